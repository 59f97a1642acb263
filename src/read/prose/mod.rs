//! From Markdown to prose: the body of a file as a tree, and what is wrong with it.

mod block;
mod footnote;
mod heading;
mod inline;
mod link;
mod named;
mod picture;
mod table;

use std::cell::RefCell;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Options, Parser};

use crate::model::Prose;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::text::{FileName, Place};

pub(super) use footnote::{UNKNOWN_FOOTNOTE, UNUSED_FOOTNOTE};
pub(super) use heading::{EMPTY_HEADING, HEADING_LEVEL};
pub(super) use link::{BROKEN_LINK_REFERENCE, EMPTY_LINK, FORBIDDEN_LINK};
pub(super) use named::{BLOCKS, UNKNOWN_BLOCK};
pub(super) use picture::MISSING_ALTERNATIVE_TEXT;
pub(super) use table::TABLE_WITHOUT_CAPTION;

pub(super) static RAW_HTML: Rule = Rule {
    name: "raw-html",
    severity: Severity::Error,
    why: "HTML in a text can break the page around it and escapes every check of accessibility.",
    mend: "Write it in Markdown: **bold**, *emphasis*, [link](address); for a sign such as < write \\<.",
};

pub(super) static PROSE_NESTED_TOO_DEEPLY: Rule = Rule {
    name: "prose-nested-too-deeply",
    severity: Severity::Error,
    why: "Lists in lists in lists cannot be followed by a reader, least of all by ear.",
    mend: "Break the passage up into paragraphs with headings.",
};

/// How deep lists, quotations and emphasis may stand in each other.
const DEEPEST: usize = 16;

/// The Markdown that candour reads. Named one by one: `ENABLE_OLD_FOOTNOTES` contains the bit of the new ones.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// The prose in the bytes `body` of the file whose text is `whole`.
pub(super) fn read(file: &FileName, whole: &str, body: Range<usize>, problems: &mut Problems) -> Prose {
    let text = &whole[body.clone()];
    let broken_links = RefCell::new(Vec::new());
    let note_broken_link = |link: BrokenLink<'_>| {
        // `[sic]` alone is no link; `[words][name]` is meant to be one.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            broken_links.borrow_mut().push((link.span, link.reference.to_string()));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(text, options(), Some(note_broken_link));
    let in_file = |at: Range<usize>| body.start + at.start..body.start + at.end;
    let events: Vec<_> = parser.into_offset_iter().map(|(event, at)| (event, in_file(at))).collect();
    for (span, reference) in broken_links.into_inner() {
        problems.push(link::broken_reference(Place::bytes(file, in_file(span)), &reference));
    }
    let mut reader = Reader {
        file,
        whole,
        problems,
        events: events.into_iter().peekable(),
        footnotes: footnote::Footnotes::default(),
        headings: heading::Headings::default(),
        depth: 0,
    };
    let blocks = reader.blocks();
    let footnotes = reader.all_footnotes();
    Prose { blocks, footnotes }
}

/// What Markdown sees in `text`, and where.
pub(super) fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(text, options()).into_offset_iter()
}

/// Reads the events of a body one after the other into a tree.
struct Reader<'a> {
    file: &'a FileName,
    /// The text of the whole file, which all byte ranges count in.
    whole: &'a str,
    problems: &'a mut Problems,
    events: Peekable<std::vec::IntoIter<(Event<'a>, Range<usize>)>>,
    footnotes: footnote::Footnotes,
    headings: heading::Headings,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn place(&self, at: &Range<usize>) -> Place {
        Place::bytes(self.file, at.clone())
    }

    fn problem(&mut self, rule: &'static Rule, at: &Range<usize>, message: impl Into<String>) {
        let place = self.place(at);
        self.problems.push(Problem::new(rule, place, message));
    }

    /// Reads what is inside the thing whose beginning was just read, unless it is nested too deeply to read on.
    fn inside<T: Default>(&mut self, at: &Range<usize>, read: impl FnOnce(&mut Self) -> T) -> T {
        if self.depth >= DEEPEST {
            self.problem(
                &PROSE_NESTED_TOO_DEEPLY,
                at,
                "This stands too deep inside lists, quotations or emphasis.",
            );
            self.skip();
            return T::default();
        }
        self.depth += 1;
        let inside = read(self);
        self.depth -= 1;
        inside
    }

    /// Passes over the rest of the thing whose beginning was just read.
    fn skip(&mut self) {
        let mut open = 1;
        while open > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// All text that is left of the thing whose beginning was just read, as it stands.
    fn plain(&mut self) -> String {
        let mut words = String::new();
        let mut open = 1;
        while open > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some((Event::Text(text) | Event::Code(text) | Event::Html(text), _)) => words.push_str(&text),
                Some((Event::SoftBreak | Event::HardBreak, _)) => words.push(' '),
                Some(_) => {}
                None => break,
            }
        }
        words
    }

    /// Says that raw HTML is refused; a comment is none, for nobody will see it.
    fn html(&mut self, html: &str, at: &Range<usize>) {
        let html = html.trim();
        if html.starts_with("<!--") && html.ends_with("-->") {
            return;
        }
        let shown: String = html.lines().next().unwrap_or_default().chars().take(40).collect();
        self.problem(&RAW_HTML, at, format!("`{shown}` is HTML, which is not taken over into a page."));
    }
}
