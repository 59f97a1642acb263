//! The glossary.

use std::sync::Arc;

use serde::Serialize;

use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, GradeView};
use super::view::Content;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GlossaryView {
    /// In alphabetical order.
    pub terms: Vec<TermView>,
    /// The scales with their grades and definitions.
    pub scales: Vec<ScaleView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// `term-<id>`
    pub anchor: String,
    pub term: Arc<str>,
    pub long_form: Option<Arc<str>>,
    pub definition: Arc<str>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScaleView {
    pub title: Arc<str>,
    /// `scale-<id>`
    pub anchor: String,
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
    terms.sort_by_key(|term| (term.term.to_lowercase(), term.anchor.clone()));
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
        template: "glossary.html",
        title: "Glossary".into(),
        description: "Words and abbreviations of police inspection, and what each grade means.".into(),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Glossary(GlossaryView { terms, scales }),
    }
}
