//! No field is forgotten in a scaffold, every field is explained, and every example can be used.

use std::collections::BTreeSet;

use super::NewFile;
use super::fields::{Field, fields};
use super::tests::{new_site, one_of_each};
use crate::model::{
    Force, Glossary, Inspection, Measures, Page, PressRelease, Programme, Release, Reply, Report, Scales,
    Settings, Statement, Themes,
};
use crate::problem::Severity;
use crate::read;
use crate::source::Stored;
use crate::text::FileName;

#[test]
fn every_field_of_every_type_is_in_its_scaffold() {
    let (tree, project) = new_site();
    let new = one_of_each(&project);
    let settled = |file: &str| tree.text(&FileName::new(file)).unwrap().into_owned();
    let mut faults = Vec::new();
    let mut look = |name: &str, text: &str, fields: Vec<Field>| {
        let known = keys(&live(text));
        for field in fields {
            if !known.iter().any(|key| is_at(&field.path, key)) {
                faults.push(format!("the scaffold of {name} says nothing of the field `{}`", field.path));
            } else if name.ends_with(".yaml") && name != "site.yaml" {
                // A file of vocabulary explains its fields once, at its beginning.
            } else if let Some(fault) = unexplained(text, &field) {
                faults.push(format!("the scaffold of {name} {fault}"));
            }
        }
    };
    look("a force", text_of(&new, "delford"), fields::<Force>());
    look("a programme", text_of(&new, "custody"), fields::<Programme>());
    look("a page", text_of(&new, "contact-us"), fields::<Page>());
    look("an accessibility statement", text_of(&new, "accessibility"), fields::<Statement>());
    look("a release", text_of(&new, "december-2026"), fields::<Release>());
    look("an inspection", text_of(&new, "integrity-2026/index"), fields::<Inspection>());
    look("a report", text_of(&new, "integrity-2024/ambria"), fields::<Report>());
    look("a reply", text_of(&new, "replies/borland-force"), fields::<Reply>());
    look("a press release", text_of(&new, "press/borland"), fields::<PressRelease>());
    look("site.yaml", &settled("content/site.yaml"), fields::<Settings>());
    look("scales.yaml", &settled("content/vocabulary/scales.yaml"), fields::<Scales>());
    look("themes.yaml", &settled("content/vocabulary/themes.yaml"), fields::<Themes>());
    look("measures.yaml", &settled("content/vocabulary/measures.yaml"), fields::<Measures>());
    look("glossary.yaml", &settled("content/vocabulary/glossary.yaml"), fields::<Glossary>());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_example_in_a_comment_can_be_read() {
    let (tree, project) = new_site();
    for new in one_of_each(&project) {
        let lively = NewFile { text: live(&new.text), ..new };
        let mut tree = tree.clone();
        tree.files.insert(lively.file.clone(), Stored::Read(lively.text.as_bytes().into()));
        let problems = read::read(&tree, None).problems;
        let errors: Vec<_> =
            problems.0.iter().filter(|problem| problem.rule.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}\n{}", lively.file, lively.text);
    }
}

/// The text with all its examples taken out of their comments, and without the explanations.
pub(super) fn live(text: &str) -> String {
    let line = |line: &str| match line.strip_prefix('#') {
        None => Some(line.to_owned()),
        Some(rest) if rest.starts_with("# ") => Some(line.to_owned()),
        Some(rest) if rest.is_empty() || rest.starts_with(' ') && !rest.starts_with("  ") => None,
        Some(example) => Some(example.to_owned()),
    };
    text.lines().filter_map(line).map(|line| line + "\n").collect()
}

/// Every key of a YAML text with the way to it: `policing_bodies.kind`.
fn keys(yaml: &str) -> BTreeSet<String> {
    let mut stack: Vec<(usize, &str)> = Vec::new();
    let mut found = BTreeSet::new();
    for line in yaml.lines().filter(|line| !line.trim_start().starts_with('#')) {
        let key = line.trim_start_matches([' ', '-']);
        let indent = line.len() - key.len();
        let Some((key, _)) = key.split_once(':').filter(|(key, _)| !key.contains(' ')) else { continue };
        stack.retain(|(other, _)| *other < indent);
        stack.push((indent, key));
        found.insert(stack.iter().map(|(_, key)| *key).collect::<Vec<_>>().join("."));
    }
    found
}

/// Whether `key` is the way `path`, in which `*` stands for any id.
fn is_at(path: &str, key: &str) -> bool {
    path.split('.').count() == key.split('.').count()
        && path.split('.').zip(key.split('.')).all(|(wanted, written)| wanted == "*" || wanted == written)
}

/// What is not explained of a field: the paragraph of lines around it begins with words about it, and names
/// every word that it can be.
fn unexplained(text: &str, field: &Field) -> Option<String> {
    let top = field.path.split('.').next().unwrap_or_default();
    let starts = |line: &str| line.trim_start_matches('#').starts_with(&format!("{top}:"));
    let paragraph = text.split("\n\n").find(|paragraph| paragraph.lines().any(starts))?;
    if !paragraph.trim_start_matches("---\n").starts_with("# ") {
        return Some(format!("does not explain the field `{top}`"));
    }
    let is_said = |word: &str| {
        paragraph
            .split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit() && c != '-')
            .any(|said| said == word)
    };
    let unsaid = field.words.iter().find(|word| !is_said(word))?;
    Some(format!("does not say that `{}` can be `{unsaid}`", field.path))
}

fn text_of<'a>(files: &'a [NewFile], name: &str) -> &'a str {
    let ends = [format!("/{name}.md"), format!("/{name}.yaml")];
    let is_meant = |new: &&NewFile| ends.iter().any(|end| new.file.as_str().ends_with(end));
    &files.iter().find(is_meant).unwrap_or_else(|| panic!("{name}")).text
}
