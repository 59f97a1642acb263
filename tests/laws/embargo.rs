//! Law 3: nothing embargoed can be rendered. The gate cuts the graph, not the pages.

use std::collections::BTreeSet;
use std::sync::Arc;

use candour::release;
use candour::site::Entity;
use candour::source::{Stored, Tree};
use candour::text::FileName;
use proptest::prelude::*;

use super::cases::cases;
use super::finished::{self, Files, difference};
use super::invention::{
    FIRST_INSPECTION, Plan, Thing, Timing, plans, released_word, things, tree, tree_without_secrets,
};

proptest! {
    #![proptest_config(cases(16))]

    /// No path and no page of the public edition holds a word, a number or a date of what is not public.
    #[test]
    fn no_word_of_an_unpublished_thing_is_public(plan in plans()) {
        let things = things(&plan);
        let public = finished::public(&tree(&things), plan.moment());
        let drawings = public_drawings(&tree(&things), &plan);
        let public: Vec<Told> = told(&public).into_iter().chain(told(&drawings)).collect();
        for thing in things.iter().filter(|thing| !thing.public) {
            let leaks = leaks(thing, &public);
            prop_assert!(leaks.is_empty(), "of {:?}:\n{}", thing.entity, leaks.join("\n"));
        }
        // What a public thing says ahead of its day is not there either.
        for thing in &things {
            let early = public.iter().find(|page| page.words.contains(&thing.ahead));
            prop_assert!(early.is_none(), "{:?} is ahead of its day on {:?}", thing.entity, early.map(|page| page.path));
        }
    }

    /// The public edition is the one of a folder in which what is not public was never written: no count,
    /// no order, no date and no gap depends on it.
    #[test]
    fn an_unpublished_thing_changes_nothing(plan in plans()) {
        let things = things(&plan);
        let public = finished::public(&tree(&things), plan.moment());
        let never_written = finished::public(&tree_without_secrets(&things), plan.moment());
        let difference = difference(&public, &never_written);
        prop_assert!(difference.is_empty(), "with the secret and without:\n{difference}");
    }

    /// What the public may not see the newsroom sees; so the other tests can fail.
    #[test]
    fn the_newsroom_sees_everything(plan in plans()) {
        let things = things(&plan);
        let newsroom = finished::newsroom(&tree(&things), plan.moment());
        let newsroom = told(&newsroom);
        // A release that is out is in no list any more.
        for thing in things.iter().filter(|thing| !thing.is_out()) {
            let words = |canary: &String| newsroom.iter().any(|page| page.words.contains(canary));
            for canary in thing.canaries.iter().filter(|canary| !canary.starts_with("2")) {
                prop_assert!(words(canary), "`{canary}` of {:?} is not seen", thing.entity);
            }
            let known = |address: &String| newsroom.iter().any(|page| page.text.contains(address.as_str()));
            prop_assert!(thing.address.as_ref().is_none_or(known), "{:?} has no address", thing.entity);
        }
    }

    /// A file that cannot be read gives nothing of its thing away: not what hangs on it, not its pictures.
    #[test]
    fn a_broken_file_publishes_nothing_of_what_waits(plan in plans(), which in any::<prop::sample::Index>()) {
        let things = things(&plan);
        let secret: Vec<&Thing> = things.iter().filter(|thing| !thing.public).collect();
        prop_assume!(!secret.is_empty());
        let mut tree = tree(&things);
        let broken = FileName::new(&which.get(&secret).file);
        tree.files.insert(broken, Stored::Read(Arc::from(b"---\n\t[\n---\n".as_slice())));
        let public = finished::public(&tree, plan.moment());
        let drawings = public_drawings(&tree, &plan);
        let public: Vec<Told> = told(&public).into_iter().chain(told(&drawings)).collect();
        for thing in secret {
            let leaks = leaks(thing, &public);
            prop_assert!(leaks.is_empty(), "of {:?}:\n{}", thing.entity, leaks.join("\n"));
        }
    }

    /// Who is told that a link leads to something unpublished is told of every such link, and of no other.
    #[test]
    fn every_public_link_to_the_unpublished_is_a_problem(plan in plans()) {
        let things = things(&plan);
        let (_, problems) = release::public(&finished::site(&tree(&things)), plan.moment());
        for thing in &things {
            let warned = problems.0.iter().any(|problem| problem.place.file.as_str() == thing.file);
            let links = things.iter().any(|other| !other.public && links_to(thing, other));
            prop_assert_eq!(warned, thing.public && links, "{}", thing.file);
        }
    }
}

