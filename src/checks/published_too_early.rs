//! Press releases and replies that are to go out before the report they are about.

use crate::field;
use crate::model::{ForceId, InspectionId, Published};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::{FileName, Place};

use super::dates::{moment_in_words, order};

pub const RULE: Rule = Rule {
    name: "published-too-early",
    severity: Severity::Warning,
    why: "A press release goes out with its report or after it; it is held back until then, whatever it says.",
    mend: "leave `published` out, and it goes out with the report; or write a later moment",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let mut look = |kind, file, inspection, force, own| {
        problems.0.extend(problem(site, kind, file, inspection, force, own));
    };
    for ((inspection, force), doc) in &site.press {
        look("press release", &doc.file, inspection, force, doc.value.published);
    }
    for ((inspection, force, _), doc) in &site.replies {
        look("reply", &doc.file, inspection, force, doc.value.published);
    }
}

fn problem(
    site: &Site,
    kind: &str,
    file: &FileName,
    inspection: &InspectionId,
    force: &ForceId,
    own: Option<Published>,
) -> Option<Problem> {
    let (own, report) = (own?, site.report_published(inspection, force)?);
    let message = format!(
        "this {kind} is to go out on {}, before its report on {}",
        moment_in_words(own),
        moment_in_words(report)
    );
    let place = Place::field(file, field!["published"]);
    (order(own) < order(report)).then(|| Problem::new(&RULE, place, message))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PRESS, sound};
    use super::RULE;

    #[test]
    fn a_press_release_a_day_or_a_minute_too_soon() {
        let at = |moment: &str| {
            sound().adding(
                PRESS,
                "headline: Ambria Police treats people fairly",
                &format!("published: {moment}"),
            )
        };
        at("2018-12-07 00:01").one_problem(&RULE, PRESS, "2018-12-07 00:01");
        // A date alone means the beginning of the day, a minute before the report.
        at("2018-12-08").one_problem(&RULE, PRESS, "2018-12-08");
        assert_eq!(at("2018-12-08 00:01").problems(), []);
    }
}
