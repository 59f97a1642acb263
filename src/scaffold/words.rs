//! Words for the placeholders of a scaffold: `name: {{name}}` becomes `name: Delford Police`.

use std::collections::BTreeMap;

use crate::site::Site;

/// Passages that several scaffolds share; a placeholder of that name stands for the whole passage.
const PARTS: [(&str, &str); 10] = [
    ("reading", include_str!("parts/reading.yaml")),
    ("draft", include_str!("parts/draft.yaml")),
    ("findings", include_str!("parts/findings.yaml")),
    ("measures", include_str!("parts/measures.yaml")),
    ("quotes", include_str!("parts/quotes.yaml")),
    ("recommendations", include_str!("parts/recommendations.yaml")),
    ("sources", include_str!("parts/sources.yaml")),
    ("corrections", include_str!("parts/corrections.yaml")),
    ("aliases", include_str!("parts/aliases.yaml")),
    ("style_exceptions", include_str!("parts/style_exceptions.yaml")),
];

/// Words by the placeholders that they replace.
pub(super) struct Words(BTreeMap<&'static str, String>);

impl Words {
    /// Words that examples in scaffolds of several kinds need, from what is on the site.
    pub fn of(site: &Site) -> Words {
        let theme = site.themes.value.keys().next().map_or("second-jobs".to_owned(), ToString::to_string);
        let measure = site.measures.value.keys().next().map_or("gifts".to_owned(), ToString::to_string);
        Words(BTreeMap::new()).with("theme", theme).with("measure", measure)
    }

    pub fn with(mut self, placeholder: &'static str, words: impl ToString) -> Words {
        self.0.insert(placeholder, words.to_string());
        self
    }

    /// The text with all its placeholders replaced; words are never looked through for placeholders.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, after) = after.split_once("}}").expect("a placeholder ends with }}");
            filled.push_str(before);
            match PARTS.iter().find(|(part, _)| *part == name) {
                Some((_, part)) => filled.push_str(&self.fill(part.trim_end())),
                None => match self.0.get(name) {
                    Some(words) => filled.push_str(words),
                    None => unreachable!("every kind of scaffold is made in a test: nobody gives `{name}`"),
                },
            }
            rest = after;
        }
        filled + rest
    }
}

/// The words as YAML reads them back, on one line, and in quotation marks where they need them.
pub fn yaml(words: &str) -> String {
    let words = &one_line(words);
    let plain = words.starts_with(char::is_alphabetic)
        && words.chars().all(|c| c.is_alphanumeric() || " -/’".contains(c))
        && !words.ends_with([' ', '-'])
        && !["true", "false", "yes", "no", "null", "on", "off"].contains(&words.to_lowercase().as_str());
    if plain { words.to_owned() } else { format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\"")) }
}

/// The words on one line, as comments need them.
pub(super) fn one_line(words: impl ToString) -> String {
    words.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `outstanding, good or inadequate`.
pub(super) fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.into_iter().collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{one_of, yaml};

    #[test]
    fn words_keep_their_meaning_in_yaml() {
        assert_eq!(yaml("Delford Police"), "Delford Police");
        assert_eq!(yaml("Delford: \"the\" Police"), "\"Delford: \\\"the\\\" Police\"");
        assert_eq!((yaml("No"), yaml("2016"), yaml("")), ("\"No\"".into(), "\"2016\"".into(), "\"\"".into()));
        assert_eq!(yaml("Two\nlines"), "Two lines");
        assert_eq!(one_of(["good", "fair", "poor"]), "good, fair or poor");
    }
}