/// While a release cannot be read nothing goes out that it might name, also where what it belongs to is public.
#[test]
fn a_broken_release_lets_nothing_out() {
    let mut plan = Plan::with_everything(Timing::With(0));
    plan.inspections = [Timing::Past; 3];
    plan.releases = [(Timing::Later, false), (Timing::Past, false)];
    let things = things(&plan);
    let is_release = |thing: &&Thing| matches!(thing.entity, Entity::Release(_)) && !thing.is_out();
    let release = things.iter().find(is_release).expect("a release to come");
    let mut tree = tree(&things);
    tree.files.insert(FileName::new(&release.file), Stored::Read(Arc::from(b"---\n\t[\n---\n".as_slice())));
    let public = finished::public(&tree, plan.moment());
    let drawings = public_drawings(&tree, &plan);
    let public: Vec<Told> = told(&public).into_iter().chain(told(&drawings)).collect();
    let mut looked_for = 0;
    for thing in things.iter().filter(|thing| !thing.public && !thing.is_out()) {
        looked_for += 1;
        assert_eq!(leaks(thing, &public), [""; 0], "{:?}", thing.entity);
    }
    assert!(looked_for > 20, "all reports, replies, press releases and pages wait");
}

/// Also where all that is translated waits, nothing depends on it.
#[test]
fn the_languages_of_a_site_tell_nothing_of_what_waits() {
    let plan = Plan::with_everything(Timing::Later);
    let mut things = things(&plan);
    for thing in things.iter_mut().filter(|thing| thing.public) {
        thing.has_twin = false;
    }
    assert!(things.iter().any(|thing| thing.has_twin), "something is translated");
    let public = finished::public(&tree(&things), plan.moment());
    assert!(public.contains_key("cy/index.html"), "there is a home in the other language");
    let never_written = finished::public(&tree_without_secrets(&things), plan.moment());
    assert_eq!(difference(&public, &never_written), "");
}

/// The public pictures as the texts they are drawn from.
fn public_drawings(tree: &Tree, plan: &Plan) -> Files {
    let site = finished::site(tree);
    finished::drawings(&release::public(&site, plan.moment()).0, finished::built_in())
}

/// The pictures of what waits are full of its words, so that a leak into a public one would be seen.
#[test]
fn a_leak_into_a_picture_would_be_seen() {
    let plan = Plan::with_everything(Timing::Later);
    let things = things(&plan);
    let newsroom = release::newsroom(&finished::site(&tree(&things)), plan.moment());
    let newsroom = finished::drawings(&newsroom, finished::built_in());
    let public = public_drawings(&tree(&things), &plan);
    let (all, some) = (told(&newsroom), told(&public));
    let mut seen = 0;
    for thing in things.iter().filter(|thing| !thing.public) {
        assert_eq!(leaks(thing, &some), [""; 0], "{:?}", thing.entity);
        let told_of = matches!(thing.entity, Entity::Inspection(_) | Entity::Report(..) | Entity::Force(_));
        seen += usize::from(told_of && !leaks(thing, &all).is_empty());
    }
    assert!(seen >= 3, "pictures of the newsroom show {seen} of what waits");
}

/// The words of the search hold every finding, reply and press release once it is public and not before, and are looked at as
/// pages are: so a leak into them would be seen.
#[test]
fn a_leak_into_the_search_would_be_seen() {
    let later = Plan::with_everything(Timing::Later);
    let out = Plan::with_everything(Timing::Past);
    let words = |mut files: Files| {
        files.retain(|path, _| path == "search/words.json");
        assert_eq!(files.len(), 1, "there is one file of words");
        files
    };
    let before = words(finished::public(&tree(&things(&later)), later.moment()));
    let newsroom = words(finished::newsroom(&tree(&things(&later)), later.moment()));
    let after = words(finished::public(&tree(&things(&out)), out.moment()));
    let holds =
        |files: &Files, text: &str| String::from_utf8_lossy(&files["search/words.json"]).contains(text);
    let mut findings = 0;
    for thing in things(&later).iter().filter(|thing| !thing.public) {
        assert_eq!(leaks(thing, &told(&before)), [""; 0], "{:?}", thing.entity);
        for finding in thing.fields["findings"].as_array().into_iter().flatten() {
            let text = finding["text"].as_str().and_then(|text| text.split(' ').next());
            let text = text.expect("a finding has words, and the first is its mark");
            findings += 1;
            assert!(!holds(&before, text) && holds(&newsroom, text) && holds(&after, text), "{text}");
        }
    }
    assert!(findings > 10, "only {findings} findings wait");
    let kinds = |things: Vec<Thing>, files: &Files| -> BTreeSet<&'static str> {
        let told = told(files);
        let seen = things.iter().filter(|thing| !leaks(thing, &told).is_empty());
        seen.filter_map(|thing| kind(&thing.entity)).collect()
    };
    let every = BTreeSet::from(["force", "inspection", "report", "reply", "press", "page"]);
    assert_eq!(kinds(things(&later), &newsroom), every);
    assert_eq!(kinds(things(&out), &after), every);
}

fn kind(entity: &Entity) -> Option<&'static str> {
    Some(match entity {
        Entity::Force(_) => "force",
        Entity::Inspection(_) => "inspection",
        Entity::Report(..) => "report",
        Entity::Reply(..) => "reply",
        Entity::Press(..) => "press",
        Entity::Page(_) => "page",
        _ => return None,
    })
}

