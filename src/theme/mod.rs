//! Turns a view into a finished page. The only room that knows Tera.
//!
//! The law of this room: a template sees the three values it is given (site, page, view), the addresses of the
//! theme's own files and the texts of its style sheets, and nothing else. There is no function that reads the site, a file or the clock, so
//! an equal view is an equal page.

mod asks;
#[cfg(test)]
mod asks_tests;
mod assets;
mod calendar;
#[cfg(test)]
pub(crate) mod examples;
mod expression;
mod faults;
mod filters;
mod fitted;
mod layers;
mod lineage;
mod outline;
mod scope;
mod strings;
mod tags;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

use crate::model::LanguageTag;
use crate::problem::{Problem, Problems, Rule};
use crate::source::Tree;
use crate::strings::{Language, Strings};
use crate::text::FileName;

pub use assets::Asset;

use faults::Faults;
use layers::Layers;

/// The rules of this room.
pub const RULES: &[&Rule] = &[
    &faults::BAD_TEMPLATE,
    &faults::UNKNOWN_TEMPLATE_FIELD,
    &lineage::UNKNOWN_THEME_FOLDER,
    &lineage::MISSING_THEME_FILE,
    &lineage::THEME_EXTENDS_CIRCLE,
    &layers::MISSING_TEMPLATE,
    &layers::THEME_FILE_NOT_CARRIED,
    &strings::UNKNOWN_MESSAGE,
    &strings::MISSING_MESSAGE_ARGUMENT,
];

/// Templates in whose output the words of a view are escaped: those that make markup.
const MARKUP: [&str; 3] = [".html", ".xml", ".svg"];

/// The theme of a site: `themes/<name>/` of the project folder, with the themes that it extends underneath (as a
/// rule `candour`, which is compiled into the binary) and `templates/` of the project folder on top, file by file.
pub struct Theme {
    /// One for each language of the site, the main one first; a theme has at least that.
    voices: Vec<Voice>,
    strings: Arc<Strings>,
    faults: Faults,
    assets: BTreeMap<String, Asset>,
    fonts: BTreeMap<String, Arc<[u8]>>,
    fingerprint: [u8; 32],
}

/// The templates, with a filter `message` that says the theme's messages in one language. Nothing else about them
/// depends on the language, and a template, wherever it is called from, cannot speak another one than its page.
struct Voice {
    language: Arc<Language>,
    tera: Tera,
}

/// Loads the theme called `name`, as it speaks `languages`, the main one first; `base` is the path under which
/// the site stands, `/` or `/cards/`.
///
/// There is a theme only where nothing is wrong with it, nor with the languages: half a theme would make pages
/// nobody meant.
pub fn load(
    tree: &Tree,
    name: &str,
    languages: &[LanguageTag],
    base: &str,
) -> (Option<Arc<Theme>>, Problems) {
    let (layers, mut problems) = Layers::of(tree, name);
    let assets = assets::fingerprinted(&layers.assets);
    let fingerprint = layers.fingerprint(languages, base);
    let (messages, faults) = Strings::of(&layers.strings, languages);
    problems.extend(faults);

    let mut tera = Tera::default();
    tera.autoescape_on(MARKUP);
    tera.register_filter("capitalize_first", filters::capitalize_first);
    tera.register_filter("json", filters::json);
    tera.register_filter("calendar_text", calendar::text);
    if let Some(main) = messages.languages.first() {
        register(&mut tera, main);
    }
    tera.register_filter("fitted", fitted::fitted);
    tera.set_fallback_prefixes(layers.prefixes.clone()).expect("no template has been added yet");
    let addresses: BTreeMap<&str, String> =
        assets.iter().map(|(name, asset)| (name.as_str(), format!("{base}{}", asset.path))).collect();
    tera.global_context().insert("assets", &addresses);
    tera.global_context().insert("styles", &assets::style_texts(&layers.assets));

    let fonts = layers.fonts;
    let faults = Faults::about(layers.prefixes, layers.templates);
    let unreadable = faults.in_syntax();
    let readable = unreadable.0.is_empty() && layers.complete && !messages.languages.is_empty();
    problems.extend(unreadable);
    if layers.complete {
        problems.extend(strings::check(&messages, faults.sources()));
    }
    // A message that is wrong hides no field that is, and the other way round.
    if readable {
        let sources = faults.sources().map(|(file, text)| (file.as_str(), text));
        problems.extend(match tera.add_raw_templates(sources) {
            Ok(()) => faults.in_asks(),
            Err(error) => faults.of_error(&error),
        });
    }
    if problems.forbid_publishing() || !readable {
        return (None, problems);
    }
    let voices = voices(tera, &messages.languages);
    let strings = Arc::new(messages);
    (Some(Arc::new(Theme { voices, strings, faults, assets, fonts, fingerprint })), problems)
}

