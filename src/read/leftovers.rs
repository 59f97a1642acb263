//! What an import could not place: it stands in a comment at the end of a new file, which readers never see, and has to be
//! dealt with before the file is published.

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::text::{FileName, Place};

pub(super) static LEFTOVERS_OF_AN_IMPORT: Rule = Rule {
    name: "leftovers-of-an-import",
    severity: Severity::Error,
    why: "Nobody sees what stands there, so what belongs on the page would be missing without anybody knowing.",
    mend: "Take over what belongs into the fields and the text above, and delete the rest from `<!--` to `-->`; or leave \
           the line `draft: true` until there is time for it.",
};

/// With this the comment begins.
pub const LEFT_OVER: &str = "<!-- Left over by `candour import`";

/// Says where leftovers stand in a file that is no draft any more.
pub(super) fn check(file: &FileName, text: &str, is_draft: bool, problems: &mut Problems) {
    // Somebody may have taken away the sign of the comment, and then readers would see all of it.
    let words = LEFT_OVER.trim_start_matches("<!-- ");
    if let Some(at) = text.find(words).filter(|_| !is_draft) {
        problems.push(Problem::new(
            &LEFTOVERS_OF_AN_IMPORT,
            Place::bytes(file, at..at + words.len()),
            "What the import could not place still stands at the end of this file, and it is no draft.",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::{LEFT_OVER, check};
    use crate::problem::Problems;
    use crate::text::FileName;

    #[test]
    fn a_draft_may_have_leftovers_and_nothing_else_may() {
        let found = |text: &str, is_draft| {
            let mut problems = Problems::default();
            check(&FileName::new("a.md"), text, is_draft, &mut problems);
            problems.0.len()
        };
        let text = format!("---\n---\n\n{LEFT_OVER} from a.txt\n-->\n");
        assert_eq!((found(&text, true), found(&text, false), found("Words.", false)), (0, 1, 0));
        assert_eq!(found(&text.replace("<!-- ", ""), false), 1);
    }
}
