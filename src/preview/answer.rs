//! The answer to one request: a page, a file, a redirect, or what is wrong.

use std::io::Cursor;
use std::sync::Arc;

use tiny_http::{Header, Request, Response, StatusCode};

use super::showing::{Body, Pages, Showing};
use super::stream::{self, Listener};
use super::{address, content_type, injected};

/// What there is at an address.
pub(super) struct Found {
    pub status: u16,
    content_type: &'static str,
    pub bytes: Arc<[u8]>,
    /// Where to go instead.
    elsewhere: Option<String>,
}

/// Answers a request; returns when the browser has the answer, or has gone.
pub(super) fn answer(request: Request, showing: &Showing) {
    let url = request.url().to_owned();
    match url.split('?').next() {
        Some("/.candour/events") => {
            let asked = |key| address::query(&url, key).unwrap_or_default();
            let (page, version) = (asked("page"), asked("version"));
            let listener = Listener { page, version, ..Listener::default() };
            // An error is a browser that has gone.
            let _ = stream::tell(request.into_writer(), showing, &listener);
        }
        Some("/.candour/preview.js") => {
            let script = Arc::from(injected::SCRIPT.as_bytes());
            send(request, found(200, content_type::SCRIPT, script));
        }
        _ => {
            let (_, pages) = showing.now();
            let mut page = page_at(&*pages, "", &url);
            if page.content_type == content_type::HTML {
                page.bytes = stream::dressed(&*pages, "", &url, page.status, &page.bytes).into();
            }
            send(request, page);
        }
    }
}

/// What there is at this address: always something, if only the page that says that there is nothing.
pub(super) fn page_at(pages: &dyn Pages, edition: &str, address: &str) -> Found {
    if let Some(asked) = address::read(address) {
        let is_folder = asked.path.is_empty() || asked.path.ends_with('/');
        let path = if is_folder { format!("{}index.html", asked.path) } else { asked.path };
        if let Some(Body::Bytes(bytes)) = pages.get(edition, &path) {
            return found(200, content_type::of(&path), bytes);
        }
        if !is_folder && pages.has(edition, &format!("{path}/index.html")) {
            let mut redirect = found(308, content_type::TEXT, Arc::from(&b""[..]));
            redirect.elsewhere = Some(format!("{}/", asked.written));
            return redirect;
        }
    }
    found(404, content_type::HTML, pages.not_found(edition))
}

fn found(status: u16, content_type: &'static str, bytes: Arc<[u8]>) -> Found {
    Found { status, content_type, bytes, elsewhere: None }
}

fn send(request: Request, found: Found) {
    let mut headers = vec![
        header("Content-Type", found.content_type),
        header("Cache-Control", "no-store"),
        header("X-Content-Type-Options", "nosniff"),
        // Drafts are no business of other pages that are open in the same browser.
        header("Cross-Origin-Resource-Policy", "same-origin"),
    ];
    headers.extend(found.elsewhere.map(|elsewhere| header("Location", &elsewhere)));
    let length = found.bytes.len();
    let response =
        Response::new(StatusCode(found.status), headers, Cursor::new(found.bytes), Some(length), None);
    // An error is a browser that has gone.
    let _ = request.respond(response.with_chunked_threshold(usize::MAX));
}

fn header(name: &str, value: &str) -> Header {
    // The values are our own, but for the address of a redirect: that came through the gate, which lets only
    // printable ASCII pass.
    Header::from_bytes(name, value).expect("names and values are ASCII")
}
