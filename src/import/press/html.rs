//! The paragraphs of a page that was saved from a browser, each with its surroundings: what stands in a menu or under a
//! heading “Related” is no part of the story.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::paragraph::{Lines, Link, Paragraph, Shape, is_followed, spaced};
use super::plain::shape;
use super::surroundings::{Element, Kept};

/// A page, as far as a press release is looked for on it.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub paragraphs: Vec<Paragraph>,
    /// Where it was read, if it says so.
    pub address: Option<String>,
    /// The day that it gives to machines.
    pub published: Option<String>,
}

pub(super) fn page(html: &str) -> Page {
    let mut reading = Reading {
        html,
        page: Page::default(),
        open: Vec::new(),
        tag: None,
        text: String::new(),
        begun: None,
        ended: 0,
        links: Vec::new(),
        link: None,
        has_main: false,
    };
    let mut emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, at: Span<usize>| -> Option<Infallible> {
            reading.see(event, at);
            None
        });
    // Otherwise the tokeniser would look for tags inside scripts.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    reading.finish()
}

struct Reading<'a> {
    html: &'a str,
    page: Page,
    /// The elements that are open, outermost first.
    open: Vec<Element>,
    /// The element whose tag is being read.
    tag: Option<Element>,
    /// The words of the paragraph so far, and the bytes from which to which they stand.
    text: String,
    begun: Option<usize>,
    ended: usize,
    links: Vec<Link>,
    /// The address of the link that is open, and where in the text its words begin.
    link: Option<(String, usize)>,
    has_main: bool,
}

impl Reading<'_> {
    fn see(&mut self, event: CallbackEvent<'_>, at: Span<usize>) {
        let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Some(Element::new(words(name))),
            CallbackEvent::AttributeName { name } => {
                self.tag.iter_mut().for_each(|tag| tag.attributes.push((words(name), String::new())));
            }
            CallbackEvent::AttributeValue { value } => {
                let last = self.tag.as_mut().and_then(|tag| tag.attributes.last_mut());
                last.into_iter().for_each(|(_, worth)| *worth = words(value));
            }
            CallbackEvent::CloseStartTag { .. } => {
                if let Some(tag) = self.tag.take() {
                    self.opened(tag, at.end);
                }
            }
            CallbackEvent::EndTag { name } => self.closed(&words(name)),
            CallbackEvent::String { value } => self.said(&words(value), at),
            CallbackEvent::Comment { value } => {
                // Internet Explorer began to leave this mark, and other browsers do so too.
                let saved = words(value);
                let address =
                    saved.trim().strip_prefix("saved from url=").and_then(|rest| rest.split_once(')'));
                if let Some((_, address)) = address {
                    self.is_at(address);
                }
            }
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn opened(&mut self, tag: Element, at: usize) {
        match tag.name.as_str() {
            "link" if tag.is("rel", "canonical") => tag.get("href").into_iter().for_each(|to| self.is_at(to)),
            "meta" => {
                let property = tag.get("property").or(tag.get("name")).unwrap_or_default();
                let content = tag.get("content").unwrap_or_default();
                match property {
                    "og:url" => self.is_at(content),
                    "article:published_time" | "DC.date.issued" | "dcterms.issued" => {
                        self.page.published.get_or_insert_with(|| content.to_owned());
                    }
                    _ => {}
                }
            }
            "img" => {
                if let Some(words) = tag.get("alt").map(spaced).filter(|words| !words.is_empty()) {
                    let words = words.clone();
                    self.flush();
                    self.add(&words, at, at, Some("what a picture is said to show"));
                }
            }
            "br" => {
                // In an item of a list a line may break; elsewhere it is another line.
                match self.open.iter().any(|element| element.name == "li") {
                    true => self.text.push(' '),
                    false => self.flush(),
                }
            }
            "a" => self.link = tag.get("href").map(|to| (to.to_owned(), self.text.len())),
            _ => {}
        }
        if tag.is_block() {
            self.flush();
            // The ends of these may be left out.
            if self.open.last().is_some_and(|last| last.ends_before(&tag.name)) {
                self.open.pop();
            }
        }
        self.has_main |= tag.is_main();
        if !tag.is_void() {
            self.open.push(tag);
        }
    }

    fn closed(&mut self, name: &str) {
        if name == "a" {
            self.close_link();
        }
        if Element::new(name.to_owned()).is_block() {
            self.flush();
        }
        if let Some(at) = self.open.iter().rposition(|element| element.name == name) {
            self.open.truncate(at);
        }
    }

    fn close_link(&mut self) {
        if let Some((address, from)) = self.link.take() {
            let words = spaced(self.text.get(from..).unwrap_or_default());
            if !words.is_empty() {
                self.links.push(Link { words, address });
            }
        }
    }

    fn said(&mut self, words: &str, at: Span<usize>) {
        if self.open.iter().any(Element::holds_no_words) {
            return;
        }
        if let Some(first) = words.find(|c: char| !c.is_whitespace()) {
            let line_ends = words[..first].matches('\n').count();
            let begin = self.html.as_bytes()[at.start.min(self.html.len())..].iter().enumerate();
            let after = begin.filter(|(_, byte)| **byte == b'\n').map(|(far, _)| at.start + far + 1);
            let from =
                if line_ends == 0 { at.start } else { after.take(line_ends).last().unwrap_or(at.start) };
            self.begun.get_or_insert(from);
            let behind = words.trim_end().len();
            self.ended = at.end - words[behind..].len().min(at.end);
        }
        self.text.push_str(words);
    }

    /// Ends the paragraph that is being read.
    fn flush(&mut self) {
        // A link around several paragraphs goes on in the next.
        let goes_on = self.link.as_ref().map(|(address, _)| (address.clone(), 0));
        self.close_link();
        self.link = goes_on;
        let text = std::mem::take(&mut self.text);
        if let Some(begun) = self.begun.take() {
            self.add(&text, begun, self.ended.max(begun), None);
        }
        self.links.clear();
    }

    fn add(&mut self, text: &str, from: usize, to: usize, why: Option<&'static str>) {
        let line = |at: usize| {
            self.html.as_bytes()[..at.min(self.html.len())].iter().filter(|c| **c == b'\n').count() + 1
        };
        let lines = Lines { first: line(from), last: line(to) };
        let Kept { shape: outer, aside } = Kept::of(&self.open);
        // Word writes its lists as paragraphs that begin with a sign.
        let (shape, text) = match outer {
            Shape::Words => shape(text),
            _ => (outer, text),
        };
        let mut paragraph = Paragraph::new(lines, text, shape);
        if paragraph.text.is_empty() {
            return;
        }
        paragraph.links = std::mem::take(&mut self.links);
        let is_outside = || self.open.iter().all(|element| !element.is_main());
        paragraph.aside = why.or(aside).or_else(|| is_outside().then_some(OUTSIDE));
        self.page.paragraphs.push(paragraph);
    }

    fn is_at(&mut self, address: &str) {
        let address = address.trim();
        if is_followed(address) {
            self.page.address.get_or_insert_with(|| address.to_owned());
        }
    }

    fn finish(mut self) -> Page {
        self.flush();
        if !self.has_main {
            for paragraph in &mut self.page.paragraphs {
                paragraph.aside = paragraph.aside.filter(|aside| *aside != OUTSIDE);
            }
        }
        self.page
    }
}

