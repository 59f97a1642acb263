//! The view: all that a template sees of a page.

use std::sync::Arc;

use serde::Serialize;

use super::badge::BadgeView;
use super::card::CardView;
use super::compare::{ChooseView, ComparisonView};
use super::corrections::CorrectionsView;
use super::find::FindView;
use super::force::ForceView;
use super::forces::ForcesView;
use super::glossary::GlossaryView;
use super::home::HomeView;
use super::inspection::InspectionView;
use super::inspections::InspectionsView;
use super::machine::{RedirectView, RobotsView, SitemapView};
use super::not_found::NotFoundView;
use super::page::PageView;
use super::parts::{Page, SiteView};
use super::press::PressView;
use super::question::QuestionOverTimeView;
use super::questions::QuestionsView;
use super::replies::RepliesView;
use super::reply::ReplyView;
use super::report::ReportView;
use super::theme::ThemeView;
use super::themes::ThemesView;

/// Everything that the template of a page is offered: `site`, `page` and `view`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct View {
    #[serde(skip)]
    pub template: &'static str,
    pub site: Arc<SiteView>,
    pub page: Page,
    pub view: Content,
}

/// What is particular to the kind of page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Content {
    Home(Box<HomeView>),
    Find(FindView),
    Forces(ForcesView),
    Force(Box<ForceView>),
    Card(Box<CardView>),
    Badge(BadgeView),
    Inspections(InspectionsView),
    Inspection(Box<InspectionView>),
    Report(Box<ReportView>),
    Themes(ThemesView),
    Theme(ThemeView),
    Questions(QuestionsView),
    Question(QuestionOverTimeView),
    Press(Box<PressView>),
    Replies(RepliesView),
    Reply(Box<ReplyView>),
    Glossary(GlossaryView),
    Corrections(CorrectionsView),
    Choose(ChooseView),
    Comparison(Box<ComparisonView>),
    Page(PageView),
    NotFound(NotFoundView),
    Sitemap(SitemapView),
    Robots(RobotsView),
    Redirect(RedirectView),
}
