//! What files are excepted from, and exceptions that allow nothing.

use std::collections::BTreeSet;

use super::writing::Writing;
use crate::checks::{RELATIVE_DATE, relative_dates};
use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::text::{FileName, Place};

pub(super) static RULE: Rule = Rule {
    name: "style-exception-without-effect",
    severity: Severity::Warning,
    why: "An exception that allows nothing hides the next mistake of its kind, which nobody has looked at.",
    mend: "take the line away from `style_exceptions`",
};

/// The problems that no exception allows, and those of the exceptions themselves.
pub(super) fn apply(writing: &Writing<'_>, mut found: Problems) -> Problems {
    let mut used: BTreeSet<(&FileName, &str)> = BTreeSet::new();
    // What is told without being asked for is told there; here only whether its exceptions allow something.
    found.extend(relative_dates(writing.site));
    found.0.retain(|problem| {
        let Some(text) = writing.texts.iter().find(|text| *text.file == problem.place.file) else {
            return true;
        };
        let rule = problem.rule.name;
        let is_allowed = text.exceptions.keys().any(|known| known.as_str() == rule);
        if is_allowed {
            used.insert((text.excepted_in, rule));
        }
        !is_allowed
    });
    found.0.retain(|problem| problem.rule.name != RELATIVE_DATE.name);
    // The vocabulary shares the exceptions of the settings, which are looked at once.
    for text in writing.texts.iter().filter(|text| text.file == text.excepted_in) {
        for name in text.exceptions.keys().filter(|name| !used.contains(&(text.file, name.as_str()))) {
            let place = Place::key(text.file, field!["style_exceptions", name.as_str()]);
            let names = || super::exceptable().map(|rule| rule.name);
            if names().any(|known| known == name.as_str()) {
                let message = format!("nothing here breaks the rule `{name}`");
                found.push(Problem::new(&RULE, place, message));
                continue;
            }
            let problem = Problem::new(&RULE, place, format!("there is no rule of style `{name}`"));
            found.push(match nearest(name.as_str(), names()) {
                Some(near) => problem.remedy(format!("did you mean `{near}`?")),
                None => problem,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_page, with_words};
    use super::RULE;

    const LONG: &str = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
                        sixteen seventeen eighteen nineteen twenty more and more and more words.";

    #[test]
    fn an_exception_allows_what_it_names() {
        let page = format!(
            "---\ntitle: A\ndescription: B\nstyle_exceptions:\n  long-sentence: Quoted.\n---\n{LONG}\n"
        );
        assert_eq!(with_page(&page).problems(), []);
        assert_eq!(with_words(LONG).problems().len(), 1);
    }

    #[test]
    fn what_is_told_without_being_asked_can_be_excepted_too() {
        let page = |words: &str| {
            let excepted = "style_exceptions:\n  relative-date: The name of a paper.";
            with_page(&format!("---\ntitle: A\ndescription: B\n{excepted}\n---\n{words}\n"))
        };
        assert_eq!(page("It stood in the Post on Sunday.").problems(), []);
        page("It stood in the Post.").one_problem(&RULE, PAGE, "relative-date");
    }

    #[test]
    fn an_exception_that_allows_nothing() {
        for (name, remedy) in [("long-sentence", "take the line away"), ("long-sentances", "`long-sentence`")]
        {
            let page =
                format!("---\ntitle: A\ndescription: B\nstyle_exceptions:\n  {name}: Quoted.\n---\nShort.\n");
            let problem = with_page(&page).one_problem(&RULE, PAGE, name);
            assert!(problem.remedy.contains(remedy), "{}", problem.remedy);
        }
    }
}
