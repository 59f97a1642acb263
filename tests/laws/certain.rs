//! What is read at once is what the parser reads: a line `...` after the fields, which ends them and means nothing
//! else, leaves them all to the parser.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use candour::disk;
use candour::read::{Reading, read};
use candour::source::{Stored, Tree};
use candour::text::FileName;
use proptest::prelude::*;

use super::cases::cases;
use super::invention::{Plan, plans, things, tree};
use super::mutation::mutations;

/// This repository's own content.
static OWN: LazyLock<Tree> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Arc::unwrap_or_clone(disk::tree(root, None).expect("the folder can be read").tree)
});

#[test]
fn our_own_content_is_read_as_the_parser_reads_it() {
    reads_the_same(&OWN).expect("the same");
}

proptest! {
    #![proptest_config(cases(10))]

    #[test]
    fn a_site_is_read_as_the_parser_reads_it(plan in plans()) {
        reads_the_same(&tree(&things(&plan)))?;
    }
}

proptest! {
    #![proptest_config(cases(300))]

    /// Mistakes and oddities too: where such a file is still read, it is read the same.
    #[test]
    fn whatever_happens_to_a_file_it_is_read_as_the_parser_reads_it(
        own in any::<bool>(),
        which in any::<prop::sample::Index>(),
        mistakes in prop::collection::vec(mutations(), 1..4),
    ) {
        let made_up = tree(&things(&Plan::with_one_of_each()));
        let whole = if own { &*OWN } else { &made_up };
        let names: Vec<&FileName> = whole.under("content").map(|(file, _)| file).filter(|file| whole.bytes(file).is_some()).collect();
        let file = *which.get(&names);
        let mut bytes = whole.bytes(file).expect("it is read").to_vec();
        for mistake in &mistakes {
            bytes = mistake.of(&bytes);
        }
        let mut alone = Tree::default();
        alone.files.insert(file.clone(), Stored::Read(Arc::from(bytes)));
        reads_the_same(&alone)?;
    }
}

fn reads_the_same(tree: &Tree) -> Result<(), TestCaseError> {
    let mut ended = tree.clone();
    for (file, stored) in &mut ended.files {
        if let Stored::Read(bytes) = stored
            && let Ok(text) = std::str::from_utf8(bytes)
            && let Some(text) = with_end(file, text)
        {
            *stored = Stored::Read(Arc::from(text.into_bytes()));
        }
    }
    let (at_once, parsed) = (read(tree, None), read(&ended, None));
    let (said, said_parsed) = (told(&at_once), told(&parsed));
    let (known, known_parsed) = (values(&at_once), values(&parsed));
    for (file, value) in &known {
        prop_assert_eq!(Some(value), known_parsed.get(file), "{}", file);
        prop_assert_eq!(said.get(file), said_parsed.get(file), "{}", file);
    }
    Ok(())
}

/// The file with a line `...` after its fields.
fn with_end(file: &FileName, text: &str) -> Option<String> {
    if file.ending() == "yaml" {
        return Some(format!("{}\n...\n", text.strip_suffix('\n').unwrap_or(text)));
    }
    let begin = text.find('\n')? + 1;
    let mut at = begin;
    for line in text[begin..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(format!("{}...\n{}", &text[..at], &text[at..]));
        }
        at += line.len();
    }
    None
}

/// What is wrong with each file, without the places, which the line `...` moves.
fn told(reading: &Reading) -> BTreeMap<FileName, Vec<String>> {
    let mut told = BTreeMap::new();
    for problem in &reading.problems.0 {
        let said = format!("{} {} {}", problem.rule.name, problem.message, problem.remedy);
        told.entry(problem.place.file.clone()).or_insert_with(Vec::new).push(said);
    }
    told
}

/// The fields of each file that can be read.
fn values(reading: &Reading) -> BTreeMap<FileName, String> {
    let docs = &reading.docs;
    let mut values = BTreeMap::new();
    macro_rules! gather {
        (one: $($kind:ident)*; many: $($kinds:ident)*) => {
            $(if let Some(doc) = &docs.$kind {
                values.insert(doc.file.clone(), format!("{:?}", doc.value));
            })*
            $(for doc in docs.$kinds.values() {
                values.insert(doc.file.clone(), format!("{:?}", doc.value));
            })*
        };
    }
    gather!(
        one: settings scales themes measures glossary;
        many: forces programmes inspections reports replies press pages releases
    );
    values
}
