//! Languages that no browser or screen reader would recognise.

use crate::field;
use crate::model::is_language_tag;
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
        if !is_language_tag(language.as_str()) {
            let place = Place::field(&settings.file, field!["languages", at]);
            let problem = Problem::new(&RULE, place.clone(), format!("`{language}` is no language tag"));
            // As locales are written: en_GB.
            let meant = language.as_str().replace('_', "-");
            problems.push(match is_language_tag(&meant) {
                true => problem.remedy(format!("write `{meant}`")).mend([Mend::certain(Change::of(
                    place,
                    language.as_str(),
                    meant,
                ))]),
                false => problem,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{SETTINGS, sound};
    use super::RULE;

    #[test]
    fn a_language_by_its_name_or_with_an_underscore() {
        for tag in ["english", "en_GB", "en-"] {
            sound().with(SETTINGS, "[en-GB, cy]", &format!("[{tag}, cy]")).one_problem(&RULE, SETTINGS, tag);
        }
        sound().with(SETTINGS, "[en-GB, cy]", "[]").one_problem(&RULE, SETTINGS, "languages");
    }
}
