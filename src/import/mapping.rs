//! Which column is what: proposed from the headings and from what stands below them, and settled by whoever asks.

use serde::Serialize;

use crate::model::{Inspection, InspectionId};
use crate::problem::nearest;
use crate::site::Site;

use super::kind::{Field, Kind};
use super::names::{self, folded};
use super::{Asked, Sheet};

/// A column of the table and the field that it is taken as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    pub heading: String,
    /// `None` for a column that is left out.
    pub field: Option<&'static str>,
    pub because: Because,
    /// The question whose grades stand in it, in a table with a column for each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}

/// Why a column is taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    Asked,
    Heading,
    /// Every cell is one of the names that the field can hold.
    Content,
    /// Its heading is the name of a question.
    Question,
    /// It is like no field of its kind.
    Unknown,
    /// Another column has a better name for the same field.
    Taken,
}

impl Because {
    pub fn words(self) -> &'static str {
        match self {
            Because::Asked => "you said so",
            Because::Heading => "of its heading",
            Because::Content => "of what stands in it",
            Because::Question => "its heading is a question",
            Because::Unknown => "it is like no field",
            Because::Taken => "another column is taken as that",
        }
    }
}

/// The kind of rows that the headings tell: the one of whose needed fields most are there, judgements first.
pub(super) fn kind(sheet: &Sheet, site: &Site, asked: &Asked) -> Kind {
    asked.kind.or(sheet.kind).unwrap_or_else(|| {
        let asking = asking(site, asked);
        let asks = sheet.headings.iter().any(|heading| is_question(&asking, heading))
            || asked.columns.iter().any(|(_, field)| field.starts_with("grade:"));
        let share = |kind: &Kind| {
            let needed = kind.fields().iter().filter(|field| field.is_needed);
            let there = |field: &&Field| {
                // Where headings are questions, grades stand below them.
                let is_asked =
                    asks && *kind == Kind::Judgements && matches!(field.name, "question" | "grade");
                is_asked || sheet.headings.iter().any(|heading| rank(field, heading).is_some())
            };
            let count = needed.clone().count();
            needed.filter(there).count() * 100 / count
        };
        Kind::ALL.into_iter().rev().max_by_key(share).unwrap_or(Kind::Judgements)
    })
}

/// The inspections whose questions headings can be.
fn asking<'a>(site: &'a Site, asked: &Asked) -> Vec<&'a Inspection> {
    let of_asked = asked.inspection.as_deref().and_then(|asked| {
        let is_it = |(name, id, _): &(String, &InspectionId, &Inspection)| {
            id.as_str() == asked || folded(name) == folded(asked)
        };
        names::inspections(site).into_iter().find(is_it).map(|(_, _, inspection)| inspection)
    });
    match of_asked {
        Some(inspection) => vec![inspection],
        None => site.inspections.values().map(|doc| &doc.value).collect(),
    }
}

fn is_question(asking: &[&Inspection], heading: &str) -> bool {
    !heading.is_empty() && asking.iter().any(|inspection| names::question(inspection, heading).is_ok())
}

/// How good a name of a field the heading is, 0 for its own.
fn rank(field: &Field, heading: &str) -> Option<usize> {
    // Words that are left out of the names of forces say something in headings.
    let heading = heading.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " ");
    let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    if heading == field.name.replace('_', " ") {
        return Some(0);
    }
    field.headings.iter().position(|known| *known == heading).map(|at| at + 1)
}

