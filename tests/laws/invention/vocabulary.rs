//! What every made-up site has: settings, and a vocabulary that all use and therefore is public; and the words that only
//! one thing uses, or that go out with a release.

use std::collections::BTreeMap;

use super::pen::mark;
use super::twins;

const SETTINGS: &str = "\
title: Report Cards
description: What inspectors found.
address: https://cards.example/reports/
publisher: {name: The team, email: team@cards.example, address: 1 Street}
contacts: [{name: Press office, email: press@cards.example}]
licence:
  name: Open Government Licence v3.0
  address: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
  attribution: Contains public sector information.
disclaimer: This site is independent.
languages: [en-GB, cy]
translations:
  cy: {nations: [Wales], addresses: {forces: heddluoedd}}
";

const SCALES: &str = "\
two-point:
  title: Two grades
  grades:
    - {id: good, words: good, definition: It is well., sentence: is good at}
    - {id: poor, words: poor, definition: It is not., sentence: is poor at}
";

const THEMES: &str = "\
gifts: {title: Gifts, description: What may be taken.}
second-jobs: {title: Second jobs, description: What else may be earned.}
";

const MEASURES: &str = "\
applications:
  title: Applications
  unit: {one: application, many: applications}
  themes: [gifts, second-jobs]
  definition: How many asked.
";

const GLOSSARY: &str =
    "hmic: {term: HMIC, long_form: Her Majesty's Inspectorate, definition: It inspects.}\n";

/// The id of the theme, the measure and the scale that only the thing of that number uses.
pub fn own_word(number: usize) -> String {
    format!("word-{}", mark(number))
}

/// The id of the term, the theme and the measure that go out with a release.
pub fn released_word(release: usize) -> String {
    format!("word-{}", released_mark(release))
}

/// The mark of what goes out with a release. It is not the release's own, because it is public one day.
pub fn released_mark(release: usize) -> String {
    mark(90 + release)
}

/// Words of the vocabulary that not everybody knows.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The numbers of things that have words of their own.
    pub own: Vec<usize>,
    /// The releases whose words are written.
    pub released: Vec<usize>,
}

/// The texts of these files, by name.
pub fn texts(words: &Words) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = [
        ("content/site.yaml", SETTINGS),
        ("content/vocabulary/scales.yaml", SCALES),
        ("content/vocabulary/themes.yaml", THEMES),
        ("content/vocabulary/measures.yaml", MEASURES),
        ("content/vocabulary/glossary.yaml", GLOSSARY),
    ]
    .map(|(file, text)| (file.to_owned(), text.to_owned()))
    .into();
    let mut add = |file: &str, text: String| {
        texts.get_mut(&format!("content/vocabulary/{file}.yaml")).expect("a vocabulary").push_str(&text);
    };
    let own = words.own.iter().map(|number| (own_word(*number), mark(*number)));
    let released = words.released.iter().map(|release| (released_word(*release), released_mark(*release)));
    for (id, mark) in own.clone().chain(released.clone()) {
        add("themes", format!("{id}: {{title: {mark} title, description: {mark} description}}\n"));
        let unit = format!("unit: {{one: {mark} one, many: {mark} many}}");
        add("measures", format!("{id}: {{title: {mark} title, {unit}, definition: {mark} definition}}\n"));
    }
    for (id, mark) in own {
        let grade = format!("{{id: {id}, words: {mark} grade, definition: {mark} is, sentence: {mark} is}}");
        add("scales", format!("{id}: {{title: {mark} scale, grades: [{grade}]}}\n"));
    }
    for (id, mark) in released {
        add("glossary", format!("{id}: {{term: {mark} term, definition: {mark} means}}\n"));
    }
    let twin = |(file, text): (&String, &String)| {
        let fields = serde_yaml::from_str(text).expect("it is YAML");
        (twins::file(file), twins::text(file, &fields, ""))
    };
    let twins: Vec<(String, String)> = texts.iter().map(twin).collect();
    texts.extend(twins);
    texts
}

/// The settings of a site that has no other language.
pub fn in_one_language(settings: &mut String) {
    let begins = settings.find("languages:").expect("they list some");
    settings.truncate(begins);
}
