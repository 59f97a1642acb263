//! Real views to try themes with: those of a small made-up site, which is the base of the specs with the files
//! of `tests/theme` on top. So a theme is tried with what the pages offer today.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use jiff::Timestamp;

use crate::pages::{Maker, Plan, View};
use crate::problem::Problems;
use crate::project;
use crate::release::{self, Visible};
use crate::source::Tree;
use crate::strings::Strings;
use crate::text::FileName;

static BASE: Dir = include_dir!("$CARGO_MANIFEST_DIR/tests/spec/base/small");
static ON_TOP: Dir = include_dir!("$CARGO_MANIFEST_DIR/tests/theme");

/// The view of each page by its path: `forces/ambria/index.html`.
pub type Views = BTreeMap<String, View>;

/// All views of the public edition.
pub fn public() -> Views {
    with(&[])
}

/// The same after pieces of content files have been replaced: file, old and new.
pub fn with(edits: &[(&str, &str, &str)]) -> Views {
    let project = understood(edits);
    let (released, problems) = release::public(project.site.as_ref().expect("it has settings"), moment());
    assert_eq!(problems.0, [], "nothing public links to what is not");
    views(released.visible())
}

/// All views of the newsroom's edition, on a day when the newest inspection is under embargo.
pub fn newsroom() -> Views {
    let before = "2028-06-01T12:00:00Z".parse().expect("a moment");
    views(release::newsroom(understood(&[]).site.as_ref().expect("it has settings"), before).visible())
}

/// All views of the newsroom's edition of the site in two languages, with a twin that awaits review, one that was reviewed
/// and many that are not there.
pub fn in_two_languages() -> Views {
    let mut tree = tree(&[("content/site.yaml", "licence:", "languages: [en-GB, cy]\nlicence:")]);
    let twins = [
        ("content/forces/ambria.cy.md", "---\ntwin: {of: 0123456789abcdef}\nname: Heddlu Ambria\n---\n"),
        (
            "content/pages/about.cy.md",
            "---\ntwin:\n  of: 0123456789abcdef\n  reviewed: {by: A. Translator, date: 2028-05-01}\ntitle: Amdanom\n---\n",
        ),
    ];
    tree.files.extend(Tree::of_texts(twins).files);
    let project = project::understand(&tree, None);
    assert_eq!(project.reading.problems.0, [], "every file can be read");
    let newsroom = release::newsroom(project.site.as_ref().expect("it has settings"), moment());
    let visible = newsroom.visible();
    views_of(visible, Plan::of(visible, &with_reviewed_words(visible), ADDRESS))
}

/// Candour's own words, and some in Welsh that a translator has looked at.
fn with_reviewed_words(visible: &Visible) -> Arc<Strings> {
    let reviewed = "translation-reviewed = A. Translator, 1 May 2028\nlanguage-name = Cymraeg\n";
    let own = BTreeMap::from([(FileName::new("templates/strings/cy.ftl"), Arc::from(reviewed.as_bytes()))]);
    Arc::new(Strings::of(&[own], &visible.site().settings.value.languages).0)
}

/// The views of an edition that has more pages than a site map can hold.
pub fn in_several_sitemaps() -> Views {
    let (released, _) = release::public(understood(&[]).site.as_ref().expect("it has settings"), moment());
    views_of(
        released.visible(),
        Plan::with_sitemaps_of(20, released.visible(), &words_of(released.visible()), ADDRESS),
    )
}

const ADDRESS: &str = "https://cards.example/cards/";

fn words_of(visible: &Visible) -> Arc<Strings> {
    Arc::new(Strings::own(&visible.site().settings.value.languages))
}

fn views(visible: &Visible) -> Views {
    views_of(visible, Plan::of(visible, &words_of(visible), ADDRESS))
}

fn views_of(visible: &Visible, (plan, problems): (Plan, Problems)) -> Views {
    let maker = Maker::new(visible, &plan);
    assert_eq!(problems.0, [], "each page has its own address");
    let all = plan.routes().iter().filter_map(|(path, route)| Some((path.clone(), maker.view(route)?)));
    all.collect()
}

fn understood(edits: &[(&str, &str, &str)]) -> project::Project {
    let project = project::understand(&tree(edits), None);
    assert_eq!(project.reading.problems.0, [], "every file can be read");
    project
}

/// The folder that they are views of, after pieces of content files have been replaced: file, old and new.
pub fn tree(edits: &[(&str, &str, &str)]) -> Tree {
    let mut texts = BTreeMap::new();
    add(&BASE, &mut texts);
    add(&ON_TOP, &mut texts);
    for (file, old, new) in edits {
        let text = texts.get_mut(*file).expect("the file is there");
        assert!(text.contains(old), "{file} has no {old}");
        *text = text.replace(old, new);
    }
    Tree::of_texts(texts.iter().map(|(file, text)| (file.as_str(), text.as_str())))
}

fn add(folder: &Dir, texts: &mut BTreeMap<String, String>) {
    for file in folder.files() {
        let text = file.contents_utf8().expect("UTF-8").to_owned();
        texts.insert(file.path().to_string_lossy().replace('\\', "/"), text);
    }
    folder.dirs().for_each(|inner| add(inner, texts));
}

/// The moment as of which they are public.
pub fn moment() -> Timestamp {
    "2029-01-01T12:00:00Z".parse().expect("a moment")
}
