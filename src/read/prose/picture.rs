//! Pictures, with words for those who cannot see them.

use std::ops::Range;

use super::Reader;
use super::link::{FORBIDDEN_LINK, scheme};
use crate::model::Inline;
use crate::problem::{Problem, Rule, Severity};

pub(in crate::read) static MISSING_ALTERNATIVE_TEXT: Rule = Rule {
    name: "missing-alternative-text",
    severity: Severity::Error,
    why: "People who cannot see a picture are told what it shows; the accessibility regulations require it.",
    mend: "Say what the picture shows between the square brackets: ![A chart of ...](chart.png).",
};

impl Reader<'_> {
    pub(super) fn picture(&mut self, file: &str, title: &str, at: Range<usize>) -> Inline {
        let alternative = self.plain();
        let alternative = alternative.trim();
        if alternative.is_empty() {
            let message = format!("The picture `{file}` has no words for people who cannot see it.");
            self.problem(&MISSING_ALTERNATIVE_TEXT, &at, message);
        }
        if scheme(file).is_some() || file.starts_with("//") {
            let message = format!("The picture `{file}` does not lie beside this file.");
            let problem = Problem::new(&FORBIDDEN_LINK, self.place(&at), message);
            self.problems
                .push(problem.remedy("Put the picture into the folder of this file and write its name."));
        }
        Inline::Image {
            file: file.into(),
            alternative: alternative.into(),
            title: (!title.is_empty()).then(|| title.into()),
            at,
        }
    }
}
