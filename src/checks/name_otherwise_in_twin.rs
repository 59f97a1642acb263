//! Bodies whose file says another name in a language than their twin in that language.

use crate::field;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;
use crate::text::Place;

pub const RULE: Rule = Rule {
    name: "name-otherwise-in-twin",
    severity: Severity::Error,
    why: "A body has one name in a language; the pages of another language show it from `names_in`, and its own pages \
          from the twin.",
    mend: "write in both places what the body calls itself",
};

pub fn check(site: &Site, problems: &mut Problems) {
    for (id, doc) in &site.forces {
        for (tag, name) in doc.value.names_in.iter() {
            let Some(translation) = site.translations.get(tag) else { continue };
            let Some(translated) = translation.forces.get(id) else { continue };
            let is_named = translated.twin.as_ref().is_some_and(|twin| twin.says(&field!["name"]));
            let in_twin = &translated.value.name;
            if !is_named || in_twin == name {
                continue;
            }
            let message = format!("here it is called “{name}”, and in {} “{in_twin}”", translated.file);
            let place = Place::field(&doc.file, field!["names_in", tag.as_str()]);
            problems.push(Problem::new(&RULE, place, message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, sound};
    use super::RULE;

    #[test]
    fn it_is_called_otherwise_in_its_twin() {
        let in_twin = |name: &str| {
            let twin = format!("---\ntwin: {{of: a}}\nname: {name}\n---\n");
            let site = sound()
                .with(
                    AMBRIA,
                    "nation: England\n",
                    "nation: England\nnames_in: {cy: Heddlu Ambria, gd: Poileas}\n",
                )
                .and("content/forces/ambria.cy.md", &twin);
            let found = site.problems();
            found.into_iter().filter(|found| found.rule.name == RULE.name).count()
        };
        assert_eq!((in_twin("Heddlu Ambria"), in_twin("Heddlu Ambia")), (0, 1));
    }
}
