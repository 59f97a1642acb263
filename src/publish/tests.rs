//! A build draws the pictures that are new and no others, and nobody sees by the edition which those were.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Order, Outcome, head, publish};
use crate::checksum::Checksum;
use crate::disk::{Others, Pictures, Playground, Stage};
use crate::draw::Drawn;
use crate::edition::{Body, Edition};
use crate::model::LanguageTag;
use crate::release::Public;
use crate::source::{Stored, Tree};
use crate::text::FileName;
use crate::theme::examples;
use crate::{project, receipt, release, theme};

type Edits<'a> = &'a [(&'a str, &'a str, &'a str)];

const RENAMED: Edits<'_> = &[("content/forces/ambria.md", "name: Ambria Police", "name: Umbria Police")];

fn edition_of(tree: &Tree) -> Edition<Public> {
    let site = project::understand(tree, None).site.expect("it has settings");
    let (theme, problems) =
        theme::load(tree, site.settings.value.theme.as_str(), &[LanguageTag::new("en-GB")], "/cards/");
    let theme = theme.unwrap_or_else(|| panic!("{problems:?}"));
    Edition::new(&release::public(&site, examples::moment()).0, &theme, "https://cards.example/cards/").0
}

/// Remembers as a build does, and counts what was drawn all the same.
struct Counted {
    pictures: Pictures,
    drawn: AtomicUsize,
}

impl Drawn for Counted {
    fn again(&self, of: Checksum) -> Option<Vec<u8>> {
        self.pictures.again(of)
    }

    fn keep(&self, of: Checksum, picture: &[u8]) {
        self.drawn.fetch_add(1, Ordering::Relaxed);
        self.pictures.keep(of, picture);
    }
}

/// A build up to the moment before its edition goes out; how many pictures are drawn for it.
fn staged(place: &Playground, edition: &Edition<Public>) -> (Stage, usize) {
    let stage = Stage::open(&place.path().join("public"), &place.path().join("site"), Others::Stay).unwrap();
    let counted = Arc::new(Counted { pictures: stage.pictures(), drawn: AtomicUsize::new(0) });
    let problems = edition.remembering(counted.clone()).finish(|file| match file.body {
        Body::Bytes(bytes) => stage.put(file.path, bytes).map(|_| ()),
        Body::Copy(_) => Ok(()),
    });
    assert_eq!(problems.unwrap().0, []);
    counted.pictures.take_down();
    (stage, counted.drawn.load(Ordering::Relaxed))
}

/// How many pictures are drawn where this is built.
fn drawn(place: &Playground, tree: &Tree) -> usize {
    let edition = edition_of(tree);
    let (stage, drawn) = staged(place, &edition);
    stage.exchange(head(&edition, Vec::new())).unwrap();
    drawn
}

fn pictures(tree: &Tree) -> usize {
    edition_of(tree).files().into_iter().filter(|path| path.ends_with(".png")).count()
}

/// A folder with a build of the examples in it.
fn built() -> (Playground, Tree) {
    let (place, tree) = (Playground::new(), examples::tree(&[]));
    fs::create_dir(place.path().join("site")).unwrap();
    assert_eq!(drawn(&place, &tree), pictures(&tree));
    (place, tree)
}

#[test]
fn only_pictures_that_say_something_else_are_drawn() {
    let (place, tree) = built();
    assert!(pictures(&tree) > 3);
    assert_eq!(drawn(&place, &tree), 0);
    assert_eq!(drawn(&place, &examples::tree(RENAMED)), 1);
    assert_eq!(drawn(&place, &examples::tree(RENAMED)), 0);
    assert_eq!(drawn(&place, &tree), 1, "only the last build is remembered");
}

#[test]
fn other_letters_draw_all_of_them_anew() {
    let (place, _) = built();
    let title = "title: Integrity report cards";
    let mut tree = examples::tree(&[("content/site.yaml", title, &format!("theme: mine\n{title}"))]);
    let mine = "title: Mine\ndescription: The same.\nextends: candour\n";
    let add = |tree: &mut Tree, name: &str, bytes: &[u8]| {
        tree.files.insert(FileName::new(format!("themes/mine/{name}")), Stored::Read(bytes.into()));
    };
    add(&mut tree, "theme.yaml", mine.as_bytes());
    assert_eq!(drawn(&place, &tree), 0, "the same letters");
    let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/candour/fonts/");
    let bold = fs::read(format!("{fonts}Newsreader-SemiBold.ttf")).unwrap();
    add(&mut tree, "fonts/Newsreader-Regular.ttf", &bold);
    assert_eq!(drawn(&place, &tree), pictures(&tree));
}

#[test]
fn what_is_damaged_is_drawn_anew() {
    let (place, tree) = built();
    let kept = place.path().join(".candour/public.pictures");
    let told = fs::read_to_string(&kept).unwrap();
    for damaged in ["", "[]", &told[1..], &told[..told.len() / 2], &told.replace("\":{", "\":{\"a\":")] {
        fs::write(&kept, damaged).unwrap();
        assert_eq!(drawn(&place, &tree), pictures(&tree), "{damaged:.99}");
    }
    let picture = place.path().join("public/forces/ambria/social.png");
    let whole = fs::read(&picture).unwrap();
    let mut other = whole.clone();
    other[whole.len() / 2] ^= 1;
    for damaged in [&[][..], &whole[1..], &other] {
        fs::write(&picture, damaged).unwrap();
        assert_eq!(drawn(&place, &tree), 1);
        assert!(fs::read(&picture).unwrap() == whole);
    }
    fs::remove_file(&picture).unwrap();
    assert_eq!(drawn(&place, &tree), 1);
    fs::remove_file(&kept).unwrap();
    assert_eq!(drawn(&place, &tree), pictures(&tree));
    // What no receipt tells of is nobody's.
    fs::remove_dir_all(place.path().join("public")).unwrap();
    assert_eq!(drawn(&place, &tree), pictures(&tree));
}

#[test]
fn what_never_went_out_is_drawn_anew() {
    let (place, tree) = built();
    let renamed = examples::tree(RENAMED);
    assert_eq!(staged(&place, &edition_of(&renamed)).1, 1);
    assert_eq!(drawn(&place, &renamed), 1);
    assert_eq!(staged(&place, &edition_of(&tree)).1, 1);
    assert_eq!(drawn(&place, &renamed), 1, "what it was drawn of is forgotten, though it lies there");
}

/// Every file of what was published, with its bytes.
fn published(place: &Playground, tree: &Tree) -> BTreeMap<String, Vec<u8>> {
    let (root, output) = (place.path().join("site"), place.path().join("public"));
    for (file, stored) in &tree.files {
        let Stored::Read(bytes) = stored else { unreachable!("the examples are texts") };
        place.write(&format!("site/{file}"), std::str::from_utf8(bytes).unwrap());
    }
    let order = Order {
        edition: &edition_of(tree),
        tree,
        root: &root,
        output: &output,
        others: Others::Stay,
        compress: false,
        against: None,
        uncorrected: Some("a test"),
        amends: None,
    };
    let outcome = publish(order, |_| ()).unwrap();
    assert!(matches!(outcome, Outcome::Published { .. }), "{outcome:?}");
    let files = order.edition.files().into_iter().chain([receipt::NAME]);
    files.map(|path| (path.to_owned(), fs::read(output.join(path)).unwrap())).collect()
}

#[test]
fn whoever_remembers_publishes_the_same_as_whoever_does_not() {
    let (place, _) = built();
    let tree = examples::tree(RENAMED);
    let remembering = published(&place, &tree);
    let (afresh, _) = built();
    fs::remove_file(afresh.path().join(".candour/public.pictures")).unwrap();
    assert!(published(&afresh, &tree) == remembering);
    assert_eq!(drawn(&place, &tree), 0, "what was published is remembered");
}
