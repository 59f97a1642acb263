//! One state of the folder: what is shown of it in each edition, and what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

use jiff::Timestamp;

use super::folder::{Folder, Standpoint};
use super::lens::{Access, Lens};
use super::panel::{Choice, Panel};
use super::shown::{Kept, Page, Shown};
use super::words::{edition_words, new_words};
use crate::problem::{Problems, Severity};
use crate::project::Project;
use crate::read::{Located, located};
use crate::release::{ToCome, to_come};
use crate::site::{Entity, Site};
use crate::source::{Stored, Tree};
use crate::style::{self, Dictionaries};
use crate::text::FileName;
use crate::theme::Theme;

/// More problems than these nobody reads in a browser; the terminal has them all.
const MOST_TOLD: usize = 200;

/// What stands at one instant: the folder, and the site as it can be shown.
pub struct State {
    pub(super) standpoint: Standpoint,
    pub(super) tree: Arc<Tree>,
    /// The moment as of which the folder is looked at.
    pub(super) moment: Timestamp,
    /// From this instant on the folder looks otherwise, though nobody edits.
    pub(super) due: Timestamp,
    /// The folder as it was last understood in full; words may have been edited since.
    pub(super) project: Arc<Project>,
    /// The folder as it was last understood with the last good text in place of what is broken.
    pub(super) standing: Arc<Project>,
    /// The files of content that cannot be read in full, and what stands in place of those that were once good.
    pub(super) broken: BTreeSet<FileName>,
    pub(super) instead: BTreeMap<FileName, Stored>,
    /// The site that is shown. Nothing where no settings could ever be read.
    pub(super) site: Option<Arc<Site>>,
    pub(super) theme: Themed,
    pub(super) address: String,
    pub(super) access: Access,
    pub(super) kept: Arc<Kept>,
    pub(super) editions: Mutex<BTreeMap<Lens, Arc<Shown>>>,
    pub(super) to_come: OnceLock<Vec<ToCome>>,
    pub(super) found: Mutex<Found>,
    pub(super) work: Work,
}

/// What it took to come to a state from the one before; the pages are counted apart, in [`State::made`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// How many content files were read.
    pub parsed: usize,
    /// Whether the site was resolved as a whole.
    pub is_understood: bool,
}

/// The theme that is shown, and what is wrong with the one in the folder.
#[derive(Clone, Default)]
pub(super) struct Themed {
    pub theme: Option<Arc<Theme>>,
    pub problems: Problems,
    /// Whether the theme in the folder has problems, so that the one before it is still shown.
    pub is_last_good: bool,
}

/// What is known to be wrong so far.
#[derive(Clone, Default)]
pub(super) struct Found {
    problems: Arc<Problems>,
    located: Arc<Vec<Located>>,
    is_complete: bool,
}

impl Found {
    /// What was known of the state before, until more is known.
    pub(super) fn still_looking(&self) -> Found {
        Found { is_complete: false, ..self.clone() }
    }
}

impl State {
    /// The same state of a folder with another tree, to be filled with what differs.
    pub(super) fn after(&self, tree: &Arc<Tree>) -> State {
        State {
            standpoint: self.standpoint.clone(),
            tree: tree.clone(),
            moment: self.moment,
            due: self.due,
            project: self.project.clone(),
            standing: self.standing.clone(),
            broken: self.broken.clone(),
            instead: self.instead.clone(),
            site: self.site.clone(),
            theme: self.theme.clone(),
            address: self.address.clone(),
            access: self.access,
            kept: self.kept.clone(),
            editions: Mutex::default(),
            to_come: self.to_come.clone(),
            found: Mutex::new(self.found().still_looking()),
            work: Work::default(),
        }
    }

    /// What it took to come here from the state before.
    pub fn work(&self) -> Work {
        self.work
    }

    /// The file at `path` below the host, in the edition of that name.
    pub fn page(&self, edition: &str, path: &str) -> Option<Page> {
        self.shown(self.lens(edition))?.page(path)
    }

    /// Whether there is a file at `path`; nothing is made.
    pub fn has(&self, edition: &str, path: &str) -> bool {
        self.shown(self.lens(edition)).is_some_and(|shown| shown.has(path))
    }

    /// The page for addresses at which there is nothing.
    pub fn not_found(&self, edition: &str) -> Option<Page> {
        self.shown(self.lens(edition))?.not_found()
    }

