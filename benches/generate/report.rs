//! What is written on one force after one inspection: the report, the press release, the reply.
//!
//! The front matter comes as lines of YAML, which every generator of sites reads; where they stand in a file is the
//! affair of whoever writes it.

use std::fmt::Write;

use super::size::{FAR_AHEAD, Inspection, NEWEST};
use super::words::{Dice, Words};

const GRADES: [&str; 4] = ["outstanding", "good", "requires-improvement", "inadequate"];
const THEMES: [&str; 3] = ["second-jobs", "gifts-and-hospitality", "training"];
const KINDS: [&str; 3] = ["strength", "area-for-improvement", "observation"];
const MEASURES: [&str; 2] = ["second-job-applications", "gifts-declared"];

/// `force-0007`
pub fn id(force: usize) -> String {
    format!("force-{force:04}")
}

/// One inspection of one force, with what is written on it.
pub struct Report {
    pub of: Inspection,
    pub force: usize,
    dice: Dice,
}

/// A file in words: its front matter as lines of YAML, and what stands below.
pub struct Written {
    pub fields: String,
    pub text: String,
    /// The themes that it is about, each once.
    pub themes: Vec<&'static str>,
}

impl Report {
    pub fn new(of: Inspection, force: usize) -> Report {
        Report { of, force, dice: Dice::of([of.number, of.year(), force]) }
    }

    fn name(&self) -> String {
        format!("Force {:04} Police", self.force)
    }

    fn dice(&self, what: usize) -> Dice {
        Dice::of([self.dice.clone().throw(usize::MAX), what, 0])
    }

    fn words(&self, what: usize) -> Words {
        Words::on(&self.name(), self.dice(what))
    }

