//! The stream of events by which an open page learns that there is another version of it, and what its panel says.
//!
//! The page says which version it is when it opens the stream, so a browser that was away, or that read its
//! page just before a change, is told at once.

use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

use super::address;
use super::answer::{Found, page_at};
use super::injected::with_script;
use super::showing::{Body, Pages, Showing};
use super::version::{Difference, Version};
use crate::desk::Panel;

/// How long a stream is silent at most. A browser that has gone, or that the gate let go, is noticed by the second word
/// to it, and takes a thread and descriptors until then.
const PING: Duration = Duration::from_secs(1);

/// Two versions of a page go to the browser only if they are no longer than this; a longer one is fetched.
const LONGEST_EXCHANGE: usize = 512 * 1024;

/// Who listens, and to what.
#[derive(Debug, Default)]
pub(super) struct Listener {
    /// The edition that is looked at.
    pub edition: String,
    /// The address of the page, as the browser shows it.
    pub page: String,
    /// The version that it shows.
    pub version: String,
    /// The word that lets a browser open files in the editor, where that is possible.
    pub key: Option<String>,
}

/// Another version of the page.
#[derive(Serialize)]
struct Reload<'a> {
    version: &'a str,
    /// The page as it was and as it is, where no more than its words are others: the browser need not fetch it.
    #[serde(skip_serializing_if = "Option::is_none")]
    exchange: Option<[&'a str; 2]>,
}

/// Other style sheets for the page, in its order.
#[derive(Serialize)]
struct Styles<'a> {
    version: &'a str,
    sheets: &'a [String],
}

/// What the panel says, and whether it can open files.
#[derive(Serialize)]
struct Said<'a> {
    #[serde(flatten)]
    panel: Panel,
    editing: Option<Editing<'a>>,
}

#[derive(Serialize)]
struct Editing<'a> {
    key: &'a str,
}

/// Tells a browser whenever there is another version of its page, or its panel says something else, until it goes.
pub(super) fn tell(mut to: impl Write, showing: &Showing, listener: &Listener) -> io::Result<()> {
    to.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n\
          Connection: close\r\nX-Content-Type-Options: nosniff\r\n\r\nretry: 500\n\n",
    )?;
    to.flush()?;
    let mut shown = Shown { version: listener.version.clone(), bytes: None };
    let mut said = String::new();
    let (mut seen, mut pages) = showing.now();
    loop {
        if let Some(event) = shown.becomes(&*pages, listener) {
            // The page comes first: the eye waits for that.
            send(&mut to, &event)?;
        }
        let panel = panel(&*pages, listener);
        if panel != said {
            send(&mut to, &format!("event: panel\ndata: {panel}"))?;
            said = panel;
        }
        drop(pages);
        (seen, pages) = loop {
            match showing.wait_for_another(seen, PING) {
                Some(another) => break another,
                None => send(&mut to, ": still here")?,
            }
        };
    }
}

fn send(to: &mut impl Write, event: &str) -> io::Result<()> {
    to.write_all(format!("{event}\n\n").as_bytes())?;
    to.flush()
}

/// What the browser shows, as far as is known here.
struct Shown {
    version: String,
    /// The page of that version, unless the browser has it from elsewhere.
    bytes: Option<Arc<[u8]>>,
}

impl Shown {
    /// The browser shall show the page as it is now: the event that tells it so, where it must do something.
    fn becomes(&mut self, pages: &dyn Pages, listener: &Listener) -> Option<String> {
        let found = page_at(pages, &listener.edition, &listener.page);
        let now = version(pages, &listener.edition, &listener.page, &found);
        let bytes = match found.body {
            Body::Bytes(bytes) => Some(bytes),
            Body::Beside(_) => None,
        };
        let version = now.to_string();
        let event = match now.differs_from(&self.version) {
            Difference::Nothing => None,
            Difference::Styles => Some(json("styles", &Styles { version: &version, sheets: &now.sheets })),
            difference => {
                let pages = [self.bytes.as_deref(), bytes.as_deref()]
                    .map(|bytes| std::str::from_utf8(bytes.unwrap_or_default()));
                let exchange = match (difference, pages) {
                    (Difference::Words, [Ok(before), Ok(after)])
                        if !before.is_empty()
                            && !after.is_empty()
                            && before.len() + after.len() <= LONGEST_EXCHANGE =>
                    {
                        Some([before, after])
                    }
                    _ => None,
                };
                Some(json("reload", &Reload { version: &version, exchange }))
            }
        };
        *self = Shown { version, bytes };
        event
    }
}

fn panel(pages: &dyn Pages, listener: &Listener) -> String {
    let panel = pages.panel(&listener.edition, &path(&listener.page));
    let editing = listener.key.as_deref().map(|key| Editing { key });
    serde_json::to_string(&Said { panel, editing }).expect("a panel is plain data")
}

fn json(event: &str, data: &impl Serialize) -> String {
    format!("event: {event}\ndata: {}", serde_json::to_string(data).expect("an event is plain data"))
}

/// The path in the edition of the page at this address.
fn path(page: &str) -> String {
    let path = address::read(page).map_or_else(String::new, |asked| asked.path);
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}

/// The version of what was found at this address; of a file beside the pages, that of its stamp.
pub(super) fn version(pages: &dyn Pages, edition: &str, address: &str, found: &Found) -> Version {
    let path = path(address);
    match &found.body {
        Body::Bytes(bytes) => Version::of(pages, edition, &path, found.status, bytes),
        Body::Beside(_) => Version::of(pages, edition, &path, found.status, &found.stamp.to_le_bytes()),
    }
}

/// The page as it goes to the browser that asked for it, and that shall know which version it has.
pub(super) fn dressed(version: &Version, status: u16, page: &[u8]) -> Vec<u8> {
    with_script(page, &version.to_string(), status)
}
