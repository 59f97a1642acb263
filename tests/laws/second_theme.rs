//! The laws hold in a second theme too, which has no file of the first; and no page of it has a trace of the first. So
//! what a page must say, and what it must not, is held by the code and by what templates are offered, not by one
//! set of templates.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use candour::release;
use candour::theme::Theme;
use proptest::prelude::*;

use super::addresses::sound;
use super::cases::cases;
use super::embargo::{is_shown_nowhere, leaks, marks, told};
use super::finished::{self, Files};
use super::invention::{Plan, Timing, plans, things, tree};

static LEDGER: LazyLock<Arc<Theme>> = LazyLock::new(|| finished::of_the_repository("ledger"));

fn newsroom(plan: &Plan) -> Files {
    finished::files(&release::newsroom(&finished::site(&tree(&things(plan))), plan.moment()), &LEDGER)
}

fn public(plan: &Plan) -> Files {
    finished::files(&release::public(&finished::site(&tree(&things(plan))), plan.moment()).0, &LEDGER)
}

proptest! {
    #![proptest_config(cases(3))]

    #[test]
    fn no_page_has_a_broken_link_or_another_fault(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        sound(&release::newsroom(&site, plan.moment()), &LEDGER)?;
        sound(&release::public(&site, plan.moment()).0, &LEDGER)?;
    }

    #[test]
    fn no_word_of_an_unpublished_thing_is_public(plan in plans()) {
        let things = things(&plan);
        let public = public(&plan);
        let public = told(&public);
        for thing in things.iter().filter(|thing| !thing.public) {
            let leaks = leaks(thing, &public);
            prop_assert!(leaks.is_empty(), "of {:?}:\n{}", thing.entity, leaks.join("\n"));
        }
    }
}

/// Reasons, limits, sources, histories, answers, corrections: whatever somebody writes, the theme shows it.
#[test]
fn everything_that_can_be_written_is_shown() {
    let plan = Plan::with_everything(Timing::Later);
    let newsroom = newsroom(&plan);
    let said: BTreeSet<String> =
        newsroom.iter().flat_map(|(path, page)| marks(path.as_bytes()).chain(marks(page))).collect();
    let unsaid: Vec<String> = (things(&plan).iter())
        .flat_map(|thing| thing.unsaid(&said))
        .filter(|line| !is_shown_nowhere(line))
        .collect();
    assert!(unsaid.is_empty(), "nobody sees:\n{}", unsaid.join("\n"));
}

/// What a page of this site must say whatever it looks like: where it comes from and under which licence, of which
/// day it is, and in the newsroom that it is not public.
#[test]
fn every_page_says_whose_it_is_and_of_which_day() {
    let plan = Plan::with_everything(Timing::Past);
    let public = public(&plan);
    let page = |path: &&String| path.ends_with("index.html");
    let day = format!("<time datetime=\"{}\">", plan.moment().strftime("%F"));
    for path in public.keys().filter(page) {
        let html = String::from_utf8_lossy(&public[path]);
        let moved = html.contains("http-equiv=\"refresh\"");
        let language = if path.starts_with("cy/") { "<html lang=\"cy\">" } else { "<html lang=\"en-GB\">" };
        for needed in ["rel=\"license\"", language, &day] {
            assert!(moved || html.contains(needed), "{path} lacks {needed}");
        }
        let data = html.matches("<script type=\"application/ld+json\">").count();
        assert_eq!(html.matches("<script").count(), data, "{path} has a script, and this theme has none");
        assert!(
            !html.contains("noindex") || moved || html.contains("_top"),
            "{path} hides from search engines"
        );
    }
    let newsroom = newsroom(&plan);
    for path in newsroom.keys().filter(page) {
        let html = String::from_utf8_lossy(&newsroom[path]);
        assert!(html.contains("noindex"), "{path} of the newsroom does not hide from search engines");
        let marked =
            ["Newsroom edition", "Argraffiad mewnol", "refresh"].iter().any(|mark| html.contains(mark));
        assert!(marked, "{path} is not marked");
    }
}

/// Words of the accessibility statement that every theme must have as they are, by which a shared sentence is known.
const FIXED_BY_LAW: [&str; 13] = [
    "is committed to making its website accessible",
    "This accessibility statement applies to",
    "This website is fully compliant",
    "This website is partially compliant",
    "Web Content Accessibility Guidelines version 2.2",
    "The content listed below is non-accessible for the following reasons.",
    "Non-compliance with the accessibility regulations",
    "Content that is not within the scope of the accessibility regulations",
    "Preparation of this accessibility statement",
    "This statement was prepared on",
    "It was last reviewed on",
    "Feedback and contact information",
    "Equality",
];

