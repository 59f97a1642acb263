//! YAML as it stands, half-written or not: a tree in which everything keeps its place.
//!
//! The parser stops at the first thing that is out of place, and who writes is always in the middle of something. The
//! sketch goes by lines and how far they are set in, takes a word without a colon for the beginning of a field's name,
//! lets what was never closed end before the next field, and never fails. It decides nothing: whether a file is right, the
//! parser says.

use std::ops::Range;

use super::scan::{field_length, is_dash, without_comment};
use crate::text::{FieldPath, Step};

/// Deeper than this nobody writes.
const DEEPEST: usize = 48;

/// A YAML text as a tree, with places in the whole file.
#[derive(Clone, Debug)]
pub struct Sketch {
    text: String,
    top: Node,
}

/// What stands somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Nothing,
    /// A text, quotation marks included.
    Text(Range<usize>),
    List(Vec<Node>),
    Fields(Vec<Field>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: Range<usize>,
    /// Without a colon it is only the beginning of a name, perhaps.
    pub(super) has_colon: bool,
    pub(super) value: Node,
}

/// Where a byte of the text stands in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The way to the value, or to the field whose name it is.
    pub way: FieldPath,
    /// Whether it is the name of a field; it may be the beginning of one.
    pub is_name: bool,
    /// Whether a colon follows the name.
    pub has_colon: bool,
    /// What is written there, quotation marks included.
    pub at: Range<usize>,
}

impl Sketch {
    /// The sketch of the YAML in the bytes `yaml` of the file whose text is `whole`.
    pub fn of(whole: &str, yaml: Range<usize>) -> Sketch {
        let text = whole[..yaml.end].to_owned();
        let top = Drawing::new(&text, yaml.start).top();
        Sketch { text, top }
    }

    /// What stands at this byte: a name, a value, or nothing.
    pub fn standing(&self, at: usize) -> Option<Standing> {
        let mut way = FieldPath::default();
        self.find(&self.top, at, &mut way)
    }

    fn find(&self, node: &Node, at: usize, way: &mut FieldPath) -> Option<Standing> {
        let around = |range: &Range<usize>| range.start <= at && at <= range.end;
        match node {
            Node::Nothing => None,
            Node::Text(range) => around(range).then(|| Standing {
                way: way.clone(),
                is_name: false,
                has_colon: false,
                at: range.clone(),
            }),
            Node::List(items) => items.iter().enumerate().find_map(|(index, item)| {
                way.0.push(Step::Index(index));
                let found = self.find(item, at, way);
                way.0.pop();
                found
            }),
            Node::Fields(fields) => fields.iter().find_map(|field| {
                way.0.push(Step::from(bare(&self.text[field.name.clone()])));
                let found = if around(&field.name) {
                    Some(Standing {
                        way: way.clone(),
                        is_name: true,
                        has_colon: field.has_colon,
                        at: field.name.clone(),
                    })
                } else {
                    self.find(&field.value, at, way)
                };
                way.0.pop();
                found
            }),
        }
    }

    fn node(&self, way: &[Step]) -> Option<&Node> {
        way.iter().try_fold(&self.top, |node, step| match (node, step) {
            (Node::Fields(fields), Step::Key(key) | Step::Again(key)) => fields
                .iter()
                .find(|field| bare(&self.text[field.name.clone()]) == &**key)
                .map(|field| &field.value),
            (Node::List(items), Step::Index(index)) => items.get(*index),
            _ => None,
        })
    }

