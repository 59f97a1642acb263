//! The words of which addresses are made: those of the folders, and the names of things, in one language.

use crate::field;
use crate::model::{ForceId, InspectionId, LanguageTag, PageId, Phrase};
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::site::Site;
use crate::text::Place;

/// A word that no address takes would be lost without anybody noticing.
pub const UNKNOWN_FOLDER: Rule = Rule {
    name: "unknown-folder",
    severity: Severity::Error,
    why: "A word for a folder that no address has would stand nowhere, and nobody would notice.",
    mend: "Write the word under the folder as addresses have it in the main language.",
};

/// The folders of which addresses are made, in the main language.
const FOLDERS: [&str; 16] = [
    "accessibility",
    "card",
    "compare",
    "corrections",
    "data",
    "forces",
    "glossary",
    "inspections",
    "latest",
    "press",
    "questions",
    "recommendations",
    "regions",
    "replies",
    "search",
    "themes",
];

/// Says which word stands in an address.
pub(super) trait Addresses {
    /// The word for a folder that every site has: `forces`.
    fn folder<'a>(&'a self, name: &'a str) -> &'a str;

    fn force<'a>(&'a self, force: &'a ForceId) -> &'a str;

    fn inspection<'a>(&'a self, inspection: &'a InspectionId) -> &'a str;

    fn page<'a>(&'a self, page: &'a PageId) -> &'a str;
}

/// The main language: folders have their own names, and things their ids.
pub(super) struct Plain;

impl Addresses for Plain {
    fn folder<'a>(&'a self, name: &'a str) -> &'a str {
        debug_assert!(FOLDERS.contains(&name), "site.yaml cannot give {name} a word");
        name
    }

    fn force<'a>(&'a self, force: &'a ForceId) -> &'a str {
        force.as_str()
    }

    fn inspection<'a>(&'a self, inspection: &'a InspectionId) -> &'a str {
        inspection.as_str()
    }

    fn page<'a>(&'a self, page: &'a PageId) -> &'a str {
        page.as_str()
    }
}

/// Another language: the words of site.yaml for folders, and those of twins for things, where they have some.
pub(super) struct Translated<'a> {
    site: &'a Site,
    language: &'a LanguageTag,
}

impl<'a> Translated<'a> {
    /// The addresses of `site`, which is the translation into `language`.
    pub fn new(site: &'a Site, language: &'a LanguageTag) -> Translated<'a> {
        Translated { site, language }
    }

    /// The words of site.yaml for folders that no address has.
    pub fn faults(&self) -> Problems {
        let settings = &self.site.settings;
        let words = settings.value.translations.get(self.language).map(|it| &it.addresses);
        let words = words.into_iter().flat_map(|words| words.iter());
        let fault = |(folder, _): &(Phrase, Phrase)| {
            let path = field!["translations", self.language.as_str(), "addresses", folder.as_str()];
            let message = format!("no address has a folder `{folder}`");
            let problem = Problem::new(&UNKNOWN_FOLDER, Place::key(&settings.file, path), message);
            match nearest(folder.as_str(), FOLDERS) {
                Some(near) => problem.remedy(format!("did you mean `{near}`?")),
                None => problem.remedy(format!("the folders are {}", FOLDERS.join(", "))),
            }
        };
        words.filter(|(folder, _)| !FOLDERS.contains(&folder.as_str())).map(fault).collect()
    }

    /// The folder in which all pages of the language lie: `cy/`.
    pub fn prefix(&self) -> String {
        format!("{}/", self.language.as_str().to_ascii_lowercase())
    }
}

impl Addresses for Translated<'_> {
    fn folder<'a>(&'a self, name: &'a str) -> &'a str {
        let translation = self.site.settings.value.translations.get(self.language);
        let words = translation.into_iter().flat_map(|it| it.addresses.iter());
        words.into_iter().find(|(folder, _)| folder.as_str() == name).map_or(name, |(_, word)| word.as_str())
    }

    fn force<'a>(&'a self, force: &'a ForceId) -> &'a str {
        let twin = self.site.forces.get(force).and_then(|doc| doc.twin.as_ref());
        twin.and_then(|it| it.twin.address.as_ref()).map_or(force.as_str(), |word| word.as_str())
    }

    fn inspection<'a>(&'a self, inspection: &'a InspectionId) -> &'a str {
        let twin = self.site.inspections.get(inspection).and_then(|doc| doc.twin.as_ref());
        twin.and_then(|it| it.twin.address.as_ref()).map_or(inspection.as_str(), |word| word.as_str())
    }

    fn page<'a>(&'a self, page: &'a PageId) -> &'a str {
        let twin = self.site.pages.get(page).and_then(|doc| doc.twin.as_ref());
        twin.and_then(|it| it.twin.address.as_ref()).map_or(page.as_str(), |word| word.as_str())
    }
}
