//! Words of the vocabulary that have none in another language of the site.

use std::collections::BTreeSet;

use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::{FieldPath, Place, Step};

use super::unsaid::{Unsaid, is_vocabulary, unsaid};

pub const RULE: Rule = Rule {
    name: "vocabulary-word-without-translation",
    severity: Severity::Warning,
    why: "Grades, themes and measures stand on every page; one word that is missing is missing hundreds of times.",
    mend: "write all words of this entry into the twin of the file",
};

pub fn check(site: &Site, problems: &mut Problems) {
    // Who has not begun with a language lacks nothing of it yet.
    for translation in site.translations.values().filter(|translation| !translation.twins().is_empty()) {
        for (original, Unsaid { twin, fields, .. }) in
            unsaid(site, translation, |file, _| is_vocabulary(file))
        {
            let twin_file = translation.language.twin_of(&original);
            let Some(twin) = twin else {
                let message = format!(
                    "the words of this file stand nowhere in the language `{}`",
                    translation.language
                );
                let problem = Problem::new(&RULE, Place::file(&original), message);
                problems.push(problem.remedy(format!("write them into {twin_file}")));
                continue;
            };
            let mut told = BTreeSet::new();
            for way in fields.iter().filter(|way| told.insert(entry(way))) {
                let message = format!("`{}` of the original is not translated in full", entry(way));
                let problem = Problem::new(&RULE, Place::file(twin), message);
                problems.push(problem.also(Place::field(&original, way.clone()), "it says this here"));
            }
        }
    }
}

/// The id of the entry in which a field lies.
fn entry(way: &FieldPath) -> &str {
    match way.0.first() {
        Some(Step::Key(id) | Step::Again(id)) => id,
        Some(Step::Index(_)) | None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{MEASURES, sound};
    use super::RULE;

    #[test]
    fn a_word_is_missing() {
        let told = |text: &str| {
            let site = sound().and("content/vocabulary/measures.cy.yaml", text);
            let found = site.problems().into_iter().filter(|problem| problem.rule.name == RULE.name);
            found.map(|problem| (problem.place.file.to_string(), problem.message)).collect::<Vec<_>>()
        };
        let some = told("twin: {of: a}\napplications: {title: Ceisiadau}\n");
        let of_measures = some.iter().filter(|(file, _)| file == "content/vocabulary/measures.cy.yaml");
        let of_measures: Vec<&str> = of_measures.map(|(_, message)| message.as_str()).collect();
        assert!(
            of_measures.contains(&"`applications` of the original is not translated in full"),
            "{some:?}"
        );
        assert!(some.iter().any(|(file, _)| file == "content/vocabulary/scales.yaml"), "{some:?}");
        assert!(some.iter().all(|(file, _)| file != MEASURES));
    }
}
