//! A sieve: lets nearly every row of words through that is not searched for, at the price of one look at one bit.

use super::numbers::{self, IN_A_ROW, Kind};
use super::skim::Skimmed;

/// What rows of words are caught.
#[derive(Clone, Debug, Default)]
pub(super) struct Sieve {
    /// Rows of [`IN_A_ROW`] words, and single numbers.
    rows: Marks,
    /// The last two words of shorter rows.
    ends: Marks,
}

/// How many words stand in the way of a [`Runner`] at least.
const KEPT: usize = 8;

/// The way of words through a sieve, which remembers the last of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Runner {
    words: [u64; KEPT],
    count: usize,
    /// The same without short numbers.
    counted: [u64; KEPT],
    counted_count: usize,
    /// Of the last [`IN_A_ROW`] of these.
    sum: u64,
}

impl Sieve {
    /// A sieve that catches these rows, each with its number, where their last two words have these numbers.
    pub fn of(rows: impl ExactSizeIterator<Item = (u64, Option<u64>)>) -> Sieve {
        let mut sieve = Sieve { rows: Marks::of(rows.len()), ends: Marks::of(rows.len()) };
        for (row, end) in rows {
            match end {
                Some(end) => sieve.ends.set(end),
                None => sieve.rows.set(row),
            }
        }
        sieve
    }
}

impl Runner {
    /// Takes the next word, and gives `each` the number of every row that ends with it and may be searched for.
    #[inline]
    pub fn run(&mut self, word: Skimmed, sieve: &Sieve, each: &mut impl FnMut(u64)) {
        let last = self.words[self.count.wrapping_sub(1) % KEPT];
        self.words[self.count % KEPT] = word.number;
        self.count += 1;
        if sieve.ends.has(numbers::of_row(2, numbers::one_more(numbers::one_more(0, last), word.number))) {
            self.shorter_rows(each);
        }
        if word.kind == Kind::ShortNumber {
            return;
        }
        let first = self.counted[self.counted_count.wrapping_sub(IN_A_ROW) % KEPT];
        self.counted[self.counted_count % KEPT] = word.number;
        self.counted_count += 1;
        self.sum = numbers::moved_on(self.sum, first, word.number);
        let row = numbers::of_row(IN_A_ROW, self.sum);
        if sieve.rows.has(row) && self.counted_count >= IN_A_ROW {
            each(row);
        }
        if word.kind == Kind::LongNumber {
            let row = numbers::together([word.number].into_iter());
            if sieve.rows.has(row) {
                each(row);
            }
        }
    }

    #[cold]
    fn shorter_rows(&self, each: &mut impl FnMut(u64)) {
        for length in 2..IN_A_ROW.min(self.count + 1) {
            each(numbers::together((self.count - length..self.count).map(|at| self.words[at % KEPT])));
        }
    }
}

/// Numbers of which one bit each is remembered: what was not marked is hardly ever taken for marked.
#[derive(Clone, Debug)]
struct Marks {
    bits: Vec<u64>,
    /// By how much a number is shifted to be the place of its bit.
    shift: u32,
}

impl Default for Marks {
    fn default() -> Marks {
        Marks::of(0)
    }
}

impl Marks {
    fn of(count: usize) -> Marks {
        let bits = (16 * count).next_power_of_two().max(64);
        Marks { bits: vec![0; bits / 64], shift: 64 - bits.ilog2() }
    }

    fn set(&mut self, number: u64) {
        let place = number >> self.shift;
        self.bits[(place / 64) as usize] |= 1 << (place % 64);
    }

    #[inline]
    fn has(&self, number: u64) -> bool {
        let place = number >> self.shift;
        self.bits[(place / 64) as usize] >> (place % 64) & 1 == 1
    }
}
