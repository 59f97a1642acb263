//! A finished page as the rules see it: its elements and texts in the order in which they stand.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// A finished page. All its words lie in one string, so that a page costs a handful of allocations.
#[derive(Debug, Default)]
pub(super) struct Page {
    words: String,
    nodes: Vec<Node>,
    attributes: Vec<(Words, Words)>,
    /// Bytes of HTML.
    pub(super) weight: usize,
    /// Tags that open or close nothing, as they would be looked for.
    pub(super) unbalanced: Vec<String>,
}

type Words = std::ops::Range<usize>;

#[derive(Debug)]
enum Node {
    /// An element; its descendants are the nodes after it, up to `end`.
    Element {
        name: Words,
        attributes: Words,
        end: usize,
    },
    Text(Words),
}

impl Node {
    fn text<'a>(&self, page: &'a Page) -> Option<&'a str> {
        match self {
            Node::Text(text) => Some(&page.words[text.clone()]),
            Node::Element { .. } => None,
        }
    }
}

/// Elements that have no end tag (HTML Standard, section 13.1.2).
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

impl Page {
    /// Reads HTML; what is not HTML becomes text, as it would in a browser.
    pub(super) fn of(html: &[u8]) -> Page {
        let mut reading = Reading { page: Page { weight: html.len(), ..Page::default() }, open: Vec::new() };
        let mut emitter =
            CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
                reading.see(event);
                None
            });
        // Otherwise the tokeniser would look for tags inside scripts.
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
        while let Some(open) = reading.open.pop() {
            reading.close_unbalanced(open);
        }
        reading.page
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.elements_of(0..self.nodes.len())
    }

    /// The elements of that name.
    pub(super) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Element<'a>> {
        self.elements().filter(move |element| element.name() == name)
    }

    /// The texts of the page as they stand, without those inside elements of these names.
    pub(super) fn texts_outside<'a>(&'a self, names: &'a [&str]) -> impl Iterator<Item = &'a str> {
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(node) = self.nodes.get(at) {
                at = match node {
                    Node::Element { name, end, .. } if names.contains(&&self.words[name.clone()]) => *end,
                    _ => at + 1,
                };
                if let Some(text) = node.text(self) {
                    return Some(text);
                }
            }
            None
        })
    }

    /// Whether this page only sends its readers on to another address.
    pub(super) fn is_redirect(&self) -> bool {
        self.named("meta").any(|meta| meta.attribute("http-equiv").is_some_and(|it| it == "refresh"))
    }

    fn elements_of(&self, nodes: Words) -> impl Iterator<Item = Element<'_>> {
        nodes
            .filter(|at| matches!(self.nodes[*at], Node::Element { .. }))
            .map(|at| Element { page: self, at })
    }
}

/// An element of a page.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    page: &'a Page,
    at: usize,
}

