//! `candour import`: what becomes of each row of a spreadsheet, and with `--write` the content files that it makes.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use crate::disk::{self, Writing};
use crate::import::{self as room, Asked, Change, Column, Import, Kind, Outcome as Became, Row};
use crate::text::FileName;

use super::again;
use super::arguments::{Format, Import as Options, Place, What};
use super::folder;
use super::outcome::Outcome;
use super::print;

pub(super) fn import(options: &Options) -> Outcome {
    match settled(options) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn settled(options: &Options) -> Result<Outcome, Outcome> {
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder_of = options.file.parent().unwrap_or(Path::new(""));
    let bytes = disk::read(folder_of, &FileName::new(&name))?;
    let sheet = room::sheet(&name, &bytes, options.sheet.as_deref()).map_err(Outcome::WrongUsage)?;
    let folder = folder::open(&Place { root: options.root.clone(), as_of: None, base_url: None })?;
    let asked = Asked {
        kind: options.what.map(kind),
        inspection: options.inspection.clone(),
        columns: options.columns.clone(),
        read_as: options.read.clone(),
    };
    let import = room::import(&folder.tree, &folder.project, &sheet, &asked).map_err(Outcome::WrongUsage)?;
    let is_refused = !import.faults.0.is_empty();
    let writes = options.write && !is_refused && !import.changes.is_empty();
    if writes {
        disk::write_together(&options.root, &writings(&import.changes))?;
    }
    match options.format {
        Format::Json => print::output(&for_programs(&import, writes)),
        Format::Human => {
            let sheet_words = sheet.name.as_ref().map_or(String::new(), |sheet| format!(", sheet `{sheet}`"));
            print::output(&format!("{name}{sheet_words}: {}", counted(import.rows.len(), import.kind)));
            if !sheet.others.is_empty() {
                print::output(&format!("other sheets, left alone: {}", sheet.others.join(", ")));
            }
            print::output(&human(&import));
            print::problems(&import.tree, &import.faults, Format::Human);
        }
    }
    print::say(&end(&import, is_refused, writes));
    let is_fine = |row: &Row| !matches!(row.outcome, Became::Otherwise { .. } | Became::NotPlaced { .. });
    Ok(if !is_refused && import.rows.iter().all(is_fine) { Outcome::Fine } else { Outcome::Problems })
}

fn writings(changes: &[Change]) -> Vec<Writing<'_>> {
    let mut writings = Vec::with_capacity(changes.len());
    for Change { file, before, text } in changes {
        writings.push(Writing { file, before: before.as_deref(), bytes: text.as_bytes() });
    }
    writings
}

/// All of it as one JSON object; the names of its fields are a promise.
fn for_programs(import: &Import, written: bool) -> String {
    let counts = counts(&import.rows).map(|(name, _, count)| (name, count));
    let whole = json!({
        "kind": import.kind,
        "columns": import.columns,
        "rows": import.rows,
        "counts": BTreeMap::from(counts),
        "written": written,
        "problems": print::located(&import.tree, &import.faults),
    });
    format!("{whole:#}")
}

fn kind(what: What) -> Kind {
    match what {
        What::Judgements => Kind::Judgements,
        What::Measures => Kind::Measures,
        What::Recommendations => Kind::Recommendations,
        What::Replies => Kind::Replies,
    }
}

/// The last line: whether something was written, and how it would be.
fn end(import: &Import, is_refused: bool, wrote: bool) -> String {
    let files = print::counted(import.changes.len(), "file", "files");
    if is_refused {
        format!("{files} would bring these errors to others. Nothing was written")
    } else if wrote {
        format!("wrote {files}. Next: `candour check`")
    } else if import.changes.is_empty() {
        "there is nothing to write".to_owned()
    } else {
        format!("nothing was written; this writes {files}: {}", again::with_write())
    }
}

