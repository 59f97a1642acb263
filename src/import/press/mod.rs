//! From somebody's press release to a content file: what each line of it is, and where it goes.
//!
//! A release is a draft until a person has looked at it. Its words stay as they are, those of people in quotation marks
//! included; nothing of it is dropped, and what has no place stands in a comment at the end of the file.

mod anatomy;
mod belongs;
mod contact;
mod doubled;
mod html;
mod markdown;
mod mended;
mod moment;
mod paragraph;
mod plain;
mod quotes;
mod remark;
mod settled;
mod signs;
mod surroundings;
#[cfg(test)]
mod tests;
mod written;

use serde::Serialize;

use crate::problem::Problems;
use crate::project::Project;
use crate::source::Tree;
use crate::text::FileName;

use super::Change;

pub use belongs::Chosen;
pub use paragraph::Lines;
pub use remark::Remark;

/// What somebody said of a press release beside its file.
#[derive(Clone, Debug, Default)]
pub struct AskedOfPress {
    /// The inspection that it is about.
    pub inspection: Option<String>,
    /// The force that it is about.
    pub force: Option<String>,
}

/// What an import of a press release would do.
#[derive(Clone, Debug)]
pub struct Press {
    pub file: FileName,
    pub inspection: Chosen,
    pub force: Chosen,
    /// What the file was written in, where that is not UTF-8.
    pub written_in: Option<&'static str>,
    /// Every part of the release, in the order of its lines.
    pub parts: Vec<Part>,
    /// What a person has to look at.
    pub remarks: Vec<Remark>,
    pub standing: Standing,
    /// The file that would be new, if there is none yet.
    pub changes: Vec<Change>,
    /// The project folder with it.
    pub tree: Tree,
    /// Errors that it would bring: nothing may be written.
    pub faults: Problems,
}

/// A part of a release, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    #[serde(flatten)]
    pub lines: Lines,
    /// What it is taken as; nothing where it has no place and stands in the block at the end of the file.
    pub taken_as: Option<&'static str>,
    /// Why it has no place, or no words of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The words with which it begins.
    pub begins: String,
}

/// How the release stands to the file of its force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Standing {
    /// There is no file yet.
    New,
    /// The file says all of it.
    There,
    /// The file says something else in these fields, and stays as it is.
    Otherwise { fields: Vec<&'static str> },
}

/// Whether a file of that name is a press release, as far as its name and its words tell: a page, or a text that is no
/// table.
pub fn is_press(name: &str, bytes: &[u8]) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" => true,
        "txt" => {
            let lines = bytes
                .split(|byte| *byte == b'\n')
                .filter(|line| line.iter().any(|b| !b.is_ascii_whitespace()));
            let (all, with_tabs) =
                lines.fold((0, 0), |(all, with), line| (all + 1, with + usize::from(line.contains(&b'\t'))));
            // A spreadsheet that was saved as text has a tab in nearly every line.
            with_tabs * 4 < all * 3
        }
        _ => false,
    }
}

/// What an import of the press release in `bytes`, the file of that name, would do.
///
/// # Errors
/// Where it cannot be read, or it is not clear what it is about: what to say.
pub fn press(
    tree: &Tree,
    project: &Project,
    name: &str,
    bytes: &[u8],
    asked: &AskedOfPress,
) -> Result<Press, String> {
    settled::settle(tree, project, name, bytes, asked)
}
