//! Which theme stands in for which: what each says under `extends` in its `theme.yaml`.

use crate::field;
use crate::model::ThemeFile;
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::read;
use crate::source::Tree;
use crate::text::{FileName, Place};

pub const UNKNOWN_THEME_FOLDER: Rule = Rule {
    name: "unknown-theme-folder",
    severity: Severity::Error,
    why: "Without its theme the site would come out in another dress than the one that was chosen.",
    mend: "Write `candour`, which is built in, or put the theme into `themes/<its name>/`.",
};

pub const MISSING_THEME_FILE: Rule = Rule {
    name: "missing-theme-file",
    severity: Severity::Error,
    why: "A theme is passed on to others: its `theme.yaml` tells them what it is, who made it, and which theme \
          stands in for what it lacks.",
    mend: "Write the file with a `title` and a `description`, and with `extends: candour` if the built-in theme \
           is to stand in for what this one lacks.",
};

pub const THEME_EXTENDS_CIRCLE: Rule = Rule {
    name: "theme-extends-circle",
    severity: Severity::Error,
    why: "Of themes that extend each other none comes first, so what one lacks can be found nowhere.",
    mend: "Let one of them extend no theme, or `candour`.",
};

/// The theme called `name` and those that stand in for what it lacks, the nearest first, as far as that can be
/// told; and whether it can be told to the end. `files` holds the built-in theme too.
pub(super) fn of(files: &Tree, name: &str, problems: &mut Problems) -> (Vec<String>, bool) {
    let mut lineage: Vec<String> = Vec::new();
    let mut next =
        Some((name.to_owned(), Place::field(&FileName::new("content/site.yaml"), field!["theme"])));
    while let Some((name, asked_at)) = next {
        if let Some(at) = lineage.iter().position(|known| *known == name) {
            problems.push(Problem::new(&THEME_EXTENDS_CIRCLE, asked_at, circle(&lineage[at..])));
            return (lineage, false);
        }
        if name.is_empty() || files.under(&format!("themes/{name}")).next().is_none() {
            problems.push(unknown(files, &name, asked_at));
            return (lineage, false);
        }
        let file = FileName::new(format!("themes/{name}/theme.yaml"));
        if !files.files.contains_key(&file) {
            let message = format!("The theme `{name}` has no file `theme.yaml`.");
            problems.push(Problem::new(&MISSING_THEME_FILE, Place::file(&file), message));
        }
        lineage.push(name);
        let Some(theme) = read::record::<ThemeFile>(files, &file, problems) else { return (lineage, false) };
        next = theme.extends.map(|name| (name.to_string(), Place::field(&file, field!["extends"])));
    }
    (lineage, true)
}

fn circle(themes: &[String]) -> String {
    match themes {
        [theme] => format!("The theme `{theme}` extends itself."),
        _ => {
            let way: Vec<String> = themes.iter().map(|theme| format!("`{theme}`")).collect();
            format!("The themes {} extend each other in a circle.", way.join(", "))
        }
    }
}

fn unknown(files: &Tree, name: &str, asked_at: Place) -> Problem {
    let known = files.under("themes").filter_map(|(file, _)| file.as_str().split('/').nth(1));
    let problem = Problem::new(
        &UNKNOWN_THEME_FOLDER,
        asked_at,
        format!("There is no theme called `{name}`: the folder `themes/{name}/` does not exist."),
    );
    match nearest(name, known) {
        Some(meant) => problem.remedy(format!("Did you mean `{meant}`?")),
        None => problem,
    }
}
