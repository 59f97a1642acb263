//! The settings of the site: `content/site.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Date, ForceId, LanguageTag, OneOrMany, Phrase, StyleExceptions, Translations};

/// `content/site.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The name of the site, on every page.
    pub title: Phrase,
    /// One sentence for search engines and the home page.
    pub description: Phrase,
    /// Where the site will stand: `https://reportcards.example/`, with a path where it does not stand at the top.
    #[schemars(extend("x-same-in-every-language" = true))]
    pub address: Phrase,
    /// Who publishes the site.
    pub publisher: Publisher,
    /// Contacts for the press and the public; a press release without its own shows these.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// Language tags (BCP 47), the main one first.
    #[serde(default = "english")]
    pub languages: OneOrMany<LanguageTag>,
    /// What there is to say of each further language, by its tag.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub translations: Translations,
    /// The folder in `themes/`; the built-in theme is `candour`.
    #[serde(default = "candour")]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub theme: Phrase,
    /// An IANA zone; moments of publication are local to it.
    #[serde(default = "london")]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub time_zone: Phrase,
    /// Under which terms its contents may be used again.
    pub licence: Licence,
    /// What the site is not: said in the footer of every page.
    pub disclaimer: Option<Phrase>,
    /// Whether pictures are drawn for those who show links to the site.
    #[serde(default = "yes")]
    pub social_images: bool,
    /// Times before elections in which a release wants a second look.
    #[serde(default)]
    pub quiet_periods: Vec<QuietPeriod>,
    /// Rules of style that this file and those of the vocabulary may break, each with the reason.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub style_exceptions: StyleExceptions,
}

fn english() -> OneOrMany<LanguageTag> {
    OneOrMany(vec![LanguageTag::new("en-GB")])
}

fn candour() -> Phrase {
    Phrase::new("candour")
}

fn yes() -> bool {
    true
}

fn london() -> Phrase {
    Phrase::new("Europe/London")
}

/// Who publishes the site.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// The name, in the footer of every page.
    pub name: Phrase,
    /// The email address for readers.
    pub email: Option<Phrase>,
    /// The postal address.
    pub address: Option<Phrase>,
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What they are for: `Press office`.
    pub name: Phrase,
    /// The telephone number.
    pub phone: Option<Phrase>,
    /// The email address.
    pub email: Option<Phrase>,
    /// When they answer: `weekdays, 8:30am to 5:30pm`.
    pub hours: Option<Phrase>,
    /// What a reader should know of it.
    pub note: Option<Phrase>,
}

/// Under which terms the site's contents may be used again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// The name of the licence.
    pub name: Phrase,
    /// Where the licence can be read.
    pub address: Phrase,
    /// The line that whoever uses the contents should print.
    pub attribution: Phrase,
}

/// A pre-election period, in which publicity is restrained.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuietPeriod {
    /// What it is for: the election.
    pub name: Phrase,
    /// First and last day, both included.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The forces concerned; all where none is named.
    #[serde(default)]
    pub forces: OneOrMany<ForceId>,
}

impl QuietPeriod {
    /// Whether all that `date` can mean falls into it.
    pub fn holds(&self, date: Date) -> bool {
        self.from.first_day() <= date.first_day() && date.last_day() <= self.to.last_day()
    }

    /// Whether it concerns any of these forces; a period that names no force concerns everybody.
    pub fn concerns(&self, forces: &[&ForceId]) -> bool {
        self.forces.is_empty() || forces.iter().any(|force| self.forces.contains(force))
    }
}
