//! Dates and numbers as a language writes them.

use super::Language;
use crate::model::{Date, Published};
use crate::words;

impl Language {
    /// A date for readers: `8 December 2016`, `December 2016`, `2016`.
    pub fn date(&self, date: Date) -> String {
        let (year, month, day) = date.parts();
        let year = year.to_string();
        match (month, day) {
            (Some(month), Some(day)) => {
                self.say(words!["date-day", day = day.to_string(), month = self.month(month), year = year])
            }
            (Some(month), None) => self.say(words!["date-month", month = self.month(month), year = year]),
            _ => year,
        }
    }

    /// The name of a month, counted from 1.
    fn month(&self, month: i8) -> String {
        self.say(words!["month", number = i32::from(month)])
    }

    /// A date with the time of day, where one was written: `00:01 on 8 December 2026`.
    pub fn published(&self, published: &Published) -> String {
        self.at(published, self.date(published.date))
    }

    /// The same with the day of the week, where the day is known: `00:01 on Tuesday 8 December 2026`.
    pub fn published_in_full(&self, published: &Published) -> String {
        let date = self.date(published.date);
        let in_full = match published.date.weekday_number() {
            Some(number) => {
                let weekday = self.say(words!["weekday", number = i32::from(number)]);
                self.say(words!["date-weekday", weekday = weekday, date = date])
            }
            None => date,
        };
        self.at(published, in_full)
    }

    fn at(&self, published: &Published, date: String) -> String {
        match published.time {
            Some((hour, minute)) => {
                self.say(words!["date-time", time = format!("{hour:02}:{minute:02}"), date = date])
            }
            None => date,
        }
    }

    /// A number for readers, grouped in thousands: `23,043`, `−1,234.5`.
    pub fn number(&self, value: f64) -> String {
        let text = value.abs().to_string();
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text.as_str(), None),
        };
        let mut said = String::new();
        if value < 0.0 {
            said.push('−');
        }
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                said.push_str(&self.say(words!["thousands-mark"]));
            }
            said.push(digit);
        }
        if let Some(fraction) = fraction {
            said.push_str(&self.say(words!["decimal-mark"]));
            said.push_str(fraction);
        }
        said
    }
}
