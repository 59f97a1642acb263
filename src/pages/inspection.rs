//! An inspection: national findings, totals, all forces by question, method, what it can be compared with.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::data::DownloadsView;
use super::force::AnswerView;
use super::inspections::is_graded;
use super::kinds::Content;
use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{
    Citation, Citations, DateView, FindingView, JudgementView, Link, MeasureView, NationalPicture, QuoteView,
    RecommendationView, RepliesDue, ReplySummary, html,
};
use super::regions::region_of;
use super::route::Route;
use super::trend::not_comparable;
use crate::data::Part;
use crate::model::{Inspection, InspectionId, InspectionKind, Question, QuestionRef, SourceId};
use crate::site::{Entity, Site, question_ref};
use crate::words;

/// An inspection and its national report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InspectionView {
    /// The name in tables and on cards: `Legitimacy 2016`.
    pub short_title: Arc<str>,
    /// One sentence: what was looked at, or what was found.
    pub summary: Arc<str>,
    /// Who inspected: `HMIC`.
    pub inspectorate: Arc<str>,
    /// The year that the assessment is called by: `2016`, `2018/19`.
    pub year: Arc<str>,
    /// The programme it belongs to, with its title as text.
    pub programme: Link,
    /// Whether one subject was looked at or every force by the same questions. One of `thematic`,
    /// `all-force`.
    pub kind: &'static str,
    /// When it was published.
    pub published: DateView,
    /// How the date is known, where the source does not simply give it.
    pub published_note: Option<Arc<str>>,
    /// When the inspectors were at work: `July 2012 to August 2012`.
    pub fieldwork: Option<String>,
    /// Who led it, with the role: `Roger Baker, HM Inspector of Constabulary`.
    pub lead_inspector: Option<String>,
    /// Who asked for it.
    pub commissioned_by: Option<Arc<str>>,
    /// The inspection whose recommendations this one went back to.
    pub follows: Option<Link>,
    /// Inspections that followed this one up.
    pub followed_by: Vec<Link>,
    /// The national report, as HTML.
    pub body: String,
    /// Whether it gives grades.
    pub graded: bool,
    /// What was asked; each question is followed by its parts.
    pub questions: Vec<QuestionView>,
    /// The national picture of each graded top question.
    pub pictures: Vec<NationalPicture>,
    /// What it may be compared with, in sentences.
    pub comparability: Vec<String>,
    /// Text that all its reports on forces share, a paragraph each.
    pub shared_text: Vec<Arc<str>>,
    /// How it was done.
    pub method: Vec<NoteView>,
    /// What the inspectors found about the whole country.
    pub findings: Vec<FindingView>,
    /// What was measured for the whole country.
    pub measures: Vec<MeasureView>,
    /// What people said, in reported speech.
    pub quotes: Vec<QuoteView>,
    /// The recommendations of the national report.
    pub recommendations: Vec<RecommendationView>,
    /// The questions that head the columns of `forces`.
    pub columns: Vec<Link>,
    /// Every inspected force or body, in alphabetical order.
    pub forces: Vec<ForceRow>,
    /// How many of `forces` this site holds an entry of.
    pub held: usize,
    /// The same by region, in alphabetical order.
    pub regions: Vec<RegionResults>,
    /// Its press releases, with their headlines as text.
    pub press: Vec<Link>,
    /// Replies to it and to its reports, oldest first.
    pub replies: Vec<ReplySummary>,
    /// Where the replies stand that the law asks for, where it does.
    pub replies_due: Option<RepliesDue>,
    /// What else happened around it, each with its date.
    pub context: Vec<ContextView>,
    /// Files that are published with the inspection.
    pub files: Vec<Link>,
    /// What the inspection and its reports say, as data.
    pub data: DownloadsView,
}

