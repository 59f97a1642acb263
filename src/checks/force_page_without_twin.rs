//! Pages of forces that are owed in a language and are not there in it.

use crate::model::ForceId;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Entity, Site};
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "force-page-without-twin",
    severity: Severity::Warning,
    why: "Some forces are owed all their pages in a further language, as those of Wales are by the Welsh Language (Wales) \
          Measure 2011; site.yaml says which.",
    mend: "write the twin of this file, or have it translated",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (tag, owed) in site.settings.value.translations.iter() {
        // A language that the site does not list is a problem already.
        if !site.translations.contains_key(tag) {
            continue;
        }
        let is_owed =
            |force: &ForceId| site.force(force).is_some_and(|force| owed.nations.contains(&force.nation));
        for document in site.documents() {
            let force = match &document.entity {
                Entity::Force(force)
                | Entity::Report(_, force)
                | Entity::Reply(_, force, _)
                | Entity::Press(_, force) => force,
                _ => continue,
            };
            if is_owed(force) && !site.has_twin_in(tag, &document) {
                let message =
                    format!("this page of `{force}` is owed in the language `{tag}`, and has no twin in it");
                let problem = Problem::new(&RULE, Place::file(document.file), message);
                problems.push(
                    problem.remedy(format!("begin it with `candour new twin {} {tag}`", document.file)),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, BORLAND, SETTINGS, sound};
    use super::RULE;

    #[test]
    fn a_force_of_that_nation_has_pages_in_one_language_only() {
        let site = sound()
            .with(
                SETTINGS,
                "languages: [en-GB, cy]\n",
                "languages: [en-GB, cy]\ntranslations: {cy: {nations: Wales}}\n",
            )
            .with(AMBRIA, "nation: England\n", "nation: Wales\n")
            .and("content/forces/ambria.cy.md", "---\ntwin: {of: a}\nname: Heddlu Ambria\n---\n");
        let found = site.problems();
        let files: Vec<&str> = (found.iter())
            .filter(|problem| problem.rule.name == RULE.name)
            .map(|problem| problem.place.file.as_str())
            .collect();
        let of_ambria = files.iter().filter(|file| file.contains("/ambria"));
        assert!(of_ambria.count() >= 3, "{files:?}");
        assert!(!files.contains(&AMBRIA) && !files.contains(&BORLAND));
    }
}
