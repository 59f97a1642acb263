//! Turns a view into a finished page. The only room that knows Tera.
//!
//! The law of this room: a template sees the three values it is given (site, page, view), the addresses of the
//! theme's own files and the texts of its style sheets, and nothing else. There is no function that reads the site, a file or the clock, so
//! an equal view is an equal page.

mod asks;
#[cfg(test)]
mod asks_tests;
mod assets;
#[cfg(test)]
mod examples;
mod expression;
mod faults;
mod filters;
mod layers;
mod outline;
mod scope;
mod tags;

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Tera, Value};

use crate::problem::{Problem, Problems, Rule};
use crate::source::Tree;

pub use assets::Asset;

use faults::Faults;
use layers::Layers;

/// The rules of this room.
pub const RULES: &[&Rule] = &[
    &faults::BAD_TEMPLATE,
    &faults::UNKNOWN_TEMPLATE_FIELD,
    &layers::UNKNOWN_THEME_FOLDER,
    &layers::THEME_FILE_NOT_CARRIED,
];

/// The theme of a site: `candour`, which is compiled into the binary, overlaid by `themes/<name>/` of the
/// project folder, overlaid by `templates/` of the project folder, file by file.
pub struct Theme {
    tera: Tera,
    faults: Faults,
    assets: BTreeMap<String, Asset>,
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
    tera.autoescape_on(vec![".html", ".htm", ".xml", ".svg"]);
    tera.register_filter("capitalize_first", filters::capitalize_first);
    tera.register_filter("json", filters::json);
    tera.set_fallback_prefixes(layers.prefixes.clone()).expect("no template has been added yet");
    let addresses: BTreeMap<&str, String> =
        assets.iter().map(|(name, asset)| (name.as_str(), format!("{base}{}", asset.path))).collect();
    tera.global_context().insert("assets", &addresses);
    tera.global_context().insert("styles", &assets::style_texts(&layers.assets));

    let faults = Faults::about(layers.prefixes, layers.templates);
    problems.extend(faults.in_syntax());
    if problems.0.is_empty()
        && let Err(error) = tera.add_raw_templates(faults.sources())
    {
        problems.extend(faults.of_error(&error));
    }
    if problems.0.is_empty() {
        problems.extend(faults.in_asks());
    }
    let theme = problems.0.is_empty().then_some(Theme { tera, faults, assets, fingerprint });
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
        self.tera.render(template, &offered).map_err(|error| {
            let found = self.faults.of_error(&error).0.into_iter().next();
            found.unwrap_or_else(|| self.faults.of_template(template, &error.to_string()))
        })
    }

    /// The files that go out beside the pages, by the name by which templates call them.
    pub fn assets(&self) -> &BTreeMap<String, Asset> {
        &self.assets
    }

    /// A stamp that changes when any template or asset does.
    pub fn fingerprint(&self) -> [u8; 32] {
        self.fingerprint
    }
}

#[cfg(test)]
mod tests;
