//! Writes the texts, numbers and dates of one thing, each with a mark of its own.

use serde_json::{Value, json};

/// What one thing is written with.
pub struct Pen {
    number: usize,
    written: usize,
    counted: bool,
    /// Marks of all texts so far.
    pub marks: Vec<String>,
}

/// The mark that is in every text of a thing.
pub fn mark(number: usize) -> String {
    format!("zq{number:02}x")
}

/// The mark in texts of a thing whose own day is still to come.
pub fn mark_ahead(number: usize) -> String {
    format!("zq{number:02}y")
}

impl Pen {
    pub fn new(number: usize) -> Pen {
        Pen { number, written: 0, counted: false, marks: Vec::new() }
    }

    /// The number of the thing.
    pub fn number(&self) -> usize {
        self.number
    }

    /// A new mark: that of the thing, and a number of its own.
    fn next(&mut self) -> String {
        self.written += 1;
        let mark = format!("{}{:03}z", mark(self.number), self.written);
        self.marks.push(mark.clone());
        mark
    }

    /// Words with a mark; `<` and `&` too, since nothing may come out unescaped.
    pub fn words(&mut self, about: &str) -> String {
        format!("{} {about} <b> & so on", self.next())
    }

    /// Words that are safe inside Markdown.
    pub fn plain(&mut self, about: &str) -> String {
        format!("{} {about}", self.next())
    }

    /// An address outside, with a mark.
    pub fn address(&mut self) -> String {
        format!("https://example.org/{}", self.next())
    }

    pub fn email(&mut self) -> String {
        format!("{}@example.org", self.next())
    }

    /// An old address of a page.
    pub fn alias(&mut self) -> String {
        format!("/old/{}/", self.next())
    }

    /// Short enough for a tile.
    pub fn letters(&mut self) -> String {
        self.next()
    }

    /// Words that nobody may read before their day, also where the thing itself is public.
    pub fn ahead(&mut self, about: &str) -> String {
        self.written += 1;
        let mark = format!("{}{:03}z", mark_ahead(self.number), self.written);
        self.marks.push(mark.clone());
        format!("{mark} {about}")
    }

    /// A day long after every moment.
    pub fn day_ahead(&self) -> String {
        format!("{}-03-04", later_year(self.number))
    }

    /// A number that only this thing has.
    pub fn count(&mut self) -> Value {
        self.written += 1;
        self.counted = true;
        json!(555_000_000 + self.number * 1000 + self.written)
    }

    /// A day in the year that only this thing has.
    pub fn date(&mut self) -> String {
        format!("{}-03-{:02}", past_year(self.number), 1 + self.written % 28)
    }

    /// Everything that gives the thing away: its mark, the beginning of its numbers, its years.
    pub fn canaries(&self) -> Vec<String> {
        let mut canaries = vec![mark(self.number)];
        canaries.extend(self.counted.then(|| format!("555{:03}", self.number)));
        canaries.extend([past_year(self.number), later_year(self.number)].map(|year| year.to_string()));
        canaries
    }
}

/// A year long before every moment.
pub fn past_year(number: usize) -> usize {
    1800 + number
}

/// A year long after every moment.
pub fn later_year(number: usize) -> usize {
    2199 - number
}
