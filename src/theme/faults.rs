//! What is wrong with a template, said with file, line, column and what it could ask for instead.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{ErrorKind, Tera};

use super::asks::{Ask, Seen};
use super::layers::NotText;
use super::outline::Outline;
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::text::{FileName, Place, Position};

pub const BAD_TEMPLATE: Rule = Rule {
    name: "bad-template",
    severity: Severity::Error,
    why: "A template that cannot be read makes no page.",
    mend: "Compare the line with the same template of the built-in theme, or delete the file to use that one.",
};

pub const UNKNOWN_TEMPLATE_FIELD: Rule = Rule {
    name: "unknown-template-field",
    severity: Severity::Error,
    why: "A template that asks for something the page does not offer would leave a hole in it.",
    mend: "Ask for a field that the page offers; `candour explain page` lists them.",
};

/// The filters that templates have: Tera's own, all of them pure.
const FILTERS: [&str; 40] = [
    "safe",
    "default",
    "upper",
    "lower",
    "wordcount",
    "escape",
    "escape_html",
    "escape_xml",
    "newlines_to_br",
    "pluralize",
    "trim",
    "trim_start",
    "trim_end",
    "replace",
    "capitalize",
    "title",
    "truncate",
    "indent",
    "str",
    "int",
    "float",
    "length",
    "reverse",
    "split",
    "abs",
    "round",
    "first",
    "last",
    "nth",
    "join",
    "sort",
    "unique",
    "get",
    "values",
    "keys",
    "group_by",
    "capitalize_first",
    "json",
    "message",
    "fitted",
];

/// The templates, kept to say what is wrong with them.
pub(super) struct Faults {
    prefixes: Vec<String>,
    templates: BTreeMap<FileName, Result<Arc<str>, NotText>>,
}

impl Faults {
    pub fn about(prefixes: Vec<String>, templates: BTreeMap<FileName, Result<Arc<str>, NotText>>) -> Faults {
        Faults { prefixes, templates }
    }

    /// Every template that is text, by the name of its file.
    pub fn sources(&self) -> impl Iterator<Item = (&FileName, &str)> {
        self.templates.iter().filter_map(|(file, text)| Some((file, text.as_deref().ok()?)))
    }

    /// The file that is used for a template.
    fn file_of(&self, template: &str) -> Option<FileName> {
        let names = self.prefixes.iter().map(|prefix| FileName::new(format!("{prefix}{template}")));
        names.into_iter().find(|file| self.templates.contains_key(file))
    }

    /// What cannot be parsed, each file by itself, so that one mistake does not hide another.
    pub fn in_syntax(&self) -> Problems {
        let mut problems = Problems::default();
        for (file, text) in &self.templates {
            match text {
                Err(NotText { bytes_before }) => problems.push(
                    Problem::new(
                        &BAD_TEMPLATE,
                        Place::bytes(file, *bytes_before..*bytes_before + 1),
                        "The template is not UTF-8 text.",
                    )
                    .remedy("Save the file again with the encoding UTF-8."),
                ),
                Ok(text) => {
                    if let Err(error) = Tera::default().add_raw_template(file.as_str(), text)
                        && let ErrorKind::SyntaxError(_) = error.kind()
                    {
                        problems.extend(self.of_error(&error));
                    }
                }
            }
        }
        problems
    }

    /// A mistake that has no place inside the template.
    pub fn of_template(&self, template: &str, message: &str) -> Problem {
        Problem::new(&BAD_TEMPLATE, Place::file(&self.named(template)), message)
    }

    /// The file of a template; where there is none, the one that the built-in theme would have.
    pub fn named(&self, template: &str) -> FileName {
        self.file_of(template).unwrap_or_else(|| {
            FileName::new(format!("{}{template}", self.prefixes.last().map_or("", String::as_str)))
        })
    }

    /// What templates ask for and no page offers; they can be read.
    pub fn in_asks(&self) -> Problems {
        let outline = Outline::of(&self.prefixes, &self.templates);
        Problems(Seen::of(&outline).unanswered().map(|ask| self.of_ask(&ask)).collect())
    }

    fn of_ask(&self, ask: &Ask) -> Problem {
        let place = self.place_of(&ask.file, ask.start..ask.end);
        let problem =
            unknown_field(place, &ask.name, &ask.offered.iter().map(String::as_str).collect::<Vec<_>>());
        match ask.elsewhere {
            true => problem.remedy(format!(
                "Only some of the pages that it makes have it. Ask first whether it is there: \
                 `{{% if {} is defined %}}`.",
                ask.path
            )),
            false => problem,
        }
    }