/// A question as the inspection asks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionView {
    /// The question over the years, with its title as text.
    pub page: Link,
    /// The question in full.
    pub wording: Option<Arc<str>>,
    /// How deep it stands: 0 for a top question, 1 for a part of it, and so on.
    pub depth: usize,
    /// Whether it gets a grade.
    pub graded: bool,
    /// The inspection whose question it continues.
    pub previous: Option<Link>,
    /// Why it may not be compared with that, or why later inspections no longer ask it.
    pub notes: Vec<String>,
}

/// A note on how the inspection was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NoteView {
    /// The note, in a sentence or two.
    pub text: Arc<str>,
    /// Its source on this page.
    pub citation: Option<Citation>,
}

/// A force in the table of an inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForceRow {
    /// The force's id, the same on every page: `kent`.
    pub id: Arc<str>,
    /// The force's card, with its short name as text.
    pub force: Link,
    /// Where it is at home; the nation, where it has no region.
    pub region: Arc<str>,
    /// The nation it is in.
    pub nation: Arc<str>,
    /// Its report, where this site has one; the text is the inspection's short title.
    pub report: Option<Link>,
    /// The result in one sentence, where the inspectors said it in words.
    pub headline: Option<Arc<str>>,
    /// Its answers, one for each of `columns`; never a blank.
    pub judgements: Vec<JudgementView>,
}

/// Something that happened around an inspection and is not part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContextView {
    /// When it happened.
    pub date: DateView,
    /// What happened, in a sentence.
    pub text: Arc<str>,
    /// Its source on this page.
    pub citation: Option<Citation>,
}

/// The forces of a region that this site holds an entry of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegionResults {
    /// The region: `East Midlands`; the nation's name where the nation has no regions.
    pub region: Arc<str>,
    /// Its forces, in alphabetical order.
    pub forces: Vec<ForceResult>,
}

/// A force and its answers to the top questions that get a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForceResult {
    /// The report, with the short name of the force.
    pub report: Link,
    /// Its answers to the graded top questions.
    pub answers: Vec<AnswerView>,
}

