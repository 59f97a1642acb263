//! The headers that servers send, said once for all of them.

/// A header's name and value.
pub(super) type Header = (&'static str, &'static str);

/// What every answer says. The address tells whether the site is served securely.
pub(super) fn for_all(address: &str) -> Vec<Header> {
    let mut headers = vec![
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        // Everything is public, so everybody's script may read it.
        ("Access-Control-Allow-Origin", "*"),
    ];
    if address.starts_with("https://") {
        // RFC 6797; of the domains below this one we know nothing.
        headers.push(("Strict-Transport-Security", "max-age=31536000"));
    }
    headers
}

/// Pages stand in no other site's frame. What a page may load it says itself; this alone it cannot (CSP 3, 6.4.2).
pub(super) const NOT_FRAMED: Header = ("Content-Security-Policy", "frame-ancestors 'none'");

/// Cards are made to stand there.
pub(super) const FRAMED: Header = ("Content-Security-Policy", "frame-ancestors *");

/// What feeds are called on the wire (RFC 4287, section 7): by their ending they would be any XML.
pub(super) const FEED: &str = "application/atom+xml";

/// Calendars, whose ending not every server knows (RFC 5545, section 8.1).
pub(super) const CALENDAR: &str = "text/calendar";

/// What tables are called (RFC 7111); nginx does not know their ending.
pub(super) const TABLE: &str = "text/csv";

/// Kept, and asked for again each time: nobody reads yesterday's edition at one minute past midnight.
pub(super) const ASKED_AGAIN: Header = ("Cache-Control", "no-cache");

/// A file whose name changes with its bytes is never another one.
pub(super) const FOR_EVER: Header = ("Cache-Control", "public, max-age=31536000, immutable");

/// That a page is not there is true only until its day.
pub(super) const NOT_KEPT: Header = ("Cache-Control", "no-store");