/// The templates, which speak the first of the languages already, and their copies for the others.
fn voices(tera: Tera, languages: &[Arc<Language>]) -> Vec<Voice> {
    let copies = vec![tera; languages.len()];
    let voice = |(mut tera, language): (Tera, &Arc<Language>)| {
        register(&mut tera, language);
        Voice { language: language.clone(), tera }
    };
    copies.into_iter().zip(languages).map(voice).collect()
}

fn register(tera: &mut Tera, language: &Arc<Language>) {
    let language = language.clone();
    let say =
        move |id: &str, arguments: Kwargs, state: &State| strings::say(&language, id, &arguments, state);
    tera.register_filter("message", say);
}

impl Theme {
    /// The page that `template` makes of `context`, a value with the fields `site`, `page` and `view`.
    #[expect(
        clippy::result_large_err,
        reason = "at most one is made for a page, and the page is then not published"
    )]
    pub fn render(&self, template: &str, context: &impl Serialize) -> Result<String, Problem> {
        let mut offered = Context::new();
        match Value::try_from_serializable(context).map(Value::into_map) {
            Ok(Some(fields)) => {
                for (name, value) in fields {
                    offered.insert_value(name.to_string(), value);
                }
            }
            Ok(None) | Err(_) => {
                return Err(self.faults.of_template(template, "What the page offers could not be read."));
            }
        }
        let language = offered.get("page").and_then(|page| page.get_from_path("language")?.as_str());
        let in_language = self.voices.iter().find(|voice| language == Some(voice.language.tag.as_str()));
        let voice = in_language.unwrap_or(&self.voices[0]);
        let text = voice.tera.render(template, &offered).map_err(|error| {
            let found = self.faults.of_error(&error).0.into_iter().next();
            found.unwrap_or_else(|| self.faults.of_template(template, &error.to_string()))
        })?;
        Ok(if template.ends_with(".ics") { calendar::folded(&text) } else { text })
    }

    /// The words of the theme in each language of the site, and those of candour below them, which pages say.
    pub fn strings(&self) -> &Arc<Strings> {
        &self.strings
    }

    /// The files that go out beside the pages, by the name by which templates call them.
    pub fn assets(&self) -> &BTreeMap<String, Asset> {
        &self.assets
    }

    /// The file that goes out at this path of the output folder.
    pub fn asset_at(&self, path: &str) -> Option<&Asset> {
        self.assets.values().find(|asset| asset.path == path)
    }

    /// The fonts that drawn pages are written in, by the name of the file.
    pub fn fonts(&self) -> impl Iterator<Item = &Arc<[u8]>> {
        self.fonts.values()
    }

    /// The file that is used for a template, for problems.
    pub fn file_of(&self, template: &str) -> FileName {
        self.faults.named(template)
    }

    /// A stamp that changes when any template, asset or font does.
    pub fn fingerprint(&self) -> [u8; 32] {
        self.fingerprint
    }
}

#[cfg(test)]
mod tests;
