//! What documents of every kind have in common, so that nobody else has to list all kinds.

use std::collections::BTreeMap;

use crate::model::{Correction, Entries, Phrase, Prose, Source, SourceId, StyleExceptions};
use crate::text::FileName;

use super::Site;
use super::entity::Entity;

/// A content file of any kind but settings and vocabulary.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    pub entity: Entity,
    pub file: &'a FileName,
    pub body: &'a Prose,
    pub sources: &'a Entries<SourceId, Source>,
    /// None for programmes and releases, which are a part of a page, and for the accessibility statement.
    pub corrections: &'a [Correction],
    /// Old addresses of its page; none for programmes and releases.
    pub aliases: &'a [Phrase],
    /// None for releases, which nobody reads.
    pub style_exceptions: &'a StyleExceptions,
}

/// Those of a release and of the accessibility statement, which state no fact of others.
static NO_SOURCES: Entries<SourceId, Source> = Entries(Vec::new());
static NO_EXCEPTIONS: StyleExceptions = Entries(Vec::new());

impl Site {
    /// Every document, kind by kind, each kind in alphabetical order of ids.
    pub fn documents(&self) -> Vec<Document<'_>> {
        let mut documents = Vec::new();
        macro_rules! add {
            ($entity:expr, $doc:expr) => {
                documents.push(Document {
                    entity: $entity,
                    file: &$doc.file,
                    body: &$doc.body,
                    sources: &$doc.value.sources,
                    corrections: &$doc.value.corrections,
                    aliases: &$doc.value.aliases,
                    style_exceptions: &$doc.value.style_exceptions,
                })
            };
        }
        for (force, doc) in &self.forces {
            add!(Entity::Force(force.clone()), doc);
        }
        for (programme, doc) in &self.programmes {
            documents.push(Document {
                entity: Entity::Programme(programme.clone()),
                file: &doc.file,
                body: &doc.body,
                sources: &doc.value.sources,
                corrections: &[],
                aliases: &[],
                style_exceptions: &doc.value.style_exceptions,
            });
        }
        for (inspection, doc) in &self.inspections {
            add!(Entity::Inspection(inspection.clone()), doc);
        }
        for ((inspection, force), doc) in &self.reports {
            add!(Entity::Report(inspection.clone(), force.clone()), doc);
        }
        for ((inspection, force, party), doc) in &self.replies {
            add!(Entity::Reply(inspection.clone(), force.clone(), *party), doc);
        }
        for ((inspection, force), doc) in &self.press {
            add!(Entity::Press(inspection.clone(), force.clone()), doc);
        }
        for (page, doc) in &self.pages {
            add!(Entity::Page(page.clone()), doc);
        }
        if let Some(doc) = &self.accessibility {
            documents.push(Document {
                entity: Entity::Accessibility,
                file: &doc.file,
                body: &doc.body,
                sources: &NO_SOURCES,
                corrections: &[],
                aliases: &doc.value.aliases,
                style_exceptions: &doc.value.style_exceptions,
            });
        }
        for (release, doc) in &self.releases {
            documents.push(Document {
                entity: Entity::Release(release.clone()),
                file: &doc.file,
                body: &doc.body,
                sources: &NO_SOURCES,
                corrections: &[],
                aliases: &[],
                style_exceptions: &NO_EXCEPTIONS,
            });
        }
        documents
    }

    /// What each document is excepted from; all other files share the exceptions of the settings.
    pub fn style_exceptions(&self) -> BTreeMap<&FileName, &StyleExceptions> {
        self.documents().into_iter().map(|document| (document.file, document.style_exceptions)).collect()
    }

    /// The document that a thing is written in, with its corrections; `None` for what has none of its own.
    pub fn document(&self, entity: &Entity) -> Option<(&Prose, &[Correction])> {
        macro_rules! of {
            ($doc:expr) => {{
                let doc = $doc?;
                (&doc.body, &doc.value.corrections[..])
            }};
        }
        Some(match entity {
            Entity::Force(id) => of!(self.forces.get(id)),
            Entity::Programme(id) => (&self.programmes.get(id)?.body, &[]),
            Entity::Inspection(id) => of!(self.inspections.get(id)),
            Entity::Report(inspection, force) => of!(self.report(inspection, force)),
            Entity::Reply(inspection, force, party) => {
                of!(self.replies.get(&(inspection.clone(), force.clone(), *party)))
            }
            Entity::Press(inspection, force) => of!(self.press.get(&(inspection.clone(), force.clone()))),
            Entity::Page(id) => of!(self.pages.get(id)),
            Entity::Accessibility => (&self.accessibility.as_ref()?.body, &[]),
            Entity::Release(_) | Entity::Theme(_) | Entity::Question(_) | Entity::Term(_) => return None,
        })
    }
}
