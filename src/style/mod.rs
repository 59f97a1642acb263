//! Plain English: what readers would stumble over, though nothing of it is wrong.
//!
//! The law of this room: it advises and never forbids. One rule, one file, and each is a warning that a file may be
//! excepted from, with a reason. What is wrong in any case (a passage pasted twice, wrongly decoded characters, a fact
//! without source) is the business of earlier rooms and is not said again; neither is a relative date, which `checks` tells
//! without being asked and files can be excepted from all the same.

mod dictionaries;
mod exceptions;
#[cfg(test)]
mod sample;
mod words;
mod writing;

use rayon::prelude::*;

use crate::checks::RELATIVE_DATE;
use crate::problem::{Problem, Problems, Rule};
use crate::site::Site;

pub use dictionaries::{Dictionaries, Files, Unfit, files, own};

use writing::Writing;

/// The rules of this room, each in the file of its name. To add one, write its file and its line here.
macro_rules! rules {
    ($(mod $rule:ident;)*) => {
        $(mod $rule;)*

        /// Every rule that this room applies.
        pub const RULES: &[&Rule] = &[$(&$rule::RULE,)* &exceptions::RULE];

        const CHECKS: &[fn(&Writing<'_>, &mut Problems)] = &[$($rule::check),*];

        #[cfg(test)]
        const FILES: &[&str] = &[$(stringify!($rule)),*];
    };
}

// rustfmt does not look inside a macro for files: `rustfmt src/style/*.rs` formats them.
rules! {
    mod force_named_otherwise;
    mod grade_said_otherwise;
    mod grade_word_not_of_the_vocabulary;
    mod hard_to_read;
    mod long_sentence;
    mod mostly_passive;
    mod number_disagrees_with_measure;
    mod ordinal_date;
    mod page_without_twin;
    mod quotation_without_speaker;
    mod role_said_otherwise;
    mod sentence_in_several_reports;
    mod straight_quotation_mark;
    mod unexplained_abbreviation;
    mod vague_link_text;
    mod word_not_in_dictionary;
}

/// The rules that know English: its grammar, its syllables, its words. Of another language they would say what is not so.
const OF_ENGLISH: [&Rule; 7] = [
    &force_named_otherwise::RULE,
    &grade_said_otherwise::RULE,
    &hard_to_read::RULE,
    &mostly_passive::RULE,
    &number_disagrees_with_measure::RULE,
    &ordinal_date::RULE,
    &vague_link_text::RULE,
];

/// The rules that a file can be excepted from: all of this room, and one that is advice too and is told without being asked for.
pub fn exceptable() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().chain([&RELATIVE_DATE])
}

/// All that readers of the site would stumble over, in the order of files and places, without what files are excepted
/// from; and exceptions that allow nothing. Spelling is looked at as far as there are dictionaries.
pub fn check(site: &Site, dictionaries: &Dictionaries) -> Problems {
    let writing = Writing::of(site, dictionaries);
    let found: Vec<Problems> = CHECKS
        .par_iter()
        .map(|check| {
            let mut problems = Problems::default();
            check(&writing, &mut problems);
            problems
        })
        .collect();
    let is_english = site.language.as_str().split('-').next() == Some("en");
    let fits =
        |problem: &Problem| is_english || !OF_ENGLISH.iter().any(|rule| rule.name == problem.rule.name);
    let found = found.into_iter().flat_map(|problems| problems.0).filter(fits).collect();
    exceptions::apply(&writing, found).sorted()
}

#[cfg(test)]
mod tests {
    use super::{FILES, RULES};
    use crate::problem::Severity;

    #[test]
    fn every_rule_lies_in_the_file_of_its_name_and_forbids_nothing() {
        for (rule, file) in RULES.iter().zip(FILES) {
            assert_eq!(rule.name, file.replace('_', "-"));
        }
        assert!(RULES.iter().all(|rule| rule.severity == Severity::Warning));
        assert!(FILES.is_sorted());
    }
}
