//! A row that answers a question of an inspection for a force.

use crate::model::{Basis, Date, GradeId, InspectionId, Judgement, Phrase, State};
use crate::project::Project;
use crate::site::Site;

use super::entry::{Cells, Entry, Form, Standing, Unplaced};
use super::kind::yaml;
use super::names;
use super::place::report_of;

/// States by the words that files have for them.
const STATES: [&str; 6] =
    ["to-be-graded", "not-graded", "ungraded", "carried-over", "not-inspected", "did-not-exist"];

const BASES: [(&str, Basis); 6] = [
    ("direct", Basis::Direct),
    ("national-list", Basis::NationalList),
    ("press-list", Basis::PressList),
    ("policing-body-news", Basis::PolicingBodyNews),
    ("force-page", Basis::ForcePage),
    ("deduced", Basis::Deduced),
];

/// The judgement that a row gives.
pub(super) fn entry(project: &Project, site: &Site, cells: &Cells) -> Result<Entry, Unplaced> {
    if cells.get("state") == Some("not-on-this-site") {
        return Err(Unplaced::new("the other site has no entry for it", "nothing need be done"));
    }
    let asked = cells.need("question")?;
    let report = report_of(project, site, cells, Some(asked))?;
    let question = cells
        .by_id_or_name("question", "question_title", |written| names::question(report.inspection, written))?;
    let sources = report.sources();
    let there = report.there.and_then(|there| there.judgements.get(&question.id));
    let judgement = judgement(project, site, cells, &report.grades(site, question), there)?;
    let standing = match there {
        None => Standing::not_there(report.published_otherwise(site, cells)?),
        Some(there) => Standing::of([
            Some((state_words(&there.state), state_words(&judgement.state))),
            cells.get("basis").map(|_| (basis_words(there.basis), basis_words(judgement.basis))),
            differing("basis_reason", &there.basis_reason, &judgement.basis_reason),
            differing("scope", &there.scope, &judgement.scope),
            sources.compared(there.source.as_ref(), cells),
            report.published_otherwise(site, cells)?,
        ]),
    };
    let fields = fields(&judgement);
    let is_written = |field: &str| fields.iter().any(|(name, _)| *name == field);
    let mut idle: Vec<&'static str> =
        ["expected", "from", "basis_reason"].into_iter().filter(|field| !is_written(field)).collect();
    idle.extend((!is_written("reason") && !is_written("basis_reason")).then_some("note"));
    Ok(Entry {
        file: report.file.clone(),
        key: question.id.to_string(),
        form: Form::Named { within: "judgements", name: question.id.to_string() },
        fields,
        source: sources.cited(cells, &standing, &report.title())?,
        published: report.own_date(site, cells)?,
        standing,
        left_out: idle.into_iter().filter(|field| cells.get(field).is_some()).collect(),
    })
}

