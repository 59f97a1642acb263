//! Histories of which something that was published is gone, or is told otherwise.

use super::changes::missing;
use super::{Account, Kind, Record, Silent, Step, place_of};
use crate::problem::{Problem, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "history-rewritten",
    severity: Severity::Error,
    why: "What became of a recommendation, and what was corrected, is told by adding to it. Whoever takes a step away, or puts \
          it elsewhere, hides that it was ever told.",
    mend: "Put back what stood there, in its old order, and add a new entry that says what is different; or build with \
           --allow-uncorrected and the reason, which then stands in the receipt of the edition.",
};

pub fn check(before: &Record, after: &Record, found: &mut Vec<Silent>) {
    for (key @ (kind, _), was) in &before.accounts {
        // Of a document that is no longer there, that is said.
        let Some(title) = after.documents.get(&was.of) else { continue };
        let now = after.accounts.get(key);
        let Some(fault) = fault(*kind, was, now) else { continue };
        let place = now.and_then(|now| now.place.clone()).unwrap_or_else(|| place_of(&was.of, Some(*kind)));
        // What is gone is named to those who can put it back, and not in the receipt.
        let is_gone = matches!(fault, Fault::Gone);
        let (message, told) = match (kind, fault) {
            (_, Fault::Gone) => (
                format!("the recommendation “{}” of the last edition is gone", was.about),
                format!("a recommendation of “{title}” is gone"),
            ),
            (Kind::Correction, fault) => fault.words("list of corrections", &was.about, title),
            (_, fault) => fault.words("history", &was.about, title),
        };
        let mut problem = Problem::new(&RULE, place, message);
        if is_gone {
            problem = problem.remedy(
                "Put it back, with its id and its history, and say by an entry of the history what became of it; or build \
                 with --allow-uncorrected and the reason, which then stands in the receipt of the edition.",
            );
        }
        found.push(Silent { problem, told });
    }
}

/// What is wrong with an account that was published before.
enum Fault<'a> {
    Gone,
    Lacks(&'a Step),
    OtherOrder,
}

impl Fault<'_> {
    /// For those who can mend it, and for everybody.
    fn words(&self, what: &str, about: &str, title: &str) -> (String, String) {
        match self {
            Fault::Gone => {
                (format!("the {what} of “{about}” is gone"), format!("a {what} of “{title}” is gone"))
            }
            Fault::Lacks(step) => (
                format!("the {what} of “{about}” no longer has this entry: {}", step.in_words()),
                format!("a {what} of “{title}” no longer has an entry of {}", step.date),
            ),
            Fault::OtherOrder => (
                format!("the {what} of “{about}” has its entries in another order than the last edition"),
                format!("a {what} of “{title}” has its entries in another order"),
            ),
        }
    }
}

fn fault<'a>(kind: Kind, was: &'a Account, now: Option<&'a Account>) -> Option<Fault<'a>> {
    if kind == Kind::Recommendation && now.is_none() {
        return Some(Fault::Gone);
    }
    if let Some((_, step)) = missing(Some(was), now).next() {
        return Some(Fault::Lacks(step));
    }
    // Corrections may stand in any order, and readers are shown the newest first.
    let is_in_order = now.is_some_and(|now| now.steps.starts_with(&was.steps));
    (kind == Kind::Recommendation && !is_in_order).then_some(Fault::OtherOrder)
}
