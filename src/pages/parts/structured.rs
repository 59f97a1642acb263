//! What a page is about, for machines: JSON-LD in the words of schema.org.
//!
//! Nothing is said here that the page does not say to people. The page is ours and says what it is based on;
//! the report that it retells is the inspectorate's. A grade is no `Rating`: that would be a number of stars.

use std::sync::Arc;

use serde::Serialize;

use super::super::maker::{Maker, arc, arcs};
use super::super::route::Route;
use super::{Link, NameIn, Page};
use crate::data::{Download, Form, Part, Table};
use crate::model::{Force, ForceId, InspectionId, Party};
use crate::site::Entity;

/// All that is said of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Structured {
    #[serde(rename = "@context")]
    pub context: &'static str,
    #[serde(rename = "@graph")]
    pub graph: Vec<Thing>,
}

/// One thing of schema.org; the names of the variants are its types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
pub enum Thing {
    BreadcrumbList {
        item_list_element: Vec<Crumb>,
    },
    WebSite {
        #[serde(rename = "@id")]
        id: String,
        url: String,
        name: Arc<str>,
        description: Arc<str>,
        in_language: Vec<Arc<str>>,
        license: Arc<str>,
        publisher: Reference,
    },
    /// Who publishes the site.
    Organization {
        #[serde(rename = "@id")]
        id: String,
        name: Arc<str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        email: Option<Arc<str>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        address: Option<Arc<str>>,
    },
    /// The page as a page of this site, and what it retells.
    WebPage {
        #[serde(rename = "@id")]
        id: String,
        url: String,
        name: Arc<str>,
        description: String,
        in_language: Arc<str>,
        is_part_of: Reference,
        license: Arc<str>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        is_based_on: Vec<Arc<str>>,
        main_entity: Reference,
    },
    /// A force, with all its names.
    GovernmentOrganization {
        #[serde(rename = "@id")]
        id: String,
        name: Arc<str>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        alternate_name: Vec<Name>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        area_served: Vec<Arc<str>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        same_as: Option<Arc<str>>,
    },
    /// What an inspectorate published, on all forces or on one.
    Report {
        #[serde(rename = "@id")]
        id: String,
        name: Arc<str>,
        author: Author,
        date_published: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        about: Option<About>,
    },
    /// All that the site holds, as files.
    Dataset {
        #[serde(rename = "@id")]
        id: String,
        name: Arc<str>,
        description: String,
        url: String,
        license: Arc<str>,
        credit_text: Arc<str>,
        date_modified: String,
        is_accessible_for_free: bool,
        creator: Reference,
        distribution: Vec<Distribution>,
    },
    /// A press release or a reply.
    Article {
        #[serde(rename = "@id")]
        id: String,
        headline: Arc<str>,
        author: Author,
        date_published: String,
        about: About,
    },
}

/// A data set as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename = "DataDownload", rename_all = "camelCase")]
pub struct Distribution {
    /// What it holds.
    pub name: String,
    /// Its media type (RFC 2046): `text/csv`.
    pub encoding_format: &'static str,
    /// Its full address.
    pub content_url: String,
}

/// A page on the way from the home page, that page included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename = "ListItem")]
pub struct Crumb {
    pub position: usize,
    pub name: Arc<str>,
    /// Its full address.
    pub item: String,
}

/// A thing that is described under this id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reference {
    #[serde(rename = "@id")]
    pub id: String,
}

/// A name, with its language where that is not the page's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Name {
    Plain(Arc<str>),
    In {
        #[serde(rename = "@language")]
        language: Arc<str>,
        #[serde(rename = "@value")]
        name: Arc<str>,
    },
}

/// Who wrote what a page retells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
pub enum Author {
    Organization { name: Arc<str> },
    Person { name: Arc<str>, job_title: Arc<str> },
}

/// The force that something is about; its card has the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename = "GovernmentOrganization")]
pub struct About {
    #[serde(rename = "@id")]
    pub id: String,
    pub name: Arc<str>,
}

impl Structured {
    /// What can be said of a page that is otherwise made.
    pub(in crate::pages) fn of(maker: &Maker<'_>, route: &Route, page: &Page) -> Structured {
        let mut graph = Vec::new();
        if !page.breadcrumbs.is_empty() {
            graph.push(breadcrumbs(maker, page));
        }
        match route {
            Route::Home => graph.extend(website(maker)),
            Route::Data => {
                let dataset = dataset(maker, page);
                graph.push(web_page(maker, page, dataset.id()));
                graph.push(dataset);
            }
            Route::Entity(entity) => {
                if let Some(subject) = subject(maker, entity, page) {
                    graph.push(web_page(maker, page, subject.id()));
                    graph.push(subject);
                }
            }
            _ => {}
        }
        Structured { context: "https://schema.org", graph }
    }
}

impl Thing {
    fn id(&self) -> &str {
        match self {
            Thing::BreadcrumbList { .. } => "",
            Thing::WebSite { id, .. }
            | Thing::Organization { id, .. }
            | Thing::WebPage { id, .. }
            | Thing::GovernmentOrganization { id, .. }
            | Thing::Report { id, .. }
            | Thing::Dataset { id, .. }
            | Thing::Article { id, .. } => id,
        }
    }
}

fn breadcrumbs(maker: &Maker<'_>, page: &Page) -> Thing {
    let above = page.breadcrumbs.iter().map(|Link { href, text }| (text.clone(), maker.in_full(href)));
    let way = above.chain([(page.title.clone(), page.canonical.clone())]);
    let crumb = |(before, (name, item))| Crumb { position: before + 1, name, item };
    Thing::BreadcrumbList { item_list_element: way.enumerate().map(crumb).collect() }
}

