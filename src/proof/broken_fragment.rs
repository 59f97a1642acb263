//! A link to a part of a page that is not on that page.

use std::collections::HashSet;

use crate::problem::{Problem, Rule, Severity, nearest};

use super::notes::Notes;

pub(super) const RULE: Rule = Rule {
    name: "broken-fragment",
    severity: Severity::Error,
    why: "A link to a part of a page that is not there leaves the reader at the top, searching.",
    mend: "give the part that is meant this id, or link to the page as a whole",
};

/// Links to ids of other pages and their own.
pub(super) fn problems(notes: &Notes) -> impl Iterator<Item = Problem> {
    let (mut page, mut on_page) = ("", HashSet::new());
    notes.links.iter().filter_map(move |(target, seen)| {
        let fragment = target.fragment.as_deref()?;
        let ids = notes.addresses.get(&target.address)?.as_deref()?;
        // The links stand in the order of their pages.
        if page != target.address {
            (page, on_page) = (&target.address, ids.split(' ').collect());
        }
        if on_page.contains(fragment) {
            return None;
        }
        let what = format!("a link leads to {}#{fragment}, and nothing there has that id", target.address);
        let problem = seen.problem(&RULE, &what);
        Some(match nearest(fragment, ids.split(' ')) {
            Some(near) => problem.remedy(format!("did you mean #{near}?")),
            None => problem,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::Proofreader;
    use crate::text::FileName;

    #[test]
    fn an_id_must_be_on_the_page() {
        let proofreader = Proofreader::new("/");
        proofreader.read(
            "a/index.html",
            &FileName::new("f"),
            b"<a href=../b/#scop>B</a><a href=../b/#x>B</a>",
        );
        proofreader.read("b/index.html", &FileName::new("f"), b"<h2 id=scope>Scope</h2>");
        let problems = proofreader.finish().0;
        let found: Vec<&str> =
            problems.iter().filter(|p| *p.rule == RULE).map(|problem| problem.remedy.as_str()).collect();
        assert_eq!(found, ["did you mean #scope?", RULE.mend]);
    }
}
