//! Lines of text in a picture, where nothing breaks them by itself.
//!
//! Which letters a reader's device has is not known, so a text counts as wide as in the widest of the usual ones.

/// The widest that the letters of a text come out, in hundredths of the size of the letters: those of Verdana and
/// DejaVu Sans, which are wider than other system fonts.
fn letter(char: char) -> u32 {
    match char {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 37,
        'f' | 'r' | 't' | 'I' | ' ' | '-' | '(' | ')' | '/' => 46,
        'm' | 'M' | 'W' | '…' | '—' | '%' => 100,
        'w' | 'O' | 'Q' | 'G' => 83,
        'A'..='Z' => 79,
        'a'..='z' | '0'..='9' => 65,
        // Letters with accents are as wide as without; those of other scripts fill a square.
        '\u{c0}'..='\u{24f}' => 85,
        _ => 100,
    }
}

/// At most how many pixels wide a text is, in letters of so many pixels.
pub(in crate::pages) fn width(text: &str, size: u32, bold: bool) -> u32 {
    let hundredths: u32 = text.chars().map(letter).sum::<u32>() * size;
    // Bold letters are up to an eighth wider.
    (if bold { hundredths * 9 / 8 } else { hundredths }).div_ceil(100)
}

/// The text in lines of at most `most` pixels, broken between words; a word that is too long by itself is broken
/// where the line ends.
pub(in crate::pages) fn broken(text: &str, most: u32, size: u32, bold: bool) -> Vec<String> {
    let fits = |line: &str| width(line, size, bold) <= most;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut()
            && fits(&format!("{line} {word}"))
        {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        let mut piece = String::new();
        for char in word.chars() {
            if !piece.is_empty() && !fits(&format!("{piece}{char}")) {
                lines.push(std::mem::take(&mut piece));
            }
            piece.push(char);
        }
        lines.push(piece);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{broken, width};

    #[test]
    fn lines_break_between_words() {
        assert_eq!(
            broken("requires improvement, carried over", 200, 16, true),
            ["requires", "improvement,", "carried over"]
        );
        assert_eq!(broken("good", 200, 16, true), ["good"]);
        assert!(broken(" ", 200, 16, false).is_empty());
    }

    #[test]
    fn no_line_is_too_wide_and_no_letter_is_lost() {
        let words = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and 東京都公安委員会 MMMMMMMMMMMMMMMM";
        for most in [60, 100, 292] {
            let lines = broken(words, most, 15, true);
            assert!(lines.iter().all(|line| width(line, 15, true) <= most), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), words.replace(' ', ""));
        }
    }
}
