//! Which files of the folder wait for their day, found from the folder alone. Where this is not sure, a file waits.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::simple::{Said, field};
use super::text;
use crate::model::{LanguageTag, Published};
use crate::source::Tree;
use crate::text::FileName;

/// The files of `tree` of which nothing may be public at `moment`: drafts, what is dated later or goes out with a release
/// that does, what belongs to any of these, and releases that are not announced.
pub fn waiting(tree: &Tree, zone: &TimeZone, moment: Timestamp) -> BTreeSet<FileName> {
    let clock = Clock { zone, moment };
    let releases = Releases::of(tree, &clock);
    let mut look = Look { tree, clock, releases, told: BTreeSet::new() };
    look.told = look.programmes_told();
    let content: Vec<&FileName> = tree.under("content").map(|(file, _)| file).collect();
    let waits = |file: &FileName| {
        // What lies beside a file and begins with its name goes with it; what begins with no name, with the inspection.
        let goes_with_what_waits =
            || file.ending() != "md" && look.goes_with(file).is_some_and(|owner| look.waits(&owner));
        look.waits(file) || goes_with_what_waits()
    };
    content.into_par_iter().filter(|file| waits(file)).cloned().collect()
}

/// The instant as of which one looks.
pub(super) struct Clock<'a> {
    pub zone: &'a TimeZone,
    pub moment: Timestamp,
}

impl Clock<'_> {
    /// Whether what is published then is still to come.
    pub fn is_ahead(&self, when: &str) -> bool {
        let published = Published::parse(when).and_then(|published| published.instant(self.zone));
        published.map_or(true, |instant| instant > self.moment)
    }

    fn says_ahead(&self, said: &Said) -> bool {
        match said {
            Said::Nothing => false,
            Said::Words(words) => words.iter().any(|when| self.is_ahead(when)),
            Said::Unsure => true,
        }
    }
}

/// What releases say.
pub(super) struct Releases {
    /// The names of things, and whether the last release that names one is still to come.
    ahead: BTreeMap<String, bool>,
    /// Whether all of them can be read.
    sure: bool,
}

impl Releases {
    pub fn of(tree: &Tree, clock: &Clock<'_>) -> Releases {
        let mut releases = Releases { ahead: BTreeMap::new(), sure: true };
        for (file, stored) in &tree.files {
            if !file.as_str().starts_with("content/releases/") || file.ending() != "md" {
                continue;
            }
            let Some(said) = text(stored) else {
                releases.sure = false;
                continue;
            };
            let ahead = is_draft(said) || clock.says_ahead(&field(said, "published"));
            match field(said, "goes_out") {
                Said::Words(names) => {
                    for name in names {
                        *releases.ahead.entry(name).or_default() |= ahead;
                    }
                }
                Said::Nothing => {}
                Said::Unsure => releases.sure = false,
            }
        }
        releases
    }

    /// Whether a release that is still to come names a thing.
    pub fn is_ahead(&self, name: &str) -> bool {
        self.ahead.get(name).copied().unwrap_or_default()
    }
}

/// Whether a file says that it is a draft, or nobody can be sure.
fn is_draft(said: &str) -> bool {
    match field(said, "draft") {
        Said::Nothing => false,
        Said::Words(words) => words != ["false"],
        Said::Unsure => true,
    }
}

struct Look<'a> {
    tree: &'a Tree,
    clock: Clock<'a>,
    releases: Releases,
    /// The programmes to which public inspections belong, which are told of with the first of them.
    told: BTreeSet<String>,
}

