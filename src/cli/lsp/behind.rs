//! What happens to one site behind the conversation: the folder is read, understood and looked through on a thread of its own.
//!
//! Whoever talks with the editor never waits for it. What is wanted last counts: of several wishes only the newest is met,
//! and a look at the pages is given up when there is a newer one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use jiff::Timestamp;

use crate::desk::{Access, Desk, Standpoint, State};
use crate::disk::{self, Failure, Snapshot};
use crate::problem::Problems;
use crate::source::{Stored, Tree};
use crate::text::FileName;

use super::super::spelling::dictionaries;
use super::found::{Finding, findings};
use super::position::Units;

/// What is to be looked at.
pub(super) struct Wish {
    /// Each wish has a higher number than the one before.
    pub(super) number: u64,
    /// The files that are open in the editor, as they stand there.
    pub(super) open: BTreeMap<FileName, Arc<[u8]>>,
    /// Which files may have changed on the disk.
    pub(super) again: Again,
    /// Whether the language is looked at too.
    pub(super) style: bool,
}

/// Which files of the folder may be other than they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Again {
    #[default]
    Nothing,
    /// Those at these paths.
    Files(BTreeSet<PathBuf>),
    All,
}

/// What has come of it.
pub(super) enum News {
    /// The site is understood: from now on answers are given from this state.
    Understood(Arc<State>),
    Found(Found),
    /// The folder cannot be read.
    Failed(Failure),
}

/// What is wrong, as far as is known.
pub(super) struct Found {
    pub(super) number: u64,
    pub(super) findings: Vec<Finding>,
    /// Whether all has been looked at, finished pages included.
    pub(super) is_complete: bool,
    /// How many content files had to be read for it.
    pub(super) read: usize,
}

/// A site behind the conversation.
pub(super) struct Behind {
    pub(super) root: PathBuf,
    pub(super) units: Units,
    /// The number of the newest wish, which those who talk with the editor raise.
    pub(super) newest: Arc<AtomicU64>,
    pub(super) tell: Box<dyn Fn(News) + Send + Sync>,
}

impl Behind {
    /// Meets one wish after the other until nobody has any more.
    pub(super) fn work(self, wishes: &Receiver<Wish>) {
        let mut desk = Desk::new(Standpoint::default(), Access::Newsroom);
        let mut snapshot: Option<Snapshot> = None;
        let mut shown: Option<Arc<State>> = None;
        let mut last: Option<Wish> = None;
        loop {
            let (wish, is_due) = match wishes.recv_timeout(patience(shown.as_deref())) {
                Ok(wish) => (wishes.try_iter().fold(wish, Wish::and), false),
                // The day has come on which something is otherwise, though nobody writes.
                Err(RecvTimeoutError::Timeout) => match last.take() {
                    Some(last) => (last, true),
                    None => continue,
                },
                Err(RecvTimeoutError::Disconnected) => return,
            };
            shown = match self.look_at_disk(&mut snapshot, &wish.again) {
                Ok(tree) => {
                    let tree = with_open(tree, &wish.open);
                    let (state, read) = match shown {
                        Some(state) if !is_due && *state.tree() == *tree => (state, 0),
                        before => {
                            let none = Tree::default();
                            let changed =
                                tree.changes_since(before.as_ref().map_or(&none, |state| state.tree()));
                            let state = desk.next(&tree, &changed, Timestamp::now());
                            let read = state.work().parsed;
                            (state, read)
                        }
                    };
                    (self.tell)(News::Understood(state.clone()));
                    self.look(&state, &wish, read);
                    Some(state)
                }
                Err(failure) => {
                    (self.tell)(News::Failed(failure));
                    None
                }
            };
            last = Some(Wish { again: Again::Nothing, ..wish });
        }
    }

    fn look_at_disk(&self, snapshot: &mut Option<Snapshot>, again: &Again) -> Result<Arc<Tree>, Failure> {
        let known = match snapshot {
            Some(known) => known,
            None => snapshot.insert(disk::tree(&self.root, None)?),
        };
        let is_seen = match again {
            Again::Nothing => true,
            Again::Files(paths) => {
                let real = |path: &PathBuf| Some(known.root().join(path.strip_prefix(&self.root).ok()?));
                let paths = paths.iter().filter_map(real).collect();
                known.look_at(&self.root, &paths).is_some()
            }
            Again::All => false,
        };
        if !is_seen {
            known.look(&self.root, &|| false)?;
        }
        Ok(known.tree.clone())
    }

