//! What is searched for: words in a row, names and numbers that stand in files that wait and in no file that is public.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use rayon::prelude::*;

use super::distinctive::distinctive;
use super::numbers::{IN_A_ROW, Kind};
use super::parts::{Parts, without};
use super::sieve::{Runner, Sieve};
use super::skim::skim;
use super::text;
use super::words::{Form, Word, counted, is_folded, texts, together, unfolded, words};
use crate::checksum::{Checksum, Summing};
use crate::source::Tree;
use crate::text::FileName;

/// Something that is searched for.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    /// The file that says it.
    pub file: FileName,
    /// Where it stands there, in bytes.
    pub range: Range<usize>,
    words: String,
}

impl Needle {
    /// The words as they stand in the file, in one line.
    pub fn quote(&self) -> String {
        self.words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A map by numbers that are spread well already, so that nobody has to spread them again.
type Numbered<T> = HashMap<u64, T, BuildHasherDefault<AsItIs>>;

/// Such numbers, each once.
type Numbers = HashSet<u64, BuildHasherDefault<AsItIs>>;

/// The hash of a number that is one.
#[derive(Clone, Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("only numbers are asked for");
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// What was found in a finished file, in the order in which it stands there.
#[derive(Clone, Debug, Default)]
pub(super) struct Found(Vec<u64>);

impl Found {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Everything that is searched for.
#[derive(Clone, Debug, Default)]
pub(super) struct Needles {
    /// By the number of their words together.
    all: Numbered<Row>,
    /// Lets through what is none of them.
    sieve: Sieve,
    files: Vec<(FileName, String)>,
}

/// A row of words that is searched for.
#[derive(Clone, Debug)]
struct Row {
    /// The number of the file that says it.
    file: u32,
    /// Where it stands there.
    range: Range<usize>,
    /// The number of its last two words, where it is a name.
    end: Option<u64>,
}

impl Needles {
    /// What the files that wait say, and the parts of others that do, and no other file of the folder.
    pub fn of(tree: &Tree, waiting: &BTreeSet<FileName>, parts: &Parts) -> Needles {
        let mut needles = Needles::default();
        for file in waiting {
            let Some(said) = tree.files.get(file).and_then(text) else { continue };
            needles.add(file, said, std::slice::from_ref(&(0..said.len())));
        }
        let public_parts = parts.iter().filter(|(file, _)| !waiting.contains(*file));
        for (file, ranges) in public_parts {
            let Some(said) = tree.files.get(file).and_then(text) else { continue };
            needles.add(file, said, ranges);
        }
        if needles.all.is_empty() {
            return needles;
        }
        needles.sift();
        let tree = without(tree, parts);
        let public: Vec<&str> = (tree.files.iter())
            .filter(|(file, _)| !waiting.contains(*file))
            .filter_map(|(_, stored)| text(stored))
            .collect();
        // Each once: what thousands of files say would be thousands of numbers.
        let said_anyway: Numbers = (public.into_par_iter())
            .fold(Numbers::default, |mut rows, said| {
                let mut runner = Runner::default();
                let mut take = |row| rows.extend(needles.all.contains_key(&row).then_some(row));
                skim(Form::Plain, said.as_bytes(), |word| runner.run(word, &needles.sieve, &mut take));
                rows
            })
            .reduce(Numbers::default, |some, others| {
                let (mut more, fewer) =
                    if some.len() < others.len() { (others, some) } else { (some, others) };
                more.extend(fewer);
                more
            });
        for row in said_anyway {
            needles.all.remove(&row);
        }
        needles.sift();
        needles
    }

    /// Takes what gives these parts of a file away.
    fn add(&mut self, file: &FileName, said: &str, parts: &[Range<usize>]) {
        let number = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        for part in parts {
            for row in distinctive(&said[part.clone()]) {
                let (start, end) = (
                    row.first().map_or(0, |word| word.range.start),
                    row.last().map_or(0, |word| word.range.end),
                );
                let range = part.start + start..part.start + end;
                let end = match row.len() {
                    length @ 2..IN_A_ROW => Some(together(&row[length - 2..])),
                    _ => None,
                };
                self.all.entry(together(&row)).or_insert(Row { file: number, range, end });
            }
        }
        self.files.push((file.clone(), said.to_owned()));
    }

    /// Makes the sieve for what is searched for.
    fn sift(&mut self) {
        self.sieve = Sieve::of(self.all.iter().map(|(row, it)| (*row, it.end)));
    }

    /// The sum of all rows that are searched for, whichever file says them.
    pub fn sum(&self) -> Checksum {
        let mut rows: Vec<u64> = self.all.keys().copied().collect();
        rows.sort_unstable();
        let mut sum = Summing::default();
        rows.into_iter().for_each(|row| sum.add(&row.to_le_bytes()));
        sum.finish().sha256
    }

    /// Whether a finished file says any of it.
    pub fn are_in(&self, path: &str, bytes: &[u8]) -> bool {
        let mut are_in = false;
        let mut see = |row: u64| are_in |= self.all.contains_key(&row);
        let form = Form::of(path);
        match form {
            Form::Escaped => {
                let mut whole = String::from_utf8_lossy(bytes);
                if is_folded(path) {
                    whole = unfolded(&whole).into();
                }
                self.skim(form, whole.as_bytes(), &mut see);
            }
            _ => self.skim(form, bytes, &mut see),
        }
        // A name tells something too.
        self.skim(Form::Plain, path.as_bytes(), &mut see);
        are_in
    }

    /// Gives `see` every row of words that may be searched for, in the text as it stands and in what readers see of it.
    fn skim(&self, form: Form, bytes: &[u8], see: &mut impl FnMut(u64)) {
        let (mut whole, mut seen) = (Runner::default(), Runner::default());
        skim(form, bytes, |word| {
            whole.run(word, &self.sieve, see);
            if form == Form::Markup && !word.is_in_tag {
                seen.run(word, &self.sieve, see);
            }
        });
    }

    /// What a finished file says of it.
    pub fn found_in(&self, path: &str, bytes: &[u8]) -> Found {
        if self.are_in(path, bytes) { self.read(path, bytes) } else { Found::default() }
    }

    /// The same by reading every word, which takes much longer than to see that there is nothing.
    pub fn read(&self, path: &str, bytes: &[u8]) -> Found {
        let mut found = Found::default();
        let mut said = texts(path, bytes);
        said.push(path.to_owned());
        for text in said {
            each_row(&words(&text), &mut |row| {
                let together = together(row);
                if self.all.contains_key(&together) && !found.0.contains(&together) {
                    found.0.push(together);
                }
            });
        }
        found
    }

    /// What was found and is not among `innocent`, one thing for each file that says it.
    pub fn told(&self, found: &Found, innocent: &Found) -> Vec<Needle> {
        let mut told: BTreeMap<u32, Range<usize>> = BTreeMap::new();
        for row in found.0.iter().filter(|it| !innocent.0.contains(it)).filter_map(|it| self.all.get(it)) {
            told.entry(row.file).or_insert_with(|| row.range.clone());
        }
        (told.into_iter())
            .map(|(number, range)| {
                let (file, said) = &self.files[number as usize];
                Needle { file: file.clone(), words: said[range.clone()].to_owned(), range }
            })
            .collect()
    }
}

/// Every row of words that may be searched for, in the order in which they begin.
fn each_row(words: &[Word], each: &mut dyn FnMut(&[Word])) {
    for from in 0..words.len() {
        for count in 1..IN_A_ROW.min(words.len() - from + 1) {
            let row = &words[from..from + count];
            if count > 1 || row[0].kind == Kind::LongNumber {
                each(row);
            }
        }
    }
    counted(words).windows(IN_A_ROW).for_each(each);
}
