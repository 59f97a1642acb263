//! The rules about what templates ask messages for.

use crate::problem::{Rule, Severity};

pub const UNKNOWN_MESSAGE: Rule = Rule {
    name: "unknown-message",
    severity: Severity::Error,
    why: "A template that asks for a message which does not exist would leave a hole in the page.",
    mend: "Write the message into templates/strings/, or ask for one that is there.",
};

pub const MISSING_MESSAGE_ARGUMENT: Rule = Rule {
    name: "missing-message-argument",
    severity: Severity::Error,
    why: "A message with a gap that is not filled would read `{$date}` on the page.",
    mend: "Give the message what it needs, or take the gap out of the message.",
};
