//! Which version of a page a browser shows: its words, the files beside it that it shows, and its style sheets,
//! told apart so that the browser does no more than it must.

use std::collections::BTreeSet;
use std::fmt;

use super::showing::{Body, Pages};
use super::tags::{Tag, tags, unescaped};

/// A version of a page, written as `words-beside-styles`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// Of the page without the addresses of its style sheets.
    words: String,
    /// Of files that changed without their addresses changing: pictures, scripts, fonts.
    beside: String,
    /// Of the style sheets.
    styles: String,
    /// The addresses of the style sheets, in the order in which the page asks for them.
    pub sheets: Vec<String>,
}

impl fmt::Display for Version {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{}-{}-{}", self.words, self.beside, self.styles)
    }
}

/// What a browser must do that shows one version and shall show another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    Nothing,
    /// Only the addresses of style sheets are others.
    Styles,
    /// Only what stands in the page is another.
    Words,
    Anything,
}

impl Version {
    /// The version of a page that was found at this path of the edition with this status.
    pub(super) fn of(pages: &dyn Pages, edition: &str, path: &str, status: u16, page: &[u8]) -> Version {
        let text = String::from_utf8_lossy(page);
        let mut beside = Beside { pages, edition, hash: blake3::Hasher::new(), seen: BTreeSet::new() };
        let (mut words, mut styles, mut sheets) = (blake3::Hasher::new(), blake3::Hasher::new(), Vec::new());
        words.update(&status.to_le_bytes());
        let mut hashed = 0;
        for tag in tags(&text) {
            if let Some(href) = sheet(&tag) {
                words.update(&text.as_bytes()[hashed..href.at.start]);
                hashed = href.at.end;
                let mut address = unescaped(href.value);
                let stamp = reached(path, &address).map_or(0, |sheet| {
                    beside.follow_style(&sheet);
                    pages.stamp(edition, &sheet)
                });
                // A browser keeps what it has of an address; with a query it must ask.
                if stamp != 0 {
                    address.push(if address.contains('?') { '&' } else { '?' });
                    address.push_str(&format!("{stamp:x}"));
                }
                styles.update(address.as_bytes()).update(&[0]);
                sheets.push(address);
            } else {
                shown(&tag).iter().for_each(|address| beside.add(path, address));
                in_style(tag.style).iter().for_each(|address| beside.add(path, address));
            }
        }
        words.update(&text.as_bytes()[hashed..]);
        let short = |hash: blake3::Hasher| hash.finalize().to_hex()[..16].to_owned();
        Version { words: short(words), beside: short(beside.hash), styles: short(styles), sheets }
    }

    /// How this differs from the version of which a browser says that it shows it.
    pub(super) fn differs_from(&self, said: &str) -> Difference {
        let same: Vec<bool> =
            said.split('-').zip([&self.words, &self.beside, &self.styles]).map(|(a, b)| a == b).collect();
        match same[..] {
            [true, true, true] => Difference::Nothing,
            [true, true, false] => Difference::Styles,
            [false, true, true] => Difference::Words,
            _ => Difference::Anything,
        }
    }
}

/// The address of the style sheet that the tag asks for.
fn sheet<'a, 'b>(tag: &'b Tag<'a>) -> Option<&'b super::tags::Attribute<'a>> {
    (tag.is("link") && tag.says("rel", "stylesheet")).then(|| tag.attribute("href")).flatten()
}

/// The addresses of what the browser fetches and shows for this tag.
fn shown(tag: &Tag) -> Vec<String> {
    let mut addresses = Vec::new();
    for attribute in &tag.attributes {
        let value = || unescaped(attribute.value);
        let is_link = tag.is("link") && !tag.says("rel", "canonical") && !tag.says("rel", "alternate");
        match attribute.name.to_ascii_lowercase().as_str() {
            "src" | "poster" => addresses.push(value()),
            "data" if tag.is("object") => addresses.push(value()),
            "href" | "xlink:href" if is_link || tag.is("image") || tag.is("use") => addresses.push(value()),
            "srcset" | "imagesrcset" => addresses.extend(
                value().split(',').filter_map(|one| one.split_ascii_whitespace().next().map(str::to_owned)),
            ),
            "style" => addresses.extend(in_style(&value())),
            _ => {}
        }
    }
    addresses
}

