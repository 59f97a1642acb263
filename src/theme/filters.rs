//! What templates may do with a text beyond what Tera offers.

use tera::{Kwargs, State};

/// `good, as in 2015` becomes `Good, as in 2015`; the rest stays as it is, so that names keep their capitals.
pub(super) fn capitalize_first(text: &str, _: Kwargs, _: &State) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
