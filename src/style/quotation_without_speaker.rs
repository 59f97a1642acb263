//! Quotations of which nobody says who spoke, in which role and when.

use super::writing::Writing;
use crate::model::Block;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "quotation-without-speaker",
    severity: Severity::Warning,
    why: "People change their roles; a sentence in quotation marks is worth what its speaker was on that day.",
    mend: "write it as a block ```quote with person, role, date and text",
};

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    for text in &writing.texts {
        let Some(body) = text.body else { continue };
        body.each_block(&mut |block| {
            let Block::Quotation(inner) = block else { return };
            let first = inner.iter().find_map(|block| match block {
                Block::Paragraph { at, .. } | Block::Heading { at, .. } => Some(at.clone()),
                _ => None,
            });
            let place = first.map_or(Place::file(text.file), |at| Place::bytes(text.file, at));
            let message = "this quotation has no person, role and date";
            problems.push(Problem::new(&RULE, place, message));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_words};
    use super::RULE;

    #[test]
    fn a_quotation_in_markdown_knows_no_speaker() {
        with_words("> The force is good.").one_problem(&RULE, PAGE, "The force is good.");
        let quote =
            "```quote\nperson: Alex Doe\nrole: inspector\ndate: 2018-12-08\ntext: The force is good.\n```";
        assert_eq!(with_words(quote).problems(), []);
    }
}
