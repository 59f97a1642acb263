//! Small made-up sites: three forces, three inspections, and whatever chance hangs on them.
//!
//! In every text of a thing stands its mark, `zq07x` for the seventh; its numbers begin with 555007, and its
//! dates lie in years of its own. Whoever finds any of these in a page knows which thing it comes from.

mod body;
mod inspections;
mod paper;
mod pen;
mod plan;
mod things;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use candour::site::Entity;
use candour::source::{Stored, Tree};
use candour::text::FileName;
use serde_json::Value;

pub use plan::{Plan, Timing, plans};
pub use things::{SHARED_REGION, things};

/// The id of the inspection that the others continue.
pub const FIRST_INSPECTION: &str = "id-zq03x";

/// A thing of a made-up site.
#[derive(Clone, Debug)]
pub struct Thing {
    pub entity: Entity,
    pub file: String,
    /// What stands between the two lines `---`.
    pub fields: Value,
    /// What stands below.
    pub body: String,
    /// A file that goes out with it, if it can have one.
    pub attachment: Option<String>,
    /// Whether the public may see it at the moment of the plan.
    pub public: bool,
    /// Whether its own day is still to come.
    pub to_come: bool,
    /// Words that give it away.
    pub canaries: Vec<String>,
    /// Its address, where that has no mark because it is made of names of others.
    pub address: Option<String>,
    /// The marks of its texts, each text with its own.
    pub marks: Vec<String>,
}

impl Thing {
    /// The content file.
    pub fn text(&self) -> String {
        let fields = serde_yaml::to_string(&self.fields).expect("JSON is YAML");
        format!("---\n{fields}---\n\n{}", self.body)
    }

    /// The lines of the file with texts whose marks are not among those `said`.
    pub fn unsaid(&self, said: &BTreeSet<String>) -> Vec<String> {
        let text = self.text();
        (self.marks.iter().filter(|mark| !said.contains(*mark)))
            .map(|mark| {
                text.lines().find(|line| line.contains(mark.as_str())).unwrap_or("file name").to_owned()
            })
            .collect()
    }
}

/// The project folder that holds these things.
pub fn tree<'a>(things: impl IntoIterator<Item = &'a Thing>) -> Tree {
    let mut texts: BTreeMap<String, String> = vocabulary::texts();
    let mut tree = Tree::default();
    for thing in things {
        texts.insert(thing.file.clone(), thing.text());
        if let Some(attachment) = &thing.attachment {
            tree.files.insert(FileName::new(attachment), Stored::Passed { size: 7, stamp: 7 });
        }
    }
    for (file, text) in texts {
        tree.files.insert(FileName::new(file), Stored::Read(Arc::from(text.into_bytes())));
    }
    tree
}

/// The folder as if the things that are not public had never been written.
///
/// National totals count reports that are still to come, so they go as soon as the day of one is. A draft
/// has no day; the totals may well be older than it.
pub fn tree_without_secrets(things: &[Thing]) -> Tree {
    let mut public: Vec<Thing> = things.iter().filter(|thing| thing.public).cloned().collect();
    for thing in &mut public {
        let Entity::Inspection(id) = &thing.entity else { continue };
        let comes_later =
            |other: &Thing| other.to_come && matches!(&other.entity, Entity::Report(of, _) if of == id);
        if things.iter().any(comes_later) {
            thing.fields.as_object_mut().expect("fields").remove("totals");
        }
    }
    tree(&public)
}
