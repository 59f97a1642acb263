//! Abbreviations that nobody explains.

use std::collections::BTreeSet;

use super::words::without_owner;
use super::writing::{Text, Writing};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::Site;

pub const RULE: Rule = Rule {
    name: "unexplained-abbreviation",
    severity: Severity::Warning,
    why: "Who does not know what PSD is does not know who did it; police and inspectors use hundreds of such words.",
    mend: "write it out where it stands first, with the abbreviation in brackets, or explain it in \
           content/vocabulary/glossary.yaml",
};

/// Abbreviations that everybody knows better than what they stand for.
const KNOWN: [&str; 16] =
    ["AD", "BBC", "CD", "CSV", "DVD", "EU", "FAQ", "GB", "HM", "ID", "IT", "JSON", "PDF", "TV", "UK", "US"];

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    let explained = explained(writing.site);
    for text in &writing.texts {
        let mut told = BTreeSet::new();
        for passage in &text.passages {
            let is_loud = !passage.words.contains(char::is_lowercase);
            for word in passage.words.split(|c: char| c.is_whitespace() || "/–—".contains(c)) {
                let word = without_owner(word);
                let word = word.strip_suffix('s').unwrap_or(word);
                let is_known =
                    || KNOWN.contains(&word) || explained.contains(word) || is_spelt_out(text, word);
                if is_loud || !is_abbreviation(word) || is_known() || !told.insert(word) {
                    continue;
                }
                let message = format!("nobody explains the abbreviation “{word}”");
                let problem = Problem::new(&RULE, passage.place.clone(), message);
                problems.push(problem.remedy(format!(
                    "write it out where it stands first, with ({word}) after it, or explain it in \
                     content/vocabulary/glossary.yaml"
                )));
            }
        }
    }
}

/// Two to six capitals, but no Roman number.
fn is_abbreviation(word: &str) -> bool {
    (2..=6).contains(&word.len())
        && word.bytes().all(|letter| letter.is_ascii_uppercase())
        && !word.bytes().all(|letter| b"IVX".contains(&letter))
}

/// Whether the file itself says what the word stands for: `the professional standards department (PSD)`, or `PSD (the
/// professional standards department)`.
fn is_spelt_out(text: &Text<'_>, word: &str) -> bool {
    text.passages.iter().any(|passage| {
        let words = &passage.words;
        words.contains(&format!("({word})")) || words.contains(&format!("{word} ("))
    })
}

/// The words of the glossary, of the names of forces and bodies, and of titles: who reads of them finds their page.
fn explained(site: &Site) -> BTreeSet<&str> {
    let mut names: Vec<&str> = site.glossary.value.iter().map(|(_, term)| term.term.as_str()).collect();
    for force in site.forces.values().map(|doc| &doc.value) {
        names.extend([force.name.as_str(), force.short_name.as_str()]);
        names.extend(force.other_names.iter().map(|name| name.as_str()));
        names.extend(force.former_names.iter().map(|former| former.name.as_str()));
        names.extend(force.policing_bodies.iter().map(|body| body.title.as_str()));
    }
    names.extend(site.programmes.values().map(|doc| doc.value.title.as_str()));
    names.into_iter().flat_map(|name| name.split_whitespace().map(without_owner)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AMBRIA, PAGE, with_words};
    use super::RULE;

    #[test]
    fn once_a_file_and_only_what_nobody_explains() {
        with_words("The PSD’s officers wrote it. Another PSD did not.").one_problem(&RULE, PAGE, "PSD");
        for fine in [
            "The professional standards department (PSD) wrote it. Another PSD did not.",
            "The PSD (professional standards department) wrote it.",
            "Part II is in the UK. A B side.",
            "THE REPORT IS OUT",
        ] {
            assert_eq!(with_words(fine).problems(), [], "{fine}");
        }
    }

    #[test]
    fn a_name_of_a_force_explains_itself() {
        let mut site = with_words("The AP answered.");
        site.one_problem(&RULE, PAGE, "AP");
        site.0 = site.0.adding(AMBRIA, "short_name: Ambria", "other_names: [AP]");
        assert_eq!(site.problems(), []);
    }
}