    /// The names of the fields of the record at the end of a way, those without a colon left out, with their places.
    pub fn names(&self, way: &FieldPath) -> Vec<(&str, Range<usize>)> {
        match self.node(&way.0) {
            Some(Node::Fields(fields)) => fields
                .iter()
                .filter(|field| field.has_colon)
                .map(|field| (bare(&self.text[field.name.clone()]), field.name.clone()))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// How many items the list at the end of a way has.
    pub fn length(&self, way: &FieldPath) -> usize {
        match self.node(&way.0) {
            Some(Node::List(items)) => items.len(),
            _ => 0,
        }
    }

    /// The text at the end of a way, without its quotation marks.
    pub fn text(&self, way: &FieldPath) -> Option<&str> {
        match self.node(&way.0)? {
            Node::Text(range) => Some(bare(&self.text[range.clone()])),
            _ => None,
        }
    }

    /// The bytes from the beginning to the end of what stands at the end of a way.
    pub fn extent(&self, way: &FieldPath) -> Option<Range<usize>> {
        extent(self.node(&way.0)?)
    }

    /// Whether the value at the end of a way is a record or a list.
    pub fn is_group(&self, way: &FieldPath) -> bool {
        matches!(self.node(&way.0), Some(Node::Fields(_) | Node::List(_)))
    }
}

fn extent(node: &Node) -> Option<Range<usize>> {
    match node {
        Node::Nothing => None,
        Node::Text(range) => Some(range.clone()),
        Node::List(items) => {
            let mut ranges = items.iter().filter_map(extent);
            let first = ranges.next()?;
            Some(first.start..ranges.next_back().map_or(first.end, |last| last.end))
        }
        Node::Fields(fields) => {
            let last = fields.last()?;
            Some(fields[0].name.start..extent(&last.value).map_or(last.name.end, |value| value.end))
        }
    }
}

/// What is written, without quotation marks around it.
pub(super) fn bare(written: &str) -> &str {
    let mut inside = written;
    for quote in ['"', '\''] {
        if let Some(rest) = written.strip_prefix(quote) {
            inside = rest.strip_suffix(quote).unwrap_or(rest);
        }
    }
    inside
}

/// A line with something on it.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// Where it begins, and where the first thing on it stands.
    begin: usize,
    start: usize,
    end: usize,
}

/// The sketch in the making.
pub(super) struct Drawing<'t> {
    pub(super) text: &'t str,
    lines: Vec<Line>,
    /// The number of the line that is read, and the byte at which reading goes on.
    line: usize,
    pub(super) at: usize,
    depth: usize,
}

impl<'t> Drawing<'t> {
    fn new(text: &'t str, from: usize) -> Drawing<'t> {
        let mut lines = Vec::new();
        let mut begin = from;
        for line in text[from..].split_inclusive('\n') {
            let content = line.trim_start_matches([' ', '\t']);
            let start = begin + line.len() - content.len();
            let content = content.trim_end();
            let is_mark = start == begin && matches!(content, "---" | "...");
            if !content.is_empty() && !content.starts_with('#') && !is_mark {
                lines.push(Line { begin, start, end: start + content.len() });
            }
            begin += line.len();
        }
        let at = lines.first().map_or(from, |line| line.start);
        Drawing { text, lines, line: 0, at, depth: 0 }
    }

    fn top(mut self) -> Node {
        let mut top = Node::Nothing;
        while self.line < self.lines.len() {
            let more = self.block();
            // What stands further in than the first line, or further out, belongs to nothing.
            match (&mut top, more) {
                (Node::Fields(fields), Node::Fields(more)) => fields.extend(more),
                (Node::Nothing, more) => top = more,
                _ => {}
            }
        }
        top
    }

    fn next_line(&mut self) {
        self.line += 1;
        self.at = self.lines.get(self.line).map_or(self.text.len(), |line| line.start);
    }

    /// How far in the thing at hand stands; nothing behind the last line.
    fn column(&self) -> Option<usize> {
        Some(self.at - self.lines.get(self.line)?.begin)
    }

    /// What is left of the line.
    fn rest(&self) -> &'t str {
        self.lines.get(self.line).map_or("", |line| &self.text[self.at.min(line.end)..line.end])
    }

