//! What the model knows by an id, in the language of the page: the kind of a finding, the state of a judgement, who
//! replies. Pages say it here and nowhere else.

use std::sync::{Arc, OnceLock};

use super::super::maker::Maker;
use super::judgement::STATES;
use crate::model::{Addressee, Basis, CorrectionKind, FindingKind, Party, RecommendationState, Standard};
use crate::strings::Message;
use crate::words;

/// As many as there are of any kind.
const MOST: usize = 8;

/// Words by the place of their thing among its kind; each is made when the first page says it.
type Said = [OnceLock<Arc<str>>; MOST];

/// The words that were said before.
#[derive(Default)]
pub(in crate::pages) struct Kinds {
    findings: Said,
    judgements: Said,
    bases: Said,
    recommendations: Said,
    parties: Said,
    corrections: Said,
    standards: Said,
}

impl Maker<'_> {
    /// `Cause of concern`.
    pub(in crate::pages) fn finding_kind(&self, kind: FindingKind) -> Arc<str> {
        self.once(&self.kinds.findings, kind as usize, || words!["finding-kind", kind = kind.id()])
    }

    /// What can be said where there is no grade, by the word of a judgement's `state`: `not inspected`.
    pub(in crate::pages) fn judgement_state(&self, state: &str) -> Arc<str> {
        let at = STATES.iter().position(|known| *known == state).unwrap_or(MOST);
        self.once(&self.kinds.judgements, at, || words!["judgement-state", state = state])
    }

    /// How this site knows a judgement: `deduced by this site`; `None` where that goes without saying.
    pub(in crate::pages) fn basis(&self, basis: Basis) -> Option<Arc<str>> {
        let said =
            || self.once(&self.kinds.bases, basis as usize, || words!["judgement-basis", basis = basis.id()]);
        (basis != Basis::Direct).then(said)
    }

    /// `in progress`.
    pub(in crate::pages) fn recommendation_state(&self, state: RecommendationState) -> Arc<str> {
        let message = || words!["recommendation-state", state = state.id()];
        self.once(&self.kinds.recommendations, state as usize, message)
    }

    /// Whom a recommendation is made to: `all forces`, `Ambria Police`; `None` for a force that is not seen.
    pub(in crate::pages) fn asked_of(&self, addressee: &Addressee) -> Option<String> {
        let several = match addressee {
            Addressee::AllForces => "all-forces",
            Addressee::PolicingBodies => "policing-bodies",
            Addressee::NationalBodies => "national-bodies",
            Addressee::Force(id) => return Some(self.site().force(id)?.name.to_string()),
        };
        Some(self.say(words!["addressees", addressees = several]))
    }

    /// `the policing body`.
    pub(in crate::pages) fn party(&self, party: Party) -> Arc<str> {
        self.once(&self.kinds.parties, party as usize, || words!["replying-party", party = party.id()])
    }

    /// `typing mistake`.
    pub(in crate::pages) fn correction_kind(&self, kind: CorrectionKind) -> Arc<str> {
        self.once(&self.kinds.corrections, kind as usize, || words!["correction-kind", kind = kind.id()])
    }

    /// `WCAG 2.2 AA`.
    pub(in crate::pages) fn standard(&self, standard: Standard) -> Arc<str> {
        let message = || words!["accessibility-standard", standard = standard.id()];
        self.once(&self.kinds.standards, standard as usize, message)
    }

    fn once<'m>(&self, said: &Said, at: usize, message: impl FnOnce() -> Message<'m>) -> Arc<str> {
        let say = || Arc::from(self.say(message()));
        match said.get(at) {
            Some(known) => known.get_or_init(say).clone(),
            None => say(),
        }
    }
}
