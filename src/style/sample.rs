//! The made-up site of the checks, which reads well, and in which each test plants one thing to stumble over.

use super::check;
use crate::checks::sample::{Sample, sound};
use crate::problem::{Problem, Rule};

pub use crate::checks::sample::{AMBRIA, BORLAND_REPORT, PAGE, REPORT};

/// The made-up site.
pub struct Written(pub Sample);

/// The site whose page says these words.
pub fn with_words(words: &str) -> Written {
    with_page(&format!("---\ntitle: About\ndescription: What this site is for.\n---\n{words}\n"))
}

/// The site with this file as its page.
pub fn with_page(text: &str) -> Written {
    Written(sound().and(PAGE, text))
}

/// The site with `new` in place of `old` in a file.
pub fn with(file: &str, old: &str, new: &str) -> Written {
    Written(sound().with(file, old, new))
}

impl Written {
    /// What readers would stumble over.
    pub fn problems(&self) -> Vec<Problem> {
        self.0.found(&check)
    }

    /// The one thing that readers would stumble over, which must break `rule` in `file` on a line that holds `words`.
    #[track_caller]
    pub fn one_problem(&self, rule: &Rule, file: &str, words: &str) -> Problem {
        self.0.one_found(&check, rule, file, words)
    }
}

#[test]
fn a_site_that_reads_well_has_no_problem() {
    assert_eq!(Written(sound()).problems(), []);
}