/// Where a thing shows itself in a finished edition.
pub fn leaks(thing: &Thing, told: &[Told<'_>]) -> Vec<String> {
    let mut leaks = Vec::new();
    for page in told {
        for canary in thing.canaries.iter().filter(|canary| page.words.contains(*canary)) {
            let line = page.text.lines().find(|line| line.contains(canary.as_str())).unwrap_or_default();
            leaks.push(format!("`{canary}` on {}: {line}", page.path));
        }
        if let Some(address) = thing.address.as_ref().filter(|address| page.text.contains(address.as_str())) {
            leaks.push(format!("{} knows the address {address}", page.path));
        }
    }
    leaks
}

/// A page and the words in it that could give something away.
pub struct Told<'a> {
    path: &'a str,
    /// The path too.
    text: String,
    words: BTreeSet<String>,
}

/// All pages of an edition.
pub fn told(files: &Files) -> Vec<Told<'_>> {
    files
        .iter()
        .map(|(path, bytes)| {
            // A finished picture hides its words, and chance may write a year in its bytes: `drawings` are looked through.
            let bytes: &[u8] = if bytes.starts_with(b"\x89PNG") { b"" } else { bytes };
            // A calendar breaks its lines wherever they are too long, inside words too.
            let text = format!("{path}\n{}", String::from_utf8_lossy(bytes).replace("\r\n ", ""));
            let words =
                text.split(|c: char| !c.is_ascii_alphanumeric() && c != ',').filter_map(telling).collect();
            Told { path, text, words }
        })
        .collect()
}

/// The canary that a word may be: a mark, the beginning of a number, a year.
fn telling(word: &str) -> Option<String> {
    let word = word.trim_matches(',');
    if let Some(at) = word.find("zq") {
        return word.get(at..at + 5).map(str::to_owned);
    }
    if !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() < 4 {
        return None;
    }
    Some(word.replace(',', "").chars().take(6).collect())
}

/// Every text of every kind of file stands on some page, so that no test of the embargo looks for words that
/// nobody could ever have seen.
#[test]
fn everything_that_can_be_written_is_shown() {
    let plan = Plan::with_everything(Timing::Later);
    let things = things(&plan);
    let newsroom = finished::newsroom(&tree(&things), plan.moment());
    let said: BTreeSet<String> =
        newsroom.iter().flat_map(|(path, page)| marks(path.as_bytes()).chain(marks(page))).collect();
    let unsaid: Vec<String> = (things.iter())
        .flat_map(|thing| thing.unsaid(&said))
        .filter(|line| !is_shown_nowhere(line))
        .collect();
    assert!(unsaid.is_empty(), "nobody sees:\n{}", unsaid.join("\n"));
}

/// Every mark of a text in a page.
pub fn marks(page: &[u8]) -> impl Iterator<Item = String> {
    let page = String::from_utf8_lossy(page);
    let marks: BTreeSet<String> =
        page.split("zq").skip(1).filter_map(|rest| Some(format!("zq{}", rest.get(..7)?))).collect();
    marks.into_iter()
}

/// Whether no page shows the field in this line: the letters on a tile wait for the map, and why a file may break a rule
/// of style is the team's business.
pub fn is_shown_nowhere(line: &str) -> bool {
    let field = line.trim().split(':').next().unwrap_or_default();
    field == "letters" || candour::style::RULES.iter().any(|rule| rule.name == field)
}

/// Whether the body of a thing links to another, or has a block that shows what it says.
fn links_to(thing: &Thing, other: &Thing) -> bool {
    let links = |target: String| thing.body.contains(&format!("({target})"));
    let shows = |lines: &[String]| {
        thing.body.split("```").any(|block| {
            let named = block.starts_with("judgement\n") || block.starts_with("measure\n");
            let national = !block.contains("\nforce: ");
            named && lines.iter().all(|line| block.contains(line)) && national == (lines.len() == 1)
        })
    };
    match &other.entity {
        Entity::Force(id) => links(format!("force:{id}")),
        Entity::Inspection(id) => {
            // The question over time has the name of the inspection that asked it first.
            let first = id.as_str() == FIRST_INSPECTION && links(format!("question:peel/whole-{id}"));
            first || links(format!("inspection:{id}")) || shows(&[format!("inspection: {id}")])
        }
        Entity::Report(of, on) => {
            links(format!("report:{of}/{on}"))
                || shows(&[format!("inspection: {of}"), format!("force: {on}")])
        }
        Entity::Reply(of, on, party) => links(format!("reply:{of}/{on}/{}", party.id())),
        Entity::Press(of, on) => links(format!("press:{of}/{on}")),
        Entity::Page(id) => links(format!("page:{id}")),
        Entity::Accessibility => links(other.entity.to_string()),
        Entity::Release(_) => {
            let release = other.release.expect("it has a number");
            !other.is_out() && links(format!("term:{}", released_word(release)))
        }
        _ => false,
    }
}
