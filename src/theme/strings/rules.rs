//! The rules about messages.

use crate::problem::{Rule, Severity};

pub const BAD_MESSAGE: Rule = Rule {
    name: "bad-message",
    severity: Severity::Error,
    why: "A message that cannot be read would leave a hole in every page that says it.",
    mend: "Compare the message with the same one of the built-in theme, in themes/candour/strings/.",
};

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

pub const STRINGS_MISSING: Rule = Rule {
    name: "language-without-strings",
    severity: Severity::Error,
    why: "Without the theme’s words in the language of the site its pages cannot be made.",
    mend: "Copy the strings/en.ftl of the theme to templates/strings/, under the name of the language, and \
           translate it.",
};

pub const UNTRANSLATED_MESSAGE: Rule = Rule {
    name: "untranslated-message",
    severity: Severity::Warning,
    why: "What is not translated stands on the page in another language, and is read aloud in the wrong voice.",
    mend: "Write the messages into templates/strings/, in the file of the language.",
};
