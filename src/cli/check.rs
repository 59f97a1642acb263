//! `candour check`: everything that is wrong, and nothing written but what `--fix` mends.

use crate::desk::Folder;
use crate::edition::Edition;
use crate::problem::Problems;
use crate::proof::trial;
use crate::release;
use crate::style::{self, Dictionaries};

use super::arguments::Check;
use super::outcome::Outcome;
use super::{folder, mend, print, spelling};

/// What is wrong with a folder.
pub(super) struct Found {
    /// All but what is style.
    pub problems: Problems,
    pub style: Problems,
}

pub(super) fn check(options: &Check) -> Outcome {
    match checked(options) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn checked(options: &Check) -> Result<Outcome, Outcome> {
    let folder = folder::open(&options.place)?;
    let dictionaries = match &folder.project.site {
        Some(site) if options.looks_at_style() => {
            let (dictionaries, unfit) = spelling::dictionaries(&options.place.root, site)?;
            unfit.iter().for_each(|why| print::say(&format!("note: {why}")));
            Some(dictionaries)
        }
        _ => options.looks_at_style().then(Dictionaries::default),
    };
    if options.fix.is_some() {
        return mend::mend(options, &folder, dictionaries.as_ref());
    }
    let mut found = look(&folder, dictionaries.as_ref());
    found.problems.extend(pages(&folder, &found));
    let outcome = found.outcome(options);
    let problems = found.all();
    print::problems(&folder.tree, &problems, options.format);
    end(&folder, &problems);
    Ok(outcome)
}

/// What is wrong before a page is made.
pub(super) fn look(folder: &Folder, dictionaries: Option<&Dictionaries>) -> Found {
    let (_, mut problems) = folder.theme();
    problems.extend(folder.problems());
    let style = match dictionaries {
        Some(dictionaries) => folder.project.look(|site| style::check(site, dictionaries)),
        None => Problems::default(),
    };
    Found { problems, style }
}

/// What is wrong with finished pages, where nothing is that keeps them from being made.
pub(super) fn pages(folder: &Folder, found: &Found) -> Problems {
    let (theme, _) = folder.theme();
    match (&folder.project.site, &theme) {
        (Some(site), Some(theme)) if !found.problems.forbid_publishing() => {
            // Of the newsroom's edition nothing is left out, so every page is looked at before its day comes.
            let released = release::newsroom(site, folder.moment);
            let (edition, _) = Edition::new(&released, theme, &folder.address());
            trial(&edition, &|| true).expect("nobody says no")
        }
        _ => Problems::default(),
    }
}

/// The last line.
pub(super) fn end(folder: &Folder, problems: &Problems) {
    let checked = print::counted(folder.project.reading.parsed, "file", "files");
    print::say(&format!("checked {checked}: {}", print::summary(problems)));
}

impl Found {
    pub fn outcome(&self, options: &Check) -> Outcome {
        let forbidden =
            self.problems.forbid_publishing() || options.style_forbids && !self.style.0.is_empty();
        if forbidden { Outcome::Problems } else { Outcome::Fine }
    }

    pub fn all(self) -> Problems {
        let mut problems = self.problems;
        problems.extend(self.style);
        problems.sorted()
    }
}
