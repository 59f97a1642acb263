//! Reports, replies and press releases that would go out before what they belong to.

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;

use super::dates::{moment_in_words, order};
use super::paper::papers;

pub const RULE: Rule = Rule {
    name: "published-too-early",
    severity: Severity::Error,
    why: "A press release that goes out before its report breaks the embargo.",
    mend: "leave `published` out, and it goes out with what it belongs to; or write a later moment; a report that \
           really came out before the national one says so under `published_note`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for paper in papers(site) {
        if let (Some(own), Some(parent)) = (paper.own_moment, paper.parent_moment)
            && order(own) < order(parent)
        {
            problems.push(Problem::new(
                &RULE,
                paper.place_of_moment(),
                format!(
                    "this would be published on {}, before what it belongs to, which is published on {}",
                    moment_in_words(own),
                    moment_in_words(parent)
                ),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PRESS, REPORT, sound};
    use super::RULE;

    #[test]
    fn a_press_release_a_day_too_soon() {
        let headline = "headline: Ambria Police treats people fairly";
        sound().adding(PRESS, headline, "published: 2018-12-07 00:01").one_problem(
            &RULE,
            PRESS,
            "2018-12-07 00:01",
        );
        // A date alone means the beginning of the day, a minute before the report.
        sound().adding(PRESS, headline, "published: 2018-12-08").one_problem(&RULE, PRESS, "2018-12-08");
    }

    #[test]
    fn a_report_may_be_older_than_the_national_one_and_say_so() {
        let headline = "headline: The force treats people fairly.";
        let early = || sound().adding(REPORT, headline, "published: 2018-12-01");
        early().one_problem(&RULE, REPORT, "published: 2018-12-01");
        let note = "published_note: The page on the force gives this date.";
        assert_eq!(early().adding(REPORT, "published: 2018-12-01", note).problems(), []);
    }
}
