//! Where a cursor stands in a file that is being written: in which field, in the address of a link, or among words.

use std::ops::Range;

use super::front_matter::{after_mark, fields_so_far};
use super::prose;
use super::yaml::{Sketch, Standing};
use crate::text::{FieldPath, FileName, Step};

/// Stands for the letter that will be written next, so that an empty place can be found in the sketch. A character that
/// Unicode leaves to everybody's own use.
const NEXT_LETTER: char = '\u{e000}';

/// Where a cursor stands.
#[derive(Clone, Debug)]
pub enum Cursor {
    Yaml(InYaml),
    /// In the address of a link, which takes these bytes of the file.
    Link(Range<usize>),
    /// Among words, or where nothing is known.
    Words,
}

/// A place in YAML.
#[derive(Clone, Debug)]
pub struct InYaml {
    /// The name of the fenced block that it stands in; nothing in front matter and files of YAML.
    pub block: Option<String>,
    /// All the YAML that belongs together.
    pub sketch: Sketch,
    /// The way to the value, or to the field whose name it is.
    pub way: FieldPath,
    /// Whether a name of a field is written here, or may be.
    pub is_name: bool,
    /// Whether a colon follows the name.
    pub has_colon: bool,
    /// The bytes of the file that are written here.
    pub at: Range<usize>,
    /// What is written here, quotation marks included.
    pub written: String,
}

/// Where the byte `at` of a content file stands, whatever state the file is in.
pub fn cursor(file: &FileName, text: &str, at: usize) -> Cursor {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    match part(file, text, at) {
        Part::Yaml(block, yaml) => in_yaml(text, at, block, yaml).map_or(Cursor::Words, Cursor::Yaml),
        Part::Words => address(text, at).map_or(Cursor::Words, Cursor::Link),
        Part::Nothing => Cursor::Words,
    }
}

/// The YAML of a content file as it stands: its front matter, or all of it.
pub fn sketch(file: &FileName, text: &str) -> Option<Sketch> {
    fields(file, text).map(|fields| Sketch::of(text, fields))
}

enum Part {
    Yaml(Option<String>, Range<usize>),
    Words,
    Nothing,
}

fn fields(file: &FileName, text: &str) -> Option<Range<usize>> {
    match file.ending() {
        "md" => fields_so_far(text),
        "yaml" | "yml" => Some(after_mark(text)..text.len()),
        _ => None,
    }
}

fn part(file: &FileName, text: &str, at: usize) -> Part {
    let fields = fields(file, text);
    match &fields {
        Some(fields) if fields.contains(&at) || at == fields.end && at == text.len() => {
            return Part::Yaml(None, fields.clone());
        }
        Some(fields) if at < fields.end => return Part::Nothing,
        _ if file.ending() != "md" => return Part::Nothing,
        _ => {}
    }
    let body = fields.map_or(after_mark(text), |fields| fields.end);
    match fence(text, body, at) {
        None => Part::Words,
        Some((name, yaml)) if prose::BLOCKS.contains(&name) => Part::Yaml(Some(name.to_owned()), yaml),
        Some(_) => Part::Nothing,
    }
}

/// The fenced block around a byte: its name and the bytes between its first and its last line.
fn fence(text: &str, body: usize, at: usize) -> Option<(&str, Range<usize>)> {
    let mut open: Option<(&str, &str, usize)> = None;
    let mut begin = body;
    for line in text[body..].split_inclusive('\n') {
        let (content, end) = (line.trim(), begin + line.len());
        match open {
            None => {
                let length = ["```", "~~~"].iter().find(|fence| content.starts_with(**fence)).map(|fence| {
                    let sign = &fence[..1];
                    content.len() - content.trim_start_matches(sign).len()
                });
                if let Some(length) = length {
                    let name = content[length..].split_whitespace().next().unwrap_or_default();
                    open = Some((&content[..length], name, end));
                }
            }
            Some((fence, name, from)) => {
                let closes = content.starts_with(fence) && content.trim_start_matches(&fence[..1]).is_empty();
                if closes {
                    if (from..begin).contains(&at) {
                        return Some((name, from..begin));
                    }
                    open = None;
                }
            }
        }
        if begin > at && open.is_none() {
            return None;
        }
        begin = end;
    }
    // A block that nobody has closed yet goes on to the end.
    open.filter(|(_, _, from)| *from <= at).map(|(_, name, from)| (name, from..text.len()))
}

