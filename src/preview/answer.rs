//! The answer to one request: a page, a file, a redirect, or what is wrong.

use std::io::{self, BufWriter, Cursor, Read};
use std::path::PathBuf;
use std::sync::Arc;

use tiny_http::{Header, Method, Request, Response, StatusCode};

use super::conditional::{Part, has_already, part};
use super::editor::Editor;
use super::showing::{Body, Pages, Showing};
use super::stream::{self, Listener};
use super::{address, content_type, cookie, gate, injected};
use crate::disk::{Beside, beside};

/// All that answers are made of.
pub(super) struct Served {
    pub showing: Arc<Showing>,
    /// The project folder, in which lie the files that are passed on.
    pub root: PathBuf,
    pub editor: Option<Editor>,
}

/// What there is at an address.
pub(super) struct Found {
    pub status: u16,
    content_type: &'static str,
    pub body: Body,
    /// Of a file beside the pages: another number whenever it changes.
    pub stamp: u64,
    /// Where to go instead.
    elsewhere: Option<String>,
}

/// Answers a request; returns when the browser has the answer, or has gone.
pub(super) fn answer(request: Request, served: &Served) {
    let url = request.url().to_owned();
    let host = header(&request, "Host").unwrap_or_default();
    let edition = cookie::edition(host, header(&request, "Cookie").unwrap_or_default());
    match url.split('?').next() {
        Some(gate::EVENTS) if *request.method() == Method::Head => {
            say(request, 200, content_type::EVENTS, "")
        }
        Some(gate::EVENTS) => {
            let asked = |key| address::query(&url, key).unwrap_or_default();
            let (page, version) = (asked("page"), asked("version"));
            // Others in the network may look, and open nothing here.
            let is_near = header(&request, gate::NEAR) == Some("yes");
            let key = served.editor.as_ref().filter(|_| is_near).map(|editor| editor.key().to_owned());
            let listener = Listener { edition, page, version, key };
            // Each event goes out in one piece: what follows in a second would wait until the first is acknowledged,
            // which takes up to 40 ms (Nagle's algorithm, which tiny_http leaves on).
            let to = BufWriter::with_capacity(16 * 1024, request.into_writer());
            // An error is a browser that has gone.
            let _ = stream::tell(to, &served.showing, &listener);
        }
        Some("/.candour/preview.js") => say(request, 200, content_type::SCRIPT, injected::SCRIPT),
        Some("/.candour/edit") => edit(request, &url, served),
        _ => {
            let (_, pages) = served.showing.now();
            let page = page_at(&*pages, &edition, &url);
            let dressed = |status, bytes: &[u8]| {
                stream::dressed(&stream::version(&*pages, &edition, &url, &page), status, bytes).into()
            };
            match &page.body {
                Body::Bytes(bytes) if page.content_type == content_type::HTML => {
                    send(request, &page, &dressed(page.status, bytes));
                }
                Body::Bytes(bytes) => send(request, &page, bytes),
                Body::Beside(name) => match beside(&served.root, name) {
                    Ok(file) => send_file(request, &page, file),
                    // It was there when the folder was looked at. The page that says so has the version of the file,
                    // so that it is not told to load again until the folder has been looked at once more.
                    Err(_) => {
                        let bytes = pages.not_found(&edition);
                        let gone = found(404, content_type::HTML, bytes.clone());
                        send(request, &gone, &dressed(404, &bytes));
                    }
                },
            }
        }
    }
}

