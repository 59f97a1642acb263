//! The list of files as receipts write it: one file a line, in the order of their paths.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::json::json;
use crate::checksum::Filed;

/// A list of files as it is written.
#[derive(Deserialize)]
pub struct Listed(BTreeMap<String, ListedFile>);

/// One file of it.
#[derive(Serialize, Deserialize)]
struct ListedFile {
    #[serde(flatten)]
    filed: Filed,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    twin: bool,
}

impl Listed {
    /// The files by path, and which of them are compressed twins.
    pub fn files(self) -> (BTreeMap<String, Filed>, BTreeSet<String>) {
        let twins = self.0.iter().filter(|(_, file)| file.twin).map(|(path, _)| path.clone()).collect();
        (self.0.into_iter().map(|(path, file)| (path, file.filed)).collect(), twins)
    }
}

/// The list as the last entry of an object in JSON, with the end of that object.
pub fn listed(files: &BTreeMap<String, Filed>, twins: &BTreeSet<String>) -> String {
    let mut text = String::from("  \"files\": {");
    for (number, (path, filed)) in files.iter().enumerate() {
        let file = ListedFile { filed: *filed, twin: twins.contains(path) };
        let comma = if number == 0 { "" } else { "," };
        text += &format!("{comma}\n    {}: {}", json(path), json(&file));
    }
    text + "\n  }\n}\n"
}
