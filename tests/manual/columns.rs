//! What `candour explain` says in columns: headings, and below each its fields.

use super::markdown::table;

/// A heading, and what stands in columns below it.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    pub heading: String,
    pub rows: Vec<Row>,
}

/// A field: its name, what it holds, what it means.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    pub depth: usize,
    pub name: String,
    pub holds: String,
    pub about: String,
}

/// The sections of an explanation; paragraphs without fields are headings without rows.
pub fn sections(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut is_inside = false;
    for line in text.lines() {
        let words = line.trim_start();
        let indented = line.len() - words.len();
        match (indented, sections.last_mut()) {
            _ if words.is_empty() => is_inside = false,
            // A long heading goes on in the next line.
            (0, Some(section)) if is_inside && section.rows.is_empty() => {
                section.heading += &format!(" {words}");
            }
            (0, _) => {
                sections.push(Section { heading: words.to_owned(), rows: Vec::new() });
                is_inside = true;
            }
            (_, None) => panic!("a field without a heading: {line}"),
            (_, Some(section)) => match cells_of(words) {
                Some([name, holds, about]) => section.rows.push(Row {
                    depth: indented / 2 - 1,
                    name: name.to_owned(),
                    holds: holds.to_owned(),
                    about: about.to_owned(),
                }),
                None => {
                    let row = section.rows.last_mut().unwrap_or_else(|| panic!("no field: {line}"));
                    row.about += &format!(" {words}");
                }
            },
        }
    }
    sections
}

/// The three cells of a line that begins a field; what goes on with the line before has no wide space.
fn cells_of(words: &str) -> Option<[&str; 3]> {
    let (name, rest) = words.split_once("  ")?;
    let (holds, about) = rest.trim_start().split_once("  ")?;
    Some([name, holds, about.trim_start()])
}

impl Section {
    /// The fields as a table, each under its whole name: `corrections.date`.
    pub fn table(&self, caption: &str) -> String {
        let mut way: Vec<&str> = Vec::new();
        let rows = self.rows.iter().map(|row| {
            way.truncate(row.depth);
            way.push(&row.name);
            let (about, needed) = match row.about.strip_suffix(" Needed.") {
                Some(about) => (about, ", needed"),
                None => (&*row.about, ""),
            };
            [format!("`{}` ({}{needed})", way.join("."), row.holds), about.to_owned()]
        });
        table(caption, ["Field", "What it is"], rows.collect::<Vec<_>>())
    }
}

#[test]
fn columns_become_fields() {
    let text = "About it.\n\nFields of a file:\n  kind   list of things  What it is. One\n                         of two. Needed.\n    one  text            Some.\n";
    let sections = sections(text);
    assert_eq!(sections.len(), 2);
    assert_eq!(sections[1].heading, "Fields of a file:");
    assert_eq!(
        sections[1].table("Its fields"),
        "Table: Its fields\n\n| Field | What it is |\n| --- | --- |\n\
         | `kind` (list of things, needed) | What it is. One of two. |\n| `kind.one` (text) | Some. |\n"
    );
}
