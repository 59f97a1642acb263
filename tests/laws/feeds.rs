//! Feeds are feeds (RFC 4287), the calendar is one (RFC 5545), the site map knows every page: in any made-up site their
//! names are there once and stay, their links lead somewhere, and no byte of them depends on the day of the build.

use std::collections::{BTreeMap, BTreeSet};

use candour::calendar;
use candour::pages::{Maker, Plan as Pages, Route};
use candour::release;
use candour::site::Entity;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::cases::cases;
use super::finished::{self, ADDRESS, BASE, Files, difference};
use super::invention::{LANGUAGE, Plan, Thing, Timing, plans, things, tree};

const ATOM: &str = "http://www.w3.org/2005/Atom";
const CALENDAR: &str = "calendar.ics";

/// So many entries the feed of the site holds at most.
const NEWEST: usize = 200;

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn feeds_and_calendar_are_valid(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        for theme in [finished::built_in().clone(), finished::of_the_repository("ledger")] {
            let newsroom = finished::files(&release::newsroom(&site, plan.moment()), &theme);
            let public = finished::files(&release::public(&site, plan.moment()).0, &theme);
            for (files, until) in [(newsroom, None), (public, Some(plan.moment()))] {
                let faults = faults(&files, until);
                prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
            }
        }
    }

    /// A build on a later day on which nothing dated has happened changes neither a feed nor the calendar, and no page has
    /// another day in the site map.
    #[test]
    fn the_day_of_the_build_is_in_no_feed(plan in plans(), days in 1..900_i64) {
        let site = finished::site(&tree(&things(&plan)));
        let next = calendar::calendar(&site, plan.moment()).next.map(|next| next.instant);
        let before_next = next.unwrap_or(Timestamp::MAX) - SignedDuration::from_secs(1);
        let later = (plan.moment() + SignedDuration::from_hours(24 * days)).min(before_next);
        let at = |moment| followed(finished::files(&release::public(&site, moment).0, finished::built_in()));
        let difference = difference(&at(plan.moment()), &at(later));
        prop_assert!(difference.is_empty(), "{} and {later}:\n{difference}", plan.moment());
    }

    /// What joins the site takes no name away from what was there.
    #[test]
    fn names_stay_when_something_joins(plan in plans(), which in any::<prop::sample::Index>()) {
        let things = things(&plan);
        // A release moves what it names to another moment.
        let may_join = |thing: &&Thing| !matches!(thing.entity, Entity::Release(_) | Entity::Programme(_));
        let joins: Vec<&Thing> = things.iter().filter(may_join).collect();
        let joins = *which.get(&joins);
        let before = things.iter().filter(|thing| thing.file != joins.file);
        let names = |tree| names(&finished::newsroom(&tree, plan.moment()));
        let (before, after) = (names(tree(before)), names(tree(&things)));
        for (feed, names) in before {
            let gone: Vec<_> = names.difference(&after[&feed]).collect();
            let made_room = is_of_the_site(&feed) && after[&feed].len() == NEWEST;
            prop_assert!(made_room || gone.is_empty(), "{} takes {gone:?} out of {feed}", joins.file);
        }
    }

    #[test]
    fn every_page_is_in_one_site_map(plan in plans(), most in 3..12_usize) {
        let site = finished::site(&tree(&things(&plan)));
        let (released, _) = release::public(&site, plan.moment());
        let visible = released.visible();
        let strings = finished::built_in().strings();
        let (whole, _) = Pages::of(visible, strings, ADDRESS);
        let (parted, _) = Pages::with_sitemaps_of(most, visible, strings, ADDRESS);
        let listed: BTreeSet<String> = (whole.routes().iter())
            .filter(|(_, route)| route.is_listed())
            .map(|(_, route)| format!("{ADDRESS}{}", route.address()))
            .collect();
        let map = |plan: &Pages, path: &str| {
            let route = plan.routes().at(path).expect("it is there");
            let view = Maker::new(visible, plan).view(route).expect("it has a view");
            finished::built_in().render(view.template, &view).expect("it can be made")
        };
        let one = mapped(&map(&whole, "sitemap.xml"));
        prop_assert_eq!(&listed.into_iter().collect::<Vec<_>>(), &one.keys().cloned().collect::<Vec<_>>());
        for (address, changed) in &one {
            let is_past = |changed: &String| changed.parse::<Timestamp>().is_ok_and(|it| it <= plan.moment());
            prop_assert!(changed.as_ref().is_none_or(is_past), "{address}: {changed:?}");
        }
        prop_assert!(one.len() > most, "it has to be parted");
        let index = mapped(&map(&parted, "sitemap.xml"));
        let mut together = BTreeMap::new();
        for (part, changed) in index {
            let pages = mapped(&map(&parted, part.strip_prefix(ADDRESS).expect("it is on this site")));
            prop_assert!(pages.len() <= most);
            let newest = pages.values().flatten().max_by_key(|it| it.parse::<Timestamp>().expect("an instant"));
            prop_assert_eq!(changed.as_ref(), newest);
            together.extend(pages);
        }
        prop_assert_eq!(together, one);
        let parts = parted.routes().iter().filter(|(_, route)| matches!(route, Route::SitemapPart(_))).count();
        prop_assert_eq!(parts, parted.routes().iter().filter(|(_, it)| it.is_listed()).count().div_ceil(most));
    }
}

