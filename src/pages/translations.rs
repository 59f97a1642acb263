//! The register of translations, for the team alone: what stands in another language, who has looked at it, what still
//! says what its original said before, and what is not there.

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker};
use super::parts::{Citations, DateView, Link};
use crate::read::Translated;
use crate::site::Entity;
use crate::strings::StringsFile;
use crate::text::{FileName, passage};
use crate::words;

/// The register of translations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TranslationsView {
    /// Each language of the site beside the main one.
    pub languages: Vec<TranslationsInto>,
}

/// What is translated into a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TranslationsInto {
    /// The tag of the language: `cy`.
    pub language: String,
    /// The language by its own name: `Cymraeg`.
    pub name: String,
    /// What no translator has looked at, in the order of the files. Nobody should take it for an official translation.
    pub awaiting: Vec<TwinView>,
    /// What somebody has looked at.
    pub reviewed: Vec<TwinView>,
    /// How many documents stand in the main language alone.
    pub missing: usize,
    /// The files with the words of the pages themselves, those of the site before those of the theme and of candour.
    pub messages: Vec<MessagesView>,
}

/// A file of messages in another language: the words that pages say beside those of the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MessagesView {
    /// The file: `themes/candour/strings/cy.ftl`.
    pub file: String,
    /// How many messages it has.
    pub count: usize,
    /// Who has reviewed them and when, as the file says it in `translation-reviewed`; absent while they await review.
    pub reviewed: Option<String>,
}

/// A content file that says the words of another one in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TwinView {
    /// The file: `content/forces/gwent.cy.md`.
    pub file: String,
    /// The page that it is about, in that language; none of a file that has no page of its own.
    pub page: Option<Link>,
    /// Whether the original has other words now than those that were translated, or nobody knows which these were.
    pub stale: bool,
    /// Who has looked at it.
    pub by: Option<String>,
    /// When that was.
    pub date: Option<DateView>,
}

/// The register of translations.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Draft<'a> {
    let others = maker.all().filter(|maker| maker.language.is_some());
    let languages = others.map(|other| into(maker, other)).collect();
    Draft {
        title: maker.say(words!["title-translations"]).into(),
        description: maker.say(words!["description-translations"]),
        crumbs: Vec::new(),
        entity: None,
        citations: Citations::default(),
        corrections: &[],
        content: Content::Translations(TranslationsView { languages }),
    }
}

/// What `other` has in its language, told in that of `maker`.
fn into(maker: &Maker<'_>, other: &Maker<'_>) -> TranslationsInto {
    let site = other.site();
    let mut twins = site.twins();
    twins.sort_unstable_by_key(|(file, _)| *file);
    let documents = site.documents();
    let missing = documents.iter().filter(|document| site.twin(&document.entity).is_none()).count();
    let views = |awaits: bool| {
        let of_this = twins.iter().filter(move |(_, twin)| twin.twin.awaits_review() == awaits);
        of_this.map(|(file, twin)| view(maker, other, file, twin)).collect()
    };
    TranslationsInto {
        language: other.words.tag.clone(),
        name: other.words.name(),
        awaiting: views(true),
        reviewed: views(false),
        missing,
        messages: other.words.translations().map(messages).collect(),
    }
}

fn messages(file: &StringsFile) -> MessagesView {
    MessagesView { file: file.name.to_string(), count: file.count(), reviewed: file.reviewed() }
}

fn view(maker: &Maker<'_>, other: &Maker<'_>, file: &FileName, twin: &Translated) -> TwinView {
    let reviewed = twin.twin.reviewed.as_ref();
    TwinView {
        file: file.to_string(),
        page: Entity::of_file(&twin.original)
            .and_then(|entity| other.page_of(&entity))
            .map(|page| Link { text: passage::unmarked(page.text.to_string()).into(), ..page }),
        stale: twin.twin.of.as_ref().is_none_or(|of| of.as_str() != twin.fingerprint),
        by: reviewed.map(|review| review.by.to_string()),
        date: reviewed.map(|review| maker.date(review.date)),
    }
}