fn in_yaml(text: &str, at: usize, block: Option<String>, yaml: Range<usize>) -> Option<InYaml> {
    let width = NEXT_LETTER.len_utf8();
    let mut marked = String::with_capacity(yaml.end + width);
    marked.push_str(&text[..at]);
    marked.push(NEXT_LETTER);
    marked.push_str(&text[at..yaml.end]);
    let standing = Sketch::of(&marked, yaml.start..marked.len()).standing(at + width)?;
    let Standing { mut way, is_name, has_colon, at: found } = standing;
    // A text that ends before the cursor is another one.
    if !marked[found.clone()].contains(NEXT_LETTER) {
        return None;
    }
    if is_name && let Some(Step::Key(name)) = way.0.last_mut() {
        *name = name.replace(NEXT_LETTER, "").into();
    }
    let found = found.start..found.end - width;
    let written = text[found.clone()].to_owned();
    Some(InYaml { block, sketch: Sketch::of(text, yaml), way, is_name, has_colon, at: found, written })
}

/// The bytes of the address of a link around a byte among words.
fn address(text: &str, at: usize) -> Option<Range<usize>> {
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = &text[line_start..at];
    let is_code = before.matches('`').count() % 2 == 1;
    let begin = if let Some(open) = before.rfind("](").filter(|_| !is_code) {
        let is_picture = before[..open].rfind('[').is_some_and(|words| before[..words].ends_with('!'));
        (!is_picture).then_some(open + 2)?
    } else {
        // `[name]: address` on a line of its own; with `[^` it is a footnote.
        let colon = before.trim_start().starts_with('[').then(|| before.find("]:"))??;
        let is_footnote = before.trim_start().starts_with("[^");
        (!is_footnote)
            .then(|| colon + 2 + before[colon + 2..].len() - before[colon + 2..].trim_start().len())?
    };
    let is_inside = !before[begin..].contains(|c: char| c == ')' || c.is_whitespace());
    let end = text[at..].find(|c: char| c == ')' || c.is_whitespace()).map_or(text.len(), |end| at + end);
    is_inside.then_some(line_start + begin..end)
}

#[cfg(test)]
mod tests {
    use super::{Cursor, cursor};
    use crate::text::FileName;

    fn at(name: &str, text: &str) -> String {
        let at = text.find('¦').expect("a cursor");
        let text = text.replacen('¦', "", 1);
        match cursor(&FileName::new(name), &text, at) {
            Cursor::Words => "words".to_owned(),
            Cursor::Link(at) => format!("link {}", &text[at]),
            Cursor::Yaml(yaml) => {
                let what = if yaml.is_name { "name" } else { "value" };
                assert_eq!(text[yaml.at.clone()], yaml.written);
                let block = yaml.block.map_or_else(String::new, |block| format!("{block}: "));
                format!("{block}{what} {} {:?}", yaml.way, yaml.written)
            }
        }
    }

    #[test]
    fn fields_are_found_while_they_are_written() {
        assert_eq!(at("a.yaml", "¦"), "value  \"\"");
        assert_eq!(at("a.yaml", "a: b\nc¦"), "name c \"c\"");
        assert_eq!(at("a.md", "---\na: ¦\nb: c\n---\n"), "value a \"\"");
        assert_eq!(at("a.md", "---\na: b¦c\n"), "value a \"bc\"");
        assert_eq!(at("a.md", "---\na:\n  b¦c: d\n---\n"), "name a.bc \"bc\"");
        assert_eq!(at("a.md", "---\n¦a: d\n---\n"), "name a \"a\"");
        assert_eq!(at("a.md", "¦---\na: d\n---\n"), "words");
        assert_eq!(at("a.md", "---\na: d\n¦---\n"), "words");
    }

    #[test]
    fn words_links_and_blocks_are_told_apart() {
        let body = |body: &str| at("a.md", &format!("---\na: b\n---\n\n{body}"));
        assert_eq!(body("So ¦ it is"), "words");
        assert_eq!(body("[So](force:am¦bria) it is"), "link force:ambria");
        assert_eq!(body("[So](¦"), "link ");
        assert_eq!(body("[So](force:ambria) it¦ is"), "words");
        assert_eq!(body("[so]: fo¦rce:ambria"), "link force:ambria");
        assert_eq!(body("[^so]: fo¦rce:ambria"), "words");
        assert_eq!(body("![So](a¦.png)"), "words");
        assert_eq!(body("`[So](a¦"), "words");
        assert_eq!(body("```judgement\nforce: ¦\n```\n"), "judgement: value force \"\"");
        assert_eq!(body("```judgement\nforce: a\nq¦"), "judgement: name q \"q\"");
        assert_eq!(body("```\nforce: ¦\n```\n"), "words");
        assert_eq!(body("```\na\n```\n\n[So](¦)"), "link ");
    }
}
