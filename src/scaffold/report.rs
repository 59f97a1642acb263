//! A new report: one inspection of one force.

use super::names;
use super::words::{Words, one_line, one_of};
use super::{Made, NewFile};
use crate::model::Inspection;
use crate::project::Project;
use crate::site::Site;
use crate::text::FileName;

const TEXT: &str = include_str!("files/report.md");

/// The file of a report. Each question of its inspection is answered with `to-be-graded`, or `ungraded` where
/// no force gets a grade.
pub fn report(project: &Project, inspection: &str, force: &str) -> Made {
    let site = names::site(project)?;
    let (of, inspection) = names::inspection(project, site, inspection)?;
    let (on, force) = names::force(project, site, force)?;
    let index = format!("content/inspections/{of}/index.md");
    if !site.is_inspected(inspection, on) {
        return Err(format!(
            "{} did not inspect {}: add `{on}` to `inspected` in {index} first",
            inspection.short_title, force.name
        ));
    }
    let graded =
        inspection.questions.iter().find_map(|question| Some((question, site.scale(inspection, question)?)));
    let question = graded.map(|(question, _)| question).or(inspection.questions.first());
    let grade = graded.and_then(|(_, scale)| scale.grades.first());
    let words = Words::of(site)
        .with("inspection", of)
        .with("force", on)
        .with("force_name", one_line(&force.name))
        .with("due", names::published(site, of, on)?.iso())
        .with("judgements", judgements(site, inspection))
        .with("question", question.map_or("integrity", |question| question.id.as_str()))
        .with("grade", grade.map_or("good", |grade| grade.id.as_str()))
        .with("addressee", on)
        .with("own_reference", format!("{of}/{on}"));
    let next = if inspection.questions.is_empty() {
        format!("list the questions of the inspection in {index}, answer them here under `judgements`")
    } else if graded.is_some() {
        "write the grades in place of `{state: to-be-graded}`, and what was found".to_owned()
    } else {
        "write what was found (the inspection gives no grades)".to_owned()
    };
    Ok(NewFile {
        file: FileName::new(format!("content/inspections/{of}/{on}.md")),
        text: words.fill(TEXT),
        next,
    })
}

/// An answer to each question, with what can be answered as a comment above it.
fn judgements(site: &Site, inspection: &Inspection) -> String {
    if inspection.questions.is_empty() {
        return "#judgements:".to_owned();
    }
    let answers = inspection.questions.iter().map(|question| {
        let (title, id) = (one_line(&question.title), &question.id);
        match site.scale(inspection, question) {
            Some(scale) => {
                let grades = one_of(scale.grades.iter().map(|grade| grade.id.as_str()));
                format!("  # {title}: {grades}\n  {id}: {{state: to-be-graded}}")
            }
            None => format!("  # {title}: no force gets a grade\n  {id}: {{state: ungraded}}"),
        }
    });
    ["judgements:".to_owned()].into_iter().chain(answers).collect::<Vec<_>>().join("\n")
}
