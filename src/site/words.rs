//! Other words in documents that stay what they are: the edit that happens all day, and that nothing else hangs on.

use std::sync::Arc;

use super::Site;
use super::entity::Entity;
use super::uses::Uses;
use crate::model::{InspectionId, LanguageTag, PressRelease, Prose, Reply, Report};
use crate::read::{Doc, Docs};

/// Documents that were read anew and say something else, while all that other documents, the gate or the routes ask
/// of them is as it was. Only [`Site::words`] makes one.
#[derive(Clone, Debug)]
pub struct Words(Docs);

impl Words {
    /// Whose words they are.
    pub fn entities(&self) -> Vec<Entity> {
        let Words(read) = self;
        let mut entities: Vec<Entity> = read.forces.keys().cloned().map(Entity::Force).collect();
        entities.extend(read.inspections.keys().cloned().map(Entity::Inspection));
        entities.extend(read.pages.keys().cloned().map(Entity::Page));
        entities.extend(read.reports.keys().cloned().map(|(of, on)| Entity::Report(of, on)));
        entities.extend(read.replies.keys().cloned().map(|(of, on, party)| Entity::Reply(of, on, party)));
        entities.extend(read.press.keys().cloned().map(|(of, on)| Entity::Press(of, on)));
        entities
    }
}

impl Site {
    /// The documents as other words for this site; nothing where more than words changed, so that the site has to be
    /// resolved anew.
    ///
    /// Of a force, an inspection or a page only the prose may differ: its title is in menus, its dates are in
    /// threads. Of reports, replies and press releases, which nobody else takes anything from but their pages,
    /// everything may but what the gate asks: drafts, dates of publication, old addresses, words of the vocabulary.
    /// What has a twin, or is one, is laid together anew: all but words are the original's, and its fingerprint.
    pub fn words(&self, read: &Docs) -> Option<Words> {
        let vocabulary = read.scales.is_some()
            || read.themes.is_some()
            || read.measures.is_some()
            || read.glossary.is_some();
        let more = read.settings.is_some()
            || read.accessibility.is_some()
            || vocabulary
            || !read.programmes.is_empty()
            || !read.releases.is_empty()
            || !read.twins.is_empty();
        let files = !read.attachments.is_empty() || !read.broken.is_empty();
        let is_known = read.forces.iter().all(|(key, doc)| is_prose(self.forces.get(key), doc))
            && read.inspections.iter().all(|(key, doc)| is_prose(self.inspections.get(key), doc))
            && read.pages.iter().all(|(key, doc)| is_prose(self.pages.get(key), doc))
            && (read.reports.iter())
                .all(|(key, doc)| is_same(self.reports.get(key), doc, |doc| gate_of_report(&key.0, doc)))
            && (read.replies.iter()).all(|(key, doc)| is_same(self.replies.get(key), doc, gate_of_reply))
            && (read.press.iter()).all(|(key, doc)| is_same(self.press.get(key), doc, gate_of_press));
        (is_known && !more && !files).then(|| Words(read.clone())).filter(|words| !self.has_twin_of(words))
    }

    /// Whether any of these documents has a twin.
    fn has_twin_of(&self, words: &Words) -> bool {
        let entities = if self.translations.is_empty() { Vec::new() } else { words.entities() };
        entities.iter().any(|entity| self.translations.values().any(|site| site.twin(entity).is_some()))
    }

    /// The site with these words, in each of its languages, since none of these documents has a twin. Documents that it
    /// does not hold, since the gate took them out, stay out.
    pub fn with_words(&self, words: &Words) -> Site {
        let Words(read) = words;
        // In other languages they are passages.
        let passages = read.passages.as_deref().unwrap_or(read);
        let translated =
            |(tag, site): (&LanguageTag, &Arc<Site>)| (tag.clone(), Arc::new(site.saying(passages)));
        Site { translations: self.translations.iter().map(translated).collect(), ..self.saying(read) }
    }

    /// The site in one language with what these documents say.
    fn saying(&self, read: &Docs) -> Site {
        let mut site = self.clone();
        for (key, doc) in &read.forces {
            site.forces.get_mut(key).into_iter().for_each(|known| say(known, doc));
        }
        for (key, doc) in &read.inspections {
            site.inspections.get_mut(key).into_iter().for_each(|known| say(known, doc));
        }
        for (key, doc) in &read.pages {
            site.pages.get_mut(key).into_iter().for_each(|known| say(known, doc));
        }
        for (key, doc) in &read.reports {
            site.reports.get_mut(key).into_iter().for_each(|known| *known = doc.clone());
        }
        for (key, doc) in &read.replies {
            site.replies.get_mut(key).into_iter().for_each(|known| *known = doc.clone());
        }
        for (key, doc) in &read.press {
            site.press.get_mut(key).into_iter().for_each(|known| *known = doc.clone());
        }
        site
    }
}

/// The same document with other prose. Its fields stay those of the site, in which the gate may have cut something.
fn say<T: Clone>(known: &mut Arc<Doc<T>>, doc: &Doc<T>) {
    *known = Arc::new(Doc { body: doc.body.clone(), ..Doc::clone(known) });
}

fn is_prose<T: PartialEq>(known: Option<&Arc<Doc<T>>>, doc: &Doc<T>) -> bool {
    known.is_some_and(|known| {
        known.file == doc.file && known.value == doc.value && used_in(&known.body) == used_in(&doc.body)
    })
}

fn is_same<'a, T, G: PartialEq>(
    known: Option<&'a Arc<Doc<T>>>,
    doc: &'a Doc<T>,
    gate: impl Fn(&'a Doc<T>) -> G,
) -> bool {
    known.is_some_and(|known| known.file == doc.file && gate(known) == gate(doc))
}

/// The words of the vocabulary in some prose: the gate asks whether anything public uses them.
fn used_in(prose: &Prose) -> Uses {
    let mut uses = Uses::default();
    uses.of_prose(prose);
    uses
}

fn gate_of_report<'a>(of: &InspectionId, doc: &'a Doc<Report>) -> impl PartialEq + use<'a> {
    let report = &doc.value;
    let mut uses = used_in(&doc.body);
    uses.of_report(of, report);
    (report.draft, report.published, &report.aliases, uses)
}

fn gate_of_reply(doc: &Doc<Reply>) -> impl PartialEq + use<'_> {
    let reply = &doc.value;
    (reply.draft, reply.published, reply.date, &reply.also_about, &reply.aliases, used_in(&doc.body))
}

fn gate_of_press(doc: &Doc<PressRelease>) -> impl PartialEq + use<'_> {
    let press = &doc.value;
    let mut uses = used_in(&doc.body);
    uses.of_press(press);
    (press.draft, press.published, &press.aliases, uses)
}
