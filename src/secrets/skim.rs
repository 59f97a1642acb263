//! The words of finished bytes one after another, from the bytes themselves: nothing is copied, and nothing is asked twice.
//!
//! What this finds is what [`words`](super::words::words) finds in the [`texts`](super::words::texts) of the same file; it
//! only looks at sixty-four bytes at once, and spells out those words alone in which something else stands than letters of
//! ASCII. A test holds both together.

use super::numbers::{self, Kind, LONG_NUMBER, NO_WORD, PIECE};
use super::words::{Form, entity, escape};

/// A word of a finished file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Skimmed {
    pub number: u64,
    pub kind: Kind,
    /// Whether it stands in a tag, a comment or whatever else readers do not see.
    pub is_in_tag: bool,
}

/// Gives `each` all words of a text of this form, in their order.
pub(super) fn skim(form: Form, text: &[u8], each: impl FnMut(Skimmed)) {
    let special = match form {
        Form::Markup => b'&',
        Form::Escaped => b'\\',
        // Nothing has this byte, which begins no letter either.
        Form::Plain => 0xff,
    };
    let mut skim = Skim { form, special, text, is_in_tag: false, letters: Vec::new(), each };
    let mut at = 0;
    while at < text.len() {
        at = match text[at..].first_chunk() {
            Some(window) => skim.block(at, window),
            None => {
                let mut window = [b' '; WINDOW];
                window[..text.len() - at].copy_from_slice(&text[at..]);
                skim.block(at, &window)
            }
        };
    }
}

/// How many bytes are looked at together.
const BLOCK: usize = 64;

/// The same with the rest of a piece that begins in it.
const WINDOW: usize = BLOCK + PIECE;

struct Skim<'a, E> {
    form: Form,
    /// The sign that may mean a letter.
    special: u8,
    text: &'a [u8],
    is_in_tag: bool,
    /// The letters of the word that is being spelt out.
    letters: Vec<u8>,
    each: E,
}

