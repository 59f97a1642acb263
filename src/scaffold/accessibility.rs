//! A new accessibility statement.

use super::words::{Words, yaml};
use super::{Made, NewFile, names};
use crate::model::{Contact, Date};
use crate::project::Project;
use crate::text::FileName;

const TEXT: &str = include_str!("files/accessibility.yaml");

/// The file of the accessibility statement, prepared `today`.
pub fn accessibility(project: &Project, today: Date) -> Made {
    let site = names::site(project)?;
    let words = Words::of(site)
        .with("contact", yaml(contact(&site.settings.value.contacts)))
        .with("today", today.iso())
        .with("next_review", today.plus_days(364).unwrap_or(today).iso());
    Ok(NewFile {
        file: FileName::new("content/accessibility.yaml"),
        text: words.fill(TEXT),
        next: "write what does not work and how you know, then take `draft: true` away".to_owned(),
    })
}

/// Who will probably answer: the contact for accessibility, or else the first that can be written to.
fn contact(contacts: &[Contact]) -> &str {
    let reachable = || contacts.iter().filter(|contact| contact.email.is_some());
    let named = reachable().find(|contact| contact.name.as_str().to_lowercase().contains("accessib"));
    named.or_else(|| reachable().next()).map_or("Accessibility", |contact| contact.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::tests::new_site;
    use super::accessibility;
    use crate::model::Date;

    #[test]
    fn it_names_a_contact_of_the_site_and_a_review_within_a_year() {
        let (_, project) = new_site();
        let text = accessibility(&project, Date::day(2026, 11, 30)).unwrap().text;
        assert!(text.contains("\ncontact: Press office\n"), "{text}");
        assert!(text.contains("\nprepared: 2026-11-30\n") && text.contains("\nnext_review: 2027-11-29\n"));
    }
}
