//! Words that fit into a box: which size they need and where their lines end.
//!
//! SVG breaks no lines. A template says how wide its box is and which sizes it would like, and gets the largest
//! one at which the words fit. The widths of letters are guessed by their shape, rather too wide than too
//! narrow, so that a theme with other fonts fits too; what does not is found when the picture is drawn.

use serde::Serialize;
use tera::{Kwargs, State, Value};

/// Words in lines, each of which is no wider than its box.
#[derive(Serialize)]
struct Fitted {
    size: u32,
    lines: Vec<String>,
}

/// `view.title | fitted(width=1056, sizes=[84, 64, 52], lines=[1, 1, 2])`: at the first size at which the words
/// are no more lines than it may have. At the last one, words that do not fit are left out, and `…` says so.
pub(super) fn fitted(text: &str, kwargs: Kwargs, _: &State) -> tera::TeraResult<Value> {
    let width: f64 = kwargs.must_get("width")?;
    let sizes: Vec<u32> = kwargs.must_get("sizes")?;
    let most: Vec<usize> = kwargs.must_get("lines")?;
    let Some((&last, _)) = sizes.split_last().filter(|_| sizes.len() == most.len()) else {
        return Err(tera::Error::message("`lines` says for each of `sizes` how many lines it may have"));
    };
    let fit = sizes.iter().zip(&most).find_map(|(&size, &most)| {
        let room = width / f64::from(size);
        let lines = broken(text, room);
        let fits = lines.len() <= most && lines.iter().all(|line| ems(line) <= room);
        fits.then_some(Fitted { size, lines })
    });
    let fitted = fit.unwrap_or_else(|| {
        let room = width / f64::from(last);
        let lines = cut(broken(text, room), most.last().copied().unwrap_or(1), room);
        Fitted { size: last, lines }
    });
    Ok(Value::from_serializable(&fitted))
}

/// The words in lines of at most `room` ems; a longer word has a line of its own.
fn broken(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if ems(line) + SPACE + ems(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The first lines, with `…` where something is left out: lines at the end, or the end of a word that is
/// wider than the box.
fn cut(mut lines: Vec<String>, most: usize, room: f64) -> Vec<String> {
    let more = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.iter_mut().enumerate() {
        if ems(line) <= room && !(more && at == last) {
            continue;
        }
        while !line.is_empty() && ems(line) + ems("…") > room {
            line.pop();
        }
        line.truncate(line.trim_end_matches([' ', ',', '.', ':', ';', '–']).len());
        line.push('…');
    }
    lines
}

const SPACE: f64 = 0.3;

/// How wide a text is, in times the size of its letters.
fn ems(text: &str) -> f64 {
    text.chars().map(width).sum()
}

fn width(letter: char) -> f64 {
    match letter {
        ' ' => SPACE,
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

#[cfg(test)]
mod tests {
    use super::{broken, cut, ems};

    #[test]
    fn lines_end_between_words() {
        assert_eq!(broken("Devon and Cornwall Police", 9.0), ["Devon and", "Cornwall Police"]);
        assert_eq!(broken("  Kent   Police ", 20.0), ["Kent Police"]);
        assert_eq!(broken("", 8.0), [""; 0]);
    }

    #[test]
    fn what_does_not_fit_is_left_out_visibly() {
        let lines = |text: &str, most| cut(broken(text, 9.0), most, 9.0);
        assert_eq!(lines("Devon and Cornwall Police", 2), ["Devon and", "Cornwall Police"]);
        assert_eq!(lines("Devon and Cornwall, Police", 1), ["Devon and…"]);
        let word = lines("Llanfairpwllgwyngyllgogerychwyrndrobwll", 2);
        assert!(word[0].ends_with('…') && ems(&word[0]) <= 9.0, "{word:?}");
    }
}