/// The page of an inspection.
pub(super) fn draft<'a>(maker: &Maker<'a>, id: &InspectionId) -> Option<Draft<'a>> {
    let site = maker.site();
    let doc = site.inspections.get(id)?;
    let inspection = &doc.value;
    let mut citations = Citations::default();
    let graded: Vec<&Question> =
        (inspection.questions.iter()).filter(|question| site.scale(inspection, question).is_some()).collect();
    let pictures: Vec<NationalPicture> = (graded.iter().filter(|question| question.parent.is_none()))
        .filter_map(|question| NationalPicture::of(maker, &question_ref(id, &question.id), &mut citations))
        .collect();
    let columns: Vec<QuestionRef> = graded
        .iter()
        .filter(|question| question.parent.is_none() || mostly_held(site, id, inspection, question))
        .map(|question| question_ref(id, &question.id))
        .collect();
    let top: Vec<usize> = (columns.iter().enumerate())
        .filter(|(_, at)| site.question(at).is_some_and(|question| question.parent.is_none()))
        .map(|(position, _)| position)
        .collect();
    let headings: Vec<Link> = columns.iter().filter_map(|at| maker.question(at)).collect();
    let forces = rows(maker, id, inspection, &columns);
    let held = forces.iter().filter(|row| row.report.is_some()).count();
    let register = maker.register();
    let mut cite = |source: Option<&SourceId>| citations.cite(source, &inspection.sources, None);
    let view = InspectionView {
        short_title: arc(&inspection.short_title),
        summary: arc(&inspection.summary),
        inspectorate: arc(&inspection.inspectorate),
        year: arc(&inspection.year),
        programme: maker.link(
            &Route::Entity(Entity::Programme(inspection.programme.clone())),
            site.programmes.get(&inspection.programme)?.value.title.as_str(),
        ),
        kind: match inspection.kind {
            InspectionKind::Thematic => "thematic",
            InspectionKind::AllForce => "all-force",
        },
        published: maker.day_of(id)?,
        published_note: inspection.published_note.as_ref().map(arc),
        fieldwork: inspection.fieldwork.as_ref().map(|work| match work.from == work.to {
            true => maker.words.date(work.from),
            false => maker.say(words![
                "inspection-at-work",
                from = maker.words.date(work.from),
                to = maker.words.date(work.to),
            ]),
        }),
        lead_inspector: inspection
            .lead_inspector
            .as_ref()
            .map(|person| maker.say(words!["person-in-role", person = &person.name, role = &person.role])),
        commissioned_by: inspection.commissioned_by.as_ref().map(arc),
        follows: inspection.follows.as_ref().and_then(|earlier| maker.inspection(earlier)),
        followed_by: (site.inspections.iter())
            .filter(|(_, later)| later.value.follows.as_ref() == Some(id))
            .filter_map(|(later, _)| maker.inspection(later))
            .collect(),
        body: html(maker, &doc.file, &doc.body),
        graded: is_graded(maker, inspection),
        questions: questions(maker, id, inspection),
        pictures,
        comparability: comparability(maker, inspection),
        shared_text: arcs(&inspection.shared_text),
        method: (inspection.method.iter())
            .map(|note| NoteView { text: arc(&note.text), citation: cite(note.source.as_ref()) })
            .collect(),
        findings: FindingView::own(maker, id, &inspection.findings, &mut cite),
        measures: (inspection.measures.iter())
            .filter_map(|value| MeasureView::of(maker, value, &[], &mut cite))
            .collect(),
        quotes: inspection.quotes.iter().map(|quote| QuoteView::of(maker, quote, &mut cite)).collect(),
        recommendations: (inspection.recommendations.iter())
            .filter_map(|recommendation| {
                RecommendationView::of(maker, id, None, recommendation, register, &mut cite)
            })
            .collect(),
        regions: by_region(maker, &forces, &headings, &top),
        columns: headings,
        forces,
        held,
        press: (site.press.iter())
            .filter(|((of, _), _)| of == id)
            .map(|((of, on), press)| {
                maker.link(
                    &Route::Entity(Entity::Press(of.clone(), on.clone())),
                    press.value.headline.as_str(),
                )
            })
            .collect(),
        replies: maker.replies_to(id),
        replies_due: RepliesDue::of(maker, id),
        context: (inspection.context.iter())
            .map(|item| ContextView {
                date: maker.date(item.date),
                text: arc(&item.text),
                citation: cite(item.source.as_ref()),
            })
            .collect(),
        files: maker.files(&Entity::Inspection(id.clone())),
        data: DownloadsView::of(maker, &Part::Inspection(id.clone())),
    };
    citations.list(&inspection.sources);
    Some(Draft {
        title: arc(&inspection.title),
        description: inspection.summary.to_string(),
        crumbs: vec![maker.link(&Route::Inspections, maker.say(words!["title-inspections"]))],
        entity: Some(Entity::Inspection(id.clone())),
        citations,
        corrections: &inspection.corrections,
        content: Content::Inspection(Box::new(view)),
    })
}

/// Whether this site holds an answer of at least half of the forces, so that a column says more than that
/// there is no entry. Rarer answers stand on the page of the question and in the reports.
fn mostly_held(site: &Site, id: &InspectionId, inspection: &Inspection, question: &Question) -> bool {
    let at = question_ref(id, &question.id);
    let inspected = site.inspected(inspection);
    let held = inspected.iter().filter(|force| site.judgement(force, &at).is_some()).count();
    held > 0 && held * 2 >= inspected.len()
}

/// How deep a question stands under others: 0 for a top question.
pub(super) fn depth(inspection: &Inspection, question: &Question) -> usize {
    let mut depth = 0;
    let mut parent = question.parent.as_ref();
    // A circle of parents is a problem of its own; here it only must not be walked for ever.
    while let Some(id) = parent.filter(|_| depth < inspection.questions.len()) {
        depth += 1;
        parent =
            inspection.questions.iter().find(|known| known.id == *id).and_then(|known| known.parent.as_ref());
    }
    depth
}

