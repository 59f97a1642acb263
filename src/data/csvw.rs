//! What the tables hold, for programs that read CSV on the Web (W3C Recommendation, 17 December 2015).

use serde_json::{Value, json};

use super::rows::IsoDate;
use super::{Column, Download, Form, Head, Holds, Part, Table};

/// Who stands behind the tables.
pub struct Described<'a> {
    pub head: &'a Head,
    pub publisher: &'a str,
    /// The language of the words: `en-GB`.
    pub language: &'a str,
}

/// The metadata of the tables for the whole site. They hold for the files about a part of it too, which have the same
/// columns.
pub fn metadata(described: &Described<'_>) -> Vec<u8> {
    let Described { head, publisher, language } = described;
    let group = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
        "dc:title": head.site,
        "dc:source": head.address,
        "dc:publisher": publisher,
        "dc:license": { "@id": head.licence_address },
        "dc:rights": head.attribution,
        "dc:modified": head.edition,
        "tables": Table::ALL.iter().map(|table| described_table(*table)).collect::<Vec<_>>(),
    });
    format!("{group:#}\n").into_bytes()
}

fn file(table: Table) -> String {
    Download::Rows(table, Part::Site, Form::Csv).name()
}

fn described_table(table: Table) -> Value {
    let keys = table.keys().iter().map(|(column, of)| {
        json!({
            "columnReference": column,
            "reference": { "resource": file(*of), "columnReference": "id" },
        })
    });
    json!({
        "url": file(table),
        "dc:title": table.id(),
        "dc:description": table.about(),
        "tableSchema": {
            "columns": table.columns().iter().map(described_column).collect::<Vec<_>>(),
            "primaryKey": "id",
            "foreignKeys": keys.collect::<Vec<_>>(),
        },
    })
}

fn described_column(column: &Column) -> Value {
    let mut described = json!({
        "name": column.name,
        "titles": column.name,
        "dc:description": column.about,
        "datatype": datatype(&column.holds),
        "required": !column.may_be_absent,
    });
    if let Some(separator) = column.separator {
        described["separator"] = separator.to_string().into();
    }
    described
}

fn datatype(holds: &Holds) -> Value {
    match holds {
        Holds::Text => "string".into(),
        Holds::Word(words) => {
            let words: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
            json!({ "base": "string", "format": words.join("|") })
        }
        // A date that is not known to the day is no `date` of XML Schema.
        Holds::Date => json!({ "base": "string", "format": IsoDate::PATTERN.trim_matches(['^', '$']) }),
        Holds::Number => "decimal".into(),
        Holds::WholeNumber => "integer".into(),
        Holds::YesNo => json!({ "base": "boolean", "format": "true|false" }),
        Holds::Address => "anyURI".into(),
    }
}
