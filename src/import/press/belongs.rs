//! Which inspection and which force a press release is about: named by whoever imports it, or proposed from what it says
//! itself, with the reason. What is not clear is asked, and never guessed.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{ForceId, InspectionId, Published};
use crate::project::Project;
use crate::site::Site;

use super::super::entry::Unplaced;
use super::super::names;
use super::anatomy::Anatomy;
use super::paragraph::folded;

/// A thing that was chosen, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chosen {
    pub id: String,
    pub because: String,
}

/// The words that a release itself says: its headline, and all of it.
struct Words {
    headline: String,
    all: String,
}

impl Words {
    fn of(anatomy: &Anatomy) -> Words {
        let headline = anatomy.headline.as_ref().map(|headline| folded(&headline.text)).unwrap_or_default();
        let mut all = vec![headline.clone()];
        let parts = anatomy.lead.iter().chain(&anatomy.found).chain(&anatomy.body).chain(&anatomy.notes);
        all.extend(parts.chain(&anatomy.where_to_read).map(|one| folded(&one.text)));
        all.extend(anatomy.quotes.iter().map(|said| folded(&said.words.text)));
        Words { headline, all: all.join(" | ") }
    }
}

/// The force that the release is about.
///
/// # Errors
/// Where it is not known or not clear: what to say.
pub(super) fn force(site: &Site, anatomy: &Anatomy, asked: Option<&str>) -> Result<Chosen, String> {
    if let Some(asked) = asked {
        let id = names::force(site, asked).map_err(|why| refused("--force", &why))?;
        return Ok(Chosen { id: id.to_owned(), because: "you said so".to_owned() });
    }
    let words = Words::of(anatomy);
    let known: Vec<(String, &str)> =
        names::forces(site).into_iter().map(|(name, id)| (folded(name), id)).collect();
    let in_headline = named(&words.headline, &known);
    if let [id] = ids(&in_headline).as_slice() {
        return Ok(Chosen { id: (*id).to_owned(), because: "the headline names it".to_owned() });
    }
    let in_all = named(&words.all, &known);
    match ids(&in_all).as_slice() {
        [id] => Ok(Chosen { id: (*id).to_owned(), because: "it names no other force".to_owned() }),
        [] => Err("it names no force of this site: say which it is about with --force ID".to_owned()),
        several => Err(format!("it names {}: say which it is about with --force ID", several.join(" and "))),
    }
}

/// The inspection that the release is about.
///
/// # Errors
/// Where it is not known or not clear: what to say.
pub(super) fn inspection(
    project: &Project,
    site: &Site,
    anatomy: &Anatomy,
    force: &ForceId,
    asked: Option<&str>,
) -> Result<Chosen, String> {
    if let Some(asked) = asked {
        let (id, _) =
            names::inspection(project, site, asked, None).map_err(|why| refused("--inspection", &why))?;
        return Ok(Chosen { id: id.to_string(), because: "you said so".to_owned() });
    }
    let words = Words::of(anatomy);
    let of_force: Vec<(String, &InspectionId)> = names::inspections(site)
        .into_iter()
        .filter(|(_, _, inspection)| site.is_inspected(inspection, force))
        .map(|(name, id, _)| (folded(&name), id))
        .collect();
    let known: Vec<(String, &str)> = of_force.iter().map(|(name, id)| (name.clone(), id.as_str())).collect();
    let named = named(&words.all, &known);
    let named = ids(&named);
    let told = anatomy.published.as_ref().map(|(_, published)| *published);
    let on_that_day = |id: &str| {
        let known = site.report_published(&InspectionId::new(id), force);
        known.zip(told).is_some_and(|(known, told): (Published, Published)| known.date == told.date)
    };
    let mut dated: Vec<&str> =
        of_force.iter().map(|(_, id)| id.as_str()).filter(|id| on_that_day(id)).collect();
    dated.dedup();
    let chosen = |id: &str, because: &str| Ok(Chosen { id: id.to_owned(), because: because.to_owned() });
    let both: Vec<&str> = named.iter().copied().filter(|id| dated.contains(id)).collect();
    match (named.as_slice(), dated.as_slice(), both.as_slice()) {
        (_, _, [id]) => chosen(id, "it names it, and has its date"),
        ([id], _, _) => chosen(id, "it names no other inspection"),
        ([], [id], _) => chosen(id, "it has its date"),
        ([], [], _) => {
            Err("it names no inspection of this site: say which it is about with --inspection ID".to_owned())
        }
        (several, dated, _) => {
            let several = if several.is_empty() { dated } else { several };
            Err(format!("it can be about {}: say which with --inspection ID", several.join(" or ")))
        }
    }
}

/// That an option names nothing, with what was probably meant.
fn refused(option: &str, unplaced: &Unplaced) -> String {
    // The rest of the remedy is for tables.
    let remedy = unplaced.remedy.split(" Write it so").next().unwrap_or_default();
    format!("{option}: {}: {remedy}", unplaced.why)
}

/// How often each thing is named in folded words. Of names that begin at one word the longest counts: North Borland is
/// not Borland. A name of several things names none.
fn named<'a>(words: &str, known: &[(String, &'a str)]) -> BTreeMap<&'a str, usize> {
    let mut found = BTreeMap::new();
    let words: Vec<&str> = words.split(' ').collect();
    let mut at = 0;
    while at < words.len() {
        let here = |name: &str| {
            let name: Vec<&str> = name.split(' ').collect();
            (!name[0].is_empty() && words[at..].starts_with(&name)).then_some(name.len())
        };
        let matches: Vec<(usize, &str)> =
            known.iter().filter_map(|(name, id)| Some((here(name)?, *id))).collect();
        let longest = matches.iter().map(|(length, _)| *length).max().unwrap_or(0);
        let mut of_it: Vec<&str> =
            matches.iter().filter(|(length, _)| *length == longest).map(|(_, id)| *id).collect();
        of_it.dedup();
        if let [id] = of_it.as_slice() {
            *found.entry(*id).or_default() += 1;
        }
        at += longest.max(1);
    }
    found
}

fn ids<'a>(found: &BTreeMap<&'a str, usize>) -> Vec<&'a str> {
    found.keys().copied().collect()
}

/// Whether the words name another force and not this one.
pub(super) fn is_about_another(site: &Site, force: &str, text: &str) -> bool {
    let known: Vec<(String, &str)> =
        names::forces(site).into_iter().map(|(name, id)| (folded(name), id)).collect();
    let found = named(&folded(text), &known);
    !found.is_empty() && !found.contains_key(force)
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn the_longest_name_counts() {
        let known = [
            ("borland".to_owned(), "borland"),
            ("north borland".to_owned(), "north-borland"),
            ("ap".to_owned(), "ambria"),
            ("the bay".to_owned(), "east-bay"),
            ("the bay".to_owned(), "west-bay"),
        ];
        let found = |words| named(words, &known).into_keys().collect::<Vec<_>>();
        assert_eq!(found("police in north borland"), ["north-borland"]);
        assert_eq!(found("borland and north borland"), ["borland", "north-borland"]);
        assert_eq!(found("maps of the bay"), [] as [&str; 0]);
    }
}
