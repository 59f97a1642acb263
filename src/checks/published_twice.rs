//! Things with two moments of publication: their own and a release's, or those of two releases.

use std::collections::BTreeMap;

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Item, Site};
use crate::text::Place;

use super::dates::moment_in_words;

pub const RULE: Rule = Rule {
    name: "published-twice",
    severity: Severity::Error,
    why: "Of two moments one is wrong, and if that is the earlier one, the embargo is broken.",
    mend: "leave one of the two out",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let mut first: BTreeMap<Item, Place> = BTreeMap::new();
    for doc in site.releases.values() {
        let mut here: BTreeMap<Item, Place> = BTreeMap::new();
        for (at, name) in doc.value.goes_out.iter().enumerate() {
            let Some(item) = Item::named(name.as_str()).filter(|item| item.is_on(site)) else { continue };
            let place = Place::field(&doc.file, field!["goes_out", at]);
            if let Some(other) = first.get(&item) {
                let problem =
                    Problem::new(&RULE, place.clone(), format!("`{name}` goes out with two releases"))
                        .also(other.clone(), "this is the other one")
                        .remedy("take it out of one of the two");
                problems.push(problem);
            }
            if let Item::Thing(entity) = &item
                && let Some(own) = site.written_published(entity)
            {
                let message = format!(
                    "`{name}` goes out with this release on {}, and its own file says {}",
                    moment_in_words(doc.value.published),
                    moment_in_words(own)
                );
                let own = Place::field(&entity.file(site), field!["published"]);
                let problem =
                    Problem::new(&RULE, place.clone(), message).also(own, "this is the other moment");
                problems.push(problem.remedy(
                    "take `published` out of its file, and it goes out with the release; or take it out of the release",
                ));
            }
            // The same name twice in one release is another mistake.
            here.entry(item).or_insert(place);
        }
        for (item, place) in here {
            first.entry(item).or_insert(place);
        }
    }
}
