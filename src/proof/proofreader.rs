//! The proofreader: looks at each page by itself, remembers where links lead, and at the end says what is wrong.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::problem::{Problem, Problems, Rule};
use crate::text::{FileName, Place};

use super::address::{self, Target};
use super::page::Page;
use super::{PAGE_RULES, broken_fragment, broken_page_link, links};

/// Looks at finished pages one by one, in any order and from several threads.
#[derive(Debug)]
pub struct Proofreader {
    /// The path under which the site stands: `/`, or `/cards/`.
    base: String,
    notes: Mutex<Notes>,
}

/// What is remembered of the pages that have been read.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Every address that answers, with the ids of its page, joined by spaces; `None` for what is no page.
    pub(super) addresses: BTreeMap<String, Option<Box<str>>>,
    /// Where links lead, and from where.
    pub(super) links: BTreeMap<Target, Seen>,
    faults: BTreeMap<(&'static str, String), (&'static Rule, Seen)>,
}

/// On which pages something was seen. A fault of a template is on many pages and yet one mistake.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// The first of the pages by address, so that two runs say the same.
    pub(super) address: String,
    pub(super) from: FileName,
    pub(super) more: usize,
}

/// What there is to say about one finished file, before the others are known.
#[derive(Debug)]
struct Looked {
    address: String,
    ids: Option<Box<str>>,
    links: Vec<Target>,
    faults: Vec<(&'static Rule, String)>,
}

impl Proofreader {
    /// A proofreader of the site that stands under the path `base`, `/` for the top.
    pub fn new(base: &str) -> Proofreader {
        let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");
        Proofreader { base, notes: Mutex::default() }
    }

    /// Takes note of a file that is published without having been read, such as a PDF.
    pub fn passes(&self, path: &str) {
        let address = address::of_file(&self.base, path);
        self.notes().addresses.entry(address).or_insert(None);
    }

    /// Reads the finished file that will lie at `path` (`forces/ambria/index.html`) and was made from the
    /// content or template file `from`. Of a file that is not HTML only the address counts.
    pub fn read(&self, path: &str, from: &FileName, bytes: &[u8]) {
        if !path.ends_with(".html") {
            return self.passes(path);
        }
        let looked = look(address::of_file(&self.base, path), bytes);
        self.notes().remember(looked, from);
    }

    /// All that is wrong with the pages that were read.
    pub fn finish(self) -> Problems {
        let notes = self.notes.into_inner().unwrap_or_else(PoisonError::into_inner);
        let problems: Problems = (notes.faults.iter())
            .map(|((_, what), (rule, seen))| seen.problem(rule, what))
            .chain(broken_page_link::problems(&notes))
            .chain(broken_fragment::problems(&notes))
            .collect();
        problems.sorted()
    }

    fn notes(&self) -> std::sync::MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn look(address: String, bytes: &[u8]) -> Looked {
    let page = Page::of(bytes);
    let faults = PAGE_RULES
        .iter()
        .flat_map(|(rule, faults)| faults(&page).into_iter().map(move |what| (*rule, what)))
        .collect();
    let ids: Vec<&str> = page.elements().filter_map(|element| element.attribute("id")).collect();
    Looked { links: links::of(&page, &address), ids: Some(ids.join(" ").into()), address, faults }
}

impl Notes {
    fn remember(&mut self, looked: Looked, from: &FileName) {
        let Looked { address, ids, links, faults } = looked;
        let seen = Seen { address: address.clone(), from: from.clone(), more: 0 };
        for (rule, what) in faults {
            let known = self.faults.entry((rule.name, what));
            known.and_modify(|(_, known)| known.and(&seen)).or_insert_with(|| (rule, seen.clone()));
        }
        for target in links {
            let known = self.links.entry(target);
            known.and_modify(|known| known.and(&seen)).or_insert_with(|| seen.clone());
        }
        self.addresses.insert(address, ids);
    }
}

impl Seen {
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

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "<!doctype html><html lang=en><head><title>T</title><meta name=description content=D>\
                        <link rel=canonical href=https://x.example/></head><body><a href=#m>Skip</a><main id=m><h1>T</h1>";

    fn read(pages: &[(&str, &str)]) -> Vec<String> {
        let proofreader = Proofreader::new("/cards");
        for (path, body) in pages {
            let page = format!("{HEAD}{body}</main></body></html>");
            proofreader.read(path, &FileName::new("content/site.yaml"), page.as_bytes());
        }
        proofreader.finish().0.into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn a_sound_site_passes() {
        let home = "<a href=/cards/forces/>Forces</a> <a href=forces/#a>A</a> <img alt='' src=/cards/a.svg>";
        let forces = "<h2 id=a>A</h2><a href=../>Home</a>";
        let nothing: [&str; 0] = [];
        assert_eq!(read(&[("index.html", home), ("forces/index.html", forces), ("a.svg", "")]), nothing);
    }

    #[test]
    fn a_mistake_of_a_template_is_told_once() {
        let pages = [("b/index.html", "<img src=../x.svg>"), ("a/index.html", "<img src=../x.svg>")];
        assert_eq!(
            read(&pages),
            [
                "on the page /cards/a/ and 1 other, a link leads to /cards/x.svg, which is not published",
                "on the page /cards/a/ and 1 other, the image <img src=\"../x.svg\"> has no alternative text",
            ]
        );
    }
}