    /// What Tera found.
    pub fn of_error(&self, error: &tera::Error) -> Problems {
        let one = |problem: Problem| Problems(vec![problem]);
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let file = FileName::new(report.filename());
                let place = self.place_of(&file, report.span().range.clone());
                let asked = self.text_at(&file, report.span().range.clone());
                one(self.of_message(place, report.message(), asked))
            }
            ErrorKind::MissingParent { current, parent } => {
                let file = FileName::new(current);
                let message = format!("The template builds upon `{parent}`, which does not exist.");
                one(self.with_nearest_template(self.at_word(&file, parent, message), parent))
            }
            ErrorKind::CircularExtend { tpl, .. } => {
                let message = format!("`{tpl}` builds upon itself.");
                one(self.at_word(&FileName::new(tpl), "extends", message))
            }
            ErrorKind::CircularInclude { tpl, include_chain } => {
                let message = format!("`{tpl}` includes itself: {}.", include_chain.join(", then "));
                one(self.at_word(&FileName::new(tpl), "include", message))
            }
            ErrorKind::TemplateNotFound(name) => {
                one(self.of_template(name, &format!("The theme has no template `{name}`.")))
            }
            _ => self.of_reports(&error.to_string()),
        }
    }

    /// Tera checks names only when all templates are together, and then has nothing but a printed report for
    /// each: `error: Unknown filter`, and on the next line `--> file:line:column`.
    fn of_reports(&self, reports: &str) -> Problems {
        let mut problems = Problems::default();
        let mut lines = reports.lines();
        while let Some(line) = lines.next() {
            let Some(message) = line.strip_prefix("error: ") else { continue };
            let place = lines.next().and_then(|line| {
                let mut parts = line.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
                let column = parts.next()?.parse().ok()?;
                let line = parts.next()?.parse().ok()?;
                Some(Place::line(&FileName::new(parts.next()?), line, column))
            });
            if let Some(place) = place {
                problems.push(self.of_message(place, message, None));
            }
        }
        if problems.0.is_empty() {
            // `Component ... is defined in both ...` names the files, the second of which is one too many.
            let named = self.templates.keys().rev().find(|file| reports.contains(&format!("`{file}`")));
            let file = named.cloned().unwrap_or_else(|| FileName::new("templates"));
            problems.push(Problem::new(&BAD_TEMPLATE, Place::file(&file), format!("{reports}.")));
        }
        problems
    }

    fn of_message(&self, place: Place, message: &str, asked: Option<&str>) -> Problem {
        let (said, offered) = match message.split_once(" Available ") {
            Some((said, list)) => (said, list.split_once(": ").map_or("", |(_, names)| names)),
            None => (message, ""),
        };
        let name = said.split('`').nth(1);
        match (said.split(' ').next(), name) {
            (Some("Field" | "Variable"), Some(name))
                if said.ends_with("is not defined.") && !offered.is_empty() =>
            {
                unknown_field(place, name, &offered.split(", ").collect::<Vec<_>>())
            }
            (Some("Field"), Some(name)) => Problem::new(
                &UNKNOWN_TEMPLATE_FIELD,
                place,
                format!("The template asks for `{name}` of something that this page does not have."),
            )
            .remedy("Ask first whether it is there: `{% if thing %}{{ thing.field }}{% endif %}`."),
            _ if said.contains("undefined") => Problem::new(
                &UNKNOWN_TEMPLATE_FIELD,
                place,
                match asked {
                    Some(asked) => {
                        format!("The template asks for `{asked}`, which this page does not offer.")
                    }
                    None => "The template asks for something that this page does not offer.".to_owned(),
                },
            ),
            (Some("The"), Some(_)) if said.starts_with("The message `") => {
                Problem::new(&BAD_TEMPLATE, place, said)
            }
            (Some("Unknown"), Some(name)) => self.unknown_name(place, said, name),
            _ => Problem::new(&BAD_TEMPLATE, place, format!("The template cannot be read here: {said}")),
        }
    }

    fn unknown_name(&self, place: Place, said: &str, name: &str) -> Problem {
        let kind = said.split(' ').nth(1).unwrap_or("name");
        let problem = Problem::new(
            &BAD_TEMPLATE,
            place,
            format!("The template uses the {kind} `{name}`, which does not exist."),
        );
        let meant = match kind {
            "filter" => nearest(name, FILTERS),
            "component" => nearest(name, self.components()),
            "template" => return self.with_nearest_template(problem, name),
            _ => None,
        };
        match meant {
            Some(meant) => problem.remedy(format!("Did you mean `{meant}`?")),
            None => problem,
        }
    }

    fn with_nearest_template(&self, problem: Problem, name: &str) -> Problem {
        let known = self.templates.keys().map(|file| {
            let prefix = self.prefixes.iter().find(|prefix| file.as_str().starts_with(*prefix));
            &file.as_str()[prefix.map_or(0, String::len)..]
        });
        match nearest(name, known) {
            Some(meant) => problem.remedy(format!("Did you mean `{meant}`?")),
            None => problem,
        }
    }

    /// The names of all components, from `{% component name(`.
    fn components(&self) -> impl Iterator<Item = &str> {
        self.sources()
            .flat_map(|(_, text)| text.split("{% component ").skip(1))
            .filter_map(|rest| rest.split_once('(').map(|(name, _)| name.trim()))
    }

    fn at_word(&self, file: &FileName, word: &str, message: String) -> Problem {
        let found = self.text(file).and_then(|text| text.find(word));
        let place = match found {
            Some(start) => self.place_of(file, start..start + word.len()),
            None => Place::file(file),
        };
        Problem::new(&BAD_TEMPLATE, place, message)
    }

    fn text(&self, file: &FileName) -> Option<&str> {
        self.templates.get(file)?.as_deref().ok()
    }

    fn text_at(&self, file: &FileName, range: std::ops::Range<usize>) -> Option<&str> {
        self.text(file)?.get(range)
    }

    fn place_of(&self, file: &FileName, range: std::ops::Range<usize>) -> Place {
        match self.text(file) {
            Some(text) => {
                let Position { line, column, .. } = Position::of_bytes(text, range);
                Place::line(file, line, column)
            }
            None => Place::file(file),
        }
    }
}

fn unknown_field(place: Place, name: &str, offered: &[&str]) -> Problem {
    let list = offered.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let remedy = match nearest(name, offered.iter().copied()) {
        Some(meant) => format!("Did you mean `{meant}`? Offered here: {list}."),
        None => format!("Offered here: {list}."),
    };
    let message = format!("The template asks for `{name}`, which is not offered here.");
    Problem::new(&UNKNOWN_TEMPLATE_FIELD, place, message).remedy(remedy)
}
