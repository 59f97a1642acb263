//! Whether a question gets a grade, and of which scale.

use crate::model::{Inspection, Question, Scale};
use crate::site::Site;

/// How a question is graded.
pub(super) enum Grading<'a> {
    /// It never gets a grade.
    Never,
    By(&'a Scale),
    /// Its scale is missing or unknown, which is said elsewhere.
    Untold,
}

impl<'a> Grading<'a> {
    pub fn of(site: &'a Site, inspection: &Inspection, question: &Question) -> Grading<'a> {
        if question.graded == Some(false) {
            return Grading::Never;
        }
        let Some(scale) = question.scale.as_ref().or(inspection.scale.as_ref()) else {
            return if question.graded == Some(true) { Grading::Untold } else { Grading::Never };
        };
        site.scales.value.get(scale).map_or(Grading::Untold, Grading::By)
    }

    /// How the question of that id is graded; `Untold` where the inspection does not ask it.
    pub fn of_id(site: &'a Site, inspection: &Inspection, id: &crate::model::QuestionId) -> Grading<'a> {
        match inspection.questions.iter().find(|question| question.id == *id) {
            Some(question) => Grading::of(site, inspection, question),
            None => Grading::Untold,
        }
    }
}
