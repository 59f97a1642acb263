//! Law 3 in every language: a translation shows nothing that the main language does not, and says it of the same moment.

use std::collections::BTreeSet;
use std::sync::Arc;

use candour::model::LanguageTag;
use candour::project;
use candour::read;
use candour::release::{self, Visible};
use candour::site::Site;
use candour::source::{Stored, Tree};
use candour::text::FileName;
use proptest::prelude::*;

use super::cases::cases;
use super::finished;
use super::invention::{LANGUAGE, Plan, Timing, in_other_words, plans, things, tree};

fn other() -> LanguageTag {
    LanguageTag::new(LANGUAGE)
}

/// Everything that stands on a site in words, whatever it is.
fn said(site: &Site) -> String {
    let content =
        (&site.forces, &site.programmes, &site.inspections, &site.reports, &site.replies, &site.press);
    let rest = (&site.pages, &site.accessibility, &site.releases, &site.settings);
    let vocabulary = (&site.scales, &site.themes, &site.measures, &site.glossary);
    format!("{content:?}{rest:?}{vocabulary:?}")
}

/// The names of all things of a site, of its words and of its files.
fn things_of(site: &Site) -> BTreeSet<String> {
    let documents = site.documents().into_iter().map(|document| document.entity.to_string());
    let words = site.themes.value.keys().map(|id| format!("theme:{id}"));
    let words = words.chain(site.glossary.value.keys().map(|id| format!("term:{id}")));
    let words = words.chain(site.measures.value.keys().map(|id| format!("measure:{id}")));
    let words = words.chain(site.scales.value.keys().map(|id| format!("scale:{id}")));
    let threads = site.threads.keys().map(|id| format!("question:{id}"));
    let files = site.attachments.keys().map(FileName::to_string);
    documents.chain(words).chain(threads).chain(files).collect()
}

fn translated(visible: &Visible) -> &Visible {
    visible.translations().get(&other()).expect("every made-up site has two languages")
}

/// Sites in which at least one thing has a twin, so that there is a second language.
fn plans_of_two_languages() -> impl Strategy<Value = Plan> {
    plans().prop_map(|plan| Plan { twins: plan.twins | 1, ..plan })
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_translation_shows_what_the_main_language_shows(plan in plans_of_two_languages()) {
        let things = things(&plan);
        let site = finished::site(&tree(&things));
        let newsroom = release::newsroom(&site, plan.moment());
        let public = release::public(&site, plan.moment()).0;
        for visible in [newsroom.visible(), public.visible()] {
            let other = translated(visible);
            prop_assert_eq!(things_of(other.site()), things_of(visible.site()));
            prop_assert_eq!(other.moment(), visible.moment());
            prop_assert_eq!(other.is_newsroom(), visible.is_newsroom());
            for document in visible.site().documents() {
                prop_assert_eq!(other.awaiting(&document.entity), visible.awaiting(&document.entity));
            }
        }
        let (all, seen) = (said(translated(newsroom.visible()).site()), said(translated(public.visible()).site()));
        for thing in things.iter().filter(|thing| thing.has_twin) {
            // Its first text is its own; what others say of it has another mark before.
            let Some(mark) = thing.marks.iter().find(|mark| !mark.starts_with(&thing.ahead)) else { continue };
            let words = in_other_words(&mark[..5]);
            prop_assert!(all.contains(&words), "the newsroom sees the twin of {}", thing.file);
            // Of releases no word but the title is ever public.
            let is_release = matches!(thing.entity, candour::site::Entity::Release(_));
            if !is_release {
                prop_assert_eq!(seen.contains(&words), thing.public, "the twin of {}", thing.file);
            }
        }
        for thing in &things {
            let early = in_other_words(&thing.ahead);
            prop_assert!(!seen.contains(&early), "the twin of {} is ahead of its day", thing.file);
        }
        prop_assert!(all.contains(&in_other_words("Report Cards")) && seen.contains(&in_other_words("Report Cards")));
    }

    /// What a file says anew is said in every language as a fresh start says it, whether it is understood anew or not.
    #[test]
    fn other_words_are_other_words_in_every_language(plan in plans_of_two_languages(), which in any::<prop::sample::Index>()) {
        let things = things(&plan);
        let before = tree(&things);
        let site = finished::site(&before);
        let thing = which.get(&things);
        prop_assume!(thing.file.ends_with(".md"));
        let mut after = before.clone();
        let file = FileName::new(&thing.file);
        let text = format!("{}\nMore is said.\n", thing.text());
        after.files.insert(file.clone(), Stored::Read(text.into_bytes().into()));
        let mut alone = Tree::default();
        alone.files.insert(file.clone(), after.files[&file].clone());
        let words = site.words(&read::read(&alone, None).docs);
        prop_assert!(!(thing.has_twin && words.is_some()), "the twin of {file} is another now");
        if let Some(words) = words {
            let fresh = finished::site(&after);
            let whole = Arc::new(site.with_words(&words));
            prop_assert_eq!(said(&whole.translations[&other()]), said(&fresh.translations[&other()]));
            let public = release::public(&site, plan.moment()).0.with_words(&words, &whole);
            let anew = release::public(&fresh, plan.moment()).0;
            prop_assert_eq!(said(translated(public.visible()).site()), said(translated(anew.visible()).site()));
            let newsroom = release::newsroom(&site, plan.moment()).with_words(&words, &whole);
            prop_assert_eq!(said(translated(newsroom.visible()).site()), said(&fresh.translations[&other()]));
        }
        // A twin alone is never other words: it says nothing without its original.
        if thing.has_twin {
            let twin = other().twin_of(&file);
            let alone = Tree { files: [(twin.clone(), before.files[&twin].clone())].into() };
            prop_assert!(site.words(&read::read(&alone, None).docs).is_none());
        }
    }
}

