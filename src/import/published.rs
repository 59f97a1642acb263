//! The data that another site of candour publishes as JSON, as the sheets of a table: `judgements.json`, or all that is
//! said of one force.

use serde_json::{Map, Value};

use super::Sheet;
use super::kind::Kind;

/// The lists of rows in a JSON file, each with its name, where it has one, and in their order.
///
/// # Errors
/// Where it holds none: what was expected, in words.
pub(super) fn sheet(file: &str, bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, String> {
    let value: Value = serde_json::from_slice(bytes).map_err(|why| format!("{file} is not JSON: {why}"))?;
    let lists = lists(&value).ok_or_else(|| {
        format!(
            "{file} holds no rows: it is to be data as sites of candour publish them, such as judgements.json"
        )
    })?;
    let names: Vec<&str> = lists.iter().map(|(name, _)| *name).filter(|name| !name.is_empty()).collect();
    let is_known = |name: &str| name.is_empty() || kind(name).is_some();
    let chosen = match wanted {
        Some(wanted) => lists.iter().position(|(name, _)| *name == wanted),
        None => {
            let full = |(name, rows): &(&str, &[Value])| is_known(name) && !rows.is_empty();
            lists.iter().position(full).or_else(|| lists.iter().position(|(name, _)| is_known(name)))
        }
    };
    let kinds = || Kind::ALL.map(Kind::word).join(", ");
    let Some(chosen) = chosen else {
        return Err(match wanted {
            Some(_) => format!("{file} has no such list; there are: {}", names.join(", ")),
            None => format!("{file} holds {}; what can be imported are {}", names.join(", "), kinds()),
        });
    };
    let (name, rows) = lists[chosen];
    if !is_known(name) {
        return Err(format!("{name} cannot be imported; what can be are {}", kinds()));
    }
    let is_left = |(at, (name, rows)): (usize, &(&str, &[Value]))| {
        (at != chosen && !rows.is_empty()).then(|| (*name).to_owned())
    };
    let others = lists.iter().enumerate().filter_map(is_left).collect();
    let (headings, rows) = table(file, rows)?;
    let name = (lists.len() > 1).then(|| name.to_owned());
    Ok(Sheet { kind: kind(lists[chosen].0), name, others, headings, rows, written_in: None })
}

/// The kind of rows that a table of that name holds.
fn kind(table: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| kind.word() == table)
}

/// A table of its own, a bundle of several, or rows alone.
fn lists(value: &Value) -> Option<Vec<(&str, &[Value])>> {
    let file = match value {
        Value::Array(rows) => return Some(vec![("", rows)]),
        value => value.as_object()?,
    };
    if let Some(rows) = file.get("rows").and_then(Value::as_array) {
        return Some(vec![(file.get("table").and_then(Value::as_str).unwrap_or_default(), rows)]);
    }
    let lists = file.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_array()?.as_slice())));
    Some(lists.collect::<Vec<_>>()).filter(|lists| !lists.is_empty())
}

type Rows = Vec<(usize, Vec<String>)>;

/// The rows with a column for each key that one of them has. What stands in a thing of its own, as a source does, has a
/// column for each of its fields, as in the CSV files: `source_title`.
fn table(file: &str, rows: &[Value]) -> Result<(Vec<String>, Rows), String> {
    let mut headings: Vec<String> = Vec::new();
    let mut told: Vec<Vec<(String, String)>> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let row = row.as_object().ok_or_else(|| format!("row {} of {file} has no fields", at + 1))?;
        let mut cells = Vec::new();
        add(row, "", &mut cells);
        for (heading, _) in &cells {
            if !headings.contains(heading) {
                headings.push(heading.clone());
            }
        }
        told.push(cells);
    }
    if headings.is_empty() {
        return Err(format!("{file} has no rows"));
    }
    let cell = |cells: &[(String, String)], heading: &str| {
        cells.iter().find(|(known, _)| known == heading).map(|(_, words)| words.clone()).unwrap_or_default()
    };
    let line = |(at, cells): (usize, &Vec<(String, String)>)| {
        (at + 1, headings.iter().map(|heading| cell(cells, heading)).collect())
    };
    let rows = told.iter().enumerate().map(line).collect();
    Ok((headings, rows))
}

fn add(record: &Map<String, Value>, above: &str, cells: &mut Vec<(String, String)>) {
    for (name, value) in record {
        let heading = format!("{above}{name}");
        match value {
            // What is absent is no cell: beside a source that is not there stand others that have a title.
            Value::Null => {}
            Value::Object(inner) => add(inner, &format!("{heading}_"), cells),
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(words).collect();
                cells.push((heading, items.join("; ")));
            }
            value => cells.push((heading, words(value))),
        }
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::sheet;
    use crate::import::Kind;

    const TABLE: &str = r#"{"site": "Cards", "table": "measures", "rows": [
        {"force": "ambria", "value": 84, "themes": ["a", "b"], "source": {"title": "A list", "address": null}},
        {"force": "borland", "value": 2.5, "themes": [], "source": null}]}"#;

    #[test]
    fn a_row_has_a_cell_for_each_field() {
        let sheet = sheet("measures.json", TABLE.as_bytes(), None).unwrap();
        assert_eq!(sheet.kind, Some(Kind::Measures));
        assert_eq!((sheet.name, sheet.others), (None, vec![]));
        let of = |heading: &str, row: usize| {
            let at = sheet.headings.iter().position(|known| known == heading).unwrap();
            sheet.rows[row].1[at].as_str()
        };
        assert_eq!([of("value", 0), of("themes", 0), of("source_title", 0)], ["84", "a; b", "A list"]);
        assert_eq!([of("value", 1), of("themes", 1), of("source_title", 1)], ["2.5", "", ""]);
        assert_eq!(sheet.rows[1].0, 2);
    }

    #[test]
    fn of_a_bundle_one_list_is_read() {
        let bundle = br#"{"of": "force:ambria", "judgements": [], "findings": [{"id": "x"}], "measures": [{"value": 1}]}"#;
        let read = |wanted| sheet("ambria.json", bundle, wanted);
        let found = read(None).unwrap();
        assert_eq!((found.name.as_deref(), found.others), (Some("measures"), vec!["findings".to_owned()]));
        assert!(read(Some("findings")).unwrap_err().starts_with("findings cannot be imported"));
        assert!(read(Some("grades")).unwrap_err().starts_with("ambria.json has no such list; there are: "));
        assert!(read(Some("judgements")).unwrap_err().contains("has no rows"));
    }

    #[test]
    fn what_is_no_data_is_said() {
        let refused = |text: &str| sheet("a.json", text.as_bytes(), None).unwrap_err();
        assert!(refused("{").starts_with("a.json is not JSON"));
        assert!(refused("{\"facts\": 1}").contains("holds no rows"));
        assert!(refused("[1]").contains("row 1 of a.json has no fields"));
        assert!(
            refused("{\"table\": \"forces\", \"rows\": [{}]}")
                .contains("holds forces; what can be imported are judgements")
        );
    }
}
