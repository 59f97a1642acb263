//! Which words of the vocabulary documents use, so that a word that only secret things use stays one.

use std::collections::BTreeSet;

use super::Site;
use super::in_prose::names_in;
use super::references::{self, Name};
use crate::model::{
    Block, GroupId, Inline, Inspection, InspectionId, MeasureId, PressRelease, ProgrammeId, Prose, Report,
    ScaleId, ThemeId,
};

/// The scales, themes, measures and comparability groups that some documents use, in a field or in their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    pub scales: BTreeSet<ScaleId>,
    pub themes: BTreeSet<ThemeId>,
    pub measures: BTreeSet<MeasureId>,
    pub groups: BTreeSet<(ProgrammeId, GroupId)>,
}

impl Site {
    /// All that the documents of this site use. A measure uses its themes.
    pub fn uses(&self) -> Uses {
        let mut uses = Uses::default();
        for (id, doc) in &self.inspections {
            uses.of_inspection(id, &doc.value);
        }
        for ((inspection, _), doc) in &self.reports {
            uses.of_report(inspection, &doc.value);
        }
        for doc in self.press.values() {
            uses.of_press(&doc.value);
        }
        for document in self.documents() {
            uses.of_prose(document.body);
        }
        for (_, measure) in self.measures.value.iter().filter(|(id, _)| uses.measures.contains(id)) {
            uses.themes.extend(measure.themes.iter().cloned());
        }
        uses
    }
}

impl Uses {
    fn of_inspection(&mut self, id: &InspectionId, inspection: &Inspection) {
        references::of_inspection(id, inspection, &mut |name, _| self.add(name));
    }

    pub(super) fn of_report(&mut self, inspection: &InspectionId, report: &Report) {
        references::of_report(inspection, report, &mut |name, _| self.add(name));
    }

    pub(super) fn of_press(&mut self, press: &PressRelease) {
        references::quotes(&press.quotes, &mut |name, _| self.add(name));
    }

    pub(super) fn of_prose(&mut self, prose: &Prose) {
        prose.each_inline(&mut |inline| {
            if let Inline::Link { target, .. } = inline
                && let Some(theme) = target.strip_prefix("theme:")
            {
                let id = theme.split_once('#').map_or(theme, |(id, _)| id);
                self.themes.insert(ThemeId::new(id));
            }
        });
        prose.each_block(&mut |block| {
            if let Block::Named { named, .. } = block {
                names_in(named).into_iter().for_each(|name| self.add(name));
            }
        });
    }

    fn add(&mut self, name: Name<'_>) {
        match name {
            Name::Scale(scale) => drop(self.scales.insert(scale.clone())),
            Name::Theme(theme) => drop(self.themes.insert(theme.clone())),
            Name::Measure(measure) => drop(self.measures.insert(measure.clone())),
            Name::Group(programme, group) => drop(self.groups.insert((programme.clone(), group.clone()))),
            _ => {}
        }
    }
}
