//! The layers of a theme: the site's own templates, the theme that it chose, and the themes which that extends.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use include_dir::{Dir, include_dir};

use super::lineage;
use crate::model::LanguageTag;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::source::{Stored, Tree};
use crate::text::{FileName, Place};

pub const THEME_FILE_NOT_CARRIED: Rule = Rule {
    name: "theme-file-not-carried",
    severity: Severity::Error,
    why: "A page that refers to a file which is not published shows a hole.",
    mend: "A theme may hold style sheets, scripts, SVG pictures and texts, and in its folder `fonts` files \
           that end in `.ttf` or `.otf`. Put other files beside the page that shows them.",
};

pub const MISSING_TEMPLATE: Rule = Rule {
    name: "missing-template",
    severity: Severity::Error,
    why: "Each kind of page needs a template; without it those pages could not be made.",
    mend: "Write the template, or let the theme say `extends: candour` in its `theme.yaml`.",
};

/// The theme that is compiled into candour.
pub const BUILT_IN: &str = "candour";

static CANDOUR: LazyLock<Tree> = LazyLock::new(|| {
    static FOLDER: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/candour");
    let mut tree = Tree::default();
    let mut folders = vec![&FOLDER];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        tree.files.extend(folder.files().map(|file| {
            let path = file.path().to_string_lossy().replace('\\', "/");
            let name = FileName::new(format!("themes/{BUILT_IN}/{path}"));
            (name, Stored::Read(Arc::from(file.contents())))
        }));
    }
    tree
});

/// All files of a theme, and the order in which they are looked up.
pub(super) struct Layers {
    /// Folders of templates, the strongest first, each with a slash at its end.
    pub prefixes: Vec<String>,
    /// By the name of the file, as in the project folder.
    pub templates: BTreeMap<FileName, Result<Arc<str>, NotText>>,
    /// By the name inside `assets/`.
    pub assets: BTreeMap<String, Arc<[u8]>>,
    /// Whether all layers are there, so that what is found in none of them is missing.
    pub complete: bool,
    /// The files of messages: for each layer, the strongest first, those of its languages.
    pub strings: Vec<BTreeMap<FileName, Arc<[u8]>>>,
    /// By the name inside `fonts/`.
    pub fonts: BTreeMap<String, Arc<[u8]>>,
}

/// Why a file is no template.
#[derive(Clone, Debug)]
pub(super) struct NotText {
    pub bytes_before: usize,
}

impl Layers {
    /// The layers of the theme called `name`. The built-in theme is overlaid file by file by `themes/candour/`.
    pub fn of(tree: &Tree, name: &str) -> (Layers, Problems) {
        let mut files = CANDOUR.clone();
        for folder in ["templates", "themes"] {
            files.files.extend(tree.under(folder).map(|(file, stored)| (file.clone(), stored.clone())));
        }
        let mut problems = Problems::default();
        let (names, complete) = lineage::of(&files, name, &mut problems);
        let mut layers = Layers {
            prefixes: Vec::new(),
            templates: BTreeMap::new(),
            assets: BTreeMap::new(),
            strings: Vec::new(),
            complete,
            fonts: BTreeMap::new(),
        };
        layers.add_texts(&files, "templates", "templates/strings");
        for name in &names {
            layers.add_texts(&files, &format!("themes/{name}/templates"), &format!("themes/{name}/strings"));
            let folder = |kind: &str| format!("themes/{name}/{kind}");
            Layers::add_carried(&mut layers.assets, &files, &folder("assets"), &mut problems);
            Layers::add_carried(&mut layers.fonts, &files, &folder("fonts"), &mut problems);
        }
        // Beside the fonts lie the texts of their licences.
        layers.fonts.retain(|name, _| name.ends_with(".ttf") || name.ends_with(".otf"));
        if complete {
            layers.look_for_templates(name, &mut problems);
        }
        (layers, problems)
    }

