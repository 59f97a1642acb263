//! What a share says of itself, as a file: JSON with one file a line, and at its head what can be said of the rest.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Share, Whole};
use crate::checksum::Checksum;
use crate::edition::Shard;
use crate::proof::Noted;
use crate::receipt::{Head, Listed, listed};
use crate::release::Public;
use crate::secrets::SearchedShare;

/// The form that this version writes and reads; another number will mean another form.
const FORMAT: u64 = 1;

/// Why a folder is no share that can be gone by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing says that it is one.
    Missing,
    /// Its text ends too early: it was not copied to its end.
    CutShort,
    /// It is in a form of another version of candour, the number of which this is.
    OtherFormat(u64),
    /// It is not what was written.
    Changed,
    /// It is no share at all; with what the parser says.
    NoShare(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Missing => {
                f.write_str("there is no such file, so the folder is no whole share of an edition")
            }
            Unreadable::CutShort => f.write_str("this file of a share is cut short"),
            Unreadable::OtherFormat(format) => {
                write!(
                    f,
                    "this share is written in format {format}, and this version of candour reads format {FORMAT}"
                )
            }
            Unreadable::Changed => f.write_str("this file of a share was changed since its build"),
            Unreadable::NoShare(why) => write!(f, "this is no share of an edition: {why}"),
        }
    }
}

/// The first lines, by which anything else is believed.
#[derive(Deserialize)]
struct Seal {
    format: Option<u64>,
    checksum: Option<Checksum>,
}

/// The rest, as it is written.
#[derive(Deserialize)]
struct Written {
    shard: Shard,
    candour: String,
    as_of: String,
    zone: String,
    day: String,
    address: String,
    read: Checksum,
    paths: Checksum,
    reason: Option<String>,
    compressed: bool,
    searched: SearchedShare,
    noted: Noted<Public>,
    files: Listed,
}

impl Share {
    /// The text of the file `share.json`.
    pub fn text(&self) -> String {
        let Whole { head, read, paths, reason, compressed } = &self.of;
        let mut text = String::new();
        let mut line = |name: &str, value: String| text += &format!("  \"{name}\": {value},\n");
        line("shard", json(&self.shard));
        line("candour", json(&head.version));
        line("as_of", json(&head.as_of.to_string()));
        line("zone", json(&head.zone));
        line("day", json(&head.day));
        line("address", json(&head.address));
        line("read", json(read));
        line("paths", json(paths));
        line("reason", json(reason));
        line("compressed", json(compressed));
        line("searched", json(&self.searched));
        line("noted", json(&self.noted));
        text += &listed(&self.files, &self.twins);
        let checksum = Checksum::of(text.as_bytes());
        format!("{{\n  \"format\": {FORMAT},\n  \"checksum\": {},\n{text}", json(&checksum))
    }

    /// The share that the bytes of `share.json` tell of.
    ///
    /// # Errors
    /// Where they tell of none, or are not those that were written.
    pub fn parse(bytes: &[u8]) -> Result<Share, Unreadable> {
        let no_share = |error: serde_json::Error| match error.is_eof() {
            true => Unreadable::CutShort,
            false => Unreadable::NoShare(error.to_string()),
        };
        let seal: Seal = serde_json::from_slice(bytes).map_err(no_share)?;
        match seal.format {
            Some(FORMAT) => {}
            Some(other) => return Err(Unreadable::OtherFormat(other)),
            None => return Err(Unreadable::NoShare("it names no format".to_owned())),
        }
        let rest = bytes.splitn(4, |byte| *byte == b'\n').nth(3).unwrap_or_default();
        if seal.checksum != Some(Checksum::of(rest)) {
            return Err(Unreadable::Changed);
        }
        let written: Written = serde_json::from_slice(bytes).map_err(no_share)?;
        let Written { shard, candour: version, as_of, zone, day, address, read, paths, .. } = written;
        let Written { reason, compressed, searched, noted, files, .. } = written;
        if [searched.shard(), noted.shard()] != [shard; 2] {
            return Err(Unreadable::NoShare("it tells of two shares".to_owned()));
        }
        let as_of: Timestamp =
            as_of.parse().map_err(|_| Unreadable::NoShare(format!("`{as_of}` is no instant")))?;
        let head = Head { version, as_of, zone, day, address, allowed: Vec::new() };
        let (files, twins) = files.files();
        Ok(Share {
            shard,
            of: Whole { head, read, paths, reason, compressed },
            files,
            twins,
            noted,
            searched,
        })
    }
}

fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("texts and numbers have a form in JSON")
}
