//! What becomes of every row: all is tried on the whole folder before anything is said to be possible.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::problem::Problems;
use crate::project::Project;
use crate::read::Docs;
use crate::scaffold::{new_errors, site_of};
use crate::site::Site;
use crate::source::{Stored, Tree};
use crate::text::FileName;

use super::changes::{Change, changes, no_place};
use super::entry::{Cells, Entry, Standing, Unplaced};
use super::kind::Kind;
use super::mapping::{self, Column};
use super::{Asked, Import, Outcome, Row, Sheet};

/// What each row says, or why it has no place.
type Said = Vec<Result<Entry, Unplaced>>;

pub(super) fn settle(tree: &Tree, project: &Project, sheet: &Sheet, asked: &Asked) -> Result<Import, String> {
    let site = site_of(project)?;
    let kind = mapping::kind(sheet, site, asked);
    let columns = mapping::columns(sheet, site, kind, asked)?;
    let rows: Vec<Cells> =
        sheet.rows.iter().flat_map(|(row, cells)| of_row(*row, cells, &columns, asked)).collect();
    let said = say(project, site, kind, &rows);
    let mut refused: BTreeMap<FileName, Unplaced> = BTreeMap::new();
    // Each time round, one file more is left alone, so this ends.
    loop {
        let chosen = chosen(&said, &refused);
        let entries: Vec<&Entry> = chosen.iter().filter_map(|at| said[*at].as_ref().ok()).collect();
        let made = changes(tree, site, &entries);
        let (made, impossible): (Vec<_>, Vec<_>) = made.into_iter().partition(|(_, change)| change.is_ok());
        if !impossible.is_empty() {
            refused.extend(impossible.into_iter().filter_map(|(file, why)| Some((file, why.err()?))));
            continue;
        }
        let made: Vec<Change> = made.into_iter().filter_map(|(_, change)| change.ok()).collect();
        let mut with = tree.clone();
        with.files.extend(
            made.iter().map(|change| (change.file.clone(), Stored::Read(Arc::from(change.text.as_bytes())))),
        );
        let (after, errors) = new_errors(&with, project);
        let faulty = faulty(project, &after, &errors, &made);
        if !faulty.is_empty() {
            refused.extend(faulty);
            continue;
        }
        // The same table once more: what it has added has to be there, and nothing may be left to add.
        let then = match &after.site {
            Some(site) => say(&after, site, kind, &rows),
            None => return Err("the site could not be read with the new files in it".to_owned()),
        };
        let lost = |at: &&usize| !then[**at].as_ref().is_ok_and(|entry| entry.standing == Standing::Same);
        let lost: Vec<FileName> =
            chosen.iter().filter(lost).filter_map(|at| Some(said[*at].as_ref().ok()?.file.clone())).collect();
        if !lost.is_empty() {
            refused.extend(lost.into_iter().map(|file| (file.clone(), no_place(&file))));
            continue;
        }
        let rows = rows.iter().enumerate().map(|(at, cells)| {
            let is_new = |file: &FileName| !tree.files.contains_key(file);
            outcome(cells, &said[at], &then[at], chosen.contains(&at), &refused, &is_new)
        });
        return Ok(Import { kind, columns, rows: rows.collect(), changes: made, tree: with, faults: errors });
    }
}

