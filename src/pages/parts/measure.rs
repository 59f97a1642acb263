//! A measure for readers: a number is never shown without unit, period and basis.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{Citation, Link};
use crate::model::{Measure, MeasureValue, Phrase, SourceId};
use crate::words;

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
            value: maker.words.number(value.value),
            unit: arc(unit(measure, value.value)),
            of: value.of.map(|of| maker.say(words!["measure-of-whole", whole = maker.words.number(of)])),
            period: arc(&value.period),
            basis: value.basis.as_ref().map(arc),
            note: value.note.as_ref().map(arc),
            themes: maker.themes(&measure.themes),
            national: nationally.map(|known| {
                maker.say(words![
                    "measure-in-a-line",
                    value = maker.words.number(known.value),
                    unit = unit(measure, known.value),
                    period = &known.period
                ])
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
fn unit(measure: &Measure, value: f64) -> &Phrase {
    if value == 1.0 { &measure.unit.one } else { &measure.unit.many }
}
