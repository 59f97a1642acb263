//! How a calendar is written (iCalendar, RFC 5545): values that mean no more than their words, and short lines.
//!
//! The words of an event are the theme's, so the file comes from a template like any other. The packages that write
//! calendars want to hold every word themselves, and bring a second library of dates; what they would save is here.

use std::fmt::Write;

use tera::{Kwargs, State};

/// A line is at most so many octets long, without its end (section 3.1).
const LONGEST: usize = 75;

/// A text as the value of a property: signs that mean something to calendars lose their meaning (section 3.3.11).
pub(super) fn text(words: &str, _: Kwargs, _: &State) -> String {
    escaped(words)
}

fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            // No other sign that steers anything may stand in a text, and none of them is a word.
            _ if letter.is_control() => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// What a template made, with the ends of lines that calendars want; lines that are too long go on after a blank, and
/// none is cut inside a letter. Empty lines have no place in a calendar.
pub(super) fn folded(text: &str) -> String {
    let mut calendar = String::with_capacity(text.len() + text.len() / 8);
    for line in text.lines().map(str::trim_end).filter(|line| !line.is_empty()) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LONGEST {
                calendar.push_str("\r\n ");
                length = 1;
            }
            length += letter.len_utf8();
            _ = calendar.write_char(letter);
        }
        calendar.push_str("\r\n");
    }
    calendar
}

#[cfg(test)]
mod tests {
    use super::{escaped, folded};

    #[test]
    fn a_text_stays_a_text() {
        assert_eq!(
            escaped("One; two, three\\four\r\nEND:VEVENT"),
            "One\\; two\\, three\\\\four\\nEND:VEVENT"
        );
        assert_eq!(escaped("a\rb\u{7}c\td"), "a b c d");
    }

    #[test]
    fn lines_are_short_and_come_back_whole() {
        let line = format!("SUMMARY:{}", "Dŵr – ".repeat(40));
        let folded = folded(&format!("BEGIN:VCALENDAR\n\n  \n{line}\nEND:VCALENDAR"));
        assert!(folded.ends_with("END:VCALENDAR\r\n") && !folded.replace("\r\n", "").contains('\n'));
        assert!(folded.split("\r\n").all(|line| line.len() <= 75), "{folded}");
        assert!(folded.contains("\r\n "));
        let whole = folded.replace("\r\n ", "");
        assert_eq!(
            whole.split("\r\n").collect::<Vec<_>>(),
            ["BEGIN:VCALENDAR", line.trim_end(), "END:VCALENDAR", ""]
        );
    }
}
