//! Sentences that stand twice in one file.

use crate::model::Prose;
use crate::problem::Problems;
use crate::text::FileName;

pub(super) fn check_body(_file: &FileName, _body: &Prose, _problems: &mut Problems) {}
