//! The kinds of page: of each its name, its template, its view and what it is, said once.

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::schema::schema_of;

use super::accessibility::AccessibilityView;
use super::badge::BadgeView;
use super::calendar::CalendarView;
use super::card::CardView;
use super::compare::{ChooseView, ComparisonView};
use super::corrections::CorrectionsView;
use super::data::DataView;
use super::feed::FeedView;
use super::find::FindView;
use super::force::ForceView;
use super::forces::ForcesView;
use super::glossary::GlossaryView;
use super::home::HomeView;
use super::inspection::InspectionView;
use super::inspections::InspectionsView;
use super::machine::{RedirectView, RobotsView};
use super::not_found::NotFoundView;
use super::offer::Offer;
use super::page::PageView;
use super::press::PressView;
use super::question::QuestionOverTimeView;
use super::questions::QuestionsView;
use super::recommendations::RecommendationsView;
use super::replies::RepliesView;
use super::reply::ReplyView;
use super::report::ReportView;
use super::search::SearchView;
use super::sitemap::SitemapView;
use super::social::SocialView;
use super::theme::ThemeView;
use super::themes::ThemesView;
use super::translations::TranslationsView;
use super::view::View;

/// A kind of page.
#[derive(Debug)]
pub struct Kind {
    /// The word by which it is asked for: `force`.
    pub name: &'static str,
    /// The template that makes it: `force.html`.
    pub template: &'static str,
    /// What the page is, in one sentence.
    pub about: &'static str,
    /// Where one of its kind stands, on the made-up site of the tests: `/forces/ambria/`.
    pub example: &'static str,
    schema: fn() -> Schema,
}

impl Kind {
    /// The JSON Schema of all that the template is offered: `site`, `page` and `view`.
    pub fn schema(&self) -> Schema {
        let mut schema = (self.schema)();
        schema.insert("title".into(), self.template.into());
        schema.insert("description".into(), self.about.into());
        schema
    }

    /// The same as records and fields.
    pub fn offer(&self) -> Offer {
        Offer::of(&self.schema())
    }
}

/// The schema of a view as it is handed over.
fn schema_of_view<V: JsonSchema>() -> Schema {
    schema_of::<View<V>>(false)
}

/// Writes `Content`, with a variant for each kind of page, and the list of kinds. Nothing can be rendered that is
/// no `Content`, so a kind of page cannot be forgotten here, and its view cannot be without a schema.
macro_rules! kinds {
    ($($variant:ident($view:ty): $name:literal, $template:literal, $example:literal, $about:literal;)+) => {
        /// What is particular to the kind of page.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(untagged)]
        pub enum Content {
            $(#[doc = $about] $variant($view),)+
        }

        impl Content {
            /// The template that makes a page of it.
            pub fn template(&self) -> &'static str {
                match self {
                    $(Content::$variant(_) => $template,)+
                }
            }
        }

        /// Every kind of page.
        pub const KINDS: &[Kind] = &[$(Kind {
            name: $name,
            template: $template,
            about: $about,
            example: $example,
            schema: schema_of_view::<$view>,
        },)+];
    };
}

