//! Characters that were decoded wrongly somewhere on their way here: `forceâ€™s` for `force’s`.

use crate::problem::{Change, Mend, Problem, Problems, Rule, Severity};
use crate::text::{FileName, Place};

pub(super) static WRONGLY_DECODED_CHARACTERS: Rule = Rule {
    name: "wrongly-decoded-characters",
    severity: Severity::Error,
    why: "Such characters make a page look broken, and a screen reader reads them out one by one.",
    mend: "Copy the text from its source again, or write the right character.",
};

/// What the bytes 0x80 to 0x9f mean in Windows-1252, in which most wrong decodings happen.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The most problems of this rule in one file: whoever decodes one character wrongly decodes all.
const MOST: usize = 20;

/// Says where wrongly decoded characters stand, and what they probably were.
pub(super) fn check(file: &FileName, text: &str, problems: &mut Problems) {
    let found = text.char_indices().filter(|(_, c)| !c.is_ascii()).filter_map(|(at, first)| {
        if first == '\u{fffd}' {
            return Some((at, first.len_utf8(), None));
        }
        misread(&text[at..], first).map(|(length, meant)| (at, length, Some(meant)))
    });
    let found: Vec<(usize, usize, Option<char>)> = found.collect();
    for (nth, (at, length, meant)) in found.iter().copied().enumerate().take(MOST) {
        let written = &text[at..at + length];
        let place = Place::bytes(file, at..at + length);
        let message = match meant {
            Some(meant) if meant.is_control() || meant.is_whitespace() => {
                format!("`{written}` is a wrongly decoded character: probably a space was meant.")
            }
            Some(meant) => format!("`{written}` is a wrongly decoded character: it was probably `{meant}`."),
            None => "A character was lost here when the text was converted.".to_owned(),
        };
        let problem = Problem::new(&WRONGLY_DECODED_CHARACTERS, place, message);
        let problem = match meant.and_then(right) {
            Some(' ') => problem.remedy(format!("Write a space instead of `{written}`.")),
            Some(right) => problem.remedy(format!("Write `{right}` instead of `{written}`.")),
            None => problem,
        };
        // What is not told any more is mended with the last that is.
        let rest = if nth + 1 == MOST { nth..found.len() } else { nth..nth + 1 };
        let changes: Vec<Change> = found[rest]
            .iter()
            .filter_map(|(at, length, meant)| change(file, text, *at, *length, *meant))
            .collect();
        let is_mended = change(file, text, at, length, meant).is_some();
        problems.push(problem.mend(is_mended.then_some(Mend { is_certain: true, changes })));
    }
}

/// What is written in place of a character that was read as several: itself, or a space for one that is none; nothing where
/// it says nothing to a reader.
fn right(meant: char) -> Option<char> {
    match meant {
        _ if meant.is_whitespace() => Some(' '),
        _ if meant.is_control() => None,
        _ => Some(meant),
    }
}

fn change(file: &FileName, text: &str, at: usize, length: usize, meant: Option<char>) -> Option<Change> {
    let at = at..at + length;
    Some(Change::of(Place::bytes(file, at.clone()), &text[at], right(meant?)?.to_string()))
}

/// The character that the byte means in Windows-1252.
pub(super) fn windows_character(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn windows_byte(c: char) -> Option<u8> {
    match u32::from(c) {
        0x80..=0xff => Some(c as u8),
        _ => WINDOWS.iter().position(|known| *known == c).map(|position| position as u8 + 0x80),
    }
}

/// How many bytes of `text` are one character read as several, and that character.
fn misread(text: &str, first: char) -> Option<(usize, char)> {
    let lead = windows_byte(first)?;
    let length = match lead {
        0xc2..=0xdf => 2,
        0xe2 => 3,
        0xf0 => 4,
        _ => return None,
    };
    let mut bytes = [0; 4];
    let mut written = 0;
    for (slot, c) in bytes.iter_mut().zip(text.chars().take(length)) {
        *slot = windows_byte(c)?;
        written += c.len_utf8();
    }
    // `CAFÉ’S` is as it should be: a capital before a quotation mark or a dash.
    if lead > 0xc3 && (0x91..=0x97).contains(&bytes[1]) && length == 2 {
        return None;
    }
    let meant = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    Some((written, meant))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::problem::Problems;
    use crate::text::FileName;

    #[test]
    fn what_it_was_is_said_and_right_text_is_left_alone() {
        for (text, meant) in [
            ("forceâ€™s", Some('’')),
            ("cafÃ©", Some('é')),
            ("Â£5", Some('£')),
            ("2015â€“16", Some('–')),
            ("a\u{fffd}b", None),
        ] {
            let mut problems = Problems::default();
            check(&FileName::new("a"), text, &mut problems);
            assert_eq!(problems.0.len(), 1, "{text}");
            if let Some(meant) = meant {
                assert!(problems.0[0].message.contains(meant), "{}", problems.0[0].message);
            }
        }
        for text in ["CAFÉ’S", "â’r", "Heddlu Gogledd Cymru – tŷ", "“naïve”", "£5 – É"] {
            let mut problems = Problems::default();
            check(&FileName::new("a"), text, &mut problems);
            assert!(problems.0.is_empty(), "{text}");
        }
    }
}
