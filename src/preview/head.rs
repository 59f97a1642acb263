//! The head of a request as it comes in (RFC 9112): what is wrong with it is known as soon as it can be, and of
//! what is right only that is passed on which an answer needs.

use std::net::IpAddr;

use super::cookie;

/// No address of ours is longer; RFC 9112 section 3 wants at least 8000 bytes to be taken.
const LONGEST_ADDRESS: usize = 8 * 1024;
const LONGEST_HEAD: usize = 16 * 1024;
/// A list of fifty versions is shorter.
const LONGEST_VALUE: usize = 4 * 1024;

pub(super) const BAD: &str = "400 Bad Request";
const WRONG_METHOD: &str = "405 Method Not Allowed";
const LONG_ADDRESS: &str = "414 URI Too Long";
const FOREIGN: &str = "421 Misdirected Request";
const LONG_HEAD: &str = "431 Request Header Fields Too Large";
const WRONG_VERSION: &str = "505 HTTP Version Not Supported";

/// What is passed on beside the cookie. Whatever else the browser says, no answer depends on it.
const PASSED: [&str; 4] = ["If-None-Match", "If-Range", "Range", "Sec-Fetch-Site"];

/// A sound request, in the words in which it is passed on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// `GET` or `HEAD`.
    pub method: String,
    /// In origin form: `/forces/ambria/?a=b`.
    pub address: String,
    /// The computer and port that the browser believes it talks to.
    pub host: String,
    /// Names and values, at most one of a name.
    pub headers: Vec<(&'static str, String)>,
    /// Whether something follows that nobody will read: a body, or another request.
    pub is_followed: bool,
}

/// A head that is coming in.
#[derive(Default)]
pub(super) struct Incoming {
    bytes: Vec<u8>,
    /// How many of the bytes have been looked at.
    looked_at: usize,
    /// How long the first line is, once it is whole and sound.
    first: Option<usize>,
}

impl Incoming {
    /// Takes what has come: the request where its head is whole now, or the status to refuse it with.
    pub fn take(&mut self, some: &[u8]) -> Result<Option<Asked>, &'static str> {
        self.bytes.extend_from_slice(some);
        // RFC 9112 section 2.2: an empty line before the request is passed over.
        while self.first.is_none() && self.bytes.starts_with(b"\r\n") {
            self.bytes.drain(..2);
            self.looked_at = 0;
        }
        while let Some(&byte) = self.bytes.get(self.looked_at) {
            let at = self.looked_at;
            let follows_cr = at > 0 && self.bytes[at - 1] == b'\r';
            // A bare LF or CR, NUL and other control bytes: other programs read them in other ways, and what is
            // no HTTP at all (a browser that tries https) is answered at its first byte.
            if (byte == b'\n') != follows_cr || is_control(byte) && byte != b'\r' && byte != b'\n' {
                return Err(BAD);
            }
            self.looked_at += 1;
            if byte != b'\n' {
                if at >= LONGEST_HEAD {
                    return Err(if self.first.is_none() { LONG_ADDRESS } else { LONG_HEAD });
                }
                continue;
            }
            match self.first {
                None => {
                    first_line(&self.bytes[..at - 1])?;
                    self.first = Some(at - 1);
                }
                Some(_) if self.bytes[..at].ends_with(b"\r\n\r") => return self.whole(at + 1).map(Some),
                Some(_) => {}
            }
        }
        Ok(None)
    }

    /// Whether nothing has been said: a browser that connected ahead of time.
    pub fn is_silent(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Whether only the head of an answer is asked for.
    pub fn is_for_head(&self) -> bool {
        self.bytes.starts_with(b"HEAD ")
    }

    fn whole(&self, end: usize) -> Result<Asked, &'static str> {
        let first = self.first.ok_or(BAD)?;
        let (method, address, authority) = first_line(&self.bytes[..first])?;
        // Between the first line and the empty one.
        let lines = self.bytes.get(first + 2..end - 4).unwrap_or_default();
        let fields = fields(lines)?;
        let values = |wanted: &str| -> Vec<&[u8]> {
            let of_name = fields.iter().filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
            of_name.map(|(_, value)| *value).collect()
        };
        let [host] = values("Host")[..] else { return Err(BAD) };
        // RFC 9112 section 3.2.2: where the address names the computer itself, that counts.
        let host = authority.map(Ok).unwrap_or_else(|| text(host).map(str::to_owned))?;
        if !is_this_computer(&host) {
            return Err(FOREIGN);
        }
        let mut headers = Vec::new();
        for name in PASSED {
            let values = values(name);
            // Only a list may stand in several lines, RFC 9110 section 5.3.
            if values.len() > 1 && name != "If-None-Match" {
                return Err(BAD);
            }
            let values = values.into_iter().map(text).collect::<Result<Vec<&str>, _>>()?;
            headers.push((name, values.join(", ")));
        }
        // Cookies are shared between all servers of a computer: ours are taken, and the others may look as they
        // like.
        headers.push(("Cookie", cookie::ours(&values("Cookie"))));
        headers.retain(|(_, value)| !value.is_empty());
        if headers.iter().any(|(_, value)| value.len() > LONGEST_VALUE) {
            return Err(LONG_HEAD);
        }
        let has_body = !values("Transfer-Encoding").is_empty()
            || values("Content-Length").iter().any(|length| *length != b"0");
        Ok(Asked { method, address, host, headers, is_followed: has_body || self.bytes.len() > end })
    }
}

