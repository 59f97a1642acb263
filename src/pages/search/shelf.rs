//! The shelf on which all that can be found is put together, each thing at its position.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::maker::{Maker, arc};
use super::super::parts::{JudgementView, Link, plain_text};
use super::super::route::Route;
use super::answers;
use super::words::{Lists, SearchAnswer, SearchDocument, SearchInspection, SearchName, Written};
use crate::model::{Block, Finding, ForceId, InspectionId, Phrase, Prose, ThemeId};
use crate::site::Entity;
use crate::strings::{Language, is_ended};

/// What has been found so far, and at which position each thing stands.
pub(super) struct Shelf<'m, 'a> {
    pub(super) maker: &'m Maker<'a>,
    pub(super) force_at: BTreeMap<&'a ForceId, usize>,
    pub(super) theme_at: BTreeMap<&'a ThemeId, usize>,
    pub(super) inspection_at: BTreeMap<&'a InspectionId, usize>,
    pub(super) answer_at: BTreeMap<(Arc<str>, String), usize>,
    pub(super) pages: BTreeMap<Entity, Standing>,
    pub(super) lists: Lists,
    /// How what things say is put into one line.
    pub(super) line: Line<'a>,
    written: Written,
}

/// Where a thing that has a page of its own stands, and what it is about.
pub(super) struct Standing {
    pub(super) at: usize,
    pub(super) forces: Vec<usize>,
    pub(super) inspections: Vec<usize>,
}

/// The report or national report that something belongs to.
pub(super) struct Owner<'a> {
    pub(super) inspection: &'a InspectionId,
    pub(super) force: Option<&'a ForceId>,
    pub(super) entity: Entity,
    pub(super) page: Link,
}

impl<'m, 'a> Shelf<'m, 'a> {
    pub(super) fn of(maker: &'m Maker<'a>) -> Shelf<'m, 'a> {
        let site = maker.site();
        let inspections = site.newest_inspections();
        let name = |id: &str, name: &Phrase| SearchName { id: id.into(), name: arc(name) };
        let lists = Lists {
            forces: site.forces.iter().map(|(id, doc)| name(id.as_str(), &doc.value.short_name)).collect(),
            themes: site.themes.value.iter().map(|(id, theme)| name(id.as_str(), &theme.title)).collect(),
            inspections: (inspections.iter())
                .map(|(_, doc)| SearchInspection {
                    name: arc(&doc.value.short_title),
                    year: arc(&doc.value.year),
                })
                .collect(),
            answers: Vec::new(),
        };
        Shelf {
            maker,
            force_at: site.forces.keys().enumerate().map(|(at, id)| (id, at)).collect(),
            theme_at: site.themes.value.keys().enumerate().map(|(at, id)| (id, at)).collect(),
            inspection_at: inspections.into_iter().enumerate().map(|(at, (id, _))| (id, at)).collect(),
            answer_at: BTreeMap::new(),
            pages: BTreeMap::new(),
            lists,
            line: Line::of(maker.words),
            written: Written::default(),
        }
    }

    /// Puts a thing that has a page of its own on the shelf.
    pub(super) fn put(&mut self, entity: Entity, document: SearchDocument) {
        let href = Some(self.maker.href(&Route::Entity(entity.clone())));
        let waiting = self.waiting(&entity);
        let at = self.written.count;
        let document = SearchDocument { href, waiting, ..document };
        self.add(&document);
        let SearchDocument { forces, inspections, .. } = document;
        self.pages.insert(entity, Standing { at, forces, inspections });
    }

    /// What a thing waits for before it is public.
    pub(super) fn waiting(&self, entity: &Entity) -> Option<String> {
        self.maker.waiting(entity).map(|waiting| waiting.words)
    }

    pub(super) fn add(&mut self, document: &SearchDocument) {
        self.written.add(document);
    }

    /// The bytes of `search/words.json`.
    pub(super) fn finish(self) -> Vec<u8> {
        self.written.finish(&self.lists)
    }

    /// Puts a part of a report or of a national report on the shelf.
    pub(super) fn put_part(&mut self, owner: &Owner<'a>, anchor: Option<String>, document: SearchDocument) {
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        let inspections = self.inspection_at.get(owner.inspection).copied().into_iter().collect();
        let mut forces = document.forces;
        let own = owner.force.and_then(|force| self.force_at.get(force)).copied();
        if let Some(own) = own.filter(|own| !forces.contains(own)) {
            forces.push(own);
        }
        let href = Some(format!("{}{anchor}", owner.page.href).into());
        let waiting = self.waiting(&owner.entity);
        self.add(&SearchDocument { href, waiting, forces, inspections, ..document });
    }

    pub(super) fn themes(&self, ids: &[ThemeId]) -> Vec<usize> {
        ids.iter().filter_map(|id| self.theme_at.get(id).copied()).collect()
    }