    /// A number that changes when the file at this path does while its address stays; 0 for files whose address
    /// changes with them.
    pub fn stamp(&self, edition: &str, path: &str) -> u64 {
        let Some(shown) = self.shown(self.lens(edition)).filter(|shown| !shown.is_asset(path)) else {
            return 0;
        };
        let hashed = |bytes: &[u8]| {
            let mut hasher = DefaultHasher::new();
            bytes.hash(&mut hasher);
            hasher.finish()
        };
        match shown.page(path) {
            Some(Page::Bytes(bytes)) => hashed(&bytes),
            Some(Page::Beside(file)) => match self.tree.files.get(&file) {
                Some(Stored::Passed { stamp, .. }) => *stamp as u64,
                Some(Stored::Read(bytes)) => hashed(bytes),
                Some(Stored::Unreadable(_)) | None => 0,
            },
            Some(Page::Failed(..)) | None => 0,
        }
    }

    /// What is said beside the page at `path`.
    pub fn panel(&self, edition: &str, path: &str) -> Panel {
        let lens = self.lens(edition);
        let found = self.found().clone();
        let shown = self.shown(lens);
        let made_from = shown.as_ref().map_or_else(Vec::new, |shown| shown.made_from(path));
        let failed = match shown.as_ref().and_then(|shown| shown.page(path)) {
            Some(Page::Failed(problem, _)) => Some(located(&self.tree, &problem)),
            _ => None,
        };
        let is_here = |problem: &Located| {
            let file = FileName::new(&problem.file);
            let in_theme = ["templates/", "themes/"].iter().any(|folder| problem.file.starts_with(folder));
            made_from.contains(&file)
                || (in_theme && self.theme.is_last_good)
                || self.would_stand_at(&file).is_some_and(|address| address == path)
        };
        let (mut here, elsewhere): (Vec<Located>, Vec<Located>) =
            found.located.iter().cloned().partition(is_here);
        if let Some(failed) = failed.clone().filter(|failed| !here.contains(failed)) {
            here.insert(0, failed);
        }
        let is_last_good = failed.is_some()
            || self.theme.is_last_good
            || made_from.iter().any(|file| self.instead.contains_key(file));
        Panel {
            edition: shown.map_or_else(String::new, |shown| edition_words(lens, shown.visible())),
            choices: self.choices(lens),
            file: made_from.first().map(ToString::to_string),
            is_last_good,
            here,
            elsewhere: elsewhere.into_iter().filter(|problem| Some(problem) != failed.as_ref()).collect(),
            further: found.problems.0.len().saturating_sub(found.located.len()),
            is_looking: !found.is_complete,
        }
    }

    /// All that is known to be wrong so far, by file and place, and whether everything has been looked at.
    pub fn problems(&self) -> (Arc<Problems>, bool) {
        let found = self.found();
        (found.problems.clone(), found.is_complete)
    }

    /// What readers would stumble over, though nothing of it is wrong, as `check --style` says it.
    pub fn advice(&self, dictionaries: &Dictionaries) -> Problems {
        let folder = Folder::of(self.tree.clone(), &self.standpoint, self.moment, Some(&self.project));
        let look = |folder: Folder| folder.project.look(|site| style::check(site, dictionaries));
        folder.map_or_else(|_| Problems::default(), look)
    }

    /// The site as it stands, with the last good text in place of what is broken; nothing where no settings could ever
    /// be read.
    pub fn site(&self) -> Option<&Site> {
        self.site.as_deref()
    }

    /// The folder that problems are about, for quoting lines.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The instant from which on the folder looks otherwise, though nobody edits.
    pub fn due(&self) -> Timestamp {
        self.due
    }

    /// How many files have been made in this state.
    pub fn made(&self) -> usize {
        self.editions().values().map(|shown| shown.made()).sum()
    }

