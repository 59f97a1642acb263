//! What must not reach the YAML parser: it would follow a bomb, or misread what a person meant.

use super::scan::{Oddity, Scan};
use super::syntax::BAD_YAML;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::read::decoding::FILE_TOO_LARGE;
use crate::read::excerpt::Excerpt;

pub(in crate::read) static TAB_INDENTATION: Rule = Rule {
    name: "tab-indentation",
    severity: Severity::Error,
    why: "A tab is as wide as each editor likes, so nobody can tell what it puts under what.",
    mend: "Replace the tab with two spaces.",
};

pub(in crate::read) static YAML_ANCHOR: Rule = Rule {
    name: "yaml-anchor",
    severity: Severity::Error,
    why: "In YAML a value that begins with &, * or ! is a reference or a type; report cards use neither, and a \
          few lines of them can fill the whole memory.",
    mend: "If the text itself begins with this sign, put it in quotation marks.",
};

pub(in crate::read) static MULTIPLE_DOCUMENTS: Rule = Rule {
    name: "multiple-documents",
    severity: Severity::Error,
    why: "Only the first part of the file would be read, and the rest would silently be missing.",
    mend: "Take the line `---` away, or put what follows into a file of its own.",
};

pub(in crate::read) static NESTED_TOO_DEEPLY: Rule = Rule {
    name: "nested-too-deeply",
    severity: Severity::Error,
    why: "No field lies that deep; such brackets are there by mistake and would slow everything down.",
    mend: "Look for brackets or dashes that were pasted here by mistake.",
};

/// How long front matter or a YAML file may be.
const LONGEST: usize = 1 << 20;

/// How many brackets the parser can stand even if they were all open at once: its time grows with the square.
const MOST_BRACKETS: usize = 20_000;

/// What makes the text as a whole unfit to be read.
pub(super) fn unfit(yaml: &Excerpt<'_>) -> Option<Problem> {
    let text = &yaml.text;
    if text.len() > LONGEST {
        let message = format!("The fields take {} kB; 1024 kB are the most.", text.len() >> 10);
        return Some(Problem::new(&FILE_TOO_LARGE, yaml.bytes(0..0), message));
    }
    if text.len() > MOST_BRACKETS
        && let Some((at, _)) = text.match_indices(['[', '{']).nth(MOST_BRACKETS)
    {
        let message = format!("More than {MOST_BRACKETS} brackets stand here.");
        return Some(Problem::new(&NESTED_TOO_DEEPLY, yaml.bytes(at..at + 1), message));
    }
    // All hidden signs have one of these bytes, and most texts have none of them.
    let odd = |odd: bool, byte: &u8| {
        let begins_one = matches!(*byte, 0x7f | 0xc2 | 0xef);
        odd | begins_one | (*byte < b' ' && !matches!(*byte, b'\t' | b'\n' | b'\r'))
    };
    if !text.as_bytes().iter().fold(false, odd) {
        return None;
    }
    let hidden = |c: &char| c.is_control() && !"\t\n\r\u{85}".contains(*c) || "\u{fffe}\u{ffff}".contains(*c);
    let (at, hidden) = text.char_indices().find(|(_, c)| hidden(c))?;
    let message = format!("A character that cannot be seen stands here (U+{:04X}).", u32::from(hidden));
    let problem = Problem::new(&BAD_YAML, yaml.bytes(at..at + hidden.len_utf8()), message);
    Some(problem.remedy("Delete the character; it often comes along when text is copied from a PDF."))
}

/// What is refused wherever it stands.
pub(super) fn refused(yaml: &Excerpt<'_>, scan: &Scan) -> Problems {
    scan.oddities
        .iter()
        .filter_map(|(oddity, at)| {
            let written: String = yaml.text[at.clone()].chars().take(30).collect();
            let (rule, message) = match oddity {
                Oddity::Tab => (&TAB_INDENTATION, "A tab stands before the words of this line.".to_owned()),
                Oddity::Anchor | Oddity::Alias | Oddity::Tag => {
                    (&YAML_ANCHOR, format!("A value cannot begin with `{written}`."))
                }
                Oddity::SecondDocument => {
                    (&MULTIPLE_DOCUMENTS, "A line `---` begins a second document here.".to_owned())
                }
                Oddity::TooDeep => {
                    (&NESTED_TOO_DEEPLY, "This stands too deep inside brackets, lists or fields.".to_owned())
                }
                _ => return None,
            };
            Some(Problem::new(rule, yaml.bytes(at.clone()), message))
        })
        .take(20)
        .collect()
}
