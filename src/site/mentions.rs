//! Every name in a field of any document, for whoever looks for the places that name something.

use super::Site;
use super::in_prose::names_in;
use super::references::{self, Name};
use crate::field;
use crate::model::Block;
use crate::text::{FieldPath, FileName, Place};

/// Receives each name with its file; the place is made only when it is wanted.
pub type VisitName<'v> = dyn FnMut(&FileName, Name<'_>, &dyn Fn() -> Place) + 'v;

impl Site {
    /// Calls `visit` with every name in the fields and fenced blocks of documents, settings and vocabulary. Links, and
    /// what releases let out, are not among them.
    pub fn each_name(&self, visit: &mut VisitName<'_>) {
        fn of<'a, 'v>(
            file: &'a FileName,
            visit: &'v mut VisitName<'_>,
        ) -> impl FnMut(Name<'a>, &dyn Fn() -> FieldPath) + 'v
        where
            'a: 'v,
        {
            move |name, way| visit(file, name, &|| references::place(file, name, way()))
        }
        let settings = &self.settings;
        for (at, period) in settings.value.quiet_periods.iter().enumerate() {
            let way = || field!["quiet_periods", at, "forces"];
            references::forces(&period.forces, &way, &mut of(&settings.file, visit));
        }
        for (id, measure) in self.measures.value.iter() {
            let way = || field![id.as_str(), "themes"];
            references::themes(&measure.themes, &way, &mut of(&self.measures.file, visit));
        }
        for doc in self.forces.values() {
            references::forces(&doc.value.neighbours, &|| field!["neighbours"], &mut of(&doc.file, visit));
        }
        for (id, doc) in &self.inspections {
            references::of_inspection(id, &doc.value, &mut of(&doc.file, visit));
        }
        for ((inspection, _), doc) in &self.reports {
            references::of_report(inspection, &doc.value, &mut of(&doc.file, visit));
        }
        for doc in self.replies.values() {
            references::of_reply(&doc.value, &mut of(&doc.file, visit));
        }
        for doc in self.press.values() {
            references::quotes(&doc.value.quotes, &mut of(&doc.file, visit));
        }
        for document in self.documents() {
            document.body.each_block(&mut |block| {
                if let Block::Named { named, at } = block {
                    let place = || Place::bytes(document.file, at.clone());
                    names_in(named).into_iter().for_each(|name| visit(document.file, name, &place));
                }
            });
        }
    }
}
