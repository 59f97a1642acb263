//! Where an entry belongs: the report of a force, and the lines of its file.

use crate::model::{
    Force, ForceId, Inspection, InspectionId, MeasureValue, Published, Question, Recommendation, Report,
};
use crate::project::Project;
use crate::read;
use crate::site::Site;
use crate::text::FileName;

use super::entry::{Cells, Unplaced};
use super::names;
use super::source::Sources;
use super::when::when;

/// The report that a row belongs to, whether it is there or not.
pub(super) struct ReportOf<'a> {
    pub file: FileName,
    pub inspection: &'a Inspection,
    pub there: Option<&'a Report>,
    of: &'a InspectionId,
    on: &'a ForceId,
    force: &'a Force,
}

/// The report of the force and the inspection that a row names.
pub(super) fn report_of<'a>(
    project: &Project,
    site: &'a Site,
    cells: &Cells,
    question: Option<&str>,
) -> Result<ReportOf<'a>, Unplaced> {
    let named = cells.by_id_or_name("force", "force_name", |written| names::force(site, written))?;
    let (on, force) = site.forces.get_key_value(named).expect("it was found by its id");
    let (of, inspection) = inspection_of(project, site, cells, question)?;
    let file = FileName::new(format!("content/inspections/{of}/{on}.md"));
    if project.reading.docs.broken.contains_key(&file) {
        return Err(Unplaced::broken(&file));
    }
    if !site.is_inspected(inspection, on) {
        return Err(Unplaced::new(
            format!("{} did not inspect {}", inspection.short_title, force.value.name),
            format!("add `{on}` to `inspected` in content/inspections/{of}/index.md"),
        ));
    }
    let there = site.report(of, on).map(|doc| &doc.value);
    Ok(ReportOf { file, inspection, there, of, on, force: &force.value })
}

fn inspection_of<'a>(
    project: &Project,
    site: &'a Site,
    cells: &Cells,
    question: Option<&str>,
) -> Result<(&'a InspectionId, &'a Inspection), Unplaced> {
    cells.by_id_or_name("inspection", "inspection_title", |written| {
        names::inspection(project, site, written, question)
    })
}

impl<'a> ReportOf<'a> {
    pub fn ids(&self) -> (&'a InspectionId, &'a ForceId) {
        (self.of, self.on)
    }

    /// The sources that an entry of it can name.
    pub fn sources(&self) -> Sources<'a> {
        Sources { own: self.there.map(|report| &report.sources), inherited: Some(&self.inspection.sources) }
    }

    /// The words and ids of the grades that a question can get.
    pub fn grades(&self, site: &'a Site, question: &Question) -> Vec<(&'a str, &'a str)> {
        let scale = site.scale(self.inspection, question);
        let grades = scale.iter().flat_map(|scale| &scale.grades);
        grades.map(|grade| (grade.words.as_str(), grade.id.as_str())).collect()
    }

    /// The title of a source that has none: `Legitimacy 2016: Ambria Police`.
    pub fn title(&self) -> String {
        format!("{}: {}", self.inspection.short_title, self.force.name)
    }

    /// The date of the report that a row gives, where it has to be written because it is not the inspection's.
    pub fn own_date(&self, site: &Site, cells: &Cells) -> Result<Option<Published>, Unplaced> {
        let told = cells.read("published", when)?;
        let known = site.report_published(self.of, self.on);
        Ok(told.filter(|told| !known.is_some_and(|known| is_same(known, *told))))
    }

    /// The date of the report that is there, and that of the row, where they differ.
    pub fn published_otherwise(
        &self,
        site: &Site,
        cells: &Cells,
    ) -> Result<Option<(String, String)>, Unplaced> {
        let told = cells.read("published", when)?.filter(|_| self.there.is_some());
        Ok(told.and_then(|told| differing(site.report_published(self.of, self.on), told)))
    }
}

/// What a row about a force or about the whole country belongs to.
pub(super) enum Paper<'a> {
    Report(ReportOf<'a>),
    National { file: FileName, of: &'a InspectionId, inspection: &'a Inspection },
}

/// The report of the force that a row names, or the national report where it names none.
pub(super) fn paper_of<'a>(project: &Project, site: &'a Site, cells: &Cells) -> Result<Paper<'a>, Unplaced> {
    if cells.get("force").is_some() {
        return report_of(project, site, cells, None).map(Paper::Report);
    }
    let (of, inspection) = inspection_of(project, site, cells, None)?;
    let file = FileName::new(format!("content/inspections/{of}/index.md"));
    if project.reading.docs.broken.contains_key(&file) {
        return Err(Unplaced::broken(&file));
    }
    Ok(Paper::National { file, of, inspection })
}

impl<'a> Paper<'a> {
    pub fn file(&self) -> &FileName {
        match self {
            Paper::Report(ReportOf { file, .. }) | Paper::National { file, .. } => file,
        }
    }

