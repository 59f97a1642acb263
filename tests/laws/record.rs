//! What an edition says cannot be unsaid without a word, and time alone asks for no word.

use std::collections::BTreeSet;

use candour::calendar::calendar;
use candour::edition::Edition;
use candour::problem::{Problem, Severity};
use candour::record::{Kind, Record, Said, Silent, silent};
use candour::release::{self, Public};
use candour::site::Site;
use jiff::Timestamp;
use proptest::prelude::*;

use super::cases::cases;
use super::finished::{self, ADDRESS};
use super::invention::{Plan, Timing, plans, things, tree};

proptest! {
    #![proptest_config(cases(12))]

    /// What goes out on its day changes nothing that was public before: no grade, no number, no address.
    #[test]
    fn time_alone_breaks_no_rule(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        let mut moment = plan.moment();
        let mut before = edition(&site, moment);
        while let Some(next) = calendar(&site, moment).next.map(|next| next.instant) {
            let after = edition(&site, next);
            prop_assert_eq!(&broken(&before, &after), &[] as &[Problem], "from {} to {}", moment, next);
            (moment, before) = (next, after);
        }
    }

    #[test]
    fn a_record_that_is_written_is_read_again(plan in plans()) {
        let record = edition(&finished::site(&tree(&things(&plan))), plan.moment()).record();
        prop_assert_eq!(Record::parse(&record.text()), Ok(record));
    }
}

/// Whichever grade or number was another in the last edition, and whichever step is gone, the rule sees it.
#[test]
fn nothing_changes_without_a_word() {
    let plan = Plan::with_everything(Timing::Past);
    let site = finished::site(&tree(&things(&plan)));
    let edition = edition(&site, plan.moment());
    let (record, files) = (edition.record(), edition.files());
    let as_of = plan.moment();
    let found = |before: &Record, after: &Record| -> Vec<&str> {
        let said = |record| Said { record, as_of, files: &files };
        let found = silent(said(before), said(after));
        // Whoever has nothing but the text of the record is told the same, though not the line.
        let read = Record::parse(&after.text()).expect("it was written just now");
        let told = |found: &[Silent]| -> Vec<_> {
            let told = |it: &Silent| (it.problem.message.clone(), it.problem.place.file.clone());
            found.iter().map(told).collect()
        };
        assert_eq!(told(&silent(said(before), said(&read))), told(&found));
        found.iter().map(|silent| silent.problem.rule.name).collect()
    };
    assert_eq!(found(&record, &record), [] as [&str; 0]);
    let mut kinds = BTreeSet::new();
    for key in record.facts.keys().filter(|(kind, _)| *kind != Kind::Correction) {
        let mut before = record.clone();
        let fact = before.facts.get_mut(key).expect("it is there");
        if fact.value == "to-be-graded" {
            continue;
        }
        fact.value += "0";
        // Otherwise these words would have stood for another grade too.
        fact.says += "0";
        assert_eq!(found(&before, &record), ["changed-without-correction"], "{key:?}");
        kinds.insert(key.0);
    }
    assert_eq!(kinds.len(), 5, "there are facts of all kinds");
    for (sort, names) in record.names.iter().filter(|(_, names)| names.len() > 1) {
        let mut after = record.clone();
        let [(one, name), (other, another)] = names.iter().take(2).collect::<Vec<_>>()[..] else {
            panic!("there are two")
        };
        let swapped = after.names.get_mut(sort).expect("it is there");
        swapped.get_mut(one).expect("it is there").words = another.words.clone();
        swapped.get_mut(other).expect("it is there").words = name.words.clone();
        assert_eq!(found(&record, &after), ["name-of-another"; 2], "{sort} {one} and {other}");
    }
    let mut moved = 0;
    for (key, account) in &record.accounts {
        for at in 0..account.steps.len() {
            let mut after = record.clone();
            after.accounts.get_mut(key).expect("it is there").steps.remove(at);
            assert_eq!(found(&record, &after), ["history-rewritten"], "{key:?} without {at}");
        }
        if key.0 == Kind::Recommendation && account.steps.len() > 1 {
            let mut after = record.clone();
            after.accounts.get_mut(key).expect("it is there").steps.reverse();
            assert_eq!(found(&record, &after), ["history-rewritten"], "{key:?} in another order");
            moved += 1;
        }
    }
    for (key, _) in record.accounts.iter().filter(|((kind, _), _)| *kind == Kind::Correction) {
        let mut after = record.clone();
        after.accounts.remove(key);
        assert_eq!(found(&record, &after), ["history-rewritten"], "{key:?} is gone");
    }
    let histories = || record.accounts.iter().filter(|((kind, _), _)| *kind == Kind::Recommendation);
    assert_eq!(moved, histories().filter(|(_, account)| account.steps.len() > 1).count());
    for (key, _) in histories() {
        let mut after = record.clone();
        after.accounts.remove(key);
        assert_eq!(found(&record, &after), ["history-rewritten"], "{key:?} is gone");
    }
}

fn edition(site: &Site, moment: Timestamp) -> Edition<Public> {
    Edition::new(&release::public(site, moment).0, finished::built_in(), ADDRESS).0
}

/// What forbids publishing one edition after the other.
fn broken(before: &Edition<Public>, after: &Edition<Public>) -> Vec<Problem> {
    let (record_before, files_before) = (before.record(), before.files());
    let (record_after, files_after) = (after.record(), after.files());
    let silent = silent(
        Said { record: &record_before, as_of: before.released().visible().moment(), files: &files_before },
        Said { record: &record_after, as_of: after.released().visible().moment(), files: &files_after },
    );
    let problems = silent.into_iter().map(|silent| silent.problem);
    problems.filter(|problem| problem.rule.severity == Severity::Error).collect()
}
