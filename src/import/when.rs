//! Days as they stand in spreadsheets.

use crate::model::{Date, Published};

/// The moment that a cell means: as content files write it, or `18/02/2016`, the day first, as in Britain.
pub(super) fn when(cell: &str) -> Result<Published, String> {
    let parts: Vec<&str> = cell.split(['/', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return Published::parse(cell) };
    if year.len() != 4 || [day, month].iter().any(|part| !(1..=2).contains(&part.len())) {
        return Err(format!("`{cell}` is not a date: write 2016-12-08, or 08/12/2016 with the day first"));
    }
    let read = Date::parse(&format!("{year}-{month}-{day}"));
    read.map(Published::from).map_err(|why| match month.parse::<u8>() {
        Ok(13..) => format!("`{cell}` is not a date: the day comes first, and there is no month {month}"),
        _ => why,
    })
}

#[cfg(test)]
mod tests {
    use super::when;

    #[test]
    fn the_day_comes_first() {
        let iso = |cell| when(cell).map(|moment| moment.date.iso());
        for cell in ["2016-02-18", "18/02/2016", "18.2.2016", "18 February 2016"] {
            assert_eq!(iso(cell).as_deref(), Ok("2016-02-18"), "{cell}");
        }
        assert_eq!(iso("2023-10").as_deref(), Ok("2023-10"));
        assert_eq!(when("2026-12-08 00:01").unwrap().time, Some((0, 1)));
        assert!(iso("02/18/2016").unwrap_err().contains("the day comes first, and there is no month 18"));
        for cell in ["18/02/16", "42418", "last week", "31/02/2016", "2016/02/18"] {
            assert!(iso(cell).is_err(), "{cell}");
        }
    }
}
