//! `candour serve`: the site in the browser, made anew after every change.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::desk::Panel;
use crate::disk::Snapshot;
use crate::edition::{Body, Edition, Memo};
use crate::preview::{self, Event, Options, Pages};
use crate::problem::Problems;
use crate::project::Project;
use crate::read::{Located, located};
use crate::release::{self, Audience, Released};
use crate::source::Tree;
use crate::text::FileName;
use crate::theme::Theme;

use super::arguments::{Place, Serve};
use super::folder::Folder;
use super::outcome::Outcome;
use super::print;

pub(super) fn serve(options: &Serve) -> Outcome {
    // A wrong --as-of is said at once, before anything is served.
    if let Err(outcome) = Folder::open(&options.place) {
        return outcome;
    }
    let mut desk = Desk {
        place: options.place.clone(),
        public: options.public,
        project: None,
        memo: Memo::default(),
        said: Problems::default(),
    };
    let serving = Options { root: options.place.root.clone(), address: options.address, poll: options.poll };
    let ended = preview::serve(&serving, &mut desk, |event| announce(&event, options));
    ended.map_or_else(Outcome::Failed, |()| Outcome::Fine)
}

fn announce(event: &Event, options: &Serve) {
    match event {
        Event::Serving(address) => {
            let audience =
                if options.public { "what the public would see" } else { "the newsroom’s edition" };
            print::say(&format!("serving {audience} at http://{address}/ until Ctrl-C"));
        }
        Event::Polling(reason) => print::say(&format!("looking for changes every moment, since {reason}")),
        Event::MadeAgain => {}
        Event::Failed(failure) => print::say(&format!("error: {failure}")),
    }
}

/// What is kept from one state of the folder to the next.
struct Desk {
    place: Place,
    public: bool,
    project: Option<Project>,
    memo: Memo,
    /// The problems that were printed last, so that the same are not printed again for every save.
    said: Problems,
}

impl preview::Desk for Desk {
    fn make(&mut self, tree: &Arc<Tree>, _changed: &[FileName]) -> Arc<dyn Pages> {
        let mut snapshot = Snapshot::default();
        snapshot.tree = tree.clone();
        // The moment and the address were tried before anything was served.
        let Ok(folder) = Folder::of(snapshot.clone(), &self.place, self.project.as_ref()) else {
            return Arc::new(Shown::default());
        };
        // What would keep the public edition back is told while it is written.
        let (theme, mut problems) = folder.theme_and_problems();
        let made = match (&folder.project.site, &theme) {
            (Some(site), Some(theme)) if self.public => {
                let (released, _) = release::public(site, folder.moment);
                Some(self.edition(&released, theme, &folder, &mut problems))
            }
            (Some(site), Some(theme)) => {
                let released = release::newsroom(site, folder.moment);
                Some(self.edition(&released, theme, &folder, &mut problems))
            }
            _ => None,
        };
        let problems = problems.sorted();
        self.say(&snapshot, &problems);
        let mut shown = made.unwrap_or_default();
        shown.problems = problems.0.iter().map(|problem| located(&snapshot.tree, problem)).collect();
        self.project = Some(folder.project);
        Arc::new(shown)
    }

    fn is_shown(&mut self, _tell: Arc<dyn Fn() + Send + Sync>) {}

    fn due(&self) -> Option<Duration> {
        None
    }
}

impl Desk {
    fn edition<A: Audience>(
        &mut self,
        released: &Released<A>,
        theme: &Theme,
        folder: &Folder,
        problems: &mut Problems,
    ) -> Shown {
        let (edition, _) = Edition::new(released, theme, &folder.address());
        let (memo, faults) = edition.remember(&self.memo);
        problems.extend(faults);
        let files = Mutex::new(BTreeMap::new());
        let Ok(()) = edition.files(|file| {
            let stored = match file.body {
                Body::Bytes(bytes) => File::Made(Arc::from(bytes)),
                Body::Copy(from) => File::Beside(from.clone()),
            };
            files.lock().expect("no other thread holds this").insert(file.path.to_owned(), stored);
            Ok::<(), Infallible>(())
        });
        let shown = Shown {
            problems: Vec::new(),
            base: edition.base().trim_start_matches('/').to_owned(),
            memo: memo.clone(),
            files: files.into_inner().expect("no thread panicked while it held this"),
        };
        self.memo = memo;
        shown
    }

    fn say(&mut self, snapshot: &Snapshot, problems: &Problems) {
        if *problems == self.said {
            return;
        }
        print::problems(&snapshot.tree, problems, super::arguments::Format::Human);
        print::say(&print::summary(problems));
        self.said = problems.clone();
    }
}

/// One state of the site, as the preview serves it.
#[derive(Default)]
struct Shown {
    /// The path of the site without the slash at its beginning; empty at the top of the host.
    base: String,
    memo: Memo,
    files: BTreeMap<String, File>,
    problems: Vec<Located>,
}

enum File {
    Made(Arc<[u8]>),
    Beside(FileName),
}

impl Pages for Shown {
    fn get(&self, _edition: &str, path: &str) -> Option<preview::Body> {
        let path = path.strip_prefix(&self.base)?;
        if let Some(page) = self.memo.page(path) {
            return Some(preview::Body::Bytes(page.clone()));
        }
        Some(match self.files.get(path)? {
            File::Made(bytes) => preview::Body::Bytes(bytes.clone()),
            File::Beside(file) => preview::Body::Beside(file.clone()),
        })
    }

    fn not_found(&self, _edition: &str) -> Arc<[u8]> {
        self.memo
            .page("404.html")
            .cloned()
            .unwrap_or_else(|| Arc::from(&b"There is no page at this address."[..]))
    }

    fn stamp(&self, _edition: &str, _path: &str) -> u64 {
        0
    }

    fn panel(&self, _edition: &str, _path: &str) -> Panel {
        Panel { elsewhere: self.problems.clone(), ..Panel::default() }
    }
}
