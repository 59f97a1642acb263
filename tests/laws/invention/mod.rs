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
mod twins;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use candour::model::ForceId;
use candour::site::Entity;
use candour::source::{Stored, Tree};
use candour::text::FileName;
use serde_json::Value;

pub use plan::{Plan, Timing, plans};
pub use things::{ANNOUNCED, SHARED_REGION, things};
pub use twins::{LANGUAGE, in_other_words};
pub use vocabulary::released_word;

/// The id of the inspection that the others continue.
pub const FIRST_INSPECTION: &str = "id-zq03x";

/// The contact of the settings. It is the site’s, and gives nothing away.
pub const CONTACT: &str = "Press office";

/// A thing of a made-up site.
#[derive(Clone, Debug)]
pub struct Thing {
    pub entity: Entity,
    pub file: String,
    /// What stands between the two lines `---`, or in the whole of a YAML file.
    pub fields: Value,
    /// What stands below.
    pub body: String,
    /// A file that goes out with it, if it can have one.
    pub attachment: Option<String>,
    /// Whether the public may see it at the moment of the plan.
    pub public: bool,
    /// Whether its own day is still to come.
    pub to_come: bool,
    /// The release that it goes out with.
    pub release: Option<usize>,
    /// Words that give away what the thing says ahead of its day.
    pub ahead: String,
    /// Its number, where it has words of the vocabulary for itself.
    pub own_words: Option<usize>,
    /// Words that give it away.
    pub canaries: Vec<String>,
    /// Its address, where that has no mark because it is made of names of others.
    pub address: Option<String>,
    /// The marks of its texts, each text with its own.
    pub marks: Vec<String>,
    /// Whether it has a twin in the site's other language.
    pub has_twin: bool,
}

impl Thing {
    /// The content file.
    pub fn text(&self) -> String {
        let fields = serde_yaml::to_string(&self.fields).expect("JSON is YAML");
        match self.file.ends_with(".yaml") {
            true => fields,
            false => format!("---\n{fields}---\n\n{}", self.body),
        }
    }

    /// The release that this is, with which words of the vocabulary go out.
    fn lets_out(&self) -> Option<usize> {
        self.fields.get("goes_out")?;
        match &self.entity {
            Entity::Release(_) => self.release,
            _ => None,
        }
    }

    /// Whether this is a release that is out.
    pub fn is_out(&self) -> bool {
        matches!(self.entity, Entity::Release(_)) && !self.to_come && self.fields["draft"] == false
    }

    /// Whether this is a release that is announced and still to come.
    pub fn is_announced(&self) -> bool {
        matches!(self.entity, Entity::Release(_))
            && self.to_come
            && self.fields["draft"] == false
            && self.fields["announced"] == true
    }

    /// The thing as if what the public may not know of it had never been written; nothing if that is all of it.
    fn without_secrets(&self) -> Option<Thing> {
        let mut thing = self.clone();
        if thing.is_announced() {
            thing.fields.as_object_mut().expect("fields").remove("goes_out");
            thing.body.clear();
        } else if !thing.public && !thing.is_out() {
            return None;
        }
        to_day(&mut thing.fields);
        let mut parts = thing.body.split("```correction\n");
        let mut body = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            match part.starts_with("date: 21") {
                true => body.push_str(part.split_once("```\n").map_or("", |(_, rest)| rest)),
                false => body.push_str(&format!("```correction\n{part}")),
            }
        }
        thing.body = body;
        Some(thing)
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

/// The project folder that holds these things, in two languages where one of them is.
pub fn tree<'a>(things: impl IntoIterator<Item = &'a Thing>) -> Tree {
    let things: Vec<&Thing> = things.into_iter().collect();
    let has_two_languages = things.iter().any(|thing| thing.has_twin);
    folder(&things, has_two_languages)
}

/// The project folder of a site in one language or two that holds these things.
fn folder(things: &[&Thing], has_two_languages: bool) -> Tree {
    let words = vocabulary::Words {
        own: things.iter().filter_map(|thing| thing.own_words).collect(),
        released: things.iter().filter_map(|thing| thing.lets_out()).collect(),
    };
    let mut texts: BTreeMap<String, String> = vocabulary::texts(&words);
    let mut tree = Tree::default();
    for thing in things {
        texts.insert(thing.file.clone(), thing.text());
        if thing.has_twin {
            texts.insert(twins::file(&thing.file), twins::text(&thing.file, &thing.fields, &thing.body));
        }
        if let Some(attachment) = &thing.attachment {
            tree.files.insert(FileName::new(attachment), Stored::Passed { size: 7, stamp: 7 });
        }
    }
    if !has_two_languages {
        texts.retain(|file, _| !twins::is_one(file));
        texts.entry("content/site.yaml".to_owned()).and_modify(vocabulary::in_one_language);
    }
    for (file, text) in texts {
        tree.files.insert(FileName::new(file), Stored::Read(Arc::from(text.into_bytes())));
    }
    tree
}

/// Takes out what the fields say ahead of its day: every such day lies in the century after all moments.
fn to_day(value: &mut Value) {
    let is_ahead =
        |date: Option<&Value>| date.and_then(Value::as_str).is_some_and(|date| date.starts_with("21"));
    match value {
        Value::Array(items) => {
            items.retain(|item| !is_ahead(item.get("date")));
            items.iter_mut().for_each(to_day);
        }
        Value::Object(fields) => {
            if is_ahead(fields.get("discharged")) {
                fields.remove("discharged");
            }
            fields.values_mut().for_each(to_day);
        }
        _ => {}
    }
}

/// The folder as if the things that are not public had never been written.
///
/// National totals count reports that are still to come, so they go as soon as the day of one is, or one is kept back
/// from its release, or its force is not shown. A draft that no release lets out has no day; the totals may well be older than it.
pub fn tree_without_secrets(things: &[Thing]) -> Tree {
    let mut public: Vec<Thing> = things.iter().filter_map(Thing::without_secrets).collect();
    for thing in &mut public {
        let Entity::Inspection(id) = &thing.entity else { continue };
        let is_released = thing.release.is_some();
        let is_hidden = |force: &ForceId| {
            things.iter().any(|thing| !thing.public && thing.entity == Entity::Force(force.clone()))
        };
        let is_withheld = |other: &Thing| {
            let kept_back = !other.public && (is_released || other.release.is_some());
            matches!(&other.entity, Entity::Report(of, on)
                if of == id && (other.to_come || kept_back || is_hidden(on)))
        };
        if things.iter().any(is_withheld) {
            thing.fields.as_object_mut().expect("fields").remove("totals");
        }
    }
    // What languages a site has, its settings say, also where all that is translated waits.
    folder(&public.iter().collect::<Vec<_>>(), things.iter().any(|thing| thing.has_twin))
}
