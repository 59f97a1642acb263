//! Where the letters of a passage stand in its file, so that words of it can be written otherwise without touching
//! anything else: no mark of Markdown, no comment, no indentation.

mod in_prose;
mod in_yaml;

use std::ops::Range;

use super::excerpt::Part;
use super::{front_matter, yaml};
use crate::problem::{Change, Edit, Mend};
use crate::source::Tree;
use crate::text::{FieldPath, Place, Spot};

/// A letter that a reader reads, and the bytes of the file that say it: one blank stands for a line's end and all that
/// indents the next line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Letter {
    read: char,
    at: Range<usize>,
}

/// How letters are written, which decides what can stand in their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    Markdown,
    /// A scalar of YAML without quotation marks around it.
    Plain,
    Single,
    Double,
    /// A scalar of several lines after `|` or `>`.
    Block,
    /// Bytes that are taken as they stand.
    Bare,
}

/// The letters of a passage in their order.
struct Letters {
    hand: Hand,
    letters: Vec<Letter>,
}

/// The bytes that a mend replaces, and with what, in the order of the file; `None` where the words do not stand where the
/// mend says, or what comes in their place would have to be written in another way there.
pub fn edits(tree: &Tree, mend: &Mend) -> Option<Vec<Edit>> {
    let mut edits = mend.changes.iter().map(|change| edit(tree, change)).collect::<Option<Vec<Edit>>>()?;
    edits.sort_by(|one, other| (&one.file, one.at.start).cmp(&(&other.file, other.at.start)));
    edits.dedup();
    let overlaps = |pair: &[Edit]| pair[0].file == pair[1].file && pair[0].at.end > pair[1].at.start;
    (!edits.windows(2).any(overlaps)).then_some(edits)
}

fn edit(tree: &Tree, change: &Change) -> Option<Edit> {
    let Place { file, spot } = &change.place;
    let text = std::str::from_utf8(tree.bytes(file)?).ok()?;
    let letters = match spot {
        Spot::Bytes { start, end } if text.get(*start..*end) == Some(&change.written) => {
            bare(text, *start..*end)
        }
        Spot::Bytes { start, end } if file.ending() == "md" => {
            in_prose::letters(text, front_matter::body(text)?, *start..*end)?
        }
        Spot::Field(path) => in_yaml::letters(text, fields(&change.place, text)?, path)?,
        Spot::Key(path) => bare(text, key(&change.place, text, path)?),
        Spot::File | Spot::Line { .. } | Spot::Bytes { .. } => return None,
    };
    let at = letters.find(&change.written, change.before)?;
    let instead = letters.hand.written(&change.instead)?;
    Some(Edit { file: file.clone(), at, instead })
}

/// Where the YAML of the file stands.
fn fields(place: &Place, text: &str) -> Option<Range<usize>> {
    match place.file.ending() {
        "md" => front_matter::fields(text),
        _ => Some(front_matter::after_mark(text)..text.len()),
    }
}

fn key(place: &Place, text: &str, path: &FieldPath) -> Option<Range<usize>> {
    let fields = fields(place, text)?;
    let found = yaml::find(&text[fields.clone()], path, Part::Key);
    Some(fields.start + found.start..fields.start + found.end)
}

fn bare(text: &str, at: Range<usize>) -> Letters {
    let letters = text[at.clone()].char_indices();
    let letters = letters.map(|(begin, read)| {
        let begin = at.start + begin;
        Letter { read, at: begin..begin + read.len_utf8() }
    });
    Letters { hand: Hand::Bare, letters: letters.collect() }
}

impl Letters {
    fn new(hand: Hand, letters: Vec<Letter>) -> Letters {
        let mut single: Vec<Letter> = Vec::with_capacity(letters.len());
        for mut letter in letters {
            if letter.read.is_whitespace() {
                letter.read = ' ';
                if let Some(last) = single.last_mut().filter(|last| last.read == ' ') {
                    last.at.end = letter.at.end;
                    continue;
                }
            }
            single.push(letter);
        }
        Letters { hand, letters: single }
    }

    /// The bytes of the words before which the same words stand so often.
    fn find(&self, words: &str, before: usize) -> Option<Range<usize>> {
        let wanted: Vec<char> = words.chars().collect();
        let is_there =
            |letters: &&[Letter]| letters.iter().map(|letter| letter.read).eq(wanted.iter().copied());
        let found = self.letters.windows(wanted.len().max(1)).filter(is_there).nth(before)?;
        // What lies between the letters, such as a mark of emphasis that begins or ends, would be lost.
        let has_marks = found.windows(2).any(|pair| pair[0].at.end != pair[1].at.start);
        let (first, last) = (found.first()?, found.last()?);
        (!has_marks && first.at.start < last.at.end).then_some(first.at.start..last.at.end)
    }
}

