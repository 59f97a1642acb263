//! From YAML to the things of the domain, or to all the mistakes that stand in it.
//!
//! A text that is right is read once, straight into its type: at once where it is written as people write, by the
//! parser where it is not. Only where that fails is it read another, slower time into a plain tree, in which every
//! mistake can be found and passed over.

mod certain;
mod extent;
mod fault;
mod field_words;
mod find;
mod guard;
mod mistakes;
mod node;
mod over;
mod said;
mod scan;
mod scan_flow;
mod scan_value;
mod sketch;
mod sketch_flow;
mod syntax;
mod typed;
mod wording;

use serde::de::DeserializeOwned;

use super::excerpt::Excerpt;
use super::gaps::Gaps;
use super::sentence;
use crate::problem::Problems;
use node::Node;

pub(super) use find::find;
pub(super) use guard::{MULTIPLE_DOCUMENTS, NESTED_TOO_DEEPLY, TAB_INDENTATION, YAML_ANCHOR};
pub(super) use mistakes::of_nothing;
pub(super) use over::{Laid, NOTHING_TO_TRANSLATE, TWIN_HOLDS_MORE_THAN_WORDS, read_as_passage, read_over};
pub(super) use syntax::BAD_YAML;
pub(super) use wording::{
    BAD_DATE, DUPLICATE_FIELD, EMPTY_FIELD, MISSING_FIELD, UNKNOWN_FIELD, UNKNOWN_WORD, WRONG_TYPE,
    WRONG_VALUE,
};

/// What came of reading a text.
#[derive(Clone, Debug)]
pub(super) enum Yaml<T> {
    Sound(T),
    Meant(Meant<T>),
    /// Not even a guess can be made.
    Nothing,
}

/// What a text with mistakes was meant to say, as far as it can be told.
#[derive(Clone, Debug)]
pub(super) struct Meant<T> {
    /// The text with all its gaps filled in, in two ways that differ in all that they can.
    pub guesses: [T; 2],
    pub gaps: Gaps,
}

impl<T> Yaml<T> {
    pub fn map<U>(self, make: impl Fn(T) -> U) -> Yaml<U> {
        match self {
            Yaml::Sound(value) => Yaml::Sound(make(value)),
            Yaml::Meant(Meant { guesses, gaps }) => Yaml::Meant(Meant { guesses: guesses.map(make), gaps }),
            Yaml::Nothing => Yaml::Nothing,
        }
    }

    /// The value if nothing in it is a guess, though names in the text may be misspelt.
    pub fn known(self) -> Option<T> {
        match self {
            Yaml::Sound(value) => Some(value),
            Yaml::Meant(Meant { guesses: [value, _], gaps }) if gaps.is_empty() => Some(value),
            Yaml::Meant(_) | Yaml::Nothing => None,
        }
    }
}

/// The thing that the YAML describes; or what it was meant to describe, and all that is wrong with it.
pub(super) fn read<T: DeserializeOwned>(yaml: &Excerpt<'_>, problems: &mut Problems) -> Yaml<T> {
    if let Some(problem) = guard::unfit(yaml) {
        problems.push(problem);
        return of_nothing();
    }
    if let Some(certain) = certain::read(&yaml.text)
        && let Ok(value) = T::deserialize(certain.value())
    {
        sentence::check_fields(yaml, &certain.scalars, problems);
        return Yaml::Sound(value);
    }
    let scan = scan::scan(&yaml.text);
    let refused = guard::refused(yaml, &scan);
    if !refused.0.is_empty() {
        problems.extend(refused);
        return of_nothing();
    }
    for name in &scan.empty {
        problems.push(wording::empty_field(yaml, name.clone()));
    }
    sentence::check_fields(yaml, &scan.scalars, problems);
    if let Ok(value) = serde_yaml::from_str(&yaml.text) {
        return Yaml::Sound(value);
    }
    let node = if scan.has_content { node::parse(&yaml.text) } else { Ok(Node::Fields(Vec::new())) };
    match node {
        Ok(node) => mistakes::find_all(yaml, node, &scan.empty, problems),
        Err(error) => {
            problems.push(syntax::explain(yaml, &scan, &error));
            of_nothing()
        }
    }
}

pub use said::Said;
pub(super) use said::said;
pub(super) use scan::Scalar;
pub use sketch::{Sketch, Standing};

/// Every scalar of a YAML text, with the name of the field that it stands in.
pub(super) fn scalars(text: &str) -> Vec<Scalar> {
    scan::scan(text).scalars
}
