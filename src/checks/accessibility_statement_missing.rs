//! A site without an accessibility statement.

use crate::field;
use crate::model::PageId;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{ACCESSIBILITY, Entity, Site};
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "accessibility-statement-missing",
    severity: Severity::Warning,
    why: "The law asks public sector bodies for an accessibility statement on every site; readers who cannot use a page look \
          there for whom to tell.",
    mend: "`candour new accessibility` makes one to start from, in content/accessibility.yaml",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let is_there = |entity: Entity| {
        entity.is_on(site) || entity.own_file().is_some_and(|file| site.gaps.contains_key(&file))
    };
    // A page that somebody wrote by hand is one too; `proof` looks at what it says.
    if let Some(doc) = site.accessibility.as_ref().filter(|doc| doc.value.draft) {
        let message = "the accessibility statement is a draft, so readers find none";
        let problem = Problem::new(&RULE, Place::field(&doc.file, field!["draft"]), message);
        problems.push(problem.remedy("take the line `draft: true` away when all of it is true"));
        return;
    }
    if is_there(Entity::Accessibility) || is_there(Entity::Page(PageId::new(ACCESSIBILITY))) {
        return;
    }
    // A site without any inspection, such as a manual, publishes no report cards.
    if site.inspections.is_empty() {
        return;
    }
    let message = "this site has no accessibility statement";
    problems.push(Problem::new(&RULE, Place::file(&site.settings.file), message));
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ACCESSIBILITY, SETTINGS, sound};
    use super::RULE;

    #[test]
    fn none_at_all() {
        let without = || sound().without(ACCESSIBILITY);
        without().one_problem(&RULE, SETTINGS, "title:");
        let by_hand = "---\ntitle: Accessibility statement\ndescription: D\n---\n";
        let draft = sound().with(ACCESSIBILITY, "prepared:", "draft: true\nprepared:");
        draft.one_problem(&RULE, ACCESSIBILITY, "draft: true");
        assert_eq!(without().and("content/pages/accessibility.md", by_hand).problems(), []);
    }
}
