//! Words as the search compares them, whatever stands between them: tags, entities, marks and ends of lines.

use std::ops::Range;

/// A word: a number that is the same for the same letters, small or capital, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub hash: u64,
    pub range: Range<usize>,
    pub is_number: bool,
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
    // FNV-1a of the small letters: no secret depends on it, and it is quick.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut is_number = true;
    for letter in text[range.clone()].chars().flat_map(char::to_lowercase) {
        is_number &= letter.is_ascii_digit();
        hash = (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01b3);
    }
    Word { hash, range, is_number }
}

/// The number of several words in their order.
pub(super) fn together(words: &[Word]) -> u64 {
    words.iter().fold(words.len() as u64, |all, word| {
        (all.rotate_left(7) ^ word.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    })
}

/// The texts in which a finished file can say something, by the ending of its name: of markup what readers see, with
/// tags taken out so that words stand together, and everything as it stands, with attributes and comments; of JSON
/// and calendars without their escapes.
pub(super) fn texts(path: &str, bytes: &[u8]) -> Vec<String> {
    let whole = String::from_utf8_lossy(bytes);
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" | "svg" | "xml" => {
            let whole = without_entities(&whole);
            vec![without_tags(&whole), whole]
        }
        "json" | "js" => vec![without_escapes(&whole)],
        // Its lines are broken wherever they are too long, inside words too.
        "ics" => vec![without_escapes(&whole.replace("\r\n ", ""))],
        _ => vec![whole.into_owned()],
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
    while let Some((before, entity)) = rest.split_once('&') {
        seen.push_str(before);
        let end = entity
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '#')
            .unwrap_or(entity.len());
        let (name, after) = entity.split_at(end);
        match name.strip_prefix('#').filter(|_| after.starts_with(';')) {
            Some(number) => {
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                    None => number.parse().ok(),
                };
                seen.push(code.and_then(char::from_u32).unwrap_or(' '));
                rest = &after[1..];
            }
            None if after.starts_with(';') => {
                seen.push(' ');
                rest = &after[1..];
            }
            None => {
                seen.push(' ');
                rest = entity;
            }
        }
    }
    seen + rest
}

/// A text in which letters take the place of escapes that mean one (RFC 8259, section 7), and blanks that of all others.
fn without_escapes(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            seen.push(letter);
            continue;
        }
        if letters.next() == Some('u') {
            let digits: String = letters.clone().take(4).collect();
            let meant = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
            letters.nth(3);
            seen.push(meant.unwrap_or(' '));
        } else {
            seen.push(' ');
        }
    }
    seen
}