    pub(super) fn answer(&mut self, (question, judgement): (String, JudgementView)) -> usize {
        let (question, shown): (Arc<str>, _) = (question.into(), answers::name(&judgement));
        let known = &mut self.lists.answers;
        *self.answer_at.entry((question.clone(), shown.clone())).or_insert_with(|| {
            known.push(SearchAnswer { question, words: judgement.words, shown });
            known.len() - 1
        })
    }

    /// The themes of findings, each once.
    pub(super) fn themes_of(&self, findings: &[Finding]) -> Vec<usize> {
        let mut themes: Vec<usize> =
            findings.iter().flat_map(|finding| self.themes(&finding.themes)).collect();
        themes.sort_unstable();
        themes.dedup();
        themes
    }
}

/// A thing of which no more is known.
pub(super) fn thing(kind: &'static str, title: Arc<str>, text: String) -> SearchDocument {
    SearchDocument {
        kind,
        title,
        text,
        href: None,
        forces: Vec::new(),
        themes: Vec::new(),
        inspections: Vec::new(),
        answers: Vec::new(),
        pages: Vec::new(),
        waiting: None,
    }
}

/// How many letters of the prose of a report, an inspection, a reply or a press release are looked in. What was found stands
/// by itself and in full, and with whole reports in it the file would be several times as long on a site of many years. The
/// theme tells readers so.
const BEGINNING: usize = 1_000;

/// Words up to the end of one near to where the beginning ends.
fn beginning_of(mut words: String) -> String {
    if let Some((room, _)) = words.char_indices().nth(BEGINNING) {
        let end = words[..room].rfind(' ').unwrap_or(room);
        words.truncate(end);
        words.push_str(" …");
    }
    words
}

/// What the search looks in of a document's prose, unless it is a page of the site.
pub(in crate::pages) fn opening_of(words: &Language, body: &Prose) -> String {
    beginning_of(Line::of(words).prose(body))
}

/// Puts texts behind each other in one line, each with an end.
pub(super) struct Line<'a> {
    words: &'a Language,
    /// What a text gets that has no end of its own.
    full_stop: String,
    between: String,
}

impl<'w> Line<'w> {
    pub(super) fn of(words: &'w Language) -> Line<'w> {
        Line { words, full_stop: words.full_stop(), between: words.between_sentences() }
    }

    /// Phrases, and the beginning of what stands below them.
    pub(super) fn text<'a>(
        &self,
        phrases: impl IntoIterator<Item = Option<&'a Phrase>>,
        body: &Prose,
    ) -> String {
        self.all(phrases, &beginning_of(self.prose(body)))
    }

    /// The same with all that stands below them, for the pages of the site, which are few.
    pub(super) fn whole_text<'a>(
        &self,
        phrases: impl IntoIterator<Item = Option<&'a Phrase>>,
        body: &Prose,
    ) -> String {
        self.all(phrases, &self.prose(body))
    }

    fn all<'a>(&self, phrases: impl IntoIterator<Item = Option<&'a Phrase>>, prose: &str) -> String {
        let mut line = String::new();
        for phrase in phrases.into_iter().flatten() {
            self.append(&mut line, &phrase.as_str().split_whitespace().collect::<Vec<_>>().join(" "));
        }
        self.append(&mut line, prose);
        line
    }

    /// Prose in one line. Cells of a table say nothing without their heads, so tables are left out.
    fn prose(&self, body: &Prose) -> String {
        let is_told = |block: &&Block| !matches!(block, Block::Table(_) | Block::Code(_));
        let blocks = body.blocks.iter().filter(is_told).cloned().collect();
        let plain = plain_text(self.words, &Prose { blocks, footnotes: Vec::new() });
        let mut words = String::new();
        for paragraph in plain.split("\n\n") {
            // What marks items in plain text is no word.
            let told: Vec<&str> = paragraph.split_whitespace().filter(|word| *word != "-").collect();
            self.append(&mut words, &told.join(" "));
        }
        words
    }

    /// Puts more behind a line, after a full stop where it has no end of its own.
    fn append(&self, line: &mut String, more: &str) {
        if !line.is_empty() && !more.is_empty() {
            if !is_ended(line) && !line.ends_with([':', ';', '”']) {
                line.push_str(&self.full_stop);
            }
            line.push_str(&self.between);
        }
        line.push_str(more);
    }
}

#[cfg(test)]
mod tests {
    use super::{BEGINNING, Line, beginning_of};
    use crate::strings::Strings;

    #[test]
    fn a_beginning_ends_with_a_word() {
        let long = "Llŷn ".repeat(BEGINNING);
        let beginning = beginning_of(long);
        assert!(beginning.ends_with("Llŷn …") && beginning.chars().count() <= BEGINNING + 2, "{beginning}");
        assert_eq!(beginning_of("All of it.".to_owned()), "All of it.");
    }

    #[test]
    fn what_has_no_end_gets_one() {
        let strings = Strings::own(&["en".into()]);
        let in_line = Line::of(strings.language(None));
        let mut line = String::new();
        for part in ["Mayor of Borland", "", "Why?", "Because."] {
            in_line.append(&mut line, part);
        }
        assert_eq!(line, "Mayor of Borland. Why? Because.");
    }
}
