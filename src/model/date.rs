//! Dates as people know them: a day, or only a month or a year where no source gives the day.

use std::fmt;

use jiff::civil::{self, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::phrase::NonEmpty;

/// A date of the Gregorian calendar that may lack its day, or month and day.
///
/// Written `2016-12-08`, `8 December 2016`, `2023-10`, `October 2023` or `2023`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// The months as dates are written in words.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// The date that `text` means, or what is wrong with it.
    pub fn parse(text: &str) -> Result<Date, String> {
        let text = text.trim();
        let parts: Vec<&str> = if text.contains('-') {
            text.split('-').collect()
        } else {
            let mut words: Vec<&str> = text.split_whitespace().collect();
            words.reverse();
            words
        };
        let date = match parts.as_slice() {
            [year] => Date { year: number(year, text)?, month: None, day: None },
            [year, month] => {
                Date { year: number(year, text)?, month: Some(month_of(month, text)?), day: None }
            }
            [year, month, day] => Date {
                year: number(year, text)?,
                month: Some(month_of(month, text)?),
                day: Some(number(day, text)?),
            },
            _ => return Err(not_a_date(text)),
        };
        if !(1800..=2200).contains(&date.year) {
            return Err(format!("`{text}` is not a date: the year {} cannot be right", date.year));
        }
        if let (Some(month), Some(day)) = (date.month, date.day)
            && civil::Date::new(date.year, month, day).is_err()
        {
            return Err(format!(
                "there is no {day} {} {}",
                MONTHS.get(month as usize - 1).unwrap_or(&"such month"),
                date.year
            ));
        }
        Ok(date)
    }

    /// The day `year`-`month`-`day`, which must exist.
    pub fn day(year: i16, month: i8, day: i8) -> Date {
        Date { year, month: Some(month), day: Some(day) }
    }

    /// The day on which `moment` falls in `zone`.
    pub fn of(moment: Timestamp, zone: &TimeZone) -> Date {
        let day = moment.to_zoned(zone.clone()).date();
        Date::day(day.year(), day.month(), day.day())
    }

    pub fn year(&self) -> i16 {
        self.year
    }

    /// Whether the day is known.
    pub fn is_exact(&self) -> bool {
        self.day.is_some()
    }

    /// The first day it can mean.
    pub fn first_day(&self) -> civil::Date {
        civil::date(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it can mean.
    pub fn last_day(&self) -> civil::Date {
        match (self.month, self.day) {
            (Some(_), Some(_)) => self.first_day(),
            (Some(_), None) => self.first_day().last_of_month(),
            _ => self.first_day().last_of_year(),
        }
    }

    /// The day that many days later; `None` where the day is not known.
    pub fn plus_days(&self, days: i32) -> Option<Date> {
        self.day?;
        let day = self.first_day().checked_add(days.days()).ok()?;
        Some(Date::day(day.year(), day.month(), day.day()))
    }

    /// Year, month and day, as far as they are known.
    pub fn parts(&self) -> (i16, Option<i8>, Option<i8>) {
        (self.year, self.month, self.day)
    }

    /// The day of the week, from 1 for Monday; `None` where the day is not known.
    pub fn weekday_number(&self) -> Option<i8> {
        self.day?;
        Some(self.first_day().weekday().to_monday_one_offset())
    }

    /// The day of the week: `Tuesday`; `None` where the day is not known.
    pub fn weekday(&self) -> Option<&'static str> {
        self.day?;
        Some(match self.first_day().weekday() {
            Weekday::Monday => "Monday",
            Weekday::Tuesday => "Tuesday",
            Weekday::Wednesday => "Wednesday",
            Weekday::Thursday => "Thursday",
            Weekday::Friday => "Friday",
            Weekday::Saturday => "Saturday",
            Weekday::Sunday => "Sunday",
        })
    }

    /// As readers see it: `8 December 2016`, `October 2023`, `2023`.
    pub fn words(&self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{day} {} {}", MONTHS[month as usize - 1], self.year),
            (Some(month), None) => format!("{} {}", MONTHS[month as usize - 1], self.year),
            _ => self.year.to_string(),
        }
    }

    /// As machines read it (ISO 8601): `2016-12-08`, `2023-10`, `2023`.
    pub fn iso(&self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

fn number<N: std::str::FromStr>(part: &str, text: &str) -> Result<N, String> {
    part.trim_start_matches('0').parse().map_err(|_| not_a_date(text))
}

fn month_of(part: &str, text: &str) -> Result<i8, String> {
    if let Some(position) = MONTHS.iter().position(|month| {
        month.eq_ignore_ascii_case(part) || (part.len() == 3 && month[..3].eq_ignore_ascii_case(part))
    }) {
        return Ok(position as i8 + 1);
    }
    match number(part, text)? {
        month @ 1..=12 => Ok(month),
        month => Err(format!("`{text}` is not a date: there is no month {month}")),
    }
}

fn not_a_date(text: &str) -> String {
    format!("`{text}` is not a date: write 2016-12-08, or 2016-12 where only the month is known")
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let text = deserializer.deserialize_str(NonEmpty("a date"))?;
        Date::parse(&text).map_err(de::Error::custom)
    }
}

/// When something is published: a date, with the time of day where it matters.
///
/// Written `2026-12-08 00:01`, `2026-12-08T00:01` or only `2016-12-08`. A date alone means the beginning of
/// that day; a month or a year alone means the beginning of its last day, so that nothing goes out before
/// it can have been meant to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Published {
    pub date: Date,
    /// Hour and minute, local time of the site.
    pub time: Option<(i8, i8)>,
}

