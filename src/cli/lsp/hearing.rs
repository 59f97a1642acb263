//! Hears what the editor says, message by message, on a thread of its own, so that nothing that it says has to wait.

use std::io::{self, BufRead, ErrorKind};
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::thread;

use lsp_server::Message;

use super::behind::News;

/// What there is to hear.
pub(super) enum Heard {
    /// The editor says something.
    Said(Message),
    /// It says something that is no message, for this reason.
    Unclear(String),
    /// It has gone.
    Gone,
    /// Something has come of looking at the site in this folder.
    News(PathBuf, News),
}

/// From now on everything that comes from standard input is heard.
///
/// # Errors
/// Where the system lends no thread.
pub(super) fn hear(tell: Sender<Heard>) -> io::Result<()> {
    let listen = move || {
        let mut input = io::stdin().lock();
        while let Some(heard) = next(&mut input) {
            if tell.send(heard).is_err() {
                return;
            }
        }
        // Nobody is left to tell where this fails.
        _ = tell.send(Heard::Gone);
    };
    thread::Builder::new().name("hearing".into()).spawn(listen).map(drop)
}

/// The next thing that is said; nothing at the end. A message that cannot be read is passed over: the next one begins
/// behind it, or at the next line that says how long one is.
fn next(input: &mut impl BufRead) -> Option<Heard> {
    match Message::read(input) {
        Ok(Some(message)) => Some(Heard::Said(message)),
        Ok(None) => None,
        // JSON that ends too early is told as an unexpected end, as is the end of everything, which comes next then.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidData | ErrorKind::UnexpectedEof) => {
            Some(Heard::Unclear(error.to_string()))
        }
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::{Heard, next};

    #[test]
    fn what_is_unclear_is_passed_over() {
        let exit = r#"{"jsonrpc":"2.0","method":"exit"}"#;
        let said = format!(
            "Content-Length: 3\r\n\r\n{{\"aHello\r\nContent-Length: {}\r\n\r\n{exit}Content-Length: 99\r\n\r\nand",
            exit.len()
        );
        let mut input = Cursor::new(said.into_bytes());
        let mut kinds = Vec::new();
        while let Some(heard) = next(&mut input) {
            kinds.push(matches!(heard, Heard::Said(_)));
        }
        assert_eq!(kinds, [false, false, true, false]);
    }
}
