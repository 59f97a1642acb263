//! The texts that the editor has open, as they stand there, saved or not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::address::path_of;
use super::position::{Lines, Units};

/// A text that is open.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// The number that the editor gives each state of the text.
    pub(super) version: i32,
    pub(super) text: String,
    /// Where it is saved.
    pub(super) path: PathBuf,
}

/// All of them, by the addresses that the editor uses.
#[derive(Debug, Default)]
pub(super) struct Documents(BTreeMap<String, Document>);

/// A change of a text: a part of it becomes another text, or all of it.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub(super) range: Option<gen_lsp_types::Range>,
    pub(super) text: String,
}

impl Documents {
    /// Takes in a text that was opened. One that lies nowhere on this computer is none of ours.
    pub(super) fn open(&mut self, address: &str, version: i32, text: String) -> Option<&Document> {
        let path = path_of(address)?;
        self.0.insert(address.to_owned(), Document { version, text, path });
        self.0.get(address)
    }

    /// Changes a text as the editor did, in its order.
    pub(super) fn change(
        &mut self,
        address: &str,
        version: i32,
        edits: Vec<Edit>,
        units: Units,
    ) -> Option<&Document> {
        let document = self.0.get_mut(address)?;
        for Edit { range, text } in edits {
            match range {
                None => document.text = text,
                Some(range) => {
                    let bytes = Lines::of(&document.text, units).bytes(range);
                    document.text.replace_range(bytes, &text);
                }
            }
        }
        document.version = version;
        Some(document)
    }

    pub(super) fn close(&mut self, address: &str) -> Option<Document> {
        self.0.remove(address)
    }

    pub(super) fn get(&self, address: &str) -> Option<&Document> {
        self.0.get(address)
    }

    /// The open text of a file, and the address under which the editor has it.
    pub(super) fn at(&self, path: &Path) -> Option<(&str, &Document)> {
        self.iter().find(|(_, document)| document.path == path)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Document)> {
        self.0.iter().map(|(address, document)| (address.as_str(), document))
    }
}

#[cfg(test)]
mod tests {
    use gen_lsp_types::{Position, Range};

    use super::{Documents, Edit};
    use crate::cli::lsp::position::Units;

    #[test]
    fn edits_follow_each_other() {
        let mut documents = Documents::default();
        documents.open("file:///a.md", 1, "Tŷ 🚓 x\nend".to_owned());
        let at = |line, character| Position { line, character };
        let edit = |from, to, text: &str| Edit {
            range: Some(Range { start: from, end: to }),
            text: text.to_owned(),
        };
        let edits = vec![
            edit(at(0, 6), at(0, 7), "yz"),
            edit(at(0, 8), at(1, 0), " "),
            edit(at(0, 99), at(0, 99), "!"),
        ];
        let changed = documents.change("file:///a.md", 2, edits, Units::Utf16).unwrap();
        assert_eq!((changed.text.as_str(), changed.version), ("Tŷ 🚓 yz end!", 2));
        assert!(documents.change("file:///b.md", 1, Vec::new(), Units::Utf16).is_none());
        assert!(documents.open("untitled:a", 1, String::new()).is_none());
        assert!(documents.close("file:///a.md").is_some() && documents.get("file:///a.md").is_none());
    }
}
