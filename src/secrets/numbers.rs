//! Words and rows of words as numbers: the same number for the same letters, small or capital.
//!
//! No secret depends on these numbers, and they are quick: a word of sixteen bytes costs one multiplication, and the number
//! of a row follows from that of the row before it.

/// So many words in a row are nobody's by chance, as long as no public file has them.
pub(super) const IN_A_ROW: usize = 6;

/// So many digits are searched for by themselves.
pub(super) const LONG_NUMBER: usize = 5;

/// How many bytes of a word are taken in at once.
pub(super) const PIECE: usize = 16;

/// What a word is to those who look for rows of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// Anybody's, and passed over where many words stand in a row.
    ShortNumber,
    /// Searched for by itself.
    LongNumber,
}

/// What the number of a word begins with: no text has bytes like these.
pub(super) const NO_WORD: u64 = 0xff51_afd7_ed55_8ccd;

/// The number of a word with these small letters.
pub(super) fn of_letters(letters: &[u8]) -> u64 {
    letters.chunks(PIECE).fold(NO_WORD, |number, piece| {
        let mut padded = [0; PIECE];
        padded[..piece.len()].copy_from_slice(piece);
        with_piece(number, u128::from_le_bytes(padded))
    })
}

/// The number of a word that goes on with these bytes.
pub(super) fn with_piece(number: u64, piece: u128) -> u64 {
    let (low, high) = (piece as u64, (piece >> 64) as u64);
    let product = u128::from(low ^ number) * u128::from(high ^ 0x9e37_79b9_7f4a_7c15);
    product as u64 ^ (product >> 64) as u64
}

/// The number of these words in their order.
pub(super) fn together(words: impl ExactSizeIterator<Item = u64>) -> u64 {
    let count = words.len();
    of_row(count, words.fold(0, one_more))
}

/// The sum of a row with one more word at its end.
pub(super) fn one_more(sum: u64, word: u64) -> u64 {
    sum.rotate_left(7) ^ word
}

/// The sum of the [`IN_A_ROW`] last words, when one is added at the end and `first` is left out.
pub(super) fn moved_on(sum: u64, first: u64, word: u64) -> u64 {
    one_more(sum, word) ^ first.rotate_left(7 * IN_A_ROW as u32)
}

/// The number of so many words with this sum.
pub(super) fn of_row(count: usize, sum: u64) -> u64 {
    (sum ^ count as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
