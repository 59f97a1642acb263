//! Words as the search compares them, whatever stands between them: tags, entities, marks and ends of lines.

use std::ops::Range;

use super::numbers::{self, Kind, LONG_NUMBER};

/// A word: a number that is the same for the same letters, small or capital, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub number: u64,
    pub range: Range<usize>,
    pub kind: Kind,
}

/// The words of a text as it stands.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut begin = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match begin {
            None if letter.is_alphanumeric() => begin = Some(at),
            Some(from) if !letter.is_alphanumeric() => {
                words.push(word(text, from..at));
                begin = None;
            }
            _ => {}
        }
    }
    words
}

fn word(text: &str, range: Range<usize>) -> Word {
    let letters: String = text[range.clone()].chars().flat_map(char::to_lowercase).collect();
    let kind = match letters.bytes().all(|letter| letter.is_ascii_digit()) {
        false => Kind::Word,
        true if range.len() < LONG_NUMBER => Kind::ShortNumber,
        true => Kind::LongNumber,
    };
    Word { number: numbers::of_letters(letters.as_bytes()), range, kind }
}

/// The words without short numbers, which are anybody's.
pub(super) fn counted(words: &[Word]) -> Vec<Word> {
    words.iter().filter(|word| word.kind != Kind::ShortNumber).cloned().collect()
}

/// The number of several words in their order.
pub(super) fn together(words: &[Word]) -> u64 {
    numbers::together(words.iter().map(|word| word.number))
}

/// How a finished file says what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With tags and entities.
    Markup,
    /// With escapes, as JSON has them.
    Escaped,
    /// As it stands.
    Plain,
}

impl Form {
    /// The form of a finished file, by the ending of its name.
    pub fn of(path: &str) -> Form {
        match ending(path) {
            "html" | "svg" | "xml" => Form::Markup,
            "json" | "js" | "ics" => Form::Escaped,
            _ => Form::Plain,
        }
    }
}

/// The lines of a calendar are broken wherever they are too long, inside words too.
pub(super) fn is_folded(path: &str) -> bool {
    ending(path) == "ics"
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// A calendar whose lines are as long as they were meant.
pub(super) fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

/// The texts in which a finished file can say something: of markup what readers see, with tags taken out so that words
/// stand together, and everything as it stands, with attributes and comments; of JSON and calendars without their escapes.
pub(super) fn texts(path: &str, bytes: &[u8]) -> Vec<String> {
    let whole = String::from_utf8_lossy(bytes);
    match Form::of(path) {
        Form::Markup => {
            let whole = without_entities(&whole);
            vec![without_tags(&whole), whole]
        }
        Form::Escaped if is_folded(path) => vec![without_escapes(&unfolded(&whole))],
        Form::Escaped => vec![without_escapes(&whole)],
        Form::Plain => vec![whole.into_owned()],
    }
}

/// A text in which blanks take the place of tags.
fn without_tags(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        seen.push_str(before);
        seen.push(' ');
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    seen + rest
}

/// A text in which letters take the place of entities that mean one, and blanks that of all others.
fn without_entities(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (letter, length) = entity(after.as_bytes());
        seen.push_str(before);
        seen.push(letter);
        rest = &after[length..];
    }
    seen + rest
}

/// The letter that an entity means, or a blank, and how long it is without its `&`; `after` is what follows that.
pub(super) fn entity(after: &[u8]) -> (char, usize) {
    let is_of_name = |letter: &u8| letter.is_ascii_alphanumeric() || *letter == b'#';
    let end = after.iter().position(|letter| !is_of_name(letter)).unwrap_or(after.len());
    if after.get(end) != Some(&b';') {
        return (' ', 0);
    }
    let number = std::str::from_utf8(&after[..end]).ok().and_then(|name| name.strip_prefix('#'));
    let code = number.and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
        None => number.parse().ok(),
    });
    (code.and_then(char::from_u32).unwrap_or(' '), end + 1)
}

/// A text in which letters take the place of escapes that mean one, and blanks that of all others.
fn without_escapes(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        let (letter, length) = escape(after.as_bytes());
        seen.push_str(before);
        seen.push(letter);
        rest = &after[length..];
    }
    seen + rest
}

/// The letter that an escape means (RFC 8259, section 7), or a blank, and how long it is without its `\`; `after` is what
/// follows that, and is UTF-8.
pub(super) fn escape(after: &[u8]) -> (char, usize) {
    let after_letter = |at: usize| match after.get(at) {
        None => at,
        Some(..0x80) => at + 1,
        Some(..0xe0) => at + 2,
        Some(..0xf0) => at + 3,
        Some(_) => at + 4,
    };
    if after.first() != Some(&b'u') {
        return (' ', after_letter(0));
    }
    let end = (0..4).fold(1, |at, _| after_letter(at));
    let digits = std::str::from_utf8(&after[1..end]).unwrap_or_default();
    let meant = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    (meant.unwrap_or(' '), end)
}
