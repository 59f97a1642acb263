//! The cells of a spreadsheet: CSV, XLSX, XLS or ODS, as text, each row with the number that the spreadsheet shows.

use std::io::Cursor;

use calamine::{Data, Reader, SheetType, open_workbook_auto_from_rs};

use crate::data::cells_of_csv;

use super::Kind;
use super::decoded::{Decoded, decoded};
use super::published;

/// One sheet of a table, or one list of rows of another site's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, and those of the other sheets that hold something; a CSV file has neither.
    pub name: Option<String>,
    pub others: Vec<String>,
    pub headings: Vec<String>,
    /// The rows below the headings that are not blank, with their numbers.
    pub rows: Vec<(usize, Vec<String>)>,
    /// What a text was written in, where that is not UTF-8.
    pub written_in: Option<&'static str>,
    /// What the rows are, where the file says so itself.
    pub kind: Option<Kind>,
}

/// The marks that separate cells: Excel writes the semicolon where the comma belongs to numbers.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Reads the table in `bytes`, the file of that name. Where a workbook has several sheets, `wanted` names one.
///
/// # Errors
/// Where it is no such table, or has no such sheet: what to do, in words.
pub fn sheet(file: &str, bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, String> {
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "csv" | "tsv" | "txt" if wanted.is_some() => Err(format!("{file} has no sheets; leave out --sheet")),
        "csv" | "tsv" | "txt" => {
            let Decoded { text, written_in } = decoded(bytes).ok_or_else(|| {
                format!("{file} is neither UTF-8 nor Windows-1252; in Excel, save it as `CSV UTF-8 (Comma delimited)`, or as .xlsx")
            })?;
            let sheet = below_headings(file, csv(file, &text)?, None, Vec::new())?;
            Ok(Sheet { written_in, ..sheet })
        }
        "json" => published::sheet(file, bytes, wanted),
        "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" => workbook(file, bytes, wanted),
        _ => Err(format!(
            "{file} is none of the files that can be read: tables are .csv, .xlsx, .xls or .ods, press releases .txt or .html"
        )),
    }
}

/// Each row of a CSV file. A row ends with its line, unless a quotation mark is open.
fn csv(file: &str, text: &str) -> Result<Vec<(usize, Vec<String>)>, String> {
    let (mut lines, mut open) = (Vec::new(), String::new());
    for line in text.split_inclusive('\n') {
        open += line;
        if open.matches('"').count() % 2 == 0 {
            lines.push(std::mem::take(&mut open));
        }
    }
    if !open.is_empty() {
        return Err(format!("row {} of {file} has a quotation mark that is not closed", lines.len() + 1));
    }
    let first = lines.iter().find(|line| !line.trim().is_empty()).map_or("", String::as_str);
    let separator = SEPARATORS.into_iter().rev().max_by_key(|mark| first.matches(*mark).count());
    let cells = |line: &String| cells_of_csv(line, separator.unwrap_or(','));
    Ok(lines.iter().enumerate().map(|(at, line)| (at + 1, cells(line))).collect())
}

fn workbook(file: &str, bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, String> {
    let unreadable = |why: &dyn std::fmt::Display| format!("{file} cannot be read: {why}");
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|why| unreadable(&why))?;
    let mut sheets = Vec::new();
    let tables = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    for name in tables.map(|sheet| sheet.name.clone()).collect::<Vec<String>>() {
        let range = book.worksheet_range(&name).map_err(|why| unreadable(&why))?;
        let first = range.start().map_or(0, |(row, _)| row as usize) + 1;
        let rows =
            range.rows().enumerate().map(|(at, cells)| (first + at, cells.iter().map(words).collect()));
        sheets.push((name, rows.collect::<Vec<(usize, Vec<String>)>>()));
    }
    let names: Vec<String> = sheets.iter().map(|(name, _)| name.clone()).collect();
    let chosen = match wanted {
        Some(wanted) => sheets.iter().position(|(name, _)| name == wanted),
        None => Some(sheets.iter().position(|(_, rows)| rows.iter().any(are_headings)).unwrap_or(0)),
    };
    let Some((name, rows)) = chosen.filter(|at| *at < sheets.len()).map(|at| sheets.remove(at)) else {
        return Err(format!("{file} has no such sheet; there are: {}", names.join(", ")));
    };
    let others = sheets.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(name, _)| name);
    below_headings(file, rows, Some(name), others.collect())
}

/// The headings are the first row with two cells: a title above them stands alone.
fn below_headings(
    file: &str,
    rows: Vec<(usize, Vec<String>)>,
    name: Option<String>,
    others: Vec<String>,
) -> Result<Sheet, String> {
    let mut rows = rows.into_iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    let Some((_, headings)) = rows.find(are_headings) else {
        return Err(format!("{file} has no row of headings"));
    };
    Ok(Sheet { name, others, headings, rows: rows.collect(), written_in: None, kind: None })
}

/// Whether two cells of a row hold something.
fn are_headings((_, cells): &(usize, Vec<String>)) -> bool {
    cells.iter().filter(|cell| !cell.is_empty()).count() > 1
}

/// The text of a cell; a day is written as ISO 8601 has it, whatever the spreadsheet shows.
fn words(cell: &Data) -> String {
    match cell {
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute) == (0, 0) { day } else { format!("{day} {hour:02}:{minute:02}") }
        }
        Data::DateTimeIso(moment) => moment.trim_end_matches("T00:00:00").to_owned(),
        other => other.to_string().trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::sheet;

    #[test]
    fn rows_are_counted_as_the_spreadsheet_does() {
        let text = "\u{feff}Grades of 2026\n\nForce,Grade\r\nAmbria,\"good\n(again)\"\n,\nBorland,poor\n";
        let sheet = sheet("a.csv", text.as_bytes(), None).unwrap();
        assert_eq!(sheet.headings, ["Force", "Grade"]);
        let rows: Vec<(usize, &str)> =
            sheet.rows.iter().map(|(row, cells)| (*row, cells[1].as_str())).collect();
        assert_eq!(rows, [(4, "good\n(again)"), (6, "poor")]);
    }

    #[test]
    fn a_semicolon_separates_where_the_comma_does_not() {
        let rows = sheet("a.csv", b"Force;Value\nAmbria;1,5\n", None).unwrap().rows;
        assert_eq!(rows, [(2, vec!["Ambria".to_owned(), "1,5".to_owned()])]);
    }

    #[test]
    fn what_excel_writes_on_windows_is_read_and_said() {
        let sheet = sheet("a.csv", b"Force,Note\nAmbria,the force\x92s caf\xe9 \x96 here\n", None).unwrap();
        assert_eq!(
            (sheet.rows[0].1[1].as_str(), sheet.written_in),
            ("the force’s café – here", Some("Windows-1252"))
        );
    }

    #[test]
    fn what_cannot_be_read_is_told_with_a_way_on() {
        let refused = |file: &str, bytes: &[u8]| sheet(file, bytes, None).unwrap_err();
        assert!(refused("a.csv", b"Force,Grade\nZo\x81,good\n").contains("save it as `CSV UTF-8"));
        assert!(refused("a.csv", b"Force,Grade\nA,\"good\n").contains("row 2 of a.csv has a quotation mark"));
        assert!(refused("a.pdf", b"").contains("none of the files"));
        assert!(refused("a.xlsx", b"no zip").contains("cannot be read"));
        assert!(refused("a.csv", b"").contains("no row of headings"));
    }
}
