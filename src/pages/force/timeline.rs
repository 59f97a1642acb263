//! All that happened to a force, in the order of events: inspections, reports, replies, recommendations,
//! corrections, and changes of name and of policing body.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::Maker;
use super::super::parts::{DateView, Link, ReplySummary};
use super::recommendations::{Made, made_to};
use crate::model::{Correction, Date, Force, ForceId, InspectionId, PolicingBody, Prose, Report, State};
use crate::read::Doc;
use crate::site::{Entity, question_ref};
use crate::words;

/// The events of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TimelineYear {
    /// The year: `2016`.
    pub year: String,
    /// What happened, oldest first.
    pub events: Vec<Event>,
}

/// Something that happened to the force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Event {
    /// When it happened, or is due.
    pub date: DateView,
    /// What kind of event, as a word for class names. One of `report`, `inspection`, `reply`,
    /// `recommendation`, `due`, `progress`, `discharged`, `correction`, `policing-body`, `name`.
    pub kind: &'static str,
    /// The same for readers: `Report`, `Policing body`.
    pub kind_words: String,
    /// Where it can be read.
    pub page: Option<Link>,
    /// What happened, beyond the words of the link.
    pub text: Option<String>,
    /// Whether it lies after the day of the edition.
    pub ahead: bool,
}

/// Events as they are collected, each with the day by which it is put in order.
struct Events<'m, 'a> {
    maker: &'m Maker<'a>,
    dated: Vec<(Date, Event)>,
}

impl Events<'_, '_> {
    fn add(&mut self, date: Date, kind: &'static str, page: Option<Link>, text: Option<String>) {
        let maker = self.maker;
        let event = Event {
            date: maker.date(date),
            kind,
            kind_words: maker.say(words!["event-kind", kind = kind]),
            page,
            text,
            ahead: date.first_day() > maker.visible.day().first_day(),
        };
        self.dated.push((date, event));
    }
}

/// The years in which something happened, oldest first.
pub(super) fn timeline(maker: &Maker<'_>, id: &ForceId, force: &Force) -> Vec<TimelineYear> {
    let mut events = Events { maker, dated: Vec::new() };
    policing_bodies(&mut events, &force.policing_bodies);
    for former in &force.former_names {
        if let Some(until) = former.until {
            let text = maker.say(words!["event-called-until", name = &former.name]);
            events.add(until, "name", None, Some(text));
        }
    }
    inspections(&mut events, id);
    recommendations(&mut events, id);
    for ((of, on, party), reply) in maker.known_replies_on(id) {
        if let Some(summary) = ReplySummary::of(maker, (of, on, *party), reply) {
            let text = maker.say(words!["event-reply", role = &summary.role, party = party.id()]);
            events.add(reply.date, "reply", Some(summary.page), Some(text));
        }
    }
    corrections(&mut events, id);
    events.dated.sort_by_key(|(date, _)| (date.first_day(), date.last_day()));
    let mut years: Vec<TimelineYear> = Vec::new();
    for (date, event) in events.dated {
        let year = date.year().to_string();
        match years.last_mut() {
            Some(last) if last.year == year => last.events.push(event),
            _ => years.push(TimelineYear { year, events: vec![event] }),
        }
    }
    years
}

/// Who held the force to account from when, or until when where nobody followed the next day.
fn policing_bodies(events: &mut Events<'_, '_>, bodies: &[PolicingBody]) {
    let maker = events.maker;
    let follows = |body: &PolicingBody, next: &PolicingBody| {
        body.to.and_then(|to| to.plus_days(1)).is_some_and(|day| Some(day) == next.from)
    };
    for (position, body) in bodies.iter().enumerate() {
        let before = position.checked_sub(1).and_then(|before| bodies.get(before));
        let (title, unconfirmed) = (&body.title, body.unconfirmed);
        if let Some(from) = body.from {
            let text = match before.filter(|before| follows(before, body)) {
                Some(before) => words![
                    "event-body-follows",
                    body = title,
                    before = &before.title,
                    unconfirmed = unconfirmed,
                ],
                None => words!["event-body-begins", body = title, unconfirmed = unconfirmed],
            };
            events.add(from, "policing-body", None, Some(maker.say(text)));
        }
        let followed = bodies.get(position + 1).is_some_and(|next| follows(body, next));
        if let Some(to) = body.to.filter(|_| !followed) {
            let text = words!["event-body-ends", body = title, unconfirmed = unconfirmed];
            events.add(to, "policing-body", None, Some(maker.say(text)));
        }
    }
}

