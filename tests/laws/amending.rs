//! A build that makes only the pages with other words leaves what a whole build leaves.
//!
//! What of a document stands on no page but its own is told by its core. Nobody has to believe that: words and signs of every
//! document are changed by chance here, and whole editions are compared.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use candour::edition::Edition;
use candour::pages::Core;
use candour::release::{self, Public};
use candour::site::{Document, Entity};
use candour::source::{Stored, Tree};
use candour::text::FileName;
use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::Index;

use super::cases::cases;
use super::finished::{self, ADDRESS, Files};
use super::invention::{Plan, Timing, plans, things, tree};
use super::mutation::{Mutation, mutations};
use super::on_disk::{self, contents};

proptest! {
    #![proptest_config(cases(8))]

    /// Where the core of a document holds, no file differs but those that are named.
    #[test]
    fn no_page_but_its_own_knows_of_other_words(
        plan in plans(),
        changes in prop::collection::vec((any::<Index>(), changes()), 3),
    ) {
        let before = Folder::of(tree(&things(&plan)), plan.moment());
        let files = before.files_with_cores();
        prop_assume!(!files.is_empty());
        for (which, change) in changes {
            let file = which.get(&files);
            let after = before.with(file, &change);
            let Some(named) = before.named(&after, file) else { continue };
            let beyond: Vec<_> = differing(&before.public(), &after.public()).difference(&named).cloned().collect();
            prop_assert!(beyond.is_empty(), "{change:?} in {file} changes {beyond:?}");
        }
    }
}

/// Of every kind of document that has a page, words are changed, at its beginning and far below.
#[test]
fn other_words_are_seen_on_the_page_of_every_kind_of_document() {
    let plan = Plan { twins: 0, ..Plan::with_everything(Timing::Past) };
    let before = Folder::of(tree(&things(&plan)), plan.moment());
    let public = before.public();
    let mut kinds = HashSet::new();
    for file in before.files_with_cores() {
        let kind = Entity::of_file(&file).as_ref().map(std::mem::discriminant);
        if !kinds.insert(kind) {
            continue;
        }
        let after = before.with(&file, &Change::End("Nobody has read these words before.".to_owned()));
        let named = before.named(&after, &file).unwrap_or_else(|| panic!("{file} has its core"));
        let differing = differing(&public, &after.public());
        assert!(!differing.is_empty(), "{file} has a page");
        assert!(differing.is_subset(&named), "{file}: {differing:?} and {named:?}");
    }
    assert_eq!(kinds.len(), 6, "forces, inspections, reports, replies, press releases, pages");
}

#[test]
fn a_field_a_heading_a_link_and_a_correction_are_in_the_frame() {
    let plan = Plan { twins: 0, ..Plan::with_everything(Timing::Past) };
    let before = Folder::of(tree(&things(&plan)), plan.moment());
    let correction = "```correction\ndate: 2020-01-02\nkind: fact\nwas: one\nnow: two\n```";
    for file in before.files_with_cores() {
        let changes = [
            Change::End("## A heading".to_owned()),
            Change::End("[a](https://ambria.example/)".to_owned()),
            Change::End(correction.to_owned()),
            Change::Field,
        ];
        for change in changes {
            let after = before.with(&file, &change);
            assert_eq!(before.named(&after, &file), None, "{change:?} in {file}");
        }
    }
}

/// Builds, edits and builds again, as a team does: what lies in the folder is what a first build makes.
#[test]
fn what_an_amending_build_leaves_is_what_a_first_build_leaves() {
    let team = Team::new();
    let documents = documents_below(&team.content());
    assert!(documents.len() > 10, "{documents:?}");
    let mut amended = 0;
    for (number, file) in documents.iter().enumerate() {
        let text = team.text(file);
        team.write(file, &format!("{}\n\nA {number}th remark at its end.\n", text.trim_end()));
        amended += usize::from(team.build_and_compare());
    }
    // The words of a programme have no page of their own.
    assert_eq!(amended, documents.len() - 1);
}

/// What an edit may tell of other pages, or of what waits, is found out by making and reading all.
#[test]
fn where_more_than_running_words_is_other_the_whole_edition_is_made() {
    let team = Team::new();
    let later = "---\ntitle: Later\ndescription: What comes later.\ndraft: true\n---\n\nThe vault under the old mill holds nine ledgers.\n";
    team.write("pages/later.md", later);
    assert!(!team.build_and_compare(), "a file came");
    team.write("pages/later.md", &format!("{later}\nNobody has counted the ledgers in that vault.\n"));
    assert!(!team.build_and_compare(), "what waits says something else");
    let about = team.text("pages/about.md");
    for (more, is_amended) in [
        ("A word more.", true),
        ("A link to [the sources](page:sources#what-is-not-there).", false),
        ("Table: What it shows\n\n| a | b |\n|---|---|\n| 1 | 2 |", true),
        ("A note.[^one]\n\n[^one]: Told below.", true),
        ("Nothing to which others might lead.", false),
        ("## A heading", false),
    ] {
        team.write("pages/about.md", &format!("{about}\n{more}\n"));
        let told = team.build(&team.output());
        if told.contains("error[") {
            assert!(!is_amended, "{told}");
        } else {
            assert_eq!(!told.contains(WHOLE), is_amended, "{more}: {told}");
        }
    }
    team.write("pages/about.md", &format!("{about}\nThe vault under the old mill holds nine ledgers.\n"));
    assert!(
        !team.build_and_compare(),
        "what is said in public is no secret any more, so others are looked for"
    );
    team.write("pages/about.md", &about);
    team.build_and_compare();
    // Somebody was at what was published.
    fs::write(team.output().join("index.html"), "Somebody was here.").expect("it is ours");
    team.write("pages/about.md", &format!("{about}\nA word more.\n"));
    assert!(!team.build_and_compare());
}

