//! What a team does to a project folder between two looks at its pages.

use std::sync::Arc;

use candour::source::{Stored, Tree};
use candour::text::FileName;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;

/// One thing that somebody does; a number picks the file.
#[derive(Clone, Debug)]
pub enum Edit {
    /// A word more below the front matter.
    Prose(Index),
    /// Other words in a field.
    Field(Index),
    /// A file taken away.
    Remove(Index),
    /// A report like another, on the same inspection.
    AddReport(Index),
    /// A file under another name, so that it is another thing or lies in the way of one.
    Rename(Index),
    /// A word of the vocabulary.
    Vocabulary,
    Settings,
    /// A template of the site's own, or another word in it.
    Template(u8),
    /// A template that is none, and the same mended.
    BrokenTemplate(bool),
    /// A style sheet of the theme, or another rule in it.
    Style(u8),
    /// A message of the site's own, or other words in it.
    Message(u8),
    /// A file beside the content, added or taken away.
    Attachment(Index, bool),
    /// Other bytes in all files beside the content.
    AttachmentsRedone(u8),
    /// A file that cannot be read any more.
    Break(Index),
    /// All broken files as they were.
    Mend,
    /// Something goes out a day later, or is a draft.
    Postpone(Index),
}

/// Edits of every kind.
pub fn edits() -> impl Strategy<Value = Edit> {
    let index = any::<Index>;
    prop_oneof![
        3 => index().prop_map(Edit::Prose),
        3 => index().prop_map(Edit::Field),
        2 => index().prop_map(Edit::Remove),
        2 => index().prop_map(Edit::AddReport),
        2 => index().prop_map(Edit::Rename),
        1 => Just(Edit::Vocabulary),
        1 => Just(Edit::Settings),
        3 => any::<u8>().prop_map(Edit::Template),
        1 => any::<bool>().prop_map(Edit::BrokenTemplate),
        1 => any::<u8>().prop_map(Edit::Style),
        1 => any::<u8>().prop_map(Edit::Message),
        1 => (index(), any::<bool>()).prop_map(|(index, add)| Edit::Attachment(index, add)),
        1 => any::<u8>().prop_map(Edit::AttachmentsRedone),
        2 => index().prop_map(Edit::Break),
        2 => Just(Edit::Mend),
        2 => index().prop_map(Edit::Postpone),
    ]
}

/// Any file will do.
pub fn anywhere() -> Index {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    any::<Index>().new_tree(&mut runner).expect("an index").current()
}

/// One edit of each kind, in an order in which each finds something to do.
pub fn every_kind() -> Vec<Edit> {
    vec![
        Edit::Prose(anywhere()),
        Edit::Field(anywhere()),
        Edit::AddReport(anywhere()),
        Edit::Vocabulary,
        Edit::Settings,
        Edit::Template(1),
        Edit::Template(2),
        Edit::BrokenTemplate(true),
        Edit::BrokenTemplate(false),
        Edit::Style(1),
        Edit::Style(2),
        Edit::Message(1),
        Edit::Attachment(anywhere(), true),
        Edit::AttachmentsRedone(1),
        Edit::Attachment(anywhere(), false),
        Edit::Postpone(anywhere()),
        Edit::Break(anywhere()),
        Edit::Mend,
        Edit::Rename(anywhere()),
        Edit::Remove(anywhere()),
    ]
}

/// What makes a file unreadable; mending takes it out again.
const BROKEN: &str = "\t[\n";

impl Edit {
    /// Does it to some file of the folder.
    pub fn make(&self, tree: &mut Tree) {
        let files: Vec<String> =
            (tree.files.keys()).filter(|file| file.ending() == "md").map(FileName::to_string).collect();
        let pick = |index: &Index| if files.is_empty() { String::new() } else { index.get(&files).clone() };
        match self {
            Edit::Prose(index)
            | Edit::Field(index)
            | Edit::Remove(index)
            | Edit::Rename(index)
            | Edit::AddReport(index)
            | Edit::Attachment(index, _)
            | Edit::Break(index)
            | Edit::Postpone(index) => self.make_on(tree, &pick(index)),
            Edit::Vocabulary
            | Edit::Settings
            | Edit::Template(_)
            | Edit::BrokenTemplate(_)
            | Edit::Style(_)
            | Edit::Message(_)
            | Edit::AttachmentsRedone(_) => self.make_on(tree, ""),
            Edit::Mend => files.iter().for_each(|file| self.make_on(tree, file)),
        }
    }

