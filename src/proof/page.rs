//! A finished page as the rules see it: its elements and texts in the order in which they stand.

use std::borrow::Cow;
use std::ops::Range;

use super::{plain, standard};

/// A finished page. Its words stay where they stand in the HTML, as far as they stand there as they are meant.
#[derive(Debug, Default)]
pub(super) struct Page<'a> {
    pub(super) nodes: Vec<Node<'a>>,
    pub(super) attributes: Vec<Attribute<'a>>,
    /// Bytes of HTML.
    pub(super) weight: usize,
    /// Tags that open or close nothing, as they would be looked for.
    pub(super) unbalanced: Vec<String>,
}

/// Its name and its value.
pub(super) type Attribute<'a> = (Cow<'a, str>, Cow<'a, str>);

#[derive(Debug)]
pub(super) enum Node<'a> {
    /// An element; its descendants are the nodes after it, up to `end`.
    Element {
        name: Cow<'a, str>,
        attributes: Range<u32>,
        end: u32,
    },
    Text(Cow<'a, str>),
}

impl Node<'_> {
    fn text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            Node::Element { .. } => None,
        }
    }
}

impl<'a> Page<'a> {
    /// Reads HTML; what is not HTML becomes text, as it would in a browser.
    pub(super) fn of(html: &'a [u8]) -> Page<'a> {
        plain::read(html).unwrap_or_else(|| standard::read(html))
    }

    #[inline]
    pub(super) fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.elements_of(0..self.nodes.len())
    }

    /// The elements of that name.
    #[inline]
    pub(super) fn named<'b>(&'b self, name: &'b str) -> impl Iterator<Item = Element<'b>> {
        self.elements().filter(move |element| element.name() == name)
    }

    /// The texts of the page as they stand, without those inside elements of these names.
    pub(super) fn texts_outside<'b>(&'b self, names: &'b [&str]) -> impl Iterator<Item = &'b str> {
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(node) = self.nodes.get(at) {
                at = match node {
                    Node::Element { name, end, .. } if names.contains(&&**name) => *end as usize,
                    _ => at + 1,
                };
                if let Some(text) = node.text() {
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

    #[inline]
    fn elements_of(&self, nodes: Range<usize>) -> impl Iterator<Item = Element<'_>> {
        nodes
            .filter(|at| matches!(self.nodes[*at], Node::Element { .. }))
            .map(|at| Element { page: self, at })
    }
}

/// An element of a page.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    page: &'a Page<'a>,
    at: usize,
}

/// A step on the way through a page.
pub(super) enum Walk<'a> {
    Into(Element<'a>),
    Words(&'a str),
    OutOf(Element<'a>),
}

impl<'a> Element<'a> {
    pub(super) fn of(page: &'a Page<'a>, at: usize) -> Element<'a> {
        Element { page, at }
    }

    #[inline]
    fn parts(self) -> (&'a str, &'a [Attribute<'a>], Range<usize>) {
        match &self.page.nodes[self.at] {
            Node::Element { name, attributes, end } => {
                let attributes = attributes.start as usize..attributes.end as usize;
                (name, &self.page.attributes[attributes], self.at + 1..*end as usize)
            }
            Node::Text(_) => unreachable!("an element is made of an element"),
        }
    }

    #[inline]
    pub(super) fn name(self) -> &'a str {
        self.parts().0
    }

    #[inline]
    pub(super) fn attributes(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.parts().1.iter().map(|(name, value)| (&**name, &**value))
    }

    /// The value of an attribute; empty where it stands without one.
    #[inline]
    pub(super) fn attribute(self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The elements inside this one, however deep.
    pub(super) fn inside(self) -> impl Iterator<Item = Element<'a>> {
        self.page.elements_of(self.parts().2)
    }

    /// The texts directly and indirectly inside this element, as they stand.
    pub(super) fn texts(self) -> impl Iterator<Item = &'a str> {
        self.page.nodes[self.parts().2].iter().filter_map(|node| node.text())
    }

    /// Goes through everything inside this element, in the order in which it stands.
    pub(super) fn walk(self, visit: &mut dyn FnMut(Walk<'a>)) {
        let Range { start, end } = self.parts().2;
        let mut open: Vec<(Element<'a>, usize)> = Vec::new();
        for at in start..end {
            while let Some((element, _)) = open.pop_if(|(_, end)| *end <= at) {
                visit(Walk::OutOf(element));
            }
            match &self.page.nodes[at] {
                Node::Text(text) => visit(Walk::Words(text)),
                Node::Element { end, .. } => {
                    let element = Element { page: self.page, at };
                    visit(Walk::Into(element));
                    open.push((element, *end as usize));
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

    /// Whether there are any words inside this element.
    pub(super) fn has_words(self) -> bool {
        self.texts().any(|text| text.contains(|letter: char| !letter.is_whitespace()))
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
