//! Turns a view into a finished page. The only room that knows Tera.
//!
//! The law of this room: a template sees the three values it is given (site, page, view) and the addresses of
//! the theme's own files, and nothing else. There is no function that reads the site, a file or the clock, so
//! an equal view is an equal page.

mod asks;
mod assets;
#[cfg(test)]
pub(crate) mod examples;
mod faults;
mod filters;
mod fitted;
mod layers;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera, Value};

use crate::problem::{Problem, Problems, Rule};
use crate::source::Tree;
use crate::text::FileName;

pub use assets::Asset;

use asks::Asks;
use faults::Faults;
use layers::Layers;

/// The rules of this room.
pub const RULES: &[&Rule] = &[
    &faults::BAD_TEMPLATE,
    &faults::UNKNOWN_TEMPLATE_FIELD,
    &layers::UNKNOWN_THEME_FOLDER,
    &layers::THEME_FILE_NOT_CARRIED,
];

/// Templates in whose output the words of a view are escaped: those that make markup.
const MARKUP: [&str; 3] = [".html", ".xml", ".svg"];

/// The theme of a site: `candour`, which is compiled into the binary, overlaid by `themes/<name>/` of the
/// project folder, overlaid by `templates/` of the project folder, file by file.
pub struct Theme {
    tera: Tera,
    faults: Faults,
    asks: Asks,
    assets: BTreeMap<String, Asset>,
    fonts: BTreeMap<String, Arc<[u8]>>,
    fingerprint: [u8; 32],
}

/// Loads the theme called `name`; `base` is the path under which the site stands, `/` or `/cards/`.
///
/// There is a theme only where nothing is wrong with it: half a theme would make pages nobody meant.
pub fn load(tree: &Tree, name: &str, base: &str) -> (Option<Theme>, Problems) {
    let (layers, mut problems) = Layers::of(tree, name);
    let assets = assets::fingerprinted(&layers.assets);
    let fingerprint = layers.fingerprint(base);

    let mut tera = Tera::default();
    tera.register_filter("capitalize_first", filters::capitalize_first);
    tera.register_filter("json", filters::json);
    tera.register_filter("fitted", fitted::fitted);
    tera.autoescape_on(MARKUP);
    tera.set_fallback_prefixes(layers.prefixes.clone()).expect("no template has been added yet");
    let addresses: BTreeMap<&str, String> =
        assets.iter().map(|(name, asset)| (name.as_str(), format!("{base}{}", asset.path))).collect();
    tera.global_context().insert("assets", &addresses);

    let fonts = layers.fonts;
    let asks = Asks::of(&layers.prefixes, &layers.templates);
    let faults = Faults::about(layers.prefixes, layers.templates);
    problems.extend(faults.in_syntax());
    if problems.0.is_empty()
        && let Err(error) = tera.add_raw_templates(faults.sources())
    {
        problems.extend(faults.of_error(&error));
    }
    let theme = problems.0.is_empty().then_some(Theme { tera, faults, asks, assets, fonts, fingerprint });
    (theme, problems)
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
        let file = self.faults.file_of(template);
        if let Some(ask) = file.as_ref().and_then(|file| self.asks.unanswered(file, &offered)) {
            return Err(self.faults.of_ask(&ask));
        }
        self.tera.render(template, &offered).map_err(|error| {
            let found = self.faults.of_error(&error).0.into_iter().next();
            found.unwrap_or_else(|| self.faults.of_template(template, &error.to_string()))
        })
    }

    /// The files that go out beside the pages, by the name by which templates call them.
    pub fn assets(&self) -> &BTreeMap<String, Asset> {
        &self.assets
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
