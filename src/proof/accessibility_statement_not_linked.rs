//! An accessibility statement to which the home page does not lead.

use crate::problem::{Problem, Rule, Severity};
use crate::text::FileName;

use super::address::Target;
use super::notes::{Notes, Seen};

pub(super) const RULE: Rule = Rule {
    name: "accessibility-statement-not-linked",
    severity: Severity::Warning,
    why: "Whoever cannot use a page looks for the statement in one place; the regulations want it prominent on the home page \
          or on every page.",
    mend: "show the entries of site.footer on every page, in the frame of the theme",
};

/// The one problem that there can be.
pub(super) fn problem(notes: &Notes) -> Option<Problem> {
    // The address of the home page is the beginning of all others.
    let home = notes.addresses.keys().next()?;
    let address = format!("{home}accessibility/");
    notes.addresses.get(&address)?.as_ref()?;
    let target = Target { address: address.clone(), fragment: None };
    // Of the pages that lead there the first is known, and the home page comes before all others.
    if notes.links.get(&target).is_some_and(|seen| seen.is_first_on(home)) {
        return None;
    }
    let home = Seen::on(home, &FileName::new("content/site.yaml"));
    Some(home.problem(&RULE, &format!("nothing leads to the accessibility statement, {address}")))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::proof::Proofreader;
    use crate::text::FileName;

    #[test]
    fn the_home_page_leads_to_the_statement() {
        let told = |home: &str, forces: &str| {
            let proofreader = Proofreader::new("/cards/");
            let pages =
                [("index.html", home), ("forces/index.html", forces), ("accessibility/index.html", home)];
            for (path, html) in pages {
                proofreader.read(path, &FileName::new("content/site.yaml"), html.as_bytes());
            }
            let problems = proofreader.finish().0;
            problems.into_iter().filter(|problem| *problem.rule == RULE).count()
        };
        let link = "<a href=/cards/accessibility/>Accessibility</a>";
        assert_eq!((told(link, link), told(link, ""), told("", link), told("", "")), (0, 0, 1, 1));
    }
}