/// The method, the address in origin form, and the computer where the address names it.
fn first_line(line: &[u8]) -> Result<(String, String, Option<String>), &'static str> {
    let mut parts = text(line)?.split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(BAD);
    };
    match version.strip_prefix("HTTP/").map(str::as_bytes) {
        Some([b'1', b'.', minor]) if minor.is_ascii_digit() => {}
        Some([major, b'.', minor]) if major.is_ascii_digit() && minor.is_ascii_digit() => {
            return Err(WRONG_VERSION);
        }
        _ => return Err(BAD),
    }
    if target.len() > LONGEST_ADDRESS {
        return Err(LONG_ADDRESS);
    }
    if !is_token(method.as_bytes()) || target.is_empty() || target.contains('\t') {
        return Err(BAD);
    }
    if !matches!(method, "GET" | "HEAD") {
        return Err(WRONG_METHOD);
    }
    if target.starts_with('/') {
        return Ok((method.to_owned(), target.to_owned(), None));
    }
    // RFC 9112 section 3.2.2: a server takes the absolute form too.
    let rest = match target.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("http://") => &target[7..],
        _ => return Err(BAD),
    };
    let (authority, address) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let slash = if address.starts_with('/') { "" } else { "/" };
    Ok((method.to_owned(), format!("{slash}{address}"), Some(authority.to_owned())))
}

/// The names and values of the lines of a head.
fn fields(lines: &[u8]) -> Result<Vec<(&str, &[u8])>, &'static str> {
    let mut fields = Vec::new();
    for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        // RFC 9112 section 5: a line without a colon, a space before the colon, and a line that goes on with the
        // one before (obs-fold) are refused.
        let colon = line.iter().position(|byte| *byte == b':').ok_or(BAD)?;
        let (name, value) = (&line[..colon], &line[colon + 1..]);
        if !is_token(name) {
            return Err(BAD);
        }
        fields.push((text(name)?, value.trim_ascii()));
    }
    Ok(fields)
}

/// Whether a Host is `localhost` or a number. A stranger can point a name of theirs at this computer, so that
/// their page may read ours (DNS rebinding); a number they cannot.
fn is_this_computer(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let number = match name.strip_prefix('[') {
        Some(name) => name.strip_suffix(']').filter(|name| name.contains(':')),
        None => Some(name).filter(|name| !name.contains(':')),
    };
    name.eq_ignore_ascii_case("localhost") || number.is_some_and(|number| number.parse::<IpAddr>().is_ok())
}

