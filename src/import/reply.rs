//! A row that is a reply of a policing body or a force to a report: a file of its own.

use crate::model::{ForceId, Party};
use crate::project::Project;
use crate::site::Site;
use crate::text::FileName;

use super::entry::{Cells, Entry, Form, Standing, Unplaced};
use super::kind::yaml;
use super::names;
use super::place::report_of;
use super::source::Sources;
use super::when::when;

/// Who replies, by the words that people have for them.
const PARTIES: [(&str, &str); 7] = [
    ("policing body", "policing-body"),
    ("local policing body", "policing-body"),
    ("pcc", "policing-body"),
    ("police and crime commissioner", "policing-body"),
    ("commissioner", "policing-body"),
    ("mayor", "policing-body"),
    ("chief constable", "force"),
];

pub(super) fn entry(project: &Project, site: &Site, cells: &Cells) -> Result<Entry, Unplaced> {
    if matches!(cells.get("state"), Some("waiting" | "overdue" | "not-collected")) {
        return Err(Unplaced::new("the other site has no such reply", "nothing need be done"));
    }
    let report = report_of(project, site, cells, None)?;
    let party = party(cells.need("party")?)?;
    let (of, on) = report.ids();
    let file = FileName::new(format!("content/inspections/{of}/replies/{on}-{}.md", party.id()));
    if project.reading.docs.broken.contains_key(&file) {
        return Err(Unplaced::broken(&file));
    }
    let date = cells.read("date", when)?.ok_or_else(|| cells.need("date").expect_err("it is empty"))?.date;
    let there = site.replies.get(&(of.clone(), ForceId::new(on.as_str()), party));
    let standing = match there {
        None => Standing::Absent,
        Some(doc) => {
            let there = &doc.value;
            let pair = |field: &str, there: &str, here: &str| {
                Some((format!("{field} {there}"), format!("{field} {here}")))
            };
            Standing::of([
                pair("person", there.person.as_str(), cells.need("person")?),
                pair("role", there.role.as_str(), cells.need("role")?),
                pair("date", &there.date.words(), &date.words()),
                pair("summary", &spaced(there.summary.as_str()), &spaced(cells.need("summary")?)),
            ])
        }
    };
    let sources = Sources { own: there.map(|doc| &doc.value.sources), inherited: None };
    let title = format!("Reply to {}", report.title());
    Ok(Entry {
        key: String::new(),
        form: Form::Whole { words: words(cells.get("text").unwrap_or_default()) },
        fields: vec![
            ("summary", yaml(cells.need("summary")?)),
            ("person", yaml(cells.need("person")?)),
            ("role", yaml(cells.need("role")?)),
            ("date", date.iso()),
        ],
        source: sources.cited(cells, &standing, &title)?,
        published: None,
        file,
        standing,
        left_out: Vec::new(),
    })
}

fn party(written: &str) -> Result<Party, Unplaced> {
    let known = [&PARTIES[..], &[("the force itself", "force")]].concat();
    let id =
        if written.eq_ignore_ascii_case("force") { "force" } else { names::find("party", written, &known)? };
    Ok(if id == "force" { Party::Force } else { Party::PolicingBody })
}

/// The words below the fields: a line of a cell is a paragraph.
fn words(cell: &str) -> String {
    cell.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