/// A step on the way through a page.
pub(super) enum Walk<'a> {
    Into(Element<'a>),
    Words(&'a str),
    OutOf(Element<'a>),
}

impl<'a> Element<'a> {
    fn parts(self) -> (&'a Words, &'a [(Words, Words)], Words) {
        match &self.page.nodes[self.at] {
            Node::Element { name, attributes, end } => {
                (name, &self.page.attributes[attributes.clone()], self.at + 1..*end)
            }
            Node::Text(_) => unreachable!("an element is made of an element"),
        }
    }

    pub(super) fn name(self) -> &'a str {
        &self.page.words[self.parts().0.clone()]
    }

    pub(super) fn attributes(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let words = &self.page.words;
        self.parts().1.iter().map(move |(name, value)| (&words[name.clone()], &words[value.clone()]))
    }

    /// The value of an attribute; empty where it stands without one.
    pub(super) fn attribute(self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The elements inside this one, however deep.
    pub(super) fn inside(self) -> impl Iterator<Item = Element<'a>> {
        self.page.elements_of(self.parts().2)
    }

    /// The texts directly and indirectly inside this element, as they stand.
    pub(super) fn texts(self) -> impl Iterator<Item = &'a str> {
        self.page.nodes[self.parts().2].iter().filter_map(|node| node.text(self.page))
    }

    /// Goes through everything inside this element, in the order in which it stands.
    pub(super) fn walk(self, visit: &mut dyn FnMut(Walk<'a>)) {
        let Words { start, end } = self.parts().2;
        let mut open: Vec<(Element<'a>, usize)> = Vec::new();
        for at in start..end {
            while let Some((element, _)) = open.pop_if(|(_, end)| *end <= at) {
                visit(Walk::OutOf(element));
            }
            match &self.page.nodes[at] {
                Node::Text(text) => visit(Walk::Words(&self.page.words[text.clone()])),
                Node::Element { end, .. } => {
                    let element = Element { page: self.page, at };
                    visit(Walk::Into(element));
                    open.push((element, *end));
                }
            }
        }
        while let Some((element, _)) = open.pop() {
            visit(Walk::OutOf(element));
        }
    }

    /// The words inside this element, with single spaces.
    pub(super) fn words(self) -> String {
        let text: String = self.texts().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The opening tag, for a person to look for: `<img src="/tile.svg">`.
    pub(super) fn tag(self) -> String {
        let mut tag = format!("<{}", self.name());
        for (name, value) in self.attributes() {
            tag.push_str(&if value.is_empty() { format!(" {name}") } else { format!(" {name}=\"{value}\"") });
        }
        shortened(&tag, 90) + ">"
    }
}

/// The beginning of a text, in at most so many characters.
pub(super) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// A page while it is being read.
struct Reading {
    page: Page,
    /// The elements that are open, outermost first, by their position in the page's nodes.
    open: Vec<usize>,
}

impl Reading {
    fn see(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                let name = self.keep(name);
                let attributes = self.page.attributes.len()..self.page.attributes.len();
                let end = self.page.nodes.len() + 1;
                self.page.nodes.push(Node::Element { name, attributes, end });
            }
            CallbackEvent::AttributeName { name } => {
                let name = self.keep(name);
                self.page.attributes.push((name, 0..0));
                let count = self.page.attributes.len();
                if let Some(Node::Element { attributes, .. }) = self.page.nodes.last_mut() {
                    attributes.end = count;
                }
            }
            CallbackEvent::AttributeValue { value } => {
                let value = self.keep(value);
                if let Some(attribute) = self.page.attributes.last_mut() {
                    attribute.1 = value;
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => self.opened(self_closing),
            CallbackEvent::EndTag { name } => self.closed(&String::from_utf8_lossy(name)),
            CallbackEvent::String { value } => {
                let text = self.keep(value);
                self.page.nodes.push(Node::Text(text));
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn keep(&mut self, bytes: &[u8]) -> Words {
        let start = self.page.words.len();
        self.page.words.push_str(&String::from_utf8_lossy(bytes));
        start..self.page.words.len()
    }

    fn element(&self, at: usize) -> Element<'_> {
        Element { page: &self.page, at }
    }

    /// A start tag has been read to its end. Only inside pictures does a slash close an element.
    fn opened(&mut self, self_closing: bool) {
        let at = self.page.nodes.len() - 1;
        let name = self.element(at).name();
        let in_picture = || self.open.iter().any(|at| matches!(self.element(*at).name(), "svg" | "math"));
        if !VOID.contains(&name) && !(self_closing && (name == "svg" || in_picture())) {
            self.open.push(at);
        }
    }

    fn closed(&mut self, name: &str) {
        match self.open.iter().rposition(|at| self.element(*at).name() == name) {
            Some(depth) => {
                while self.open.len() > depth + 1 {
                    let open = self.open.pop().expect("more are open");
                    self.close_unbalanced(open);
                }
                let at = self.open.pop().expect("it was found");
                self.end(at);
            }
            None => self.page.unbalanced.push(format!("</{name}> closes nothing")),
        }
    }

    fn close_unbalanced(&mut self, at: usize) {
        let what = format!("{} is never closed", self.element(at).tag());
        self.page.unbalanced.push(what);
        self.end(at);
    }

    fn end(&mut self, at: usize) {
        let count = self.page.nodes.len();
        if let Node::Element { end, .. } = &mut self.page.nodes[at] {
            *end = count;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn a_page_is_its_elements_and_their_words() {
        let page =
            Page::of(b"<p class=a>One <b>two</b>\n three<br><img alt='x'></p><script>\"<p>\"</script>");
        let names: Vec<&str> = page.elements().map(|element| element.name()).collect();
        assert_eq!(names, ["p", "b", "br", "img", "script"]);
        let paragraph = page.named("p").next().unwrap();
        assert_eq!((paragraph.words().as_str(), paragraph.inside().count()), ("One two three", 3));
        assert_eq!(paragraph.tag(), "<p class=\"a\">");
        assert!(page.unbalanced.is_empty());
    }
}
