//! The way to a value inside a YAML document: `findings[2].theme`.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// One step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// The value under this key.
    Key(Arc<str>),
    /// The value under this key where the key stands a second time.
    Again(Arc<str>),
    /// The item at this position, from 0.
    Index(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Step {
        Step::Key(Arc::from(key))
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Step {
        Step::Index(index)
    }
}

/// The way to a value, from the top of the document; empty for the document itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FieldPath(pub Vec<Step>);

impl FieldPath {
    /// This way, and one step further.
    pub fn then(&self, step: impl Into<Step>) -> FieldPath {
        let mut steps = self.0.clone();
        steps.push(step.into());
        FieldPath(steps)
    }
}

/// `field!["findings", 2, "theme"]` is the way to the theme of the third finding.
#[macro_export]
macro_rules! field {
    ($($step:expr),* $(,)?) => {
        $crate::text::FieldPath(vec![$($crate::text::Step::from($step)),*])
    };
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(key) | Step::Again(key) if position == 0 => f.write_str(key)?,
                Step::Key(key) | Step::Again(key) => write!(f, ".{key}")?,
            }
        }
        Ok(())
    }
}
