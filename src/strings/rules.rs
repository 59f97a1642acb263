//! The rules about files of messages.

use crate::problem::{Rule, Severity};

pub const BAD_MESSAGE: Rule = Rule {
    name: "bad-message",
    severity: Severity::Error,
    why: "A message that cannot be read would leave a hole in every page that says it.",
    mend: "Compare the message with the same one of the built-in theme, in themes/candour/strings/.",
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
