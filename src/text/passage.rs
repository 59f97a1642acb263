//! Passages in another language than the text that they stand in: marked where they are read, and told to browsers where
//! a page is finished. In between nobody has to know of them.

/// Two characters that Unicode keeps free for uses like this one: no text has them.
pub const BEGINS: char = '\u{1fffe}';
pub const ENDS: char = '\u{1ffff}';

/// The words with marks around them.
pub fn marked(words: &str) -> String {
    format!("{BEGINS}{words}{ENDS}")
}

/// Whether there are any marks in a text.
pub fn has_marks(text: &str) -> bool {
    text.contains([BEGINS, ENDS])
}

/// The text without marks.
pub fn unmarked(text: String) -> String {
    if has_marks(&text) { text.replace([BEGINS, ENDS], "") } else { text }
}
