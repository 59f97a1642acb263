//! The national picture of a question: how many forces at each grade, and which.

use std::borrow::Cow;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, Citations, GradeView, Link, TileGrid};
use crate::model::{QuestionRef, State};
use crate::words;

/// How many forces are in one state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Count {
    /// The grade; absent for the states without one.
    pub grade: Option<GradeView>,
    /// The grade or state for readers: `good`, `not graded`, `no entry on this site yet`.
    pub words: Arc<str>,
    /// How many forces.
    pub number: usize,
    /// The share of all inspected forces, in tenths of a per cent, for the width of a bar.
    pub permille: usize,
    /// The forces, where this site holds them, in alphabetical order.
    pub forces: Vec<Link>,
}

/// All forces of one question of one inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NationalPicture {
    /// The anchor of the picture: `picture-<inspection>-<question>`.
    pub anchor: String,
    /// The question over the years, with its title as text.
    pub question: Link,
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// How many forces are in each state: the best grade first, then the states without grade.
    pub counts: Vec<Count>,
    /// How many forces this site holds a judgement of.
    pub held: usize,
    /// How many forces were inspected.
    pub inspected: usize,
    /// The same as a sentence: `Of 43 forces: 2 outstanding, 36 good and 5 requires improvement.`
    pub sentence: String,
    /// Whether the counts are the national report's own totals; else they count what this site holds.
    pub stated: bool,
    /// What a reader should know about the counts.
    pub note: Option<String>,
    /// Every force in its place, where this site holds the answers of most.
    pub grid: Option<TileGrid>,
    /// The source of the totals, where the national report states them.
    pub citation: Option<Citation>,
}

/// A state by the word of a judgement's `state`, and whether a state is it.
type StateTest = (&'static str, fn(&State) -> bool);

/// The states that are counted beside the grades.
const STATES_WITHOUT_GRADE: [StateTest; 5] = [
    ("not-graded", |state| matches!(state, State::NotGraded(_))),
    ("to-be-graded", |state| matches!(state, State::ToBeGraded(_))),
    ("carried-over", |state| matches!(state, State::CarriedOver(_))),
    ("not-inspected", |state| matches!(state, State::NotInspected(_))),
    ("did-not-exist", |state| matches!(state, State::DidNotExist)),
];

impl NationalPicture {
    /// The picture of a question; `None` where the question never gets a grade or nothing is known.
    ///
    /// The counts are the national report's totals where it states them, else those of the reports held.
    pub(in crate::pages) fn of<'a>(
        maker: &Maker<'a>,
        at: &QuestionRef,
        citations: &mut Citations<'a>,
    ) -> Option<NationalPicture> {
        let site = maker.site();
        let (doc, question) = (site.inspections.get(&at.inspection)?, site.question(at)?);
        let scale = site.scale(&doc.value, question)?;
        let bodies = site.inspected(&doc.value);
        let held = |wanted: &dyn Fn(&State) -> bool| -> Vec<Link> {
            let mut forces: Vec<Link> = (bodies.iter())
                .filter(|force| site.judgement(force, at).is_some_and(|judgement| wanted(&judgement.state)))
                .filter_map(|force| maker.force(force))
                .collect();
            maker.words.sort(&mut forces, |force| &force.text);
            forces
        };
        let totals = doc.value.totals.iter().find(|totals| totals.question == at.question);
        let inspected = bodies.len();
        let count = |grade, words, number, forces| Count {
            grade,
            words,
            number,
            permille: (number * 1000).checked_div(inspected).unwrap_or(0),
            forces,
        };
        let mut counts = Vec::new();
        for (position, grade) in scale.grades.iter().enumerate() {
            let forces = held(&|state| matches!(state, State::Graded(known) if *known == grade.id));
            let stated = totals.map(|totals| totals.counts.get(&grade.id).copied().unwrap_or(0) as usize);
            let view = GradeView::new(position + 1, scale.grades.len(), grade);
            counts.push(count(Some(view), arc(&grade.words), stated.unwrap_or(forces.len()), forces));
        }
        for (state, is_in_state) in STATES_WITHOUT_GRADE {
            let forces = held(&is_in_state);
            let stated = totals.filter(|_| state == "not-graded").map(|totals| totals.not_graded as usize);
            let number = stated.unwrap_or(forces.len());
            if number > 0 {
                counts.push(count(None, maker.judgement_state(state), number, forces));
            }
        }
        let held_in_all = bodies.iter().filter(|force| site.judgement(force, at).is_some()).count();
        if totals.is_none() && held_in_all == 0 {
            return None;
        }
        let sentence = sentence(maker, &counts, inspected, totals.is_none().then_some(held_in_all));
        if totals.is_none() && held_in_all < inspected {
            let mut forces: Vec<Link> = (bodies.iter())
                .filter(|force| site.judgement(force, at).is_none())
                .filter_map(|force| maker.force(force))
                .collect();
            maker.words.sort(&mut forces, |force| &force.text);
            counts.push(count(None, maker.judgement_state("not-on-this-site"), forces.len(), forces));
        }
        let notes = totals.map(|totals| {
            let partial = (held_in_all < inspected)
                .then(|| maker.say(words!["judgements-held-of", held = held_in_all, inspected = inspected]));
            let of_report = totals.note.as_ref().map(|note| Cow::from(note.as_str()));
            maker.words.sentences(of_report.into_iter().chain(partial.map(Cow::from)))
        });
        Some(NationalPicture {
            anchor: format!("picture-{}-{}", at.inspection, at.question),
            question: maker.question(at)?,
            inspection: maker.inspection(&at.inspection)?,
            counts,
            held: held_in_all,
            inspected,
            sentence,
            stated: totals.is_some(),
            note: notes.filter(|notes| !notes.is_empty()),
            grid: TileGrid::of(maker, at),
            citation: totals
                .and_then(|totals| citations.cite(totals.source.as_ref(), &doc.value.sources, None)),
        })
    }
}

/// `Of 43 forces: 2 outstanding, 36 good and 5 requires improvement.`
fn sentence(maker: &Maker<'_>, counts: &[Count], inspected: usize, held: Option<usize>) -> String {
    let parts: Vec<String> = (counts.iter().filter(|count| count.number > 0))
        .map(|count| maker.say(words!["count-in-state", number = count.number, state = &count.words]))
        .collect();
    let counts = maker.words.list(&parts);
    maker.say(match held.filter(|held| *held < inspected) {
        Some(held) => words![
            "national-counts-held",
            held = held,
            inspected = inspected,
            kinds = parts.len(),
            counts = counts
        ],
        None => words!["national-counts", inspected = inspected, kinds = parts.len(), counts = counts],
    })
}
