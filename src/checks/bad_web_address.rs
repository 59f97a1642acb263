//! Addresses of other sites that cannot be followed.

use crate::field;
use crate::model::Phrase;
use crate::problem::{Change, Mend, Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::{FieldPath, FileName, Place};

use super::paper::papers;
use super::web_address::{is_web_address, meant_address};

pub const RULE: Rule = Rule {
    name: "bad-web-address",
    severity: Severity::Error,
    why: "A reader who wants to see the evidence follows the address; a broken one looks like hiding it.",
    mend: "write the whole address: https://www.ambria.example/; leave it out where there is none",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let licence = &site.settings.value.licence.address;
    look(&site.settings.file, licence, || field!["licence", "address"], problems);
    for doc in site.forces.values() {
        if let Some(website) = &doc.value.website {
            look(&doc.file, website, || field!["website"], problems);
        }
    }
    if let Some(doc) = &site.accessibility {
        for (at, burden) in doc.value.disproportionate_burden.iter().enumerate() {
            if let Some(address) = &burden.assessment.address {
                let way = || field!["disproportionate_burden", at, "assessment", "address"];
                look(&doc.file, address, way, problems);
            }
        }
    }
    for paper in papers(site) {
        for (id, source) in paper.sources.iter() {
            if let Some(address) = &source.address {
                look(paper.file, address, || field!["sources", id.as_str(), "address"], problems);
            }
        }
    }
}

fn look(file: &FileName, address: &Phrase, way: impl Fn() -> FieldPath, problems: &mut Problems) {
    if is_web_address(address.as_str()) {
        return;
    }
    let message = format!("`{address}` is no address of the web");
    let place = Place::field(file, way());
    let problem = Problem::new(&RULE, place.clone(), message);
    problems.push(match meant_address(address.as_str()) {
        Some(meant) => problem.remedy(format!("did you mean `{meant}`?")).mend([Mend::offer(Change::of(
            place,
            address.as_str(),
            meant,
        ))]),
        None => problem,
    });
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, INSPECTION, sound};
    use super::RULE;

    #[test]
    fn an_address_as_people_say_it() {
        let spoilt = sound().with(AMBRIA, "https://www.ambria.example/", "www.ambria.example");
        let problem = spoilt.one_problem(&RULE, AMBRIA, "website: www.ambria.example");
        assert_eq!(problem.remedy, "did you mean `https://www.ambria.example`?");

        let spoilt = sound().with(INSPECTION, "https://reports.example/legitimacy-2018", "see the library");
        spoilt.one_problem(&RULE, INSPECTION, "address: see the library");
    }
}