/// No class, no file and no words of the first theme: they could only have come out of the code.
#[test]
fn no_page_has_a_trace_of_the_first_theme() {
    let first = Traces::of("candour");
    assert!(
        first.classes.len() > 100 && first.assets.len() > 5 && first.classes.contains("glance"),
        "it has some"
    );
    let mut seen = BTreeSet::new();
    let plan = Plan::with_everything(Timing::Later);
    for (path, bytes) in newsroom(&plan).into_iter().chain(public(&Plan::with_everything(Timing::Past))) {
        let text = String::from_utf8_lossy(&bytes);
        for class in classes(&text) {
            assert!(!first.classes.contains(class), "{path} has the class `{class}` of the first theme");
            seen.insert(class.to_owned());
        }
        for asset in &first.assets {
            let (stem, ending) = asset.rsplit_once('.').expect("a file has an ending");
            let published = text.split("/assets/").skip(1).any(|rest| {
                let file = rest.split(['"', '\'', ')', ' ']).next().unwrap_or_default();
                file.starts_with(&format!("{stem}.")) && file.ends_with(ending)
            });
            assert!(!published, "{path} asks for `{asset}` of the first theme");
        }
    }
    let own = Traces::of("ledger");
    let strangers: Vec<&String> =
        seen.iter().filter(|class| !own.classes.contains(*class) && !class.ends_with("-in-text")).collect();
    assert!(strangers.is_empty(), "classes that are nowhere in the theme: {strangers:?}");
    assert!(own.assets.is_disjoint(&first.assets));
    let is_fixed = |said: &&String| FIXED_BY_LAW.iter().any(|fixed| said.contains(fixed));
    let shared: Vec<_> =
        own.sentences.intersection(&first.sentences).filter(|said| !is_fixed(said)).collect();
    assert!(shared.is_empty(), "both themes say {shared:?}");
}

/// What only a theme can have brought.
struct Traces {
    classes: BTreeSet<String>,
    assets: BTreeSet<String>,
    /// Its messages of several words.
    sentences: BTreeSet<String>,
}

/// Shorter messages can be the same in two themes: there is one word for a correction.
const FEW_WORDS: usize = 4;

impl Traces {
    fn of(theme: &str) -> Traces {
        let mut traces =
            Traces { classes: BTreeSet::new(), assets: BTreeSet::new(), sentences: BTreeSet::new() };
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes").join(theme);
        let mut folders = vec![top.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).expect("the folder is there") {
                let path = entry.expect("it can be listed").path();
                let name =
                    path.strip_prefix(&top).expect("it lies in the theme").to_string_lossy().into_owned();
                match path.is_dir() {
                    true => folders.push(path),
                    false => traces.note(&name, &std::fs::read(&path).expect("it can be read")),
                }
            }
        }
        traces
    }

    fn note(&mut self, name: &str, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        if let Some(asset) = name.strip_prefix("assets/") {
            self.assets.insert(asset.to_owned());
        }
        // Two translations of two sentences can be one and the same.
        if name.ends_with("en.ftl") {
            let messages = text.lines().filter(|line| !line.starts_with('#'));
            let said = messages.filter_map(|line| Some(line.split_once('=')?.1.trim().to_owned()));
            self.sentences.extend(said.filter(|said| words(said) >= FEW_WORDS));
        } else if name.ends_with(".css") {
            let selectors =
                text.split('.').skip(1).filter_map(|rest| rest.split(|c: char| !is_of_name(c)).next());
            let named = selectors.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
            self.classes.extend(named.map(str::to_owned));
        } else if name.starts_with("templates/") {
            self.classes
                .extend(classes(&text).filter(|class| class.chars().all(is_of_name)).map(str::to_owned));
            // What a component says stands alone: `{% if depth == 0 %}whole{% else %}part{% endif %}`.
            let alone = text.split("%}").filter_map(|rest| rest.split("{%").next());
            let alone = alone.map(str::trim).filter(|word| !word.is_empty() && word.chars().all(is_of_name));
            self.classes.extend(alone.map(str::to_owned));
        }
        // Prose may be styled by every theme.
        self.classes.retain(|class| !class.ends_with("-in-text"));
    }
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

/// Every class that stands in some markup.
fn classes(markup: &str) -> impl Iterator<Item = &str> {
    let attributes = markup.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    attributes.flat_map(str::split_whitespace)
}

/// How many words a message has of its own, without what is filled in.
fn words(message: &str) -> usize {
    let own = message.split('{').map(|rest| rest.split_once('}').map_or(rest, |(_, own)| own));
    own.flat_map(str::split_whitespace).filter(|word| word.chars().any(char::is_alphabetic)).count()
}
