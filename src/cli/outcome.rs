//! How a command ended.

use crate::disk::Failure;

/// How a command ended, by exit code.
#[derive(Debug)]
pub(super) enum Outcome {
    Fine,
    Problems,
    WrongUsage(String),
    Failed(Failure),
}

impl From<Failure> for Outcome {
    fn from(failure: Failure) -> Outcome {
        Outcome::Failed(failure)
    }
}
