//! The project folder at one instant.
//!
//! The law of this room: whoever holds a [`Tree`] holds the same bytes until they let it go. `disk` makes
//! trees, and tests make them by hand; nothing above the doors can tell the difference.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::text::FileName;

/// Every file of the project folder that a build may use, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    pub files: BTreeMap<FileName, Stored>,
}

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// A file that candour reads, with its bytes (not yet known to be UTF-8).
    Read(Arc<[u8]>),
    /// A file that is only passed on, such as a PDF: its size in bytes and a stamp that changes when it does.
    /// It stays on the disk until it is published, so that memory does not grow with it.
    Passed { size: u64, stamp: u128 },
    /// A file that was found and could not be read, and why.
    Unreadable(Arc<str>),
}

/// The endings of files that are read rather than passed on, wherever they lie.
const READ_ENDINGS: [&str; 9] = ["md", "yaml", "yml", "html", "xml", "txt", "css", "js", "svg"];

/// The endings of files that are read where they belong to a theme; beside the content they are passed on.
const THEME_ENDINGS: [&str; 3] = ["ftl", "ics", "json"];

/// The endings of fonts, in the folder `fonts` of a theme.
const FONT_ENDINGS: [&str; 2] = ["ttf", "otf"];

impl Tree {
    /// The tree with these texts, for tests and examples.
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Tree {
        let files = texts
            .into_iter()
            .map(|(name, text)| (FileName::new(name), Stored::Read(Arc::from(text.as_bytes()))))
            .collect();
        Tree { files }
    }

    /// Whether a file of this name is read whole: texts under `content/`, `templates/` and `themes/`, and the
    /// fonts of themes, in which pictures are written.
    pub fn is_read(file: &FileName) -> bool {
        let ending = file.ending().to_ascii_lowercase();
        let mut folders = file.as_str().split('/');
        match folders.next() {
            _ if READ_ENDINGS.contains(&ending.as_str()) => true,
            Some("content") => false,
            _ if THEME_ENDINGS.contains(&ending.as_str()) => true,
            _ => FONT_ENDINGS.contains(&ending.as_str()) && folders.nth(1) == Some("fonts"),
        }
    }

    /// The names of the files that are not in `before` as they are here: new, changed and gone ones, in
    /// alphabetical order.
    pub fn changes_since(&self, before: &Tree) -> Vec<FileName> {
        // Both are in the order of names, so they are gone through side by side and nothing is looked up.
        let (mut now, mut then) = (self.files.iter().peekable(), before.files.iter().peekable());
        let mut changed = Vec::new();
        loop {
            let (new, old) = (now.peek().map(|(file, _)| *file), then.peek().map(|(file, _)| *file));
            // Where one of both has come to its end, what is left in the other has no equal.
            let file = match (new, old) {
                (None, None) => return changed,
                (Some(file), None) | (None, Some(file)) => file,
                (Some(new), Some(old)) => new.min(old),
            };
            let stored = now.next_if(|(name, _)| *name == file).map(|(_, stored)| stored);
            let known = then.next_if(|(name, _)| *name == file).map(|(_, stored)| stored);
            if stored != known {
                changed.push(file.clone());
            }
        }
    }

    /// The bytes of a file that is read, or nothing.
    pub fn bytes(&self, file: &FileName) -> Option<&Arc<[u8]>> {
        match self.files.get(file)? {
            Stored::Read(bytes) => Some(bytes),
            Stored::Passed { .. } | Stored::Unreadable(_) => None,
        }
    }

    /// The text of a file that is read, with bytes that are not UTF-8 replaced; for quoting lines.
    pub fn text(&self, file: &FileName) -> Option<std::borrow::Cow<'_, str>> {
        self.bytes(file).map(|bytes| String::from_utf8_lossy(bytes))
    }

    /// The files whose names begin with `folder/`, in alphabetical order.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a FileName, &'a Stored)> + 'a {
        self.files
            .range(FileName::new(folder)..)
            .take_while(move |(file, _)| file.as_str().starts_with(folder))
            .filter(move |(file, _)| file.as_str().as_bytes().get(folder.len()) == Some(&b'/'))
    }
}
