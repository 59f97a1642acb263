//! From the address a browser asks for to the path of a file in the edition.

/// What an address asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// The path in the edition, decoded and without the leading slash: `forces/ambria/`, or empty.
    pub path: String,
    /// The address as it was written, without its query: for a redirect to something near.
    pub written: String,
}

/// Reads an address such as `/forces/ambria/?a=b`; nothing where it leads nowhere: broken percent encoding,
/// control characters, empty or dotted parts. So a path can never leave the site, and a redirect to
/// `//elsewhere/` cannot come about.
pub(super) fn read(address: &str) -> Option<Asked> {
    let written = address.split(['?', '#']).next()?;
    let path = decode(written.strip_prefix('/')?)?;
    let is_sound = !path.contains(|c: char| c.is_control() || c == '\\');
    let parts = path.strip_suffix('/').unwrap_or(&path);
    let stays = parts.is_empty() || parts.split('/').all(|part| !matches!(part, "" | "." | ".."));
    (is_sound && stays && path != "/").then(|| Asked { path, written: written.to_owned() })
}

/// The value of `key` in the query of an address.
pub(super) fn query(address: &str, key: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let value = query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))?;
    decode(value)
}

pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(rest.next()?)? * 16 + digit(rest.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    (byte as char).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::{query, read};

    #[test]
    fn addresses_become_paths() {
        let path = |address| read(address).map(|asked| asked.path);
        assert_eq!(path("/"), Some(String::new()));
        assert_eq!(path("/forces/ambria/?x=../y#z"), Some("forces/ambria/".into()));
        assert_eq!(path("/a%20b%C3%A9.pdf"), Some("a bé.pdf".into()));
    }

    #[test]
    fn no_path_leaves_the_site() {
        for address in [
            "",
            "x",
            "//",
            "//elsewhere/",
            "/a//b",
            "/..",
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/a/%2E%2E/x",
            "/./x",
            "/a%2f..%2fb",
            "/..%5cx",
            "/a%00b",
            "/a%0d%0ab",
            "/%",
            "/%4",
            "/%zz",
            "/%ff",
        ] {
            assert_eq!(read(address), None, "{address}");
        }
    }

    #[test]
    fn values_of_a_query() {
        assert_eq!(query("/x?version=a1&page=%2Fforces%2F", "page").as_deref(), Some("/forces/"));
        assert_eq!(query("/x?pages=1", "page"), None);
        assert_eq!(query("/x", "page"), None);
    }
}