/// Said of what stands outside of the main part, where the page has one.
const OUTSIDE: &str = "outside the main part of the page";

#[cfg(test)]
mod tests {
    use super::super::paragraph::Shape;
    use super::page;

    const PAGE: &str = "<!doctype html>\n<html><head><title>Ambria is good - Inspector</title>\n\
<link rel=canonical href='https://inspector.example/news/ambria'>\n<script>var a = \"<p>no words</p>\";</script></head>\n<body>\n\
<nav><ul><li><a href='/'>Home</a></ul></nav>\n<main>\n<h1>Ambria &amp; its\nofficers</h1>\n<p>First <b>words</b>,\n\
and <a href='/report'>a report</a>.\n<p>Second.</p>\n<ul>\n<li>one<li>two<br>more\n</ul>\n\
<p class=MsoListParagraph>·&nbsp;&nbsp;three</p>\n<aside class='related'><h2>Other</h2></aside>\n<img alt='The list'>\n</main>\n\
<footer>The foot</footer>";

    #[test]
    fn paragraphs_have_their_lines_and_what_stands_around_them() {
        let page = page(PAGE);
        let found: Vec<(usize, Shape, &str, Option<&str>)> = page
            .paragraphs
            .iter()
            .map(|one| (one.lines.first, one.shape, one.text.as_str(), one.aside))
            .collect();
        assert_eq!(
            found,
            [
                (2, Shape::Words, "Ambria is good - Inspector", Some("what the page is called")),
                (6, Shape::Item, "Home", Some("ways to other pages")),
                (8, Shape::Title, "Ambria & its officers", None),
                (10, Shape::Words, "First words, and a report.", None),
                (12, Shape::Words, "Second.", None),
                (14, Shape::Item, "one", None),
                (14, Shape::Item, "two more", None),
                (16, Shape::Item, "three", None),
                (17, Shape::Heading, "Other", Some("beside the story")),
                (18, Shape::Words, "The list", Some("what a picture is said to show")),
                (20, Shape::Words, "The foot", Some("the foot of the page")),
            ]
        );
        assert_eq!(page.paragraphs[2].lines.last, 9);
        assert_eq!(page.address.as_deref(), Some("https://inspector.example/news/ambria"));
        let link = &page.paragraphs[3].links[0];
        assert_eq!((link.words.as_str(), link.address.as_str()), ("a report", "/report"));
    }

    #[test]
    fn hostile_pages_are_read_to_their_end() {
        for html in [
            "<p",
            "</p></p><li></ul>",
            "<main><p>a</main>b",
            "<script>a",
            "<a href='x'>a<p>b</a>",
            "\u{0}<p>\u{0}",
        ] {
            page(html);
        }
    }
}
