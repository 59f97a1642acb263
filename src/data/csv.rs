//! CSV files (RFC 4180): comma, CRLF, UTF-8 with the mark by which spreadsheets know it.

use super::cells::Cells;
use super::{Column, Head, InRows, Row, Table};

/// The byte order mark, without which Excel takes UTF-8 for the letters of the machine.
const MARK: &str = "\u{feff}";

/// A CSV file that is being written, row by row; each row says of which edition and under which terms it is.
pub struct Csv {
    line: csv::Writer<Vec<u8>>,
    columns: &'static [Column],
    /// The last cells of every row.
    of_head: InRows,
}

impl Csv {
    /// A file with the names of the columns of a table.
    ///
    /// # Panics
    /// Never: memory takes what is written to it.
    pub fn new(table: Table, head: &Head) -> Csv {
        let columns = table.columns();
        let to = MARK.as_bytes().to_vec();
        let mut line = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(to);
        line.write_record(columns.iter().map(|column| &column.name)).expect("memory takes it");
        Csv { line, columns, of_head: head.in_rows() }
    }

    /// Adds a row.
    ///
    /// # Panics
    /// Never: rows are plain data, and memory takes what is written to it.
    pub fn add<R: Row>(&mut self, row: &R) {
        let mut cells = Cells::new(&mut self.line, self.columns);
        cells.row(row);
        cells.row(&self.of_head);
        self.line.write_record(None::<&[u8]>).expect("memory takes it");
    }

    /// The bytes of the file.
    ///
    /// # Panics
    /// Never: memory takes what is written to it.
    pub fn finish(self) -> Vec<u8> {
        self.line.into_inner().expect("memory takes it")
    }
}

/// The cells of one row of a CSV file, without the space around them; any `separator` that is a sign of ASCII.
pub fn cells_of_csv(row: &str, separator: char) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator as u8).trim(csv::Trim::All);
    let first = reader.from_reader(row.as_bytes()).into_records().next();
    // Memory gives what it holds, and text is UTF-8, so what is missing is a row without cells.
    first.and_then(Result::ok).map(|cells| cells.iter().map(str::to_owned).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{GradeRow, Head, IsoDate, Table};
    use super::{Csv, MARK};
    use crate::model::Date;

    fn head() -> Head {
        Head {
            site: "Cards".into(),
            address: "https://cards.example/".into(),
            edition: IsoDate::from(Date::day(2026, 12, 8)),
            licence: "OGL".into(),
            licence_address: "https://ogl.example/".into(),
            attribution: "Contains \"public\" information, and more.".into(),
        }
    }

    fn row(definition: &str) -> GradeRow {
        let four: Arc<str> = "four".into();
        GradeRow {
            id: "four/good".into(),
            scale: four.clone(),
            scale_title: four,
            grade: "good".into(),
            words: "good".into(),
            rank: 2,
            of: 4,
            definition: definition.into(),
        }
    }

    fn csv(rows: &[GradeRow]) -> String {
        let mut file = Csv::new(Table::Grades, &head());
        rows.iter().for_each(|row| file.add(row));
        String::from_utf8(file.finish()).unwrap()
    }

    #[test]
    fn a_file_begins_with_the_mark_and_its_lines_end_as_the_standard_has_it() {
        let text = csv(&[row("Well, \"done\"\nZoë")]);
        assert_eq!(
            text,
            format!(
                "{MARK}id,scale,scale_title,grade,words,rank,of,definition,edition,licence,attribution\r\n\
                 four/good,four,four,good,good,2,4,\"Well, \"\"done\"\"\nZoë\",2026-12-08,OGL,\
                 \"Contains \"\"public\"\" information, and more.\"\r\n"
            )
        );
        assert_eq!(csv(&[]).lines().count(), 1, "an empty table still has its columns");
    }
}
