//! Headings: their levels follow each other, and each has an anchor of its own.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::HeadingLevel;

use super::Reader;
use super::inline::words;
use crate::model::Block;
use crate::problem::{Rule, Severity};

pub(in crate::read) static HEADING_LEVEL: Rule = Rule {
    name: "heading-level",
    severity: Severity::Error,
    why: "People who listen to a page find their way by its headings; a skipped level sounds like a missing part.",
    mend: "Begin with ## and go down one level at a time: ## then ###.",
};

pub(in crate::read) static EMPTY_HEADING: Rule = Rule {
    name: "empty-heading",
    severity: Severity::Error,
    why: "A heading without words is announced by a screen reader and says nothing.",
    mend: "Write the heading's words after the signs ##, or take the line away.",
};

/// What has been seen of a body's headings.
#[derive(Default)]
pub(super) struct Headings {
    level: Option<u8>,
    /// Each anchor, with the last number that was put behind it for another one.
    anchors: BTreeMap<String, usize>,
}

impl Reader<'_> {
    pub(super) fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        at: Range<usize>,
    ) -> Option<Block> {
        let content = self.span();
        let words = words(&content);
        // The range ends with the line break.
        let at = at.start..at.start + self.whole[at.clone()].trim_end().len();
        if words.trim().is_empty() {
            self.problem(&EMPTY_HEADING, &at, "This heading has no words.");
            return None;
        }
        let level = level as u8;
        let above = self.headings.level.unwrap_or(1);
        if level == 1 {
            let message = "A heading with a single # has the level of the page’s own title.";
            self.problem(&HEADING_LEVEL, &at, message);
        } else if level > above + 1 {
            let message = format!(
                "A heading of level {level} ({}) stands here where level {} ({}) is due.",
                signs(level),
                above + 1,
                signs(above + 1)
            );
            self.problem(&HEADING_LEVEL, &at, message);
        }
        self.headings.level = Some(level.max(2));
        let anchor = self.headings.anchor(id.unwrap_or(&slug(&words)));
        Some(Block::Heading { level: level.max(2), anchor: anchor.into(), content, at })
    }
}

impl Headings {
    fn anchor(&mut self, wanted: &str) -> String {
        let mut anchor = wanted.to_owned();
        while self.anchors.contains_key(&anchor) {
            let number = self.anchors.entry(wanted.to_owned()).or_insert(1);
            *number += 1;
            anchor = format!("{wanted}-{number}");
        }
        self.anchors.insert(anchor.clone(), 1);
        anchor
    }
}

fn signs(level: u8) -> String {
    "#".repeat(level.into())
}

/// Words as an anchor: small letters and digits, joined by hyphens.
fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        match unaccented(c) {
            Some(letter) => slug.push(letter),
            None if matches!(c, '’' | '‘' | '\'') => {}
            None if slug.ends_with('-') => {}
            None => slug.push('-'),
        }
    }
    match slug.trim_matches('-') {
        "" => "part".to_owned(),
        slug => slug.to_owned(),
    }
}

/// The plain letter of an accented one, as far as Welsh and the names of people in Britain have them.
fn unaccented(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'ś' | 'š' | 'ş' => 's',
        'ù'..='ü' | 'ū' | 'ů' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Headings, slug};

    #[test]
    fn anchors_are_readable_and_each_is_its_own() {
        assert_eq!(slug("What the force’s leaders did: “well”"), "what-the-forces-leaders-did-well");
        assert_eq!(slug("Tŷ Café"), "ty-cafe");
        assert_eq!(slug("♥"), "part");
        let mut headings = Headings::default();
        let anchors = ["a", "a", "a-2", "a"].map(|wanted| headings.anchor(wanted));
        assert_eq!(anchors, ["a", "a-2", "a-2-2", "a-3"]);
    }
}
