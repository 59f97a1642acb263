//! Mending: what was spoilt in one way only becomes, byte for byte, what it was; in any order, and once for all.

use std::collections::BTreeMap;
use std::sync::Arc;

use candour::mend::{Asked, Mending, mend};
use candour::model::LanguageTag;
use candour::problem::{Problems, Severity};
use candour::project::understand;
use candour::source::{Stored, Tree};
use candour::style::{self, Dictionaries};
use candour::text::FileName;
use proptest::prelude::*;

use super::cases::cases;
use super::invention::{plans, things, tree};

/// A fault that has one right answer.
#[derive(Clone, Copy, Debug)]
enum Fault {
    Field,
    Date,
    Mark,
    Ordinal,
    Decoded,
    /// No fault at all: words like those of the others where nothing may be mended.
    Comment,
    Code,
}

const FAULTS: [Fault; 7] =
    [Fault::Field, Fault::Date, Fault::Mark, Fault::Ordinal, Fault::Decoded, Fault::Comment, Fault::Code];

/// The fields that are misspelt: no other is near.
const FIELDS: [&str; 8] =
    ["headline", "published", "description", "programme", "inspectorate", "findings", "summary", "sources"];

/// The fields to which words are added.
const WORDS: [&str; 3] = ["headline: ", "description: ", "summary: "];

/// A file as it should be and as it is.
struct Pair {
    right: String,
    wrong: String,
    /// Whether English is read in it: not in twins, which are in another language, and not in what a release says of
    /// itself, which nobody reads.
    is_english: bool,
}

impl Pair {
    /// Spoils the file in one more place, if it has one for such a fault.
    fn spoil(&mut self, fault: Fault, which: &prop::sample::Index, number: usize) {
        match fault {
            Fault::Field => {
                let field = which.get(&FIELDS);
                let mut letters: Vec<char> = field.chars().collect();
                letters.swap(2, 3);
                let misspelt: String = letters.into_iter().collect();
                self.wrong = self.wrong.replacen(&format!("\n{field}:"), &format!("\n{misspelt}:"), 1);
            }
            Fault::Date => {
                let dates: Vec<usize> =
                    (0..self.wrong.len()).filter(|at| is_late(&self.wrong[..], *at)).collect();
                if !dates.is_empty() {
                    let at = *which.get(&dates);
                    let (year, month, day) =
                        (&self.wrong[at..at + 4], &self.wrong[at + 5..at + 7], &self.wrong[at + 8..at + 10]);
                    let other = format!("{day}/{month}/{year}");
                    self.wrong.replace_range(at..at + 10, &other);
                }
            }
            Fault::Mark => {
                let field = which.get(&WORDS);
                let line = |text: &str| {
                    let at = text.find(&format!("\n{field}"))? + 1;
                    let end = at + text[at..].find('\n')?;
                    let value = text[at..end].strip_prefix(field)?;
                    (value.starts_with(char::is_alphabetic) && !text[end..].starts_with("\n  "))
                        .then_some(end)
                };
                if let (Some(right), Some(wrong)) = (line(&self.right), line(&self.wrong)) {
                    let straight = format!(" of the force's \"plan {number}\"");
                    let round = format!(" of the force’s “plan {number}”");
                    let is_excepted = self.right.contains("\n  straight-quotation-mark:");
                    self.right.insert_str(right, if is_excepted { &straight } else { &round });
                    self.wrong.insert_str(wrong, &straight);
                }
            }
            Fault::Ordinal => {
                // What a file is excepted from is not mended in it, nor what is no English or read by nobody.
                let stays = self.right.contains("\n  ordinal-date:") || !self.is_english;
                let day = if stays { "3rd" } else { "3" };
                self.add(
                    &format!("\nNumber {number} came *on {day} May 2019* or later.\n"),
                    &format!("\nNumber {number} came *on 3rd May 2019* or later.\n"),
                );
            }
            Fault::Decoded => self.add(
                &format!("\nNumber {number} is the force’s.\n"),
                &format!("\nNumber {number} is the forceâ€™s.\n"),
            ),
            Fault::Comment => {
                for text in [&mut self.right, &mut self.wrong] {
                    *text = text.replacen("---\n", "---\n# it's \"kept\", 25/12/2016, 3rd May\n", 1);
                }
            }
            Fault::Code => {
                let code = format!("\nNumber {number} is `it's the 3rd May`.\n");
                self.add(&code, &code);
            }
        }
    }

    fn add(&mut self, right: &str, wrong: &str) {
        self.right.push_str(right);
        self.wrong.push_str(wrong);
    }
}

