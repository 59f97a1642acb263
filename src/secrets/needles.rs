//! What is searched for: words in a row, names and numbers that stand in files that wait and in no file that is public.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use super::parts::{Parts, without};
use super::text;
use super::words::{Word, texts, together, words};
use crate::source::Tree;
use crate::text::FileName;

/// So many words in a row are nobody's by chance, as long as no public file has them.
const IN_A_ROW: usize = 6;

/// So many digits are searched for by themselves.
const LONG_NUMBER: usize = 5;

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
    /// By the number of their words together: the file, and where in it.
    all: Numbered<(u32, Range<usize>)>,
    /// The numbers of the words with which they begin: nearly every word of a page begins none, and is done with.
    begins: Numbered<()>,
    files: Vec<(FileName, String)>,
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
        let tree = without(tree, parts);
        let public = tree.files.iter().filter(|(file, _)| !waiting.contains(*file));
        for said in public.filter_map(|(_, stored)| text(stored)) {
            each_row(&needles.begins, &words(said), &mut |row| _ = needles.all.remove(&together(row)));
        }
        needles
    }

    /// Takes what gives these parts of a file away.
    fn add(&mut self, file: &FileName, said: &str, parts: &[Range<usize>]) {
        let number = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        for part in parts {
            for row in distinctive(&said[part.clone()]) {
                let (first, last) = (row.first(), row.last());
                let (start, end) =
                    (first.map_or(0, |word| word.range.start), last.map_or(0, |word| word.range.end));
                let range = part.start + start..part.start + end;
                self.all.entry(together(row.as_slice())).or_insert((number, range));
                self.begins.extend(first.map(|word| (word.hash, ())));
            }
        }
        self.files.push((file.clone(), said.to_owned()));
    }

    /// What a finished file says of it.
    pub fn found_in(&self, path: &str, bytes: &[u8]) -> Found {
        let mut found = Found::default();
        let mut said = texts(path, bytes);
        // A name tells something too.
        said.push(path.to_owned());
        for text in said {
            each_row(&self.begins, &words(&text), &mut |row| {
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
        for (file, range) in
            found.0.iter().filter(|it| !innocent.0.contains(it)).filter_map(|it| self.all.get(it))
        {
            told.entry(*file).or_insert_with(|| range.clone());
        }
        (told.into_iter())
            .map(|(number, range)| {
                let (file, said) = &self.files[number as usize];
                Needle { file: file.clone(), words: said[range.clone()].to_owned(), range }
            })
            .collect()
    }
}

/// Every row of words that may be searched for and begins like one that is.
fn each_row(begins: &Numbered<()>, words: &[Word], each: &mut dyn FnMut(&[Word])) {
    let may_begin = |word: &Word| begins.contains_key(&word.hash);
    for from in (0..words.len()).filter(|from| may_begin(&words[*from])) {
        for count in 1..IN_A_ROW.min(words.len() - from + 1) {
            let row = &words[from..from + count];
            if count > 1 || is_long_number(&row[0]) {
                each(row);
            }
        }
    }
    let counted = counted(words);
    counted.windows(IN_A_ROW).filter(|row| may_begin(&row[0])).for_each(each);
}

/// The words without short numbers, which are anybody's.
fn counted(words: &[Word]) -> Vec<Word> {
    words.iter().filter(|word| !word.is_number || is_long_number(word)).cloned().collect()
}

/// The rows of words in a file that give it away: each six in a row within a field or a paragraph, each short value as a
/// whole, each long number.
fn distinctive(said: &str) -> Vec<Vec<Word>> {
    let mut rows = Vec::new();
    for part in parts(said) {
        let mut row = words(&said[part.clone()]);
        for word in &mut row {
            word.range = word.range.start + part.start..word.range.end + part.start;
        }
        // So many words are nobody's by chance.
        rows.extend(counted(&row).windows(IN_A_ROW).map(<[Word]>::to_vec));
        rows.extend(row.iter().filter(|word| is_long_number(word)).map(|word| vec![word.clone()]));
        // Two words or more may be a name, if one begins with a capital letter or has both letters and digits.
        let is_of_a_name = |word: &str| {
            let has_digits = word.contains(|letter: char| letter.is_ascii_digit());
            word.starts_with(char::is_uppercase) || has_digits && word.contains(char::is_alphabetic)
        };
        let is_name = row.iter().any(|word| is_of_a_name(&said[word.range.clone()]));
        if is_name && (2..IN_A_ROW).contains(&row.len()) {
            rows.push(row);
        }
    }
    rows
}

/// Where the values of fields and the paragraphs of a file stand. What stands in two of them does not belong together.
fn parts(said: &str) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let (mut at, mut goes_on) = (0, false);
    for line in said.split_inclusive('\n') {
        let begin = begin_of_value(line);
        match (parts.last_mut(), begin) {
            (_, _) if line.trim().is_empty() => goes_on = false,
            (Some(last), None) if goes_on => last.end = at + line.len(),
            (_, begin) => {
                parts.push(at + begin.unwrap_or_default()..at + line.len());
                goes_on = true;
            }
        }
        at += line.len();
    }
    parts
}

/// Where the value of a field or an item of a list begins in a line; `None` where the line is the next of a text.
fn begin_of_value(line: &str) -> Option<usize> {
    let content = line.trim_start();
    let item = content.strip_prefix("- ").map_or(content, str::trim_start);
    let is_key = |key: &&str| {
        let key = key.trim_matches(['"', '\'']);
        !key.is_empty() && !key.contains([' ', ','])
    };
    let value = match item.split_once(':') {
        Some((key, value)) if is_key(&key) && value.starts_with([' ', '\n', '\r']) => value,
        _ if item.len() < content.len() => item,
        _ => return None,
    };
    Some(line.len() - value.len())
}

fn is_long_number(word: &Word) -> bool {
    word.is_number && word.range.len() >= LONG_NUMBER
}
