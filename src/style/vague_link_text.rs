//! Links whose words say nothing by themselves.

use super::writing::Writing;
use crate::model::Inline;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::plain;
use crate::text::{Place, Spot};

pub const RULE: Rule = Rule {
    name: "vague-link-text",
    severity: Severity::Warning,
    why: "Many readers, with a screen reader above all, go from link to link; “here” tells them nothing, and an address \
          is read out letter by letter (WCAG 2.4.4).",
    mend: "let the words of the link say what is there: “the report on Ambria”",
};

/// Words that lead anywhere.
const VAGUE: [&str; 19] = [
    "click",
    "click here",
    "details",
    "download",
    "find out more",
    "further details",
    "further information",
    "here",
    "info",
    "learn more",
    "link",
    "more",
    "more details",
    "more information",
    "pdf",
    "read more",
    "this",
    "this link",
    "this page",
];

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    for text in &writing.texts {
        let Some(body) = text.body else { continue };
        body.each_inline(&mut |inline| {
            let Inline::Link { content, at, .. } = inline else { return };
            let words = plain(content);
            let words = words.trim_matches(|c: char| !c.is_alphanumeric());
            let is_address = ["http://", "https://", "www."].iter().any(|begin| words.starts_with(begin));
            if is_address || VAGUE.contains(&words.to_lowercase().as_str()) {
                let message = format!("the words of this link, “{words}”, do not say where it leads");
                problems.push(Problem::new(&RULE, Place::bytes(text.file, at.clone()), message));
            }
        });
    }
    // A field holds no link, so nothing can be clicked there.
    for (_, passage) in writing.passages() {
        let is_field = matches!(passage.place.spot, Spot::Field(_));
        if is_field && passage.words.to_lowercase().contains("click here") {
            let message = "“click here” stands where no link is";
            problems.push(Problem::new(&RULE, passage.place.clone(), message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, REPORT, with, with_words};
    use super::RULE;

    #[test]
    fn links_that_could_lead_anywhere() {
        for words in ["Here", "click here", "*read more*", "https://a.example/report"] {
            let link = format!("The report is long: [{words}](https://a.example/report).");
            with_words(&link).one_problem(&RULE, PAGE, "The report");
        }
        let link = "Read [the report on Ambria](https://a.example/report).";
        assert_eq!(with_words(link).problems(), []);
        with(REPORT, "Officers explain what they do.\n  - kind", "Click here for all.\n  - kind")
            .one_problem(&RULE, REPORT, "Click here");
    }
}
