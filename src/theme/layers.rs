//! The three layers of a theme: the site's own templates, the theme it chose, and `candour` underneath.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, DirEntry, include_dir};

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::source::{Stored, Tree};
use crate::text::{FileName, Place};

pub const UNKNOWN_THEME_FOLDER: Rule = Rule {
    name: "unknown-theme-folder",
    severity: Severity::Error,
    why: "Without its theme the site would come out in another dress than the one that was chosen.",
    mend: "Write `theme: candour`, which is built in, or put the theme into `themes/<its name>/`.",
};

pub const THEME_FILE_NOT_CARRIED: Rule = Rule {
    name: "theme-file-not-carried",
    severity: Severity::Error,
    why: "A page that refers to a file which is not published shows a hole.",
    mend: "A theme may hold style sheets, scripts, SVG pictures and texts, and in its folder `fonts` files \
           that end in `.ttf` or `.otf`. Put other files beside the page that shows them.",
};

/// The theme that every site can fall back upon.
pub const BUILT_IN: &str = "candour";

static CANDOUR: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/candour");

/// All files of a theme, and the order in which they are looked up.
pub(super) struct Layers {
    /// Folders of templates, the strongest first, each with a slash at its end.
    pub prefixes: Vec<String>,
    /// By the name of the file, as in the project folder.
    pub templates: BTreeMap<FileName, Result<Arc<str>, NotText>>,
    /// By the name inside `assets/`.
    pub assets: BTreeMap<String, Arc<[u8]>>,
    /// By the name inside `fonts/`.
    pub fonts: BTreeMap<String, Arc<[u8]>>,
}

/// Why a file is no template.
#[derive(Clone, Debug)]
pub(super) struct NotText {
    pub bytes_before: usize,
}

impl Layers {
    pub fn of(tree: &Tree, name: &str) -> (Layers, Problems) {
        let mut layers = Layers {
            prefixes: vec!["templates/".into()],
            templates: BTreeMap::new(),
            assets: BTreeMap::new(),
            fonts: BTreeMap::new(),
        };
        let mut problems = Problems::default();
        layers.add_built_in(&CANDOUR);
        layers.add_folder(tree, BUILT_IN, &mut problems);
        if name != BUILT_IN {
            if tree.under(&format!("themes/{name}")).next().is_none() || name.is_empty() {
                problems.push(unknown(tree, name));
            }
            layers.prefixes.push(format!("themes/{name}/templates/"));
            layers.add_folder(tree, name, &mut problems);
        }
        layers.prefixes.push(format!("themes/{BUILT_IN}/templates/"));
        layers.add_templates(tree, "templates");
        (layers, problems)
    }

    fn add_built_in(&mut self, folder: &Dir) {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(inner) => self.add_built_in(inner),
                DirEntry::File(file) => {
                    let path = file.path().to_string_lossy().replace('\\', "/");
                    if let Some(name) = path.strip_prefix("assets/") {
                        self.assets.insert(name.to_owned(), Arc::from(file.contents()));
                    } else if let Some(name) = path.strip_prefix("fonts/") {
                        self.add_font(name, Arc::from(file.contents()));
                    } else {
                        let name = FileName::new(format!("themes/{BUILT_IN}/{path}"));
                        self.add_template(name, file.contents());
                    }
                }
            }
        }
    }

    fn add_folder(&mut self, tree: &Tree, name: &str, problems: &mut Problems) {
        self.add_templates(tree, &format!("themes/{name}/templates"));
        for (file, bytes) in carried(tree, &format!("themes/{name}/assets"), problems) {
            self.assets.insert(file, bytes);
        }
        for (file, bytes) in carried(tree, &format!("themes/{name}/fonts"), problems) {
            self.add_font(&file, bytes);
        }
    }

    /// Beside the fonts lie the texts of their licences.
    fn add_font(&mut self, name: &str, bytes: Arc<[u8]>) {
        if name.ends_with(".ttf") || name.ends_with(".otf") {
            self.fonts.insert(name.to_owned(), bytes);
        }
    }

    fn add_templates(&mut self, tree: &Tree, folder: &str) {
        for (file, stored) in tree.under(folder) {
            if let Stored::Read(bytes) = stored {
                self.add_template(file.clone(), bytes);
            }
        }
    }

    fn add_template(&mut self, file: FileName, bytes: &[u8]) {
        if matches!(file.ending(), "html" | "xml" | "txt" | "json" | "svg") {
            let text = std::str::from_utf8(bytes)
                .map(Arc::from)
                .map_err(|error| NotText { bytes_before: error.valid_up_to() });
            self.templates.insert(file, text);
        }
    }

    /// A stamp of every file and of the address they are published under.
    pub fn fingerprint(&self, base: &str) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        let mut add = |part: &[u8]| {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        };
        add(base.as_bytes());
        for prefix in &self.prefixes {
            add(prefix.as_bytes());
        }
        for (file, text) in &self.templates {
            add(file.as_str().as_bytes());
            add(text.as_ref().map_or(b"", |text| text.as_bytes()));
        }
        for (name, bytes) in self.assets.iter().chain(&self.fonts) {
            add(name.as_bytes());
            add(bytes);
        }
        *hasher.finalize().as_bytes()
    }
}

/// The files of a folder of a theme, by the name inside it.
fn carried(tree: &Tree, folder: &str, problems: &mut Problems) -> Vec<(String, Arc<[u8]>)> {
    let mut files = Vec::new();
    for (file, stored) in tree.under(folder) {
        match stored {
            Stored::Read(bytes) => files.push((file.as_str()[folder.len() + 1..].to_owned(), bytes.clone())),
            Stored::Passed { .. } => problems.push(Problem::new(
                &THEME_FILE_NOT_CARRIED,
                Place::file(file),
                format!("The theme holds `{}`, a kind of file that themes cannot carry.", file.last()),
            )),
            // Whoever read the folder has said so.
            Stored::Unreadable(_) => {}
        }
    }
    files
}

fn unknown(tree: &Tree, name: &str) -> Problem {
    let mut known: Vec<&str> =
        tree.under("themes").filter_map(|(file, _)| file.as_str().split('/').nth(1)).collect();
    known.push(BUILT_IN);
    known.dedup();
    let problem = Problem::new(
        &UNKNOWN_THEME_FOLDER,
        Place::field(&FileName::new("content/site.yaml"), field!["theme"]),
        format!("There is no theme called `{name}`: the folder `themes/{name}/` does not exist."),
    );
    match nearest(name, known) {
        Some(meant) => problem.remedy(format!("Did you mean `{meant}`?")),
        None => problem,
    }
}
