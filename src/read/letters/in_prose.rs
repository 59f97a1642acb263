//! The letters of a paragraph, a heading or a table of Markdown, and those of a quote among the paragraphs.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::in_yaml;
use super::{Hand, Letter, Letters};
use crate::read::prose;

/// The letters in the bytes `at` of the `body` of a file, without code, pictures, addresses and HTML.
pub(super) fn letters(text: &str, body: Range<usize>, at: Range<usize>) -> Option<Letters> {
    let mut letters = Vec::new();
    // Pictures that are open: what is said of one is not among the words of the passage.
    let mut pictures = 0;
    let mut block: Option<Range<usize>> = None;
    for (event, range) in prose::events(&text[body.clone()]) {
        let range = body.start + range.start..body.start + range.end;
        if !at.contains(&range.start) {
            continue;
        }
        // Behind a line's end stand what indents the next line and the marks of a quotation.
        if let Some(last) = letters.last_mut().filter(|last: &&mut Letter| last.read == ' ')
            && last.at.end < range.start
            && text[last.at.end..range.start].chars().all(|c| c.is_whitespace() || c == '>')
        {
            last.at.end = range.start;
        }
        match event {
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures -= 1,
            Event::Start(Tag::CodeBlock(_)) => block = Some(range),
            Event::End(TagEnd::CodeBlock) => block = None,
            Event::Text(_) if block.is_some() => {
                // The lines of a block may be parts of a list's item; then they do not stand together.
                let whole = block.clone().expect("a block is open");
                let lines = range.start
                    ..whole.start + text[whole.clone()].trim_end_matches(['`', '~', '\n', ' ']).len();
                return in_yaml::letters_of_field(text, lines, "text");
            }
            Event::Text(_) if pictures > 0 => {}
            Event::Text(words) if *words == text[range.clone()] => {
                let each = words.char_indices().map(|(begin, read)| {
                    let begin = range.start + begin;
                    Letter { read, at: begin..begin + read.len_utf8() }
                });
                letters.extend(each);
            }
            // `&amp;`, and quotation marks that Markdown rounds: all of it is one letter.
            Event::Text(words) => {
                let mut signs = words.chars();
                let read = signs.next().filter(|_| signs.next().is_none()).unwrap_or('\0');
                letters.push(Letter { read, at: range });
            }
            Event::SoftBreak => letters.push(Letter { read: ' ', at: range }),
            // Where a line is ended on purpose, no words go over it.
            Event::HardBreak => letters.push(Letter { read: '\0', at: range }),
            _ => {}
        }
    }
    Some(Letters::new(Hand::Markdown, letters))
}
