//! The newsroom's desk: the project folder from one state to the next, and what the team sees of it meanwhile.
//!
//! The law of this room: whatever was done to the folder before, a sound folder is shown as a fresh start would
//! show it. Only what is broken stays as it last was, and then the panel says so.

mod folder;
mod lens;
mod panel;
mod shown;
mod state;
mod words;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use jiff::Timestamp;

pub use folder::{Folder, Standpoint};
pub use lens::{Access, Lens};
pub use panel::{Choice, Panel};
pub use shown::Page;
pub use state::{State, Work};

use shown::Kept;
use state::{Found, Themed};

use crate::project::{self, Project};
use crate::read;
use crate::release;
use crate::source::{Stored, Tree};
use crate::text::FileName;

/// How many pages that were looked at are made again before they are asked for.
const MADE_AHEAD: usize = 4;

/// Goes from one state of the folder to the next, doing again only what has to be.
pub struct Desk {
    standpoint: Standpoint,
    access: Access,
    kept: Arc<Kept>,
    state: Option<Arc<State>>,
}

impl Desk {
    /// A desk that looks at the folder from here, for people with this access.
    pub fn new(standpoint: Standpoint, access: Access) -> Desk {
        Desk { standpoint, access, kept: Arc::default(), state: None }
    }

    /// The state of the folder now. `changed` are the files of `tree` that are not as they were the last time.
    ///
    /// The pages that somebody looked at are made; all others, and what is wrong, are found out when asked for.
    pub fn next(&mut self, tree: &Arc<Tree>, changed: &[FileName], now: Timestamp) -> Arc<State> {
        let before = self.state.take();
        let quick = before.as_ref().and_then(|before| {
            let in_time = self.standpoint.as_of.is_some() || now < before.due;
            if in_time {
                other_words(before, tree, changed).or_else(|| other_theme(before, tree, changed))
            } else {
                None
            }
        });
        let state = Arc::new(match quick {
            Some(state) => state,
            None => self.understood(tree, now, before.as_deref()),
        });
        match &before {
            Some(before) => make_ahead(before, &state),
            None => drop(state.shown(self.access.first())),
        }
        self.state = Some(state.clone());
        state
    }

    /// The state of a folder of which nothing is known but what it was before.
    fn understood(&self, tree: &Arc<Tree>, now: Timestamp, before: Option<&State>) -> State {
        let known = before.map(|before| &*before.project);
        let folder = Folder::of(tree.clone(), &self.standpoint, now, known)
            // The words of the standpoint were tried before; in another time zone the moment may not exist.
            .or_else(|_| {
                let standpoint = Standpoint { as_of: None, ..self.standpoint.clone() };
                Folder::of(tree.clone(), &standpoint, before.map_or(now, |before| before.moment), known)
            });
        let Ok(folder) = folder else { unreachable!("the address was tried before") };

        let instead = last_good(&folder, before);
        let standing = stand(&folder, &instead, before);
        let theme = themed(&folder, before);
        let site = standing.site.clone();
        let parsed = folder.project.reading.parsed;
        let due = match (&self.standpoint.as_of, &site) {
            (None, Some(site)) => release::next_change(site, folder.moment),
            _ => Timestamp::MAX,
        };
        // An address that is broken stays the one that was good.
        let address =
            Folder::again(tree.clone(), standing.clone(), &self.standpoint, folder.moment).address();
        State {
            standpoint: self.standpoint.clone(),
            tree: tree.clone(),
            moment: folder.moment,
            due,
            broken: folder.project.reading.docs.broken.keys().cloned().collect(),
            project: folder.project,
            standing,
            instead,
            site,
            theme,
            address,
            access: self.access,
            kept: self.kept.clone(),
            editions: Mutex::default(),
            to_come: OnceLock::new(),
            work: Work { parsed, is_understood: true },
            found: Mutex::new(before.map_or_else(Found::default, |before| before.found().still_looking())),
        }
    }
}

