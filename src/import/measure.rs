//! A row that gives the value of a measure, for a force or for the whole country.

use crate::model::{MeasureId, MeasureValue};
use crate::project::Project;
use crate::site::Site;

use super::entry::{Cells, Entry, Form, Standing, Unplaced};
use super::kind::yaml;
use super::names;
use super::place::paper_of;

pub(super) fn entry(project: &Project, site: &Site, cells: &Cells) -> Result<Entry, Unplaced> {
    let known: Vec<(&str, &str)> =
        site.measures.value.iter().map(|(id, measure)| (measure.title.as_str(), id.as_str())).collect();
    let measure =
        cells.by_id_or_name("measure", "measure_title", |written| names::find("measure", written, &known))?;
    let paper = paper_of(project, site, cells)?;
    let value = cells.read("value", number)?.ok_or_else(|| cells.need("value").expect_err("it is empty"))?;
    let of = cells.read("of", number)?;
    let (period, basis) = (cells.need("period")?, cells.get("basis"));
    let is_it = |there: &&MeasureValue| {
        there.measure == MeasureId::new(measure)
            && there.period.as_str() == period
            && basis.is_none_or(|basis| there.basis.as_ref().is_some_and(|there| there.as_str() == basis))
    };
    let standing = match paper.measures().iter().find(is_it) {
        None => Standing::not_there(paper.published_otherwise(site, cells)?),
        Some(there) => Standing::of([
            Some((format!("value {}", there.value), format!("value {value}"))),
            of.map(|of| {
                (there.of.map_or("no whole".to_owned(), |of| format!("of {of}")), format!("of {of}"))
            }),
            cells.get("note").map(|note| {
                let words =
                    |words: &str| format!("note {}", words.split_whitespace().collect::<Vec<_>>().join(" "));
                (there.note.as_ref().map_or("no note".to_owned(), |there| words(there.as_str())), words(note))
            }),
            paper.sources().compared(there.source.as_ref(), cells),
            paper.published_otherwise(site, cells)?,
        ]),
    };
    let mut fields = vec![("measure", measure.to_owned()), ("value", value.to_string())];
    fields.extend(of.map(|of| ("of", of.to_string())));
    fields.push(("period", yaml(period)));
    fields.extend(basis.map(|basis| ("basis", yaml(basis))));
    fields.extend(cells.get("note").map(|note| ("note", yaml(note))));
    Ok(Entry {
        key: format!("{measure} {period} {}", basis.unwrap_or_default()),
        form: Form::Item("measures"),
        fields,
        source: paper.sources().cited(cells, &standing, &paper.title())?,
        published: paper.own_date(site, cells)?,
        file: paper.file().clone(),
        standing,
        left_out: Vec::new(),
    })
}

/// The number in a cell, with commas between thousands or without.
fn number(cell: &str) -> Result<f64, String> {
    let mut groups = cell.split('.').next().unwrap_or_default().split(',');
    let is_grouped = groups.next().is_some_and(|first| (1..=3).contains(&first.len()))
        && groups.all(|group| group.len() == 3);
    let plain = if is_grouped { cell.replace(',', "") } else { cell.to_owned() };
    let read = plain.parse::<f64>().ok().filter(|number| number.is_finite());
    read.ok_or_else(|| format!("`{cell}` is not a number: write digits alone, such as 84 or 9.5"))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_is_digits() {
        assert_eq!(number("84"), Ok(84.0));
        assert_eq!(number("1,234.5"), Ok(1234.5));
        for cell in ["1,5", "84%", "about 9", "NaN", "1,2345"] {
            assert!(number(cell).is_err(), "{cell}");
        }
    }
}
