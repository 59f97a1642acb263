//! What is wrong, where, and how to mend it.
//!
//! The law of this room: a mistake in the content is a value, collected and never thrown, and each has a
//! place and a remedy. A failure of the machine (a full disk) is not a problem but an error, and is no
//! business of this room.

mod mend;
mod nearest;
mod rule;
mod written;

use crate::text::Place;

pub use mend::{Change, Edit, Mend};
pub use nearest::{is_same_name, is_slip, nearest};
pub use rule::{Rule, Severity};
pub use written::WrittenProblem;

/// One mistake in the project folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// Where.
    pub place: Place,
    /// What is wrong, in one sentence a communications officer can read out.
    pub message: String,
    /// What to write instead.
    pub remedy: String,
    /// Other places that belong to it, each with what stands there: the first of two duplicates.
    pub also: Vec<(Place, String)>,
    /// What `remedy` says, for programs, where that can be said in other words of the file; the likeliest first. One that
    /// is certain is the only one.
    pub mends: Vec<Mend>,
}

impl Problem {
    /// A problem with the rule's own remedy.
    pub fn new(rule: &'static Rule, place: Place, message: impl Into<String>) -> Problem {
        Problem {
            rule,
            place,
            message: message.into(),
            remedy: rule.mend.to_owned(),
            also: Vec::new(),
            mends: Vec::new(),
        }
    }

    /// The same problem with a remedy made for this case.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Problem {
        self.remedy = remedy.into();
        self
    }

    /// The same problem with a second place that belongs to it.
    pub fn also(mut self, place: Place, note: impl Into<String>) -> Problem {
        self.also.push((place, note.into()));
        self
    }

    /// The same problem with what would mend it.
    pub fn mend(mut self, mends: impl IntoIterator<Item = Mend>) -> Problem {
        self.mends.extend(mends);
        self
    }

    /// The mend that has one right answer, if this problem has one.
    pub fn certain_mend(&self) -> Option<&Mend> {
        self.mends.iter().find(|mend| mend.is_certain)
    }
}

/// All that is wrong, in the order in which it was found until [`Problems::sorted`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    pub fn extend(&mut self, others: Problems) {
        self.0.extend(others.0);
    }

    /// Whether something is wrong that forbids publishing.
    pub fn forbid_publishing(&self) -> bool {
        self.0.iter().any(|problem| problem.rule.severity == Severity::Error)
    }

    /// The same problems by file and place, so that two runs print the same.
    pub fn sorted(mut self) -> Problems {
        self.0.sort_by(|a, b| (&a.place, a.rule.name, &a.message).cmp(&(&b.place, b.rule.name, &b.message)));
        self.0.dedup();
        self
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Problems {
        Problems(problems.into_iter().collect())
    }
}
