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