fn questions(maker: &Maker<'_>, id: &InspectionId, inspection: &Inspection) -> Vec<QuestionView> {
    let site = maker.site();
    (inspection.questions.iter())
        .filter_map(|question| {
            let at = question_ref(id, &question.id);
            let previous = question.previous.as_ref().filter(|previous| site.question(previous).is_some());
            let mut notes: Vec<String> =
                previous.and_then(|previous| not_comparable(maker, &at, previous)).into_iter().collect();
            notes.extend(
                question.removed.as_ref().map(|reason| maker.say(words!["no-longer-asked", reason = reason])),
            );
            Some(QuestionView {
                page: maker.question(&at)?,
                wording: question.wording.as_ref().map(arc),
                depth: depth(inspection, question),
                graded: site.scale(inspection, question).is_some(),
                previous: previous.and_then(|previous| maker.inspection(&previous.inspection)),
                notes,
            })
        })
        .collect()
}

/// Every inspected body, by its name, with its judgements.
fn rows(
    maker: &Maker<'_>,
    id: &InspectionId,
    inspection: &Inspection,
    columns: &[QuestionRef],
) -> Vec<ForceRow> {
    let site = maker.site();
    let mut rows: Vec<ForceRow> = (site.inspected(inspection).into_iter())
        .filter_map(|force| {
            let known = site.force(force)?;
            Some(ForceRow {
                id: force.as_str().into(),
                force: maker.force(force)?,
                region: arc(region_of(known)),
                nation: arc(&known.nation),
                report: maker.report(id, force),
                headline: site.report(id, force).and_then(|doc| doc.value.headline.as_ref()).map(arc),
                judgements: columns.iter().map(|at| JudgementView::in_a_table(maker, force, at)).collect(),
            })
        })
        .collect();
    maker.words.sort(&mut rows, |row| &row.force.text);
    rows
}

/// The rows with a report by region; `top` are the columns of top questions.
fn by_region(
    maker: &Maker<'_>,
    rows: &[ForceRow],
    columns: &[Link],
    top: &[usize],
) -> Vec<RegionResults> {
    let mut regions: BTreeMap<&Arc<str>, Vec<ForceResult>> = BTreeMap::new();
    for row in rows {
        let Some(report) = &row.report else { continue };
        let answers = top.iter().filter_map(|&at| {
            let (question, judgement) = (columns.get(at)?.clone(), row.judgements.get(at)?.clone());
            Some(AnswerView { question, judgement })
        });
        regions.entry(&row.region).or_default().push(ForceResult {
            report: Link { text: row.force.text.clone(), ..report.clone() },
            answers: answers.collect(),
        });
    }
    let regions = regions.into_iter().map(|(region, forces)| RegionResults { region: region.clone(), forces });
    let mut regions: Vec<RegionResults> = regions.collect();
    maker.words.sort(&mut regions, |region| &region.region);
    regions
}

/// What the inspection may be compared with, in sentences.
fn comparability(maker: &Maker<'_>, inspection: &Inspection) -> Vec<String> {
    let site = maker.site();
    let mut sentences = Vec::new();
    let programme = site.programmes.get(&inspection.programme);
    if let Some(group) = programme
        .zip(inspection.comparability_group.as_ref())
        .and_then(|(programme, id)| programme.value.comparability_groups.iter().find(|group| group.id == *id))
    {
        let group = words!["comparability-group", title = &group.title, explanation = &group.explanation];
        sentences.push(maker.say(group));
    } else if !is_graded(maker, inspection) {
        sentences.push(maker.say(words!["inspection-without-grades"]));
    }
    sentences.extend(inspection.comparability_note.as_ref().map(ToString::to_string));
    sentences
}
