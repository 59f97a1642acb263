//! The vocabulary: scales of grades, themes, measures and glossary, `content/vocabulary/*.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Entries, GradeId, MeasureId, Phrase, ScaleId, TermId, ThemeId};

/// `content/vocabulary/scales.yaml`.
pub type Scales = Entries<ScaleId, Scale>;
/// `content/vocabulary/themes.yaml`.
pub type Themes = Entries<ThemeId, Theme>;
/// `content/vocabulary/measures.yaml`.
pub type Measures = Entries<MeasureId, Measure>;
/// `content/vocabulary/glossary.yaml`.
pub type Glossary = Entries<TermId, Term>;

/// A scale of grades.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The name of the scale.
    pub title: Phrase,
    /// Best first.
    pub grades: Vec<Grade>,
}

impl Scale {
    /// The grade of that id and its rank, 1 for the best.
    pub fn grade(&self, id: &GradeId) -> Option<(usize, &Grade)> {
        let position = self.grades.iter().position(|grade| grade.id == *id)?;
        Some((position + 1, &self.grades[position]))
    }
}

/// A grade of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// Its id, by which reports give it.
    pub id: GradeId,
    /// The words for readers: `requires improvement`.
    pub words: Phrase,
    /// What the grade means.
    pub definition: Phrase,
    /// How it stands in a sentence, before the subject: `is good at`, `requires improvement at`.
    pub sentence: Phrase,
}

/// A theme that findings, measures and recommendations are about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The name of the theme.
    pub title: Phrase,
    /// What it is about, in one sentence.
    pub description: Phrase,
}

/// A measure: what is counted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What is counted, in a few words.
    pub title: Phrase,
    /// The unit, in singular and plural.
    pub unit: Unit,
    /// The themes that it is about, by id.
    #[serde(default)]
    pub themes: super::OneOrMany<ThemeId>,
    /// What exactly is counted, and what is not.
    pub definition: Phrase,
}

/// The unit of a measure in singular and plural: `application`, `applications`; `per cent` twice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The word after 1.
    pub one: Phrase,
    /// The word after all other numbers.
    pub many: Phrase,
}

/// A word that readers may not know.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word itself, as it stands in the text: `HMIC`.
    pub term: Phrase,
    /// What an abbreviation stands for.
    pub long_form: Option<Phrase>,
    /// What it means, in a sentence that anybody understands.
    pub definition: Phrase,
}
