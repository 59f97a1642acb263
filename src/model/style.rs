//! What a file may do that the rules of style advise against.

use super::{Entries, Phrase};

/// Rules of style that a file may break, each with the reason: `long-sentence: Quoted word for word.`
pub type StyleExceptions = Entries<Phrase, Phrase>;
