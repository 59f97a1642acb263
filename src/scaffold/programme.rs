//! A new programme of inspections.

use super::names::{self, as_title};
use super::words::{Words, yaml};
use super::{Made, NewFile};
use crate::project::Project;
use crate::text::FileName;

const TEXT: &str = include_str!("files/programme.md");

/// The file of a programme.
pub fn programme(project: &Project, id: &str) -> Made {
    let site = names::site(project)?;
    let id = names::id(id)?;
    let title = as_title(id);
    let words = Words::of(site).with("id", id).with("title", yaml(&title)).with("title_in_words", &title);
    Ok(NewFile {
        file: FileName::new(format!("content/programmes/{id}.md")),
        text: words.fill(TEXT),
        next: "fill in its title, its summary and the text; it is public with the first of its inspections"
            .to_owned(),
    })
}
