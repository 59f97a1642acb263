//! The register of recommendations: of each who answered it, and which replies leave it out.

use std::collections::BTreeMap;

use super::Site;
use crate::model::{
    Addressee, Answer, ForceId, ForceKind, HistoryEntry, Inspection, InspectionId, Party, Recommendation,
    RecommendationRef, RecommendationState, Reply,
};
use crate::text::FileName;

/// The name of a reply.
pub type ReplyKey = (InspectionId, ForceId, Party);

/// Who answered which recommendation, found once for a whole page.
#[derive(Clone, Debug, Default)]
pub struct Register<'a> {
    answers: BTreeMap<&'a RecommendationRef, Vec<(&'a ReplyKey, &'a Answer)>>,
    silent: BTreeMap<RecommendationRef, Vec<&'a ReplyKey>>,
}

impl<'a> Register<'a> {
    /// What these replies answer and leave out; lists are in the order of events.
    pub fn of(site: &'a Site, replies: impl IntoIterator<Item = (&'a ReplyKey, &'a Reply)>) -> Register<'a> {
        let mut replies: Vec<_> = replies.into_iter().collect();
        replies.sort_by_key(|(key, reply)| (reply.date, *key));
        let mut register = Register::default();
        for (key, reply) in replies {
            for answer in &reply.answers {
                register.answers.entry(&answer.recommendation).or_default().push((key, answer));
            }
            for left_out in site.left_out(key, reply) {
                register.silent.entry(left_out).or_default().push(key);
            }
        }
        register
    }

    /// Every answer to a recommendation, the first first.
    pub fn answers(&self, to: &RecommendationRef) -> &[(&'a ReplyKey, &'a Answer)] {
        self.answers.get(to).map_or(&[], Vec::as_slice)
    }

    /// The replies that should have answered a recommendation and do not, where no other reply of the same policing body
    /// answers it.
    pub fn silent(&self, on: &RecommendationRef) -> Vec<&'a ReplyKey> {
        let has_answered = |force: &ForceId| self.answers(on).iter().any(|((_, of, _), _)| of == force);
        let silent = self.silent.get(on).into_iter().flatten();
        silent.copied().filter(|(_, force, _)| !has_answered(force)).collect()
    }
}

impl Site {
    /// The recommendations that a reply should answer and does not: the comments of a local policing body say of each
    /// recommendation of the report what is done or proposed, or why nothing is (Police Act 1996, section 55(6), in
    /// force from 2 May 2017). A force's own reply, and one to a report that has no clock, may say what it likes.
    pub fn left_out(&self, (of, on, party): &ReplyKey, reply: &Reply) -> Vec<RecommendationRef> {
        if *party != Party::PolicingBody {
            return Vec::new();
        }
        let about = std::iter::once(of).chain(reply.also_about.iter());
        let unanswered = |inspection| {
            let made =
                self.made_to(inspection, on).filter(|(_, recommendation)| !is_settled(recommendation, reply));
            let is_answered = |at: &_| reply.answers.iter().any(|answer| answer.recommendation == *at);
            made.map(|(at, _)| at).filter(move |at| !is_answered(at))
        };
        // Most replies leave nothing out, and then the law's days are asked for by nobody.
        (about.map(|inspection| (inspection, unanswered(inspection).collect::<Vec<_>>())))
            .filter(|(inspection, unanswered)| !unanswered.is_empty() && self.has_reply_clock(inspection, on))
            .filter(|(inspection, _)| {
                // What was said before the report came out is no comment on it.
                let published = self.report_published(inspection, on);
                published.is_some_and(|published| published.date.first_day() <= reply.date.last_day())
            })
            .flat_map(|(_, unanswered)| unanswered)
            .collect()
    }

    /// What an inspection recommends to a force or its policing body, in its national report and in that on the force.
    pub fn made_to<'a>(
        &'a self,
        of: &'a InspectionId,
        on: &'a ForceId,
    ) -> impl Iterator<Item = (RecommendationRef, &'a Recommendation)> {
        let national = (self.inspection(of).into_iter())
            .flat_map(|inspection| inspection.recommendations.iter().map(move |known| (inspection, known)))
            .filter(move |(inspection, known)| self.is_asked(inspection, on, known))
            .map(|(_, known)| (None, known));
        let own = (self.report(of, on).into_iter())
            .flat_map(|report| report.value.recommendations.iter())
            .filter(move |known| {
                known.addressed_to.iter().any(|addressee| match addressee {
                    Addressee::Force(force) => force == on,
                    Addressee::AllForces | Addressee::PolicingBodies => true,
                    Addressee::NationalBodies => false,
                })
            })
            .map(move |known| (Some(on.clone()), known));
        national.chain(own).map(move |(force, known)| {
            (RecommendationRef { inspection: of.clone(), force, recommendation: known.id.clone() }, known)
        })
    }

    /// Whether a recommendation of a national report is made to a force or its policing body: by name, or to all that
    /// were inspected.
    pub fn is_asked(
        &self,
        inspection: &Inspection,
        force: &ForceId,
        recommendation: &Recommendation,
    ) -> bool {
        let inspected = self.is_inspected(inspection, force);
        let territorial = self.force(force).is_some_and(|force| force.kind == ForceKind::Territorial);
        recommendation.addressed_to.iter().any(|addressee| match addressee {
            Addressee::Force(id) => id == force,
            Addressee::AllForces => inspected,
            Addressee::PolicingBodies => inspected && territorial,
            Addressee::NationalBodies => false,
        })
    }

    /// Every recommendation of the site with its name and its file, the newest inspection's first; of one inspection the
    /// national report's before those of the reports on forces.
    pub fn recommendations(&self) -> impl Iterator<Item = (RecommendationRef, &Recommendation, &FileName)> {
        self.newest_inspections().into_iter().flat_map(move |(of, inspection)| {
            let national =
                inspection.value.recommendations.iter().map(|known| (None, known, &inspection.file));
            let of_reports = self.reports_of(of).flat_map(|(on, report)| {
                (report.value.recommendations.iter())
                    .map(move |known| (Some(on.clone()), known, &report.file))
            });
            national.chain(of_reports).map(move |(force, known, file)| {
                let recommendation = known.id.clone();
                (RecommendationRef { inspection: of.clone(), force, recommendation }, known, file)
            })
        })
    }
}

/// Whether nothing was left to answer when the reply was made.
fn is_settled(recommendation: &Recommendation, reply: &Reply) -> bool {
    let before = |entry: &&HistoryEntry| entry.date.last_day() < reply.date.first_day();
    let last = recommendation.history.iter().rfind(before);
    last.is_some_and(|entry| {
        matches!(
            entry.state,
            RecommendationState::Complete
                | RecommendationState::Superseded
                | RecommendationState::NotAccepted
        )
    })
}
