//! The rows of replies, those that are awaited included, and of corrections.

use super::super::corrections::{corrections_of_all, every_correction};
use super::super::maker::{Maker, arc};
use super::super::parts::is_about;
use super::{Within, source};
use crate::data::{CorrectionRow, Part, ReplyRow, ReplyStanding};
use crate::model::{ForceId, InspectionId, Party, Reply};
use crate::site::{Entity, ReplyClock, ReplyState};

/// The permanent name of a reply to an inspection.
pub(super) fn reply_name(of: &InspectionId, on: &ForceId, party: Party) -> String {
    format!("{of}/{on}/{}", party.id())
}

/// A reply to one inspection, by whom.
struct Asked<'a> {
    within: &'a Within<'a>,
    on: &'a ForceId,
    party: Party,
}

impl Maker<'_> {
    /// Every reply to each inspection that it is about, and every one that the law asks for and that is not there.
    pub(super) fn reply_rows(&self, part: &Part, each: &mut dyn FnMut(ReplyRow)) {
        if matches!(part, Part::Question(_)) {
            return;
        }
        for within in self.inspections_in(part) {
            for on in self.forces_in(part) {
                for party in Party::ALL {
                    self.reply_row(&Asked { within: &within, on, party }).into_iter().for_each(&mut *each);
                }
            }
        }
    }

    fn reply_row(&self, asked: &Asked<'_>) -> Option<ReplyRow> {
        let site = self.site();
        let Asked { within, on, party } = *asked;
        // Only a report that is there asks for a reply.
        let clock = (party == Party::PolicingBody && site.report(within.id, on).is_some())
            .then(|| site.reply_clock(within.id, on, self.visible.day(), |_| true))
            .flatten();
        let replied = self.first_reply(asked, clock.as_ref());
        if replied.is_none() && clock.is_none() {
            return None;
        }
        let state = clock.as_ref().map(|clock| clock.state);
        let page = match replied {
            Some((lies_with, _)) => Entity::Reply(lies_with.clone(), on.clone(), party),
            None => Entity::Report(within.id.clone(), on.clone()),
        };
        let reply = replied.map(|(_, reply)| reply);
        Some(ReplyRow {
            id: reply_name(within.id, on, party),
            inspection: within.name.clone(),
            inspection_title: within.title.clone(),
            year: within.year.clone(),
            force: on.as_str().into(),
            force_name: arc(&site.force(on)?.name),
            party,
            state: standing(state),
            due: clock.map(|clock| clock.due.into()),
            date: reply.map(|reply| reply.date.into()),
            date_note: reply.and_then(|reply| reply.date_note.as_ref()).map(arc),
            days_late: match state {
                Some(ReplyState::Late(days)) => days,
                _ => None,
            },
            person: reply.map(|reply| arc(&reply.person)),
            role: reply.map(|reply| arc(&reply.role)),
            summary: reply.map(|reply| arc(&reply.summary)),
            source: reply.and_then(|reply| source(None, &reply.sources, &within.inspection.sources)),
            page: self.page(page),
        })
    }

    /// The reply to an inspection, with the inspection under which it lies: of a policing body that which its clock counts.
    fn first_reply(&self, asked: &Asked<'_>, clock: Option<&ReplyClock>) -> Option<(&InspectionId, &Reply)> {
        let counted = clock.and_then(|clock| clock.reply.as_ref());
        let mut about: Vec<(&InspectionId, &Reply)> = (self.known_replies_on(asked.on))
            .filter(|((of, _, party), reply)| *party == asked.party && is_about(of, reply, asked.within.id))
            .map(|((of, ..), reply)| (of, reply))
            .collect();
        about.sort_by_key(|(of, reply)| (counted != Some(*of), reply.date, *of != asked.within.id));
        about.into_iter().next()
    }

    /// Every correction of what belongs to a part, newest first.
    pub(super) fn correction_rows(&self, part: &Part) -> Vec<CorrectionRow> {
        let all = match part {
            Part::Site => every_correction(self),
            Part::Question(_) => Vec::new(),
            Part::Force(on) => corrections_of_all(self, self.plan.concerning(on).into_iter()),
            Part::Inspection(of) => {
                let documents = self.site().documents().into_iter().map(|document| document.entity);
                let is_of = |entity: &Entity| match entity {
                    Entity::Inspection(id)
                    | Entity::Report(id, _)
                    | Entity::Reply(id, ..)
                    | Entity::Press(id, _) => id == of,
                    _ => false,
                };
                corrections_of_all(self, documents.filter(is_of))
            }
        };
        (all.into_iter())
            .map(|known| CorrectionRow {
                id: format!("{}#{}", known.document, known.view.anchor),
                date: known.correction.date.into(),
                kind: known.correction.kind,
                document: known.document.to_string(),
                title: known.page.text.clone(),
                was: known.view.was,
                now: known.view.now,
                reason: known.view.reason,
                page: self.in_full(&known.page.href),
            })
            .collect()
    }
}

fn standing(state: Option<ReplyState>) -> ReplyStanding {
    match state {
        None => ReplyStanding::NoLastDay,
        Some(ReplyState::Waiting) => ReplyStanding::Waiting,
        Some(ReplyState::Published) => ReplyStanding::Published,
        Some(ReplyState::Late(_)) => ReplyStanding::Late,
        Some(ReplyState::Overdue) => ReplyStanding::Overdue,
        Some(ReplyState::NotCollected) => ReplyStanding::NotCollected,
    }
}
