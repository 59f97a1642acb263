//! What a reader reads on a finished page, line by line.

use super::page::{Element, Page, Walk};

/// The words of a finished page, without the frame that stands around all pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The heading of level 1; the title of the page where there is none.
    pub title: String,
    /// What search engines and links elsewhere say of it.
    pub description: String,
    /// The lines of its main part: a heading, a paragraph, an item, a row of a table each.
    pub lines: Vec<String>,
    /// Where the page leads on to, if that is all it does: `/forces/ambria/`.
    pub leads_to: Option<String>,
}

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 31] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
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
    "header",
    "hr",
    "li",
    "nav",
    "p",
    "section",
    "summary",
    "table",
    "tr",
    "ul",
];

/// Elements of which nobody reads the text.
const UNREAD: [&str; 6] = ["script", "style", "template", "select", "datalist", "svg"];

impl Text {
    /// What stands on a page of HTML.
    pub fn of(html: &[u8]) -> Text {
        let page = Page::of(html);
        let first = |name: &'static str| page.named(name).next();
        let title = first("h1").or_else(|| first("title")).map(Element::words).unwrap_or_default();
        let description = page
            .named("meta")
            .find(|meta| meta.attribute("name") == Some("description"))
            .and_then(|meta| meta.attribute("content"))
            .unwrap_or_default()
            .to_owned();
        let refresh = page.named("meta").find(|meta| meta.attribute("http-equiv") == Some("refresh"));
        let leads_to = refresh
            .and_then(|meta| meta.attribute("content")?.split_once("url="))
            .map(|(_, to)| to.to_owned());
        Text { title, description, lines: first("main").map(lines).unwrap_or_default(), leads_to }
    }
}

fn lines(main: Element<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut unread, mut rows) = (0, 0);
    main.walk(&mut |step| match step {
        Walk::Into(element) => {
            let is_unread = UNREAD.contains(&element.name()) || element.attribute("hidden").is_some();
            if unread > 0 || is_unread {
                unread += 1;
            } else if rows > 0 && BLOCKS.contains(&element.name()) {
                // A row stays on one line, whatever stands in its cells.
                line_of(&mut lines).push(' ');
            } else if BLOCKS.contains(&element.name()) {
                lines.push(String::new());
            } else if ["td", "th"].contains(&element.name()) {
                let line = line_of(&mut lines);
                if !line.trim().is_empty() {
                    line.push_str(" | ");
                }
            } else if let Some(alt) = element.attribute("alt") {
                line_of(&mut lines).push_str(alt);
            }
            if element.name() == "tr" {
                rows += 1;
            }
        }
        Walk::Words(words) if unread == 0 => line_of(&mut lines).push_str(words),
        Walk::Words(_) => {}
        Walk::OutOf(element) => {
            if element.name() == "tr" {
                rows -= 1;
            }
            if unread > 0 {
                unread -= 1;
            } else if rows > 0 && BLOCKS.contains(&element.name()) {
                line_of(&mut lines).push(' ');
            } else if BLOCKS.contains(&element.name()) {
                lines.push(String::new());
            }
        }
    });
    let tidy = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    lines.into_iter().map(tidy).filter(|line| !line.is_empty()).collect()
}

/// The line that is being read.
fn line_of(lines: &mut Vec<String>) -> &mut String {
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines.last_mut().expect("there is one")
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn a_page_is_read_line_by_line() {
        let page = "<html><head><title>T</title><meta name=description content=D></head><body><nav>Menu</nav>\
            <main><h1>Ambria\n Police</h1><p>One <b>two</b>,<br>three <img alt='a cat' src=x></p>\
            <script>no</script><p hidden>no</p><svg><text>no</text></svg>\
            <table><caption>C</caption><tr><th>A</th> <td><p>1</p><p>2</p></td></tr><tr><th>B</th><td>2</td></tr></table>\
            <ul><li>x</li><li>y <span>z</span></li></ul></main><footer>Foot</footer></body></html>";
        let text = Text::of(page.as_bytes());
        assert_eq!((text.title.as_str(), text.description.as_str()), ("Ambria Police", "D"));
        assert_eq!(
            text.lines,
            ["Ambria Police", "One two,", "three a cat", "C", "A | 1 2", "B | 2", "x", "y z"]
        );
        assert_eq!(text.leads_to, None);
        let old = Text::of(b"<title>Moved</title><meta http-equiv=refresh content='0; url=/new/'>");
        assert_eq!((old.title.as_str(), old.leads_to.as_deref()), ("Moved", Some("/new/")));
    }
}