/// Reports with their result, inspections without an entry here, and areas for improvement that were mended.
fn inspections(events: &mut Events<'_, '_>, force: &ForceId) {
    let (maker, site) = (events.maker, events.maker.site());
    for (of, doc) in &site.inspections {
        if !site.is_inspected(&doc.value, force) {
            continue;
        }
        match site.report(of, force) {
            Some(report) => {
                let page = maker.report(of, force);
                if let Some(published) = site.report_published(of, force) {
                    events.add(published.date, "report", page.clone(), result(maker, of, report));
                }
                for finding in &report.value.findings {
                    if let Some(discharged) = finding.discharged {
                        let text = maker.say(words!["event-mended", finding = &finding.text]);
                        events.add(discharged, "discharged", page.clone(), Some(text));
                    }
                }
            }
            None => {
                if let Some(published) = site.inspection_published(of) {
                    let text = maker.say(words!["event-without-entry"]);
                    events.add(published.date, "inspection", maker.inspection(of), Some(text));
                }
            }
        }
    }
}

/// `Effectiveness good; Legitimacy good`, or the headline where no top question was graded.
fn result(maker: &Maker<'_>, of: &InspectionId, report: &Doc<Report>) -> Option<String> {
    let inspection = maker.site().inspection(of)?;
    let graded: Vec<String> = (inspection.questions.iter())
        .filter(|question| question.parent.is_none())
        .filter_map(|question| {
            let at = question_ref(of, &question.id);
            let State::Graded(grade) = &report.value.judgements.get(&question.id)?.state else { return None };
            let (.., grade) = maker.site().grade(&at, grade)?;
            Some(maker.say(words!["event-result", question = &question.title, grade = &grade.words]))
        })
        .collect();
    match graded.is_empty() {
        true => report.value.headline.as_ref().map(ToString::to_string),
        false => Some(maker.words.row_apart(&graded)),
    }
}

/// When recommendations were made and due, and every later step.
fn recommendations(events: &mut Events<'_, '_>, force: &ForceId) {
    let maker = events.maker;
    for Made { published, page, recommendations } in made_to(maker, force) {
        let made = maker.say(words!["event-made", count = recommendations.len()]);
        events.add(published, "recommendation", Some(page.clone()), Some(made));
        let mut due: Vec<Date> = recommendations.iter().filter_map(|known| known.due).collect();
        due.sort();
        for day in due.chunk_by(|a, b| a == b) {
            let text = maker.say(words!["event-due", count = day.len()]);
            events.add(day[0], "due", Some(page.clone()), Some(text));
        }
        for recommendation in recommendations {
            for step in &recommendation.history {
                let state = maker.recommendation_state(step.state);
                let text = maker.say(words![
                    "event-progress",
                    state = &state,
                    recommendation = &recommendation.text,
                ]);
                events.add(step.date, "progress", Some(page.clone()), Some(text));
            }
        }
    }
}

/// Corrections of the card, and of reports, press releases and replies on the force.
fn corrections(events: &mut Events<'_, '_>, id: &ForceId) {
    let (maker, site) = (events.maker, events.maker.site());
    let mut add = |entity: Entity, fields: &[Correction], words: &Prose| {
        for correction in fields.iter().chain(words.corrections()) {
            let kind = maker.correction_kind(correction.kind);
            let text = maker.say(words!["event-corrected", kind = &kind]);
            events.add(correction.date, "correction", maker.page_of(&entity), Some(text));
        }
    };
    if let Some(doc) = site.forces.get(id) {
        add(Entity::Force(id.clone()), &doc.value.corrections, &doc.body);
    }
    for of in maker.inspections_of(id) {
        let key = ((*of).clone(), id.clone());
        if let Some(report) = site.reports.get(&key) {
            add(Entity::Report(key.0.clone(), key.1.clone()), &report.value.corrections, &report.body);
        }
        if let Some(press) = site.press.get(&key) {
            add(Entity::Press(key.0, key.1), &press.value.corrections, &press.body);
        }
    }
    for ((of, on, party), _) in maker.known_replies_on(id) {
        let Some(doc) = site.replies.get(&(of.clone(), on.clone(), *party)) else { continue };
        add(Entity::Reply(of.clone(), on.clone(), *party), &doc.value.corrections, &doc.body);
    }
}
