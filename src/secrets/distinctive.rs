//! What in a file gives it away: rows of words, names, long numbers.

use std::ops::Range;

use super::numbers::{IN_A_ROW, Kind};
use super::words::{Word, counted, words};

/// The rows of words in a file that give it away: each six in a row within a field or a paragraph, each short value as a
/// whole, each long number.
pub(super) fn distinctive(said: &str) -> Vec<Vec<Word>> {
    let mut rows = Vec::new();
    for part in parts(said) {
        let mut row = words(&said[part.clone()]);
        for word in &mut row {
            word.range = word.range.start + part.start..word.range.end + part.start;
        }
        // So many words are nobody's by chance.
        rows.extend(counted(&row).windows(IN_A_ROW).map(<[Word]>::to_vec));
        rows.extend(row.iter().filter(|word| word.kind == Kind::LongNumber).map(|word| vec![word.clone()]));
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