    /// Grades stay as they were more often than not, and move by one.
    pub fn grade(&self, question: usize) -> &'static str {
        let settled = Dice::of([self.force, self.of.programme().len(), question]).throw(9);
        let moved = self.dice(question).throw(5).saturating_sub(3);
        GRADES[[0, 1, 1, 1, 1, 2, 2, 2, 3][settled].min(3 - moved) + moved]
    }

    /// Of the newest reports a few are still being written ...
    pub fn is_draft(&self) -> bool {
        self.of.year() == NEWEST && self.force % 29 == 7
    }

    /// ... and a few come later than the others.
    pub fn comes_later(&self) -> bool {
        self.of.year() == NEWEST && self.force % 29 == 19
    }

    pub fn is_public(&self) -> bool {
        self.of.is_public() && !self.is_draft() && !self.comes_later()
    }

    /// Every eighth report has a press release ...
    pub fn has_press(&self) -> bool {
        self.force % 8 == self.of.number
    }

    /// ... and every fourth a reply.
    pub fn has_reply(&self) -> bool {
        self.force % 4 == self.of.number % 4 && !self.comes_later()
    }

    /// The words in which about every fourth report says what should be done.
    fn recommendations(&self) -> Vec<String> {
        let mut words = self.words(5);
        let some = [0, 0, 0, 0, 0, 1, 1, 0, 0, 2, 0, 0][words.dice.throw(12)];
        (0..some).map(|_| words.recommendation()).collect()
    }

    pub fn report(&self) -> Written {
        let (programme, year) = (self.of.programme(), self.of.year());
        let (name, mut words) = (self.name(), self.words(2));
        let mut fields = format!(
            "headline: {name} writes down what it is told about {programme}.\njudgements:\n  {programme}: {}\n  \
             leaders: {}\nfindings:\n",
            self.grade(0),
            self.grade(1),
        );
        let recommendations = self.recommendations();
        let made_in = if self.comes_later() { FAR_AHEAD } else { year };
        let mut themes = Vec::new();
        for at in 0..2 + words.dice.throw(4) {
            let gravest = at == 0 && !recommendations.is_empty();
            let kind = words.dice.one_of(&KINDS);
            let theme = THEMES[words.dice.throw(THEMES.len())];
            themes.push(theme);
            let question = if at % 2 == 0 { "leaders" } else { programme };
            let text = words.plain();
            let kind = if gravest { "cause-of-concern" } else { kind };
            _ = write!(
                fields,
                "  - kind: {kind}\n    themes: {theme}\n    question: {question}\n    text: {text}\n"
            );
            if gravest {
                fields.push_str("    recommendations: [put-right-1]\n");
            }
        }
        if !recommendations.is_empty() {
            fields.push_str("recommendations:\n");
        }
        for (at, text) in recommendations.iter().enumerate() {
            let (id, theme) = (at + 1, THEMES[words.dice.throw(THEMES.len())]);
            themes.push(theme);
            _ = write!(
                fields,
                "  - id: put-right-{id}\n    text: {text}\n    addressed_to: {}\n    themes: {theme}\n    \
                 due: {}-05-01\n",
                self::id(self.force),
                made_in + 1,
            );
            let states = ["open", "in-progress", "awaiting-review", "complete"];
            let state = states[words.dice.throw(states.len())];
            if state != "open" && made_in < FAR_AHEAD {
                let note = words.plain();
                _ = write!(
                    fields,
                    "    history:\n      - date: {}-03-01\n        state: {state}\n        note: {note}\n",
                    made_in + 1,
                );
            }
        }
        fields.push_str("measures:\n");
        for measure in &MEASURES[..1 + words.dice.throw(2)] {
            let value = words.dice.throw(90) + 10;
            _ = write!(
                fields,
                "  - measure: {measure}\n    value: {value}\n    period: in {}\n    basis: force data\n",
                year - 1
            );
        }
        fields.push_str(&self.source());
        themes.sort_unstable();
        themes.dedup();
        Written { fields, text: words.report(), themes }
    }

    pub fn press(&self) -> Written {
        let (name, mut words) = (self.name(), self.words(3));
        let fields = format!(
            "headline: {name} has been asked about its {}\nfound:\n  - {}\n  - {}\n  - {}\n{}",
            self.of.programme(),
            words.plain(),
            words.plain(),
            words.plain(),
            self.source(),
        );
        Written { fields, text: words.paragraph(), themes: Vec::new() }
    }

    pub fn reply(&self) -> Written {
        let (programme, year, force) = (self.of.programme(), self.of.year(), self.force);
        let mut words = self.words(4);
        let title = format!("Police and Crime Commissioner for Force {force:04}");
        let mut fields = format!(
            "summary: The commissioner accepts what was found and says what will be done about {programme}.\n\
             person: Kim Placeholder\nrole: {title}\ndate: {year}-12-02\n"
        );
        let recommendations = self.recommendations();
        if !recommendations.is_empty() {
            fields.push_str("answers:\n");
        }
        for at in 1..=recommendations.len() {
            let word = if words.dice.throw(4) == 0 { "no_action" } else { "action" };
            _ = write!(
                fields,
                "  - recommendation: {}/{}/put-right-{at}\n    {word}: {}\n",
                self.of.id(),
                id(force),
                words.plain(),
            );
        }
        _ = write!(
            fields,
            "sources:\n  letter:\n    title: Letter to the inspectorate\n    publisher: {title}\n    \
             date: {year}-12-02\n    address: https://commissioner.force-{force:04}.example/{programme}-{year}\n",
        );
        Written { fields, text: format!("{}\n{}", words.paragraph(), words.paragraph()), themes: Vec::new() }
    }

    fn source(&self) -> String {
        let (programme, year) = (self.of.programme(), self.of.year());
        format!(
            "sources:\n  report:\n    title: \"{programme} {year}: {}\"\n    \
             publisher: Inspectorate of Police in Exampleshire\n    date: {year}-11-14\n    \
             address: https://inspectorate.example/{programme}-{year}/{:04}\n",
            self.name(),
            self.force,
        )
    }
}
