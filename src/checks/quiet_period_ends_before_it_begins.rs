//! Quiet periods that run backwards.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::dates::surely_before;

pub const RULE: Rule = Rule {
    name: "quiet-period-ends-before-it-begins",
    severity: Severity::Error,
    why: "A quiet period that runs backwards holds no day, so nobody would be warned before an election.",
    mend: "write the first day in `from` and the last in `to`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (at, period) in site.settings.value.quiet_periods.iter().enumerate() {
        if surely_before(period.to, period.from) {
            problems.push(Problem::new(
                &RULE,
                Place::field(&site.settings.file, field!["quiet_periods", at, "to"]),
                format!(
                    "the quiet period “{}” ends on {}, before it begins on {}",
                    period.name,
                    period.to.words(),
                    period.from.words()
                ),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{SETTINGS, sound};
    use super::RULE;

    #[test]
    fn backwards() {
        sound().with(SETTINGS, "2018-05-03", "2017-05-03").one_problem(&RULE, SETTINGS, "to: 2017-05-03");
    }
}
