//! Names that are near to the name of a force and are not its name.

use std::collections::BTreeSet;

use super::words::{stands_at, without_owner};
use super::writing::Writing;
use crate::problem::{Mend, Problem, Problems, Rule, Severity, nearest};
use crate::site::Site;

pub const RULE: Rule = Rule {
    name: "force-named-otherwise",
    severity: Severity::Warning,
    why: "Readers who look for a force by its name do not find it under another, and a wrong name reads like a wrong \
          report.",
    mend: "write the name as it stands in the file of the force, or list this one there under `other_names`",
};

/// The words by which forces end their names.
const NOUNS: [&str; 3] = ["Police", "Constabulary", "Force"];
/// Words inside names.
const JOINING: [&str; 4] = ["and", "&", "of", "the"];

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    let known = known(writing.site);
    let forces: Vec<(&str, &str)> = (writing.site.forces.values())
        .map(|doc| (doc.value.name.as_str(), doc.value.short_name.as_str()))
        .collect();
    for (_, passage) in writing.passages() {
        let words: Vec<&str> = passage.words.split_whitespace().collect();
        for name in names(&words) {
            // `When Ambria Police`: the first words may belong to the sentence. A longer name may go on after it.
            let mut ends = (0..name.len()).map(|from| name[from..].join(" "));
            if ends.any(|end| known.iter().any(|known| *known == end)) {
                continue;
            }
            let mut ends = (0..name.len() - 1).map(|from| (name[from..].join(" "), name[from]));
            let meant = ends.find_map(|(end, first)| Some((meant(&end, &forces)?, end, first)));
            if let Some((force, written, first)) = meant {
                let message = format!("“{written}” is not a name of {force}");
                let problem = Problem::new(&RULE, passage.place.clone(), message);
                let last = name[name.len() - 1];
                let at = stands_at(&passage.words, first).start..stands_at(&passage.words, last).end;
                // Where more differs than capitals, it may be a name that nobody has listed yet.
                let is_certain = letters(&written) == letters(force);
                let mend = passage.change(at, force).map(|change| Mend { is_certain, changes: vec![change] });
                let problem = problem.mend(mend);
                problems.push(match is_certain {
                    true => problem.remedy(format!("write “{force}”")),
                    false => problem.remedy(format!(
                        "write “{force}”; or list “{written}” under `other_names` in the file of the force"
                    )),
                });
            }
        }
    }
}

/// The words in capitals that end with a word such as `Police`, each name as a list of words.
fn names<'w>(words: &[&'w str]) -> Vec<Vec<&'w str>> {
    let ends_before = |word: &str| word.ends_with([',', '.', ';', ':', ')', '?', '!']);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| NOUNS.contains(&without_owner(word))) {
        // `Ambria Police and Crime Commissioner`, `Ambria Police Authority`: names of somebody else.
        let goes_on = words.get(at + 1).is_some_and(|next| {
            !ends_before(word)
                && (next.starts_with(char::is_uppercase)
                    || *next == "and" && {
                        words.get(at + 2).is_some_and(|after| without_owner(after) == "Crime")
                    })
        });
        let begin = (0..at).rev().take(5).take_while(|before| {
            let word = words[*before];
            !ends_before(word) && (word.starts_with(char::is_uppercase) || JOINING.contains(&word))
        });
        let Some(begin) = begin.last().filter(|_| !goes_on) else { continue };
        let name: Vec<&str> = words[begin..=at].iter().map(|word| without_owner_or_sign(word)).collect();
        let joining = name.iter().take_while(|word| JOINING.contains(word)).count();
        found.push(name[joining..].to_vec());
    }
    found.retain(|name| name.len() > 1);
    found
}

/// The letters of a name, small, with `and` for its sign.
fn letters(name: &str) -> String {
    name.to_lowercase().replace('&', "and").replace(['-', ' '], "")
}

/// `&` is a word of a name, though it has no letter.
fn without_owner_or_sign(word: &str) -> &str {
    if word == "&" { word } else { without_owner(word) }
}

/// Every name that the record has of a body.
fn known(site: &Site) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for force in site.forces.values().map(|doc| &doc.value) {
        names.insert(force.name.as_str());
        names.extend(force.other_names.iter().chain(force.names_in.values()).map(|name| name.as_str()));
        names.extend(force.former_names.iter().map(|former| former.name.as_str()));
        names.extend(force.policing_bodies.iter().map(|body| body.title.as_str()));
    }
    names
}

/// The force that is meant: one of nearly this name, or of this short name with another word after it.
fn meant<'f>(written: &str, forces: &[(&'f str, &'f str)]) -> Option<&'f str> {
    let place = written.rsplit_once(' ').map_or(written, |(place, _)| place);
    let by_place = forces.iter().find(|(_, short)| *short == place).map(|(name, _)| *name);
    by_place.or_else(|| {
        let near = nearest(written, forces.iter().map(|(name, _)| *name))?;
        // Forces of one kind have half their names in common, so what stands before it must be near by itself.
        let place_of = |name: &'f str| name.rsplit_once(' ').map_or(name, |(place, _)| place);
        nearest(place, [place_of(near)]).map(|_| near)
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PAGE, with_words};
    use super::RULE;

    #[test]
    fn a_name_that_is_nearly_right() {
        for (words, written) in [
            ("When Ambria Constabulary answered, it was late.", "Ambria Constabulary"),
            ("The Borlands Constabulary’s answer was late.", "Borlands Constabulary"),
        ] {
            let problem = with_words(words).one_problem(&RULE, PAGE, written);
            assert!(
                problem.message.starts_with(&format!("“{written}” is not a name of")),
                "{}",
                problem.message
            );
        }
    }

    #[test]
    fn where_only_capitals_differ_the_name_is_certain() {
        let capitals = with_words("When the BORLAND Constabulary answered, it was late.");
        assert_eq!(
            capitals.mended().as_deref(),
            Some("When the Borland Constabulary answered, it was late.")
        );
        let other = with_words("When Ambria Constabulary answered, it was late.");
        assert_eq!((other.problems()[0].mends.len(), other.mended()), (1, None));
    }

    #[test]
    fn names_of_others_and_right_names() {
        for fine in [
            "When Ambria Police answered, Borland Constabulary’s answer was late.",
            "The Police and Crime Commissioner for Ambria answered; so did Ambria Police Authority.",
            "The National Police Chiefs answered. Royal Military Police did not. The Police did.",
        ] {
            assert_eq!(with_words(fine).problems(), [], "{fine}");
        }
    }
}
