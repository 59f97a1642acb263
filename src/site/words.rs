//! Other words in documents that stay what they are: the edit that happens all day, and that nothing else hangs on.

use std::sync::Arc;

use super::Site;
use crate::model::{PressRelease, Reply, Report};
use crate::read::{Doc, Docs};

/// Documents that were read anew and say something else, while all that other documents, the gate or the routes ask
/// of them is as it was. Only [`Site::words`] makes one.
#[derive(Clone, Debug)]
pub struct Words(Docs);

impl Site {
    /// The documents as other words for this site; nothing where more than words changed, so that the site has to be
    /// resolved anew.
    ///
    /// Of a force, an inspection or a page only the prose may differ: its title is in menus, its dates are in
    /// threads. Of reports, replies and press releases, which nobody else takes anything from but their pages,
    /// everything may but what the gate asks: drafts, dates of publication, old addresses.
    pub fn words(&self, read: &Docs) -> Option<Words> {
        let vocabulary = read.scales.is_some()
            || read.themes.is_some()
            || read.measures.is_some()
            || read.glossary.is_some();
        let more = read.settings.is_some() || vocabulary || !read.programmes.is_empty();
        let files = !read.attachments.is_empty() || !read.broken.is_empty();
        let is_known = read.forces.iter().all(|(key, doc)| is_prose(self.forces.get(key), doc))
            && read.inspections.iter().all(|(key, doc)| is_prose(self.inspections.get(key), doc))
            && read.pages.iter().all(|(key, doc)| is_prose(self.pages.get(key), doc))
            && (read.reports.iter()).all(|(key, doc)| is_same(self.reports.get(key), doc, gate_of_report))
            && (read.replies.iter()).all(|(key, doc)| is_same(self.replies.get(key), doc, gate_of_reply))
            && (read.press.iter()).all(|(key, doc)| is_same(self.press.get(key), doc, gate_of_press));
        (is_known && !more && !files).then(|| Words(read.clone()))
    }

    /// The site with these words. Documents that it does not hold, since the gate took them out, stay out.
    pub fn with_words(&self, words: &Words) -> Site {
        let mut site = self.clone();
        let Words(read) = words;
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
    known.is_some_and(|known| known.file == doc.file && known.value == doc.value)
}

fn is_same<'a, T, G: PartialEq>(
    known: Option<&'a Arc<Doc<T>>>,
    doc: &'a Doc<T>,
    gate: impl Fn(&'a T) -> G,
) -> bool {
    known.is_some_and(|known| known.file == doc.file && gate(&known.value) == gate(&doc.value))
}

fn gate_of_report(report: &Report) -> impl PartialEq + use<'_> {
    (report.draft, report.published, &report.aliases)
}

fn gate_of_reply(reply: &Reply) -> impl PartialEq + use<'_> {
    (reply.draft, reply.published, reply.date, &reply.aliases)
}

fn gate_of_press(press: &PressRelease) -> impl PartialEq + use<'_> {
    (press.draft, press.published, &press.aliases)
}
