//! A rule: its permanent name, why it exists, and how to mend what breaks it.

/// Whether a broken rule forbids publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Said, and published all the same.
    Warning,
}

/// A rule about content, templates or finished pages.
///
/// Each stands as one constant beside the code that checks it. Names are permanent, kebab-case, and name
/// the fault, not the cure: `unknown-force`, `grade-not-in-scale`.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    pub name: &'static str,
    pub severity: Severity,
    /// Why the rule exists: what a reader of the site would suffer without it.
    pub why: &'static str,
    /// How to mend it, in general.
    pub mend: &'static str,
}
