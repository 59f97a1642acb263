//! One old address that would have to lead to two pages.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::paper::papers;
use super::repeats::repeats;

pub const RULE: Rule = Rule {
    name: "duplicate-alias",
    severity: Severity::Error,
    why: "An old address can lead to one new page only; with two, chance would decide which.",
    mend: "leave the old address in the file of the page that took its place, and take it out of the other",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let papers = papers(site);
    let aliases = papers.iter().flat_map(|paper| {
        paper.aliases.iter().enumerate().map(|(at, alias)| {
            let address = alias.as_str().trim_end_matches('/');
            (address, Place::field(paper.file, field!["aliases", at]))
        })
    });
    for (address, first, again) in repeats(aliases) {
        let message = format!("the old address `{address}` is claimed twice");
        problems.push(Problem::new(&RULE, again, message).also(first, "and here"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{BORLAND, sound};
    use super::RULE;

    #[test]
    fn two_pages_claim_one_address() {
        let spoilt = sound().with(BORLAND, "/police/borland", "/police/ambria/");
        let problem = spoilt.one_problem(&RULE, BORLAND, "/police/ambria/");
        assert_eq!(problem.also[0].0.file.as_str(), "content/forces/ambria.md");
    }
}
