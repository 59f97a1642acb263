//! `candour lsp`: helps an editor, over standard input and output, in the Language Server Protocol (LSP 3.17).
//!
//! Two things happen side by side. Here the editor is listened to and answered, at once and from what is known; behind it
//! each site is read and looked through on a thread of its own (`behind`). What can be written and what names mean, the
//! room `assist` knows; what is wrong, the room `desk`. This folder only puts both into the words of the protocol. It
//! stands in `cli`, since standard output is where it speaks, and nobody else prints.

mod actions;
mod address;
mod answers;
mod behind;
mod documents;
mod folder;
mod found;
mod hearing;
mod position;
mod session;
mod telling;
mod welcome;

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Instant;

use super::arguments::Lsp;
use super::outcome::Outcome;
use super::print;
use hearing::Heard;
use session::{End, Session};

/// Speaks with the editor until it has had enough.
pub(super) fn lsp(_: &Lsp) -> Outcome {
    let (tell, heard) = channel();
    if let Err(cause) = hearing::hear(tell.clone()) {
        print::say(&format!("error: the system lends no thread to listen: {cause}"));
        return Outcome::Problems;
    }
    let mut session = Session::new(tell);
    loop {
        let batch = next(&heard, session.due());
        match session.take_in(batch, Instant::now()) {
            // As the protocol has it: 0 after a `shutdown`, and 1 where the editor goes without a word.
            Some(End::AsAgreed) => return Outcome::Fine,
            Some(End::Sudden) => return Outcome::Problems,
            None => {}
        }
    }
}

/// All that has been said meanwhile; nothing where something is due before anybody says anything.
fn next(heard: &Receiver<Heard>, due: Option<Instant>) -> VecDeque<Heard> {
    let first = match due {
        None => heard.recv().map_err(|_| RecvTimeoutError::Disconnected),
        Some(due) => heard.recv_timeout(due.saturating_duration_since(Instant::now())),
    };
    let first = match first {
        Ok(first) => Some(first),
        Err(RecvTimeoutError::Timeout) => None,
        // The session holds an end of the channel itself, so this cannot be; but if it were, nobody is there.
        Err(RecvTimeoutError::Disconnected) => Some(Heard::Gone),
    };
    first.into_iter().chain(heard.try_iter()).collect()
}