    /// Finds out all that is wrong, and tells it in two steps: the content at once, then what is wrong with pages.
    fn look(&self, state: &State, wish: &Wish, read: usize) {
        let go_on = || self.newest.load(Ordering::Relaxed) == wish.number;
        let tell = || {
            let (problems, is_complete) = state.problems();
            let mut problems = Problems::clone(&problems);
            if is_complete && wish.style && go_on() {
                // Without dictionaries, or where one cannot be read, spelling is not looked at.
                let found = state.site().and_then(|site| dictionaries(&self.root, site).ok());
                problems.extend(state.advice(&found.unwrap_or_default().0));
            }
            let findings = findings(state.tree(), &problems.sorted(), self.units);
            (self.tell)(News::Found(Found { number: wish.number, findings, is_complete, read }));
        };
        if state.problems().1 {
            return tell();
        }
        // On one thread, so that the computer of somebody who writes stays quick.
        match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
            Ok(one) => one.install(|| state.look(&go_on, &tell)),
            Err(_) => state.look(&go_on, &tell),
        }
    }
}

impl Wish {
    /// This wish and a later one in one.
    fn and(self, later: Wish) -> Wish {
        Wish { again: self.again.and(later.again), ..later }
    }
}

impl Again {
    /// All files that either means.
    pub(super) fn and(self, other: Again) -> Again {
        match (self, other) {
            (Again::All, _) | (_, Again::All) => Again::All,
            (Again::Nothing, again) | (again, Again::Nothing) => again,
            (Again::Files(some), Again::Files(others)) => {
                Again::Files(some.into_iter().chain(others).collect())
            }
        }
    }
}

/// How long nothing happens by itself.
fn patience(state: Option<&State>) -> Duration {
    const LONG: Duration = Duration::from_secs(24 * 60 * 60);
    let due = state.map(State::due).filter(|due| *due != Timestamp::MAX);
    due.map_or(LONG, |due| Timestamp::now().duration_until(due).try_into().unwrap_or(Duration::ZERO))
        .min(LONG)
}

/// The folder with the open texts in place of the saved ones.
fn with_open(tree: Arc<Tree>, open: &BTreeMap<FileName, Arc<[u8]>>) -> Arc<Tree> {
    if open.iter().all(|(file, bytes)| tree.bytes(file) == Some(bytes)) {
        return tree;
    }
    let mut with = Tree::clone(&tree);
    with.files.extend(open.iter().map(|(file, bytes)| (file.clone(), Stored::Read(bytes.clone()))));
    Arc::new(with)
}

/// The name by which candour knows a file of the folder; nothing for what it does not read.
pub(super) fn name_in(root: &Path, path: &Path) -> Option<FileName> {
    let below = path.strip_prefix(root).ok()?;
    let parts: Vec<&str> = below.iter().map(|part| part.to_str()).collect::<Option<_>>()?;
    let is_ours = parts.len() > 1 && ["content", "templates", "themes"].contains(&parts[0]);
    let name = FileName::new(parts.join("/"));
    (is_ours && Tree::is_read(&name) && !disk::is_below_leftover(below)).then_some(name)
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{Again, Wish, name_in};

    #[test]
    fn only_files_of_the_site_have_a_name() {
        let name = |path: &str| name_in(Path::new("/srv/site"), Path::new(path)).map(|name| name.to_string());
        assert_eq!(name("/srv/site/content/site.yaml").as_deref(), Some("content/site.yaml"));
        for path in [
            "/srv/site/README.md",
            "/srv/site/public/index.html",
            "/srv/site/content/.hidden.md",
            "/srv/site/content/a.pdf",
            "/srv/other/content/site.yaml",
            "/srv/site",
        ] {
            assert_eq!(name(path), None, "{path}");
        }
    }

    #[test]
    fn of_several_wishes_the_last_one_counts_and_no_file_is_forgotten() {
        let wish = |number, again| Wish { number, open: Default::default(), again, style: false };
        let files = |paths: &[&str]| Again::Files(paths.iter().map(PathBuf::from).collect());
        let both = wish(1, files(&["a"])).and(wish(2, files(&["b"])));
        assert_eq!((both.number, &both.again), (2, &files(&["a", "b"])));
        assert_eq!(both.and(wish(3, Again::Nothing)).again, files(&["a", "b"]));
        assert_eq!(wish(1, Again::All).and(wish(2, files(&["a"]))).again, Again::All);
    }
}
