//! What becomes of each line of a press release, in words and for programs.

use serde_json::json;

use crate::import::{self as room, AskedOfPress, Part, Press, Standing};

use super::super::arguments::{Format, Import as Options};
use super::super::outcome::Outcome;
use super::super::print;
use super::{Result, finished, project};

pub(super) fn import(options: &Options, name: &str, bytes: &[u8]) -> Result {
    let of_tables = [
        ("--sheet", options.sheet.is_some()),
        ("--column", !options.columns.is_empty()),
        ("--read", !options.read.is_empty()),
    ];
    if let Some((option, _)) = of_tables.iter().find(|(_, is_there)| *is_there) {
        return Err(Outcome::WrongUsage(format!(
            "{option} is for tables, and {name} is read as a press release; say what it is with --what"
        )));
    }
    let folder = project(options)?;
    let asked = AskedOfPress { inspection: options.inspection.clone(), force: options.force.clone() };
    let press =
        room::press(&folder.tree, &folder.project, name, bytes, &asked).map_err(Outcome::WrongUsage)?;
    let is_fine = !matches!(press.standing, Standing::Otherwise { .. });
    let tell = |wrote: bool| match options.format {
        Format::Json => print::output(&for_programs(&press, wrote)),
        Format::Human => {
            print::output(&human(name, &press));
            print::problems(&press.tree, &press.faults, Format::Human);
        }
    };
    finished(options, &press.changes, &press.faults, is_fine, tell)
}

/// All of it as one JSON object; the names of its fields are a promise.
fn for_programs(press: &Press, written: bool) -> String {
    let whole = json!({
        "kind": "press-release",
        "file": press.file,
        "inspection": press.inspection,
        "force": press.force,
        "written_in": press.written_in,
        "standing": press.standing,
        "parts": press.parts,
        "look_at": press.remarks,
        "written": written,
        "problems": print::located(&press.tree, &press.faults),
    });
    format!("{whole:#}")
}

/// What each part is taken as, what a person has to look at, what has no place, and the sum.
fn human(name: &str, press: &Press) -> String {
    let parts = print::counted(press.parts.len(), "paragraph", "paragraphs");
    let mut lines = vec![format!("{name}: a press release of {parts}")];
    if let Some(written_in) = press.written_in {
        lines.push(format!("it is written in {written_in}, and was read as that"));
    }
    lines.push(String::new());
    lines.push(format!("  Inspection  {}: {}", press.inspection.id, press.inspection.because));
    lines.push(format!("  Force       {}: {}", press.force.id, press.force.because));
    lines.push(String::new());
    lines.extend(table(&press.parts));
    if !press.remarks.is_empty() {
        lines.push(String::new());
        lines.push(format!("To look at: {}", print::counted(press.remarks.len(), "thing", "things")));
        for remark in &press.remarks {
            lines.push(format!("  {}: {}", remark.lines, remark.what));
            lines.push(format!("    {}", remark.remedy));
        }
    }
    let without: Vec<&Part> = press.parts.iter().filter(|part| part.taken_as.is_none()).collect();
    if !without.is_empty() {
        lines.push(String::new());
        let counted = print::counted(without.len(), "paragraph", "paragraphs");
        lines.push(format!(
            "Not placed: {counted}, kept in a block at the end of the file that no reader sees"
        ));
        lines.extend(without_place(&without));
    }
    lines.push(String::new());
    lines.push(match &press.standing {
        Standing::New => format!("In a new file, as a draft: {}", press.file),
        Standing::There => format!("There already: {}", press.file),
        Standing::Otherwise { fields } => {
            format!("Stands otherwise, and stays as it is: {}: {}", press.file, fields.join(", "))
        }
    });
    lines.join("\n")
}

/// The parts in a table of their own.
fn table(parts: &[Part]) -> Vec<String> {
    let place = |part: &Part| match part.lines.first == part.lines.last {
        true => part.lines.first.to_string(),
        false => format!("{}-{}", part.lines.first, part.lines.last),
    };
    let widest = |words: &dyn Fn(&Part) -> usize, head: &str| {
        parts.iter().map(words).max().unwrap_or(0).max(head.len())
    };
    let (lines, taken) =
        (widest(&|part| place(part).len(), "Lines"), widest(&|part| taken_as(part).len(), "Taken as"));
    let line = |part: &Part| format!("  {:lines$}  {:taken$}  {}", place(part), taken_as(part), part.begins);
    let head = format!("  {:lines$}  {:taken$}  {}", "Lines", "Taken as", "Begins");
    [head].into_iter().chain(parts.iter().map(line)).collect()
}

fn taken_as(part: &Part) -> &str {
    match (part.taken_as, &part.why) {
        (Some(_), Some(why)) => why,
        (Some(taken_as), None) => taken_as,
        (None, _) => "(not placed)",
    }
}

/// The paragraphs without a place: those with one reason that stand behind each other together.
fn without_place(parts: &[&Part]) -> Vec<String> {
    let together = parts.chunk_by(|one, next| one.why == next.why);
    let line = |parts: &[&Part]| {
        let (first, last) = (parts[0].lines.first, parts[parts.len() - 1].lines.last);
        let why = parts[0].why.as_deref().unwrap_or_default();
        format!("  {}: {why}", room::Lines { first, last })
    };
    together.map(line).collect()
}