/// The laws above see what they are to see.
#[test]
fn faults_of_feeds_and_calendars_are_seen() {
    let plan = Plan::with_everything(Timing::Past);
    let sound = finished::newsroom(&tree(&things(&plan)), plan.moment());
    assert_eq!(faults(&sound, None), [] as [String; 0]);
    // A calendar tells of what is to come.
    let to_come = Plan::with_everything(Timing::Later);
    let to_come = finished::newsroom(&tree(&things(&to_come)), to_come.moment());
    assert_eq!(faults(&to_come, None), [] as [String; 0]);
    let ids = |path: &str| names(&sound)[path].iter().cloned().collect::<Vec<_>>();
    let full: Vec<_> =
        names(&sound).into_iter().filter(|(_, held)| held.len() == NEWEST).map(|(feed, _)| feed).collect();
    assert_eq!(full, ["cy/feed.xml", "feed.xml"]);
    assert!(names(&sound).into_keys().filter(|feed| is_of_the_site(feed)).eq(full));
    let corrections = "corrections/feed.xml";
    let [first, second, ..] = &ids(corrections)[..] else { panic!("two corrections are asked for") };
    let name = |id: &str| format!("<id>{id}</id>");
    for (what, path, old, new) in [
        ("a name is there twice", corrections, name(second), name(first)),
        ("an address has no anchor", corrections, "#correction-".into(), "#corrected-".into()),
        ("an instant is none", "feed.xml", "T00:00:00+00:00</updated>".into(), "</updated>".into()),
        ("there is no title", "feed.xml", "<title>".into(), "<subtitle>".into()),
        ("it is no XML", "replies/feed.xml", "</entry>".into(), String::new()),
        (
            "a link leads to no host",
            "feed.xml",
            format!("href=\"{ADDRESS}inspections"),
            "href=\"/inspections".into(),
        ),
        ("nobody says it", "feed.xml", "<author>".into(), "<contributor>".into()),
        ("a report says nothing", "feed.xml", "<summary>".into(), "<summary/><rights>".into()),
        ("an event has no end", CALENDAR, "END:VEVENT\r\n".into(), String::new()),
        ("a line has no end", CALENDAR, "\r\nSUMMARY".into(), "\nSUMMARY".into()),
        ("an event has no name", CALENDAR, "UID:".into(), "X-UID:".into()),
    ] {
        let sound = if path == CALENDAR { &to_come } else { &sound };
        let text = String::from_utf8(sound[path].clone()).unwrap();
        assert!(text.contains(&old), "{what}: `{old}` is not in\n{text}");
        let mut broken = sound.clone();
        broken.insert(path.to_owned(), text.replace(&old, &new).into_bytes());
        assert!(!faults(&broken, None).is_empty(), "{what}");
    }
}

/// What programs follow, of all files.
fn followed(files: Files) -> Files {
    let is_followed =
        |path: &str| path.ends_with("feed.xml") || path == CALENDAR || path.starts_with("sitemap");
    files.into_iter().filter(|(path, _)| is_followed(path)).collect()
}

/// The names of the entries of each feed.
fn names(files: &Files) -> BTreeMap<String, BTreeSet<String>> {
    let feeds = files.iter().filter(|(path, _)| path.ends_with("feed.xml"));
    feeds
        .map(|(path, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            let document = Document::parse(&text).expect("it can be read");
            let names = entries(document.root_element()).filter_map(|entry| text_of(entry, "id")).collect();
            (path.clone(), names)
        })
        .collect()
}

