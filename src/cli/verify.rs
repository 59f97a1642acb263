//! `candour verify`: whether a folder is still what was published.

use serde_json::json;

use crate::disk::{self, Checked};

use super::arguments::{Format, Verify};
use super::outcome::Outcome;
use super::{print, published};

/// More names of one sort would hide the sentence that sums them up; for programs all are listed.
const MOST_NAMES: usize = 20;

pub(super) fn verify(options: &Verify) -> Outcome {
    let folder = options.folder.clone().unwrap_or_else(|| options.root.join("public"));
    let checked = match disk::verify(&folder) {
        Ok(checked) => checked,
        Err(why) => return published::outcome(&folder, why),
    };
    match options.format {
        Format::Human => say(&folder.display().to_string(), &checked),
        Format::Json => print::output(&format!("{:#}", for_programs(&checked))),
    }
    if checked.is_whole() { Outcome::Fine } else { Outcome::Problems }
}

fn say(folder: &str, checked: &Checked) {
    let found = &checked.differences;
    let sorts = [
        ("changed", "", &found.changed),
        ("missing", "", &found.missing),
        ("false twin", ", which does not unpack to its original", &checked.false_twins),
        ("left out", ", as many downloads leave out hidden files", &found.hidden),
        ("additional", ", which candour did not publish", &found.additional),
    ];
    for (sort, remark, names) in sorts {
        for name in names.iter().take(MOST_NAMES) {
            print::say(&format!("{sort}: {name}{remark}"));
        }
        if names.len() > MOST_NAMES {
            print::say(&format!("{sort}: {} more", names.len() - MOST_NAMES));
        }
    }
    let twins = checked.receipt.twins.len();
    let mut files = print::counted(checked.receipt.files.len() - twins, "file", "files");
    if twins > 0 {
        files += &format!(" and {}", print::counted(twins, "compressed twin", "compressed twins"));
    }
    let edition = format!("the edition as of {} ({})", checked.receipt.head.day, checked.receipt.head.zone);
    if checked.is_whole() {
        let but = if found.hidden.is_empty() { "" } else { ", but for the hidden ones" };
        print::say(&format!("{folder} is {edition}, whole: {files} as published{but}"));
        return;
    }
    let faults: Vec<String> = [
        (found.changed.len(), "changed"),
        (found.missing.len(), "missing"),
        (checked.false_twins.len(), "not the twin of its original"),
    ]
    .iter()
    .filter(|(number, _)| *number > 0)
    .map(|(number, what)| format!("{number} {what}"))
    .collect();
    print::say(&format!("{folder} is not {edition}: of its {files}, {}", faults.join(" and ")));
}

fn for_programs(checked: &Checked) -> serde_json::Value {
    let (head, found) = (&checked.receipt.head, &checked.differences);
    json!({
        "whole": checked.is_whole(),
        "as_of": head.as_of.to_string(),
        "day": head.day,
        "zone": head.zone,
        "address": head.address,
        "candour": head.version,
        "allowed": head.allowed,
        "fingerprint": checked.receipt.fingerprint(),
        "files": checked.receipt.files.len(),
        "changed": found.changed,
        "missing": found.missing,
        "false_twins": checked.false_twins,
        "left_out": found.hidden,
        "additional": found.additional,
    })
}
