//! A page while it is being read: what a reader hands in, tag by tag and text by text, becomes a page.

use std::borrow::Cow;

use super::page::{Element, Node, Page};

/// A page while it is being read.
pub(super) struct Reading<'a> {
    page: Page<'a>,
    /// The elements that are open, outermost first, by their position in the page's nodes.
    open: Vec<usize>,
    /// How many of them are pictures.
    pictures: usize,
}

impl<'a> Reading<'a> {
    pub(super) fn of(html: &[u8]) -> Reading<'a> {
        let page = Page {
            nodes: Vec::with_capacity(html.len() / 32),
            attributes: Vec::with_capacity(html.len() / 32),
            weight: html.len(),
            ..Page::default()
        };
        Reading { page, open: Vec::new(), pictures: 0 }
    }

    pub(super) fn finish(mut self) -> Page<'a> {
        while let Some(open) = self.open.pop() {
            self.close_unbalanced(open);
        }
        self.page
    }

    /// The value of the attribute that was named last.
    pub(super) fn worth(&mut self, value: Cow<'a, str>) {
        if let Some(attribute) = self.page.attributes.last_mut() {
            attribute.1 = value;
        }
    }

    /// A start tag begins.
    pub(super) fn opening(&mut self, name: Cow<'a, str>) {
        let attributes = self.page.attributes.len() as u32..self.page.attributes.len() as u32;
        let end = self.page.nodes.len() as u32 + 1;
        self.page.nodes.push(Node::Element { name, attributes, end });
    }

    /// The start tag has an attribute.
    pub(super) fn has(&mut self, name: Cow<'a, str>, value: Cow<'a, str>) {
        self.page.attributes.push((name, value));
        let count = self.page.attributes.len() as u32;
        if let Some(Node::Element { attributes, .. }) = self.page.nodes.last_mut() {
            attributes.end = count;
        }
    }

    /// A text.
    pub(super) fn said(&mut self, text: Cow<'a, str>) {
        self.page.nodes.push(Node::Text(text));
    }

    /// A start tag has been read to its end. Only inside pictures does a slash close an element.
    pub(super) fn opened(&mut self, self_closing: bool) {
        let at = self.page.nodes.len() - 1;
        let name = self.name(at);
        let is_picture = is_picture(name);
        if !is_void(name) && !(self_closing && (name == "svg" || self.pictures > 0)) {
            self.open.push(at);
            self.pictures += usize::from(is_picture);
        }
    }

    /// An end tag.
    pub(super) fn closed(&mut self, name: &str) {
        match self.open.iter().rposition(|at| self.name(*at) == name) {
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

    fn name(&self, at: usize) -> &str {
        match &self.page.nodes[at] {
            Node::Element { name, .. } => name,
            Node::Text(_) => unreachable!("only elements are opened"),
        }
    }

    fn close_unbalanced(&mut self, at: usize) {
        let what = format!("{} is never closed", Element::of(&self.page, at).tag());
        self.page.unbalanced.push(what);
        self.end(at);
    }

    fn end(&mut self, at: usize) {
        self.pictures -= usize::from(is_picture(self.name(at)));
        let count = self.page.nodes.len() as u32;
        if let Node::Element { end, .. } = &mut self.page.nodes[at] {
            *end = count;
        }
    }
}

/// Whether elements of that name have no end tag (HTML Standard, section 13.1.2).
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

fn is_picture(name: &str) -> bool {
    matches!(name, "svg" | "math")
}
