//! The project folder understood: read, resolved and checked. Every command begins here.
//!
//! The law of this room: it adds nothing. It is the one place where the first rooms are called in their
//! order, so that `build`, `check` and `serve` cannot understand the same folder differently.

use crate::checks;
use crate::problem::Problems;
use crate::read::{self, Reading};
use crate::site::{self, Site};
use crate::source::Tree;

/// What a project folder holds, and all that is wrong with its content.
#[derive(Clone, Debug)]
pub struct Project {
    pub reading: Reading,
    /// `None` where the settings cannot be read.
    pub site: Option<Site>,
    /// Of all rooms so far, by file and place.
    pub problems: Problems,
}

/// Understands the folder; files that are the same as in `before` are not read again.
pub fn understand(tree: &Tree, before: Option<&Project>) -> Project {
    let reading = read::read(tree, before.map(|project| &project.reading));
    let mut problems = reading.problems.clone();
    let (site, unresolved) = site::resolve(&reading.docs);
    problems.extend(unresolved);
    if let Some(site) = &site {
        problems.extend(checks::check(site));
    }
    Project { reading, site, problems: problems.sorted() }
}
