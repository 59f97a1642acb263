//! Histories of which something that was published is gone, or is told otherwise.

use super::changes::missing;
use super::{Account, Kind, Record};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "history-rewritten",
    severity: Severity::Error,
    why: "What became of a recommendation, and what was corrected, is told by adding to it. Whoever takes a step away, or puts \
          it elsewhere, hides that it was ever told.",
    mend: "Put back what stood there, in its old order, and add a new entry that says what is different; or build with \
           --allow-uncorrected and the reason, which then stands in the receipt of the edition.",
};

pub fn check(before: &Record, after: &Record, problems: &mut Problems) {
    for (key @ (kind, _), was) in &before.accounts {
        // Of a document that is no longer there, that is said.
        if !after.documents.contains_key(&was.of) {
            continue;
        }
        let now = after.accounts.get(key);
        let Some(what) = fault(*kind, was, now) else { continue };
        // Where nothing is left of an account, its document is where to look.
        let known = || after.accounts.values().find(|account| account.of == was.of);
        let known_fact = || after.facts.values().find(|fact| fact.of == was.of);
        let place = now
            .and_then(|now| now.place.clone())
            .or_else(|| known()?.place.clone())
            .or_else(|| known_fact()?.place.clone())
            .map(|place| if now.is_some() { place } else { Place::file(&place.file) });
        let Some(place) = place else { continue };
        problems.push(Problem::new(&RULE, place, what));
    }
}

/// What is wrong with an account that was published before.
fn fault(kind: Kind, was: &Account, now: Option<&Account>) -> Option<String> {
    if kind == Kind::Recommendation && now.is_none() {
        return Some(format!("the recommendation “{}” of the last edition is gone", was.about));
    }
    let what = if kind == Kind::Recommendation { "the history" } else { "the list of corrections" };
    if let Some((_, step)) = missing(Some(was), now).next() {
        return Some(format!("{what} of “{}” no longer has this entry: {}", was.about, step.in_words()));
    }
    // Corrections may stand in any order, and readers are shown the newest first.
    let is_in_order = now.is_some_and(|now| now.steps.starts_with(&was.steps));
    (kind == Kind::Recommendation && !is_in_order)
        .then(|| format!("{what} of “{}” has its entries in another order than the last edition", was.about))
}
