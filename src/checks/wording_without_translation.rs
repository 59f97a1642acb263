//! Words of an original that its twin does not say.

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::unsaid::{Unsaid, is_vocabulary, unsaid};

pub const RULE: Rule = Rule {
    name: "wording-without-translation",
    severity: Severity::Warning,
    why: "A page that changes its language in the middle is half a page for those who asked for the other one.",
    mend: "write these fields here too; until then they stand in the words of the original",
};

/// So many fields are named; who misses more misses most of them.
const MOST_NAMED: usize = 5;

pub fn check(site: &Site, problems: &mut Problems) {
    for translation in site.translations.values() {
        let missing = unsaid(site, translation, |file, has_twin| has_twin && !is_vocabulary(file));
        for (original, Unsaid { twin, fields, body }) in missing {
            let Some(twin) = twin else { continue };
            let first = fields.first().map(|way| Place::field(&original, way.clone())).or(body.clone());
            let mut names: Vec<String> = fields.iter().map(|way| format!("`{way}`")).collect();
            names.extend(body.is_some().then(|| "the text below the fields".to_owned()));
            let message = format!("{} of the original {} not translated", listed(&names), are(names.len()));
            let problem = Problem::new(&RULE, Place::file(twin), message);
            problems
                .push(first.into_iter().fold(problem, |problem, at| problem.also(at, "it says this here")));
        }
    }
}

fn are(number: usize) -> &'static str {
    if number == 1 { "is" } else { "are" }
}

fn listed(names: &[String]) -> String {
    match names {
        [one] => one.clone(),
        names if names.len() > MOST_NAMED => {
            format!("{} and {} more", names[..MOST_NAMED - 1].join(", "), names.len() + 1 - MOST_NAMED)
        }
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
        [] => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, sound};
    use super::RULE;

    #[test]
    fn a_twin_leaves_something_out() {
        let twin = "content/pages/about.cy.md";
        let about = |fields: &str, body: &str| {
            let site = sound()
                .with(PAGE, "published: 2018-10-01\n---\n", "published: 2018-10-01\n---\n\nWords.\n")
                .and(twin, &format!("---\ntwin: {{of: a}}\n{fields}---\n{body}"));
            let found = site.problems().into_iter().filter(|problem| problem.rule.name == RULE.name);
            found.map(|problem| problem.message).collect::<Vec<_>>()
        };
        assert_eq!(
            about("title: Ynghylch\n", ""),
            ["`description` and the text below the fields of the original are not translated"]
        );
        assert_eq!(
            about("title: Ynghylch\n", "\nGeiriau.\n"),
            ["`description` of the original is not translated"]
        );
        assert_eq!(about("title: Ynghylch\ndescription: Beth.\n", "\nGeiriau.\n"), [""; 0]);
    }
}