/// With one language there is one site.
#[test]
fn one_language_is_one_site() {
    let mut tree = tree(&things(&Plan::with_one_of_each()));
    let file = FileName::new("content/site.yaml");
    let text = tree.text(&file).expect("a text").into_owned();
    let (text, _) = text.split_once("languages:").expect("it has two");
    tree.files.insert(file, Stored::Read(text.as_bytes().into()));
    tree.files.retain(|file, _| LanguageTag::of_file(file).is_none());
    let project = project::understand(&tree, None);
    let site = project.site.clone().expect("the settings can be read");
    assert!(site.translations.is_empty() && project.reading.docs.twins.is_empty());
    assert_eq!(site.language.as_str(), "en-GB");
}

/// A twin that cannot be read takes no page away: the words of the original stand there.
#[test]
fn what_cannot_be_read_is_said_in_the_main_language() {
    let things = things(&Plan::with_everything(Timing::Past));
    let mut tree = tree(&things);
    let force = things.iter().find(|thing| thing.has_twin).expect("one has a twin");
    let twin = other().twin_of(&FileName::new(&force.file));
    tree.files.insert(twin.clone(), Stored::Read(Arc::from(b"---\n\t[\n---\n".as_slice())));
    let project = project::understand(&tree, None);
    let site = project.site.clone().expect("the settings can be read");
    assert!(project.problems().0.iter().any(|problem| problem.place.file == twin));
    let translation = &site.translations[&other()];
    assert!(force.entity.is_on(translation) && translation.twin(&force.entity).is_none());
    assert_eq!(translation.language_of(&force.entity).as_str(), "en-GB");
    let sound = things.iter().filter(|thing| thing.file != force.file);
    for thing in sound.filter(|thing| thing.has_twin) {
        assert_eq!(translation.language_of(&thing.entity).as_str(), LANGUAGE, "{}", thing.file);
    }
}

/// One mistake is one problem, in whatever language; and a mistake of a twin is told where it stands there.
#[test]
fn a_mistake_is_told_once_and_in_the_file_that_has_it() {
    let things = things(&Plan::with_everything(Timing::Past));
    let told = |tree: &Tree| {
        let problems = project::understand(tree, None).problems().clone();
        let told = problems.0.iter().filter(|problem| problem.message.contains("nobody"));
        told.map(|problem| problem.place.file.to_string()).collect::<Vec<_>>()
    };
    let sound = tree(&things);
    assert_eq!(told(&sound), [""; 0]);
    let page = things.iter().find(|thing| thing.file.ends_with("about.md")).expect("there is one");
    let twin = other().twin_of(&FileName::new(&page.file));
    for file in [FileName::new(&page.file), twin] {
        let mut tree = sound.clone();
        let text = format!("{}\nSee [it](force:nobody).\n", tree.text(&file).expect("a text"));
        tree.files.insert(file.clone(), Stored::Read(text.into_bytes().into()));
        assert_eq!(told(&tree), [file.to_string()]);
    }
}
