//! The made-up site of the checks, which reads well, and in which each test plants one thing to stumble over.

use super::{Dictionaries, check};
use crate::checks::sample::{Sample, in_one_language};
use crate::problem::{Problem, Problems, Rule};
use crate::read::edits;
use crate::site::Site;
use crate::text::FileName;

pub use crate::checks::sample::{AMBRIA, BORLAND_REPORT, PAGE, REPORT};

/// The made-up site.
pub struct Written(pub Sample);

/// The site whose page says these words.
pub fn with_words(words: &str) -> Written {
    with_page(&format!("---\ntitle: About\ndescription: What this site is for.\n---\n{words}\n"))
}

/// The site with this file as its page.
pub fn with_page(text: &str) -> Written {
    Written(in_one_language().and(PAGE, text))
}

/// The site with `new` in place of `old` in a file.
pub fn with(file: &str, old: &str, new: &str) -> Written {
    Written(in_one_language().with(file, old, new))
}

impl Written {
    /// What readers would stumble over.
    pub fn problems(&self) -> Vec<Problem> {
        self.0.found(&checked)
    }

    /// The words of the page after all its certain mends, if it has any that can be made.
    pub fn mended(&self) -> Option<String> {
        let tree = self.0.tree();
        let problems = self.problems();
        let mends: Vec<_> = problems.iter().filter_map(Problem::certain_mend).collect();
        let mut edits: Vec<_> =
            mends.iter().map(|mend| edits(&tree, mend)).collect::<Option<Vec<_>>>()?.concat();
        edits.sort_by_key(|edit| edit.at.start);
        let mut text = tree.text(&FileName::new(PAGE))?.into_owned();
        for edit in edits.iter().rev() {
            text.replace_range(edit.at.clone(), &edit.instead);
        }
        let (_, body) = text.split_once("\n---\n").expect("a page has fields");
        (!edits.is_empty()).then(|| body.trim_end().to_owned())
    }

    /// The one thing that readers would stumble over, which must break `rule` in `file` on a line that holds `words`.
    #[track_caller]
    pub fn one_problem(&self, rule: &Rule, file: &str, words: &str) -> Problem {
        self.0.one_found(&checked, rule, file, words)
    }
}

fn checked(site: &Site) -> Problems {
    check(site, &Dictionaries::default())
}

#[test]
fn a_site_that_reads_well_has_no_problem() {
    assert_eq!(Written(in_one_language()).problems(), []);
}
