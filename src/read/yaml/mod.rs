//! From YAML to the things of the domain, or to all the mistakes that stand in it.
//!
//! A text that is right is read once, straight into its type. Only where that fails is it read a second,
//! slower time into a plain tree, in which every mistake can be found and passed over.

mod extent;
mod fault;
mod field_words;
mod find;
mod guard;
mod mistakes;
mod node;
mod scan;
mod scan_flow;
mod scan_value;
mod syntax;
mod typed;
mod wording;

use serde::de::DeserializeOwned;

use super::excerpt::Excerpt;
use super::sentence;
use crate::problem::{Problem, Problems};
use node::Node;

pub(super) use find::find;
pub(super) use guard::{MULTIPLE_DOCUMENTS, NESTED_TOO_DEEPLY, TAB_INDENTATION, YAML_ANCHOR};
pub(super) use syntax::BAD_YAML;
pub(super) use wording::{
    BAD_DATE, DUPLICATE_FIELD, EMPTY_FIELD, MISSING_FIELD, UNKNOWN_FIELD, UNKNOWN_WORD, WRONG_TYPE,
    WRONG_VALUE,
};

/// The thing that the YAML describes; or nothing, and all that is wrong with it.
pub(super) fn read<T: DeserializeOwned>(yaml: &Excerpt<'_>, problems: &mut Problems) -> Option<T> {
    if let Some(problem) = guard::unfit(yaml) {
        problems.push(problem);
        return None;
    }
    let scan = scan::scan(&yaml.text);
    let refused = guard::refused(yaml, &scan);
    if !refused.0.is_empty() {
        problems.extend(refused);
        return None;
    }
    for name in &scan.empty {
        let field = yaml.text[name.clone()].trim_matches(['"', '\'']);
        let message = format!("`{field}` is empty.");
        problems.push(Problem::new(&wording::EMPTY_FIELD, yaml.bytes(name.clone()), message));
    }
    sentence::check_fields(yaml, &scan.scalars, problems);
    if let Ok(value) = serde_yaml::from_str(&yaml.text) {
        return Some(value);
    }
    let node = if scan.has_content { node::parse(&yaml.text) } else { Ok(Node::Fields(Vec::new())) };
    match node {
        Ok(node) => mistakes::find_all(yaml, node, &scan.empty, problems),
        Err(error) => {
            problems.push(syntax::explain(yaml, &scan, &error));
            None
        }
    }
}

pub(super) use scan::Scalar;
