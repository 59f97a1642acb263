//! The project folder understood: read, resolved and checked. Every command begins here.
//!
//! The law of this room: it adds nothing. It is the one place where the first rooms are called in their
//! order, so that `build`, `check` and `serve` cannot understand the same folder differently.

use std::sync::{Arc, OnceLock};

use crate::checks;
use crate::model::LanguageTag;
use crate::problem::Problems;
use crate::read::{self, Docs, Reading};
use crate::site::{self, Site};
use crate::source::Tree;

/// What a project folder holds, and all that is wrong with its content.
#[derive(Clone, Debug)]
pub struct Project {
    pub reading: Reading,
    /// Of what could be read in full. `None` where the settings could not.
    pub site: Option<Arc<Site>>,
    /// Where files have mistakes: the site as it was meant, with either guess.
    guessed: Option<[Arc<Site>; 2]>,
    /// Names that lead nowhere.
    unresolved: Problems,
    problems: OnceLock<Problems>,
}

/// Understands the folder; files that are the same as in `before` are not read again.
pub fn understand(tree: &Tree, before: Option<&Project>) -> Project {
    let reading = read::read(tree, before.map(|project| &project.reading));
    let (site, unresolved) = site::resolve(&reading.docs);
    let (guessed, unresolved) = match &reading.guessed {
        None => (None, unresolved),
        Some(guessed) => {
            let [(one, faults), (other, others)] =
                guessed.docs.each_ref().map(|docs: &Docs| site::resolve(docs));
            let sites = one.zip(other).map(|(one, other)| [Arc::new(one), Arc::new(other)]);
            (sites, guessed.agreed([faults, others]))
        }
    };
    Project { reading, site: site.map(Arc::new), guessed, unresolved, problems: OnceLock::new() }
}

impl Project {
    /// What all rooms so far find wrong, by file and place. The checks are made when this is first asked, since
    /// the preview shows a page before it knows what is wrong with the others.
    pub fn problems(&self) -> &Problems {
        self.problems.get_or_init(|| {
            let mut problems = self.reading.problems.clone();
            problems.extend(self.unresolved.clone());
            problems.extend(self.look(|site| checks::check(site)));
            problems.sorted()
        })
    }

    /// The name of the theme and the languages that it has to speak, where the settings tell them.
    pub fn theme(&self) -> Option<(&str, &[LanguageTag])> {
        fn of(site: &Site) -> (&str, &[LanguageTag]) {
            (site.settings.value.theme.as_str(), &site.settings.value.languages)
        }
        match &self.guessed {
            Some([one, other]) => Some(of(one)).filter(|told| *told == of(other)),
            None => self.site.as_deref().map(of),
        }
    }

    /// What `look` finds wrong with the site, and with what twins say in its further languages. Where files have mistakes
    /// it looks at the site as it was meant, so that one mistake hides no other; what would rest on a guess is not told.
    pub fn look(&self, look: impl Fn(&Arc<Site>) -> Problems) -> Problems {
        let look = |site: &Arc<Site>| {
            let mut problems = look(site);
            for translation in site.translations.values() {
                problems.extend(translation.in_twins(look(translation)));
            }
            problems
        };
        match (&self.guessed, &self.reading.guessed) {
            (Some(sites), Some(guessed)) => guessed.agreed(sites.each_ref().map(look)),
            _ => self.site.as_ref().map(look).unwrap_or_default(),
        }
    }
}
