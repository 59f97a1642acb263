//! The elements of a page in which a paragraph stands, and what they make of it.

use super::paragraph::Shape;

/// An element that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

/// What the elements around some words make of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub shape: Shape,
    /// Why they are no part of the story.
    pub aside: Option<&'static str>,
}

impl Kept {
    pub fn of(open: &[Element]) -> Kept {
        let innermost = open.iter().rev().find_map(|element| match element.name.as_str() {
            "h1" => Some(Shape::Title),
            "h2" | "h3" | "h4" | "h5" | "h6" => Some(Shape::Heading),
            "li" => Some(Shape::Item),
            _ => None,
        });
        let list = open.iter().rev().find(|element| matches!(element.name.as_str(), "ul" | "ol"));
        let is_numbered = list.is_some_and(|list| list.name == "ol");
        let shape = match innermost {
            Some(Shape::Item) if is_numbered => Shape::Numbered,
            Some(shape) => shape,
            None => Shape::Words,
        };
        Kept { shape, aside: open.iter().find_map(Element::aside) }
    }
}

impl Element {
    pub fn new(name: String) -> Element {
        Element { name, attributes: Vec::new() }
    }

    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, attribute: &str, value: &str) -> bool {
        self.get(attribute).is_some_and(|there| there.eq_ignore_ascii_case(value))
    }

    /// Whether it holds the story, and all else stands around it.
    pub fn is_main(&self) -> bool {
        self.name == "main" || self.is("role", "main")
    }

    /// Whether what is in it is for no reader.
    pub fn holds_no_words(&self) -> bool {
        matches!(self.name.as_str(), "script" | "style" | "template")
    }

    pub fn is_void(&self) -> bool {
        const VOID: [&str; 13] = [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
            "wbr",
        ];
        VOID.contains(&self.name.as_str())
    }

    /// Whether a paragraph ends where it begins and ends.
    pub fn is_block(&self) -> bool {
        const BLOCKS: [&str; 43] = [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "label",
            "li",
            "main",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "select",
            "summary",
            "table",
            "td",
            "th",
            "title",
            "ul",
        ];
        BLOCKS.contains(&self.name.as_str())
            || matches!(self.name.as_str(), "tr" | "tbody" | "thead" | "noscript")
    }

    /// Whether its end is left out where an element of that name begins.
    pub fn ends_before(&self, next: &str) -> bool {
        match self.name.as_str() {
            // A paragraph holds no block.
            "p" => true,
            "li" => next == "li",
            "dt" | "dd" => matches!(next, "dt" | "dd"),
            "td" | "th" => matches!(next, "td" | "th" | "tr"),
            "option" => next == "option",
            _ => false,
        }
    }

    /// Why what stands in it is no part of a story, if it is none.
    fn aside(&self) -> Option<&'static str> {
        let by_name = match self.name.as_str() {
            "title" => Some("what the page is called"),
            "nav" => Some("ways to other pages"),
            "aside" => Some("beside the story"),
            "footer" => Some("the foot of the page"),
            "form" | "button" | "select" | "fieldset" | "label" => Some("a form or a button"),
            "figcaption" | "caption" => Some("the caption of a picture or a table"),
            "table" => Some("a table"),
            "svg" | "noscript" | "iframe" => Some("for browsers, not for readers"),
            _ => None,
        };
        let by_role = match self.get("role").unwrap_or_default() {
            "navigation" => Some("ways to other pages"),
            "banner" => Some("the head of the page"),
            "contentinfo" => Some("the foot of the page"),
            "complementary" => Some("beside the story"),
            "search" => Some("a form or a button"),
            _ => None,
        };
        let is_hidden = self.get("hidden").is_some()
            || self.get("style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
        by_name.or(by_role).or(is_hidden.then_some("hidden on the page")).or_else(|| self.aside_by_class())
    }

    /// What the names that web designers give to the parts of pages tell.
    fn aside_by_class(&self) -> Option<&'static str> {
        let names = ["class", "id"].into_iter().filter_map(|attribute| self.get(attribute));
        let names = names.collect::<Vec<_>>().join(" ").to_lowercase();
        let mut words = names.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        // A page may call its whole body after what is on it.
        if matches!(self.name.as_str(), "html" | "body" | "main" | "article") {
            return None;
        }
        words.find_map(|word| {
            Some(match word {
                "cookie" | "cookies" | "consent" => "about cookies",
                "share" | "sharing" | "social" => "buttons for sharing",
                "breadcrumb" | "breadcrumbs" | "nav" | "navbar" | "navigation" | "menu" | "skip"
                | "pagination" => "ways to other pages",
                "related" | "teaser" | "teasers" | "promo" | "recommended" | "trending" => "another story",
                "comment" | "comments" => "comments of readers",
                "newsletter" | "subscribe" | "signup" => "an offer of news by e-mail",
                "sidebar" => "beside the story",
                "advert" | "advertisement" | "ads" => "an advertisement",
                _ => return None,
            })
        })
    }
}
