//! What the calendar says of a small made-up site.

use jiff::Timestamp;

use super::{Calendar, Late, Reason, calendar};
use crate::read::read;
use crate::site::resolve;
use crate::source::Tree;

const SETTINGS: &str = "title: T\ndescription: D\naddress: https://cards.example/\n\
    publisher: {name: P}\nlicence: {name: L, address: https://l.example/, attribution: A}\n";
const FORCE: &str =
    "---\nname: Ambria Police\nshort_name: Ambria\nnoun: force\nkind: territorial\nnation: England\n---\n";
const INSPECTION: &str = "---\ntitle: Integrity inspection\nshort_title: Integrity\nsummary: S\nprogramme: p\n\
    kind: all-force\ninspectorate: O\nyear: 2026\ninspected: all-forces\nreplies_collected: true\n\
    recommendations:\n  - {id: register, text: Keep one., addressed_to: all-forces, due: 2027-01-31{history}}\n---\n";
const REPORT: &str = "---\nheadline: All is well.\n{more}---\n";
const RELEASE: &str =
    "---\ntitle: The inspection\npublished: 2026-12-05 00:01\ngoes_out: inspection:i\n{more}---\n";

/// The calendar of a site with these words in the history, the report and the release.
fn on(moment: &str, words: [&str; 3]) -> Calendar {
    with_programme("", moment, words)
}

/// The same with a text below the front matter of its programme.
fn with_programme(text: &str, moment: &str, [history, report, release]: [&str; 3]) -> Calendar {
    let texts = [
        ("content/site.yaml", SETTINGS.to_owned()),
        ("content/programmes/p.md", format!("---\ntitle: P\nsummary: S\n---\n\n{text}")),
        ("content/forces/ambria.md", FORCE.to_owned()),
        ("content/inspections/i/index.md", INSPECTION.replace("{history}", history)),
        ("content/inspections/i/ambria.md", REPORT.replace("{more}", report)),
        ("content/releases/r.md", RELEASE.replace("{more}", release)),
    ];
    let tree = Tree::of_texts(texts.iter().map(|(file, text)| (*file, text.as_str())));
    let reading = read(&tree, None);
    assert_eq!(reading.problems.0, []);
    let (site, problems) = resolve(&reading.docs);
    assert_eq!(problems.0, []);
    calendar(&site.expect("it has settings"), moment.parse().expect("a moment"))
}

fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

#[test]
fn a_release_is_coming_until_its_instant() {
    let before = on("2026-12-05T00:00:59Z", ["", "", ""]);
    let coming = &before.coming[0];
    assert_eq!((coming.goes.len(), coming.weekend()), (2, Some("Saturday")));
    let next = before.next.expect("a release is coming");
    assert_eq!((next.instant, next.reasons), (instant("2026-12-05T00:01:00Z"), vec![Reason::GoesOut]));
    let after = on("2026-12-05T00:01:00Z", ["", "", ""]);
    assert_eq!(after.coming, []);
}

#[test]
fn with_a_draft_nothing_goes_out_and_what_belongs_to_it_stays() {
    let calendar = on("2026-12-01T12:00:00Z", ["", "", "draft: true\n"]);
    assert_eq!((calendar.coming[0].goes.len(), calendar.coming[0].stays.len()), (0, 2));
    assert_eq!(calendar.next, None, "nothing is public, so nothing is overdue either");
    let later = on("2027-12-01T12:00:00Z", ["", "", "draft: true\n"]);
    assert!(matches!(&later.late[..], [Late::Draft { .. }]), "{:?}", later.late);
}

#[test]
fn what_is_dated_before_its_page_is_public_changes_nothing_on_its_day() {
    let corrected = |day: &str| {
        let report = format!("corrections:\n  - {{date: {day}, kind: typing, was: a, now: b}}\n");
        on("2026-12-01T12:00:00Z", ["", &report, ""]).next.expect("a release is coming").instant
    };
    assert_eq!(corrected("2026-12-03"), instant("2026-12-05T00:01:00Z"));
    let report = "corrections:\n  - {date: 2027-01-03, kind: typing, was: a, now: b}\n";
    let next = on("2026-12-06T12:00:00Z", ["", report, ""]).next.expect("a correction");
    assert_eq!(next.instant, instant("2027-01-03T00:00:00Z"));
    assert!(matches!(&next.reasons[..], [Reason::SaysMore(_)]), "{:?}", next.reasons);
}

#[test]
fn a_correction_in_the_words_of_a_programme_has_its_day_too() {
    let text = "```correction\ndate: 2026-12-20\nkind: typing\nwas: a\nnow: b\n```\n";
    let next = with_programme(text, "2026-12-06T12:00:00Z", ["", "", ""]).next.expect("a correction");
    assert_eq!(next.instant, instant("2026-12-20T00:00:00Z"));
    assert!(matches!(&next.reasons[..], [Reason::SaysMore(_)]), "{:?}", next.reasons);
}

#[test]
fn what_is_done_in_time_is_never_overdue() {
    // The law sets the last day for the reply: 55 days after 5 December, so 29 January.
    let next = on("2026-12-06T12:00:00Z", ["", "", ""]).next.expect("a reply is due");
    assert_eq!(next.instant, instant("2027-01-30T00:00:00Z"));
    assert!(matches!(&next.reasons[..], [Reason::ReplyDayOver(_)]), "{:?}", next.reasons);
    let next = on("2027-01-30T12:00:00Z", ["", "", ""]).next.expect("a recommendation is due");
    assert_eq!(next.instant, instant("2027-02-01T00:00:00Z"));
    assert!(matches!(&next.reasons[..], [Reason::RecommendationOverdue(_)]), "{:?}", next.reasons);
    let done = ", history: [{date: 2027-02-01, state: complete}]";
    let next = on("2027-01-30T12:00:00Z", [done, "", ""]).next.expect("it will be complete");
    assert!(matches!(&next.reasons[..], [Reason::SaysMore(_)]), "{:?}", next.reasons);
    let late = |moment: &str| on(moment, [done, "", ""]).late.len();
    assert_eq!((late("2027-01-31T12:00:00Z"), late("2027-02-02T12:00:00Z")), (1, 1), "only the reply");
}