/// Whether a feed is that of the whole site, in any of its languages: the only one that makes room for what is new.
fn is_of_the_site(feed: &str) -> bool {
    feed.strip_prefix(&format!("{LANGUAGE}/")).unwrap_or(feed) == "feed.xml"
}

/// All that is wrong with feeds and calendar of an edition, which knows nothing that comes after `until`.
fn faults(files: &Files, until: Option<Timestamp>) -> Vec<String> {
    let feeds: Vec<&String> = files.keys().filter(|path| path.ends_with("feed.xml")).collect();
    let mut faults = in_calendar(&String::from_utf8_lossy(&files[CALENDAR]));
    if feeds.len() < 6 {
        faults.push(format!("there are only {feeds:?}"));
    }
    for path in feeds {
        faults.extend(in_feed(path, files, until).into_iter().map(|fault| format!("{path}: {fault}")));
    }
    // Whatever is told on a page of its own is in the feed of the site.
    let told = |path: &&String| {
        let parts: Vec<&str> = path.split('/').collect();
        parts[0] == "inspections" && parts.len() > 2 && parts.last() == Some(&"index.html")
    };
    let pages = files.keys().filter(told).count() + corrections(files);
    let held = String::from_utf8_lossy(&files["feed.xml"]).matches("<entry>").count();
    if held != pages.min(NEWEST) {
        faults.push(format!("{held} entries in the feed of the site, and {pages} are to be told of"));
    }
    faults
}

/// How many corrections the page of corrections shows.
fn corrections(files: &Files) -> usize {
    String::from_utf8_lossy(&files["corrections/index.html"]).split('"').filter(|it| leads_to_one(it)).count()
}

fn in_feed(path: &str, files: &Files, until: Option<Timestamp>) -> Vec<String> {
    let text = String::from_utf8_lossy(&files[path]);
    let document = match Document::parse(&text) {
        Ok(document) => document,
        Err(fault) => return vec![fault.to_string()],
    };
    let feed = document.root_element();
    let mut faults = Vec::new();
    if !feed.has_tag_name((ATOM, "feed")) {
        faults.push(format!("{feed:?} is no feed"));
    }
    let own = format!("{ADDRESS}{path}");
    if [text_of(feed, "id"), link(feed, "self").map(str::to_owned)].iter().any(|it| it.as_ref() != Some(&own))
    {
        faults.push("it does not know its own address".to_owned());
    }
    let page = link(feed, "alternate").and_then(|page| page.strip_prefix(ADDRESS)).unwrap_or("?");
    let announced = format!("href=\"{BASE}{path}\"");
    let page = files.get(&format!("{page}index.html")).map(|page| String::from_utf8_lossy(page));
    if page.is_none_or(|page| page.matches(&announced).count() < 2) {
        faults.push("its page does not lead to it in its head and in words".to_owned());
    }
    let entries: Vec<Node<'_, '_>> = entries(feed).collect();
    if path.starts_with("corrections/") && entries.len() != corrections(files) {
        faults.push(format!("{} entries, and {} corrections on the page", entries.len(), corrections(files)));
    }
    let mut names = BTreeSet::new();
    let mut last: Option<Timestamp> = None;
    for part in std::iter::once(feed).chain(entries.iter().copied()) {
        let name = text_of(part, "id");
        if !names.insert(name.clone()) {
            faults.push(format!("{name:?} is there twice"));
        }
        if text_of(part, "title").is_none_or(|title| title.trim().is_empty()) {
            faults.push(format!("{name:?} has no title"));
        }
        if !part.children().any(|it| it.has_tag_name((ATOM, "author"))) {
            faults.push(format!("nobody says {name:?}"));
        }
        match instant(part, "updated") {
            // The feed is as new as its newest entry, and each entry as new as the one below or newer.
            Some(updated) if last.is_none_or(|last| updated <= last) => {
                let is_first = part == entries.first().copied().unwrap_or(feed);
                if is_first && last.is_some_and(|last| last != updated) {
                    faults.push("the feed is not as new as its newest entry".to_owned());
                }
                if until.is_some_and(|until| updated > until) {
                    faults.push(format!("{name:?} is of the future"));
                }
                last = Some(updated);
            }
            updated => faults.push(format!("{name:?} changed at {updated:?}, below {last:?}")),
        }
        faults.extend(
            link(part, "alternate").map_or(Some("no link".to_owned()), |to| leads_nowhere(to, files)),
        );
    }
    for entry in entries {
        let name = text_of(entry, "id");
        if name.as_deref() != link(entry, "alternate") {
            faults.push(format!("{name:?} is not where its link leads"));
        }
        if instant(entry, "published").is_none_or(|it| instant(entry, "updated").is_none_or(|then| it > then))
        {
            faults.push(format!("{name:?} changed before it was published"));
        }
        let says = |tag| entry.children().find(|it| it.has_tag_name((ATOM, tag)));
        let summary = text_of(entry, "summary").is_some_and(|it| !it.trim().is_empty());
        if !summary && says("content").is_none() {
            faults.push(format!("{name:?} says nothing"));
        }
        let links = entry.descendants().filter_map(|it| it.attribute("href").or(it.attribute("src")));
        faults.extend(links.filter(|to| !to.contains("://")).map(|to| format!("`{to}` leads to no host")));
    }
    faults
}

