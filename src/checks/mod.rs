//! What cannot be true of the content as a whole: grades outside their scale, totals that do not add up,
//! replies before their report.
//!
//! The law of this room: one rule, one file, and nothing said twice. What an earlier room has reported (a
//! file that cannot be read, a name that leads nowhere) is passed over in silence here.

mod dates;
mod grading;
mod paper;
mod repeats;
mod unsaid;
#[cfg(test)]
pub(crate) mod sample;
mod web_address;

use rayon::prelude::*;

use crate::problem::{Problems, Rule};
use crate::site::Site;

pub use relative_date::{RULE as RELATIVE_DATE, relative_date, relative_dates};

/// The rules of this room, each in the file of its name. To add one, write its file and its line here.
macro_rules! rules {
    ($(mod $rule:ident;)*) => {
        $(mod $rule;)*

        /// Every rule that this room applies.
        pub const RULES: &[&Rule] = &[$(&$rule::RULE),*];

        const CHECKS: &[fn(&Site, &mut Problems)] = &[$($rule::check),*];

        #[cfg(test)]
        const FILES: &[&str] = &[$(stringify!($rule)),*];
    };
}

// rustfmt does not look inside a macro for files: `rustfmt src/checks/*.rs` formats them.
rules! {
    mod accessibility_contact_unreachable;
    mod accessibility_statement_missing;
    mod alias_not_an_address;
    mod answer_without_words;
    mod bad_email;
    mod bad_id;
    mod bad_language_tag;
    mod bad_site_address;
    mod bad_web_address;
    mod carried_over_from_nothing;
    mod cause_of_concern_without_recommendation;
    mod compliance_contradicts_issues;
    mod correction_before_publication;
    mod due_before_made;
    mod duplicate_entry;
    mod duplicate_force;
    mod fact_without_source;
    mod fieldwork_dates_impossible;
    mod fix_without_date;
    mod follows_not_earlier;
    mod force_page_without_twin;
    mod force_without_policing_body;
    mod full_compliance_untested;
    mod grade_for_ungraded_question;
    mod grade_not_in_scale;
    mod graded_question_without_scale;
    mod history_out_of_order;
    mod inspection_without_questions;
    mod judged_only_in_parts;
    mod name_otherwise_in_twin;
    mod neighbours_one_sided;
    mod not_accepted_without_reason;
    mod not_comparable_without_reason;
    mod part_greater_than_whole;
    mod policing_bodies_overlap;
    mod policing_body_ends_before_it_begins;
    mod previous_not_earlier;
    mod published_too_early;
    mod published_twice;
    mod question_parent_circle;
    mod quiet_period_ends_before_it_begins;
    mod recommendation_to_nobody;
    mod recommendation_without_answer;
    mod relative_date;
    mod release_in_quiet_period;
    mod reply_before_report;
    mod report_not_inspected;
    mod scale_in_ungraded_programme;
    mod stale_twin;
    mod statement_dates_impossible;
    mod statement_reviewed_too_seldom;
    mod superseded_without_successor;
    mod tile_taken_twice;
    mod time_that_does_not_exist;
    mod totals_do_not_reconcile;
    mod twin_without_fingerprint;
    mod ungraded_state_for_graded_question;
    mod unknown_nation;
    mod unknown_success_criterion;
    mod vocabulary_word_without_translation;
    mod wording_without_translation;
    mod year_does_not_fit;
}

/// All that the rules of this room find wrong with the site, in the order of files and places.
pub fn check(site: &Site) -> Problems {
    let found: Vec<Problems> = CHECKS
        .par_iter()
        .map(|check| {
            let mut problems = Problems::default();
            check(site, &mut problems);
            problems
        })
        .collect();
    found.into_iter().flat_map(|problems| problems.0).collect::<Problems>().sorted()
}

#[cfg(test)]
mod tests {
    use super::sample::sound;
    use super::{FILES, RULES};

    #[test]
    fn a_sound_site_has_no_problem() {
        assert_eq!(sound().problems(), []);
    }

    #[test]
    fn every_rule_lies_in_the_file_of_its_name() {
        for (rule, file) in RULES.iter().zip(FILES) {
            assert_eq!(rule.name, file.replace('_', "-"));
        }
    }

    #[test]
    fn the_rules_stand_in_alphabetical_order() {
        assert!(FILES.is_sorted());
    }
}
