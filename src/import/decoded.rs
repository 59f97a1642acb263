//! From the bytes of somebody's file to its text: UTF-8, or what Windows wrote in its place, which is then said.

use crate::read::windows_character;

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    /// What it was written in, where that is not UTF-8.
    pub written_in: Option<&'static str>,
}

/// The text that the bytes are; `None` where they are none that can be known.
pub(super) fn decoded(bytes: &[u8]) -> Option<Decoded> {
    let sixteen = |first: fn([u8; 2]) -> u16| {
        let units = bytes[2..].chunks_exact(2).map(|pair| first([pair[0], pair[1]]));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        text.ok().map(|text| Decoded { text, written_in: Some("UTF-16") })
    };
    match bytes {
        [0xff, 0xfe, ..] => return sixteen(u16::from_le_bytes),
        [0xfe, 0xff, ..] => return sixteen(u16::from_be_bytes),
        _ => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Decoded { text: text.trim_start_matches('\u{feff}').to_owned(), written_in: None });
    }
    // Of these bytes Windows-1252 makes nothing, so a text that has them is written in something else.
    let is_strange = |byte: &u8| matches!(byte, 0x00 | 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
    if bytes.iter().any(is_strange) {
        return None;
    }
    let text = bytes.iter().map(|byte| windows_character(*byte)).collect();
    Some(Decoded { text, written_in: Some("Windows-1252") })
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn what_windows_writes_is_read_and_said() {
        let read = |bytes: &[u8]| decoded(bytes).map(|decoded| (decoded.text, decoded.written_in));
        assert_eq!(read("\u{feff}tŷ".as_bytes()), Some(("tŷ".to_owned(), None)));
        let windows = Some("Windows-1252");
        assert_eq!(
            read(b"the force\x92s caf\xe9 \x96 \x8010"),
            Some(("the force’s café – €10".into(), windows))
        );
        assert_eq!(read(b"\xff\xfeZ\0o\0\xeb\0"), Some(("Zoë".into(), Some("UTF-16"))));
        assert_eq!(read(b"\xfe\xff\0Z"), Some(("Z".into(), Some("UTF-16"))));
        assert_eq!(read(b"caf\xe9 \x81"), None);
        assert_eq!(read(b"\xff\xfe\0\xd8"), None);
    }
}
