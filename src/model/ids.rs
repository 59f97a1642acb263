//! Ids: the short permanent names by which content files speak of each other.
//!
//! An id is as written until `site` has found what it names; a wrong one is then a problem with the nearest
//! right one, which a type error at this point could not give.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize};

use super::phrase::NonEmpty;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $what:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn new(id: impl AsRef<str>) -> $name {
                $name(Arc::from(id.as_ref()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                deserializer.deserialize_str(NonEmpty($what)).map($name::new)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> $name {
                $name::new(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// A force or another body: the name of its file in `content/forces/`.
    ForceId = "the id of a force";
    /// A programme: the name of its file in `content/programmes/`.
    ProgrammeId = "the id of a programme";
    /// A comparability group, within its programme.
    GroupId = "the id of a comparability group";
    /// An inspection: the name of its folder in `content/inspections/`.
    InspectionId = "the id of an inspection";
    /// A question, within its inspection.
    QuestionId = "the id of a question";
    /// A scale of grades in `content/vocabulary/scales.yaml`.
    ScaleId = "the id of a scale";
    /// A grade, within its scale.
    GradeId = "a grade";
    /// A theme in `content/vocabulary/themes.yaml`.
    ThemeId = "the id of a theme";
    /// A measure in `content/vocabulary/measures.yaml`.
    MeasureId = "the id of a measure";
    /// A glossary term in `content/vocabulary/glossary.yaml`.
    TermId = "the id of a glossary term";
    /// A recommendation, within the report or inspection that makes it.
    RecommendationId = "the id of a recommendation";
    /// A source, within the file that lists it or its inspection.
    SourceId = "the id of a source";
    /// A page: the name of its file in `content/pages/`.
    PageId = "the id of a page";
    /// A release: the name of its file in `content/releases/`.
    ReleaseId = "the id of a release";
    /// A language, by its tag of BCP 47: `en-GB`, `cy`.
    LanguageTag = "the tag of a language";
    /// A success criterion of WCAG 2.2, by its number.
    CriterionId = "the number of a success criterion";
}

/// Whether `text` can be an id: words of small letters a to z and digits with single hyphens between them,
/// because an id becomes a part of addresses.
pub fn is_id(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.split('-').all(is_word)
}

/// Whether `tag` has the form of BCP 47: a language of two or three letters, then parts of up to eight signs.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or("");
    (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// The id that somebody who wrote `text` probably meant; `None` where nothing of it can stand in one.
pub fn meant_id(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    (!id.is_empty()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::{is_id, meant_id};

    #[test]
    fn what_can_stand_in_an_address() {
        assert!(is_id("north-ambria") && is_id("2016"));
        for bad in ["", "Ambria", "north ambria", "north_ambria", "-ambria", "north--ambria", "zoë"] {
            assert!(!is_id(bad), "{bad}");
        }
        assert_eq!(meant_id("Second_Jobs ").as_deref(), Some("second-jobs"));
        assert_eq!(meant_id("..."), None);
    }
}