impl Published {
    /// The moment that `text` means, or what is wrong with it.
    pub fn parse(text: &str) -> Result<Published, String> {
        let text = text.trim();
        // The T of ISO 8601 stands between digits; that of OCTOBER does not.
        let iso = text.split_once('T').filter(|(_, time)| time.starts_with(|c: char| c.is_ascii_digit()));
        let spoken = || text.rsplit_once(' ').filter(|(_, time)| time.contains(':'));
        let (date, time) = match iso.or_else(spoken) {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let date = Date::parse(date)?;
        let Some(time) = time else { return Ok(Published { date, time: None }) };
        let wrong =
            || format!("`{text}` is not a moment: write 2026-12-08 00:01, in the time of the site's zone");
        let (hour, minute) = time.trim().split_once(':').ok_or_else(wrong)?;
        let (hour, minute): (i8, i8) = (
            hour.parse().map_err(|_| wrong())?,
            minute.get(..2).and_then(|m| m.parse().ok()).ok_or_else(wrong)?,
        );
        if !(0..24).contains(&hour) || !(0..60).contains(&minute) || !date.is_exact() || minute_tail(time) {
            return Err(wrong());
        }
        Ok(Published { date, time: Some((hour, minute)) })
    }

    /// In words: `00:01 on 8 December 2026`, or only the date where no time was written.
    pub fn words(&self) -> String {
        match self.time {
            Some((hour, minute)) => format!("{hour:02}:{minute:02} on {}", self.date.words()),
            None => self.date.words(),
        }
    }

    /// In words with the day of the week: `00:01 on Tuesday 8 December 2026`, or only the date where no time was
    /// written. Of a month or a year alone, in which no day is known, that is said and no more.
    pub fn in_full(&self) -> String {
        let date = match self.date.weekday() {
            Some(weekday) => format!("{weekday} {}", self.date.words()),
            None => self.date.words(),
        };
        match self.time {
            Some((hour, minute)) => format!("{hour:02}:{minute:02} on {date}"),
            None => date,
        }
    }

    /// The place of a moment in the order in which things are published.
    pub fn order(&self) -> (civil::Date, (i8, i8)) {
        (self.date.last_day(), self.time.unwrap_or((0, 0)))
    }

    /// The instant in `zone`, or what is wrong: a time that the clocks skip or pass twice in one night.
    pub fn instant(&self, zone: &TimeZone) -> Result<Timestamp, String> {
        let (hour, minute) = self.time.unwrap_or((0, 0));
        let local = self.date.last_day().at(hour, minute, 0, 0);
        let ambiguous = zone.to_ambiguous_timestamp(local);
        let fault = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { .. } => return Ok(ambiguous.unambiguous().expect("one offset")),
            AmbiguousOffset::Gap { .. } => "does not exist: the clocks go forward over it",
            AmbiguousOffset::Fold { .. } => "happens twice: the clocks go back over it",
        };
        Err(format!("{hour:02}:{minute:02} on {} {fault}", self.date.words()))
    }
}

/// Seconds or a zone after the minutes: not taken, because the site's zone and whole minutes are meant.
fn minute_tail(time: &str) -> bool {
    time.trim().split_once(':').is_some_and(|(_, minute)| minute.len() != 2)
}

impl<'de> Deserialize<'de> for Published {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Published, D::Error> {
        let text = deserializer.deserialize_str(NonEmpty("a date, with the time where it matters"))?;
        Published::parse(&text).map_err(de::Error::custom)
    }
}

impl From<Date> for Published {
    fn from(date: Date) -> Published {
        Published { date, time: None }
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Published};
    use jiff::tz::TimeZone;

    #[test]
    fn the_ways_people_write_a_date() {
        for text in ["2016-12-08", "8 December 2016", "08 Dec 2016"] {
            assert_eq!(Date::parse(text).unwrap().words(), "8 December 2016", "{text}");
        }
        assert_eq!(Date::parse("2023-10").unwrap().words(), "October 2023");
        assert_eq!(Date::parse("October 2023").unwrap().iso(), "2023-10");
        assert_eq!(Date::parse("2016-02-30").unwrap_err(), "there is no 30 February 2016");
        assert!(Date::parse("on Thursday").unwrap_err().contains("is not a date"));
    }

    #[test]
    fn a_time_the_clocks_skip_is_refused() {
        let london = TimeZone::get("Europe/London").unwrap();
        let instant = |text| Published::parse(text).unwrap().instant(&london);
        assert!(instant("2016-03-27 01:30").unwrap_err().contains("does not exist"));
        assert!(instant("2016-10-30 01:30").unwrap_err().contains("happens twice"));
        assert_eq!(instant("2026-07-01 00:01").unwrap().to_string(), "2026-06-30T23:01:00Z");
        assert_eq!(instant("2023-10").unwrap().to_string(), "2023-10-31T00:00:00Z");
        assert!(Published::parse("2016-12-08 0:1").is_err());
    }

    #[test]
    fn a_moment_in_full_has_the_day_of_the_week() {
        let in_full = |text| Published::parse(text).unwrap().in_full();
        assert_eq!(in_full("2026-12-08 00:01"), "00:01 on Tuesday 8 December 2026");
        assert_eq!(in_full("2026-12-05"), "Saturday 5 December 2026");
        assert_eq!(in_full("2026-12"), "December 2026");
    }

    #[test]
    fn a_month_in_capitals_holds_no_time() {
        let moment = |text| Published::parse(text).unwrap();
        assert_eq!(moment("8 OCTOBER 2026 00:01"), moment("2026-10-08T00:01"));
        assert_eq!(moment("8 OCT 2026"), moment("2026-10-08"));
    }
}