/// All that the site holds, with each table in both forms and the archive.
fn dataset(maker: &Maker<'_>, page: &Page) -> Thing {
    let licence = &maker.site().settings.value.licence;
    let file = |download: Download, encoding_format| Distribution {
        name: download.name(),
        encoding_format,
        content_url: maker.full_address(&Route::Download(download)),
    };
    let tables = Table::ALL.iter().flat_map(|table| {
        [(Form::Csv, "text/csv"), (Form::Json, "application/json")]
            .map(|(form, media_type)| file(Download::Rows(*table, Part::Site, form), media_type))
    });
    Thing::Dataset {
        id: format!("{}#dataset", page.canonical),
        name: arc(&maker.site().settings.value.title),
        description: page.description.clone(),
        url: page.canonical.clone(),
        license: arc(&licence.address),
        credit_text: arc(&licence.attribution),
        date_modified: maker.visible.day().iso(),
        is_accessible_for_free: true,
        creator: Reference { id: publisher_id(maker) },
        distribution: tables.chain([file(Download::Archive, "application/zip")]).collect(),
    }
}

/// The site and who publishes it.
fn website(maker: &Maker<'_>) -> [Thing; 2] {
    let settings = &maker.site().settings.value;
    let publisher = publisher_id(maker);
    [
        Thing::WebSite {
            id: site_id(maker),
            url: maker.plan.address.clone(),
            name: arc(&settings.title),
            description: arc(&settings.description),
            in_language: settings.languages.iter().map(|tag| tag.as_str().into()).collect(),
            license: arc(&settings.licence.address),
            publisher: Reference { id: publisher.clone() },
        },
        Thing::Organization {
            id: publisher,
            name: arc(&settings.publisher.name),
            email: settings.publisher.email.as_ref().map(arc),
            address: settings.publisher.address.as_ref().map(arc),
        },
    ]
}

fn publisher_id(maker: &Maker<'_>) -> String {
    format!("{}#publisher", maker.plan.address)
}

fn site_id(maker: &Maker<'_>) -> String {
    format!("{}#website", maker.plan.address)
}

fn web_page(maker: &Maker<'_>, page: &Page, subject: &str) -> Thing {
    Thing::WebPage {
        id: page.canonical.clone(),
        url: page.canonical.clone(),
        name: page.title.clone(),
        description: page.description.clone(),
        in_language: page.language.clone(),
        is_part_of: Reference { id: site_id(maker) },
        license: arc(&maker.site().settings.value.licence.address),
        is_based_on: page.sources.iter().filter_map(|source| source.href.clone()).collect(),
        main_entity: Reference { id: subject.to_owned() },
    }
}

/// What the page of an entity retells; `None` where it is words of our own.
fn subject(maker: &Maker<'_>, entity: &Entity, page: &Page) -> Option<Thing> {
    let site = maker.site();
    let published = || page.published.as_ref().map(|published| published.iso.clone());
    Some(match entity {
        Entity::Force(id) => force(maker, id, site.force(id)?),
        Entity::Inspection(of) => Thing::Report {
            id: format!("{}#report", page.canonical),
            name: page.title.clone(),
            author: inspectorate(maker, of)?,
            date_published: published()?,
            about: None,
        },
        Entity::Report(of, on) => Thing::Report {
            id: format!("{}#report", page.canonical),
            name: page.title.clone(),
            author: inspectorate(maker, of)?,
            date_published: published()?,
            about: Some(about(maker, on)?),
        },
        Entity::Press(of, on) => Thing::Article {
            id: format!("{}#press-release", page.canonical),
            headline: page.title.clone(),
            author: inspectorate(maker, of)?,
            date_published: published()?,
            about: about(maker, on)?,
        },
        Entity::Reply(of, on, party) => Thing::Article {
            id: format!("{}#reply", page.canonical),
            headline: page.title.clone(),
            author: who_replied(maker, of, on, *party)?,
            date_published: published()?,
            about: about(maker, on)?,
        },
        _ => return None,
    })
}

fn force(maker: &Maker<'_>, id: &ForceId, force: &Force) -> Thing {
    let in_others = NameIn::of(force).into_iter();
    let in_others = in_others.map(|NameIn { language, name }| Name::In { language, name });
    let others = arcs(&force.other_names).into_iter().map(Name::Plain);
    Thing::GovernmentOrganization {
        id: force_id(maker, id),
        name: arc(&force.name),
        alternate_name: in_others.chain(others).collect(),
        area_served: arcs(&force.areas),
        same_as: force.website.as_ref().map(arc),
    }
}

fn about(maker: &Maker<'_>, id: &ForceId) -> Option<About> {
    Some(About { id: force_id(maker, id), name: arc(&maker.site().force(id)?.name) })
}

/// The same in every language: it is one force.
fn force_id(maker: &Maker<'_>, id: &ForceId) -> String {
    format!("{}{}#force", maker.plan.address, Route::Entity(Entity::Force(id.clone())).address())
}

fn inspectorate(maker: &Maker<'_>, of: &InspectionId) -> Option<Author> {
    Some(Author::Organization { name: arc(&maker.site().inspection(of)?.inspectorate) })
}

fn who_replied(maker: &Maker<'_>, of: &InspectionId, on: &ForceId, party: Party) -> Option<Author> {
    let reply = &maker.site().replies.get(&(of.clone(), on.clone(), party))?.value;
    Some(Author::Person { name: arc(&reply.person), job_title: arc(&reply.role) })
}
