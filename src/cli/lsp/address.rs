//! The addresses by which an editor names files, `file:///...`, and the paths that they mean.

use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but what may stand in the path of an address as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The path of a file on this computer; nothing for what is not saved anywhere, or lies elsewhere.
pub(super) fn path_of(address: &str) -> Option<PathBuf> {
    let rest = address.strip_prefix("file://")?;
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = path.split(['?', '#']).next()?;
    let path = percent_decode_str(path).decode_utf8().ok()?;
    // `file:///c:/site` names a drive.
    let drive = path.as_bytes().get(1..3).filter(|drive| drive[0].is_ascii_alphabetic() && drive[1] == b':');
    match drive {
        Some(_) => Some(PathBuf::from(&path[1..])),
        None => path.starts_with('/').then(|| PathBuf::from(path.as_ref())),
    }
}

/// The address of a file on this computer.
pub(super) fn address_of(path: &Path) -> String {
    let path = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    format!("file://{slash}{}", utf8_percent_encode(&path, ENCODED))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{address_of, path_of};

    #[test]
    fn a_path_is_found_again() {
        for path in ["/srv/site/content/site.yaml", "/srv/Tŷ'r Heddlu/50% #1?/a+b.md"] {
            assert_eq!(path_of(&address_of(Path::new(path))), Some(PathBuf::from(path)));
        }
        assert_eq!(address_of(Path::new("/a b")), "file:///a%20b");
    }

    #[test]
    fn only_files_of_this_computer_have_a_path() {
        assert_eq!(path_of("file://localhost/a"), Some(PathBuf::from("/a")));
        assert_eq!(path_of("file:///c%3A/site"), Some(PathBuf::from("c:/site")));
        for address in ["untitled:Untitled-1", "https://a.example/b", "file://server/share", "file://", ""] {
            assert_eq!(path_of(address), None, "{address}");
        }
    }
}
