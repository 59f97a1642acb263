//! Reads HTML as templates write it: lower-case tags, attributes in quotation marks, entities with their semicolon.
//!
//! Nearly all pages are like that, and are read several times as quickly as by the standard's tokeniser, since their words
//! stay where they are. This reader is sure of what it reads or gives up; then the tokeniser reads the page, which knows all
//! that HTML allows. A test holds both together.

use std::borrow::Cow;

use super::page::Page;
use super::reading::Reading;

/// A page on its way through the reader.
struct Plain<'a> {
    html: &'a str,
    at: usize,
}

/// What is known of the text inside an element that holds no tags.
enum Raw {
    /// With entities.
    Spoken,
    Code,
}

/// The page that these bytes are; `None` where the tokeniser is to read them.
pub(super) fn read(html: &[u8]) -> Option<Page<'_>> {
    // The standard has something to say about these bytes.
    let is_odd = |piece: &[u8]| piece.iter().fold(false, |odd, byte| odd | matches!(byte, b'\0' | b'\r'));
    if html.chunks(256).any(is_odd) {
        return None;
    }
    let mut reading = Reading::of(html);
    let mut plain = Plain { html: std::str::from_utf8(html).ok()?, at: 0 };
    while plain.at < html.len() {
        plain.text(&mut reading)?;
        match plain.rest().get(1) {
            None if plain.rest().is_empty() => {}
            Some(b'a'..=b'z') => plain.element(&mut reading)?,
            Some(b'/') => {
                plain.at += 2;
                let name = plain.name()?;
                plain.blanks();
                plain.sign(b'>')?;
                reading.closed(name);
            }
            Some(b'!') => plain.comment()?,
            _ => return None,
        }
    }
    Some(reading.finish())
}

impl<'a> Plain<'a> {
    fn rest(&self) -> &'a [u8] {
        &self.html.as_bytes()[self.at..]
    }

    /// What stands before the first byte that is one of these.
    fn before(&self, is_end: impl Fn(u8) -> bool) -> &'a str {
        let length = self.rest().iter().position(|byte| is_end(*byte)).unwrap_or(self.rest().len());
        &self.html[self.at..self.at + length]
    }

    fn blanks(&mut self) -> bool {
        let from = self.at;
        while matches!(self.rest().first(), Some(b' ' | b'\n' | b'\t' | b'\x0c')) {
            self.at += 1;
        }
        self.at > from
    }

    fn sign(&mut self, sign: u8) -> Option<()> {
        self.rest().first().filter(|byte| **byte == sign)?;
        self.at += 1;
        Some(())
    }

    /// The name of an element, in small letters.
    fn name(&mut self) -> Option<&'a str> {
        let name = self.before(|byte| !matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        self.at += name.len();
        name.starts_with(|letter: char| letter.is_ascii_lowercase()).then_some(name)
    }

    /// The text before the next tag, if there is any.
    fn text(&mut self, reading: &mut Reading<'a>) -> Option<()> {
        let text = self.before(|byte| byte == b'<');
        self.at += text.len();
        if !text.is_empty() {
            reading.said(spoken(text)?);
        }
        Some(())
    }

    /// A start tag, and the text of an element that holds no tags.
    fn element(&mut self, reading: &mut Reading<'a>) -> Option<()> {
        self.at += 1;
        let name = self.name()?;
        reading.opening(Cow::Borrowed(name));
        let is_closed = loop {
            let is_apart = self.blanks();
            match self.rest() {
                [b'>', ..] => break false,
                [b'/', b'>', ..] => break true,
                [b'A'..=b'Z' | b'a'..=b'z', ..] if is_apart => self.attribute(reading)?,
                _ => return None,
            }
        };
        self.at += if is_closed { 2 } else { 1 };
        reading.opened(is_closed);
        match name {
            "title" | "textarea" => self.raw(name, Raw::Spoken, reading),
            "script" | "style" => self.raw(name, Raw::Code, reading),
            "plaintext" | "iframe" | "xmp" | "noembed" | "noframe" | "noscript" => None,
            _ => Some(()),
        }
    }

    fn attribute(&mut self, reading: &mut Reading<'a>) -> Option<()> {
        let name = self.before(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_')));
        self.at += name.len();
        // Attributes of pictures have capital letters, which mean small ones.
        let name = match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => Cow::Owned(name.to_ascii_lowercase()),
            false => Cow::Borrowed(name),
        };
        let value = match self.rest() {
            [b'=', mark @ (b'"' | b'\''), ..] => {
                self.at += 2;
                let value = self.before(|byte| byte == *mark);
                self.at += value.len();
                self.sign(*mark)?;
                spoken(value)?
            }
            [b' ' | b'\n' | b'\t' | b'\x0c' | b'>' | b'/', ..] => Cow::default(),
            _ => return None,
        };
        reading.has(name, value);
        // Whether the attribute ends here, or what follows it is odd.
        matches!(self.rest(), [b' ' | b'\n' | b'\t' | b'\x0c' | b'>' | b'/', ..]).then_some(())
    }

    /// The text of an element up to its end tag, which is read next.
    fn raw(&mut self, name: &str, raw: Raw, reading: &mut Reading<'a>) -> Option<()> {
        let rest = &self.html[self.at..];
        let text = rest.match_indices("</").map(|(at, _)| &rest[..at]).find(|text| {
            let tag = &rest.as_bytes()[text.len() + 2..];
            tag.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
        })?;
        // In a script, a comment may hold what looks like its end.
        if text.contains("<!--") {
            return None;
        }
        self.at += text.len();
        if !text.is_empty() {
            reading.said(match raw {
                Raw::Spoken => spoken(text)?,
                Raw::Code => Cow::Borrowed(text),
            });
        }
        let after = self.rest().get(2..2 + name.len() + 1)?;
        (after.starts_with(name.as_bytes()) && after.ends_with(b">")).then_some(())
    }

    /// A comment, or the line that says that this is HTML.
    fn comment(&mut self) -> Option<()> {
        let rest = &self.html[self.at..];
        let doctype = "<!doctype html>";
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment.find("--")?;
            (end > 0 && !comment.starts_with(['>', '-']) && comment[end..].starts_with("-->"))
                .then_some(())?;
            self.at += end + "<!---->".len();
        } else {
            rest.get(..doctype.len()).filter(|known| known.eq_ignore_ascii_case(doctype))?;
            self.at += doctype.len();
        }
        Some(())
    }
}

/// A text with letters in place of the entities that templates write.
fn spoken(text: &str) -> Option<Cow<'_, str>> {
    let Some((mut before, mut rest)) = text.split_once('&') else { return Some(Cow::Borrowed(text)) };
    let mut spoken = String::with_capacity(text.len());
    loop {
        spoken.push_str(before);
        let (entity, after) = rest.split_once(';')?;
        spoken.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => '\u{a0}',
            "shy" => '\u{ad}',
            _ => numbered(entity.strip_prefix('#')?)?,
        });
        match after.split_once('&') {
            Some(next) => (before, rest) = next,
            None => return Some(Cow::Owned(spoken + after)),
        }
    }
}

/// The letter with this number; `None` for those of which the standard has something else to say.
fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let digits = Some(digits).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_alphanumeric()))?;
    let letter = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
    (' '..='~')
        .contains(&letter)
        .then_some(letter)
        .or_else(|| ('\u{a0}'..='\u{fdcf}').contains(&letter).then_some(letter))
}
