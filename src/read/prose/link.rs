//! Links: where they may lead, and that they say where.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::Reader;
use super::inline::words;
use crate::model::{Inline, LINKED_KINDS};
use crate::problem::{Problem, Rule, Severity, nearest};
use crate::text::Place;

pub(in crate::read) static FORBIDDEN_LINK: Rule = Rule {
    name: "forbidden-link",
    severity: Severity::Error,
    why: "A link of this kind can run a program in the reader’s browser, or leads nowhere at all.",
    mend: "Link to https://..., mailto:..., tel:..., a file, an #anchor, or force:, inspection:, report:, press:, \
           reply:, theme:, question:, page:, term:, programme: and a name.",
};

pub(in crate::read) static EMPTY_LINK: Rule = Rule {
    name: "empty-link",
    severity: Severity::Error,
    why: "A link without words cannot be seen, and a screen reader reads out its address letter by letter.",
    mend: "Write words that say where the link leads between the square brackets.",
};

pub(in crate::read) static BROKEN_LINK_REFERENCE: Rule = Rule {
    name: "broken-link-reference",
    severity: Severity::Error,
    why: "Readers would see the square brackets instead of a link.",
    mend: "Write the address in round brackets after the words: [words](address).",
};

/// Links out into the world; beside them, things of this site can be named by their kind.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

fn known_schemes() -> impl Iterator<Item = &'static str> {
    SCHEMES.into_iter().chain(LINKED_KINDS)
}

impl Reader<'_> {
    pub(super) fn link(
        &mut self,
        kind: LinkType,
        target: &str,
        content: Vec<Inline>,
        at: Range<usize>,
    ) -> Inline {
        let target =
            if kind == LinkType::Email { format!("mailto:{target}") } else { target.trim().to_owned() };
        if target.is_empty() {
            self.problem(&BROKEN_LINK_REFERENCE, &at, "This link has no address.");
        } else if let Some(scheme) =
            scheme(&target).filter(|scheme| !known_schemes().any(|known| known == *scheme))
        {
            let problem = Problem::new(
                &FORBIDDEN_LINK,
                self.place(&at),
                format!("Links that begin with `{scheme}:` are not allowed."),
            );
            self.problems.push(match nearest(scheme, known_schemes()) {
                Some(known) => problem.remedy(format!("Did you mean `{known}:`?")),
                None => problem,
            });
        }
        if words(&content).trim().is_empty() {
            self.problem(&EMPTY_LINK, &at, format!("The link to `{target}` has no words."));
        }
        Inline::Link { target: target.into(), content, at }
    }
}

/// What stands before the colon of an address, in small letters, unless the address is a relative one.
///
/// Browsers pass over tabs and line breaks inside a scheme and over control characters before it; so does this.
pub(super) fn scheme(target: &str) -> Option<&str> {
    let target = target.trim_start_matches(|c: char| c.is_control() || c.is_whitespace());
    let end = target.find(['/', '?', '#', ':'])?;
    (target.as_bytes()[end] == b':').then(|| &target[..end])
}

pub(super) fn broken_reference(place: Place, reference: &str) -> Problem {
    Problem::new(
        &BROKEN_LINK_REFERENCE,
        place,
        format!("This link leads to `{reference}`, and no line `[{reference}]: address` says where that is."),
    )
}