fn in_calendar(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.replace("\r\n", "").contains(['\r', '\n']) || !text.ends_with("\r\n") {
        faults.push("a line of the calendar does not end as lines of calendars do".to_owned());
    }
    faults.extend(
        text.split("\r\n").filter(|line| line.len() > 75).map(|line| format!("`{line}` is too long")),
    );
    let whole = text.replace("\r\n ", "");
    let (mut open, mut names) = (Vec::new(), BTreeSet::new());
    let mut event: BTreeMap<&str, &str> = BTreeMap::new();
    for line in whole.lines() {
        let Some((name, value)) = line.split_once(':') else {
            faults.push(format!("`{line}` is no property"));
            continue;
        };
        match name {
            "BEGIN" => {
                open.push(value);
                event.clear();
            }
            "END" if open.pop() != Some(value) => faults.push(format!("{value} does not end where it is to")),
            "END" if value == "VEVENT" => {
                let missing =
                    ["UID", "DTSTAMP", "SUMMARY"].map(|it| event.get(it).is_none_or(|it| it.is_empty()));
                if missing != [false; 3] || !event.keys().any(|name| name.starts_with("DTSTART")) {
                    faults.push(format!("{event:?} lacks something"));
                }
                if !names.insert(event.get("UID").copied()) {
                    faults.push(format!("{event:?} has the name of another"));
                }
            }
            _ => _ = event.insert(name, value),
        }
    }
    if !open.is_empty() {
        faults.push(format!("{open:?} have no end"));
    }
    faults
}

/// The addresses of a site map, each with when it changed.
fn mapped(text: &str) -> BTreeMap<String, Option<String>> {
    let document = Document::parse(text).expect("it can be read");
    let value = |of: Node<'_, '_>, tag: &str| {
        of.children().find(|it| it.tag_name().name() == tag).and_then(|it| it.text()).map(str::to_owned)
    };
    let all = document.root_element().children().filter(Node::is_element);
    all.map(|it| (value(it, "loc").expect("it has an address"), value(it, "lastmod"))).collect()
}

fn entries<'a, 'd>(feed: Node<'a, 'd>) -> impl Iterator<Item = Node<'a, 'd>> {
    feed.children().filter(|it| it.has_tag_name((ATOM, "entry")))
}

fn link<'a>(part: Node<'a, '_>, rel: &str) -> Option<&'a str> {
    let links = part.children().filter(|it| it.has_tag_name((ATOM, "link")));
    links.into_iter().find(|it| it.attribute("rel") == Some(rel))?.attribute("href")
}

fn instant(part: Node<'_, '_>, tag: &str) -> Option<Timestamp> {
    text_of(part, tag)?.parse().ok()
}

/// Whether an address is that of a single correction, in fields or in words.
fn leads_to_one(address: &str) -> bool {
    address.split_once('#').is_some_and(|(_, anchor)| anchor.contains("correction-"))
}

fn text_of(part: Node<'_, '_>, tag: &str) -> Option<String> {
    let tag = part.children().find(|it| it.has_tag_name((ATOM, tag)))?;
    tag.text().map(str::to_owned)
}

/// What is wrong with an address, if nothing of the edition answers it.
fn leads_nowhere(to: &str, files: &Files) -> Option<String> {
    let (page, anchor) = to.split_once('#').unwrap_or((to, ""));
    let answer = page.strip_prefix(ADDRESS).and_then(|path| files.get(&format!("{path}index.html")));
    let is_there = answer.is_some_and(|html| {
        anchor.is_empty() || String::from_utf8_lossy(html).contains(&format!(" id=\"{anchor}\""))
    });
    (!is_there).then(|| format!("`{to}` leads nowhere"))
}
