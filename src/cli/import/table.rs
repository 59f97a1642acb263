//! What becomes of each row of a table, in words and for programs.

use std::collections::BTreeMap;

use serde_json::json;

use crate::import::{self as room, Asked, Column, Import, Kind, Outcome as Became, Row};

use super::super::arguments::{Format, Import as Options, What};
use super::super::outcome::Outcome;
use super::super::print;
use super::{Result, finished, project};

pub(super) fn import(options: &Options, name: &str, bytes: &[u8]) -> Result {
    let sheet = room::sheet(name, bytes, options.sheet.as_deref()).map_err(Outcome::WrongUsage)?;
    let folder = project(options)?;
    let asked = Asked {
        kind: options.what.and_then(kind),
        inspection: options.inspection.clone(),
        force: options.force.clone(),
        columns: options.columns.clone(),
        read_as: options.read.clone(),
    };
    let import = room::import(&folder.tree, &folder.project, &sheet, &asked).map_err(Outcome::WrongUsage)?;
    let is_fine = |row: &Row| !matches!(row.outcome, Became::Otherwise { .. } | Became::NotPlaced { .. });
    let all_are_fine = import.rows.iter().all(is_fine);
    let told = |wrote: bool| match options.format {
        Format::Json => print::output(&for_programs(&import, sheet.written_in, wrote)),
        Format::Human => {
            let sheet_words = sheet.name.as_ref().map_or(String::new(), |sheet| format!(", sheet `{sheet}`"));
            print::output(&format!("{name}{sheet_words}: {}", counted(&import, sheet.rows.len())));
            if let Some(written_in) = sheet.written_in {
                print::output(&format!("it is written in {written_in}, and was read as that"));
            }
            if !sheet.others.is_empty() {
                print::output(&format!("other sheets, left alone: {}", sheet.others.join(", ")));
            }
            print::output(&human(&import));
            print::problems(&import.tree, &import.faults, Format::Human);
        }
    };
    finished(options, &import.changes, &import.faults, all_are_fine, told)
}

/// All of it as one JSON object; the names of its fields are a promise.
fn for_programs(import: &Import, written_in: Option<&str>, written: bool) -> String {
    let counts = counts(&import.rows).map(|(name, _, count)| (name, count));
    let whole = json!({
        "kind": import.kind,
        "columns": import.columns,
        "rows": import.rows,
        "counts": BTreeMap::from(counts),
        "written_in": written_in,
        "written": written,
        "problems": print::located(&import.tree, &import.faults),
    });
    format!("{whole:#}")
}

/// The kind of rows that was asked for.
fn kind(what: What) -> Option<Kind> {
    match what {
        What::Judgements => Some(Kind::Judgements),
        What::Measures => Some(Kind::Measures),
        What::Recommendations => Some(Kind::Recommendations),
        What::Replies => Some(Kind::Replies),
        What::PressRelease => None,
    }
}

/// What is proposed, what becomes of each row, and the sum.
fn human(import: &Import) -> String {
    let mut lines = vec![String::new()];
    lines.extend(columns(&import.columns));
    lines.push(String::new());
    for (_, title, count) in counts(&import.rows) {
        if count > 0 {
            lines.push(format!("{title}: {}", of_rows(import, count)));
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
    lines.push(format!("{}: {}", of_rows(import, import.rows.len()), parts.join(", ")));
    lines.join("\n")
}

/// The columns in a table of their own.
fn columns(columns: &[Column]) -> Vec<String> {
    let taken = |column: &Column| match (&column.field, &column.question) {
        (Some(_), Some(question)) => format!("grade of {question}"),
        (field, _) => field.unwrap_or("(left out)").to_owned(),
    };
    let wide_as = columns.iter().map(|column| taken(column).chars().count()).max().unwrap_or(0).max(14);
    let wide =
        columns.iter().map(|column| column.heading.chars().count()).max().unwrap_or(0).max("Column".len());
    let line = |column: &Column| {
        let because = column.because.words();
        format!("  {:wide$}  {:wide_as$}  {because}", column.heading, taken(column)).trim_end().to_owned()
    };
    let head = format!("  {:wide$}  {:wide_as$}  {}", "Column", "Taken as", "Because");
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
        let of = row.column.as_ref().map_or(String::new(), |column| format!("{column}: "));
        let said = match &row.outcome {
            Became::New { file } | Became::Added { file } | Became::There { file } => vec![file.to_string()],
            Became::Otherwise { file, there, here } => {
                vec![format!("{of}{file}"), format!("  there: {there}"), format!("  here: {here}")]
            }
            Became::NotPlaced { why, remedy } => vec![format!("{of}{why}"), format!("  {remedy}")],
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
    let mut rows = rows.to_vec();
    rows.dedup();
    let words: Vec<String> = rows.iter().map(usize::to_string).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("rows {} and {last}", rest.join(", ")),
        _ => format!("row {}", words.concat()),
    }
}

/// `12 rows of judgements`; of a table with a column for each question `12 rows with 24 judgements`.
fn counted(import: &Import, rows: usize) -> String {
    let kind = import.kind.word();
    match is_wide(import) {
        true => format!("{} with {} {kind}", print::counted(rows, "row", "rows"), import.rows.len()),
        false => format!("{} of {kind}", print::counted(rows, "row", "rows")),
    }
}

/// `12 rows`, or in a table with a column for each question `24 grades`.
fn of_rows(import: &Import, count: usize) -> String {
    match is_wide(import) {
        true => print::counted(count, "grade", "grades"),
        false => print::counted(count, "row", "rows"),
    }
}

fn is_wide(import: &Import) -> bool {
    import.columns.iter().any(|column| column.question.is_some())
}
