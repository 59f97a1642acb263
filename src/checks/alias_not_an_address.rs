//! Old addresses that no browser could have asked for.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "alias-not-an-address",
    severity: Severity::Error,
    why: "An old address leads to the new page only if it is written as browsers ask for it.",
    mend: "write the old address from the first slash after the host: /forces/ambria-police",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for document in site.documents() {
        for (at, alias) in document.aliases.iter().enumerate() {
            if let Some(fault) = fault(alias.as_str()) {
                problems.push(Problem::new(
                    &RULE,
                    Place::field(document.file, field!["aliases", at]),
                    format!("the old address `{alias}` {fault}"),
                ));
            }
        }
    }
}

fn fault(alias: &str) -> Option<&'static str> {
    if !alias.starts_with('/') || alias.starts_with("//") {
        Some("does not begin with one slash")
    } else if alias.contains(char::is_whitespace) {
        Some("holds a space")
    } else if alias.contains(['?', '#', '\\']) {
        Some("holds a sign that is no part of a page's address")
    } else if alias.split('/').any(|part| part == "..") {
        Some("leads upwards with `..`")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, sound};
    use super::RULE;

    #[test]
    fn an_old_address_as_no_browser_asks_for_it() {
        for alias in ["police/ambria", "https://old.example/ambria", "/police ambria", "/../ambria", "/a?b=c"]
        {
            let spoilt = sound().with(AMBRIA, "[/police/ambria]", &format!("[\"{alias}\"]"));
            spoilt.one_problem(&RULE, AMBRIA, alias);
        }
    }
}
