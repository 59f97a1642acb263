//! The notes of many finished files together: what rules across pages need, and what is wrong, once each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::text::{FileName, Place};

use super::address::Target;
use super::note::{Fault, Note};
use super::{accessibility_statement_not_linked, broken_fragment, broken_page_link};

/// What is remembered of the files that have been read. It can be written down, and notes of two parts of an edition can
/// be joined to those of both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Notes {
    /// Every address that answers, with the ids of its page, joined by spaces; `None` for what is no page.
    pub(super) addresses: BTreeMap<String, Option<Box<str>>>,
    /// Where links lead, and from where.
    pub(super) links: BTreeMap<Target, Seen>,
    faults: BTreeMap<Fault, Seen>,
}

/// On which pages something was seen. A fault of a template is on many pages and yet one mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    /// The first of the pages by address, so that two runs say the same.
    address: String,
    from: FileName,
    more: usize,
}

impl Notes {
    /// Remembers what was noted of a file that was made from the content or template file `from`.
    pub(super) fn take(&mut self, note: Note, from: &FileName) {
        let Note { address, ids, links, faults } = note;
        if ids.is_none() {
            self.addresses.entry(address).or_insert(None);
            return;
        }
        let seen = Seen::on(&address, from);
        for fault in faults {
            see(&mut self.faults, fault, &seen);
        }
        for target in links {
            see(&mut self.links, target, &seen);
        }
        self.addresses.insert(address, ids);
    }

    /// Adds what was noted of other files.
    pub fn join(&mut self, others: Notes) {
        for (address, ids) in others.addresses {
            let known = self.addresses.entry(address).or_default();
            *known = known.take().or(ids);
        }
        for (target, seen) in others.links {
            see(&mut self.links, target, &seen);
        }
        for (fault, seen) in others.faults {
            see(&mut self.faults, fault, &seen);
        }
    }

    /// What is wrong with pages by themselves, and forbids publishing whatever the others say.
    pub fn errors_on_pages(&self) -> Problems {
        let problems = self.on_pages().filter(|problem| problem.rule.severity == Severity::Error);
        problems.collect::<Problems>().sorted()
    }

    /// All that is wrong, if these files are all that there are.
    pub(super) fn problems(&self) -> Problems {
        let across = broken_page_link::problems(self)
            .chain(broken_fragment::problems(self))
            .chain(accessibility_statement_not_linked::problem(self));
        self.on_pages().chain(across).collect::<Problems>().sorted()
    }

    fn on_pages(&self) -> impl Iterator<Item = Problem> {
        self.faults.iter().map(|(Fault(broken, what), seen)| seen.problem(broken.rule(), what))
    }
}

fn see<K: Ord>(known: &mut BTreeMap<K, Seen>, what: K, seen: &Seen) {
    known.entry(what).and_modify(|known| known.and(seen)).or_insert_with(|| seen.clone());
}

impl Seen {
    /// Seen on one page, which was made from the content or template file `from`.
    pub(super) fn on(address: &str, from: &FileName) -> Seen {
        Seen { address: address.to_owned(), from: from.clone(), more: 0 }
    }

    /// Whether the first of the pages is this one.
    pub(super) fn is_first_on(&self, address: &str) -> bool {
        self.address == address
    }

    fn and(&mut self, other: &Seen) {
        if other.address < self.address {
            (self.address, self.from) = (other.address.clone(), other.from.clone());
        }
        self.more += other.more + 1;
    }

    /// The problem that `what` is on these pages.
    pub(super) fn problem(&self, rule: &'static Rule, what: &str) -> Problem {
        let pages = match self.more {
            0 => format!("on the page {}", self.address),
            1 => format!("on the page {} and 1 other", self.address),
            more => format!("on the page {} and {more} others", self.address),
        };
        Problem::new(rule, Place::file(&self.from), format!("{pages}, {what}"))
    }
}

/// Notes as they are written: what a text in JSON can name by nothing but a text stands in lists.
#[derive(Serialize, Deserialize)]
struct Written {
    addresses: BTreeMap<String, Option<Box<str>>>,
    links: Vec<(Target, Seen)>,
    faults: Vec<(Fault, Seen)>,
}

impl From<Written> for Notes {
    fn from(Written { addresses, links, faults }: Written) -> Notes {
        Notes { addresses, links: links.into_iter().collect(), faults: faults.into_iter().collect() }
    }
}

impl From<Notes> for Written {
    fn from(Notes { addresses, links, faults }: Notes) -> Written {
        Written { addresses, links: links.into_iter().collect(), faults: faults.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::Notes;
    use crate::proof::Proofreader;
    use crate::text::FileName;

    #[test]
    fn notes_of_parts_joined_say_what_one_reader_says() {
        let pages = [
            ("a/index.html", "<h2 id=a></h2><h2 id=a></h2><a href=../b/#scop>B</a>"),
            ("b/index.html", "<h2 id=scope>Scope</h2><a href=../a/#b>A</a><a href=../gone/>C</a>"),
            ("c/index.html", "<h2 id=a></h2><h2 id=a></h2><a href=../gone/>C</a><a href=../d.pdf>D</a>"),
            ("d.pdf", ""),
        ];
        let read = |pages: &[(&str, &str)]| {
            let reader = Proofreader::new("/");
            let from = |path: &str| FileName::new(format!("content/{path}"));
            pages.iter().for_each(|(path, text)| reader.read(path, &from(path), text.as_bytes()));
            reader.into_notes()
        };
        let whole = read(&pages);
        assert_eq!(whole.problems().0.iter().filter(|it| it.rule.name == "broken-fragment").count(), 2);
        for parts in 0..1 << pages.len() {
            let [mut one, other] = [0, 1].map(|part| {
                let own = (0..pages.len()).filter(|at| parts >> at & 1 == part).map(|at| pages[at]);
                let notes = read(&own.collect::<Vec<_>>());
                serde_json::from_str::<Notes>(&serde_json::to_string(&notes).unwrap()).unwrap()
            });
            one.join(other);
            assert_eq!(one, whole, "{parts:b}");
        }
    }
}
