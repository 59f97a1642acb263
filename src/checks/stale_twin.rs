//! Twins of words that have become others since.

use crate::field;
use crate::problem::{Change, Mend, Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "stale-twin",
    severity: Severity::Warning,
    why: "A translation of words that have changed since may say something that is no longer true.",
    mend: "compare it with the original; when it says the same again, `candour check --fix=stale-twin` notes that",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (file, twin) in site.translations.values().flat_map(|translation| translation.twins()) {
        let Some(of) = twin.twin.of.as_ref().filter(|of| of.as_str() != twin.fingerprint) else { continue };
        let place = Place::field(file, field!["twin", "of"]);
        let message = format!("the words of {} have changed since this translation of them", twin.original);
        // Only somebody who has compared both can say that the translation is right again.
        let mend = Mend::offer(Change::of(place.clone(), of.as_str(), twin.fingerprint.as_str()));
        problems.push(Problem::new(&RULE, place, message).mend([mend]));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, sound};
    use super::RULE;
    use crate::read;

    #[test]
    fn the_original_has_changed() {
        let twin = "content/forces/ambria.cy.md";
        let of =
            |of: &str| sound().and(twin, &format!("---\ntwin: {{of: {of}}}\nname: Heddlu Ambria\n---\n"));
        let site = of("0123456789abcdef");
        let found: Vec<_> =
            site.problems().into_iter().filter(|found| found.rule.name == RULE.name).collect();
        let [problem] = found.as_slice() else { panic!("one: {found:?}") };
        assert_eq!(problem.place.file.as_str(), twin);
        let edits = read::edits(&site.tree(), &problem.mends[0]).expect("it can be mended");
        let mended = of(&edits[0].instead);
        assert!(mended.problems().iter().all(|problem| problem.rule.name != RULE.name));
        let changed = mended.with(AMBRIA, "name: Ambria Police\n", "name: Ambria Constabulary\n");
        assert!(changed.problems().iter().any(|problem| problem.rule.name == RULE.name));
    }
}
