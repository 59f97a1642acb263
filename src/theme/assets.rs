//! The files of a theme that are published as they are: style sheets, pictures. Style sheets can also stand inside
//! a page that must not ask for anything more.

use std::collections::BTreeMap;
use std::sync::Arc;

/// A file to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where, below the address of the site: `assets/style.0a1b2c3d.css`. It changes with the bytes, so that
    /// a browser may keep it for ever.
    pub path: String,
    pub bytes: Arc<[u8]>,
}

/// Each file under its published name.
pub(super) fn fingerprinted(files: &BTreeMap<String, Arc<[u8]>>) -> BTreeMap<String, Asset> {
    files
        .iter()
        .map(|(name, bytes)| {
            let print = blake3::hash(bytes).to_hex();
            let path = match name.rsplit_once('.') {
                Some((stem, ending)) => format!("assets/{stem}.{}.{ending}", &print[..8]),
                None => format!("assets/{name}.{}", &print[..8]),
            };
            (name.clone(), Asset { path, bytes: bytes.clone() })
        })
        .collect()
}

/// The text of each style sheet, to stand inside a page or a picture.
pub(super) fn style_texts(files: &BTreeMap<String, Arc<[u8]>>) -> BTreeMap<&str, String> {
    (files.iter())
        .filter(|(name, _)| name.ends_with(".css"))
        .map(|(name, bytes)| (name.as_str(), inlined(&String::from_utf8_lossy(bytes))))
        .collect()
}

/// A style sheet without comments and needless spaces, and with nothing in it that would end a style element.
fn inlined(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            _ if rest.starts_with("/*") => {
                // CSS Syntax Module Level 3, section 4.3.2: a comment ends at the next `*/`.
                rest = rest[2..].split_once("*/").map_or("", |(_, after)| after);
                continue;
            }
            _ if first.is_whitespace() => {
                rest = rest.trim_start();
                let needless = text.is_empty()
                    || (text.ends_with(['{', '}', ';', ':', ',']) && !text.ends_with("\\:"))
                    || rest.is_empty()
                    || rest.starts_with(['{', '}', ';', ',']);
                if !needless {
                    text.push(' ');
                }
                continue;
            }
            '"' | '\'' => string_length(rest),
            _ => first.len_utf8(),
        };
        text.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    text.replace("</", "<\\/")
}

/// How long the string is that the text begins with, its quotation marks included.
fn string_length(text: &str) -> usize {
    let quote = text.as_bytes()[0];
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if byte == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::inlined;

    #[test]
    fn a_style_sheet_inside_a_page_keeps_its_strings_and_loses_its_comments() {
        let css = "/* Why: \"because\" */\n  p :is(a, b)::after {\n    content: \"/* it's */ \\\"\";\n  }\n\n\na { b: '</style> : ' } /* end";
        assert_eq!(inlined(css), "p :is(a,b)::after{content:\"/* it's */ \\\"\";}a{b:'<\\/style> : '}");
    }
}
