//! A site whose own address cannot be followed.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

use super::web_address::{is_web_address, meant_address};

pub const RULE: Rule = Rule {
    name: "bad-site-address",
    severity: Severity::Error,
    why: "Feeds, cards on other sites and the sitemap name pages by their full address, which begins with this.",
    mend: "write where the site will stand, in full: https://reportcards.example/",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let settings = &site.settings;
    let address = settings.value.address.as_str();
    if is_web_address(address) && !address.contains(['?', '#']) {
        return;
    }
    let problem = Problem::new(
        &RULE,
        Place::field(&settings.file, field!["address"]),
        format!("`{address}` is no address at which a site can stand"),
    );
    problems.push(match meant_address(address).filter(|meant| !meant.contains(['?', '#'])) {
        Some(meant) => problem.remedy(format!("did you mean `{meant}`?")),
        None => problem,
    });
}

#[cfg(test)]
mod tests {
    use super::super::sample::{SETTINGS, sound};
    use super::RULE;

    #[test]
    fn an_address_without_its_beginning() {
        for address in ["reports.example/cards", "/cards", "https://reports.example/?page=cards"] {
            let spoilt = sound().with(SETTINGS, "https://reports.example/cards/", address);
            spoilt.one_problem(&RULE, SETTINGS, address);
        }
    }
}