    fn add_texts(&mut self, files: &Tree, templates: &str, strings: &str) {
        self.prefixes.push(format!("{templates}/"));
        for (file, bytes) in read_under(files, templates) {
            if matches!(file.ending(), "html" | "xml" | "txt" | "json" | "svg" | "ics") {
                let text = std::str::from_utf8(bytes).map(Arc::from);
                let text = text.map_err(|error| NotText { bytes_before: error.valid_up_to() });
                self.templates.insert(file.clone(), text);
            }
        }
        let strings = read_under(files, strings).filter(|(file, _)| file.ending() == "ftl");
        self.strings.push(strings.map(|(file, bytes)| (file.clone(), bytes.clone())).collect());
    }

    /// Adds the files of a folder by the name inside it, but none that a stronger layer has.
    fn add_carried(
        carried: &mut BTreeMap<String, Arc<[u8]>>,
        files: &Tree,
        folder: &str,
        problems: &mut Problems,
    ) {
        for (file, stored) in files.under(folder) {
            match stored {
                Stored::Read(bytes) => {
                    let name = file.as_str()[folder.len() + 1..].to_owned();
                    carried.entry(name).or_insert_with(|| bytes.clone());
                }
                Stored::Passed { .. } => problems.push(Problem::new(
                    &THEME_FILE_NOT_CARRIED,
                    Place::file(file),
                    format!("The theme holds `{}`, a kind of file that themes cannot carry.", file.last()),
                )),
                // Whoever read the folder has said so.
                Stored::Unreadable(_) => {}
            }
        }
    }

    /// The built-in theme has a template for every kind of page; so must every other, of its own or by what it
    /// extends.
    fn look_for_templates(&self, theme: &str, problems: &mut Problems) {
        for (template, prefix) in templates_of_pages() {
            let file_in = |prefix: &str| FileName::new(format!("{prefix}{template}"));
            if !self.prefixes.iter().any(|prefix| self.templates.contains_key(&file_in(prefix))) {
                let file = FileName::new(format!("themes/{theme}/theme.yaml"));
                let message =
                    format!("The theme `{theme}` has no template `{template}`, and extends none that has.");
                let remedy = format!(
                    "Write `themes/{theme}/templates/{template}`, or `extends: {BUILT_IN}` in this file. The \
                     built-in theme's own is `{prefix}{template}`."
                );
                problems.push(Problem::new(&MISSING_TEMPLATE, Place::file(&file), message).remedy(remedy));
            }
        }
    }

    /// A stamp of every file, of the languages that are spoken and of the address where the files are published.
    pub fn fingerprint(&self, languages: &[LanguageTag], base: &str) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        let mut add = |part: &[u8]| {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        };
        add(base.as_bytes());
        for language in languages {
            add(language.as_str().as_bytes());
        }
        for prefix in &self.prefixes {
            add(prefix.as_bytes());
        }
        for (file, text) in &self.templates {
            add(file.as_str().as_bytes());
            add(text.as_ref().map_or(b"", |text| text.as_bytes()));
        }
        for (file, bytes) in self.strings.iter().flatten() {
            add(file.as_str().as_bytes());
            add(bytes);
        }
        for (name, bytes) in self.assets.iter().chain(&self.fonts) {
            add(name.as_bytes());
            add(bytes);
        }
        *hasher.finalize().as_bytes()
    }
}

/// The templates that make a page each, with the folder in which the built-in theme has them. Those in `parts/`
/// and the frame are a theme's own affair.
pub(super) fn templates_of_pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    const PREFIX: &str = "themes/candour/templates/";
    let names = CANDOUR.files.keys().filter_map(|file| file.as_str().strip_prefix(PREFIX));
    names.filter(|name| !name.contains('/') && *name != "base.html").map(|name| (name, PREFIX))
}

fn read_under<'a>(files: &'a Tree, folder: &'a str) -> impl Iterator<Item = (&'a FileName, &'a Arc<[u8]>)> {
    files.under(folder).filter_map(|(file, stored)| match stored {
        Stored::Read(bytes) => Some((file, bytes)),
        Stored::Passed { .. } | Stored::Unreadable(_) => None,
    })
}
