//! Somebody's words as HTML for a page, and as plain text for e-mail.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::super::corrections::Anchors;
use super::super::maker::Maker;
use super::super::route::Route;
use super::named;
use crate::model::{Block, Cell, Footnote, Inline, Prose, Table};
use crate::site::{Destination, Entity, destination};
use crate::strings::Language;
use crate::text::FileName;
use crate::words;

/// The prose of `file` as HTML, its links made from routes. The HTML is whole and safe: text is escaped, and
/// nobody's raw HTML is in it, since `read` refuses it.
///
/// Its ids begin with a word of their own, so that a heading "Findings" in somebody's text cannot have the id
/// that the template gave to a part of the page; and each of its classes ends in `-in-text`, so that it is none of
/// a theme's. `docs/content/pages/themes.md` tells theme authors of both.
pub(in crate::pages) fn html<'a>(maker: &Maker<'a>, file: &FileName, prose: &'a Prose) -> String {
    let entity = Entity::of_file(file);
    let mut writer = Writer {
        maker,
        file,
        ids: ids_in(entity.as_ref()),
        mentioned: BTreeSet::new(),
        corrections: Anchors::in_words(entity.as_ref()),
        html: String::new(),
    };
    writer.blocks(&prose.blocks);
    if !prose.footnotes.is_empty() {
        let footnotes = maker.say(words!["footnotes"]);
        _ = writeln!(
            writer.html,
            "<section class=\"footnotes-in-text\" aria-label=\"{}\">\n<ol>",
            escaped(&footnotes)
        );
        for (position, footnote) in prose.footnotes.iter().enumerate() {
            writer.footnote(position + 1, footnote);
        }
        writer.html.push_str("</ol>\n</section>\n");
    }
    writer.html
}

/// How the ids in the text of a thing begin. Of programmes several stand on one page.
pub(in crate::pages) fn ids_in(entity: Option<&Entity>) -> String {
    match entity {
        Some(Entity::Programme(programme)) => format!("programme-{programme}-"),
        _ => "text-".to_owned(),
    }
}

struct Writer<'m, 'a> {
    maker: &'m Maker<'a>,
    file: &'m FileName,
    /// How ids begin.
    ids: String,
    /// The footnotes that were mentioned so far: only the first mention has an id to come back to.
    mentioned: BTreeSet<usize>,
    corrections: Anchors,
    html: String,
}

impl<'a> Writer<'_, 'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { level, anchor, content, .. } => {
                _ = write!(self.html, "<h{level} id=\"{}{}\">", self.ids, escaped(anchor));
                self.inlines(content);
                _ = writeln!(self.html, "</h{level}>");
            }
            Block::Paragraph { content, .. } => {
                self.html.push_str("<p>");
                self.inlines(content);
                self.html.push_str("</p>\n");
            }
            Block::List { start, items } => {
                let tag = if start.is_some() { "ol" } else { "ul" };
                match start {
                    Some(start) if *start != 1 => _ = writeln!(self.html, "<ol start=\"{start}\">"),
                    _ => _ = writeln!(self.html, "<{tag}>"),
                }
                for item in items {
                    self.html.push_str("<li>");
                    match item.as_slice() {
                        // A tight item is a line, not a paragraph.
                        [Block::Paragraph { content, .. }, rest @ ..] => {
                            self.inlines(content);
                            self.blocks(rest);
                        }
                        blocks => self.blocks(blocks),
                    }
                    self.html.push_str("</li>\n");
                }
                _ = writeln!(self.html, "</{tag}>");
            }
            Block::Quotation(blocks) => {
                self.html.push_str("<blockquote>\n");
                self.blocks(blocks);
                self.html.push_str("</blockquote>\n");
            }
            // A line of code does not break, so it is scrolled: by keyboard too.
            Block::Code(text) => {
                _ = writeln!(self.html, "<pre tabindex=\"0\"><code>{}</code></pre>", escaped(text));
            }
            Block::Table(table) => self.table(table),
            Block::Divider => self.html.push_str("<hr>\n"),
            Block::Named { named, .. } => {
                self.html.push_str(&named::html(self.maker, named, &mut self.corrections));
            }
        }
    }

    fn table(&mut self, table: &'a Table) {
        self.html.push_str("<div class=\"table-in-text\" tabindex=\"0\" role=\"region\" aria-label=\"");
        let caption = escaped(&text_of(&table.caption));
        _ = writeln!(self.html, "{caption}\">\n<table>\n<caption>");
        self.inlines(&table.caption);
        self.html.push_str("</caption>\n<thead><tr>");
        for cell in &table.header {
            // A header without words would be an empty header for a screen reader.
            let (open, close) =
                if cell.content.is_empty() { ("<td", "</td>") } else { ("<th scope=\"col\"", "</th>") };
            self.cell(open, cell, close);
        }
        self.html.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.html.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                match column {
                    0 if !cell.content.is_empty() => self.cell("<th scope=\"row\"", cell, "</th>"),
                    _ => self.cell("<td", cell, "</td>"),
                }
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn cell(&mut self, open: &str, cell: &'a Cell, close: &str) {
        self.html.push_str(open);
        self.html.push_str(if cell.right { " class=\"number-in-text\">" } else { ">" });
        self.inlines(&cell.content);
        self.html.push_str(close);
    }

    fn inlines(&mut self, content: &'a [Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.html.push_str(&escaped(text)),
                Inline::Emphasis(inner) => self.wrapped("em", inner),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Struck(inner) => self.wrapped("s", inner),
                Inline::Code(text) => _ = write!(self.html, "<code>{}</code>", escaped(text)),
                Inline::Link { target, content, .. } => match href(self.maker, self.file, target) {
                    Some(href) => {
                        _ = write!(self.html, "<a href=\"{}\">", escaped(&href));
                        self.inlines(content);
                        self.html.push_str("</a>");
                    }
                    // Only the newsroom's preview comes here: a broken link forbids publishing.
                    None => self.inlines(content),
                },
                Inline::Image { file, alternative, title, .. } => {
                    if let Some(href) = href(self.maker, self.file, file) {
                        _ = write!(
                            self.html,
                            "<img src=\"{}\" alt=\"{}\" loading=\"lazy\"",
                            escaped(&href),
                            escaped(alternative)
                        );
                        if let Some(title) = title {
                            _ = write!(self.html, " title=\"{}\"", escaped(title));
                        }
                        self.html.push('>');
                    }
                }
                Inline::FootnoteRef(number) => self.mention(*number),
                Inline::Break => self.html.push_str("<br>\n"),
            }
        }
    }

    fn mention(&mut self, number: usize) {
        let ids = &self.ids;
        let id = match self.mentioned.insert(number) {
            true => format!(" id=\"{ids}footnote-ref-{number}\""),
            false => String::new(),
        };
        let name = escaped(&self.maker.say(words!["footnote", number = number]));
        _ = write!(
            self.html,
            "<sup{id}><a href=\"#{ids}footnote-{number}\" aria-label=\"{name}\">{number}</a></sup>"
        );
    }

    fn footnote(&mut self, number: usize, footnote: &'a Footnote) {
        _ = write!(self.html, "<li id=\"{}footnote-{number}\">", self.ids);
        self.blocks(&footnote.content);
        let back = escaped(&self.maker.say(words!["footnote-back", number = number]));
        _ = writeln!(
            self.html,
            "<a href=\"#{}footnote-ref-{number}\" aria-label=\"{back}\">↩</a></li>",
            self.ids
        );
    }

    fn wrapped(&mut self, tag: &str, inner: &'a [Inline]) {
        _ = write!(self.html, "<{tag}>");
        self.inlines(inner);
        _ = write!(self.html, "</{tag}>");
    }
}

