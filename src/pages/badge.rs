//! The badge: a force's newest judgements as a picture of its own, for other sites.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::force::{NewestReport, later, newest};
use super::kinds::Content;
use super::maker::{Draft, Maker};
use super::parts::{Citations, JudgementView, Link, broken, width};
use crate::model::ForceId;

/// A picture that says in words and dots what the newest judgements are. All places are worked out here, because
/// in a picture nothing moves aside for a long word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BadgeView {
    /// What the picture is: `Ambria Police: newest judgements`.
    pub title: String,
    /// All that the badge says, and what its judgements do not cover, in sentences.
    pub description: String,
    /// How wide the picture is, in pixels.
    pub width: u32,
    /// How high the picture is, in pixels.
    pub height: u32,
    /// The lines of text, from the top down.
    pub texts: Vec<BadgeText>,
    /// The rows of dots, one for each grade.
    pub dots: Vec<BadgeDot>,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BadgeText {
    /// Where it begins.
    pub x: u32,
    /// The line on which its letters stand.
    pub y: u32,
    /// The size of its letters, in pixels.
    pub size: u32,
    /// What it says: `name`, `question`, `words`, `note`.
    pub says: &'static str,
    /// The id of the grade that it says: `good`.
    pub grade: Option<Arc<str>>,
    /// The words of the line.
    pub text: String,
}

/// One dot of a row: the more are filled, the better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BadgeDot {
    /// The middle, from the left, in pixels.
    pub x: u32,
    /// The middle, from the top, in pixels.
    pub y: u32,
    /// The id of the grade that the row shows: `good`.
    pub grade: Arc<str>,
    /// Whether it is filled rather than a ring.
    pub filled: bool,
}

const WIDTH: u32 = 320;
const MARGIN: u32 = 14;
const INSIDE: u32 = WIDTH - 2 * MARGIN;
const NAME: u32 = 18;
const WORDS: u32 = 14;
const NOTE: u32 = 12;
/// From one dot to the next.
const DOT: u32 = 11;
/// Between a question, the dots and the words of its answer.
const GAP: u32 = 8;

pub(super) fn draft<'a>(maker: &Maker<'a>, id: &ForceId) -> Option<Draft<'a>> {
    let force = maker.site().force(id)?;
    let mut citations = Citations::default();
    let (newest, later) = (newest(maker, id, &mut citations), later(maker, id));
    let title = format!("{}: newest judgements", force.name);
    let mut drawing = Drawing::default();
    drawing.lines(force.short_name.as_str(), NAME, "name");
    drawing.column = column(&newest);
    drawing.judgements(&newest, force.short_name.as_str());
    if has_limits(&newest) || !later.is_empty() {
        drawing.below += 4;
        drawing.lines("Not everything is covered. The card says what is not.", NOTE, "note");
    }
    if maker.visible.is_newsroom() {
        drawing.lines("Newsroom edition, for the team only", NOTE, "note");
    }
    let view = BadgeView {
        title: title.clone(),
        description: in_words(force.name.as_str(), &newest, &later),
        width: WIDTH,
        height: drawing.below + MARGIN,
        texts: drawing.texts,
        dots: drawing.dots,
    };
    Some(Draft {
        title: title.into(),
        description: view.description.clone(),
        crumbs: Vec::new(),
        entity: None,
        citations,
        corrections: &[],
        content: Content::Badge(view),
    })
}

/// All that the newest reports answered, for who does not see the badge.
pub(super) fn in_words(name: &str, newest: &[NewestReport], later: &[Link]) -> String {
    let mut words = format!("{name}.");
    for it in newest {
        words += &format!(" {}, published {}: ", it.report.text, it.published.words);
        let answers: Vec<String> = (it.answers.iter())
            .map(|answer| format!("{} {}", answer.question.text, judged(&answer.judgement)))
            .collect();
        words += &if answers.is_empty() { "no grade".to_owned() } else { answers.join("; ") };
        words.push('.');
        for note in limits(it) {
            words += &format!(" Not covered: {}", ended(&note));
        }
    }
    if newest.is_empty() {
        words += " No report on this site yet.";
    }
    for link in later {
        words += &format!(" Not covered: {}, which came later.", link.text);
    }
    words
}

/// The judgement with all that belongs to it: `not graded (The records were being moved.)`.
fn judged(judgement: &JudgementView) -> String {
    let deduced = judgement.deduced.then_some("deduced");
    let beside: Vec<&str> = judgement.reason.as_deref().into_iter().chain(deduced).collect();
    match beside.is_empty() {
        true => judgement.words.to_string(),
        false => format!("{} ({})", judgement.words, beside.join(", ")),
    }
}

/// What a report and its judgements do not cover.
fn limits(report: &NewestReport) -> impl Iterator<Item = Arc<str>> {
    let of_answers = report.answers.iter().filter_map(|answer| answer.judgement.scope.clone());
    of_answers.chain(report.scope_notes.iter().map(|note| note.text.clone()))
}

fn has_limits(newest: &[NewestReport]) -> bool {
    newest.iter().any(|report| limits(report).next().is_some())
}

/// With a full stop, if there is no end yet.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

/// The words of an answer on the badge.
fn said(judgement: &JudgementView) -> String {
    match judgement.deduced {
        true => format!("{} (deduced)", judgement.words),
        false => judgement.words.to_string(),
    }
}

