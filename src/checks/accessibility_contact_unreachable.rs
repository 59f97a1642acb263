//! An accessibility statement whose contact is not known, or has no e-mail address.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "accessibility-contact-unreachable",
    severity: Severity::Error,
    why: "Who cannot use a page must be able to say so, and not only by telephone, which not everybody can use.",
    mend: "name a contact of site.yaml that has an `email`",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let Some(doc) = &site.accessibility else { return };
    let contacts = &site.settings.value.contacts;
    let settings = &site.settings.file;
    if site.is_open(settings, &field!["contacts"]) {
        return;
    }
    let wanted = &doc.value.contact;
    let place = Place::field(&doc.file, field!["contact"]);
    match contacts.iter().position(|known| known.name == *wanted) {
        Some(at) if contacts[at].email.is_none() => {
            let message = format!("the contact “{wanted}” has no e-mail address");
            let contact = Place::field(settings, field!["contacts", at]);
            problems.push(Problem::new(&RULE, place, message).also(contact, "the contact"));
        }
        Some(_) => {}
        None => {
            let problem = Problem::new(&RULE, place, format!("there is no contact “{wanted}” in site.yaml"));
            problems.push(match nearest(wanted.as_str(), contacts.iter().map(|known| known.name.as_str())) {
                Some(near) => problem.remedy(format!("did you mean “{near}”?")),
                None => problem.remedy("add it to `contacts` in site.yaml, with an `email`"),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ACCESSIBILITY, SETTINGS, sound};
    use super::RULE;

    #[test]
    fn nobody_of_that_name_and_nobody_to_write_to() {
        let unknown = sound().with(ACCESSIBILITY, "contact: Press office", "contact: Press ofice");
        let problem = unknown.one_problem(&RULE, ACCESSIBILITY, "contact: Press ofice");
        assert_eq!(problem.remedy, "did you mean “Press office”?");

        let silent = sound().with(SETTINGS, "email: press@reports.example", "phone: 020 7946 0000");
        silent.one_problem(&RULE, ACCESSIBILITY, "contact: Press office");
    }
}
