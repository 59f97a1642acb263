//! The picture that is shown where people share a link: what a page says, in one look.

use std::borrow::Cow;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::force::{NewestReport, newest};
use super::forces;
use super::inspections::is_graded;
use super::kinds::Content;
use super::maker::{Draft, Maker, arc};
use super::parts::{Citations, DateView, JudgementView, NameIn, NationalPicture};
use super::route::Route;
use crate::model::{ForceId, InspectionId};
use crate::site::{Entity, question_ref};
use crate::words;

/// What the picture says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SocialView {
    /// The kind of page that it stands for. One of `home`, `force`, `inspection`.
    pub of: &'static str,
    /// The name of the force, the title of the inspection or of the site.
    pub title: Arc<str>,
    /// What a force calls itself in other languages.
    pub names_in: Vec<NameIn>,
    /// What is said where there are no grades to show, or beside them.
    pub words: Option<Arc<str>>,
    /// Of an inspection, and of a report whose result stands in `words`.
    pub published: Option<DateView>,
    /// The report that `words` come from: the short title of its inspection.
    pub report: Option<Arc<str>>,
    /// The newest answer to each top question that gets a grade, the newest inspection first.
    pub answers: Vec<SocialAnswer>,
    /// Whether something was not covered: the picture then says where to read what.
    pub limited: bool,
    /// Of an inspection the first question that gets a grade; on the home page the newest answer of all forces.
    pub picture: Option<NationalPicture>,
    /// The same in words, for those who cannot see it.
    pub alt: String,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SocialAnswer {
    /// The question: `Legitimacy`.
    pub question: Arc<str>,
    /// What was answered.
    pub judgement: JudgementView,
    /// The short title of the inspection.
    pub inspection: Arc<str>,
    /// When the report was published.
    pub published: DateView,
}

/// The picture of a page, as data; its template is an SVG.
pub(super) fn draft<'a>(maker: &Maker<'a>, page: &Route) -> Option<Draft<'a>> {
    let view = view(maker, page)?;
    Some(Draft {
        title: view.title.clone(),
        description: view.alt.clone(),
        crumbs: Vec::new(),
        entity: match page {
            Route::Entity(entity) => Some(entity.clone()),
            _ => None,
        },
        citations: Citations::default(),
        corrections: &[],
        content: Content::Social(Box::new(view)),
    })
}

/// The words of the picture of a page.
pub(super) fn alt(maker: &Maker<'_>, page: &Route) -> Option<Arc<str>> {
    // Every report of a force shows the picture of the force.
    maker.alts.about(page, || Some(view(maker, page)?.alt.into()))
}

fn view(maker: &Maker<'_>, page: &Route) -> Option<SocialView> {
    let view = match page {
        Route::Home => of_home(maker),
        Route::Entity(Entity::Force(id)) => of_force(maker, id)?,
        Route::Entity(Entity::Inspection(id)) => of_inspection(maker, id)?,
        _ => return None,
    };
    Some(SocialView { alt: told(maker, &view), ..view })
}

fn of_home(maker: &Maker<'_>) -> SocialView {
    let settings = &maker.site().settings.value;
    SocialView {
        title: arc(&settings.title),
        words: Some(arc(&settings.description)),
        picture: forces::judged_everywhere(maker)
            .and_then(|at| NationalPicture::of(maker, &at, &mut Citations::default())),
        ..empty("home")
    }
}

fn of_force(maker: &Maker<'_>, id: &ForceId) -> Option<SocialView> {
    let force = maker.site().force(id)?;
    let newest = newest(maker, id, &mut Citations::default());
    let limited = newest.iter().any(NewestReport::is_limited);
    // Where nothing got a grade there is one report, and its result in words.
    let told = newest.first().filter(|report| report.answers.is_empty());
    let words = match told {
        Some(report) => {
            report.headline.clone().unwrap_or_else(|| maker.say(words!["picture-of-no-grade"]).into())
        }
        None => maker.say(words!["picture-of-no-report", force = &force.name]).into(),
    };
    Some(SocialView {
        title: arc(&force.name),
        names_in: NameIn::of(force),
        words: (told.is_some() || newest.is_empty()).then_some(words),
        published: told.map(|report| report.published.clone()),
        report: told.map(|report| report.report.text.clone()),
        answers: newest.into_iter().flat_map(answers).collect(),
        limited,
        ..empty("force")
    })
}

fn answers(newest: NewestReport) -> impl Iterator<Item = SocialAnswer> {
    let NewestReport { report, published, answers, .. } = newest;
    answers.into_iter().map(move |answer| SocialAnswer {
        question: answer.question.text,
        judgement: JudgementView { citation: None, ..answer.judgement },
        inspection: report.text.clone(),
        published: published.clone(),
    })
}

fn of_inspection(maker: &Maker<'_>, id: &InspectionId) -> Option<SocialView> {
    let site = maker.site();
    let inspection = site.inspection(id)?;
    let graded = inspection
        .questions
        .iter()
        .filter(|question| question.parent.is_none() && site.scale(inspection, question).is_some());
    let picture = graded
        .map(|question| question_ref(id, &question.id))
        .find_map(|at| NationalPicture::of(maker, &at, &mut Citations::default()));
    // Bars of gaps would show nothing.
    let is_gap = |picture: &NationalPicture| !picture.stated && picture.held * 2 < picture.inspected;
    let (words, picture) = match picture {
        Some(gap) if is_gap(&gap) => {
            let said = words!["picture-of-counts", question = &gap.question.text, counts = &gap.sentence];
            (Some(maker.say(said).into()), None)
        }
        Some(picture) => (None, Some(picture)),
        None if is_graded(maker, inspection) => {
            (Some(maker.say(words!["picture-of-no-grades-yet"]).into()), None)
        }
        None => (Some(maker.say(words!["picture-of-no-grades-ever"]).into()), None),
    };
    Some(SocialView {
        title: arc(&inspection.title),
        words,
        published: maker.day_of(id),
        picture,
        ..empty("inspection")
    })
}

fn empty(of: &'static str) -> SocialView {
    SocialView {
        of,
        title: "".into(),
        names_in: Vec::new(),
        words: None,
        published: None,
        report: None,
        answers: Vec::new(),
        limited: false,
        picture: None,
        alt: String::new(),
    }
}

/// What the picture shows, in sentences.
fn told(maker: &Maker<'_>, view: &SocialView) -> String {
    let words = maker.words;
    let mut told: Vec<Cow<'_, str>> = vec![words.sentence(&view.title)];
    told.extend(view.words.as_deref().map(|said| words.sentence(said)));
    let published = view.published.as_ref().map(|published| &published.words);
    let source = match (&view.report, published) {
        (Some(report), Some(date)) => Some(words!["picture-told-report", report = report, date = date]),
        (None, Some(date)) => Some(words!["picture-told-published", date = date]),
        _ => None,
    };
    told.extend(source.map(|source| maker.say(source).into()));
    told.extend(view.answers.iter().map(|answer| {
        Cow::from(maker.say(words![
            "picture-told-answer",
            deduced = answer.judgement.deduced,
            question = &answer.question,
            answer = &answer.judgement.words,
            inspection = &answer.inspection,
            date = &answer.published.words,
        ]))
    }));
    if let Some(NationalPicture { question, inspection, sentence, .. }) = &view.picture {
        let (question, inspection) = (&question.text, &inspection.text);
        let asked = words!["picture-told-question", question = question, inspection = inspection];
        told.extend([maker.say(asked).into(), Cow::from(sentence)]);
    }
    told.extend(view.limited.then(|| maker.say(words!["picture-told-limits"]).into()));
    words.sentences(told)
}
