//! How an open page learns that there is another version of it: one script tag, and a stream of events.
//!
//! The page says which version it is when it opens the stream, so a browser that was away, or that read its
//! page just before a change, is told at once.

use std::io::{self, Write};
use std::time::Duration;

use super::answer::page_at;
use super::showing::Showing;

/// The script that every HTML page of the preview carries.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// How long a stream is silent at most. A browser that has gone, or that the gate let go, is noticed by the second word
/// to it, and takes a thread and descriptors until then.
const PING: Duration = Duration::from_secs(1);

/// The page with the script tag before the end of its body.
pub(super) fn with_script(page: &[u8], version: &str) -> Vec<u8> {
    let end =
        page.windows(7).rposition(|window| window.eq_ignore_ascii_case(b"</body>")).unwrap_or(page.len());
    let tag = format!("<script src=\"/.candour/reload.js\" data-version=\"{version}\"></script>\n");
    [&page[..end], tag.as_bytes(), &page[end..]].concat()
}

/// Tells a browser that shows `version` of the page at `address` whenever there is another one, until it goes.
pub(super) fn tell(
    mut to: impl Write,
    showing: &Showing,
    edition: &str,
    address: &str,
    version: &str,
) -> io::Result<()> {
    to.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n\
          Connection: close\r\nX-Content-Type-Options: nosniff\r\n\r\nretry: 500\n\n",
    )?;
    to.flush()?;
    let mut told = version.to_owned();
    let (mut seen, mut pages) = showing.now();
    loop {
        let version = page_at(&*pages, edition, address).version;
        if version != told {
            write!(to, "event: reload\ndata: {version}\n\n")?;
            to.flush()?;
            told = version;
        }
        drop(pages);
        (seen, pages) = loop {
            match showing.wait_for_another(seen, PING) {
                Some(another) => break another,
                None => {
                    to.write_all(b": still here\n\n")?;
                    to.flush()?;
                }
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::with_script;

    #[test]
    fn the_script_goes_before_the_end_of_the_body() {
        let page = String::from_utf8(with_script(b"<body>x</body></html>", "a1")).unwrap();
        assert_eq!(
            page,
            "<body>x<script src=\"/.candour/reload.js\" data-version=\"a1\"></script>\n</body></html>"
        );
        assert!(with_script(b"bare", "1").starts_with(b"bare<script"));
    }
}