/// The addresses that a style sheet names.
fn in_style(style: &str) -> Vec<String> {
    let end = |from: &str| from.find([')', ';', '\n']).unwrap_or(from.len());
    let (urls, imports) = (style.split("url(").skip(1), style.split("@import").skip(1));
    let address = |from: &str| {
        let written = from[..end(from)].trim();
        // What stands behind the address of an import are media.
        let written = match written.chars().next() {
            Some(mark @ ('"' | '\'')) => written[1..].split(mark).next().unwrap_or_default(),
            _ => written,
        };
        (!written.starts_with("url(")).then(|| written.to_owned())
    };
    urls.chain(imports).filter_map(address).filter(|address| !address.is_empty()).collect()
}

/// The files that a page shows, whose addresses may stay when they change.
struct Beside<'a> {
    pages: &'a dyn Pages,
    edition: &'a str,
    hash: blake3::Hasher,
    seen: BTreeSet<String>,
}

impl Beside<'_> {
    /// A file that the page or style sheet at `from` shows.
    fn add(&mut self, from: &str, address: &str) {
        let Some(path) = reached(from, address) else { return };
        if self.seen.insert(path.clone()) {
            self.hash.update(path.as_bytes()).update(&self.pages.stamp(self.edition, &path).to_le_bytes());
            if path.ends_with(".css") {
                self.follow_style(&path);
            }
        }
    }

    /// What the style sheet at this path shows in its turn.
    fn follow_style(&mut self, path: &str) {
        if let Some(Body::Bytes(bytes)) = self.pages.get(self.edition, path) {
            in_style(&String::from_utf8_lossy(&bytes)).iter().for_each(|address| self.add(path, address));
        }
    }
}

/// The path in the edition that an address means in the file at path `from`; nothing where it leads off the site.
fn reached(from: &str, address: &str) -> Option<String> {
    let address = address.trim().split(['?', '#']).next().unwrap_or_default();
    let has_scheme = address.split('/').next().is_some_and(|first| first.contains(':'));
    if address.is_empty() || address.starts_with("//") || has_scheme {
        return None;
    }
    let whole = match address.strip_prefix('/') {
        Some(address) => address.to_owned(),
        None => format!("{}/{address}", from.rsplit_once('/').map_or("", |(folder, _)| folder)),
    };
    let mut parts = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    super::address::read(&format!("/{}", parts.join("/"))).map(|asked| asked.path)
}

#[cfg(test)]
mod tests {
    use super::{in_style, reached, shown, tags};

    #[test]
    fn what_a_page_shows() {
        let page = "<img src=a.png srcset='b.png 1x, c.png 2x'><video poster=d.png></video><link rel=icon href=e.svg>\
                    <link rel=canonical href=no><a href=no>x</a><object data=f.svg></object>\
                    <p style='background: url(g.png)'>";
        let all: Vec<_> = tags(page).flat_map(|tag| shown(&tag)).collect();
        assert_eq!(all, ["a.png", "b.png", "c.png", "d.png", "e.svg", "f.svg", "g.png"]);
    }

    #[test]
    fn what_a_style_sheet_shows() {
        let style = "@import 'a.css' print; @import url(b.css); p { background: url( \"c.png\" ) } @import url('d.css');";
        assert_eq!(in_style(style), ["b.css", "c.png", "d.css", "a.css"]);
    }

    #[test]
    fn addresses_are_read_from_where_they_stand() {
        for (address, path) in [
            ("a.png", Some("forces/ambria/a.png")),
            ("../a%20b.png?x#y", Some("forces/a b.png")),
            ("/a.png", Some("a.png")),
            ("../../../../a.png", Some("a.png")),
            ("//elsewhere/a.png", None),
            ("https://elsewhere/a.png", None),
            ("data:image/png,x", None),
            ("#a", None),
            ("", None),
        ] {
            assert_eq!(reached("forces/ambria/index.html", address).as_deref(), path, "{address}");
        }
    }
}
