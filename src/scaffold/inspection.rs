//! A new inspection.

use super::names::{self, as_title};
use super::words::{Words, one_line, yaml};
use super::{Made, NewFile};
use crate::model::{Date, ProgrammeId, ScaleId};
use crate::project::Project;
use crate::text::FileName;

const TEXT: &str = include_str!("files/inspection.md");

/// The file of an inspection, published on `today` until its author writes another date. Where it can, it goes
/// on from the newest inspection of the site.
pub fn inspection(project: &Project, id: &str, today: Date) -> Made {
    let site = names::site(project)?;
    let id = names::id(id)?;
    let newest = site.newest_inspections().first().copied();
    let first = site.programmes.keys().next();
    let programme =
        newest.map(|(_, doc)| &doc.value.programme).filter(|id| site.programmes.contains_key(*id));
    let programme = programme.or(first).ok_or(
        "every inspection belongs to a programme, and there is none yet: `candour new programme integrity` \
         makes one",
    )?;
    let groups = &site.programmes[programme].value.comparability_groups;
    let newest_question = newest.and_then(|(_, doc)| doc.value.questions.first());
    let previous = newest.zip(newest_question).map(|((id, _), question)| format!("{id}/{}", question.id));
    let scale = newest.and_then(|(_, doc)| doc.value.scale.as_ref()).or(site.scales.value.keys().next());
    let grade = scale.and_then(|scale| site.scales.value.get(scale)?.grades.first());
    let programmes: Vec<&str> = site.programmes.keys().map(ProgrammeId::as_str).collect();
    let scales: Vec<&str> = site.scales.value.keys().map(ScaleId::as_str).collect();
    let title = as_title(id);
    let last_word = id.rsplit('-').next().unwrap_or_default();
    let year = if last_word.len() == 4 && Date::parse(last_word).is_ok() {
        last_word.to_owned()
    } else {
        today.year().to_string()
    };
    let words = Words::of(site)
        .with("id", id)
        .with("title", yaml(&title))
        .with("title_in_words", &title)
        .with("programmes", programmes.join(", "))
        .with("programme", programme)
        .with(
            "inspectorate",
            yaml(
                &newest
                    .map_or("Name of the inspectorate".into(), |(_, doc)| one_line(&doc.value.inspectorate)),
            ),
        )
        .with("year", year)
        .with("published", today.iso())
        .with("due", today.iso())
        .with("earlier", newest.map_or("an-earlier-inspection", |(id, _)| id.as_str()))
        .with("group", groups.first().map_or("since-2024", |group| group.id.as_str()))
        .with("scales", scales.join(", "))
        .with("scale", scale.map_or("four-point", ScaleId::as_str))
        .with("question", newest_question.map_or("integrity", |question| question.id.as_str()))
        .with("previous", previous.unwrap_or("an-earlier-inspection/integrity".into()))
        .with("grade", grade.map_or("good", |grade| grade.id.as_str()))
        .with("addressee", "all-forces")
        .with("own_reference", id);
    Ok(NewFile {
        file: FileName::new(format!("content/inspections/{id}/index.md")),
        text: words.fill(TEXT),
        next: format!(
            "fill in its title, its date, its `scale` and its `questions`, make a report on each force with \
             `candour new report {id} FORCE`"
        ),
    })
}
