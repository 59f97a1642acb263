//! Words written by a person that may not be empty.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, de};

/// Words on one or more lines, trimmed, never empty. Plain text: no Markdown is read in it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Phrase(Arc<str>);

impl Phrase {
    pub fn new(words: impl AsRef<str>) -> Phrase {
        Phrase(Arc::from(words.as_ref().trim()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Phrase, D::Error> {
        deserializer.deserialize_str(NonEmpty("words")).map(Phrase::new)
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Whether a sign may not stand in a page or a feed (XML 1.0, section 2.2): YAML lets it in as an escape, `\x07`.
fn is_unprintable(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t' | '\u{85}')
        || matches!(sign, '\u{FFFE}' | '\u{FFFF}')
}

/// Reads a scalar as the text that stands in the file, whatever YAML would make of it, and refuses nothing
/// where something is due. (serde_yaml alone takes an empty `force:` for an empty string.)
pub(super) struct NonEmpty(pub &'static str);

impl de::Visitor<'_> for NonEmpty {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        if text.trim().is_empty() {
            return Err(E::custom(format!("is empty: {} expected", self.0)));
        }
        if let Some(sign) = text.chars().find(|sign| is_unprintable(*sign)) {
            let code = u32::from(sign);
            return Err(E::custom(format!("holds U+{code:04X}, which stands for no letter: take it away")));
        }
        Ok(text.trim().to_owned())
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_unit<E: de::Error>(self) -> Result<String, E> {
        Err(E::custom(format!("is empty: {} expected", self.0)))
    }
}
