//! The tags of a template, cut into words with their places. Tera keeps its own reading of a template to itself.

/// `{{ ... }}` or `{% ... %}`; comments and raw text have no tags.
#[derive(Clone, Debug)]
pub(super) struct Tag<'t> {
    /// Whether it prints a value, rather than being a statement.
    pub prints: bool,
    pub words: Vec<Word<'t>>,
}

/// A word of a tag, with the byte at which it begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub start: usize,
    pub is: Is<'t>,
}

/// What kind of word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is<'t> {
    Name(&'t str),
    /// What stands between quotation marks.
    Text(&'t str),
    Number,
    Sign(&'t str),
}

/// Signs of more than one character, the longest first.
const LONG_SIGNS: [&str; 10] = ["...", "?.", "?[", "==", "!=", "<=", ">=", "</", "//", "**"];

/// All tags of a template, in their order.
pub(super) fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = 0;
    while let Some(open) = text[rest..].find('{').map(|at| rest + at) {
        let inside = open + 2;
        rest = match text.as_bytes().get(open + 1) {
            Some(b'{') => read_tag(text, inside, "}}", &mut tags),
            Some(b'%') => read_tag(text, inside, "%}", &mut tags),
            Some(b'#') => after(text, inside, "#}"),
            _ => open + 1,
        };
        if tags.last().is_some_and(|tag| tag.is_statement("raw")) {
            tags.pop();
            rest = after(text, rest, "endraw");
        }
    }
    tags
}

/// Reads the words of a tag up to its end, and gives the place behind it.
fn read_tag<'t>(text: &'t str, start: usize, close: &str, tags: &mut Vec<Tag<'t>>) -> usize {
    let mut words = Vec::new();
    let (mut at, mut braces) = (start, 0_usize);
    while let Some(next) = text[at..].chars().next() {
        if braces == 0 && text[at..].starts_with(close) {
            at += close.len();
            break;
        }
        let (is, length) = match next {
            quote @ ('"' | '\'' | '`') => {
                let length = length_of_text(&text[at + 1..], quote);
                (Some(Is::Text(&text[at + 1..at + 1 + length])), length + 2)
            }
            _ if next.is_alphabetic() || next == '_' => {
                let length = length_of(&text[at..], |c| c.is_alphanumeric() || c == '_');
                (Some(Is::Name(&text[at..at + length])), length)
            }
            _ if next.is_ascii_digit() => {
                (Some(Is::Number), length_of(&text[at..], |c| c.is_ascii_digit() || c == '.'))
            }
            _ if next.is_whitespace() => (None, next.len_utf8()),
            _ => {
                let long = LONG_SIGNS.iter().find(|sign| text[at..].starts_with(**sign));
                let length = long.map_or(next.len_utf8(), |sign| sign.len());
                (Some(Is::Sign(&text[at..at + length])), length)
            }
        };
        match is {
            Some(Is::Sign("{")) => braces += 1,
            Some(Is::Sign("}")) => braces = braces.saturating_sub(1),
            _ => {}
        }
        words.extend(is.map(|is| Word { start: at, is }));
        at = (at + length).min(text.len());
    }
    // The signs that take away space around the tag are no part of what it says.
    let strip = |word: Option<&Word<'_>>| word.is_some_and(|word| word.is == Is::Sign("-"));
    if strip(words.first()) {
        words.remove(0);
    }
    if strip(words.last()) {
        words.pop();
    }
    tags.push(Tag { prints: close == "}}", words });
    at
}

fn after(text: &str, from: usize, what: &str) -> usize {
    text[from..].find(what).map_or(text.len(), |at| from + at + what.len())
}

fn length_of(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// How long a quoted text is; a backslash takes the meaning of the next character away.
fn length_of_text(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at,
            _ => {}
        }
    }
    text.len()
}

impl<'t> Tag<'t> {
    /// The name that a statement begins with: `for`, `if`, `block`.
    pub fn statement(&self) -> Option<&'t str> {
        match self.words.first()?.is {
            Is::Name(name) if !self.prints => Some(name),
            _ => None,
        }
    }

    pub fn is_statement(&self, name: &str) -> bool {
        self.statement() == Some(name)
    }

    /// The name or quoted text at a position.
    pub fn name(&self, position: usize) -> Option<&'t str> {
        match self.words.get(position)?.is {
            Is::Name(name) | Is::Text(name) => Some(name),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Is, tags};

    fn words(text: &str) -> Vec<Vec<String>> {
        let word = |is: &Is<'_>| match is {
            Is::Name(word) | Is::Sign(word) => (*word).to_owned(),
            Is::Text(text) => format!("'{text}'"),
            Is::Number => "0".to_owned(),
        };
        tags(text).iter().map(|tag| tag.words.iter().map(|known| word(&known.is)).collect()).collect()
    }

    #[test]
    fn a_tag_is_cut_into_words() {
        assert_eq!(
            words("{%- for it in view.list -%}{{ it[\"}}\"] | join(sep=', ') }}"),
            [
                vec!["for", "it", "in", "view", ".", "list"],
                vec!["it", "[", "'}}'", "]", "|", "join", "(", "sep", "=", "', '", ")"],
            ]
        );
        assert_eq!(
            words("{{<link link={it.page}/>}}{{ {a: 1} }}"),
            [
                vec!["<", "link", "link", "=", "{", "it", ".", "page", "}", "/", ">"],
                vec!["{", "a", ":", "0", "}"],
            ]
        );
    }

    #[test]
    fn comments_and_raw_text_have_none() {
        assert_eq!(words("{# {{ a }} #}{% raw %}{{ b }}{% endraw %}{ {{ c?.d }}"), [["c", "?.", "d"]]);
    }

    #[test]
    fn a_tag_without_end_ends_with_the_template() {
        assert_eq!(words("{{ a \"b"), [["a", "'b'"]]);
    }
}
