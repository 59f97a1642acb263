//! A press release, as a page and as plain text for e-mail.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{Citations, DateView, Link, QuoteView, html, plain_text};
use super::route::Route;
use crate::model::{Contact, ForceId, InspectionId, Phrase, SourceId};
use crate::site::Entity;
use crate::words;

/// A press release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PressView {
    /// The force's card, with its full name as text.
    pub force: Link,
    /// The inspection, with its title as text.
    pub inspection: Link,
    /// The report, where there is one; the text is the inspection's short title.
    pub report: Option<Link>,
    /// Who inspected: `HMIC`.
    pub inspectorate: Arc<str>,
    /// The force's name in lists: `Leicestershire`.
    pub force_short_name: Arc<str>,
    /// When it goes out.
    pub published: DateView,
    /// Until when it must not be published, in words; only in the newsroom's edition.
    pub embargo: Option<String>,
    /// The background, as HTML.
    pub body: String,
    /// The background as plain text.
    pub body_text: String,
    /// What was found, one point each.
    pub found: Vec<Arc<str>>,
    /// What people said, in reported speech.
    pub quotes: Vec<QuoteView>,
    /// Where the reports can be read, in a sentence.
    pub where_to_read: Option<Arc<str>>,
    /// Numbered notes, without their numbers.
    pub notes_to_editors: Vec<Arc<str>>,
    /// Whom to ask.
    pub contacts: Vec<ContactView>,
    /// The press release as plain text.
    pub text_page: Link,
    /// Files that are published with the press release.
    pub files: Vec<Link>,
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContactView {
    /// What they are for: `Press office`.
    pub name: Arc<str>,
    /// The telephone number.
    pub phone: Option<Arc<str>>,
    /// The e-mail address.
    pub email: Option<Arc<str>>,
    /// When they answer: `weekdays, 8:30am to 5:30pm`.
    pub hours: Option<Arc<str>>,
    /// What else a caller should know.
    pub note: Option<Arc<str>>,
}

impl From<&Contact> for ContactView {
    fn from(contact: &Contact) -> ContactView {
        ContactView {
            name: arc(&contact.name),
            phone: contact.phone.as_ref().map(arc),
            email: contact.email.as_ref().map(arc),
            hours: contact.hours.as_ref().map(arc),
            note: contact.note.as_ref().map(arc),
        }
    }
}

/// The page of a press release.
pub(super) fn draft<'a>(maker: &Maker<'a>, of: &InspectionId, on: &ForceId) -> Option<Draft<'a>> {
    made(maker, of, on, Content::Press)
}

/// The same as plain text for e-mail: the same view in another template.
pub(super) fn text_draft<'a>(maker: &Maker<'a>, of: &InspectionId, on: &ForceId) -> Option<Draft<'a>> {
    made(maker, of, on, Content::PressText)
}

fn made<'a>(
    maker: &Maker<'a>,
    of: &InspectionId,
    on: &ForceId,
    content: fn(Box<PressView>) -> Content,
) -> Option<Draft<'a>> {
    let site = maker.site();
    let (doc, inspection) = (site.press.get(&(of.clone(), on.clone()))?, site.inspection(of)?);
    let press = &doc.value;
    let mut citations = Citations::default();
    let mut cite =
        |source: Option<&SourceId>| citations.cite(source, &press.sources, Some(&inspection.sources));
    let own_or =
        |own: &'a [Phrase], inherited: &'a [Phrase]| arcs(if own.is_empty() { inherited } else { own });
    let contacts = if press.contacts.is_empty() { &site.settings.value.contacts } else { &press.contacts };
    let entity = Entity::Press(of.clone(), on.clone());
    let published = maker.date(maker.site().press_published(of, on)?.date);
    let view = PressView {
        force: maker.force_in_full(on)?,
        inspection: maker.inspection(of)?,
        report: maker.report(of, on),
        inspectorate: arc(&inspection.inspectorate),
        force_short_name: arc(&site.force(on)?.short_name),
        published,
        embargo: maker.waiting(&entity).map(|waiting| waiting.words),
        body: html(maker, &doc.file, &doc.body),
        body_text: plain_text(maker.words, &doc.body),
        found: arcs(&press.found),
        quotes: press.quotes.iter().map(|quote| QuoteView::of(maker, quote, &mut cite)).collect(),
        where_to_read: press.where_to_read.as_ref().map(arc),
        notes_to_editors: own_or(&press.notes_to_editors, &inspection.notes_to_editors),
        contacts: contacts.iter().map(ContactView::from).collect(),
        files: maker.files(&entity),
        text_page: maker.link(&Route::PressText(of.clone(), on.clone()), maker.say(words!["press-as-text"])),
    };
    citations.list(&press.sources);
    let mut crumbs =
        vec![maker.link(&Route::Inspections, maker.say(words!["title-inspections"])), maker.inspection(of)?];
    crumbs.extend(site.report(of, on).is_some().then(|| {
        maker.link(&Route::Entity(Entity::Report(of.clone(), on.clone())), &*view.force_short_name)
    }));
    Some(Draft {
        title: arc(&press.headline),
        description: maker.say(words![
            "description-press",
            force = &view.force.text,
            inspection = &inspection.short_title,
        ]),
        crumbs,
        entity: Some(entity),
        citations,
        corrections: &press.corrections,
        content: content(Box::new(view)),
    })
}