impl<E: FnMut(Skimmed)> Skim<'_, E> {
    /// Takes the words in that end in this block of the text, which begins `at`. Where the next block is to begin.
    fn block(&mut self, at: usize, window: &[u8; WINDOW]) -> usize {
        let block = window.first_chunk().expect("a window is longer");
        let special = self.special;
        let letters = places(block, |byte| byte.is_ascii_alphanumeric());
        let mut specials = places(block, |byte| byte == special);
        let begins = places(block, |byte| matches!(byte, 0xc2..=0xf4));
        if begins != 0 {
            // In a picture, nearly all of these begin no letter.
            let goes_on = places(block, |byte| matches!(byte, 0x80..=0xbf));
            specials |= begins & (goes_on >> 1 | 1 << (BLOCK - 1));
        }
        let tags =
            if self.form == Form::Markup { places(block, |byte| byte == b'<' || byte == b'>') } else { 0 };
        let mut from = 0;
        while from < BLOCK {
            let ahead = u64::MAX << from;
            let begin = ((letters | specials) & ahead).trailing_zeros() as usize;
            self.pass(block, tags & ahead & !u64::MAX.checked_shl(begin as u32).unwrap_or(0));
            if begin == BLOCK {
                break;
            }
            let end = (!letters & (u64::MAX << begin)).trailing_zeros() as usize;
            if end == BLOCK && begin > 0 {
                return at + begin;
            }
            if end == BLOCK || specials >> end & 1 == 1 {
                let next = self.spell(at + begin);
                if next >= at + BLOCK {
                    return next;
                }
                from = next - at;
            } else {
                self.plain(window, begin, end);
                from = end;
            }
        }
        at + BLOCK
    }

    /// Passes over what stands between two words. Inside a tag, the signs of another mean nothing; so the last one counts.
    fn pass(&mut self, block: &[u8; BLOCK], tags: u64) {
        if tags != 0 {
            self.is_in_tag = block[63 - tags.leading_zeros() as usize] == b'<';
        }
    }

    /// A word of letters and digits of ASCII alone.
    fn plain(&mut self, window: &[u8; WINDOW], begin: usize, end: usize) {
        const SMALL: u128 = u128::from_ne_bytes([0x20; PIECE]);
        const LETTERS: u128 = u128::from_ne_bytes([0x40; PIECE]);
        let (mut number, mut is_number, mut from) = (NO_WORD, true, begin);
        while from < end {
            let piece = window[from..].first_chunk().expect("a window is longer by a piece");
            let left = (end - from).min(PIECE) as u32;
            let piece = (u128::from_le_bytes(*piece) | SMALL) & (u128::MAX >> (128 - 8 * left));
            number = numbers::with_piece(number, piece);
            is_number &= piece & LETTERS == 0;
            from += PIECE;
        }
        self.say(number, is_number, end - begin);
    }

    /// A word letter by letter, as far as there is one, with the sign that ends it. Where what follows begins.
    #[cold]
    fn spell(&mut self, mut at: usize) -> usize {
        self.letters.clear();
        let end = loop {
            let (letter, next) = match self.text.get(at) {
                Some(byte) if byte.is_ascii_alphanumeric() => (char::from(*byte), at + 1),
                Some(b'&') if self.form == Form::Markup => {
                    let (letter, length) = entity(&self.text[at + 1..]);
                    (letter, at + 1 + length)
                }
                Some(b'\\') if self.form == Form::Escaped => {
                    let (letter, length) = escape(&self.text[at + 1..]);
                    (letter, at + 1 + length)
                }
                Some(0x80..) => letter_beyond_ascii(self.text, at),
                _ => break (' ', at),
            };
            if !letter.is_alphanumeric() {
                break (letter, next);
            }
            for small in letter.to_lowercase() {
                self.letters.extend_from_slice(small.encode_utf8(&mut [0; 4]).as_bytes());
            }
            at = next;
        };
        if !self.letters.is_empty() {
            let is_number = self.letters.iter().all(u8::is_ascii_digit);
            self.say(numbers::of_letters(&self.letters), is_number, self.letters.len());
        }
        match end.0 {
            '<' if self.form == Form::Markup => self.is_in_tag = true,
            '>' if self.form == Form::Markup => self.is_in_tag = false,
            _ => {}
        }
        end.1
    }

    fn say(&mut self, number: u64, is_number: bool, length: usize) {
        let kind = match is_number {
            false => Kind::Word,
            true if length < LONG_NUMBER => Kind::ShortNumber,
            true => Kind::LongNumber,
        };
        (self.each)(Skimmed { number, kind, is_in_tag: self.is_in_tag });
    }
}

/// Where in a block such bytes stand, as bits.
fn places(block: &[u8; BLOCK], is_one: impl Fn(u8) -> bool) -> u64 {
    let ones = block.map(|byte| u8::from(is_one(byte)));
    // One multiplication gathers the lowest bits of eight bytes in the highest byte.
    let gathered = |eight: &[u8]| {
        let eight = u64::from_le_bytes(eight.try_into().expect("eight bytes"));
        eight.wrapping_mul(0x0102_0408_1020_4080) >> 56
    };
    ones.chunks_exact(8).rev().fold(0, |places, eight| places << 8 | gathered(eight))
}

/// The letter that begins at this byte, and where the next one does. What is no UTF-8 is no letter either.
fn letter_beyond_ascii(text: &[u8], at: usize) -> (char, usize) {
    let length = match text[at] {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    };
    let goes_on = text.get(at + 1).is_some_and(|byte| matches!(byte, 0x80..0xc0));
    let bytes = text.get(at..at + length).filter(|_| goes_on && length > 1);
    let letter = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()?.chars().next());
    letter.map_or((char::REPLACEMENT_CHARACTER, at + 1), |letter| (letter, at + length))
}
