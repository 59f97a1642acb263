//! Words that fit into a box: which size they need and where their lines end.
//!
//! SVG breaks no lines. A template says how wide its box is and which sizes it would like, and gets the largest
//! one at which the words fit. The widths of letters are guessed by their shape, rather too wide than too
//! narrow, so that a theme with other fonts fits too; what does not is found when the picture is drawn.

use serde::Serialize;
use tera::{Kwargs, State, Value};

/// Words in lines, each of which is no wider than its box.
#[derive(Debug, PartialEq, Serialize)]
struct Fitted {
    size: u32,
    lines: Vec<String>,
    /// How wide the widest line is.
    width: u32,
}

/// `view.title | fitted(width=1056, sizes=[84, 64, 52], lines=[1, 1, 2])`: at the first size at which the words
/// are no more lines than it may have. At the last one, words that do not fit are left out, and `…` says so.
///
/// Without `lines`, nothing is left out: there are as many as the words need, and a word that is wider than the box
/// goes on in the next one. `device=true` is for letters that the picture does not bring with it, `bold=true` for
/// bold ones.
pub(super) fn fitted(text: &str, kwargs: Kwargs, _: &State) -> tera::TeraResult<Value> {
    let letters = Letters {
        of_device: kwargs.get("device")?.unwrap_or(false),
        bold: kwargs.get("bold")?.unwrap_or(false),
    };
    let sizes: Vec<u32> = kwargs.must_get("sizes")?;
    let most: Option<Vec<usize>> = kwargs.get("lines")?;
    let fit = letters.fit(text, kwargs.must_get("width")?, &sizes, most.as_deref());
    fit.map(|fit| Value::from_serializable(&fit))
        .ok_or_else(|| tera::Error::message("`lines` says for each of `sizes` how many lines it may have"))
}

/// In which letters the words will stand.
#[derive(Clone, Copy)]
struct Letters {
    /// Whether they are those of the reader's device, which nobody knows, rather than the theme's own.
    of_device: bool,
    bold: bool,
}

impl Letters {
    /// None where the sizes and the numbers of lines are not as many.
    fn fit(self, text: &str, width: f64, sizes: &[u32], most: Option<&[usize]>) -> Option<Fitted> {
        let (&last, _) = sizes.split_last()?;
        let Some(most) = most else {
            let room = width / f64::from(last);
            return Some(self.set(last, self.broken(text, room, true)));
        };
        let (&fewest, _) = most.split_last().filter(|_| most.len() == sizes.len())?;
        let fit = sizes.iter().zip(most).find_map(|(&size, &most)| {
            let room = width / f64::from(size);
            let lines = self.broken(text, room, false);
            let fits = lines.len() <= most && lines.iter().all(|line| self.ems(line) <= room);
            fits.then(|| self.set(size, lines))
        });
        Some(fit.unwrap_or_else(|| {
            let room = width / f64::from(last);
            self.set(last, self.cut(self.broken(text, room, false), fewest, room))
        }))
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a width is small and positive"
    )]
    fn set(self, size: u32, lines: Vec<String>) -> Fitted {
        let widest = lines.iter().map(|line| self.ems(line)).fold(0.0, f64::max);
        Fitted { size, lines, width: (widest * f64::from(size)).ceil() as u32 }
    }

    /// The words in lines of at most `room` ems. A longer word has a line of its own, or, if words may be `split`,
    /// as many as it needs.
    fn broken(self, text: &str, room: f64, split: bool) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.ems(line) + self.ems(" ") + self.ems(word) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ if split => lines.extend(self.pieces(word, room)),
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// A word in pieces of at most `room` ems, or of one letter.
    fn pieces(self, word: &str, room: f64) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            match pieces.last_mut() {
                Some(piece) if piece.is_empty() || self.ems(piece) + self.width(letter) <= room => {
                    piece.push(letter);
                }
                _ => pieces.push(letter.to_string()),
            }
        }
        pieces
    }

    /// The first lines, with `…` where something is left out: lines at the end, or the end of a word that is
    /// wider than the box.
    fn cut(self, mut lines: Vec<String>, most: usize, room: f64) -> Vec<String> {
        let more = lines.len() > most;
        lines.truncate(most);
        let last = lines.len().saturating_sub(1);
        for (at, line) in lines.iter_mut().enumerate() {
            if self.ems(line) <= room && !(more && at == last) {
                continue;
            }
            while !line.is_empty() && self.ems(line) + self.ems("…") > room {
                line.pop();
            }
            line.truncate(line.trim_end_matches([' ', ',', '.', ':', ';', '–']).len());
            line.push('…');
        }
        lines
    }

    /// How wide a text is, in times the size of its letters.
    fn ems(self, text: &str) -> f64 {
        text.chars().map(|letter| self.width(letter)).sum()
    }

    fn width(self, letter: char) -> f64 {
        let width = if self.of_device { in_widest(letter) } else { in_serifs(letter) };
        // Bold letters are up to an eighth wider.
        if self.bold { width * 1.125 } else { width }
    }
}

