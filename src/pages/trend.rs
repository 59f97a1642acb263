//! Trends: a sentence, said only where the inspectorate's grades may be compared, or the reason why not.

use std::cmp::Ordering;

use super::maker::Maker;
use crate::model::{ForceId, GradeId, QuestionRef, State};
use crate::site::{Site, Thread};
use crate::words;

/// What can be said of a force's grades over time, up to the judgement on one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trend {
    /// `good, as in 2015`; `rose from requires improvement in 2015 to good`.
    Said(String),
    /// Why none may be said.
    NotComparable(String),
    /// There is no grade, or no earlier one, so there is nothing to say.
    Nothing,
}

impl Trend {
    pub fn said(self) -> Option<String> {
        match self {
            Trend::Said(words) => Some(words),
            _ => None,
        }
    }

    pub fn not_comparable(self) -> Option<String> {
        match self {
            Trend::NotComparable(reason) => Some(reason),
            _ => None,
        }
    }
}

/// Why no trend is said, as a sentence; `None` where one is.
pub(super) fn why_no_trend(
    maker: &Maker<'_>,
    force: &ForceId,
    thread: &Thread,
    trend: &Trend,
) -> Option<String> {
    let site = maker.site();
    let held = |at: &&QuestionRef| site.judgement(force, at).is_some();
    match trend {
        Trend::Said(_) => None,
        Trend::NotComparable(reason) => Some(reason.clone()),
        Trend::Nothing => Some(maker.say(match thread.questions.iter().rfind(held) {
            None => words!["no-grade-held"],
            Some(at) if grade(site, force, at).is_some() => words!["no-earlier-grade-held"],
            Some(_) => words!["no-new-grade"],
        })),
    }
}

/// The trend of `force` in the question `at`, against the last earlier grade that may be compared with it.
pub(super) fn trend(maker: &Maker<'_>, force: &ForceId, at: &QuestionRef) -> Trend {
    said_of(maker, force, at, false)
}

/// The trend up to the newest judgement of a question. Where the question was asked again since, the year of
/// that judgement is named, so that nobody takes the sentence to reach further.
pub(super) fn trend_over_years(maker: &Maker<'_>, force: &ForceId, thread: &Thread) -> Trend {
    match thread.questions.iter().rfind(|at| maker.site().judgement(force, at).is_some()) {
        Some(at) => said_of(maker, force, at, thread.questions.last() != Some(at)),
        None => Trend::Nothing,
    }
}

fn said_of(maker: &Maker<'_>, force: &ForceId, at: &QuestionRef, with_year: bool) -> Trend {
    let site = maker.site();
    let Some(now) = grade(site, force, at) else { return Trend::Nothing };
    let mut later = at;
    let mut between = Vec::new();
    for previous in site.continued(at) {
        if let Some(reason) = not_comparable(maker, later, previous) {
            return Trend::NotComparable(reason);
        }
        if let Some(then) = grade(site, force, previous) {
            // A year that was passed over is named, so that nobody takes the two grades for neighbours.
            between.push(sentence(maker, (at, &now), (previous, &then), with_year));
            between.reverse();
            return Trend::Said(maker.words.row_apart(&between));
        }
        between.push(gap(maker, force, previous));
        later = previous;
    }
    Trend::Nothing
}

/// Why two questions, one continuing the other, may not be compared; `None` if they may.
pub(super) fn not_comparable(
    maker: &Maker<'_>,
    later: &QuestionRef,
    earlier: &QuestionRef,
) -> Option<String> {
    let site = maker.site();
    let (now, then) = (site.inspection(&later.inspection)?, site.inspection(&earlier.inspection)?);
    let (question, previous) = (site.question(later)?, site.question(earlier)?);
    if !question.comparable {
        return Some(match &question.comparable_reason {
            Some(reason) => reason.to_string(),
            None => maker.say(words!["not-comparable-with", earlier = &then.short_title]),
        });
    }
    let same_group = now.programme == then.programme
        && now.comparability_group.is_some()
        && now.comparability_group == then.comparability_group;
    let same_scale = site.scale(now, question).is_some_and(|scale| Some(scale) == site.scale(then, previous));
    (!same_group || !same_scale)
        .then(|| maker.say(words!["not-made-alike", later = &now.short_title, earlier = &then.short_title]))
}

/// The grade that a force got in that inspection; one that is carried over is no news.
fn grade(site: &Site, force: &ForceId, at: &QuestionRef) -> Option<GradeId> {
    match &site.judgement(force, at)?.state {
        State::Graded(grade) => Some(grade.clone()),
        _ => None,
    }
}

/// `this site has no entry for 2017`, `not graded in 2017`.
fn gap(maker: &Maker<'_>, force: &ForceId, at: &QuestionRef) -> String {
    let year = year(maker.site(), at);
    maker.say(match maker.site().judgement(force, at) {
        None => words!["trend-over-no-entry", year = year],
        Some(_) => words!["trend-over-no-grade", year = year],
    })
}

fn year<'s>(site: &'s Site, at: &QuestionRef) -> &'s str {
    site.inspection(&at.inspection).map_or("", |inspection| inspection.year.as_str())
}

fn sentence(
    maker: &Maker<'_>,
    (at, now): (&QuestionRef, &GradeId),
    (before, then): (&QuestionRef, &GradeId),
    with_year: bool,
) -> String {
    let site = maker.site();
    let words = |at: &QuestionRef, grade: &GradeId| {
        site.grade(at, grade)
            .map_or_else(|| (0, grade.to_string()), |(rank, _, grade)| (rank, grade.words.to_string()))
    };
    let ((rank_now, now), (rank_then, then)) = (words(at, now), words(before, then));
    let way = match rank_now.cmp(&rank_then) {
        Ordering::Equal => "same",
        Ordering::Less => "better",
        Ordering::Greater => "worse",
    };
    let (year, earlier) = (year(site, at), year(site, before));
    maker.say(match with_year {
        false => words!["trend-since", way = way, grade = now, earlier_grade = then, earlier_year = earlier],
        true => words![
            "trend-since-up-to",
            way = way,
            grade = now,
            year = year,
            earlier_grade = then,
            earlier_year = earlier
        ],
    })
}
