//! A review leaves nothing out and makes nothing up: every file that is another is told of once, and no other.

use std::collections::{BTreeMap, BTreeSet};

use candour::checksum::Filed;
use candour::edition::Edition;
use candour::proof::Text;
use candour::publish::head;
use candour::receipt::Receipt;
use candour::release::{self, Public};
use candour::review::{Last, Review, Reviewer, html, json, markdown, terminal};
use candour::site::Site;
use jiff::ToSpan;
use proptest::prelude::*;

use super::cases::cases;
use super::finished::{self, ADDRESS, Files};
use super::invention::{plans, things, tree};

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn every_change_is_told_of_once(plan in plans(), days in 0..4000_i64) {
        let site = finished::site(&tree(&things(&plan)));
        let later = plan.moment() + (days * 24).hours();
        let (before, after) = (edition(&site, plan.moment()), edition(&site, later));
        let [files_before, files_after] = [&before, &after].map(finished_files);
        let review = review(&before, &files_before, &after, &files_after);
        let told = told(&review);
        let twice: BTreeSet<_> = told.iter().filter(|it| told.iter().filter(|other| other == it).count() > 1).collect();
        prop_assert!(twice.is_empty(), "{twice:?}");
        let told: BTreeSet<String> = told.into_iter().collect();
        let [first, second] = [&before, &after].map(|edition| edition.released().visible().day().iso());
        let different = different(&files_before, &files_after, [&first, &second]);
        let missing: Vec<_> = different.difference(&told).collect();
        prop_assert!(missing.is_empty(), "{missing:?} are not told of");
        for path in &told {
            prop_assert_ne!(files_before.get(path), files_after.get(path), "{} is told of", path);
        }
        prop_assert_eq!(review.before.is_some(), true);
    }

    #[test]
    fn the_same_edition_has_nothing_new(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        let edition = edition(&site, plan.moment());
        let files = finished_files(&edition);
        let review = review(&edition, &files, &edition, &files);
        prop_assert!(review.is_empty(), "{review:?}");
        prop_assert_eq!(&review.problems.0, &[]);
        prop_assert!(terminal(&review).contains("Nothing is different.") && html(Some(&review), &[]).contains("Nothing is different."));
    }

    /// Whatever words a site is made of, the forms of a review stay what they are.
    #[test]
    fn no_word_breaks_out_of_a_form(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        let (before, after) = (edition(&site, plan.moment()), edition(&site, plan.moment() + 90_000.hours()));
        let [files_before, files_after] = [&before, &after].map(finished_files);
        let review = review(&before, &files_before, &after, &files_after);
        // The invented words hold `<b> & so on`.
        let page = html(Some(&review), &[]);
        prop_assert!(!page.contains("<b>"));
        prop_assert!(roxmltree_of(&page).is_ok(), "{:?}", roxmltree_of(&page));
        prop_assert!(!markdown(Some(&review), &[]).lines().filter(|line| line.starts_with(['|', '#'])).any(|line| line.contains(" <b>")));
        prop_assert_eq!(json(&review)["pages"]["added"].as_array().map(Vec::len), Some(review.added.len()));
    }
}

fn edition(site: &Site, moment: jiff::Timestamp) -> Edition<Public> {
    Edition::new(&release::public(site, moment).0, finished::built_in(), ADDRESS).0
}

fn finished_files(edition: &Edition<Public>) -> Files {
    finished::files(edition.released(), finished::built_in())
}

fn review(
    before: &Edition<Public>,
    files_before: &Files,
    after: &Edition<Public>,
    files_after: &Files,
) -> Review {
    let files = files_before.iter().map(|(path, bytes)| (path.clone(), Filed::of(bytes))).collect();
    let receipt = Receipt { head: head(before, Vec::new()), files, twins: BTreeSet::new() };
    let last = Last { receipt, record: Some(before.record()) };
    let reviewer = Reviewer::new(after, Some(&last));
    for (path, bytes) in files_after {
        let was = || Ok::<_, std::convert::Infallible>(files_before.get(path).cloned());
        let Ok(()) = reviewer.look(path, Filed::of(bytes), Some(bytes), was);
    }
    for path in reviewer.gone() {
        reviewer.look_at_gone(path, &files_before[path]);
    }
    reviewer.finish(head(after, Vec::new()))
}

/// The files that a review tells of, each as often as it does.
fn told(review: &Review) -> Vec<String> {
    let pages =
        review.added.iter().chain(&review.gone).chain(review.changed.iter().map(|changed| &changed.page));
    let leading = review.leading.iter().map(|it| &it.address);
    // An address that leads on where a page was, or the other way round, is told of as both.
    let addresses: Vec<&String> = pages.map(|page| &page.address).chain(&review.same_words).collect();
    let alone = leading.filter(|address| !addresses.contains(address)).collect::<Vec<_>>();
    let files =
        [&review.files.added, &review.files.changed, &review.files.gone].into_iter().flatten().cloned();
    let path = |address: &&String| {
        let path = address.trim_start_matches('/');
        let is_file = path.ends_with(".html");
        if is_file { path.to_owned() } else { format!("{path}index.html") }
    };
    addresses.iter().chain(&alone).map(path).chain(files).collect()
}

/// The files that say something else, or are there only once. On another day every page and all data name another day, and
/// every picture is another; that alone is nothing to tell. What is made of the files beside it says nothing of its own.
fn different(before: &Files, after: &Files, days: [&str; 2]) -> BTreeSet<String> {
    let is_same_day = days[0] == days[1];
    let all: BTreeMap<&String, ()> = before.keys().chain(after.keys()).map(|path| (path, ())).collect();
    let says = |bytes: &[u8]| Text::of(bytes);
    all.into_keys()
        .filter(|path| *path != "record.json" && !path.starts_with("assets/"))
        .filter(|path| !["data/v1/everything.zip", "data/v1/sha256sums.txt"].contains(&path.as_str()))
        .filter(|path| match (before.get(*path), after.get(*path)) {
            (Some(was), Some(now)) if was == now => false,
            (Some(was), Some(now)) if path.ends_with(".html") => is_same_day || says(was) != says(now),
            (Some(was), Some(now)) if path.starts_with("data/") => {
                let [was, now] = [was, now].map(|bytes| String::from_utf8_lossy(bytes));
                is_same_day || was.replace(days[0], days[1]) != *now
            }
            (Some(_), Some(_)) => {
                is_same_day || ![".png", ".svg"].iter().any(|ending| path.ends_with(ending))
            }
            _ => true,
        })
        .cloned()
        .collect()
}

/// A review is written so that it is XML too, but for what HTML leaves open.
fn roxmltree_of(page: &str) -> Result<(), roxmltree::Error> {
    let closed = page
        .replace("<!doctype html>\n", "")
        .replace("<br>", "")
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("<meta "))
        .collect::<String>();
    roxmltree::Document::parse(&closed).map(|_| ())
}