/// What only a build says that holds the whole edition against the last one.
const WHOLE: &str = "the last edition, held against this one";

/// What happens to a document.
#[derive(Clone, Debug)]
enum Change {
    /// Something below its fields.
    Body(Mutation),
    /// Something more at its end.
    End(String),
    /// A field of its own that any document may have.
    Field,
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => mutations().prop_map(Change::Body),
        1 => "[A-Z][a-z]{2,9}( [a-z]{2,9}){1,5}\\.".prop_map(Change::End),
    ]
}

/// A project folder, and the moment as of which it is looked at.
struct Folder {
    tree: Tree,
    edition: Edition<Public>,
    moment: Timestamp,
}

impl Folder {
    fn of(tree: Tree, moment: Timestamp) -> Folder {
        let released = release::public(&finished::site(&tree), moment);
        let (edition, _) = Edition::new(&released.0, finished::built_in(), ADDRESS);
        Folder { tree, edition, moment }
    }

    fn public(&self) -> Files {
        finished::files(self.edition.released(), finished::built_in())
    }

    fn with(&self, file: &FileName, change: &Change) -> Folder {
        let text = self.text(file);
        let body = text.find("\n---\n").map_or(text.len(), |end| end + 5);
        let (fields, body) = text.split_at(body);
        let text = match change {
            Change::Body(mutation) => [fields.as_bytes(), &mutation.of(body.as_bytes())].concat(),
            Change::End(end) => format!("{fields}{}\n\n{end}\n", body.trim_end()).into_bytes(),
            Change::Field => format!("---\naliases: [/an-old-address/]\n{}", &text[4..]).into_bytes(),
        };
        let mut tree = self.tree.clone();
        tree.files.insert(file.clone(), Stored::Read(text.into()));
        Folder::of(tree, self.moment)
    }

    fn text(&self, file: &FileName) -> &str {
        match &self.tree.files[file] {
            Stored::Read(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
            _ => panic!("{file} is read"),
        }
    }

    /// The documents that the public sees.
    fn documents(&self) -> Vec<Document<'_>> {
        self.edition.released().visible().site().documents()
    }

    fn core(&self, file: &FileName) -> Option<Core> {
        let documents = self.documents();
        let document = documents.iter().find(|document| document.file == file)?;
        self.edition.core_of(document, self.text(file))
    }

    fn files_with_cores(&self) -> Vec<FileName> {
        let has_core = |it: &Document<'_>| self.edition.core_of(it, self.text(it.file)).is_some();
        self.documents().into_iter().filter(has_core).map(|document| document.file.clone()).collect()
    }

    /// The files that may differ in what the public sees of the two, by the cores of this document; `None` where they say
    /// that more may.
    fn named(&self, after: &Folder, file: &FileName) -> Option<BTreeSet<String>> {
        let (before, now) = (self.core(file)?, after.core(file)?);
        let entity = Entity::of_file(file)?;
        let named = after.edition.files_with_words_of(&entity, before, now);
        now.holds_since(before).then(|| named.into_iter().map(str::to_owned).collect())
    }
}

/// The paths at which two editions do not say the same.
fn differing(one: &Files, other: &Files) -> BTreeSet<String> {
    let paths = one.keys().chain(other.keys());
    paths.filter(|path| one.get(*path) != other.get(*path)).cloned().collect()
}

/// A team with a project folder on the disk, which publishes as of one instant.
struct Team(on_disk::Folder);

impl Team {
    /// A team with the site that `candour new site` makes, published for the first time.
    fn new() -> Team {
        let team = Team(on_disk::Folder::of("amending"));
        run(&["new", "site", &team.0.path.join("site").to_string_lossy()]);
        assert!(team.build(&team.output()).contains(WHOLE), "there is nothing to amend");
        team
    }

    fn content(&self) -> PathBuf {
        self.0.path.join("site/content")
    }

    fn output(&self) -> PathBuf {
        self.0.path.join("public")
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.content().join(file)).expect("it is text")
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.content().join(file), text).expect("it is ours");
    }

    /// What a build into a folder tells.
    fn build(&self, into: &Path) -> String {
        // What was written a moment ago may be written again without a trace, and nothing is taken down of it.
        std::thread::sleep(Duration::from_millis(80));
        let (site, into) = (self.0.path.join("site"), into.to_string_lossy());
        run(&[
            "build",
            "--root",
            &site.to_string_lossy(),
            "--output",
            &into,
            "--as-of",
            "2030-01-01T12:00",
            "--timings",
        ])
    }

    /// Builds, and holds what comes of it against a first build; whether nearly all was kept.
    fn build_and_compare(&self) -> bool {
        let told = self.build(&self.output());
        assert!(told.contains("published"), "{told}");
        let fresh = self.0.path.join("fresh");
        _ = fs::remove_dir_all(&fresh);
        _ = fs::remove_dir_all(self.0.path.join(".candour/fresh.next"));
        assert!(self.build(&fresh).contains(WHOLE), "there was nothing to amend");
        let differing = differing(&contents(&self.output()), &contents(&fresh));
        assert!(differing.is_empty(), "{differing:?}\n{told}");
        !told.contains(WHOLE)
    }
}

/// Runs the program; what it tells.
fn run(arguments: &[&str]) -> String {
    let ended = Command::new(env!("CARGO_BIN_EXE_candour")).args(arguments).output().expect("it runs");
    String::from_utf8_lossy(&ended.stderr).into_owned()
}

/// The Markdown files below a folder, by their paths from there.
fn documents_below(folder: &Path) -> Vec<String> {
    contents(folder).into_keys().filter(|file| file.ends_with(".md")).collect()
}