/// What is proposed, what becomes of each row, and the sum.
fn human(import: &Import) -> String {
    let mut lines = vec![String::new()];
    lines.extend(columns(&import.columns));
    lines.push(String::new());
    for (_, title, count) in counts(&import.rows) {
        if count > 0 {
            lines.push(format!("{title}: {}", print::counted(count, "row", "rows")));
            lines.extend(rows_of(&import.rows, title));
            lines.push(String::new());
        }
    }
    let mut left_out: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for row in &import.rows {
        row.left_out.iter().for_each(|field| left_out.entry(field).or_default().push(row.row));
    }
    for (field, rows) in left_out {
        lines.push(format!(
            "The {field} has no place beside what the row says, and is left out: {}",
            numbers(&rows)
        ));
        lines.push(String::new());
    }
    let parts = counts(&import.rows).map(|(_, title, count)| format!("{count} {}", title.to_lowercase()));
    lines.push(format!("{}: {}", print::counted(import.rows.len(), "row", "rows"), parts.join(", ")));
    lines.join("\n")
}

/// The columns in a table of their own.
fn columns(columns: &[Column]) -> Vec<String> {
    let taken = |column: &Column| column.field.unwrap_or("(left out)").to_owned();
    let wide =
        columns.iter().map(|column| column.heading.chars().count()).max().unwrap_or(0).max("Column".len());
    let line = |column: &Column| {
        let because = column.because.words();
        format!("  {:wide$}  {:14}  {because}", column.heading, taken(column)).trim_end().to_owned()
    };
    let head = format!("  {:wide$}  {:14}  {}", "Column", "Taken as", "Because");
    [head].into_iter().chain(columns.iter().map(line)).collect()
}

/// The outcomes with their words and how many rows each has; together they are all rows.
fn counts(rows: &[Row]) -> [(&'static str, &'static str, usize); 5] {
    [
        ("new", "In new files"),
        ("added", "Added to files"),
        ("there", "There already"),
        ("otherwise", "Stand otherwise"),
        ("not-placed", "Not placed"),
    ]
    .map(|(name, title)| (name, title, rows.iter().filter(|row| self::title(row) == title).count()))
}

fn title(row: &Row) -> &'static str {
    match row.outcome {
        Became::New { .. } => "In new files",
        Became::Added { .. } => "Added to files",
        Became::There { .. } => "There already",
        Became::Otherwise { .. } => "Stand otherwise",
        Became::NotPlaced { .. } => "Not placed",
    }
}

/// The rows with one outcome: those of one file, or with one reason, together.
fn rows_of(rows: &[Row], title: &str) -> Vec<String> {
    let mut together: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for row in rows.iter().filter(|row| self::title(row) == title) {
        let said = match &row.outcome {
            Became::New { file } | Became::Added { file } | Became::There { file } => vec![file.to_string()],
            Became::Otherwise { file, there, here } => {
                vec![file.to_string(), format!("  there: {there}"), format!("  here: {here}")]
            }
            Became::NotPlaced { why, remedy } => vec![why.clone(), format!("  {remedy}")],
        };
        together.entry(said).or_default().push(row.row);
    }
    let mut together: Vec<(Vec<String>, Vec<usize>)> = together.into_iter().collect();
    together.sort_by_key(|(_, rows)| rows[0]);
    let lines = together.into_iter().flat_map(|(said, rows)| {
        let (first, rest) = said.split_first().expect("something is said");
        let first = format!("  {}: {first}", numbers(&rows));
        [first].into_iter().chain(rest.iter().map(|line| format!("  {line}"))).collect::<Vec<_>>()
    });
    lines.collect()
}

/// `row 2`, `rows 2, 5 and 7`.
fn numbers(rows: &[usize]) -> String {
    let words: Vec<String> = rows.iter().map(usize::to_string).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("rows {} and {last}", rest.join(", ")),
        _ => format!("row {}", words.concat()),
    }
}

/// `12 rows of judgements`.
fn counted(rows: usize, kind: Kind) -> String {
    format!("{} of {}", print::counted(rows, "row", "rows"), kind.word())
}