/// What there is at this address: always something, if only the page that says that there is nothing.
pub(super) fn page_at(pages: &dyn Pages, edition: &str, address: &str) -> Found {
    if let Some(asked) = address::read(address) {
        let is_folder = asked.path.is_empty() || asked.path.ends_with('/');
        let path = if is_folder { format!("{}index.html", asked.path) } else { asked.path };
        match pages.get(edition, &path) {
            Some(Body::Bytes(bytes)) => return found(200, content_type::of(&path), bytes),
            Some(Body::Beside(file)) => {
                let (content_type, body) = (content_type::of(&path), Body::Beside(file));
                let stamp = pages.stamp(edition, &path);
                return Found { status: 200, content_type, body, stamp, elsewhere: None };
            }
            None => {}
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
    Found { status, content_type, body: Body::Bytes(bytes), stamp: 0, elsewhere: None }
}

fn hash(parts: &[&[u8]]) -> String {
    let mut hash = blake3::Hasher::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().to_hex()[..16].to_owned()
}

/// Opens a file of the project in the editor, for somebody who sits here and whose page of ours asks for it.
fn edit(request: Request, url: &str, served: &Served) {
    let is_ours = *request.method() == Method::Get
        && header(&request, gate::NEAR) == Some("yes")
        && matches!(header(&request, "Sec-Fetch-Site"), None | Some("same-origin" | "none"));
    let (status, words) = match &served.editor {
        None => (404, "No editor was named: candour serve --editor COMMAND.".to_owned()),
        Some(_) if !is_ours => (403, "Only a page of this preview may open a file.".to_owned()),
        Some(editor) => editor.open(&served.root, |key| address::query(url, key)),
    };
    if status == 204 {
        // tiny_http would write a length, which RFC 9110 section 8.6 forbids here.
        let answer = b"HTTP/1.1 204 No Content\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        let mut to = request.into_writer();
        let _ = to.write_all(answer).and_then(|()| to.flush());
    } else {
        say(request, status, content_type::TEXT, &format!("{words}\n"));
    }
}

/// The value of a header of a request; the gate lets only a few through, and each once.
pub(super) fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let is_it = |header: &&Header| header.field.equiv(name);
    request.headers().iter().find(is_it).map(|header| header.value.as_str())
}

fn say(request: Request, status: u16, content_type: &'static str, words: &str) {
    let bytes: Arc<[u8]> = words.as_bytes().into();
    send(request, &found(status, content_type, bytes.clone()), &bytes);
}

fn send(request: Request, found: &Found, bytes: &Arc<[u8]>) {
    let bytes = bytes.clone();
    let (tag, length) = (hash(&[&bytes]), bytes.len() as u64);
    respond(request, found, &tag, length, |start, _| {
        let mut bytes = Cursor::new(bytes);
        bytes.set_position(start);
        Ok(bytes)
    });
}

/// Sends a file as it is read. Its tag is that of the file which was opened, and of what the folder was when it
/// was last looked at.
fn send_file(request: Request, found: &Found, file: Beside) {
    let (tag, length) = (hash(&[&found.stamp.to_le_bytes(), file.mark.as_bytes()]), file.length);
    respond(request, found, &tag, length, |start, length| file.part(start, length));
}

/// Answers what was found, or a part of it, or that the browser has it already (RFC 9110 section 13.2.2).
///
/// Nothing is to be stored, since the next save may change any page; who keeps a version all the same, as tools
/// do, can ask by its `ETag` whether there is another.
fn respond<R: Read>(
    request: Request,
    found: &Found,
    tag: &str,
    length: u64,
    part_of: impl FnOnce(u64, u64) -> io::Result<R>,
) {
    let tag = format!("\"{tag}\"");
    let mut headers = vec![
        own("Cache-Control", "no-store"),
        own("X-Content-Type-Options", "nosniff"),
        // Drafts are no business of other pages that are open in the same browser.
        own("Cross-Origin-Resource-Policy", "same-origin"),
    ];
    headers.extend(found.elsewhere.as_ref().map(|elsewhere| own("Location", elsewhere)));
    let mut status = found.status;
    let mut range = 0..length;
    if status == 200 {
        headers.push(own("ETag", &tag));
        headers.push(own("Accept-Ranges", "bytes"));
        // A range is a matter of GET alone, section 14.2.
        let wanted = header(&request, "Range").filter(|_| *request.method() == Method::Get);
        if header(&request, "If-None-Match").is_some_and(|known| has_already(known, &tag)) {
            status = 304;
        } else {
            match part(wanted, header(&request, "If-Range"), &tag, length) {
                Part::Whole => {}
                Part::Some(part) => {
                    headers.push(own(
                        "Content-Range",
                        &format!("bytes {}-{}/{length}", part.start, part.end - 1),
                    ));
                    (status, range) = (206, part);
                }
                Part::Nowhere => {
                    headers.push(own("Content-Range", &format!("bytes */{length}")));
                    (status, range) = (416, 0..0);
                }
            }
        }
    }
    if status != 304 {
        let content_type = if status == 416 { content_type::TEXT } else { found.content_type };
        headers.insert(0, own("Content-Type", content_type));
    }
    let length = range.end - range.start;
    // Where it cannot be read, tiny_http answers 500 for a request that nobody answers.
    let Ok(body) = part_of(range.start, length) else { return };
    let expected = usize::try_from(length).ok();
    let response = Response::new(StatusCode(status), headers, body.take(length), expected, None);
    // An error is a browser that has gone.
    let _ = request.respond(response.with_chunked_threshold(usize::MAX));
}

/// A header of our own.
fn own(name: &str, value: &str) -> Header {
    // The values are our own, but for the address of a redirect: that came through the gate, which lets only
    // printable ASCII pass.
    Header::from_bytes(name, value).expect("names and values are ASCII")
}