fn href(maker: &Maker<'_>, file: &FileName, target: &str) -> Option<String> {
    Some(match destination(maker.site(), file, target).ok()? {
        Destination::Entity { entity, anchor: None } => maker.href(&Route::Entity(entity)).to_string(),
        Destination::Entity { entity, anchor: Some(anchor) } => {
            let ids = ids_in(Some(&entity));
            let thing = maker.href(&Route::Entity(entity));
            let page = thing.split('#').next().unwrap_or_default();
            format!("{page}#{ids}{anchor}")
        }
        Destination::Here(anchor) => format!("#{}{anchor}", ids_in(Entity::of_file(file).as_ref())),
        Destination::File(file) => {
            let owner: &Entity = maker.site().attachments.get(&file)?;
            maker.href(&Route::File(file.clone(), owner.clone())).to_string()
        }
        Destination::Outside(address) => address.to_string(),
    })
}

/// The prose as plain text: paragraphs apart by an empty line, list items behind a hyphen, no markup.
pub(in crate::pages) fn plain_text(words: &Language, prose: &Prose) -> String {
    let mut text = String::new();
    plain_blocks(words, &prose.blocks, "", &mut text);
    text.trim_end().to_owned()
}

fn plain_blocks(words: &Language, blocks: &[Block], indent: &str, text: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                _ = writeln!(text, "{indent}{}\n", text_of(content));
            }
            Block::List { start, items } => {
                for (position, item) in items.iter().enumerate() {
                    let mark =
                        start.map_or_else(|| "- ".into(), |first| format!("{}. ", first + position as u64));
                    let mut inner = String::new();
                    plain_blocks(words, item, "", &mut inner);
                    _ = writeln!(text, "{indent}{mark}{}", inner.trim_end().replace("\n\n", "\n"));
                }
                text.push('\n');
            }
            Block::Quotation(blocks) => plain_blocks(words, blocks, "  ", text),
            Block::Code(code) => _ = writeln!(text, "{code}\n"),
            Block::Table(table) => {
                _ = writeln!(text, "{indent}{}", text_of(&table.caption));
                for row in std::iter::once(&table.header).chain(&table.rows) {
                    let cells: Vec<String> = row.iter().map(|cell| text_of(&cell.content)).collect();
                    _ = writeln!(text, "{indent}{}", cells.join(" | "));
                }
                text.push('\n');
            }
            Block::Named { named, .. } => {
                if let Some(said) = named::plain_text(words, named) {
                    _ = writeln!(text, "{indent}{said}\n");
                }
            }
            Block::Divider => {}
        }
    }
}

/// The words of a line without their markup.
pub(in crate::pages) fn text_of(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                text.push_str(&text_of(inner))
            }
            Inline::Link { target, content, .. } => {
                text.push_str(&text_of(content));
                if target.starts_with("http") {
                    _ = write!(text, " ({target})");
                }
            }
            Inline::Image { alternative, .. } => _ = write!(text, "[{alternative}]"),
            Inline::FootnoteRef(number) => _ = write!(text, " [{number}]"),
            Inline::Break => text.push('\n'),
        }
    }
    text
}

/// Text that may stand between tags and inside double quotes.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ => safe.push(character),
        }
    }
    safe
}
