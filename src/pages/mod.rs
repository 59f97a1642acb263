//! One kind of page, one file: its address and its view.
//!
//! The law of this room: a view is all that a template will see, and nothing in it is an address that no
//! page of this edition answers. Links are made from routes, and a route holds names that are there.

mod accessibility;
mod addresses;
mod age;
mod asked;
mod badge;
mod calendar;
mod card;
mod coming;
mod compare;
mod corrections;
mod data;
mod feed;
mod find;
mod force;
mod forces;
mod glossary;
mod home;
mod inspection;
mod inspections;
mod kind_of;
mod kinds;
mod languages;
mod links;
mod machine;
mod maker;
mod names;
mod not_found;
mod offer;
mod page;
mod parts;
mod plan;
mod press;
mod question;
mod questions;
mod regions;
mod recommendations;
mod replies;
mod reply;
mod report;
mod route;
mod routes;
mod running_words;
mod said;
mod sitemap;
mod search;
mod social;
mod theme;
mod themes;
mod translations;
mod trend;
mod view;

pub use addresses::UNKNOWN_FOLDER;
pub use feed::FeedOf;
pub use kinds::{Content, KINDS, Kind};
pub use languages::{InLanguage, ToldIn};
pub use machine::{Folders, Move};
pub use maker::Maker;
pub use offer::{Field, Holds, Offer, Record};
pub use parts::{ImageView, JudgementView, MeasureView, escaped};
pub use plan::{Plan, base_of};
pub use route::{HOME, Hosting, Route};
pub use routes::{Routes, TWO_PAGES_AT_ONE_ADDRESS};
pub use running_words::Core;
pub use view::View;

use crate::problem::Rule;

/// Every rule that this room applies.
pub const RULES: &[&Rule] = &[&TWO_PAGES_AT_ONE_ADDRESS, &UNKNOWN_FOLDER];