/// Whether a date of YYYY-MM-DD begins here in the fields whose day can be no month.
fn is_late(text: &str, at: usize) -> bool {
    let end_of_fields = text.rfind("\n---\n").unwrap_or(0);
    let Some(date) = text.get(at..at + 10).filter(|_| at < end_of_fields) else { return false };
    let form = date.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let alone = at > 0 && matches!(text.as_bytes()[at - 1], b' ' | b'\'' | b'"');
    form && alone && date[8..].parse::<u8>().is_ok_and(|day| day > 12)
}

fn look(tree: &Tree) -> Problems {
    let project = understand(tree, None);
    let mut problems = project.problems().clone();
    problems.extend(project.look(|site| style::check(site, &Dictionaries::default())));
    problems
}

fn mended(tree: &Tree, rules: &[&str]) -> Mending {
    let asked = Asked { rules: rules.iter().map(|rule| (*rule).to_owned()).collect() };
    mend(tree, &asked, &look)
}

fn errors(problems: &Problems) -> BTreeMap<(&str, &'static str), usize> {
    let mut counts = BTreeMap::new();
    for problem in problems.0.iter().filter(|problem| problem.rule.severity == Severity::Error) {
        *counts.entry((problem.place.file.as_str(), problem.rule.name)).or_default() += 1;
    }
    counts
}

/// The text that comes of a file when all edits that are told of it are made, run by run.
fn replayed(before: &Tree, mending: &Mending, file: &FileName) -> String {
    let mut text = before.text(file).expect("it is a text").into_owned();
    let last = mending.mended.iter().map(|mended| mended.run).max().unwrap_or(0);
    for run in 1..=last {
        let of_run = mending.mended.iter().filter(|mended| mended.run == run);
        let mut edits: Vec<_> =
            of_run.flat_map(|mended| &mended.edits).filter(|edit| edit.file == file.as_str()).collect();
        edits.sort_by_key(|edit| edit.start);
        for edit in edits.into_iter().rev() {
            assert_eq!(&text[edit.start..edit.end], edit.was);
            text.replace_range(edit.start..edit.end, &edit.now);
        }
    }
    text
}

proptest! {
    #![proptest_config(cases(5))]

    #[test]
    fn what_was_spoilt_becomes_what_it_was(
        plan in plans(),
        faults in prop::collection::vec(
            (any::<prop::sample::Index>(), prop::sample::select(FAULTS.as_slice()), any::<prop::sample::Index>()), 1..8),
    ) {
        let mut right = tree(&things(&plan));
        let mut wrong = right.clone();
        let files: Vec<FileName> =
            right.under("content").map(|(file, _)| file.clone()).filter(|file| file.ending() == "md").collect();
        for (number, (file, fault, which)) in faults.iter().enumerate() {
            let file = file.get(&files);
            let text = |tree: &Tree| tree.text(file).expect("it is a text").into_owned();
            let is_english = LanguageTag::of_file(file).is_none() && !file.as_str().starts_with("content/releases/");
            let mut pair = Pair { right: text(&right), wrong: text(&wrong), is_english };
            pair.spoil(*fault, which, number);
            for (tree, text) in [(&mut right, pair.right), (&mut wrong, pair.wrong)] {
                tree.files.insert(file.clone(), Stored::Read(Arc::from(text.into_bytes())));
            }
        }

        // What was spoilt may hide what is wrong with a made-up site; then no mend that shows it may be made.
        let (meant, spoilt) = (look(&right), look(&wrong));
        let spoilt = errors(&spoilt);
        prop_assume!(errors(&meant).iter().all(|(which, count)| spoilt.get(which).is_some_and(|known| known >= count)));

        let mending = mended(&wrong, &[]);
        for file in right.changes_since(&mending.tree) {
            let (right, now) = (right.text(&file), mending.tree.text(&file));
            prop_assert_eq!(right, now, "{} {:?}", file, mending.refused);
        }
        prop_assert_eq!(&mending.refused, &[]);

        // No error is new, and once more changes nothing.
        let (before, after) = (look(&wrong), look(&mending.tree));
        let before = errors(&before);
        for (which, count) in errors(&after) {
            prop_assert!(before.get(&which).is_some_and(|known| *known >= count), "{:?} is new", which);
        }
        prop_assert!(mended(&mending.tree, &[]).changes.is_empty());

        // What is told is all that is done.
        for change in &mending.changes {
            prop_assert_eq!(replayed(&wrong, &mending, &change.file), change.text.clone());
        }

        // In whichever order the rules are obeyed, the folder is the same.
        let mut rules: Vec<&str> = mending.mended.iter().map(|mended| mended.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        let one_by_one = rules.iter().rev().fold(wrong.clone(), |tree, rule| mended(&tree, &[rule]).tree);
        prop_assert!(one_by_one == mending.tree, "{:?}", one_by_one.changes_since(&mending.tree));
    }
}
