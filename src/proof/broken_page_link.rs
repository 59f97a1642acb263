//! A link to an address of this site that no finished file answers.

use crate::problem::{Problem, Rule, Severity, nearest};

use super::notes::Notes;

pub(super) const RULE: Rule = Rule {
    name: "broken-page-link",
    severity: Severity::Error,
    why: "A reader who follows a link to a page that is not there learns nothing and trusts the rest less.",
    mend: "write addresses in templates with the address that the page offers, never by hand",
};

/// For how many broken links the address that was meant is looked for: it is compared with every address of
/// the site, and a link that a template breaks on ten thousand pages is one mistake.
const LOOKED_UP: usize = 50;

pub(super) fn problems(notes: &Notes) -> impl Iterator<Item = Problem> {
    let broken = notes.links.iter().filter(|(target, _)| !notes.addresses.contains_key(&target.address));
    broken.enumerate().map(|(nth, (target, seen))| {
        let what = format!("a link leads to {}, which is not published", target.address);
        let problem = seen.problem(&RULE, &what);
        let known = notes.addresses.keys().map(String::as_str);
        match Some(known).filter(|_| nth < LOOKED_UP).and_then(|known| nearest(&target.address, known)) {
            Some(near) => problem.remedy(format!("did you mean {near}?")),
            None => problem,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{LOOKED_UP, RULE};
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

    #[test]
    fn a_template_that_breaks_every_page_is_told_in_time() {
        let proofreader = Proofreader::new("/");
        let links: String =
            (0..=LOOKED_UP).map(|nth| format!("<a href=/forces/ambira{nth}/>A</a>")).collect();
        proofreader.read("forces/index.html", &FileName::new("f"), links.as_bytes());
        proofreader.passes("forces/ambria/index.html");
        let problems = proofreader.finish();
        let broken = problems.0.iter().filter(|problem| problem.rule.name == RULE.name);
        let (meant, plain): (Vec<_>, Vec<_>) = broken.partition(|problem| problem.remedy != RULE.mend);
        assert_eq!((meant.len(), plain.len()), (LOOKED_UP, 1));
    }
}
