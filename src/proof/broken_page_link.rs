//! A link to an address of this site that no finished file answers.

use crate::problem::{Problem, Rule, Severity, nearest};

use super::proofreader::Notes;

pub(super) const RULE: Rule = Rule {
    name: "broken-page-link",
    severity: Severity::Error,
    why: "A reader who follows a link to a page that is not there learns nothing and trusts the rest less.",
    mend: "write addresses in templates with the address that the page offers, never by hand",
};

pub(super) fn problems(notes: &Notes) -> impl Iterator<Item = Problem> {
    let broken = notes.links.iter().filter(|(target, _)| !notes.addresses.contains_key(&target.address));
    broken.map(|(target, seen)| {
        let what = format!("a link leads to {}, which is not published", target.address);
        let problem = seen.problem(&RULE, &what);
        match nearest(&target.address, notes.addresses.keys().map(String::as_str)) {
            Some(near) => problem.remedy(format!("did you mean {near}?")),
            None => problem,
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::proof::Proofreader;
    use crate::text::FileName;

    #[test]
    fn names_the_nearest_address() {
        let proofreader = Proofreader::new("/");
        proofreader.read("forces/index.html", &FileName::new("f"), b"<a href=/forces/ambira/>Ambria</a>");
        proofreader.passes("forces/ambria/index.html");
        let problems = proofreader.finish();
        let problem = problems.0.iter().find(|problem| problem.rule.name == "broken-page-link").unwrap();
        assert_eq!(problem.remedy, "did you mean /forces/ambria/?");
    }
}