/// The cells of a row by their fields, and what is read in their place. In a table with a column for each question a row
/// is as many, each with one grade; one in which no grade stands is one all the same, and told of.
fn of_row(row: usize, cells: &[String], columns: &[Column], asked: &Asked) -> Vec<Cells> {
    let read_as = |cell: &String| {
        let other = asked.read_as.iter().find(|(written, _)| written == cell);
        other.map_or_else(|| cell.clone(), |(_, meant)| meant.clone())
    };
    let full = || columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
    let of_all = full().filter(|(column, _)| column.question.is_none());
    let mut words: Vec<(&'static str, String)> =
        of_all.filter_map(|(column, cell)| Some((column.field?, read_as(cell)))).collect();
    for (name, of_all) in [("inspection", &asked.inspection), ("force", &asked.force)] {
        let names_none = !words.iter().any(|(field, _)| *field == name);
        words.extend(of_all.iter().filter(|_| names_none).map(|id| (name, id.clone())));
    }
    let of_question = |(column, cell): (&Column, &String)| {
        let question = column.question.clone()?;
        let own = [("question", read_as(&question)), ("grade", read_as(cell))];
        let words = words.iter().cloned().chain(own).collect();
        Some(Cells { row, column: Some(column.heading.clone()), words })
    };
    let wide: Vec<Cells> = full().filter_map(of_question).collect();
    if !wide.is_empty() {
        return wide;
    }
    // Of a row in which no question has a grade the grade is what is missing.
    let first = columns.iter().find_map(|column| column.question.clone());
    words.extend(first.map(|question| ("question", question)));
    vec![Cells { row, column: None, words }]
}

fn say(project: &Project, site: &Site, kind: Kind, rows: &[Cells]) -> Said {
    rows.iter().map(|cells| kind.entry(project, site, cells)).collect()
}

/// The rows that add something: of those with one key the first; what the others say is compared with it afterwards.
fn chosen(said: &Said, refused: &BTreeMap<FileName, Unplaced>) -> BTreeSet<usize> {
    let mut taken = BTreeSet::new();
    let adds = |(at, entry): (usize, &Result<Entry, Unplaced>)| {
        let entry = entry.as_ref().ok()?;
        let adds = entry.standing == Standing::Absent && !refused.contains_key(&entry.file);
        (adds && taken.insert((entry.file.clone(), entry.key.clone()))).then_some(at)
    };
    said.iter().enumerate().filter_map(adds).collect()
}

/// The changed files that would have an error or say something else of what was there, each with the reason.
fn faulty(
    before: &Project,
    after: &Project,
    errors: &Problems,
    made: &[Change],
) -> Vec<(FileName, Unplaced)> {
    let fault = |change: &Change| {
        let file = &change.file;
        let unplaced = match errors.0.iter().find(|error| error.place.file == *file) {
            // A new file is ours alone, so what is wrong with it is wrong with its rows.
            Some(error) if change.before.is_none() || !after.reading.docs.broken.contains_key(file) => {
                Unplaced::new(error.message.clone(), error.remedy.clone())
            }
            None if change.before.is_none() || is_kept(before, after, file) => return None,
            _ => no_place(file),
        };
        Some((file.clone(), unplaced))
    };
    made.iter().filter_map(fault).collect()
}

/// Whether the fields of a report or a national report still say all that they said, in the same order. The words below
/// them are not touched.
fn is_kept(before: &Project, after: &Project, file: &FileName) -> bool {
    let (before, after) = (&before.reading.docs, &after.reading.docs);
    let report = |docs: &Docs| docs.reports.values().find(|doc| doc.file == *file).cloned();
    let index = |docs: &Docs| docs.inspections.values().find(|doc| doc.file == *file).cloned();
    if let (Some(there), Some(now)) = (report(before), report(after)) {
        let (there, mut now) = (&there.value, now.value.clone());
        now.judgements.0.truncate(there.judgements.0.len());
        now.measures.truncate(there.measures.len());
        now.recommendations.truncate(there.recommendations.len());
        now.sources.0.truncate(there.sources.0.len());
        return now == *there;
    }
    let (Some(there), Some(now)) = (index(before), index(after)) else { return false };
    let (there, mut now) = (&there.value, now.value.clone());
    now.measures.truncate(there.measures.len());
    now.recommendations.truncate(there.recommendations.len());
    now.sources.0.truncate(there.sources.0.len());
    now == *there
}

/// What became of a row: `said` before the changes, `then` with them. What a row lacks, another of the table may have
/// brought, before or after it; so all but the rows that add something are told by what is there then.
fn outcome(
    cells: &Cells,
    said: &Result<Entry, Unplaced>,
    then: &Result<Entry, Unplaced>,
    is_chosen: bool,
    refused: &BTreeMap<FileName, Unplaced>,
    is_new: &dyn Fn(&FileName) -> bool,
) -> Row {
    let not_placed = |unplaced: &Unplaced| Outcome::NotPlaced {
        why: unplaced.why.clone(),
        remedy: unplaced.remedy.clone(),
    };
    let outcome = match (said, then) {
        (_, Err(unplaced)) => not_placed(unplaced),
        (Ok(Entry { file, .. }), _) if is_chosen && is_new(file) => Outcome::New { file: file.clone() },
        (Ok(Entry { file, .. }), _) if is_chosen => Outcome::Added { file: file.clone() },
        (_, Ok(Entry { file, standing, .. })) => match standing {
            Standing::Same => Outcome::There { file: file.clone() },
            Standing::Otherwise { there, here } => {
                Outcome::Otherwise { file: file.clone(), there: there.clone(), here: here.clone() }
            }
            Standing::Absent => {
                let unplaced = said.as_ref().err().or_else(|| refused.get(file));
                unplaced.map_or_else(|| not_placed(&no_place(file)), not_placed)
            }
        },
    };
    let left_out = said.as_ref().or(then.as_ref()).map(|entry| entry.left_out.clone()).unwrap_or_default();
    Row { row: cells.row, column: cells.column.clone(), outcome, left_out }
}
