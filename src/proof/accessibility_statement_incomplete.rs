//! An accessibility statement without words, dates or links that the regulations want in it.
//!
//! It looks at the finished page, so that a theme that leaves something out is told, and a statement that somebody wrote by
//! hand. The fixed words are those of the model statement (Implementing Decision (EU) 2018/1523) as the United Kingdom uses
//! it; they are English, and so are the pages that are looked at.

use crate::problem::{Rule, Severity};

use super::page::Page;

pub(super) const RULE: Rule = Rule {
    name: "accessibility-statement-incomplete",
    severity: Severity::Warning,
    why: "The regulations fix the words of an accessibility statement; those who monitor it look for each of them, and a \
          reader who cannot use a page looks for whom to tell.",
    mend: "write content/accessibility.yaml in place of a page of your own; in a theme, show in accessibility.html all that its \
           view holds, with the words of the built-in theme",
};

/// Where the statement lies.
pub(super) const PATH: &str = "accessibility/index.html";

/// Headings of any level below the first, in the order of the model statement.
const HEADINGS: [&str; 4] = [
    "Compliance status",
    "Preparation of this accessibility statement",
    "Feedback and contact information",
    "Enforcement procedure",
];

const TITLE: &str = "Accessibility statement";
const NOT_ACCESSIBLE: &str = "Non-accessible content";
const FULLY: &str = "This website is fully compliant with the Web Content Accessibility Guidelines";
const STATUS: [&str; 3] = [
    FULLY,
    "This website is partially compliant with the Web Content Accessibility Guidelines",
    "This website is not compliant with the Web Content Accessibility Guidelines",
];

/// Sentences of which at least one way to say them must be there, and what they are.
const WORDS: [(&str, &[&str]); 5] = [
    (
        "what it applies to (“This accessibility statement applies to …”)",
        &["This accessibility statement applies to"],
    ),
    (
        "the commitment (“… is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites \
         and Mobile Applications) (No. 2) Accessibility Regulations 2018”)",
        &[
            "accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility \
           Regulations 2018",
        ],
    ),
    ("the compliance status in one of its three fixed forms (“This website is … compliant with …”)", &STATUS),
    ("the body that enforces the regulations (EHRC, or ECNI in Northern Ireland)", &["EHRC", "ECNI"]),
    ("the standard (version 2.2 AA)", &["version 2.2 AA"]),
];

/// Where readers complain.
const COMPLAINTS: [&str; 2] = ["equalityadvisoryservice.com", "equalityni.org"];

pub(super) fn faults(page: &Page) -> Vec<String> {
    let is_english =
        page.named("html").any(|html| html.attribute("lang").is_some_and(|lang| lang.starts_with("en")));
    if !is_english || page.is_redirect() {
        return Vec::new();
    }
    let Some(main) = page.named("main").next() else { return Vec::new() };
    let words = main.words();
    let mut missing = Vec::new();
    let is_title = |title: &str| title == TITLE || title.starts_with("Accessibility statement for ");
    if !page.named("h1").any(|heading| is_title(&heading.words())) {
        missing.push(format!("the title “{TITLE}” or “{TITLE} for …”"));
    }
    let headings: Vec<String> =
        main.inside().filter(|it| is_heading(it.name())).map(|it| it.words()).collect();
    let wanted = HEADINGS.into_iter().chain((!words.contains(FULLY)).then_some(NOT_ACCESSIBLE));
    for heading in wanted.filter(|heading| !headings.iter().any(|known| known == heading)) {
        missing.push(format!("the heading “{heading}”"));
    }
    for (what, ways) in WORDS {
        if !ways.iter().any(|way| words.contains(way)) {
            missing.push(what.to_owned());
        }
    }
    if !is_dated(&words, "prepared on") {
        missing.push(
            "the day on which it was prepared (“This statement was prepared on 1 March 2026.”)".to_owned(),
        );
    }
    let leads = |to: &dyn Fn(&str) -> bool| main.inside().any(|it| it.attribute("href").is_some_and(to));
    if !leads(&|href| href.starts_with("mailto:")) && !main.inside().any(|it| it.name() == "form") {
        missing.push("an e-mail address or a form by which readers can tell of a fault".to_owned());
    }
    if !leads(&|href| COMPLAINTS.iter().any(|known| href.contains(known))) {
        missing.push("a link to those who take complaints (EASS, or ECNI in Northern Ireland)".to_owned());
    }
    missing.into_iter().map(|what| format!("the accessibility statement lacks {what}")).collect()
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Whether a day follows these words: `prepared on 22 November 2026`.
fn is_dated(words: &str, before: &str) -> bool {
    words.split(before).skip(1).any(|rest| rest.trim_start().starts_with(|sign: char| sign.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    const STATEMENT: &str = "<html lang=en-GB><main><h1>Accessibility statement for Cards</h1>\
        <p>Cards Ltd is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites \
        and Mobile Applications) (No. 2) Accessibility Regulations 2018.</p>\
        <p>This accessibility statement applies to cards.example.</p><h2>Compliance status</h2>\
        <p>This website is <b>partially</b> compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, \
        due to the non-compliances listed below.</p><h2>Non-accessible content</h2>\
        <h2>Preparation of this accessibility statement</h2><p>This statement was prepared on 1 March 2026.</p>\
        <h2>Feedback and contact information</h2><a href=mailto:a@cards.example>Write</a>\
        <h2>Enforcement procedure</h2><p>The Equality and Human Rights Commission (EHRC) …\
        <a href=https://www.equalityadvisoryservice.com/>EASS</a></p></main>";

    fn without(old: &str, new: &str) -> Vec<String> {
        assert!(STATEMENT.contains(old), "{old}");
        faults(&Page::of(STATEMENT.replace(old, new).as_bytes()))
    }

    #[test]
    fn what_is_whole_passes() {
        assert_eq!(without("Cards Ltd", "Cards"), [""; 0]);
        // Where everything is accessible there is nothing to list.
        assert_eq!(
            without("<h2>Non-accessible content</h2>", ""),
            ["the accessibility statement lacks the heading “Non-accessible content”"]
        );
        let fully =
            STATEMENT.replace("<b>partially</b>", "fully").replace("<h2>Non-accessible content</h2>", "");
        assert_eq!(faults(&Page::of(fully.as_bytes())), [""; 0]);
    }

    #[test]
    fn each_part_that_is_not_there_is_told() {
        for (old, new, told) in [
            ("Accessibility statement for", "Access to", "the title"),
            ("Compliance status", "Status", "“Compliance status”"),
            ("accessible, in accordance", "accessible in accordance", "the commitment"),
            ("statement applies to", "statement is about", "what it applies to"),
            ("<b>partially</b>", "mostly", "the compliance status"),
            ("version 2.2 AA", "in full", "the standard"),
            ("prepared on 1 March", "prepared in March", "the day on which it was prepared"),
            ("mailto:a@cards.example", "/contact/", "an e-mail address or a form"),
            ("(EHRC)", "", "the body that enforces"),
            (
                "https://www.equalityadvisoryservice.com/",
                "https://www.example.org/",
                "those who take complaints",
            ),
        ] {
            let found = without(old, new);
            assert!(matches!(&found[..], [one] if one.contains(told)), "{old}: {found:?}");
        }
    }

    #[test]
    fn what_is_no_statement_in_english_is_left_alone() {
        assert_eq!(without("en-GB", "cy"), [""; 0]);
        assert_eq!(
            faults(&Page::of(b"<html lang=en><meta http-equiv=refresh content='0; url=/a/'>")),
            [""; 0]
        );
    }
}
