//! Traps in the real material: what would be easy to say, and wrong.

use std::collections::BTreeMap;

use candour::model::Date;
use serde_json::Value;

use super::built::built;

/// The inspections of 2011 and 2012, which gave no grades.
const UNGRADED: [&str; 2] = ["without-fear-or-favour-2011", "revisiting-police-relationships-2012"];

/// Calls `visit` with every object in `value`, the outermost first.
fn each_object<'a>(value: &'a Value, visit: &mut impl FnMut(&'a serde_json::Map<String, Value>)) {
    match value {
        Value::Object(fields) => {
            visit(fields);
            fields.values().for_each(|field| each_object(field, visit));
        }
        Value::Array(items) => items.iter().for_each(|item| each_object(item, visit)),
        _ => {}
    }
}

/// Whether an object is an answer to a question.
fn is_judgement(fields: &serde_json::Map<String, Value>) -> bool {
    fields.contains_key("state") && fields.contains_key("basis")
}

#[test]
fn nothing_of_2011_and_2012_has_a_grade() {
    let mut seen = 0;
    for inspection in UNGRADED {
        for (page, view) in built().views_under(&format!("/inspections/{inspection}/")) {
            seen += 1;
            each_object(&view["view"], &mut |fields| {
                if is_judgement(fields) {
                    assert_eq!(fields["state"], "ungraded", "on {page}");
                    assert_eq!(fields["grade"], Value::Null, "on {page}");
                }
            });
        }
    }
    assert!(seen > 5, "there are pages of 2011 and 2012");
}

#[test]
fn no_force_card_gives_a_grade_for_2011_or_2012() {
    let mut cards = 0;
    for (page, view) in built().views_under("/forces/").filter(|(page, _)| *page != "/forces/") {
        cards += 1;
        each_object(&view["view"], &mut |fields| {
            let year = fields.get("year").and_then(Value::as_str).unwrap_or_default();
            let page_of_answer = ["page", "report"].iter().find_map(|key| fields.get(*key)?["href"].as_str());
            let of_then = ["2011", "2012"].contains(&year)
                || UNGRADED.iter().any(|it| page_of_answer.is_some_and(|page| page.contains(it)));
            if !of_then {
                return;
            }
            for judgement in fields.get("judgement").into_iter().chain(fields.get("judgements")) {
                each_object(judgement, &mut |fields| {
                    if is_judgement(fields) {
                        assert_eq!(fields["state"], "ungraded", "on {page}");
                    }
                });
            }
        });
    }
    assert!(cards >= 43, "there is a card of each force");
}

#[test]
fn no_trend_leads_from_2012_to_2016() {
    let mut trends = 0;
    for (page, view) in &built().views {
        each_object(view, &mut |fields| {
            if let Some(trend) = fields.get("trend").and_then(Value::as_str) {
                trends += 1;
                for year in ["2011", "2012"] {
                    assert!(!trend.contains(year), "{page} says “{trend}”");
                }
            }
        });
    }
    assert!(trends > 100, "there are trends, {trends}");
    for (thread, questions) in &built().site.threads {
        let years: Vec<&str> = questions.questions.iter().map(|at| at.inspection.as_str()).collect();
        let mixed =
            years.iter().any(|it| UNGRADED.contains(it)) && years.iter().any(|it| !UNGRADED.contains(it));
        assert!(!mixed, "the question {thread} is asked in {years:?}");
    }
}

#[test]
fn no_reply_is_due_on_a_report_from_before_the_law() {
    let site = &built().site;
    let mut with_clock = 0;
    for (inspection, force) in site.reports.keys() {
        let page = format!("/inspections/{inspection}/{force}/");
        let published = site.report_published(inspection, force).expect("every report has a date").date;
        let clock = &built().views[&page]["view"]["reply_clock"];
        let text = built().text(&page).expect("every report has a page").to_lowercase();
        if published < Date::day(2017, 5, 2) {
            assert_eq!(*clock, Value::Null, "on {page}");
            for word in ["overdue", "was due by", "publish its reply by"] {
                assert!(!text.contains(word), "{page} says “{word}”");
            }
        } else if !clock.is_null() {
            with_clock += 1;
        }
    }
    assert!(with_clock > 0, "reports after the law have a date by which a reply is due");
    // 12 December 2017 is the first of the 56 days.
    let legitimacy = built().text("/inspections/peel-legitimacy-2017/kent/").expect("Kent has a report");
    assert!(legitimacy.contains("5 February 2018"), "{legitimacy}");
}

#[test]
fn the_one_second_job_that_was_not_approved_is_not_called_refused() {
    let mut mentioned = 0;
    for (page, text) in built().texts() {
        for sentence in text.split_inclusive(['.', ';', '·']) {
            let lower = sentence.to_lowercase();
            let about = ["second job", "second-job", "application", "approved but one"];
            if !about.iter().any(|words| lower.contains(words)) {
                continue;
            }
            mentioned += 1;
            // The definition of the measure may say that it need *not* have been refused.
            let warned = lower.replace("need not have been refused", "");
            for word in ["refus", "reject", "turned down", "denied", "declined", "not granted"] {
                assert!(!warned.contains(word), "{page} says “{}”", sentence.trim());
            }
        }
    }
    assert!(mentioned > 5, "second jobs are spoken of");
}

#[test]
fn the_national_totals_stand_on_the_inspections() {
    for (inspection, totals) in [
        ("peel-legitimacy-2016", "Of 43 forces: 2 outstanding, 36 good and 5 requires improvement."),
        ("peel-legitimacy-2015", "Of 43 forces: 1 outstanding, 37 good and 5 requires improvement."),
        (
            "peel-legitimacy-2017",
            "Of 43 forces: 1 outstanding, 35 good, 6 requires improvement and 1 not graded.",
        ),
        (
            "peel-effectiveness-2016",
            "Of 43 forces: 1 outstanding, 28 good, 13 requires improvement and 1 inadequate.",
        ),
    ] {
        let text = built().text(&format!("/inspections/{inspection}/")).expect("the inspection has a page");
        assert!(text.contains(totals), "{inspection} does not say “{totals}”");
    }
}

#[test]
fn no_two_pages_share_a_title() {
    let mut titles: BTreeMap<[&str; 3], &str> = BTreeMap::new();
    let pages = built().views.iter().filter(|(_, view)| view["view"].get("target").is_none());
    for (address, view) in pages.filter(|(address, _)| address.ends_with('/')) {
        // Of a theme and a question of one name, the title says which is which; and each language has its own.
        let title =
            ["title", "section", "language"].map(|name| view["page"][name].as_str().expect("it is a text"));
        let other = titles.insert(title, address);
        assert_eq!(other, None, "{address} has the title of another page: {title:?}");
    }
    assert!(titles.len() > 400);
}
