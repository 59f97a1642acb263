//! `candour explain RULE`: why a rule exists and how to mend what breaks it.

use crate::problem::{Rule, Severity, nearest};

use super::super::outcome::Outcome;
use super::super::print;

/// Explains one rule, or lists them all.
pub(super) fn explain(name: Option<&str>) -> Outcome {
    let mut rules = crate::rules();
    rules.sort_by_key(|rule| rule.name);
    let Some(name) = name else {
        let longest = rules.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
        for rule in rules {
            print::output(&format!("{:<longest$}  {}", rule.name, rule.why));
        }
        return Outcome::Fine;
    };
    match rules.iter().find(|rule| rule.name == name) {
        Some(rule) => {
            print::output(&format!(
                "{} ({})\n\nWhy: {}\n\nHow to mend it: {}",
                rule.name,
                kind(rule),
                rule.why,
                rule.mend
            ));
            Outcome::Fine
        }
        None => {
            let near = nearest(name, rules.iter().map(|rule| rule.name));
            let hint = near.map_or_else(
                || "`candour explain` lists them all".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Outcome::WrongUsage(format!("there is no rule `{name}`: {hint}"))
        }
    }
}

fn kind(rule: &Rule) -> &'static str {
    match rule.severity {
        Severity::Error => "error: nothing is published until it is mended",
        Severity::Warning => "warning",
    }
}