impl Hand {
    /// The words as they are written in this hand.
    fn written(self, words: &str) -> Option<String> {
        let has = |signs: &[char]| words.contains(signs);
        match self {
            Hand::Bare => Some(words.to_owned()),
            _ if has(&['\n', '\r', '\t']) => None,
            Hand::Block => Some(words.to_owned()),
            Hand::Single => Some(words.replace('\'', "''")),
            Hand::Double => Some(words.replace('\\', "\\\\").replace('"', "\\\"")),
            // Signs that mean something there, or may: such words are left to a person.
            Hand::Plain
                if has(&[
                    '#', ':', '[', ']', '{', '}', ',', '"', '\'', '&', '*', '!', '|', '>', '%', '@', '`',
                ]) =>
            {
                None
            }
            Hand::Markdown
                if has(&['*', '_', '`', '[', ']', '<', '>', '&', '\\', '#', '|', '~', '!', '"', '\'']) =>
            {
                None
            }
            Hand::Plain | Hand::Markdown => Some(words.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::edits;
    use crate::field;
    use crate::problem::{Change, Mend};
    use crate::source::Tree;
    use crate::text::{FileName, Place};

    const FILE: &str = "content/pages/about.md";

    /// The text after the words were written otherwise, if they were found.
    fn mended(
        text: &str,
        place: impl Fn(&FileName) -> Place,
        written: &str,
        before: usize,
        instead: &str,
    ) -> Option<String> {
        let tree = Tree::of_texts([(FILE, text)]);
        let change = Change { before, ..Change::of(place(&FileName::new(FILE)), written, instead) };
        let mut mended = text.to_owned();
        for edit in edits(&tree, &Mend::certain(change))?.into_iter().rev() {
            mended.replace_range(edit.at, &edit.instead);
        }
        Some(mended)
    }

    #[test]
    fn every_hand_of_yaml_keeps_what_is_around() {
        let field = |file: &FileName| Place::field(file, field!["a"]);
        for (text, written, instead, after) in [
            (
                "---\na: the force's plan # a 's\n---\n",
                "force's",
                "force’s",
                Some("---\na: the force’s plan # a 's\n---\n"),
            ),
            (
                "---\na: 'the force''s plan'\n---\n",
                "force's",
                "force’s",
                Some("---\na: 'the force’s plan'\n---\n"),
            ),
            (
                "---\na: \"the \\\"plan\\\"\"\n---\n",
                "\"plan\"",
                "“plan”",
                Some("---\na: \"the “plan”\"\n---\n"),
            ),
            (
                "---\na: the\n  force's\n  plan\nb: x\n---\n",
                "the force's",
                "a force’s",
                Some("---\na: a force’s\n  plan\nb: x\n---\n"),
            ),
            (
                "---\na: >\n  the force's\n  plan\n---\n",
                "force's plan",
                "x",
                Some("---\na: >\n  the x\n---\n"),
            ),
            ("---\na: plain\n---\n", "plain", "with: colon", None),
            ("---\na: 'quoted'\n---\n", "quoted", "it's", Some("---\na: 'it''s'\n---\n")),
            ("---\nb: the force's\n---\n", "force's", "x", None),
        ] {
            assert_eq!(mended(text, field, written, 0, instead).as_deref(), after, "{text}");
        }
    }

    #[test]
    fn words_of_a_list_and_of_a_field_in_brackets() {
        let text = "---\nlist: [one's, 'two''s']\nof: {a: three's}\n---\n";
        let at = |path: crate::text::FieldPath| move |file: &FileName| Place::field(file, path.clone());
        assert!(mended(text, at(field!["list", 1]), "two's", 0, "2").unwrap().contains("[one's, '2']"));
        assert!(mended(text, at(field!["of", "a"]), "three's", 0, "3").unwrap().contains("{a: 3}"));
        assert_eq!(mended(text, at(field!["of", "b"]), "one's", 0, "3"), None);
    }

    #[test]
    fn prose_keeps_its_marks_links_and_code() {
        let body =
            "---\n---\nOn *3rd May* and `3rd May`\nand [3rd May](<https://a.example/3rd May> \"3rd May\").\n";
        let passage = |file: &FileName| Place::bytes(file, 8..body.len());
        let first = mended(body, passage, "3rd May", 0, "3 May").unwrap();
        assert_eq!(first, body.replace("*3rd May*", "*3 May*"));
        let second = mended(body, passage, "3rd May", 1, "3 May").unwrap();
        assert_eq!(second, body.replace("[3rd May]", "[3 May]"));
        assert_eq!(mended(body, passage, "3rd May", 2, "3 May"), None);
    }

    #[test]
    fn words_with_a_mark_inside_are_left_alone() {
        let body = "---\n---\nOn 3rd *May* and &amp; 4th\nMay.\n";
        let passage = |file: &FileName| Place::bytes(file, 8..body.len());
        assert_eq!(mended(body, passage, "3rd May", 0, "3 May"), None);
        assert_eq!(mended(body, passage, "4th May", 0, "4 May").unwrap(), body.replace("4th\nMay", "4 May"));
        assert_eq!(mended(body, passage, "& 4th", 0, "and 4").unwrap(), body.replace("&amp; 4th", "and 4"));
    }

    #[test]
    fn the_words_of_a_quote_in_the_body() {
        let body = "---\n---\nWords.\n\n```quote\nperson: A\ntext: It's good.\n```\n";
        let block = |file: &FileName| Place::bytes(file, body.find("```").unwrap()..body.trim_end().len());
        assert_eq!(mended(body, block, "It's", 0, "It’s").unwrap(), body.replace("It's", "It’s"));
        assert_eq!(mended(body, block, "A", 0, "B"), None);
    }

    #[test]
    fn bytes_and_names_of_fields() {
        let text = "---\ntitel: A\n---\nforceâ€™s\n";
        let key = |file: &FileName| Place::key(file, field!["titel"]);
        assert_eq!(mended(text, key, "titel", 0, "title").unwrap(), text.replace("titel", "title"));
        let at = text.find('â').unwrap();
        let bytes = |file: &FileName| Place::bytes(file, at..at + "â€™".len());
        assert_eq!(mended(text, bytes, "â€™", 0, "’").unwrap(), text.replace("â€™", "’"));
    }
}
