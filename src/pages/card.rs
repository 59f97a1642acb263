//! The card in short, made to stand in the pages of other sites: the newest judgements, with all that must stay
//! with them.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::badge::in_words;
use super::force::{NewestReport, later, newest};
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, Link, escaped};
use super::route::Route;
use crate::model::ForceId;
use crate::site::Entity;
use crate::words;

/// A force's card in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CardView {
    /// The full name: `Ambria Police`.
    pub name: Arc<str>,
    /// The name in lists and tables: `Ambria`.
    pub short_name: Arc<str>,
    /// The force's page, where the whole card is.
    pub whole: Link,
    /// The full address of that page.
    pub whole_address: String,
    /// The newest judgement of each top question, by report, the newest first; where no question got a
    /// grade, the newest report.
    pub newest: Vec<NewestReport>,
    /// Inspections of the force since then, of which this site holds no entry yet.
    pub later: Vec<Link>,
    /// The report that came out last, whatever it judged.
    pub latest: Option<Link>,
    /// HTML that shows this card on another site.
    pub frame_code: String,
    /// HTML that shows the badge, with the words that it has now.
    pub badge_code: String,
}

/// What others may show on their own sites; the text of each link is its full address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ElsewhereView {
    /// The card in short, with the code to copy.
    pub card: Link,
    /// The badge as a picture.
    pub badge: Link,
    /// The address that always leads to the newest report.
    pub latest: Link,
}

impl ElsewhereView {
    pub(super) fn of(maker: &Maker<'_>, force: &ForceId) -> ElsewhereView {
        let link = |route: &Route| maker.link(route, maker.full_address(route));
        ElsewhereView {
            card: link(&Route::Card(force.clone())),
            badge: link(&Route::Badge(force.clone())),
            latest: link(&Route::Latest(force.clone())),
        }
    }
}

pub(super) fn draft<'a>(maker: &Maker<'a>, id: &ForceId) -> Option<Draft<'a>> {
    let force = maker.site().force(id)?;
    let page = Route::Entity(Entity::Force(id.clone()));
    let mut citations = Citations::default();
    let (newest, later) = (newest(maker, id, &mut citations), later(maker, id));
    let title = maker.say(words!["card-title", force = &force.name]);
    let day = maker.words.date(maker.visible.day());
    let alternative = maker.words.sentences([
        in_words(maker, force.name.as_str(), &newest, &later).into(),
        maker.say(words!["badge-as-of", date = day]).into(),
    ]);
    let view = CardView {
        name: arc(&force.name),
        short_name: arc(&force.short_name),
        whole: maker.link(&page, maker.say(words!["card-in-full", force = &force.name])),
        whole_address: maker.full_address(&page),
        newest,
        later,
        latest: maker.latest_of(id).and_then(|of| maker.report(of, id)),
        frame_code: frame_code(&maker.full_address(&Route::Card(id.clone())), &title),
        badge_code: badge_code(
            &maker.full_address(&page),
            &maker.full_address(&Route::Badge(id.clone())),
            &alternative,
        ),
    };
    Some(Draft {
        title: title.into(),
        description: maker.say(words!["card-description", force = &force.name]),
        crumbs: vec![maker.link(&Route::Forces, maker.say(words!["title-forces"]))],
        entity: Some(Entity::Force(id.clone())),
        citations,
        corrections: &[],
        content: Content::Card(Box::new(view)),
    })
}

/// The card as a window in another page. In less room than it is given it scrolls, and no word of it is lost.
fn frame_code(card: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"400\" height=\"560\" loading=\"lazy\"></iframe>",
        escaped(card),
        escaped(title)
    )
}

/// The badge as a picture that leads to the whole card. The words that stand in for it say of which day they
/// are, because they stay as they are when the picture changes.
fn badge_code(page: &str, badge: &str, alternative: &str) -> String {
    format!(
        "<a href=\"{}\"><img src=\"{}\" alt=\"{}\" width=\"320\"></a>",
        escaped(page),
        escaped(badge),
        escaped(alternative)
    )
}
