//! From YAML to the things of the domain, or to all the mistakes that stand in it.
//!
//! A text that is right is read once, straight into its type. Only where that fails is it read a second,
//! slower time into a plain tree, in which every mistake can be found and passed over.

mod find;

use serde::de::DeserializeOwned;

use super::excerpt::Excerpt;
use crate::problem::{Problem, Problems, Rule, Severity};

pub(super) use find::find;

pub(super) static BAD_YAML: Rule = Rule {
    name: "bad-yaml",
    severity: Severity::Error,
    why: "Where the signs that hold the fields together are broken, nothing after them can be understood.",
    mend: "Compare the line with the lines around it: indentation, colons and quotation marks.",
};

/// The thing that the YAML describes; or nothing, and all that is wrong with it.
pub(super) fn read<T: DeserializeOwned>(yaml: &Excerpt<'_>, problems: &mut Problems) -> Option<T> {
    match serde_yaml::from_str(&yaml.text) {
        Ok(value) => Some(value),
        Err(error) => {
            let index = error.location().map_or(0, |location| location.index());
            let at = yaml.text.char_indices().nth(index).map_or(yaml.text.len(), |(at, _)| at);
            problems.push(Problem::new(&BAD_YAML, yaml.bytes(at..at), error.to_string()));
            None
        }
    }
}
