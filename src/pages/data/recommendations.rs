//! The rows of recommendations, and of what replies say of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::maker::{Maker, arc};
use super::super::route::Route;
use super::replies::reply_name;
use super::{Within, published_note, source};
use crate::data::{AnswerKind, AnswerRow, Part, RecommendationRow};
use crate::model::{Addressee, ForceId, InspectionId, Party, Recommendation, RecommendationRef};
use crate::site::{Entity, Register, ReplyKey};

impl Maker<'_> {
    /// What was asked: of a force or inspection, what concerns it.
    pub(super) fn recommendation_rows(&self, part: &Part, each: &mut dyn FnMut(RecommendationRow)) {
        for (at, known) in self.recommendations_in(part) {
            // All replies are looked at, so that a row says the same in every file.
            self.recommendation_row(&at, known, self.register()).into_iter().for_each(&mut *each);
        }
    }

    pub(super) fn recommendations_in<'a>(
        &'a self,
        part: &'a Part,
    ) -> Vec<(RecommendationRef, &'a Recommendation)> {
        let site = self.site();
        match part {
            Part::Question(_) => Vec::new(),
            Part::Force(on) => {
                let of = self.inspections_in(part);
                of.iter().flat_map(|within| site.made_to(within.id, on)).collect()
            }
            Part::Site | Part::Inspection(_) => (site.recommendations())
                .filter(|(at, ..)| !matches!(part, Part::Inspection(wanted) if *wanted != at.inspection))
                .map(|(at, known, _)| (at, known))
                .collect(),
        }
    }

    fn recommendation_row(
        &self,
        at: &RecommendationRef,
        known: &Recommendation,
        register: &Register<'_>,
    ) -> Option<RecommendationRow> {
        let site = self.site();
        let within = Within::new(&at.inspection, site.inspection(&at.inspection)?);
        let report = at.force.as_ref().map(|on| (on, site.report(&at.inspection, on)));
        let sources = match &report {
            Some((_, report)) => &(*report)?.value.sources,
            None => &within.inspection.sources,
        };
        let published = match &at.force {
            Some(on) => site.report_published(&at.inspection, on),
            None => site.inspection_published(&at.inspection),
        };
        let last = known.history.last();
        let successor = last.and_then(|step| step.superseded_by.as_ref());
        let replies = |keys: &mut dyn Iterator<Item = &ReplyKey>| {
            let names: BTreeSet<String> = keys.map(|(of, on, party)| reply_name(of, on, *party)).collect();
            names.into_iter().collect()
        };
        Some(RecommendationRow {
            id: at.to_string(),
            published: published.map(Into::into),
            published_note: published_note(
                within.inspection,
                report.and_then(|(_, report)| report).map(|report| &report.value),
            ),
            force: at.force.as_ref().map(|force| force.as_str().into()),
            force_name: at.force.as_ref().and_then(|force| Some(arc(&site.force(force)?.name))),
            text: arc(&known.text),
            addressed_to: known.addressed_to.iter().filter_map(|to| self.addressee(to)).collect(),
            themes: self.theme_ids(&known.themes),
            due: known.due.map(Into::into),
            state: known.state(),
            state_since: last.map(|step| step.date.into()),
            note: last.and_then(|step| step.note.as_ref()).map(arc),
            superseded_by: successor
                .filter(|successor| site.recommendation(successor).is_some())
                .map(ToString::to_string),
            answered_by: replies(&mut register.answers(at).iter().map(|(key, _)| *key)),
            left_out_by: replies(&mut register.silent(at).into_iter()),
            source: source(known.source.as_ref(), sources, &within.inspection.sources),
            page: self.in_full(&self.recommendation(at)?.href),
            inspection: within.name,
            inspection_title: within.title,
            year: within.year,
        })
    }

    /// Whom something is asked of, as far as they are seen.
    fn addressee(&self, to: &Addressee) -> Option<Arc<str>> {
        Some(match to {
            Addressee::AllForces => "all-forces".into(),
            Addressee::PolicingBodies => "policing-bodies".into(),
            Addressee::NationalBodies => "national-bodies".into(),
            Addressee::Force(force) => self.site().force(force).map(|_| force.as_str().into())?,
        })
    }

    /// What each reply says of each recommendation that it answers or leaves out.
    pub(super) fn answer_rows(&self, part: &Part, each: &mut dyn FnMut(AnswerRow)) {
        let register = self.register();
        let is_wanted = |force: &ForceId| !matches!(part, Part::Force(wanted) if wanted != force);
        for (at, _) in self.recommendations_in(part) {
            for (key, answer) in register.answers(&at).iter().filter(|((_, on, _), _)| is_wanted(on)) {
                let (kind, text) = match (&answer.action, &answer.no_action) {
                    (Some(action), _) => (AnswerKind::Action, Some(arc(action))),
                    (None, no_action) => (AnswerKind::NoAction, no_action.as_ref().map(arc)),
                };
                self.answer_row(&at, key, kind, text).into_iter().for_each(&mut *each);
            }
            for key in register.silent(&at).into_iter().filter(|(_, on, _)| is_wanted(on)) {
                self.answer_row(&at, key, AnswerKind::LeftOut, None).into_iter().for_each(&mut *each);
            }
        }
    }

    fn answer_row(
        &self,
        at: &RecommendationRef,
        key: &(InspectionId, ForceId, Party),
        answer: AnswerKind,
        text: Option<Arc<str>>,
    ) -> Option<AnswerRow> {
        let (of, on, party) = key;
        let reply = reply_name(of, on, *party);
        Some(AnswerRow {
            id: format!("{reply}/{at}"),
            recommendation: at.to_string(),
            reply,
            force: on.as_str().into(),
            party: *party,
            date: self.site().replies.get(key)?.value.date.into(),
            answer,
            text,
            page: self.full_address(&Route::Entity(Entity::Reply(of.clone(), on.clone(), *party))),
        })
    }
}
