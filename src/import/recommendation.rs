//! A row that says what somebody was asked to do.

use crate::model::{Addressee, Date, Recommendation, meant_id};
use crate::project::Project;
use crate::site::Site;

use super::entry::{Cells, Entry, Form, Standing, Unplaced};
use super::kind::yaml;
use super::names;
use super::place::paper_of;
use super::when::when;

/// Addressees that are no force.
const MANY: [(&str, &str); 3] = [
    ("all forces", "all-forces"),
    ("policing bodies", "policing-bodies"),
    ("national bodies", "national-bodies"),
];

pub(super) fn entry(project: &Project, site: &Site, cells: &Cells) -> Result<Entry, Unplaced> {
    let paper = paper_of(project, site, cells)?;
    let (id, text) = (id(cells)?, cells.need("text")?);
    let addressees = addressees(site, cells)?;
    let themes = themes(site, cells)?;
    let due = cells.read("due", |cell| when(cell).map(|due| due.date))?;
    let step = Step::of(cells)?;
    let standing = match paper.recommendations().iter().find(|there| there.id.as_str() == id) {
        None => Standing::not_there(paper.published_otherwise(site, cells)?),
        Some(there) => {
            let spaced = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
            let asked: Vec<&str> = there.addressed_to.iter().map(addressee_id).collect();
            let about: Vec<&str> = there.themes.iter().map(|theme| theme.as_str()).collect();
            Standing::of([
                Some((spaced(there.text.as_str()), spaced(text))),
                Some((
                    format!("addressed to {}", asked.join(", ")),
                    format!("addressed to {}", addressees.join(", ")),
                )),
                due.map(|due| (there.due.map_or("no due date".to_owned(), words_of), words_of(due))),
                (!themes.is_empty()).then(|| {
                    (format!("themes {}", about.join(", ")), format!("themes {}", themes.join(", ")))
                }),
                step.as_ref().and_then(|step| step.compared(there)),
                paper.sources().compared(there.source.as_ref(), cells),
                paper.published_otherwise(site, cells)?,
            ])
        }
    };
    let mut fields = vec![("id", id.clone()), ("text", yaml(text)), ("addressed_to", listed(&addressees))];
    if !themes.is_empty() {
        fields.push(("themes", listed(&themes)));
    }
    fields.extend(due.map(|due| ("due", due.iso())));
    fields.extend(step.as_ref().map(|step| ("history", step.written())));
    Ok(Entry {
        key: id,
        form: Form::Item("recommendations"),
        fields,
        source: paper.sources().cited(cells, &standing, &paper.title())?,
        published: paper.own_date(site, cells)?,
        file: paper.file().clone(),
        standing,
        left_out: if step.is_none() && cells.get("note").is_some() { vec!["note"] } else { Vec::new() },
    })
}

/// Where a recommendation stands: the last step of its history, which is all that a row can say of it.
struct Step {
    state: &'static str,
    date: Date,
    note: Option<String>,
}

impl Step {
    /// The step that a row gives; of what is open nothing has become yet.
    fn of(cells: &Cells) -> Result<Option<Step>, Unplaced> {
        let Some(written) = cells.get("state") else { return Ok(None) };
        let state = names::find("state", written, &STATES.map(|state| (state, state)))?;
        if state == "superseded" {
            return Err(Unplaced::new(
                "another recommendation took its place, and a table cannot say which",
                "write it by hand",
            ));
        }
        match cells.read("state_since", |cell| when(cell).map(|day| day.date))? {
            Some(date) => Ok(Some(Step { state, date, note: cells.get("note").map(str::to_owned) })),
            None if state == "open" => Ok(None),
            None => Err(Unplaced::new(
                format!("nobody says since when it is {}", state.replace('-', " ")),
                "write the day in a column `state_since`",
            )),
        }
    }

    /// The last step that is there, and this one.
    fn compared(&self, there: &Recommendation) -> Option<(String, String)> {
        let words = |state: &str, since: Option<Date>| match since {
            Some(since) => format!("{} since {}", state.replace('-', " "), since.words()),
            None => state.replace('-', " "),
        };
        let last = there.history.last();
        Some((words(there.state().words(), last.map(|step| step.date)), words(self.state, Some(self.date))))
    }

    /// A history of this step alone.
    fn written(&self) -> String {
        let note = self.note.iter().map(|note| format!(", note: {}", quoted(note))).collect::<String>();
        format!("[{{date: {}, state: {}{note}}}]", self.date.iso(), self.state)
    }
}

/// Words in quotation marks, as they have to stand between brackets.
fn quoted(words: &str) -> String {
    let words = yaml(words);
    if words.starts_with('"') { words } else { format!("\"{words}\"") }
}

const STATES: [&str; 6] =
    ["open", "in-progress", "awaiting-review", "complete", "superseded", "not-accepted"];

fn words_of(due: Date) -> String {
    format!("due {}", due.words())
}

/// The id that a reference makes: a number alone becomes `recommendation-4`. In data of other sites the inspection and the
/// force stand before it: `integrity-2026/ambria/keep-records`.
fn id(cells: &Cells) -> Result<String, Unplaced> {
    let reference = cells.need("id")?;
    let of_inspection = cells.get("inspection").and_then(|of| reference.strip_prefix(of)?.strip_prefix('/'));
    let reference = of_inspection.map_or(reference, |rest| rest.rsplit('/').next().unwrap_or(rest));
    let id = meant_id(reference).ok_or_else(|| {
        Unplaced::new(
            format!("`{reference}` cannot be an id"),
            "give each recommendation a number or a short name",
        )
    })?;
    Ok(if id.starts_with(|first: char| first.is_ascii_digit()) { format!("recommendation-{id}") } else { id })
}

/// Who was asked; of a force's report the force, where nobody else is named.
fn addressees<'a>(site: &'a Site, cells: &'a Cells) -> Result<Vec<&'a str>, Unplaced> {
    let written = match cells.get("addressed_to") {
        Some(written) => written,
        None => cells.get("force").ok_or_else(|| cells.need("addressed_to").expect_err("it is empty"))?,
    };
    let known = [&names::forces(site)[..], &MANY[..]].concat();
    several(written).map(|one| names::find("force", one, &known)).collect()
}

fn themes<'a>(site: &'a Site, cells: &Cells) -> Result<Vec<&'a str>, Unplaced> {
    let known: Vec<(&str, &str)> =
        site.themes.value.iter().map(|(id, theme)| (theme.title.as_str(), id.as_str())).collect();
    several(cells.get("themes").unwrap_or_default()).map(|one| names::find("theme", one, &known)).collect()
}

/// What stands between semicolons or commas.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', ',']).map(str::trim).filter(|one| !one.is_empty())
}

fn listed(ids: &[&str]) -> String {
    if let [one] = ids { (*one).to_owned() } else { format!("[{}]", ids.join(", ")) }
}

fn addressee_id(addressee: &Addressee) -> &str {
    match addressee {
        Addressee::AllForces => "all-forces",
        Addressee::PolicingBodies => "policing-bodies",
        Addressee::NationalBodies => "national-bodies",
        Addressee::Force(id) => id.as_str(),
    }
}
