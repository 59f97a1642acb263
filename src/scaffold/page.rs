//! A new page that belongs to no force and no inspection.

use super::names::{self, as_title};
use super::words::{Words, yaml};
use super::{Made, NewFile};
use crate::project::Project;
use crate::text::FileName;

const TEXT: &str = include_str!("files/page.md");

/// The file of a page.
pub fn page(project: &Project, id: &str) -> Made {
    let site = names::site(project)?;
    let id = names::id(id)?;
    let words = Words::of(site).with("id", id).with("title", yaml(&as_title(id)));
    Ok(NewFile {
        file: FileName::new(format!("content/pages/{id}.md")),
        text: words.fill(TEXT),
        next: "fill in its title and its description, and write the text".to_owned(),
    })
}
