//! Grades and numbers that were published, and are now others, without a word.

use std::collections::BTreeMap;

use super::changes::missing;
use super::{Change, Kind, Record, Silent, Subject, place_of};
use crate::pages::Route;
use crate::problem::{Problem, Rule, Severity};
use crate::site::{Entity, Site};

pub const RULE: Rule = Rule {
    name: "changed-without-correction",
    severity: Severity::Error,
    why: "People have read what was published, and written about it. A grade or a number that changes without a word makes \
          liars of them, and of every other grade here.",
    mend: "Add an entry to `corrections` in this file, with what it said and what it says now; or build with \
           --allow-uncorrected and the reason, which then stands in the receipt of the edition.",
};

pub fn check(before: &Record, after: &Record, site: &Site, found: &mut Vec<Silent>) {
    let mut withdrawn: BTreeMap<String, Vec<Change>> = BTreeMap::new();
    for change in before.changes(after) {
        let is_gone = before.documents.contains_key(&change.of) && !after.documents.contains_key(&change.of);
        if is_gone && change.was.is_some() && change.subject != Subject::Name {
            withdrawn.entry(change.of.clone()).or_default().push(change);
        } else {
            found.extend(changed(before, after, site, &change));
        }
    }
    for (document, changes) in withdrawn {
        found.extend(gone(before, &document, &changes, site));
    }
}

/// A change where its document is still there.
fn changed(before: &Record, after: &Record, site: &Site, change: &Change) -> Option<Silent> {
    let Subject::Fact(kind) = change.subject else { return None };
    let wanted = match kind {
        Kind::Judgement => ["grade", "grade"],
        Kind::Number | Kind::Total => ["fact", "grade"],
        Kind::Date | Kind::Recommendation | Kind::Correction => return None,
    };
    let key = (kind, change.name.clone());
    let (was, now) = (before.facts.get(&key)?, after.facts.get(&key));
    // What was announced has come.
    if was.value == "to-be-graded" || now.is_some_and(|now| now.value == was.value) {
        return None;
    }
    // While a report is withheld, nobody may learn from totals what is in it.
    if kind == Kind::Total && now.is_none() {
        return None;
    }
    let of_inspection = match Entity::named(&was.of) {
        Some(Entity::Report(of, _)) => Some(Entity::Inspection(of).to_string()),
        _ => None,
    };
    let is_corrected = [Some(was.of.clone()), of_inspection].into_iter().flatten().any(|document| {
        let key = (Kind::Correction, document);
        missing(after.accounts.get(&key), before.accounts.get(&key))
            .any(|(_, step)| wanted.contains(&step.what.as_str()))
    });
    if is_corrected {
        return None;
    }
    let place = now.and_then(|now| now.place.clone()).unwrap_or_else(|| place_of(&was.of, site));
    let now_says = now.map_or_else(|| "says nothing of it".to_owned(), |now| format!("says “{}”", now.says));
    let message = format!("{}: the last edition says “{}”, and this one {now_says}", change.about, was.says);
    let remedy = format!(
        "Add an entry of `kind: {}` to `corrections` in this file, with what it said and what it says now; or build with \
         --allow-uncorrected and the reason, which then stands in the receipt of the edition.",
        wanted[0]
    );
    // Of what is no longer said, only that it was.
    let told = match now {
        Some(now) => format!("{}: {}, was {}", change.about, now.says, was.says),
        None => format!("a {} of “{}” is no longer said", kind.id(), after.documents.get(&was.of)?),
    };
    Some(Silent { problem: Problem::new(&RULE, place, message).remedy(remedy), told })
}

/// A document that is no longer there, with all that it said.
fn gone(before: &Record, document: &str, changes: &[Change], site: &Site) -> Option<Silent> {
    let counted = |subjects: &[Subject], one: &str, many: &str| {
        let count = changes.iter().filter(|change| subjects.contains(&change.subject)).count();
        (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { many }))
    };
    let said: Vec<String> = [
        counted(&[Subject::Fact(Kind::Judgement)], "judgement", "judgements"),
        counted(&[Subject::Fact(Kind::Number), Subject::Fact(Kind::Total)], "number", "numbers"),
        counted(&[Subject::Fact(Kind::Recommendation)], "recommendation", "recommendations"),
        counted(&[Subject::Step(Kind::Correction)], "correction", "corrections"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if said.is_empty() {
        return None;
    }
    let title = before.documents.get(document)?;
    let address = Entity::named(document).map(|entity| Route::Entity(entity).address()).unwrap_or_default();
    let said = said.join(" and ");
    let message = format!("“{title}” is no longer public at /{address}, where the last edition has {said}");
    let told = format!("a document was withdrawn, with {said}");
    let remedy = "Keep it public and correct it; or, if it must be withdrawn, build with --allow-uncorrected and the \
                  reason, which then stands in the receipt of the edition.";
    Some(Silent { problem: Problem::new(&RULE, place_of(document, site), message).remedy(remedy), told })
}
