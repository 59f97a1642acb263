//! What `search/words.json` holds, and how it is written: each thing as soon as it is known, since all of them together are
//! much of what the site says.

use std::io::{self, Write};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// What `search/words.json` holds for the script of the search. Things speak of each other by their positions in these lists.
#[derive(JsonSchema)]
#[expect(
    dead_code,
    reason = "it describes the file; what can be found is written one by one, as it is found"
)]
pub struct SearchWords {
    #[schemars(flatten)]
    lists: Lists,
    /// All that can be found.
    documents: Vec<SearchDocument>,
}

/// What things speak of.
#[derive(Serialize, JsonSchema)]
pub(super) struct Lists {
    /// Every force and body, in alphabetical order of ids.
    pub forces: Vec<SearchName>,
    /// Every theme, in the order of the vocabulary.
    pub themes: Vec<SearchName>,
    /// Every inspection, the newest first.
    pub inspections: Vec<SearchInspection>,
    /// Every answer to a question that a report gives, once.
    pub answers: Vec<SearchAnswer>,
}

/// Something by which results can be chosen.
#[derive(Serialize, JsonSchema)]
pub struct SearchName {
    /// Its name in addresses: `ambria`.
    pub id: Arc<str>,
    /// The name for readers, a force's short one: `Ambria`.
    pub name: Arc<str>,
}

/// An inspection of which something can be found.
#[derive(Serialize, JsonSchema)]
pub struct SearchInspection {
    /// Its short title: `Legitimacy 2016`.
    pub name: Arc<str>,
    /// The year that it is called by: `2016`, `2018/19`.
    pub year: Arc<str>,
}

/// The answer to a question.
#[derive(Serialize, JsonSchema)]
pub struct SearchAnswer {
    /// What was asked, in short: `Legitimacy`.
    pub question: Arc<str>,
    /// What was answered: `good`, `not graded`.
    pub words: Arc<str>,
    /// The name of the same answer in the `answers` of `search.html`.
    pub shown: String,
}

/// Something that can be found.
#[derive(Serialize, JsonSchema)]
pub struct SearchDocument {
    /// What it is. One of `force`, `inspection`, `report`, `finding`, `measure`, `recommendation`, `reply`, `press`, `question`,
    /// `theme`, `term`, `page`, `person`.
    pub kind: &'static str,
    /// Its title for readers: that of its page, with the heading where it is a chapter of one; the kind of a finding; the name of
    /// a person.
    pub title: Arc<str>,
    /// What it says, as plain text; of a force the places and other names by which it is found, of a person the roles.
    pub text: String,
    /// Where it stands; a person stands on several `pages` instead.
    pub href: Option<Arc<str>>,
    /// The positions of the forces that it is about.
    pub forces: Vec<usize>,
    /// The positions of the themes that it touches.
    pub themes: Vec<usize>,
    /// The positions of the inspections that it belongs to.
    pub inspections: Vec<usize>,
    /// The positions of the answers that it gives; of a force the newest that can be compared.
    pub answers: Vec<usize>,
    /// Of a person: the positions of the documents in which the person speaks, the newest first.
    pub pages: Vec<usize>,
    /// In the newsroom's edition: what it waits for before it is public.
    pub waiting: Option<String>,
}

/// The file that is being written.
#[derive(Default)]
pub(super) struct Written {
    documents: Vec<u8>,
    /// How many things are in it.
    pub(super) count: usize,
}

impl Written {
    pub(super) fn add(&mut self, document: &SearchDocument) {
        if self.count > 0 {
            self.documents.push(b',');
        }
        self.count += 1;
        say(&mut self.documents, document);
    }

    /// The bytes of the file. The lists stand before the things that speak of them, and are known only after those.
    pub(super) fn finish(self, lists: &Lists) -> Vec<u8> {
        let mut head = Vec::new();
        say(&mut head, lists);
        let open = head.len() - 1;
        head.splice(open.., *b",\"documents\":[");
        let mut file = self.documents;
        file.splice(..0, head);
        file.extend_from_slice(b"]}\n");
        file
    }
}

fn say(bytes: &mut Vec<u8>, value: &impl Serialize) {
    let written = value.serialize(&mut Serializer::with_formatter(bytes, Unmarked));
    written.expect("plain data are JSON, and memory takes it");
}

/// JSON in which no `<` stands, as in all that templates make: whoever shows it in a page makes no markup of it.
struct Unmarked;

impl Formatter for Unmarked {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, to: &mut W, fragment: &str) -> io::Result<()> {
        let mut parts = fragment.split('<');
        to.write_all(parts.next().unwrap_or_default().as_bytes())?;
        parts.try_for_each(|part| {
            to.write_all(b"\\u003c")?;
            to.write_all(part.as_bytes())
        })
    }
}
