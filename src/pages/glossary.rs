//! The glossary.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, GradeView};
use crate::words;

/// What the glossary shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GlossaryView {
    /// Words and abbreviations, in alphabetical order.
    pub terms: Vec<TermView>,
    /// The scales with their grades and definitions.
    pub scales: Vec<ScaleView>,
}

/// A word of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TermView {
    /// The anchor on the page: `term-<id>`.
    pub anchor: String,
    /// The word or abbreviation: `PEEL`.
    pub term: Arc<str>,
    /// What the abbreviation stands for.
    pub long_form: Option<Arc<str>>,
    /// What it means, in a sentence or two.
    pub definition: Arc<str>,
}

/// A scale of grades.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScaleView {
    /// The name of the scale.
    pub title: Arc<str>,
    /// The anchor on the page: `scale-<id>`.
    pub anchor: String,
    /// Its grades, the best first.
    pub grades: Vec<super::parts::GradeView>,
}

/// The glossary.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let site = maker.site();
    let mut terms: Vec<TermView> = (site.glossary.value.iter())
        .map(|(id, term)| TermView {
            anchor: format!("term-{id}"),
            term: arc(&term.term),
            long_form: term.long_form.as_ref().map(arc),
            definition: arc(&term.definition),
        })
        .collect();
    terms.sort_by(|one, other| one.anchor.cmp(&other.anchor));
    maker.words.sort(&mut terms, |term| &term.term);
    let scales = (site.scales.value.iter())
        .map(|(id, scale)| ScaleView {
            title: arc(&scale.title),
            anchor: format!("scale-{id}"),
            grades: (scale.grades.iter().enumerate())
                .map(|(position, grade)| GradeView::new(position + 1, scale.grades.len(), grade))
                .collect(),
        })
        .collect();
    Draft {
        title: maker.say(words!["title-glossary"]).into(),
        description: maker.say(words!["description-glossary"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Glossary(GlossaryView { terms, scales }),
    }
}
