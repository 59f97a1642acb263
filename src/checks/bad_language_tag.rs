//! Languages that no browser or screen reader would recognise.

use crate::field;
use crate::model::{LanguageTag, is_language_tag};
use crate::problem::{Change, Mend, Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "bad-language-tag",
    severity: Severity::Error,
    why: "A screen reader chooses its voice by the language of the page; a wrong tag has Welsh read as English.",
    mend: "write the tag of the language, main language first: en-GB, cy",
};

pub fn check(site: &Site, problems: &mut Problems) {
    let settings = &site.settings;
    let languages = &settings.value.languages;
    if languages.is_empty() {
        let message = "the site has no language";
        problems.push(Problem::new(&RULE, Place::field(&settings.file, field!["languages"]), message));
    }
    for (at, language) in languages.iter().enumerate() {
        look_at(language, Place::field(&settings.file, field!["languages", at]), problems);
    }
    for doc in site.forces.values() {
        for tag in doc.value.names_in.keys() {
            look_at(tag, Place::key(&doc.file, field!["names_in", tag.as_str()]), problems);
        }
    }
}

fn look_at(tag: &LanguageTag, place: Place, problems: &mut Problems) {
    if is_language_tag(tag.as_str()) {
        return;
    }
    let problem = Problem::new(&RULE, place.clone(), format!("`{tag}` is no language tag"));
    // As locales are written: en_GB.
    let meant = tag.as_str().replace('_', "-");
    problems.push(match is_language_tag(&meant) {
        true => problem.remedy(format!("write `{meant}`")).mend([Mend::certain(Change::of(
            place,
            tag.as_str(),
            meant,
        ))]),
        false => problem,
    });
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, SETTINGS, sound};
    use super::RULE;

    #[test]
    fn a_language_by_its_name_or_with_an_underscore() {
        for tag in ["english", "en_GB", "en-"] {
            sound().with(SETTINGS, "[en-GB, cy]", &format!("[{tag}, cy]")).one_problem(&RULE, SETTINGS, tag);
        }
        let named = "nation: England\nnames_in: {cy_GB: Heddlu Ambria}\n";
        sound().with(AMBRIA, "nation: England\n", named).one_problem(&RULE, AMBRIA, "cy_GB");
        sound().with(SETTINGS, "[en-GB, cy]", "[]").one_problem(&RULE, SETTINGS, "languages");
    }
}