    fn skip_blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
    }

    /// The thing that begins here. At least its line is read.
    fn block(&mut self) -> Node {
        if self.depth == DEEPEST {
            self.next_line();
            return Node::Nothing;
        }
        self.depth += 1;
        let column = self.column().unwrap_or_default();
        let node = if is_dash(self.rest()) {
            self.list(column)
        } else if field_length(self.rest()).is_some() || self.is_name_to_be(column) {
            self.fields(column)
        } else {
            self.value(column.checked_sub(1))
        };
        self.depth -= 1;
        node
    }

    /// Whether a lone word is followed by fields that stand as it does: then it will be one of them.
    fn is_name_to_be(&self, column: usize) -> bool {
        let is_word = !self.rest().starts_with(['[', '{', '"', '\'', '|', '>']);
        is_word
            && self.lines.get(self.line + 1).is_some_and(|next| {
                next.start - next.begin == column && field_length(&self.text[next.start..next.end]).is_some()
            })
    }

    fn list(&mut self, column: usize) -> Node {
        let mut items = Vec::new();
        while self.column() == Some(column) && is_dash(self.rest()) {
            self.at += 1;
            self.skip_blanks();
            let item = if self.is_at_end() {
                self.next_line();
                if self.column() > Some(column) { self.block() } else { Node::Nothing }
            } else {
                self.block()
            };
            items.push(item);
            self.pass_stray(column);
        }
        Node::List(items)
    }

    fn fields(&mut self, column: usize) -> Node {
        let mut fields = Vec::new();
        while self.column() == Some(column) && !is_dash(self.rest()) {
            match field_length(self.rest()) {
                Some(length) => {
                    let name = self.at..self.at + length;
                    self.at += length + self.rest()[length..].find(':').unwrap_or(0) + 1;
                    self.skip_blanks();
                    let value = self.value(Some(column));
                    fields.push(Field { name, has_colon: true, value });
                }
                None => {
                    let word = without_comment(self.rest()).trim_end();
                    fields.push(Field {
                        name: self.at..self.at + word.len(),
                        has_colon: false,
                        value: Node::Nothing,
                    });
                    self.next_line();
                }
            }
            self.pass_stray(column);
        }
        Node::Fields(fields)
    }

    /// Passes what stands further in than it can.
    fn pass_stray(&mut self, column: usize) {
        while self.column() > Some(column) {
            self.block();
        }
    }

    fn is_at_end(&self) -> bool {
        self.rest().is_empty() || self.rest().starts_with('#')
    }

    /// The value of a field that stands at `column`, or of what has no column.
    fn value(&mut self, column: Option<usize>) -> Node {
        if self.is_at_end() {
            self.next_line();
            return match (self.column(), column) {
                (Some(next), Some(column)) if next > column || next == column && is_dash(self.rest()) => {
                    self.block()
                }
                _ => Node::Nothing,
            };
        }
        match self.rest().as_bytes()[0] {
            b'[' | b'{' => {
                let limit = self.limit(column);
                let node = self.flow(limit, self.depth);
                self.go_on_after(self.at);
                node
            }
            quote @ (b'"' | b'\'') => {
                let range = self.quoted(quote, self.limit(column));
                self.go_on_after(range.end);
                Node::Text(range)
            }
            first => self.plain(column, matches!(first, b'|' | b'>')),
        }
    }

    /// A text without quotation marks, with the lines that stand further in; `is_block` where it is one of lines only.
    fn plain(&mut self, column: Option<usize>, is_block: bool) -> Node {
        let begin = self.at;
        let mut end = begin + without_comment(self.rest()).trim_end().len();
        self.next_line();
        while self.column() > column && self.column().is_some() {
            if !is_block && (field_length(self.rest()).is_some() || column.is_none()) {
                break;
            }
            end = self.lines[self.line].end;
            self.next_line();
        }
        Node::Text(begin..end.max(begin))
    }

    /// Where what is opened here must be closed at the latest: before the next line that begins a field or an item no
    /// further in than `column`.
    fn limit(&self, column: Option<usize>) -> usize {
        let later = self.lines.iter().skip(self.line + 1).find(|line| {
            let rest = &self.text[line.start..line.end];
            line.start - line.begin <= column.unwrap_or(0) && (field_length(rest).is_some() || is_dash(rest))
        });
        later.map_or(self.text.len(), |line| line.begin)
    }

    /// Goes on with the line after the one in which this byte stands.
    fn go_on_after(&mut self, byte: usize) {
        while self.lines.get(self.line).is_some_and(|line| line.begin < byte) {
            self.next_line();
        }
    }

    /// A text in quotation marks. One that is never closed ends with its line.
    pub(super) fn quoted(&mut self, quote: u8, limit: usize) -> Range<usize> {
        let (begin, bytes) = (self.at, self.text.as_bytes());
        let mut at = begin + 1;
        while at < limit {
            match bytes[at] {
                b'\\' if quote == b'"' => at += 1,
                b'\'' if quote == b'\'' && bytes.get(at + 1) == Some(&b'\'') => at += 1,
                byte if byte == quote => return begin..at + 1,
                _ => {}
            }
            at += 1;
        }
        let line = self.text[begin..].lines().next().unwrap_or_default();
        begin..begin + line.trim_end().len()
    }
}

