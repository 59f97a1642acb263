//! Pages about no single force that stand in one of the site's languages only.

use super::writing::Writing;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Entity;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "page-without-twin",
    severity: Severity::Warning,
    why: "Who reads a site in one of its languages expects all that speaks of the whole country in it; a page that is not \
          translated stands there in another one.",
    mend: "write the twin of this file, or say at its top why it needs none",
};

/// Which pages of single forces are owed in a language is settled in site.yaml, and `checks` knows.
pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    let site = writing.site;
    for document in site.documents() {
        match document.entity {
            Entity::Page(_) | Entity::Programme(_) | Entity::Inspection(_) | Entity::Accessibility => {}
            _ => continue,
        }
        for tag in site.translations.keys().filter(|tag| !site.has_twin_in(tag, &document)) {
            let message = format!(
                "this file has no twin in the language `{tag}`, whose readers get its words in `{}`",
                site.language
            );
            let remedy = format!("begin it with `candour new twin {} {tag}`", document.file);
            problems.push(Problem::new(&RULE, Place::file(document.file), message).remedy(remedy));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Written;
    use super::RULE;
    use crate::checks::sample::{PAGE, Sample, in_one_language, sound};
    use crate::problem::Problem;

    const TWIN: &str = "content/pages/about.cy.md";

    fn told(site: Sample) -> Vec<Problem> {
        let found = Written(site).problems();
        found.into_iter().filter(|problem| problem.rule.name == RULE.name).collect()
    }

    #[test]
    fn pages_of_the_whole_country_are_asked_for_and_those_of_a_force_are_not() {
        let files: Vec<String> = told(sound()).iter().map(|problem| problem.place.file.to_string()).collect();
        assert!(files.iter().any(|file| file == PAGE), "{files:?}");
        assert!(files.iter().any(|file| file.ends_with("/index.md")), "{files:?}");
        let of_a_force = |file: &String| file.contains("ambria") || file.contains("borland");
        assert!(!files.iter().any(of_a_force), "{files:?}");
        assert_eq!(told(in_one_language()), []);
    }

    #[test]
    fn a_twin_is_enough() {
        let found = told(sound().and(TWIN, "---\ntwin: {of: a}\ntitle: Amdanom\n---\n"));
        assert!(!found.is_empty() && found.iter().all(|problem| problem.place.file.as_str() != PAGE));
    }

    #[test]
    fn a_file_may_say_why_it_needs_none() {
        let page = "---\ntitle: A\ndescription: B\nstyle_exceptions: {page-without-twin: A list of names.}\n---\nA.\n";
        let found = told(sound().and(PAGE, page));
        assert!(!found.is_empty() && found.iter().all(|problem| problem.place.file.as_str() != PAGE));
    }
}
