//! The documents as they were meant, where some files have mistakes, so that all other mistakes are told too.

use std::collections::BTreeMap;

use crate::problem::{Change, Mend, Problem, Problems};
use crate::text::{FileName, Place};

use super::docs::Docs;
use super::gaps::Gaps;

/// All documents twice, with different guesses for what is missing or wrong in a file.
///
/// Nothing of it is ever shown. It is there to be looked at for mistakes: what is found with both guesses is
/// wrong whatever somebody will write in the gaps.
#[derive(Clone, Debug)]
pub struct Guessed {
    pub docs: [Docs; 2],
    /// What is not known of each file that has mistakes.
    gaps: BTreeMap<FileName, Gaps>,
}

impl Guessed {
    pub(super) fn new(docs: [Docs; 2], gaps: BTreeMap<FileName, Gaps>) -> Guessed {
        Guessed { docs, gaps }
    }

    /// The problems that were found with both guesses and lie in no gap, at the places where they are written.
    pub fn agreed(&self, [one, other]: [Problems; 2]) -> Problems {
        let both = one.0.into_iter().filter(|problem| other.0.contains(problem));
        both.filter(|problem| !self.is_guess(problem)).map(|problem| self.as_written(problem)).collect()
    }

    fn is_guess(&self, problem: &Problem) -> bool {
        let gaps = |place: &Place| self.gaps.get(&place.file);
        gaps(&problem.place).is_some_and(|gaps| gaps.hold(&problem.place))
            || problem.also.iter().any(|(place, _)| gaps(place).is_some_and(|gaps| gaps.are_in(place)))
    }

    fn as_written(&self, problem: Problem) -> Problem {
        let place =
            |place: Place| self.gaps.get(&place.file).map_or(place.clone(), |gaps| gaps.place(&place));
        let change = |change: Change| Change { place: place(change.place.clone()), ..change };
        let mend = |mend: Mend| Mend { changes: mend.changes.into_iter().map(change).collect(), ..mend };
        Problem {
            place: place(problem.place),
            also: problem.also.into_iter().map(|(at, note)| (place(at), note)).collect(),
            mends: problem.mends.into_iter().map(mend).collect(),
            ..problem
        }
    }
}
