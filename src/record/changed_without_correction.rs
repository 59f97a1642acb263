//! Grades, numbers, dates and recommendations that were published, and are now others, without a word.

use std::collections::BTreeMap;

use super::changes::missing;
use super::{Change, EARLIER, Fact, Kind, Record, Said, Silent, Step, Subject, listed, place_of};
use crate::pages::Route;
use crate::problem::{Problem, Rule, Severity};
use crate::site::Entity;

pub const RULE: Rule = Rule {
    name: "changed-without-correction",
    severity: Severity::Error,
    why: "People have read what was published, and written about it. A grade or a number that changes without a word makes \
          liars of them, and of every other grade here.",
    mend: "Add an entry to `corrections` in this file, with what it said and what it says now; or build with \
           --allow-uncorrected and the reason, which then stands in the receipt of the edition.",
};

pub fn check(last: Said<'_>, next: Said<'_>, found: &mut Vec<Silent>) {
    let (before, after) = (last.record, next.record);
    let mut withdrawn: BTreeMap<String, Vec<Change>> = BTreeMap::new();
    for change in before.changes(after) {
        let is_gone = before.documents.contains_key(&change.of) && !after.documents.contains_key(&change.of);
        if is_gone && change.was.is_some() && change.subject != Subject::Name {
            withdrawn.entry(change.of.clone()).or_default().push(change);
        } else {
            found.extend(changed(before, after, &change));
        }
    }
    for (document, changes) in withdrawn {
        let mut silent = gone(before, &document, &changes);
        if next.as_of < last.as_of {
            silent.iter_mut().for_each(|silent| silent.problem.remedy = EARLIER.to_owned());
        }
        found.extend(silent);
    }
}

/// A change where its document is still there.
fn changed(before: &Record, after: &Record, change: &Change) -> Option<Silent> {
    let Subject::Fact(kind) = change.subject else { return None };
    let wanted: &[&str] = match kind {
        Kind::Judgement => &["grade"],
        Kind::Number | Kind::Total | Kind::Date => &["fact", "grade"],
        Kind::Recommendation => &["fact", "typing", "grade"],
        Kind::Correction => return None,
    };
    let key = (kind, change.name.clone());
    let (was, now) = (before.facts.get(&key)?, after.facts.get(&key));
    // What was announced has come.
    if was.value == "to-be-graded" || now.is_some_and(|now| now.value == was.value) {
        return None;
    }
    if goes_with_another(&key, was, now, before, after) {
        return None;
    }
    if now.is_none() && (is_told_elsewhere(&key, after) || is_renamed(&key, was, before, after)) {
        return None;
    }
    if is_corrected(was, now, wanted, before, after) {
        return None;
    }
    let place = now.and_then(|now| now.place.clone()).unwrap_or_else(|| place_of(&was.of, Some(kind)));
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

/// Whether it is said elsewhere that a fact is gone: by `history-rewritten`.
fn is_told_elsewhere((kind, name): &(Kind, String), after: &Record) -> bool {
    let is_there = |name: &str| after.facts.contains_key(&(Kind::Recommendation, name.to_owned()));
    match kind {
        Kind::Recommendation => !is_there(name.strip_suffix(", to").unwrap_or(name)),
        Kind::Date => name.strip_prefix("due:").is_some_and(|recommendation| !is_there(recommendation)),
        _ => false,
    }
}

/// Whether something else has changed of which this is a part: the day of a report is that of its inspection, and totals
/// wait with a report that was withdrawn.
fn goes_with_another(
    (kind, name): &(Kind, String),
    was: &Fact,
    now: Option<&Fact>,
    before: &Record,
    after: &Record,
) -> bool {
    match (kind, Entity::named(name), Entity::named(&was.of)) {
        (Kind::Date, Some(Entity::Report(of, _)), _) => {
            let key = (Kind::Date, Entity::Inspection(of).to_string());
            let value = |record: &Record| record.facts.get(&key).map(|fact| fact.value.clone());
            value(before).as_ref() == Some(&was.value) && value(after) == now.map(|now| now.value.clone())
        }
        (Kind::Total, _, Some(Entity::Inspection(of))) if now.is_none() => {
            let reports = format!("report:{of}/");
            let mut known = before.documents.keys().filter(|document| document.starts_with(&reports));
            known.any(|report| !after.documents.contains_key(report))
        }
        _ => false,
    }
}

/// Whether the same is said under another name: a question, a measure or a period that was named anew.
fn is_renamed((kind, name): &(Kind, String), was: &Fact, before: &Record, after: &Record) -> bool {
    let measure = |name: &str| name.rsplit_once('/').map(|(measure, _)| measure.to_owned());
    // `in 2025` and `in 2019` are two periods.
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_new = |key: &(Kind, String)| key.0 == *kind && !before.facts.contains_key(key);
    after.facts.iter().filter(|(key, _)| is_new(key)).any(|(key, now)| {
        let is_same_number = || measure(&key.1) == measure(name) && digits(&key.1) == digits(name);
        let is_same_thing = now.about == was.about || *kind == Kind::Number && is_same_number();
        now.of == was.of && now.value == was.value && is_same_thing
    })
}

/// Whether a correction of its document, or of the inspection of its report, covers a change: one that is new, or the
/// newest one if it says what is said now, since it may have been published a moment before.
fn is_corrected(was: &Fact, now: Option<&Fact>, wanted: &[&str], before: &Record, after: &Record) -> bool {
    let of_inspection = match Entity::named(&was.of) {
        Some(Entity::Report(of, _)) => Some(Entity::Inspection(of).to_string()),
        _ => None,
    };
    let covers = |step: &Step| wanted.iter().any(|wanted| step.what.starts_with(wanted));
    [Some(was.of.clone()), of_inspection].into_iter().flatten().any(|document| {
        let key = (Kind::Correction, document);
        let account = after.accounts.get(&key);
        let is_new = missing(account, before.accounts.get(&key)).any(|(_, step)| covers(step));
        let newest = account.and_then(|account| {
            account.steps.iter().filter(|step| covers(step)).max_by(|one, other| one.date.cmp(&other.date))
        });
        let says_so = |step: &Step| {
            let right = step.words.split("”, was “").next().unwrap_or_default().to_lowercase();
            now.is_some_and(|now| right.contains(&now.says.to_lowercase()))
        };
        is_new || newest.is_some_and(says_so)
    })
}

/// A document that is no longer there, with all that it said.
fn gone(before: &Record, document: &str, changes: &[Change]) -> Option<Silent> {
    let counted = |subjects: &[Subject], one: &str, many: &str| {
        let counts = |change: &&Change| subjects.contains(&change.subject) && !change.name.ends_with(", to");
        let count = changes.iter().filter(counts).count();
        (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { many }))
    };
    let is_reply = matches!(Entity::named(document), Some(Entity::Reply(..)));
    let said: Vec<String> = [
        is_reply.then(|| "a reply".to_owned()),
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
    let said = listed(&said);
    let message = format!("“{title}” is no longer public at /{address}, where the last edition has {said}");
    let told = format!("a document was withdrawn, with {said}");
    let remedy = "Keep it public and correct it; or, if it must be withdrawn, build with --allow-uncorrected and the \
                  reason, which then stands in the receipt of the edition.";
    Some(Silent { problem: Problem::new(&RULE, place_of(document, None), message).remedy(remedy), told })
}
