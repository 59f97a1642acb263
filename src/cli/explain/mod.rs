//! `candour explain`: why a rule exists, what is written in a kind of file, and what the template of a kind of page is
//! offered.

mod file;
mod layout;
mod page;
mod rule;

use super::arguments::{Explain, Explained};
use super::outcome::Outcome;

pub(super) fn explain(options: &Explain) -> Outcome {
    match &options.thing {
        Some(Explained::File { kind, twin, format }) => file::explain(kind.as_deref(), *twin, *format),
        Some(Explained::Page { kind, format }) => page::explain(kind.as_deref(), *format),
        None => rule::explain(options.rule.as_deref()),
    }
}