    /// Finds out all that is wrong, as `check` does, and tells whenever more is known. It takes as long as
    /// publishing; it ends early where `go_on` says no, because there is another state by now.
    pub fn look(&self, go_on: &(dyn Fn() -> bool + Sync), tell: &dyn Fn()) {
        let Ok(folder) = Folder::of(self.tree.clone(), &self.standpoint, self.moment, Some(&self.project))
        else {
            return;
        };
        let mut problems = folder.problems();
        problems.extend(self.theme.problems.clone());
        let publishable = !problems.forbid_publishing();
        self.find(problems.clone(), !publishable);
        if !go_on() {
            return;
        }
        tell();
        // What would be proofread is what is shown, and while something is broken that is not what would go out.
        if publishable && let Some(shown) = self.shown(self.access.first()) {
            let Some(more) = shown.proofread(go_on) else { return };
            problems.extend(more);
            self.find(problems, true);
            tell();
        }
    }

    fn find(&self, problems: Problems, is_complete: bool) {
        let problems = problems.sorted();
        // Errors first: if there are too many to tell, warnings can wait.
        let mut order: Vec<_> = problems.0.iter().collect();
        order.sort_by_key(|problem| problem.rule.severity == Severity::Warning);
        let mut located: Vec<Located> =
            order.into_iter().take(MOST_TOLD).map(|problem| located(&self.tree, problem)).collect();
        // As a person who mends them goes through the files.
        located.sort_by(|a, b| {
            (a.severity, &a.file, a.line, a.column).cmp(&(b.severity, &b.file, b.line, b.column))
        });
        *self.found() = Found { problems: Arc::new(problems), located: Arc::new(located), is_complete };
    }

    pub(super) fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().expect("no thread panics while it holds this")
    }

    pub(super) fn editions(&self) -> MutexGuard<'_, BTreeMap<Lens, Arc<Shown>>> {
        self.editions.lock().expect("no thread panics while it holds this")
    }

    /// The editions of which somebody has a page open, and the one that is shown at first: only these are kept up to
    /// date, since there is one for each release to come.
    pub(super) fn in_use(&self) -> Vec<(Lens, Arc<Shown>)> {
        let is_first = |lens: Lens| lens == self.access.first();
        let editions = self.editions();
        let all = editions.iter().map(|(lens, shown)| (*lens, shown.clone()));
        all.filter(|(lens, shown)| is_first(*lens) || !shown.looked_at().is_empty()).collect()
    }

    /// The edition seen through a lens, made now if nobody has asked for it before.
    pub(super) fn shown(&self, lens: Lens) -> Option<Arc<Shown>> {
        let mut editions = self.editions();
        if let Some(shown) = editions.get(&lens) {
            return Some(shown.clone());
        }
        let (site, theme) = (self.site.as_ref()?, self.theme.theme.as_ref()?);
        let shown = Arc::new(Shown::new(site, lens, self.moment, theme, &self.address, &self.kept));
        editions.insert(lens, shown.clone());
        Some(shown)
    }

    fn lens(&self, edition: &str) -> Lens {
        // Only what can be chosen: else anybody could have us make editions without end.
        let is_to_come = |instant: Timestamp| self.to_come().iter().any(|next| next.instant == instant);
        Lens::named(edition)
            .filter(|lens| self.access.allows(*lens))
            .filter(|lens| !matches!(lens, Lens::From(instant) if !is_to_come(*instant)))
            .unwrap_or(self.access.first())
    }

    fn to_come(&self) -> &[ToCome] {
        self.to_come
            .get_or_init(|| self.site.as_ref().map_or_else(Vec::new, |site| to_come(site, self.moment)))
    }

    fn choices(&self, chosen: Lens) -> Vec<Choice> {
        let Some(site) = &self.site else { return Vec::new() };
        let now = [
            (Lens::Newsroom, "Newsroom: everything, with what waits marked".to_owned(), None),
            (Lens::Public, "Public: what readers see".to_owned(), None),
        ];
        let then = self.to_come().iter().map(|next| {
            let words = format!("Public from {}", next.published.words());
            (Lens::From(next.instant), words, Some(new_words(site, &next.entities)))
        });
        now.into_iter()
            .chain(then)
            .filter(|(lens, ..)| self.access.allows(*lens))
            .map(|(lens, words, note)| Choice {
                name: lens.to_string(),
                words,
                note,
                is_chosen: lens == chosen,
            })
            .collect()
    }

    /// Where the page of a content file stands, or would if the file were sound.
    fn would_stand_at(&self, file: &FileName) -> Option<String> {
        let entity = Entity::of_file(file)?;
        let base = crate::pages::base_of(&self.address);
        Some(format!("{}{}", base.trim_start_matches('/'), crate::pages::Route::Entity(entity).file()))
    }
}
