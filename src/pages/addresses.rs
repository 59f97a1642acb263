//! The words of which addresses are made: those of the folders, and the names of things, in one language.

use crate::model::{ForceId, InspectionId, LanguageTag, PageId};
use crate::site::Site;

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
