//! What every made-up site has: settings and vocabulary. All of it is public.

use std::collections::BTreeMap;

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

/// The texts of these files, by name.
pub fn texts() -> BTreeMap<String, String> {
    [
        ("content/site.yaml", SETTINGS),
        ("content/vocabulary/scales.yaml", SCALES),
        ("content/vocabulary/themes.yaml", THEMES),
        ("content/vocabulary/measures.yaml", MEASURES),
        ("content/vocabulary/glossary.yaml", GLOSSARY),
    ]
    .map(|(file, text)| (file.to_owned(), text.to_owned()))
    .into()
}