impl Look<'_> {
    /// Whether a content file waits, by its name and what it says. A twin says in another language what its original says,
    /// and has no day of its own.
    fn waits(&self, file: &FileName) -> bool {
        if let Some((_, original)) = LanguageTag::of_file(file) {
            return !self.tree.files.contains_key(&original) || self.waits(&original);
        }
        if file.as_str() == "content/accessibility.yaml" {
            // It is YAML from its first line to its last.
            return self.said(file).is_some_and(|said| is_draft(&format!("---\n{said}")));
        }
        let parts: Vec<&str> = file.as_str().strip_suffix(".md").unwrap_or("").split('/').collect();
        match parts.as_slice() {
            ["content", "forces", _] => self.says_draft(file),
            ["content", "pages", page] => self.by_itself(file, &format!("page:{page}"), false),
            ["content", "releases", _] => {
                let Some(said) = self.said(file) else { return true };
                let announced = field(said, "announced") == Said::Words(vec!["true".to_owned()]);
                is_draft(said) || !announced && self.clock.says_ahead(&field(said, "published"))
            }
            ["content", "inspections", of, "index"] => {
                self.by_itself(file, &format!("inspection:{of}"), true)
            }
            ["content", "inspections", of, on] => {
                self.by_itself(file, &format!("report:{of}/{on}"), false) || self.hangs(of, on)
            }
            ["content", "inspections", of, "press", on] => {
                self.by_itself(file, &format!("press:{of}/{on}"), false) || self.report_waits(of, on)
            }
            ["content", "inspections", of, "replies", reply] => {
                let Some((on, party)) = ["policing-body", "force"]
                    .into_iter()
                    .find_map(|party| Some((reply.strip_suffix(party)?.strip_suffix('-')?, party)))
                else {
                    return true;
                };
                let name = format!("reply:{of}/{on}/{party}");
                let is_dated = self.releases.ahead.contains_key(&name)
                    || self.said(file).is_some_and(|said| field(said, "published") != Said::Nothing);
                self.by_itself(file, &name, false)
                    || self.report_waits(of, on)
                    || !is_dated
                        && self.said(file).is_none_or(|said| self.clock.says_ahead(&field(said, "date")))
            }
            ["content", "programmes", programme] => !self.told.contains(*programme),
            _ => false,
        }
    }

    fn programmes_told(&self) -> BTreeSet<String> {
        let inspections =
            self.tree.under("content/inspections").filter(|(file, _)| file.last() == "index.md");
        let told = inspections.filter_map(|(file, stored)| match field(text(stored)?, "programme") {
            Said::Words(words) if words.len() == 1 && !self.waits(file) => words.into_iter().next(),
            _ => None,
        });
        told.collect()
    }

    /// The document that a file beside the content goes out with.
    fn goes_with(&self, file: &FileName) -> Option<FileName> {
        let folder = file.folder();
        let near = self.tree.under(folder).map(|(known, _)| known);
        let here = near.filter(|known| known.ending() == "md" && known.folder() == folder);
        let named = here.filter(|known| file.last().starts_with(known.stem()) && known.stem() != "index");
        named
            .max_by_key(|known| known.stem().len())
            .cloned()
            .or_else(|| Some(FileName::new(format!("{folder}/index.md"))))
            .filter(|owner| self.tree.files.contains_key(owner))
    }

    fn said(&self, file: &FileName) -> Option<&str> {
        self.tree.files.get(file).and_then(text)
    }

    /// Whether a file that is there says it is a draft, or cannot be read.
    fn says_draft(&self, file: &FileName) -> bool {
        self.tree.files.get(file).is_some_and(|stored| text(stored).is_none_or(is_draft))
    }

    /// Whether a thing waits by what its own file and releases say; `must` where somebody has to say when.
    fn by_itself(&self, file: &FileName, name: &str, must: bool) -> bool {
        let Some(said) = self.said(file) else { return self.tree.files.contains_key(file) };
        let published = field(said, "published");
        let nobody_says = published == Said::Nothing && !self.releases.ahead.contains_key(name);
        is_draft(said)
            || self.clock.says_ahead(&published)
            || self.releases.is_ahead(name)
            || nobody_says && (must || !self.releases.sure)
    }

    fn report_waits(&self, of: &str, on: &str) -> bool {
        let report = FileName::new(format!("content/inspections/{of}/{on}.md"));
        self.tree.files.contains_key(&report) && self.waits(&report) || self.hangs(of, on)
    }

    /// Whether the inspection or the force waits, and so all that hangs on them.
    fn hangs(&self, of: &str, on: &str) -> bool {
        let index = FileName::new(format!("content/inspections/{of}/index.md"));
        !self.tree.files.contains_key(&index)
            || self.waits(&index)
            || self.says_draft(&FileName::new(format!("content/forces/{on}.md")))
    }
}
