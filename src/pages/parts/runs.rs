//! The national picture over the years: how many forces at each grade, inspection after inspection, as far as
//! the inspections may be compared.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::super::trend::not_comparable;
use super::{GradeView, Link, NationalPicture};
use crate::model::QuestionRef;
use crate::words;

/// Inspections that may be compared with each other; a new run begins where that ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Run {
    /// Where it stands on the page: `run-2015-to-2018-19`.
    pub anchor: String,
    /// The years from first to last: `2015 to 2018/19`.
    pub years: String,
    /// What is counted, the best grade first, then the states without a grade: the pieces of each bar.
    pub columns: Vec<RunColumn>,
    /// Oldest first.
    pub bars: Vec<YearBar>,
    /// Why the run before this one may not be compared with it.
    pub break_reason: Option<String>,
}

/// A grade, or a state without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RunColumn {
    /// The grade. Absent for a state without one.
    pub grade: Option<GradeView>,
    /// The grade or state in words: `good`, `not graded`.
    pub words: Arc<str>,
}

/// One inspection as a bar of all forces that were inspected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct YearBar {
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// The year that the assessment is called by: `2016`, `2018/19`.
    pub year: Arc<str>,
    /// How many forces were inspected.
    pub inspected: usize,
    /// One for each of the columns.
    pub segments: Vec<Segment>,
}

/// A piece of a bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Segment {
    /// The grade. Absent for a state without one.
    pub grade: Option<GradeView>,
    /// The grade or state in words: `good`, `not graded`.
    pub words: Arc<str>,
    /// How many forces.
    pub number: usize,
    /// Where the piece begins, in tenths of a per cent of the bar.
    pub start: usize,
    /// How long it is, in tenths of a per cent of the bar.
    pub permille: usize,
}

/// The runs of a question, from its pictures, oldest first, each with the question that it is of. None where
/// there are fewer than two pictures: what is one picture is shown as one.
pub(in crate::pages) fn runs(maker: &Maker<'_>, pictures: &[(&QuestionRef, &NationalPicture)]) -> Vec<Run> {
    if pictures.len() < 2 {
        return Vec::new();
    }
    let mut runs: Vec<Vec<(&QuestionRef, &NationalPicture)>> = Vec::new();
    let mut reasons = Vec::new();
    for &(at, picture) in pictures {
        let before = runs.last().and_then(|run| run.last()).map(|(before, _)| *before);
        let reason = before.and_then(|before| not_comparable(maker, at, before));
        match runs.last_mut() {
            Some(run) if reason.is_none() => run.push((at, picture)),
            _ => {
                runs.push(vec![(at, picture)]);
                reasons.push(reason);
            }
        }
    }
    runs.iter().zip(reasons).map(|(run, reason)| of_run(maker, run, reason)).collect()
}

fn of_run(
    maker: &Maker<'_>,
    pictures: &[(&QuestionRef, &NationalPicture)],
    break_reason: Option<String>,
) -> Run {
    let columns = columns(pictures);
    let bars: Vec<YearBar> =
        pictures.iter().filter_map(|(at, picture)| bar(maker, at, picture, &columns)).collect();
    let first = bars.first().map_or("", |bar| &bar.year);
    let last = bars.last().map_or("", |bar| &bar.year);
    let (years, anchor) = match first == last {
        true => (first.to_owned(), format!("run-{first}")),
        false => {
            (maker.say(words!["years-from-to", first = first, last = last]), format!("run-{first}-to-{last}"))
        }
    };
    let anchor = anchor.replace(|char: char| !char.is_ascii_alphanumeric(), "-");
    Run { anchor, years, columns, bars, break_reason }
}

/// Every grade of the scale, which is the same in the whole run, then the states that occur in any year.
fn columns(pictures: &[(&QuestionRef, &NationalPicture)]) -> Vec<RunColumn> {
    let mut columns: Vec<RunColumn> = Vec::new();
    for graded in [true, false] {
        for count in pictures.iter().flat_map(|(_, picture)| &picture.counts) {
            let known = columns.iter().any(|column| column.words == count.words);
            if count.grade.is_some() == graded && !known {
                columns.push(RunColumn { grade: count.grade.clone(), words: count.words.clone() });
            }
        }
    }
    columns
}

fn bar(
    maker: &Maker<'_>,
    at: &QuestionRef,
    picture: &NationalPicture,
    columns: &[RunColumn],
) -> Option<YearBar> {
    let mut start = 0;
    let segments = (columns.iter())
        .map(|column| {
            let count = picture.counts.iter().find(|count| count.words == column.words);
            let permille = count.map_or(0, |count| count.permille);
            let segment = Segment {
                grade: column.grade.clone(),
                words: column.words.clone(),
                number: count.map_or(0, |count| count.number),
                start,
                permille,
            };
            start += permille;
            segment
        })
        .collect();
    let year = arc(&maker.site().inspection(&at.inspection)?.year);
    Some(YearBar { inspection: picture.inspection.clone(), year, inspected: picture.inspected, segments })
}