#[cfg(test)]
mod tests {
    use super::Sketch;
    use crate::field;
    use crate::text::FieldPath;

    /// The way to what stands at the sign `|`, and whether that is a name.
    fn at(text: &str) -> Option<(String, bool)> {
        let at = text.find('¦').expect("a cursor");
        let text = text.replacen('¦', "x", 1);
        let standing = Sketch::of(&text, 0..text.len()).standing(at)?;
        Some((standing.way.to_string(), standing.is_name))
    }

    fn value(way: &str) -> Option<(String, bool)> {
        Some((way.to_owned(), false))
    }

    fn name(way: &str) -> Option<(String, bool)> {
        Some((way.to_owned(), true))
    }

    #[test]
    fn right_texts_are_understood() {
        let text =
            "a: b\nlist:\n- one: 1\n  two: |\n    any: *thing\n\n    here\n- [x, {y: z, 'w': \"q ]\"}, 5]\n";
        let sketch = Sketch::of(text, 0..text.len());
        assert_eq!(sketch.text(&field!["list", 0, "one"]), Some("1"));
        assert_eq!(sketch.text(&field!["list", 1, 1, "w"]), Some("q ]"));
        assert_eq!(sketch.length(&field!["list"]), 2);
        let names: Vec<_> = sketch.names(&FieldPath::default()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a", "list"]);
        let extent = text.find("one").unwrap()..text.find("\n- [x").unwrap();
        assert_eq!(sketch.extent(&field!["list", 0]), Some(extent));
    }

    #[test]
    fn what_is_being_written_has_its_way() {
        assert_eq!(at("a: b\nc: ¦"), value("c"));
        assert_eq!(at("a: b\n¦\nc: d\n"), name("x"));
        assert_eq!(at("a:\n  b: c\n  d¦\ne: f\n"), name("a.dx"));
        assert_eq!(at("a:\n  - b: c\n    ¦\n  - b: d\n"), name("a[0].x"));
        assert_eq!(at("a:\n  - b: c\n  - ¦\nd: e\n"), value("a[1]"));
        assert_eq!(at("a:\n  - b: c\n  - ¦\n    d: e\n"), name("a[1].x"));
        assert_eq!(at("a: [b, ¦\nc: d\n"), value("a[1]"));
        assert_eq!(at("a: {b: c, ¦\nd: e\n"), name("a.x"));
        assert_eq!(at("a: {b: ¦}\n"), value("a.b"));
        assert_eq!(at("a: \"b¦\nc: d\n"), value("a"));
        assert_eq!(at("a:\n- b\n- ¦\nc: d\n"), value("a[1]"));
        assert_eq!(at("a: b\n   ¦c: d\ne: f"), None, "further in than it can stand");
        assert_eq!(at("a: [b,\n  {d: ¦"), value("a[1].d"));
    }

    #[test]
    fn no_text_is_too_odd() {
        for text in
            ["", "-", "- - - -", "[", "{", "{{", "'", "\"", ":", "a: [}", "?", "\t- a", "a:\n\t b: [", "}}]"]
        {
            for at in 0..=text.len() {
                Sketch::of(text, 0..text.len()).standing(at);
            }
        }
        let deep = "- ".repeat(500) + &"[".repeat(500) + &"{a: ".repeat(500);
        Sketch::of(&deep, 0..deep.len()).standing(1000);
    }
}