kinds! {
    Home(Box<HomeView>): "home", "home.html", "/",
        "The home page: find your force, the newest inspections, the national picture.";
    Forces(ForcesView): "forces", "forces.html", "/forces/",
        "The index of forces by nation and region.";
    Force(Box<ForceView>): "force", "force.html", "/forces/ambria/",
        "The card of a force: all that was found, question by question and theme by theme.";
    Card(Box<CardView>): "card", "card.html", "/forces/ambria/card/",
        "A force's card in short, to stand in the pages of other sites.";
    Badge(BadgeView): "badge", "badge.svg", "/forces/ambria/card/badge.svg",
        "The newest judgements on a force as a picture, for other sites.";
    Inspections(InspectionsView): "inspections", "inspections.html", "/inspections/",
        "The index of inspections by programme.";
    Inspection(Box<InspectionView>): "inspection", "inspection.html", "/inspections/integrity-2026/",
        "An inspection: what it found nationally, and every force's result.";
    Report(Box<ReportView>): "report", "report.html", "/inspections/integrity-2026/ambria/",
        "A report: one inspection of one force, in full.";
    Questions(QuestionsView): "questions", "questions.html", "/questions/",
        "The index of questions by programme.";
    Question(QuestionOverTimeView): "question", "question.html", "/questions/integrity/integrity/",
        "A question over time: all forces, year by year.";
    Compare(ChooseView): "compare", "compare.html", "/compare/",
        "The page on which readers choose the forces that they want to see side by side.";
    Comparison(Box<ComparisonView>): "comparison", "comparison.html", "/compare/ambria/",
        "Forces side by side: a force with its neighbours, or the forces of a region.";
    Themes(ThemesView): "themes", "themes.html", "/themes/",
        "The index of themes.";
    Theme(ThemeView): "theme", "theme.html", "/themes/vetting/",
        "A theme across inspections and forces.";
    Replies(RepliesView): "replies", "replies.html", "/replies/",
        "The index of replies.";
    Recommendations(RecommendationsView): "recommendations", "recommendations.html", "/recommendations/",
        "The register of recommendations.";
    Reply(Box<ReplyView>): "reply", "reply.html", "/inspections/integrity-2026/replies/borland-policing-body/",
        "A reply of a policing body or a force to a report.";
    Press(Box<PressView>): "press", "press.html", "/inspections/integrity-2026/press/ambria/",
        "A press release.";
    PressText(Box<PressView>): "press-text", "press.txt",
        "/inspections/integrity-2026/press/ambria/press-release.txt",
        "The same press release as plain text, for e-mail.";
    Glossary(GlossaryView): "glossary", "glossary.html", "/glossary/",
        "The glossary, and what each grade means.";
    Corrections(CorrectionsView): "corrections", "corrections.html", "/corrections/",
        "All corrections of the site, newest first.";
    Feed(Box<FeedView>): "feed", "feed.xml", "/forces/ambria/feed.xml",
        "A feed, for programs that follow the site or a part of it (Atom).";
    Calendar(CalendarView): "calendar", "calendar.ics", "/calendar.ics",
        "What is coming, and by when replies are due, for people's calendars (iCalendar).";
    Data(DataView): "data", "data.html", "/data/",
        "Everything on the site as data: what can be had, and what every field means.";
    Page(PageView): "page", "page.html", "/about/",
        "A page of its own from content/pages/: about, methodology, sources.";
    Accessibility(Box<AccessibilityView>): "accessibility", "accessibility.html", "/accessibility/",
        "The accessibility statement: what does not work yet, whom to tell, and who enforces the regulations.";
    NotFound(NotFoundView): "not-found", "not_found.html", "/404.html",
        "The page for addresses that lead nowhere.";
    Social(Box<SocialView>): "social", "social.svg", "/forces/ambria/social.png",
        "The picture that is shown where people share a link to a page.";
    Find(FindView): "find", "find.json", "/find.json",
        "The words by which forces are found, for the script of the search field.";
    Search(Box<SearchView>): "search", "search.html", "/search/",
        "The page on which readers search the whole site.";
    Translations(TranslationsView): "translations", "translations.html", "/translations/",
        "The register of translations, which only the team sees: what awaits review, what is out of date.";
    Sitemap(SitemapView): "sitemap", "sitemap.xml", "/sitemap.xml",
        "The map of the site for search engines, or the list of several.";
    Robots(RobotsView): "robots", "robots.txt", "/robots.txt",
        "What search engines may visit.";
    Redirect(RedirectView): "redirect", "redirect.html", "/police/ambria/",
        "A page at an old address that leads to the new one.";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::KINDS;
    use crate::pages::Field;

    #[test]
    fn no_field_lacks_its_meaning() {
        let mut silent = BTreeSet::new();
        for kind in KINDS {
            let offer = kind.offer();
            let none: &[Field] = &[];
            let records = offer.records().map(|(name, record)| (name, &record.about, &record.fields[..]));
            for (name, about, fields) in records.chain([(kind.name, &kind.about.to_owned(), none)]) {
                if about.is_empty() {
                    silent.insert(name.to_owned());
                }
                silent.extend(
                    (fields.iter().filter(|field| !is_a_sentence(&field.about)))
                        .map(|field| format!("{name}.{}", field.name)),
                );
            }
        }
        assert!(silent.is_empty(), "no sentence says what these hold: {silent:?}");
    }

    /// More than an example: it begins with a capital and has an end.
    fn is_a_sentence(about: &str) -> bool {
        about.starts_with(char::is_uppercase) && about.ends_with(['.', ')', '`']) && about.contains(' ')
    }

    #[test]
    fn every_kind_has_a_name_and_a_template_of_its_own() {
        let names: BTreeSet<&str> = KINDS.iter().map(|kind| kind.name).collect();
        let templates: BTreeSet<&str> = KINDS.iter().map(|kind| kind.template).collect();
        assert_eq!((names.len(), templates.len()), (KINDS.len(), KINDS.len()));
    }
}