/// What every column is taken as.
///
/// # Errors
/// Where somebody names a heading or a field that there is not, or a needed field has no column.
pub(super) fn columns(sheet: &Sheet, site: &Site, kind: Kind, asked: &Asked) -> Result<Vec<Column>, String> {
    let mut columns: Vec<Column> = sheet
        .headings
        .iter()
        .map(|heading| Column {
            heading: heading.clone(),
            field: None,
            because: Because::Unknown,
            question: None,
        })
        .collect();
    for (heading, field) in &asked.columns {
        let Some(column) = columns.iter_mut().find(|column| column.heading == *heading) else {
            return Err(match nearest(heading, sheet.headings.iter().map(String::as_str)) {
                Some(near) => format!("--column: no heading is `{heading}`: did you mean `{near}`?"),
                None => {
                    format!("--column: no heading is `{heading}`; there are: {}", listed(&sheet.headings))
                }
            });
        };
        column.because = Because::Asked;
        let (field, question) = match field.split_once(':') {
            Some(("grade", question)) if kind == Kind::Judgements => ("grade", Some(question.trim())),
            _ => (field.as_str(), None),
        };
        column.field = if field.is_empty() { None } else { Some(named(kind, field)?) };
        column.question = question.map(str::to_owned);
    }
    for field in kind.fields() {
        if is_taken(&columns, field.name) {
            continue;
        }
        let free = || {
            columns
                .iter()
                .enumerate()
                .filter(|(_, column)| column.because != Because::Asked && column.field.is_none())
        };
        let named = free().filter_map(|(at, column)| Some((rank(field, &column.heading)?, at)));
        let mut named: Vec<(usize, usize)> = named.collect();
        named.sort_unstable();
        let Some(((_, best), others)) = named.split_first() else { continue };
        for (_, other) in others {
            columns[*other].because = Because::Taken;
        }
        (columns[*best].field, columns[*best].because) = (Some(field.name), Because::Heading);
    }
    let is_wide = kind == Kind::Judgements && mark_questions(&mut columns, site, asked);
    for field in kind.fields().iter().filter(|field| field.is_needed) {
        if is_wide && matches!(field.name, "question" | "grade") {
            continue;
        }
        let is_said = field.name == "inspection" && asked.inspection.is_some()
            || field.name == "force" && asked.force.is_some();
        if is_taken(&columns, field.name) || is_said {
            continue;
        }
        let holds =
            |at: &usize| columns[*at].because == Because::Unknown && holds_only(sheet, site, *at, field.name);
        let holding: Vec<usize> = (0..columns.len()).filter(holds).collect();
        match holding.as_slice() {
            [at] => (columns[*at].field, columns[*at].because) = (Some(field.name), Because::Content),
            _ => return Err(missing(sheet, field.name)),
        }
    }
    Ok(columns)
}

/// Finds the columns that are questions, where no column is the question of its row; whether there are any.
fn mark_questions(columns: &mut [Column], site: &Site, asked: &Asked) -> bool {
    if is_taken(columns, "question") {
        return false;
    }
    let asking = asking(site, asked);
    // A column that was said to hold grades holds those of all rows, whatever its heading is.
    let has_grades = columns.iter().any(|column| column.field == Some("grade") && column.question.is_none());
    for column in columns.iter_mut().filter(|_| !has_grades) {
        let is_free = column.because != Because::Asked && column.field.is_none();
        if is_free && is_question(&asking, &column.heading) {
            (column.field, column.because) = (Some("grade"), Because::Question);
            column.question = Some(column.heading.clone());
        }
    }
    columns.iter().any(|column| column.question.is_some())
}

fn is_taken(columns: &[Column], field: &str) -> bool {
    columns.iter().any(|column| column.field == Some(field))
}

/// The field of that name.
fn named(kind: Kind, written: &str) -> Result<&'static str, String> {
    let names = || kind.fields().iter().map(|field| field.name);
    names().find(|name| *name == written).ok_or_else(|| match nearest(written, names()) {
        Some(near) => format!("--column: {} have no field `{written}`: did you mean `{near}`?", kind.word()),
        None => format!(
            "--column: {} have no field `{written}`; there are: {}",
            kind.word(),
            names().collect::<Vec<_>>().join(", ")
        ),
    })
}

/// Whether there is something in the column, and all of it names what the field holds.
fn holds_only(sheet: &Sheet, site: &Site, at: usize, field: &str) -> bool {
    let known: Vec<String> = match field {
        "force" => both(names::forces(site)),
        "inspection" => {
            names::inspections(site).into_iter().flat_map(|(name, id, _)| [name, id.to_string()]).collect()
        }
        "question" => {
            let questions = site.inspections.values().flat_map(|doc| &doc.value.questions);
            both(questions.map(|question| (question.title.as_str(), question.id.as_str())))
        }
        "grade" => {
            let grades = site.scales.value.iter().flat_map(|(_, scale)| &scale.grades);
            both(grades.map(|grade| (grade.words.as_str(), grade.id.as_str())))
        }
        "measure" => {
            both(site.measures.value.iter().map(|(id, measure)| (measure.title.as_str(), id.as_str())))
        }
        _ => return false,
    };
    let known: Vec<String> = known.iter().map(|name| folded(name)).collect();
    let mut cells =
        sheet.rows.iter().filter_map(|(_, cells)| cells.get(at)).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| known.contains(&folded(cell)))
}

fn both<'a>(known: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    known.into_iter().flat_map(|(name, id)| [name.to_owned(), id.to_owned()]).collect()
}

fn missing(sheet: &Sheet, field: &str) -> String {
    let or =
        if field == "inspection" { ", or name the inspection of all rows with --inspection ID" } else { "" };
    format!(
        "no column is the {field}: say which with --column 'HEADING={field}'{or}. The headings are: {}",
        listed(&sheet.headings)
    )
}

fn listed(headings: &[String]) -> String {
    headings.iter().filter(|heading| !heading.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}
