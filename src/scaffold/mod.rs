//! Scaffolds: the texts with which somebody begins a site, a force, an inspection, a report and so on.
//!
//! The law of this room: it only makes texts; nothing is written here. Each text explains every field of its
//! kind, says nothing that `check` refuses, and is a draft, so that nothing half-written goes public.

mod accessibility;
mod editor;
mod force;
mod inspection;
mod names;
mod page;
mod press;
mod programme;
mod release;
mod reply;
mod report;
mod site;
mod twin;
mod words;

#[cfg(test)]
mod coverage;
#[cfg(test)]
mod fields;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiff::Timestamp;

use crate::pages::Plan;
use crate::problem::{Problem, Problems, Severity};
use crate::project::{self, Project};
use crate::release as gate;
use crate::source::{Stored, Tree};
use crate::strings::Strings;
use crate::text::FileName;

pub use accessibility::accessibility;
pub use editor::editor;
pub use force::force;
pub use inspection::inspection;
pub use names::site as site_of;
pub use page::page;
pub use press::press;
pub use programme::programme;
pub use release::release;
pub use reply::reply;
pub use report::report;
pub use site::site;
pub use twin::twin;
pub use words::yaml;

/// A file that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    pub file: FileName,
    pub text: String,
    /// What its author does next, in words.
    pub next: String,
}

/// A new file; or why there can be none, in words for whoever asked for it.
pub type Made = Result<NewFile, String>;

impl NewFile {
    /// Whether the public will not see it until its author says so.
    pub fn is_draft(&self) -> bool {
        self.text.lines().any(|line| line == "draft: true")
    }

    /// `tree` with this file in it, and the errors that were not there before: of another rule, or elsewhere.
    /// (The same error may be told in other words, now that there is one more name to suggest.)
    pub fn tried(&self, tree: &Tree, project: &Project) -> (Tree, Problems) {
        let mut with = tree.clone();
        with.files.insert(self.file.clone(), Stored::Read(self.text.as_bytes().into()));
        let (_, errors) = new_errors(&with, project);
        (with, errors)
    }
}

/// The project that `tree` holds, and its errors that were not in the project `before`: of another rule, or elsewhere.
pub fn new_errors(tree: &Tree, before: &Project) -> (Project, Problems) {
    let known = errors(before);
    let is_new = |problem: &Problem| {
        !known.0.iter().any(|known| (known.rule, &known.place) == (problem.rule, &problem.place))
    };
    let after = project::understand(tree, Some(before));
    let new = errors(&after).0.into_iter().filter(is_new).collect();
    (after, new)
}

/// Every error of a project, two pages at one address included.
fn errors(project: &Project) -> Problems {
    let mut problems = project.problems().clone();
    if let Some(site) = &project.site {
        // The newsroom sees everything at every moment.
        let released = gate::newsroom(site, Timestamp::UNIX_EPOCH);
        let settings = &site.settings.value;
        let words = Arc::new(Strings::own(&settings.languages));
        problems.extend(Plan::of(released.visible(), &words, settings.address.as_str()).1);
    }
    problems.0.retain(|problem| problem.rule.severity == Severity::Error);
    problems
}
