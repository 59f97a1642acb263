//! Whether something written is an address of the web that a reader's click could follow.

/// Whether `text` is `http://` or `https://`, a host, and nothing that an address cannot hold.
pub(super) fn is_web_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    let host = authority.split(':').next().unwrap_or("");
    let named = host == "localhost" || (host.contains('.') && host.split('.').all(|part| !part.is_empty()));
    named && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c))
}

/// The address that was probably meant.
pub(super) fn meant_address(text: &str) -> Option<String> {
    let bare = text.split_once("//").map_or(text, |(_, rest)| rest).trim();
    let meant = format!("https://{bare}");
    is_web_address(&meant).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::{is_web_address, meant_address};

    #[test]
    fn addresses_that_can_be_followed() {
        for good in ["https://www.ambria.example/", "http://localhost:4000", "https://ambria.example/a?b=c#d"]
        {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "www.ambria.example",
            "ftp://ambria.example",
            "https://",
            "https://ambria",
            "https://a b.example",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
        assert_eq!(meant_address("www.ambria.example").as_deref(), Some("https://www.ambria.example"));
    }
}
