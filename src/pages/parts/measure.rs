//! A measure for readers: a number is never shown without unit, period and basis.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, Link};
use crate::model::{Measure, MeasureValue, SourceId};

/// The value of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MeasureView {
    /// The measure's name in the vocabulary, as a word for class names.
    pub id: Arc<str>,
    /// What is measured: `Applications for secondary employment`.
    pub title: Arc<str>,
    /// What exactly is counted, in a sentence.
    pub definition: Arc<str>,
    /// The number with thousands separated: `23,043`.
    pub value: String,
    /// The unit, in singular or plural as the value wants: `applications`.
    pub unit: Arc<str>,
    /// The whole that the value is a part of, where the source gives it: `of 44`.
    pub of: Option<String>,
    /// What time it covers, in words: `since September 2011`.
    pub period: Arc<str>,
    /// Whose count it is: `force data`.
    pub basis: Option<Arc<str>>,
    /// What a reader should know about the number.
    pub note: Option<Arc<str>>,
    /// The themes that it touches.
    pub themes: Vec<Link>,
    /// The same measure for the whole country in the same inspection: `357 instances, 2012 research`.
    pub national: Option<String>,
    /// Its source on this page.
    pub citation: Option<Citation>,
}

impl MeasureView {
    /// The value with its unit and definition; `None` if the vocabulary lacks the measure. `national` are
    /// the measures of the same inspection for the whole country.
    pub(in crate::pages) fn of(
        maker: &Maker<'_>,
        value: &MeasureValue,
        national: &[MeasureValue],
        cite: &mut dyn FnMut(Option<&SourceId>) -> Option<Citation>,
    ) -> Option<MeasureView> {
        let measure = maker.site().measures.value.get(&value.measure)?;
        let nationally =
            national.iter().find(|known| known.measure == value.measure && !std::ptr::eq(*known, value));
        Some(MeasureView {
            id: value.measure.as_str().into(),
            title: arc(&measure.title),
            definition: arc(&measure.definition),
            value: number(value.value),
            unit: unit(measure, value.value),
            of: value.of.map(|of| format!("of {}", number(of))),
            period: arc(&value.period),
            basis: value.basis.as_ref().map(arc),
            note: value.note.as_ref().map(arc),
            themes: maker.themes(&measure.themes),
            national: nationally.map(|known| {
                format!("{} {}, {}", number(known.value), unit(measure, known.value), known.period)
            }),
            citation: cite(value.source.as_ref()),
        })
    }
}

impl Maker<'_> {
    /// The value of a measure by itself; `None` if the vocabulary lacks the measure.
    pub fn measure(&self, value: &MeasureValue) -> Option<MeasureView> {
        MeasureView::of(self, value, &[], &mut |_| None)
    }
}

/// The unit in the form that the number wants.
fn unit(measure: &Measure, value: f64) -> Arc<str> {
    arc(if value == 1.0 { &measure.unit.one } else { &measure.unit.many })
}

/// A number as readers write it: `23,043`, `2.5`, `−3`.
fn number(value: f64) -> String {
    let text = value.abs().to_string();
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text.as_str(), None),
    };
    let mut grouped = String::new();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "−" } else { "" };
    match fraction {
        Some(fraction) => format!("{sign}{grouped}.{fraction}"),
        None => format!("{sign}{grouped}"),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_grouped_in_thousands() {
        assert_eq!(number(23043.0), "23,043");
        assert_eq!(number(357.0), "357");
        assert_eq!(number(-1234.5), "−1,234.5");
    }
}
