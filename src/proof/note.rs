//! What the proofreader notes of one finished file: plain data, which can be kept and taken up again.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::problem::Rule;

use super::address::{self, Target};
use super::page::Page;
use super::{AT_ONE_PATH, PAGE_RULES, RULES, links};

/// What there is to say about one finished file, before the others are known. It rests on the bytes of the file, on
/// its path, and on the path under which the site stands; on nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub(super) address: String,
    /// The ids of a page, joined by spaces; `None` for what is no page.
    pub(super) ids: Option<Box<str>>,
    pub(super) links: Vec<Target>,
    pub(super) faults: Vec<Fault>,
}

/// What is wrong with a page by itself: a clause that can follow "on this page".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Fault(pub(super) Broken, pub(super) String);

/// A rule of this room that is broken; kept as its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Broken(&'static str);

impl Note {
    /// A note of the page that will lie at `path`.
    pub(super) fn of_page(base: &str, path: &str, bytes: &[u8]) -> Note {
        let address = address::of_file(base, path);
        let page = Page::of(bytes);
        let of_this_path = AT_ONE_PATH.iter().filter(|(at, _)| *at == path).map(|(_, rule)| rule);
        let faults = (PAGE_RULES.iter().chain(of_this_path))
            .flat_map(|(rule, faults)| faults(&page).into_iter().map(|what| Fault(Broken(rule.name), what)))
            .collect();
        let ids: Vec<&str> = page.elements().filter_map(|element| element.attribute("id")).collect();
        Note { links: links::of(&page, &address), ids: Some(ids.join(" ").into()), address, faults }
    }

    /// A note of a file that is no page: there is something at its address.
    pub(super) fn of_file(base: &str, path: &str) -> Note {
        let address = address::of_file(base, path);
        Note { address, ids: None, links: Vec::new(), faults: Vec::new() }
    }
}

impl Broken {
    pub(super) fn rule(self) -> &'static Rule {
        RULES.iter().find(|rule| rule.name == self.0).expect("it is made of a rule of this room")
    }
}

impl Serialize for Broken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Broken {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Broken, D::Error> {
        let name = String::deserialize(deserializer)?;
        let rule = RULES.iter().find(|rule| rule.name == name);
        rule.map(|rule| Broken(rule.name))
            .ok_or_else(|| de::Error::custom(format!("`{name}` is no rule about finished pages")))
    }
}

#[cfg(test)]
mod tests {
    use super::Note;
    use crate::proof::Proofreader;
    use crate::text::FileName;

    const PAGES: [(&str, &str); 3] = [
        ("a/index.html", "<h2 id=a></h2><h2 id=a></h2><a href=../b/#scop>B</a><img src=/i.png>"),
        ("b/index.html", "<h2 id=scope>Scope</h2><a href=../c/>C</a><img src=/i.png>"),
        ("data.csv", "a,b"),
    ];

    #[test]
    fn a_note_that_was_kept_says_what_the_page_would() {
        let from = FileName::new("content/site.yaml");
        let (read, kept) = (Proofreader::new("/"), Proofreader::new("/"));
        for (path, text) in PAGES {
            read.read(path, &from, text.as_bytes());
            let note = kept.note(path, text.as_bytes());
            let written = serde_json::to_string(&note).unwrap();
            let again: Note = serde_json::from_str(&written).unwrap();
            assert_eq!(again, note);
            kept.take(again, &from);
        }
        let (read, kept) = (read.finish(), kept.finish());
        assert!(read.0.iter().any(|problem| problem.rule.name == "broken-fragment"));
        assert!(read.0.iter().any(|problem| problem.rule.name == "duplicate-id"));
        assert_eq!(read, kept);
    }

    #[test]
    fn a_note_of_a_rule_that_is_not_there_is_none() {
        let written = r#"{"address":"/","ids":"","links":[],"faults":[["too-blue","it is blue"]]}"#;
        let refusal = serde_json::from_str::<Note>(written).unwrap_err().to_string();
        assert!(refusal.starts_with("`too-blue` is no rule about finished pages"), "{refusal}");
    }
}
