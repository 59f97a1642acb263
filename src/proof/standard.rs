//! Reads HTML of any kind, as the WHATWG standard has it.

use std::borrow::Cow;
use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::page::Page;
use super::reading::Reading;

/// The page that these bytes are.
pub(super) fn read<'a>(html: &[u8]) -> Page<'a> {
    let mut reading = Reading::of(html);
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        see(event, &mut reading);
        None
    });
    // Otherwise the tokeniser would look for tags inside scripts.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    reading.finish()
}

fn see(event: CallbackEvent<'_>, reading: &mut Reading<'_>) {
    let kept = |bytes: &[u8]| Cow::Owned(String::from_utf8_lossy(bytes).into_owned());
    match event {
        CallbackEvent::OpenStartTag { name } => reading.opening(kept(name)),
        CallbackEvent::AttributeName { name } => reading.has(kept(name), Cow::default()),
        CallbackEvent::AttributeValue { value } => reading.worth(kept(value)),
        CallbackEvent::CloseStartTag { self_closing } => reading.opened(self_closing),
        CallbackEvent::EndTag { name } => reading.closed(&String::from_utf8_lossy(name)),
        CallbackEvent::String { value } => reading.said(kept(value)),
        CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
    }
}
