//! CSV files (RFC 4180): comma, CRLF, UTF-8 with the mark by which spreadsheets know it.

use serde_json::Value;

use super::{Column, Head, Holds, Row};

/// The byte order mark, without which Excel takes UTF-8 for the letters of the machine.
const MARK: &str = "\u{feff}";

/// The rows as a CSV file; each row says of which edition and under which terms it is.
///
/// # Panics
/// Never: rows are plain data, and memory takes what is written to it.
pub fn csv<R: Row>(rows: &[R], head: &Head) -> Vec<u8> {
    let columns = R::TABLE.columns();
    let head = serde_json::to_value(head).expect("plain data are values");
    let mut bytes = MARK.as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    writer.write_record(columns.iter().map(|column| &column.name)).expect("memory takes it");
    for row in rows {
        let row = serde_json::to_value(row).expect("plain data are values");
        let cells = columns.iter().map(|column| cell(column, &row, &head));
        writer.write_record(cells).expect("memory takes it");
    }
    drop(writer);
    bytes
}

fn cell(column: &Column, row: &Value, head: &Value) -> String {
    let at = |of: &Value| column.path.iter().try_fold(of.clone(), |value, key| value.get(key).cloned());
    let value = at(row).or_else(|| at(head)).unwrap_or(Value::Null);
    let text = match (&value, column.separator) {
        (Value::Array(values), Some(separator)) => {
            let values: Vec<String> = values.iter().map(|value| apart(&plain(value), separator)).collect();
            values.join(&separator.to_string())
        }
        _ => plain(&value),
    };
    match column.holds {
        Holds::Text | Holds::Address => harmless(text),
        _ => text,
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// One of several values of a cell, without what would end it too early.
fn apart(value: &str, separator: char) -> String {
    value.replace(separator, if separator == '\n' { " " } else { "," })
}

/// What a spreadsheet would take for a formula, with an apostrophe before it, as OWASP advises against CSV injection.
/// The wide forms are those of East Asian keyboards.
fn harmless(text: String) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{GradeRow, Head, IsoDate};
    use super::{MARK, apart, csv, harmless};
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

    #[test]
    fn a_file_begins_with_the_mark_and_its_lines_end_as_the_standard_has_it() {
        let text = String::from_utf8(csv(&[row("Well, \"done\"\nZoë")], &head())).unwrap();
        assert_eq!(
            text,
            format!(
                "{MARK}id,scale,scale_title,grade,words,rank,of,definition,edition,licence,attribution\r\n\
                 four/good,four,four,good,good,2,4,\"Well, \"\"done\"\"\nZoë\",2026-12-08,OGL,\
                 \"Contains \"\"public\"\" information, and more.\"\r\n"
            )
        );
        let nothing = String::from_utf8(csv::<GradeRow>(&[], &head())).unwrap();
        assert_eq!(nothing.lines().count(), 1, "an empty table still has its columns");
    }

    #[test]
    fn nothing_is_a_formula() {
        for formula in ["=1+1", "+44 116", "-3", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(harmless(formula.to_owned()), format!("'{formula}"));
        }
        for text in ["", "good", "'tis", "1+1", "a=b"] {
            assert_eq!(harmless(text.to_owned()), text);
        }
    }

    #[test]
    fn a_value_that_holds_what_stands_between_values_stays_one() {
        assert_eq!(apart("a;b", ';'), "a,b");
        assert_eq!(apart("a\nb; c", '\n'), "a b; c");
    }
}