/// Printable ASCII, blanks included.
fn text(bytes: &[u8]) -> Result<&str, &'static str> {
    let is_sound = bytes.iter().all(|byte| byte.is_ascii_graphic() || matches!(byte, b' ' | b'\t'));
    std::str::from_utf8(bytes).ok().filter(|_| is_sound).ok_or(BAD)
}

fn is_token(bytes: &[u8]) -> bool {
    !bytes.is_empty()
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(byte))
}

fn is_control(byte: u8) -> bool {
    byte.is_ascii_control() && byte != b'\t'
}

#[cfg(test)]
mod tests {
    use super::{Asked, Incoming};

    /// Byte by byte, as a slow client sends it.
    fn take(head: impl AsRef<[u8]>) -> Result<Option<Asked>, &'static str> {
        let mut incoming = Incoming::default();
        let mut answer = Ok(None);
        for byte in head.as_ref() {
            answer = incoming.take(&[*byte]);
            if !matches!(answer, Ok(None)) {
                break;
            }
        }
        let at_once = Incoming::default().take(head.as_ref());
        let without_rest = |answer: &Result<Option<Asked>, &'static str>| {
            answer.as_ref().map(|asked| asked.as_ref().map(|asked| asked.address.clone())).map_err(|why| *why)
        };
        assert_eq!(without_rest(&answer), without_rest(&at_once));
        at_once
    }

    fn asked(head: impl AsRef<[u8]>) -> Asked {
        take(head).unwrap().unwrap()
    }

    #[test]
    fn a_head_that_is_not_whole_is_waited_for() {
        for head in ["", "\r\n", "GET", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n\r"] {
            assert_eq!(take(head), Ok(None), "{head}");
        }
    }

    #[test]
    fn only_what_answers_need_is_passed_on() {
        let asked = asked(
            "\r\nHEAD /x?y HTTP/1.0\r\nHost: localhost:4000\r\nUser-Agent: \u{e9}\r\nACCEPT: */*\r\n\
             Cookie: secret=1; candour-edition-4000=public\r\nif-none-match: \"a\"\r\nIf-None-Match: \"b\"\r\n\
             Range:  bytes=0-1\t\r\nX-Candour-Pass: guessed\r\n\r\n",
        );
        assert_eq!((asked.method.as_str(), asked.address.as_str()), ("HEAD", "/x?y"));
        assert_eq!(asked.host, "localhost:4000");
        let passed: Vec<String> =
            asked.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        assert_eq!(
            passed,
            ["If-None-Match: \"a\", \"b\"", "Range: bytes=0-1", "Cookie: candour-edition-4000=public"]
        );
        assert!(!asked.is_followed);
    }

    #[test]
    fn what_follows_a_head_is_known() {
        for head in [
            "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n",
        ] {
            assert!(asked(head).is_followed, "{head}");
        }
        let two = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\n";
        assert!(Incoming::default().take(two.as_bytes()).unwrap().unwrap().is_followed);
    }

    #[test]
    fn absolute_addresses_are_taken_and_name_the_computer() {
        for (target, address) in
            [("http://localhost:4000/x?y", "/x?y"), ("HTTP://127.0.0.1", "/"), ("http://[::1]:4000?x", "/?x")]
        {
            let head = format!("GET {target} HTTP/1.1\r\nHost: evil.example\r\n\r\n");
            assert_eq!(asked(&head).address, address, "{target}");
        }
    }

    #[test]
    fn each_bad_head_is_refused_with_its_status() {
        let local = |line: &str| format!("{line}\r\nHost: localhost\r\n\r\n").into_bytes();
        let with = |field: &str| format!("GET / HTTP/1.1\r\n{field}\r\n\r\n").into_bytes();
        let long = |length| "x".repeat(length);
        for (head, status) in [
            // The first line.
            (local("GET /"), 400),
            (b"GET /\r\n".to_vec(), 400),
            (local("nonsense"), 400),
            (local("GET  / HTTP/1.1"), 400),
            (local("GET / HTTP/1.1 "), 400),
            (local("GET /a b HTTP/1.1"), 400),
            (local("GET /\t HTTP/1.1"), 400),
            (local("GET / http/1.1"), 400),
            (local("GET / HTTP/11"), 400),
            (local("GET x HTTP/1.1"), 400),
            (local("GET * HTTP/1.1"), 400),
            (local("GET ftp://localhost/ HTTP/1.1"), 400),
            (local("GET /\u{e9} HTTP/1.1"), 400),
            (local("GET /\u{7f} HTTP/1.1"), 400),
            (local("GET /\0 HTTP/1.1"), 400),
            (local("G@T / HTTP/1.1"), 400),
            (b"\x16\x03\x01\x02".to_vec(), 400),
            (local("GET / HTTP/0.9"), 505),
            (local("GET / HTTP/2.0"), 505),
            (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), 505),
            (local(&format!("GET /{} HTTP/1.1", long(8 * 1024))), 414),
            (format!("GET /{}", long(20_000)).into_bytes(), 414),
            // Methods.
            (local("POST / HTTP/1.1"), 405),
            (local("OPTIONS * HTTP/1.1"), 405),
            (local("TRACE / HTTP/1.1"), 405),
            (local("CONNECT localhost:22 HTTP/1.1"), 405),
            (local("get / HTTP/1.1"), 405),
            (local("BREW / HTTP/1.1"), 405),
            // The host.
            (with("Accept: */*"), 400),
            (b"GET / HTTP/1.1\r\n\r\n".to_vec(), 400),
            (with("Host: localhost\r\nhost: localhost"), 400),
            (with("Host: evil.example"), 421),
            (with("Host: localhost.evil.example:4000"), 421),
            (with("Host: 127.0.0.1.evil.example"), 421),
            (with("Host:"), 421),
            (with("Host: [::1"), 421),
            (with("Host: [127.0.0.1]"), 421),
            (local("GET http://evil.example/ HTTP/1.1"), 421),
            (local("GET http://localhost@evil.example/ HTTP/1.1"), 421),
            // The lines.
            (with("Host: localhost\r\nwithout colon"), 400),
            (with("Host: localhost\r\n: x"), 400),
            (with("Host : localhost"), 400),
            (with("X: y\r\n folded: z\r\nHost: localhost"), 400),
            (with(" Host: localhost"), 400),
            (with("Host: localhost\r\nRange: bytes=0-1\r\nRange: bytes=0-2"), 400),
            (with("Host: localhost\r\nRange: bytes=\u{e9}"), 400),
            (with("Host: localhost\r\nX: a\0b"), 400),
            (b"GET / HTTP/1.1\nHost: localhost\n\n".to_vec(), 400),
            (b"GET / HTTP/1.1\r\nHost: localhost\n\r\n".to_vec(), 400),
            (b"GET / HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n".to_vec(), 400),
            (with(&format!("Host: localhost\r\nX: {}", long(20_000))), 431),
            (with(&format!("Host: localhost\r\nIf-None-Match: {}", long(5_000))), 431),
        ] {
            let shown = String::from_utf8_lossy(&head[..head.len().min(60)]).into_owned();
            let refused = take(&head).expect_err(&shown);
            assert!(refused.starts_with(&status.to_string()), "{shown:?}: {refused}");
        }
    }

    #[test]
    fn this_computer_is_localhost_or_a_number() {
        for host in ["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000", "[::1]", "LOCALHOST"] {
            let head = format!("GET /x HTTP/1.1\r\nHost: {host}\r\n\r\n");
            assert_eq!(asked(&head).host, host);
        }
    }
}