    /// Does it to `file`.
    pub fn make_on(&self, tree: &mut Tree, file: &str) {
        let beside = |ending: &str| format!("{}-more.{ending}", file.trim_end_matches(".md"));
        match self {
            Edit::Prose(_) => replace(tree, file, " first ", " first of all "),
            Edit::Field(_) => replace(tree, file, " short ", " rather short "),
            Edit::Remove(_) => _ = tree.files.remove(&FileName::new(file)),
            Edit::Rename(_) => {
                let renamed = file.replace("id-zq01x", "id-zq02x").replace("home", "id-zq09x");
                if let Some(stored) = tree.files.remove(&FileName::new(file)) {
                    tree.files.insert(FileName::new(renamed), stored);
                }
            }
            Edit::AddReport(_) => {
                let Some(text) = tree.text(&FileName::new(file)).map(String::from) else { return };
                if file.contains("inspections/") && !file.ends_with("index.md") {
                    let folder = FileName::new(file).folder().to_owned();
                    for number in 0..3 {
                        let report = FileName::new(format!("{folder}/id-zq{number:02}x.md"));
                        // Two files cannot claim one old address.
                        let text = text.replace("/old/", &format!("/old/{report}/")).replace(".md/", "/");
                        tree.files.entry(report).or_insert(Stored::Read(Arc::from(text.into_bytes())));
                    }
                }
            }
            Edit::Vocabulary => {
                replace(tree, "content/vocabulary/themes.yaml", "title: Gifts", "title: More gifts");
                replace(tree, "content/vocabulary/scales.yaml", "words: poor", "words: rather poor");
            }
            Edit::Settings => {
                replace(tree, "content/site.yaml", "What inspectors found.", "What was found.");
            }
            Edit::Template(word) => {
                let text = format!(
                    "{{% extends \"base.html\" %}}{{% block content %}}<h1>{word}</h1>{{% endblock content %}}"
                );
                write(tree, "templates/glossary.html", &text);
            }
            Edit::BrokenTemplate(true) => write(tree, "templates/themes.html", "{% if"),
            Edit::BrokenTemplate(false) => _ = tree.files.remove(&FileName::new("templates/themes.html")),
            Edit::Style(rule) => {
                write(tree, "themes/candour/assets/style.css", &format!("p {{ margin: {rule}px }}\n"));
            }
            Edit::Message(word) => {
                write(
                    tree,
                    "templates/strings/en.ftl",
                    &format!("for-the-team-only = For the team {word}.\n"),
                );
            }
            Edit::AttachmentsRedone(with) => {
                for stored in tree.files.values_mut() {
                    if let Stored::Passed { stamp, .. } = stored {
                        *stamp = u128::from(*with) + 2;
                    }
                }
            }
            Edit::Attachment(_, true) => {
                tree.files.insert(FileName::new(beside("pdf")), Stored::Passed { size: 1, stamp: 1 });
            }
            Edit::Attachment(_, false) => {
                let attachment =
                    tree.files.keys().find(|file| ["pdf", "png"].contains(&file.ending())).cloned();
                attachment.map(|file| tree.files.remove(&file));
            }
            Edit::Break(_) => replace(tree, file, "---\n", &format!("---\n{BROKEN}")),
            Edit::Mend => replace(tree, file, BROKEN, ""),
            Edit::Postpone(_) => {
                replace(tree, file, "draft: false", "draft: later");
                replace(tree, file, "draft: true", "draft: false");
                replace(tree, file, "draft: later", "draft: true");
            }
        }
    }
}

/// Puts other words into a file, the first time that they stand there.
pub fn replace(tree: &mut Tree, file: &str, old: &str, new: &str) {
    let text = tree.text(&FileName::new(file)).map(|text| text.replacen(old, new, 1));
    if let Some(text) = text {
        write(tree, file, &text);
    }
}

fn write(tree: &mut Tree, file: &str, text: &str) {
    tree.files.insert(FileName::new(file), Stored::Read(Arc::from(text.as_bytes())));
}
