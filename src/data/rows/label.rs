//! Labels: what things are called in each language of the site.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

/// What a thing is called in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LabelRow {
    /// The permanent name: the kind, the thing, what is said of it, and the language.
    pub id: String,
    /// What kind of thing it is, which says by what `thing` names it.
    pub kind: LabelKind,
    /// The thing, by the id that it has in every language.
    pub thing: Arc<str>,
    /// Which of its words these are.
    pub says: LabelSays,
    /// The language of the words, by its tag (BCP 47): `cy`.
    pub language: Arc<str>,
    /// The words. What a language does not say has no row in it.
    pub label: Arc<str>,
    /// The page of the thing in that language, where it has one.
    #[schemars(extend("format" = "uri"))]
    pub page: Option<String>,
}

/// What kind of thing a label is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LabelKind {
    /// A force or another body, by its `id` in the table `forces`.
    Force,
    /// A programme of inspections, by its id.
    Programme,
    /// Inspections of a programme that may be compared, by the ids of the programme and of the group.
    ComparabilityGroup,
    /// An inspection, by its `id` in the table `inspections`.
    Inspection,
    /// A question of an inspection, by its `id` in the table `questions`.
    Question,
    /// A scale of grades, by its id.
    Scale,
    /// A grade of a scale, by its `id` in the table `grades`.
    Grade,
    /// A theme of findings, measures and recommendations, by its id.
    Theme,
    /// What is counted, by its id: `measure` in the table `measures`.
    Measure,
    /// A word of the glossary, by its id.
    Term,
    /// A page of the site, by its id.
    Page,
}

impl LabelKind {
    /// The word for it in the data.
    pub fn id(self) -> &'static str {
        match self {
            LabelKind::Force => "force",
            LabelKind::Programme => "programme",
            LabelKind::ComparabilityGroup => "comparability-group",
            LabelKind::Inspection => "inspection",
            LabelKind::Question => "question",
            LabelKind::Scale => "scale",
            LabelKind::Grade => "grade",
            LabelKind::Theme => "theme",
            LabelKind::Measure => "measure",
            LabelKind::Term => "term",
            LabelKind::Page => "page",
        }
    }
}

/// Which words of a thing a label has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LabelSays {
    /// What it is called.
    Name,
    /// What it is called in lists and tables, where that is said by itself.
    ShortName,
    /// The question in full, or what an abbreviation stands for.
    InFull,
    /// What it means, or what it is about.
    Meaning,
    /// The unit after the number 1.
    UnitOfOne,
    /// The unit after all other numbers.
    UnitOfMany,
}

impl LabelSays {
    /// The word for it in the data.
    pub fn id(self) -> &'static str {
        match self {
            LabelSays::Name => "name",
            LabelSays::ShortName => "short-name",
            LabelSays::InFull => "in-full",
            LabelSays::Meaning => "meaning",
            LabelSays::UnitOfOne => "unit-of-one",
            LabelSays::UnitOfMany => "unit-of-many",
        }
    }
}
