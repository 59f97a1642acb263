//! Twins of which nobody can say what they translate.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "twin-without-fingerprint",
    severity: Severity::Warning,
    why: "By the fingerprint of the words that were translated candour knows when the original has changed since; without \
          it a translation goes out of date unnoticed.",
    mend: "write the fingerprint of the original into the field `twin`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (file, twin) in site.translations.values().flat_map(|translation| translation.twins()) {
        if twin.twin.of.is_some() {
            continue;
        }
        let message = format!("nothing says which words of {} this translates", twin.original);
        let remedy = format!(
            "if it says what the original says now, write `of: {}` into its field `twin`; a whole field is \
             `twin: {{of: {}}}`",
            twin.fingerprint, twin.fingerprint
        );
        problems.push(Problem::new(&RULE, Place::key(file, field!["twin"]), message).remedy(remedy));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sound;
    use super::RULE;

    #[test]
    fn nothing_says_what_was_translated() {
        let twin = "content/forces/ambria.cy.md";
        let site = sound().and(twin, "---\nname: Heddlu Ambria\n---\n");
        let found = site.problems();
        let problem = found.iter().find(|problem| problem.rule.name == RULE.name).expect("it is told");
        let (_, rest) = problem.remedy.split_once("`of: ").expect("the line to write");
        let of = &rest[..16];
        let site = sound().and(twin, &format!("---\ntwin: {{of: {of}}}\nname: Heddlu Ambria\n---\n"));
        let about_it = ["twin-without-fingerprint", "stale-twin"];
        assert!(site.problems().iter().all(|problem| !about_it.contains(&problem.rule.name)));
    }
}