/// How much room an answer takes, with its dots.
fn answer_width(judgement: &JudgementView) -> u32 {
    let of_dots = judgement.grade.as_ref().map_or(0, |grade| u32::try_from(grade.of).unwrap_or(0) * DOT + 5);
    of_dots + width(&said(judgement), WORDS, true)
}

/// Where the answers begin that stand beside their questions: after the longest of these.
fn column(newest: &[NewestReport]) -> u32 {
    let answers = newest.iter().flat_map(|report| &report.answers);
    let asked = answers.map(|answer| (width(&answer.question.text, WORDS, false) + GAP, answer));
    let beside = asked.filter(|(asked, answer)| asked + answer_width(&answer.judgement) <= INSIDE);
    beside.map(|(asked, _)| asked).max().unwrap_or(0)
}

/// The badge in the making, from the top down.
#[derive(Default)]
struct Drawing {
    texts: Vec<BadgeText>,
    dots: Vec<BadgeDot>,
    /// How far down it reaches.
    below: u32,
    /// How far from its question an answer begins.
    column: u32,
}

impl Drawing {
    fn judgements(&mut self, newest: &[NewestReport], short_name: &str) {
        for report in newest {
            for answer in &report.answers {
                self.answer(&answer.question.text, &answer.judgement);
            }
            let no_grade = if report.answers.is_empty() { ". It gave no grade." } else { "" };
            let source = format!("{}, {}{no_grade}", report.report.text, report.published.words);
            self.lines(&source, NOTE, "note");
        }
        if newest.is_empty() {
            self.lines(&format!("This site holds no report on {short_name} yet."), NOTE, "note");
        }
    }

    /// A question, dots and the words of the answer: beside it where they have room, else below.
    fn answer(&mut self, question: &str, judgement: &JudgementView) {
        let grade = judgement.grade.as_ref();
        let is_beside = width(question, WORDS, false) + GAP <= self.column
            && self.column + answer_width(judgement) <= INSIDE;
        self.below += 5;
        let mut x = MARGIN;
        if is_beside {
            self.text(x, self.below + WORDS, WORDS, ("question", None), question);
            x += self.column;
        } else {
            self.lines(question, WORDS, "question");
        }
        if let Some(grade) = grade {
            let y = self.below + WORDS - 5;
            for at in 0..grade.of {
                let filled = at + grade.rank <= grade.of;
                self.dots.push(BadgeDot { x: x + 5, y, grade: grade.id.clone(), filled });
                x += DOT;
            }
            x += 5;
        }
        for line in broken(&said(judgement), WIDTH - MARGIN - x, WORDS, true) {
            self.text(x, self.below + WORDS, WORDS, ("words", grade.map(|grade| &grade.id)), &line);
            self.below += WORDS + 4;
        }
    }

    /// A text over the whole width.
    fn lines(&mut self, text: &str, size: u32, says: &'static str) {
        self.below += if self.below == 0 { MARGIN - 2 } else { 1 };
        for line in broken(text, INSIDE, size, says == "name") {
            self.text(MARGIN, self.below + size, size, (says, None), &line);
            self.below += size + 4;
        }
    }

    fn text(
        &mut self,
        x: u32,
        y: u32,
        size: u32,
        (says, grade): (&'static str, Option<&Arc<str>>),
        text: &str,
    ) {
        self.texts.push(BadgeText { x, y, size, says, grade: grade.cloned(), text: text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::parts::{GradeView, JudgementView};
    use super::{Drawing, INSIDE, MARGIN, WIDTH, width};

    fn judgement(words: &str, of: usize) -> JudgementView {
        let grade = GradeView { id: "low".into(), words: words.into(), rank: 2, of, definition: "".into() };
        JudgementView {
            words: Arc::from(words),
            grade: (of > 0).then_some(grade),
            deduced: true,
            ..JudgementView::bare("graded")
        }
    }

    #[test]
    fn the_longest_words_stay_inside() {
        let mut drawing = Drawing { column: 120, ..Drawing::default() };
        drawing.lines(
            "The Force of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio and District",
            18,
            "name",
        );
        for (question, words, of) in [
            ("Legitimacy", "good", 4),
            (
                "Treatment of the workforce and of the people outside it",
                "requires improvement, carried over",
                5,
            ),
            ("Leadership", "to be graded, expected in the second half of September 2027", 0),
        ] {
            drawing.answer(question, &judgement(words, of));
        }
        for text in &drawing.texts {
            let bold = matches!(text.says, "words" | "name");
            assert!(text.x + width(&text.text, text.size, bold) <= WIDTH - MARGIN, "{text:?}");
            assert!(text.y < drawing.below, "{text:?}");
        }
        // What stands in one line stands side by side; everything else stands in lines of its own.
        for pair in drawing.texts.windows(2) {
            let apart = pair[1].y >= pair[0].y + pair[1].size;
            let beside = pair[0].x + width(&pair[0].text, pair[0].size, false) < pair[1].x;
            assert!(apart || beside, "{pair:?}");
        }
        assert!(drawing.dots.iter().all(|dot| dot.x < MARGIN + INSIDE));
        assert_eq!(drawing.dots.iter().filter(|dot| dot.filled).count(), 3 + 4);
    }
}
