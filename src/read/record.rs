//! A YAML file that is no content, such as the `theme.yaml` of a theme: read like content, and as strictly.

use serde::de::DeserializeOwned;

use super::excerpt::Excerpt;
use super::{UNREADABLE_FILE, decoding, front_matter, yaml};
use crate::problem::{Problem, Problems};
use crate::source::{Stored, Tree};
use crate::text::{FileName, Place};

/// What the file says. Where it has a mistake, that is a problem and there is no record; where it is not there,
/// there is none either, and whoever wanted it knows best what to say of that.
pub fn record<T: DeserializeOwned>(tree: &Tree, file: &FileName, problems: &mut Problems) -> Option<T> {
    let bytes = match tree.files.get(file)? {
        Stored::Read(bytes) => bytes,
        Stored::Unreadable(reason) => {
            let message = format!("This file cannot be opened: {reason}.");
            problems.push(Problem::new(&UNREADABLE_FILE, Place::file(file), message));
            return None;
        }
        // A YAML file is always read whole (`Tree::is_read`).
        Stored::Passed { .. } => return None,
    };
    let text = decoding::text(file, bytes, problems)?;
    let fields = front_matter::after_mark(text)..text.len();
    let mut faults = Problems::default();
    let value = yaml::read(&Excerpt::fields(file, text, fields), &mut faults);
    let sound = faults.0.is_empty();
    problems.extend(faults);
    value.known().filter(|_| sound)
}