    pub fn measures(&self) -> &'a [MeasureValue] {
        match self {
            Paper::Report(report) => report.there.map_or(&[], |there| &there.measures),
            Paper::National { inspection, .. } => &inspection.measures,
        }
    }

    pub fn recommendations(&self) -> &'a [Recommendation] {
        match self {
            Paper::Report(report) => report.there.map_or(&[], |there| &there.recommendations),
            Paper::National { inspection, .. } => &inspection.recommendations,
        }
    }

    pub fn sources(&self) -> Sources<'a> {
        match self {
            Paper::Report(report) => report.sources(),
            Paper::National { inspection, .. } => Sources { own: Some(&inspection.sources), inherited: None },
        }
    }

    /// The title of a source that has none.
    pub fn title(&self) -> String {
        match self {
            Paper::Report(report) => report.title(),
            Paper::National { inspection, .. } => inspection.short_title.to_string(),
        }
    }

    /// The date of its own that a new report gets.
    pub fn own_date(&self, site: &Site, cells: &Cells) -> Result<Option<Published>, Unplaced> {
        match self {
            Paper::Report(report) => report.own_date(site, cells),
            Paper::National { .. } => Ok(None),
        }
    }

    /// The date that is there and that of the row, where they differ.
    pub fn published_otherwise(
        &self,
        site: &Site,
        cells: &Cells,
    ) -> Result<Option<(String, String)>, Unplaced> {
        match self {
            Paper::Report(report) => report.published_otherwise(site, cells),
            Paper::National { of, .. } => {
                let told = cells.read("published", when)?;
                Ok(told.and_then(|told| differing(site.inspection_published(of), told)))
            }
        }
    }
}

/// Both dates, where the one that is known is not the one that is told.
fn differing(known: Option<Published>, told: Published) -> Option<(String, String)> {
    if known.is_some_and(|known| is_same(known, told)) {
        return None;
    }
    let known = known.map_or_else(|| "not dated".to_owned(), |known| format!("published {}", known.words()));
    Some((known, format!("published {}", told.words())))
}

/// A day alone says nothing of the time.
fn is_same(known: Published, told: Published) -> bool {
    known.date == told.date && (told.time.is_none() || told.time == known.time)
}

/// The text of a file with `lines` at the end of its field `within`, or with that field, where there is none. Nothing
/// but those lines is new. `None` where no place is found; whether the place is right, only reading it again tells.
pub(super) fn inserted(text: &str, within: &str, lines: &[String]) -> Option<String> {
    let fields = read::fields(text)?;
    let ends = if text[..fields.start].ends_with("\r\n") { "\r\n" } else { "\n" };
    let mut at = fields.start;
    // The field, its first entry, and the end of its last.
    let (mut met, mut indent, mut end) = (false, None, fields.end);
    for line in text[fields.clone()].split_inclusive('\n') {
        let words = line.trim_end();
        let is_inside = words.starts_with([' ', '-']);
        if !met {
            let value = words.strip_prefix(within).and_then(|rest| rest.strip_prefix(':'));
            if let Some(value) = value {
                if !(value.trim().is_empty() || value.trim().starts_with('#')) {
                    return None;
                }
                (met, end) = (true, at + line.len());
            }
        } else if is_inside {
            let deep = words.len() - words.trim_start().len();
            if indent.is_none() && !words.trim_start().starts_with('#') {
                indent = Some(deep);
            }
            end = at + line.len();
        } else if !words.is_empty() && !words.starts_with('#') {
            break;
        }
        at += line.len();
    }
    let head = if met { String::new() } else { format!("{within}:{ends}") };
    let indent = " ".repeat(indent.unwrap_or(2));
    let added: String = lines.iter().map(|line| format!("{indent}{line}{ends}")).collect();
    Some(format!("{}{head}{added}{}", &text[..end], &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::inserted;

    fn adding(text: &str) -> Option<String> {
        inserted(text, "judgements", &["b: good".to_owned()])
    }

    #[test]
    fn only_the_lines_that_are_added_are_new() {
        for (before, after) in [
            (
                "---\njudgements:\n  a: good\n---\nWords.\n",
                "---\njudgements:\n  a: good\n  b: good\n---\nWords.\n",
            ),
            (
                "---\njudgements: # ours\n    a:\n        grade: good # sure\n\n# On sources.\nsources:\n---\n",
                "---\njudgements: # ours\n    a:\n        grade: good # sure\n    b: good\n\n# On sources.\nsources:\n---\n",
            ),
            (
                "---\r\njudgements:\r\n  a: good\r\n---\r\n",
                "---\r\njudgements:\r\n  a: good\r\n  b: good\r\n---\r\n",
            ),
            ("---\nheadline: Good.\n---\n", "---\nheadline: Good.\njudgements:\n  b: good\n---\n"),
            ("---\n---\n", "---\njudgements:\n  b: good\n---\n"),
        ] {
            assert_eq!(adding(before).as_deref(), Some(after));
        }
        let list = inserted(
            "---\nmeasures:\n- measure: a\n  value: 1\nquotes: []\n---\n",
            "measures",
            &["- measure: b".into(), "  value: 2".into()],
        );
        assert_eq!(
            list.as_deref(),
            Some("---\nmeasures:\n- measure: a\n  value: 1\n- measure: b\n  value: 2\nquotes: []\n---\n")
        );
    }

    #[test]
    fn a_field_on_one_line_has_no_place_for_more() {
        assert_eq!(adding("---\njudgements: {a: good}\n---\n"), None);
        assert_eq!(adding("No fields.\n"), None);
    }
}