/// What the row says; reasons that it does not give are those that are there.
fn judgement(
    project: &Project,
    site: &Site,
    cells: &Cells,
    grades: &[(&str, &str)],
    there: Option<&Judgement>,
) -> Result<Judgement, Unplaced> {
    // Data of other sites say in two columns whether there is a grade, and which.
    let state = cells.get("state").filter(|state| *state != "graded");
    let written = state.map_or_else(|| cells.need("grade"), Ok)?;
    let note = || cells.get("note").map(Phrase::new);
    let reason = || match there.map(|there| &there.state) {
        Some(State::NotGraded(reason) | State::NotInspected(Some(reason))) => Some(reason.clone()),
        _ => None,
    };
    let known = STATES.map(|state| (state, state));
    let state = match names::find("state", written, &known) {
        Err(_) => State::Graded(GradeId::new(names::find("grade", written, &[grades, &known].concat())?)),
        Ok("to-be-graded") => State::ToBeGraded(cells.read("expected", Date::parse)?),
        Ok("not-graded") => State::NotGraded(note().or_else(reason).ok_or_else(|| {
            Unplaced::new("nobody says why no grade was given", "write why in a column `Note`")
        })?),
        Ok("ungraded") => State::Ungraded,
        Ok("carried-over") => {
            let (from, _) = names::inspection(project, site, cells.need("from")?, cells.get("question"))?;
            State::CarriedOver(InspectionId::new(from.as_str()))
        }
        Ok("not-inspected") => State::NotInspected(note().or_else(reason)),
        Ok(_) => State::DidNotExist,
    };
    let basis = match cells.get("basis") {
        None => Basis::default(),
        Some(written) => {
            let id = names::find("basis", written, &BASES.map(|(id, _)| (id, id)))?;
            BASES.iter().find(|(known, _)| *known == id).map(|(_, basis)| *basis).unwrap_or_default()
        }
    };
    let why = || cells.get("basis_reason").map(Phrase::new);
    let is_reason = matches!(state, State::NotGraded(_) | State::NotInspected(_));
    let basis_reason = match basis {
        Basis::Direct => None,
        Basis::Deduced => {
            Some(why().or_else(note).or_else(|| there?.basis_reason.clone()).ok_or_else(|| {
                Unplaced::new("nobody says how it was deduced", "write how in a column `Note`")
            })?)
        }
        _ => why().or_else(|| note().filter(|_| !is_reason)),
    };
    Ok(Judgement { state, basis, basis_reason, scope: cells.get("scope").map(Phrase::new), source: None })
}

/// The fields of a judgement as they are written.
fn fields(judgement: &Judgement) -> Vec<(&'static str, String)> {
    let mut fields = Vec::new();
    match &judgement.state {
        State::Graded(grade) => fields.push(("grade", grade.to_string())),
        other => fields.push(("state", state_id(other).to_owned())),
    }
    match &judgement.state {
        State::ToBeGraded(Some(expected)) => fields.push(("expected", expected.iso())),
        State::NotGraded(reason) | State::NotInspected(Some(reason)) => {
            fields.push(("reason", yaml(reason.as_str())));
        }
        State::CarriedOver(from) => fields.push(("from", from.to_string())),
        _ => {}
    }
    if judgement.basis != Basis::default() {
        fields.push(("basis", basis_words(judgement.basis).trim_start_matches("basis ").to_owned()));
    }
    fields.extend(judgement.basis_reason.iter().map(|reason| ("basis_reason", yaml(reason.as_str()))));
    fields.extend(judgement.scope.iter().map(|scope| ("scope", yaml(scope.as_str()))));
    fields
}

fn state_id(state: &State) -> &'static str {
    match state {
        State::Graded(_) => "graded",
        State::ToBeGraded(_) => "to-be-graded",
        State::NotGraded(_) => "not-graded",
        State::Ungraded => "ungraded",
        State::CarriedOver(_) => "carried-over",
        State::NotInspected(_) => "not-inspected",
        State::DidNotExist => "did-not-exist",
    }
}

/// A state with all that belongs to it.
fn state_words(state: &State) -> String {
    match state {
        State::Graded(grade) => grade.to_string(),
        State::ToBeGraded(Some(expected)) => format!("to-be-graded on {}", expected.words()),
        State::NotGraded(reason) | State::NotInspected(Some(reason)) => {
            format!("{} ({})", state_id(state), spaced(reason))
        }
        State::CarriedOver(from) => format!("carried-over from {from}"),
        other => state_id(other).to_owned(),
    }
}

fn basis_words(basis: Basis) -> String {
    let id = BASES.iter().find(|(_, known)| *known == basis).map_or("", |(id, _)| id);
    format!("basis {id}")
}

/// Words there and in the row, where the row has some.
fn differing(field: &str, there: &Option<Phrase>, here: &Option<Phrase>) -> Option<(String, String)> {
    let here = here.as_ref()?;
    let words = |words: &Phrase| format!("{field} {}", spaced(words));
    Some((there.as_ref().map_or_else(|| format!("no {field}"), words), words(here)))
}

/// Words on one line: where a line ends says nothing.
fn spaced(words: &Phrase) -> String {
    words.as_str().split_whitespace().collect::<Vec<_>>().join(" ")
}
