//! The receipt as a file: JSON with one file a line, in the order of their paths, so that two compare line by line.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::listed::{Listed, listed};
use super::{Allowed, Head, Receipt};
use crate::checksum::Checksum;

/// The form that this version writes and reads; another number will mean another form.
const FORMAT: u64 = 1;

/// Why a file is no receipt that can be gone by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It ends too early: it was not copied to its end.
    CutShort,
    /// It is a receipt in a form of another version of candour, the number of which this is.
    OtherFormat(u64),
    /// It is no receipt at all, or was changed by hand; with what the parser says.
    NoReceipt(String),
    /// Its list of files is not the one whose fingerprint it gives.
    OtherFingerprint,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::CutShort => f.write_str("it is cut short"),
            Unreadable::OtherFormat(format) => write!(
                f,
                "it is written in format {format}, and this version of candour reads format {FORMAT}; use the version \
                 that published it, or a newer one"
            ),
            Unreadable::NoReceipt(why) => {
                write!(f, "it is no receipt of candour's, or was changed since: {why}")
            }
            Unreadable::OtherFingerprint => f.write_str(
                "it was changed since: its list of files is not the one whose fingerprint it gives",
            ),
        }
    }
}

/// The receipt as it is written.
#[derive(Deserialize)]
struct Written {
    candour: String,
    as_of: String,
    zone: String,
    day: String,
    address: String,
    allowed: Vec<Allowed>,
    fingerprint: Checksum,
    files: Listed,
}

impl Receipt {
    /// The text of the file `edition.json`.
    pub fn text(&self) -> String {
        let head = &self.head;
        let mut text = String::from("{\n");
        let mut line = |name: &str, value: String| text += &format!("  \"{name}\": {value},\n");
        line("format", FORMAT.to_string());
        line("candour", json(&head.version));
        line("as_of", json(&head.as_of.to_string()));
        line("zone", json(&head.zone));
        line("day", json(&head.day));
        line("address", json(&head.address));
        line("allowed", json(&head.allowed));
        line("fingerprint", json(&self.fingerprint()));
        text + &listed(&self.files, &self.twins)
    }

    /// The receipt that the bytes of `edition.json` hold.
    ///
    /// # Errors
    /// Where they hold none, or one that contradicts itself.
    pub fn parse(bytes: &[u8]) -> Result<Receipt, Unreadable> {
        let no_receipt = |error: serde_json::Error| match error.is_eof() {
            true => Unreadable::CutShort,
            false => Unreadable::NoReceipt(error.to_string()),
        };
        let value: Value = serde_json::from_slice(bytes).map_err(no_receipt)?;
        match value.get("format").map(Value::as_u64) {
            Some(Some(FORMAT)) => {}
            Some(Some(other)) => return Err(Unreadable::OtherFormat(other)),
            _ => return Err(Unreadable::NoReceipt("it names no format".to_owned())),
        }
        let Written { candour: version, as_of, zone, day, address, allowed, fingerprint, files } =
            serde_json::from_value(value).map_err(no_receipt)?;
        let as_of: Timestamp = as_of.parse().map_err(|_| {
            Unreadable::NoReceipt(format!("`{as_of}` is no instant, such as 2026-12-08T00:01:00Z"))
        })?;
        let head = Head { version, as_of, zone, day, address, allowed };
        let (files, twins) = files.files();
        let receipt = Receipt { head, files, twins };
        if receipt.fingerprint() == fingerprint { Ok(receipt) } else { Err(Unreadable::OtherFingerprint) }
    }
}

pub(super) fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("texts and numbers have a form in JSON")
}

#[cfg(test)]
mod tests {
    use super::super::tests::receipt;
    use super::{Allowed, Receipt, Unreadable};
    use std::collections::BTreeSet;

    #[test]
    fn one_file_stands_on_one_line() {
        let lines: Vec<String> = receipt(&[("b/c", "2"), ("a", "1")])
            .text()
            .lines()
            .map(|line| line.replace(char::is_numeric, "0"))
            .collect();
        assert_eq!(lines[0], "{");
        assert!(lines[10].starts_with("    \"a\": {\"sha000\":\""), "{}", lines[10]);
        assert!(lines[11].starts_with("    \"b/c\": {\"sha000\":\"") && lines[11].ends_with("\"size\":0}"));
        assert_eq!(&lines[12..], ["  }", "}"]);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut one = receipt(&[("b \"c\"", "2"), ("a", "1")]);
        let changes = vec!["Ambria, legitimacy 2017: good, was to be graded".to_owned()];
        one.twins = BTreeSet::from(["a".to_owned()]);
        one.head.allowed = vec![Allowed { reason: "a typing error".to_owned(), changes }];
        assert_eq!(Receipt::parse(one.text().as_bytes()), Ok(one));
        let none = receipt(&[]);
        assert_eq!(Receipt::parse(none.text().as_bytes()), Ok(none));
    }

    #[test]
    fn whatever_end_is_missing_the_receipt_is_cut_short() {
        let text = receipt(&[("a", "1")]).text();
        for end in 0..text.len() - 2 {
            assert_eq!(Receipt::parse(&text.as_bytes()[..end]), Err(Unreadable::CutShort), "{end}");
        }
    }

    #[test]
    fn a_receipt_that_cannot_be_right_is_none() {
        let text = receipt(&[("a", "1")]).text();
        let said = |from: &str, to: &str| {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text);
            Receipt::parse(changed.as_bytes()).unwrap_err().to_string()
        };
        assert!(said("\"format\": 1", "\"format\": 2").starts_with("it is written in format 2"));
        assert!(said("\"format\": 1", "\"form\": 1").ends_with("it names no format"));
        assert!(said("\"a\": {", "\"b\": {").contains("fingerprint"));
        assert!(said("\"zone\": ", "\"z\": ").contains("missing field `zone`"));
        assert!(said("{", "[").starts_with("it is no receipt"));
    }
}
