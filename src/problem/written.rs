//! A problem as plain data, which can be kept and taken up again.

use serde::{Deserialize, Serialize};

use super::{Mend, Problem, Rule};
use crate::text::Place;

/// A problem with its rule by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenProblem {
    rule: String,
    place: Place,
    message: String,
    remedy: String,
    also: Vec<(Place, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    mends: Vec<Mend>,
}

impl From<&Problem> for WrittenProblem {
    fn from(problem: &Problem) -> WrittenProblem {
        let Problem { rule, place, message, remedy, also, mends } = problem.clone();
        WrittenProblem { rule: rule.name.to_owned(), place, message, remedy, also, mends }
    }
}

impl WrittenProblem {
    /// The problem, where its rule is one of these.
    pub fn problem(self, rules: &[&'static Rule]) -> Option<Problem> {
        let WrittenProblem { rule, place, message, remedy, also, mends } = self;
        let rule = rules.iter().copied().find(|known| known.name == rule)?;
        Some(Problem { rule, place, message, remedy, also, mends })
    }
}
