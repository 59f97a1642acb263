//! What a twin says of itself: which words it translates, and who has looked at it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, LanguageTag, Phrase, is_language_tag};
use crate::text::FileName;

/// The field `twin` of a content file in another language than the main one: `content/forces/ambria.cy.md`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Twin {
    /// The fingerprint of the original’s words that were translated, as candour gives it: sixteen digits and letters.
    pub of: Option<Phrase>,
    /// The last part of the page’s address in this language, where it is not that of the original: `heddlu-ambria`.
    pub address: Option<Phrase>,
    /// Who has looked at the translation, and when; left out, it awaits review by a translator.
    pub reviewed: Option<Review>,
}

/// That a translator has looked at a twin.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The translator, or who else answers for the words.
    pub by: Phrase,
    /// The day on which it was done.
    pub date: Date,
}

impl Twin {
    /// Whether no translator has looked at it yet.
    pub fn awaits_review(&self) -> bool {
        self.reviewed.is_none()
    }
}

impl LanguageTag {
    /// The language of a twin, and the file of its original, by its name: `ambria.cy.md` stands beside `ambria.md`.
    /// `None` where the name has no language; whether the original is there, and the site has such a language, is
    /// another question.
    pub fn of_file(file: &FileName) -> Option<(LanguageTag, FileName)> {
        // Every name of a file is asked, and nearly none has a second dot.
        let (stem, tag) = file.stem().rsplit_once('.')?;
        let is_twin = file.as_str().starts_with("content/")
            && ["md", "yaml"].contains(&file.ending())
            && !stem.is_empty()
            && is_language_tag(tag);
        let original = || FileName::new(format!("{}/{stem}.{}", file.folder(), file.ending()));
        is_twin.then(|| (LanguageTag::new(tag), original()))
    }

    /// The name of a file’s twin in this language.
    pub fn twin_of(&self, original: &FileName) -> FileName {
        FileName::new(format!("{}/{}.{self}.{}", original.folder(), original.stem(), original.ending()))
    }
}

#[cfg(test)]
mod tests {
    use super::LanguageTag;
    use crate::text::FileName;

    #[test]
    fn a_twin_is_known_by_its_name() {
        let of = |name: &str| LanguageTag::of_file(&FileName::new(name));
        for (twin, tag, original) in [
            ("content/forces/ambria.cy.md", "cy", "content/forces/ambria.md"),
            ("content/site.en-GB.yaml", "en-GB", "content/site.yaml"),
        ] {
            let (language, file) = of(twin).expect("a twin");
            assert_eq!((language.as_str(), file.as_str()), (tag, original));
            assert_eq!(language.twin_of(&file).as_str(), twin);
        }
        for other in [
            "content/forces/ambria.md",
            "content/forces/ambria.welsh.md",
            "content/forces/ambria.cy.pdf",
            "content/forces/.cy.md",
            "themes/own/theme.cy.yaml",
        ] {
            assert!(of(other).is_none(), "{other}");
        }
    }
}