/// The last good text of every file that is broken, as far as there is one.
fn last_good(folder: &Folder, before: Option<&State>) -> BTreeMap<FileName, Stored> {
    let Some(before) = before else { return BTreeMap::new() };
    let good = |file: &FileName| {
        let was_sound = || before.tree.files.get(file).filter(|_| !before.broken.contains(file));
        before.instead.get(file).or_else(was_sound).cloned()
    };
    let broken = &folder.project.reading.docs.broken;
    broken.keys().filter_map(|file| Some((file.clone(), good(file)?))).collect()
}

/// The folder understood with these texts in place of its own.
fn stand(folder: &Folder, instead: &BTreeMap<FileName, Stored>, before: Option<&State>) -> Arc<Project> {
    if instead.is_empty() {
        return folder.project.clone();
    }
    let mut tree = Tree::clone(&folder.tree);
    tree.files.extend(instead.clone());
    Arc::new(project::understand(&tree, before.map(|before| &*before.standing)))
}

/// The theme of the folder; the one before where nothing of it has changed, or where the new one has problems.
fn themed(folder: &Folder, before: Option<&State>) -> Themed {
    let is_same = |before: &&State| {
        let asked = |project: &Project| {
            project.theme().map(|(name, languages)| (name.to_owned(), languages.to_vec()))
        };
        ["templates", "themes"].iter().all(|at| before.tree.under(at).eq(folder.tree.under(at)))
            && asked(&before.project) == asked(&folder.project)
            && before.address == folder.address()
    };
    if let Some(before) = before.filter(is_same) {
        return before.theme.clone();
    }
    let (theme, problems) = folder.theme();
    match (theme, before.and_then(|before| before.theme.theme.clone())) {
        (None, Some(last)) => Themed { theme: Some(last), problems, is_last_good: true },
        (theme, _) => Themed { theme, problems, is_last_good: false },
    }
}

/// The state in which only words of documents are others: nothing else of the site has to be looked at.
fn other_words(before: &State, tree: &Arc<Tree>, changed: &[FileName]) -> Option<State> {
    let site = before.site.as_ref()?;
    if changed.is_empty() || !changed.iter().all(|file| file.as_str().starts_with("content/")) {
        return None;
    }
    let mut alone = Tree::default();
    for file in changed {
        alone.files.insert(file.clone(), tree.files.get(file)?.clone());
    }
    let words = site.words(&read::read(&alone, None).docs)?;
    let whole = Arc::new(site.with_words(&words));
    let editions = (before.in_use().iter())
        .map(|(lens, shown)| (*lens, Arc::new(shown.with_words(&words, &whole))))
        .collect();
    // What could be read is no longer broken.
    let (mut broken, mut instead) = (before.broken.clone(), before.instead.clone());
    broken.retain(|file| !changed.contains(file));
    instead.retain(|file, _| !changed.contains(file));
    let work = Work { parsed: changed.len(), is_understood: false };
    let editions = Mutex::new(editions);
    Some(State { site: Some(whole), broken, instead, editions, work, ..before.after(tree) })
}

/// The state in which only files of the theme are others.
fn other_theme(before: &State, tree: &Arc<Tree>, changed: &[FileName]) -> Option<State> {
    let of_theme = |file: &FileName| ["templates/", "themes/"].iter().any(|at| file.as_str().starts_with(at));
    if changed.is_empty() || !changed.iter().all(of_theme) {
        return None;
    }
    let folder = Folder::again(tree.clone(), before.project.clone(), &before.standpoint, before.moment);
    let theme = themed(&folder, Some(before));
    let editions = match &theme.theme {
        None => BTreeMap::new(),
        Some(theme) => {
            (before.in_use().iter()).map(|(lens, shown)| (*lens, Arc::new(shown.in_theme(theme)))).collect()
        }
    };
    Some(State { theme, editions: Mutex::new(editions), ..before.after(tree) })
}

/// Makes the pages that somebody looked at before, so that they are there when the browser asks again.
fn make_ahead(before: &State, state: &State) {
    for (lens, looked_at) in before.in_use() {
        if let Some(shown) = state.shown(lens) {
            looked_at.looked_at().iter().take(MADE_AHEAD).for_each(|path| drop(shown.page(path)));
        }
    }
}
