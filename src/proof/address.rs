//! Addresses: which one a finished file answers, and which one a link means.

use serde::{Deserialize, Serialize};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) struct Target {
    pub(super) address: String,
    /// The id on that page, where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) fragment: Option<String>,
}

/// The address that a finished file answers: `forces/ambria/index.html` answers `/forces/ambria/`.
pub(super) fn of_file(base: &str, path: &str) -> String {
    let address = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    format!("{base}{address}")
}

/// The file that answers an address, there or not; `None` where it is not below `base`.
pub(super) fn file_at(base: &str, address: &str) -> Option<String> {
    let path = address.strip_prefix(base)?;
    let is_folder = path.is_empty() || path.ends_with('/');
    Some(if is_folder { format!("{path}index.html") } else { path.to_owned() })
}

/// Where a reference on the page `from` leads; `None` where it leads to another site or to no page at all.
pub(super) fn target(from: &str, reference: &str) -> Option<Target> {
    let reference = reference.trim();
    let (path, fragment) = match reference.split_once('#') {
        Some((path, fragment)) => (path, Some(decoded(fragment))),
        None => (reference, None),
    };
    let path = path.split('?').next().unwrap_or_default();
    if path.starts_with("//") || has_scheme(path) {
        return None;
    }
    let address = match path {
        "" => from.to_owned(),
        // As all our own are.
        _ if path.starts_with('/') && !path.contains(['%', '.']) && !path.contains("//") => path.to_owned(),
        _ => joined(from, &decoded(path)),
    };
    // `#` and `#top` mean the top of any page.
    let fragment = fragment.filter(|id| !id.is_empty() && id != "top" && !id.starts_with(":~:"));
    Some(Target { address, fragment })
}

/// Whether the reference begins with `https:`, `mailto:` and the like.
fn has_scheme(path: &str) -> bool {
    path.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
    })
}

fn joined(from: &str, path: &str) -> String {
    let whole = match path.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{}/{path}", from.rsplit_once('/').map_or("", |(folder, _)| folder)),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    let is_folder =
        whole.is_empty() || whole.ends_with(['/']) || whole.ends_with("/.") || whole.ends_with("..");
    let slash = if is_folder && !parts.is_empty() { "/" } else { "" };
    format!("/{}{slash}", parts.join("/"))
}

/// `%C3%A9` as the letter it means.
fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let hex = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let (bytes, mut at, mut plain) = (text.as_bytes(), 0, Vec::with_capacity(text.len()));
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%').then(|| bytes.get(at + 1..at + 3).and_then(hex)).flatten();
        plain.push(escaped.unwrap_or(bytes[at]));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{of_file, target};

    #[test]
    fn files_answer_addresses() {
        assert_eq!(of_file("/", "forces/ambria/index.html"), "/forces/ambria/");
        assert_eq!(of_file("/cards/", "index.html"), "/cards/");
        assert_eq!(of_file("/", "404.html"), "/404.html");
    }

    #[test]
    fn links_mean_addresses() {
        let from = |reference| {
            let target = target("/forces/ambria/", reference)?;
            Some((target.address, target.fragment.unwrap_or_default()))
        };
        let some = |address: &str, fragment: &str| Some((address.to_owned(), fragment.to_owned()));
        assert_eq!(from("../borland/?x=1#scope"), some("/forces/borland/", "scope"));
        assert_eq!(from("/a%20b.pdf"), some("/a b.pdf", ""));
        assert_eq!(from("letter.pdf"), some("/forces/ambria/letter.pdf", ""));
        assert_eq!(from("../.."), some("/", ""));
        assert_eq!(from("#top"), some("/forces/ambria/", ""));
        for outside in ["https://police.example/", "//police.example/", "mailto:a@b.example", "tel:101"] {
            assert_eq!(from(outside), None, "{outside}");
        }
    }
}
