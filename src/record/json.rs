//! The record as a file: JSON with one thing a line, in the order of their names, so that two compare line by line.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Account, Fact, Kind, Name, Record, Step};

/// The form that this version writes and reads; another number will mean another form.
const FORMAT: u64 = 1;

/// Why a file is no record that can be gone by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is a record in a form of another version of candour, the number of which this is.
    OtherFormat(u64),
    /// It is no record at all; with what the parser says.
    NoRecord(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::OtherFormat(format) => write!(
                f,
                "it is written in format {format}, and this version of candour reads format {FORMAT}; use the version \
                 that published it, or a newer one"
            ),
            Unreadable::NoRecord(why) => write!(f, "it is no record of candour's: {why}"),
        }
    }
}

/// The record as it is written.
#[derive(Deserialize)]
struct Written {
    documents: BTreeMap<String, String>,
    names: BTreeMap<String, BTreeMap<String, String>>,
    facts: BTreeMap<String, WrittenFact>,
    accounts: BTreeMap<String, WrittenAccount>,
}

#[derive(Serialize, Deserialize)]
struct WrittenFact<T = String> {
    of: T,
    about: T,
    says: T,
    value: T,
}

#[derive(Serialize, Deserialize)]
struct WrittenAccount<T = String> {
    of: T,
    about: T,
    /// Each with its day, what it is, and words.
    steps: Vec<[T; 3]>,
}

impl Record {
    /// The text of the file `record.json`.
    pub fn text(&self) -> Vec<u8> {
        let mut text = Text(format!("{{\n  \"format\": {FORMAT}").into_bytes());
        text.part("documents", self.documents.iter());
        text.part(
            "names",
            self.names.iter().map(|(sort, names)| {
                (sort, names.iter().map(|(id, name)| (id, &name.words)).collect::<BTreeMap<_, _>>())
            }),
        );
        text.part(
            "facts",
            self.facts.iter().map(|((kind, name), fact)| {
                let Fact { of, about, says, value, place: _ } = fact;
                (named(*kind, name), WrittenFact { of, about, says, value })
            }),
        );
        text.part(
            "accounts",
            self.accounts.iter().map(|((kind, name), account)| {
                let Account { of, about, steps, place: _ } = account;
                let steps = steps.iter().map(|Step { date, what, words }| [date, what, words]).collect();
                (named(*kind, name), WrittenAccount { of, about, steps })
            }),
        );
        text.0.extend_from_slice(b"\n}\n");
        text.0
    }

    /// The record that the bytes of `record.json` hold.
    ///
    /// # Errors
    /// Where they hold none.
    pub fn parse(bytes: &[u8]) -> Result<Record, Unreadable> {
        let no_record = |error: serde_json::Error| Unreadable::NoRecord(error.to_string());
        let value: Value = serde_json::from_slice(bytes).map_err(no_record)?;
        match value.get("format").map(Value::as_u64) {
            Some(Some(FORMAT)) => {}
            Some(Some(other)) => return Err(Unreadable::OtherFormat(other)),
            _ => return Err(Unreadable::NoRecord("it names no format".to_owned())),
        }
        let Written { documents, names, facts, accounts } =
            serde_json::from_value(value).map_err(no_record)?;
        let key = |name: &str| {
            let (kind, name) = name.split_once(':')?;
            Some((Kind::ALL.into_iter().find(|known| known.id() == kind)?, name.to_owned()))
        };
        let key = |name: &str| {
            key(name)
                .ok_or_else(|| Unreadable::NoRecord(format!("`{name}` is the name of nothing in a record")))
        };
        let facts =
            facts.into_iter().map(|(name, fact)| Ok((key(&name)?, fact.into()))).collect::<Result<_, _>>()?;
        let accounts = accounts
            .into_iter()
            .map(|(name, account)| Ok((key(&name)?, account.into())))
            .collect::<Result<_, _>>()?;
        let named = |(id, words)| (id, Name { words, place: None });
        let names =
            names.into_iter().map(|(sort, names)| (sort, names.into_iter().map(named).collect())).collect();
        Ok(Record { documents, names, facts, accounts })
    }
}

impl From<WrittenFact> for Fact {
    fn from(written: WrittenFact) -> Fact {
        let WrittenFact { of, about, says, value } = written;
        Fact { of, about, says, value, place: None }
    }
}

impl From<WrittenAccount> for Account {
    fn from(written: WrittenAccount) -> Account {
        let WrittenAccount { of, about, steps } = written;
        let steps = steps.into_iter().map(|[date, what, words]| Step { date, what, words }).collect();
        Account { of, about, steps, place: None }
    }
}

fn named(kind: Kind, name: &str) -> String {
    format!("{}:{name}", kind.id())
}

/// The file that is being written, line by line.
struct Text(Vec<u8>);

impl Text {
    /// One part of the record, a thing a line.
    fn part<N: Serialize, T: Serialize>(&mut self, title: &str, things: impl Iterator<Item = (N, T)>) {
        self.0.extend_from_slice(b",\n  ");
        self.say(title);
        self.0.extend_from_slice(b": {");
        let mut end = "}";
        for (number, (name, thing)) in things.enumerate() {
            self.0.extend_from_slice(if number == 0 { b"\n    " } else { b",\n    " });
            self.say(&name);
            self.0.extend_from_slice(b": ");
            self.say(&thing);
            end = "\n  }";
        }
        self.0.extend_from_slice(end.as_bytes());
    }

    fn say<T: Serialize + ?Sized>(&mut self, value: &T) {
        serde_json::to_writer(&mut self.0, value).expect("texts and numbers have a form in JSON");
    }
}