/// In letters such as a theme brings with it for its pictures.
fn in_serifs(letter: char) -> f64 {
    match letter {
        ' ' => 0.3,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '!' | '|'
        | '(' | ')' | '[' | ']' | '-' | '/' => 0.38,
        'M' | 'W' | 'Ŵ' => 1.06,
        'm' | 'w' | 'ŵ' | '@' | '%' | '—' | '…' => 1.0,
        _ if letter.is_uppercase() || letter == '&' => 0.76,
        _ if letter.is_ascii_digit() => 0.61,
        _ if letter.is_alphabetic() && (letter as u32) < 0x250 => 0.57,
        _ => 1.0,
    }
}

/// In Verdana and DejaVu Sans, which are wider than other letters that devices have.
fn in_widest(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 0.37,
        'f' | 'r' | 't' | 'I' | ' ' | '-' | '(' | ')' | '/' => 0.46,
        'w' | 'O' | 'Q' | 'G' => 0.83,
        'm' | 'M' | 'W' => 1.0,
        'A'..='Z' => 0.79,
        'a'..='z' | '0'..='9' => 0.65,
        // Letters with accents are as wide as without; those of other scripts fill a square.
        '\u{c0}'..='\u{24f}' => 0.85,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fitted, Letters};

    const OWN: Letters = Letters { of_device: false, bold: false };
    const BOLD: Letters = Letters { of_device: true, bold: true };

    #[test]
    fn lines_end_between_words() {
        let lines = |text: &str, room| OWN.broken(text, room, false);
        assert_eq!(lines("Devon and Cornwall Police", 9.0), ["Devon and", "Cornwall Police"]);
        assert_eq!(lines("  Kent   Police ", 20.0), ["Kent Police"]);
        assert_eq!(lines("", 8.0), [""; 0]);
        let lines = BOLD.broken("requires improvement, carried over", 12.5, true);
        assert_eq!(lines, ["requires", "improvement,", "carried over"]);
    }

    #[test]
    fn what_does_not_fit_is_left_out_visibly() {
        let lines = |text: &str, most| OWN.cut(OWN.broken(text, 9.0, false), most, 9.0);
        assert_eq!(lines("Devon and Cornwall Police", 2), ["Devon and", "Cornwall Police"]);
        assert_eq!(lines("Devon and Cornwall, Police", 1), ["Devon and…"]);
        let word = lines("Llanfairpwllgwyngyllgogerychwyrndrobwll", 2);
        assert!(word[0].ends_with('…') && OWN.ems(&word[0]) <= 9.0, "{word:?}");
    }

    #[test]
    fn where_lines_are_not_counted_no_letter_is_lost_and_no_line_is_too_wide() {
        let words = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and 東京都公安委員会 MMMMMMMMMMMMMMMM";
        for width in [60, 100, 292] {
            let fit = BOLD.fit(words, f64::from(width), &[15], None).unwrap();
            assert!(fit.width <= width && fit.width > width / 2, "{fit:?}");
            assert_eq!(fit.lines.concat().replace(' ', ""), words.replace(' ', ""));
        }
        assert_eq!(BOLD.fit(" ", 60.0, &[15], None), Some(Fitted { size: 15, lines: vec![], width: 0 }));
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        let size = |width| OWN.fit("Kent Police", width, &[40, 20], Some(&[1, 2])).map(|fit| fit.size);
        assert_eq!((size(400.0), size(120.0)), (Some(40), Some(20)));
        assert_eq!(OWN.fit("Kent", 400.0, &[40, 20], Some(&[1])), None, "a number of lines is missing");
        assert_eq!(OWN.fit("Kent", 400.0, &[], Some(&[])), None);
    }
}
