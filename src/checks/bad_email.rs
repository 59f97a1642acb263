//! E-mail addresses that no letter would reach.

use crate::field;
use crate::model::{Contact, Phrase};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::{FieldPath, FileName, Place};

pub const RULE: Rule = Rule {
    name: "bad-email",
    severity: Severity::Error,
    why: "A journalist who writes to an address that does not exist gets no answer and asks nobody else.",
    mend: "write one address and nothing else: press@ambria.example",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let settings = &site.settings;
    if let Some(email) = &settings.value.publisher.email {
        one(&settings.file, field!["publisher", "email"], email, problems);
    }
    all(&settings.file, &settings.value.contacts, problems);
    for doc in site.press.values() {
        all(&doc.file, &doc.value.contacts, problems);
    }
}

fn all(file: &FileName, contacts: &[Contact], problems: &mut Problems) {
    for (at, contact) in contacts.iter().enumerate() {
        if let Some(email) = &contact.email {
            one(file, field!["contacts", at, "email"], email, problems);
        }
    }
}

fn one(file: &FileName, way: FieldPath, email: &Phrase, problems: &mut Problems) {
    if !is_email(email.as_str()) {
        let message = format!("`{email}` is no e-mail address");
        problems.push(Problem::new(&RULE, Place::field(file, way), message));
    }
}

fn is_email(text: &str) -> bool {
    let Some((person, host)) = text.split_once('@') else { return false };
    let whole = !person.is_empty() && host.contains('.') && host.split('.').all(|part| !part.is_empty());
    whole && !host.contains('@') && !text.contains(|c: char| c.is_whitespace() || "<>,;:\"()".contains(c))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PRESS, SETTINGS, sound};
    use super::RULE;

    #[test]
    fn an_address_without_its_at_sign_or_with_too_much() {
        for email in ["office.reports.example", "office@reports", "mailto:office@reports.example"] {
            sound().with(SETTINGS, "office@reports.example", email).one_problem(&RULE, SETTINGS, email);
        }
        sound().with(PRESS, "news@reports.example", "news@").one_problem(&RULE, PRESS, "news@");
    }
}
