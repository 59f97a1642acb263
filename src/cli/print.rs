//! Problems and results in words.

use std::io::{IsTerminal, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::json;

use crate::problem::{Problem, Problems, Severity};
use crate::read::{self, Located, locate, sentence};
use crate::source::Tree;
use crate::text::Place;

use super::arguments::Format;

/// Says a line to the person, on standard error; what a program may want goes to standard output.
pub(super) fn say(line: &str) {
    // Nobody is left to tell where even standard error is gone.
    _ = writeln!(std::io::stderr(), "{line}");
}

/// Writes a line to standard output.
pub(super) fn output(line: &str) {
    _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints all problems in the form that was asked for.
pub(super) fn problems(tree: &Tree, problems: &Problems, format: Format) {
    match format {
        Format::Human => {
            let problems = in_reading_order(tree, problems);
            problems.iter().for_each(|problem| say(&human(tree, problem, colours())));
        }
        Format::Json => output(&format!("{:#}", json!({ "problems": located(tree, problems) }))),
    }
}

/// All problems for programs, as a person goes through them.
pub(super) fn located(tree: &Tree, problems: &Problems) -> Vec<Located> {
    in_reading_order(tree, problems).into_iter().map(|problem| read::located(tree, problem)).collect()
}

/// Problems by file and line, as a person who mends them goes through the files.
fn in_reading_order<'a>(tree: &Tree, problems: &'a Problems) -> Vec<&'a Problem> {
    let mut ordered: Vec<&Problem> = problems.0.iter().collect();
    ordered.sort_by_cached_key(|problem| {
        (problem.place.file.clone(), locate(tree, &problem.place), problem.rule.name)
    });
    ordered
}

fn colours() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// A problem for people: what is wrong, the line with a caret, what to write instead.
pub(super) fn human(tree: &Tree, problem: &Problem, colours: bool) -> String {
    let level = match problem.rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(sentence(&problem.message)).id(problem.rule.name));
    group = with_place(group, tree, &problem.place, AnnotationKind::Primary, None);
    for (place, note) in &problem.also {
        group = with_place(group, tree, place, AnnotationKind::Context, Some(note));
    }
    group = group.element(Level::HELP.message(sentence(&problem.remedy)));
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    format!("{}\n", renderer.render(&[group]))
}

fn with_place<'a>(
    group: Group<'a>,
    tree: &Tree,
    place: &'a Place,
    kind: AnnotationKind,
    note: Option<&'a String>,
) -> Group<'a> {
    let Some(text) = tree.text(&place.file).filter(|text| !text.is_empty()) else {
        let origin = Origin::path(place.file.as_str());
        return group.element(match &place.spot {
            crate::text::Spot::Line { line, column } => origin.line(*line).char_column(*column),
            _ => origin,
        });
    };
    let position = locate(tree, place);
    let line = text.lines().nth(position.line - 1).unwrap_or_default().to_owned();
    let start = byte_of(&line, position.column - 1);
    let end = byte_of(&line, position.column - 1 + position.width).max(start);
    let mut annotation = kind.span(start..end);
    if let Some(note) = note {
        annotation = annotation.label(note.as_str());
    }
    group.element(
        Snippet::source(line).path(place.file.as_str()).line_start(position.line).annotation(annotation),
    )
}

/// The byte at which the character at `index` of a line begins.
fn byte_of(line: &str, index: usize) -> usize {
    line.char_indices().nth(index).map_or(line.len(), |(byte, _)| byte)
}

/// `2 errors and 1 warning in 2 files`.
pub(super) fn summary(problems: &Problems) -> String {
    let errors = problems.0.iter().filter(|problem| problem.rule.severity == Severity::Error).count();
    let warnings = problems.0.len() - errors;
    let mut files: Vec<&str> = problems.0.iter().map(|problem| problem.place.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    let parts: Vec<String> = [(errors, "error", "errors"), (warnings, "warning", "warnings")]
        .iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| counted(*number, one, many))
        .collect();
    match parts.as_slice() {
        [] => "no problems".to_owned(),
        parts => format!("{} in {}", parts.join(" and "), counted(files.len(), "file", "files")),
    }
}

/// `1 page`, `2 pages`.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
