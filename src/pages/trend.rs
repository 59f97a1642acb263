//! Trends: a sentence, said only where the inspectorate's grades may be compared, or the reason why not.

use crate::model::{ForceId, GradeId, QuestionRef, State};
use crate::site::{Site, Thread};

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
pub(super) fn why_no_trend(site: &Site, force: &ForceId, thread: &Thread, trend: &Trend) -> Option<String> {
    let held = |at: &&QuestionRef| site.judgement(force, at).is_some();
    let reason = match trend {
        Trend::Said(_) => return None,
        Trend::NotComparable(reason) => return Some(reason.clone()),
        Trend::Nothing => match thread.questions.iter().rfind(held) {
            None => "This site holds no grade.",
            Some(at) if grade(site, force, at).is_some() => "This site holds no earlier grade.",
            Some(_) => "The newest entry is no new grade.",
        },
    };
    Some(reason.to_owned())
}

/// The trend of `force` in the question `at`, against the last earlier grade that may be compared with it.
pub(super) fn trend(site: &Site, force: &ForceId, at: &QuestionRef) -> Trend {
    said_of(site, force, at, false)
}

/// The trend up to the newest judgement of a question. Where the question was asked again since, the year of
/// that judgement is named, so that nobody takes the sentence to reach further.
pub(super) fn trend_over_years(site: &Site, force: &ForceId, thread: &Thread) -> Trend {
    match thread.questions.iter().rfind(|at| site.judgement(force, at).is_some()) {
        Some(at) => said_of(site, force, at, thread.questions.last() != Some(at)),
        None => Trend::Nothing,
    }
}

fn said_of(site: &Site, force: &ForceId, at: &QuestionRef, with_year: bool) -> Trend {
    let Some(now) = grade(site, force, at) else { return Trend::Nothing };
    let mut later = at;
    let mut between = Vec::new();
    for previous in site.continued(at) {
        if let Some(reason) = not_comparable(site, later, previous) {
            return Trend::NotComparable(reason);
        }
        if let Some(then) = grade(site, force, previous) {
            let mut words = sentence(site, (at, &now), (previous, &then), with_year);
            // A year that was passed over is named, so that nobody takes the two grades for neighbours.
            between.iter().rev().for_each(|gap: &String| words.push_str(gap));
            return Trend::Said(words);
        }
        between.push(gap(site, force, previous));
        later = previous;
    }
    Trend::Nothing
}

/// Why two questions, one continuing the other, may not be compared; `None` if they may.
pub(super) fn not_comparable(site: &Site, later: &QuestionRef, earlier: &QuestionRef) -> Option<String> {
    let (now, then) = (site.inspection(&later.inspection)?, site.inspection(&earlier.inspection)?);
    let (question, previous) = (site.question(later)?, site.question(earlier)?);
    if !question.comparable {
        return Some(match &question.comparable_reason {
            Some(reason) => reason.to_string(),
            None => format!("Not comparable with {}.", then.short_title),
        });
    }
    let same_group = now.programme == then.programme
        && now.comparability_group.is_some()
        && now.comparability_group == then.comparability_group;
    let same_scale = site.scale(now, question).is_some_and(|scale| Some(scale) == site.scale(then, previous));
    (!same_group || !same_scale).then(|| {
        format!(
            "{} and {} are not comparable: they were not made on the same terms.",
            now.short_title, then.short_title
        )
    })
}

/// The grade that a force got in that inspection; one that is carried over is no news.
fn grade(site: &Site, force: &ForceId, at: &QuestionRef) -> Option<GradeId> {
    match &site.judgement(force, at)?.state {
        State::Graded(grade) => Some(grade.clone()),
        _ => None,
    }
}

/// `; this site has no entry for 2017`, `; not graded in 2017`.
fn gap(site: &Site, force: &ForceId, at: &QuestionRef) -> String {
    let year = year(site, at);
    match site.judgement(force, at) {
        None => format!("; this site has no entry for {year}"),
        Some(_) => format!("; not graded in {year}"),
    }
}

fn year<'s>(site: &'s Site, at: &QuestionRef) -> &'s str {
    site.inspection(&at.inspection).map_or("", |inspection| inspection.year.as_str())
}

fn sentence(
    site: &Site,
    now: (&QuestionRef, &GradeId),
    then: (&QuestionRef, &GradeId),
    with_year: bool,
) -> String {
    let words = |(at, grade): (&QuestionRef, &GradeId)| {
        site.grade(at, grade)
            .map_or_else(|| (0, grade.to_string()), |(rank, _, grade)| (rank, grade.words.to_string()))
    };
    let ((rank_now, words_now), (rank_then, words_then)) = (words(now), words(then));
    let then_year = year(site, then.0);
    let words_now = match with_year {
        true => format!("{words_now} in {}", year(site, now.0)),
        false => words_now,
    };
    match rank_now.cmp(&rank_then) {
        std::cmp::Ordering::Equal => format!("{words_now}, as in {then_year}"),
        std::cmp::Ordering::Less => format!("rose from {words_then} in {then_year} to {words_now}"),
        std::cmp::Ordering::Greater => format!("fell from {words_then} in {then_year} to {words_now}"),
    }
}
