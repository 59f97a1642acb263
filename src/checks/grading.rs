//! Whether a question gets a grade, and of which scale.

use crate::field;
use crate::model::{Inspection, Question, QuestionId, Scale};
use crate::read::Doc;
use crate::site::Site;

/// How a question is graded.
pub(super) enum Grading<'a> {
    /// It never gets a grade.
    Never,
    By(&'a Scale),
    /// Its scale is missing, unknown or not known in full, which is said elsewhere.
    Untold,
}

impl<'a> Grading<'a> {
    pub fn of(site: &'a Site, doc: &Doc<Inspection>, question: &Question) -> Grading<'a> {
        let inspection = &doc.value;
        let at = inspection.questions.iter().position(|asked| asked.id == question.id).unwrap_or_default();
        let is_open = |path| site.is_open(&doc.file, &path);
        if is_open(field!["scale"])
            || ["graded", "scale"].map(|name| is_open(field!["questions", at, name])).contains(&true)
        {
            return Grading::Untold;
        }
        if question.graded == Some(false) {
            return Grading::Never;
        }
        let Some(scale) = question.scale.as_ref().or(inspection.scale.as_ref()) else {
            return if question.graded == Some(true) { Grading::Untold } else { Grading::Never };
        };
        if site.is_open(&site.scales.file, &field![scale.as_str(), "grades"]) {
            return Grading::Untold;
        }
        site.scales.value.get(scale).map_or(Grading::Untold, Grading::By)
    }

    /// How the question of that id is graded; `Untold` where the inspection does not ask it.
    pub fn of_id(site: &'a Site, doc: &Doc<Inspection>, id: &QuestionId) -> Grading<'a> {
        match doc.value.questions.iter().find(|question| question.id == *id) {
            Some(question) => Grading::of(site, doc, question),
            None => Grading::Untold,
        }
    }
}
