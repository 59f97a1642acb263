//! What everything is called: each thing that the tables name has its words in the main language, and in another one those
//! that its twin says and no others.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::finished;
use super::invention::{LANGUAGE, Plan, Timing, in_other_words, things, tree};

/// The main language of every made-up site.
const MAIN: &str = "en-GB";

/// A kind of thing, its table, the cell by which its things are named, and pairs of words and cells.
type Said = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

/// Of which cell of a table which words are a label, and by which cell its things are named: the kind, the table, the cell
/// of the name, and pairs of words and cells.
const SAID_IN: [Said; 10] = [
    ("force", "forces", "id", &[("name", "name"), ("short-name", "short_name")]),
    ("programme", "inspections", "programme", &[("name", "programme_title")]),
    ("inspection", "inspections", "id", &[("name", "title"), ("short-name", "short_title")]),
    ("question", "questions", "id", &[("name", "title"), ("in-full", "wording")]),
    ("scale", "grades", "scale", &[("name", "scale_title")]),
    ("grade", "grades", "id", &[("name", "words"), ("meaning", "definition")]),
    ("measure", "measures", "measure", &[("name", "measure_title"), ("meaning", "definition")]),
    ("theme", "findings", "themes", &[]),
    ("theme", "measures", "themes", &[]),
    ("theme", "recommendations", "themes", &[]),
];

/// What is wrong with the labels beside the other tables.
pub fn faults(tables: &BTreeMap<&str, Vec<Value>>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut said: BTreeMap<[&str; 4], &str> = BTreeMap::new();
    for row in &tables["labels"] {
        let cell = |name: &str| row[name].as_str().unwrap_or_default();
        let [kind, thing, says, language] = ["kind", "thing", "says", "language"].map(cell);
        if cell("id") != format!("{kind}/{thing}/{says}/{language}") {
            faults.push(format!("labels: `{}` is another name than its cells make", cell("id")));
        }
        said.insert([kind, thing, says, language], cell("label"));
    }
    for (kind, table, name, cells) in SAID_IN {
        let mut named = BTreeSet::new();
        for row in &tables[table] {
            let several = row[name].as_array().cloned().unwrap_or_else(|| vec![row[name].clone()]);
            for thing in several.iter().filter_map(Value::as_str) {
                named.insert(thing.to_owned());
                let words = cells.iter().filter_map(|(says, cell)| Some((*says, row[*cell].as_str()?)));
                faults.extend(words.filter_map(|(says, words)| {
                    let label = said.get(&[kind, thing, says, MAIN]);
                    (label != Some(&words))
                        .then(|| format!("labels: {says} of {kind} `{thing}` is {label:?}, not {words:?}"))
                }));
                if !said.contains_key(&[kind, thing, "name", MAIN]) {
                    faults.push(format!("labels: {kind} `{thing}` of {table} has no name"));
                }
            }
        }
        // Measures and themes may be known that no row names.
        let stray = said.keys().find(|[of, thing, ..]| *of == kind && !named.contains(*thing));
        if let Some([_, thing, ..]) = stray.filter(|_| name == "id") {
            faults.push(format!("labels: {kind} `{thing}` is in no row of {table}"));
        }
    }
    for ([kind, thing, says, language], label) in said.iter().filter(|([.., language], _)| *language != MAIN)
    {
        match said.get(&[*kind, *thing, *says, MAIN]) {
            None => faults.push(format!("labels: {says} of {kind} `{thing}` is there in {language} alone")),
            Some(original) if *language != LANGUAGE || *label != in_other_words(original) => {
                faults.push(format!("labels: {says} of {kind} `{thing}` in {language} is {label:?}"));
            }
            Some(_) => {}
        }
    }
    faults
}

/// The labels of one language, by what they are of.
fn labels(files: &finished::Files, language: &str) -> BTreeMap<String, Value> {
    let file: Value = serde_json::from_slice(&files["data/v1/labels.json"]).expect("JSON");
    let rows = file["rows"].as_array().cloned().expect("rows");
    let of_language = rows.into_iter().filter(|row| row["language"] == language);
    of_language
        .map(|row| (format!("{}/{}/{}", row["kind"], row["thing"], row["says"]).replace('"', ""), row))
        .collect()
}

/// With all twins everything is called something in both languages; without any, in one.
#[test]
fn a_language_says_what_its_twins_say() {
    let whole = Plan::with_everything(Timing::Past);
    let files = finished::newsroom(&tree(&things(&whole)), whole.moment());
    let (main, other) = (labels(&files, MAIN), labels(&files, LANGUAGE));
    assert!(main.len() > 40, "there is something to be called something: {}", main.len());
    assert_eq!(main.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, row) in &other {
        let pages = [row, &main[name]].map(|row| row["page"].as_str());
        match pages {
            [None, None] => {}
            [Some(own), Some(original)] => {
                let path = original.strip_prefix(finished::ADDRESS).expect("a page of this site");
                let is_own = own.starts_with(&format!("{}{LANGUAGE}/", finished::ADDRESS));
                assert!(is_own && !path.starts_with(LANGUAGE), "{name}: {own}, {original}");
            }
            _ => panic!("{name} has a page in one language: {pages:?}"),
        }
    }
    let alone = Plan { twins: 0, ..whole };
    let files = finished::newsroom(&tree(&things(&alone)), alone.moment());
    let of_documents = |name: &&String| {
        ["force/", "programme/", "comparability-group/", "inspection/", "question/", "page/"]
            .iter()
            .any(|kind| name.starts_with(kind))
    };
    assert_eq!(labels(&files, MAIN), main, "no twin changes the main language");
    assert_eq!(labels(&files, LANGUAGE).keys().filter(of_documents).count(), 0);
}
