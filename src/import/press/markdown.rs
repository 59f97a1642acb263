//! The background of a press release in Markdown: the words as they stand, whatever signs are in them.

use super::paragraph::{Link, Paragraph, Shape, is_followed};

/// The paragraphs, headings and lists, with a blank line before each.
pub(super) fn body(paragraphs: &[Paragraph]) -> String {
    let mut text = String::new();
    let mut before: Option<Shape> = None;
    let mut number = 0;
    for paragraph in paragraphs {
        let words = linked(paragraph);
        let goes_on = before == Some(paragraph.shape);
        if !(goes_on && is_item(paragraph.shape)) {
            text.push('\n');
            number = 0;
        }
        number += 1;
        text += &match paragraph.shape {
            Shape::Item => format!("- {words}\n"),
            Shape::Numbered => format!("{number}. {words}\n"),
            Shape::Title | Shape::Heading => format!("## {words}\n"),
            Shape::Words => format!("{words}\n"),
        };
        before = Some(paragraph.shape);
    }
    text
}

fn is_item(shape: Shape) -> bool {
    matches!(shape, Shape::Item | Shape::Numbered)
}

/// The words with their links, where these can be followed from everywhere.
fn linked(paragraph: &Paragraph) -> String {
    let mut text = escaped(&paragraph.text);
    for link in paragraph.links.iter().filter(|link| is_written(paragraph, link)) {
        let words = escaped(&link.words);
        text = text.replacen(&words, &format!("[{words}](<{}>)", link.address), 1);
    }
    text
}

/// Whether a link is written: its address is whole, its words stand once, and no other link has a part of them.
pub(super) fn is_written(paragraph: &Paragraph, link: &Link) -> bool {
    let others = paragraph.links.iter().filter(|other| *other != link);
    let is_alone = others.clone().count() + 1 == paragraph.links.len()
        && !others
            .into_iter()
            .any(|other| other.words.contains(&link.words) || link.words.contains(&other.words));
    is_followed(&link.address) && is_alone && paragraph.text.matches(&link.words).count() == 1
}

/// The words so that Markdown takes no sign in them for its own.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for (at, c) in words.char_indices() {
        let begins_a_block = at == 0 && "#+-=>:".contains(c);
        let follows_a_number = "0123456789".contains(words.chars().next().unwrap_or(' '))
            && ".)".contains(c)
            && words[..at].chars().all(|before| before.is_ascii_digit());
        if begins_a_block || follows_a_number || "\\`*_[]<>&~|{}".contains(c) {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::paragraph::{Lines, Link, Paragraph, Shape};
    use super::{body, escaped};

    #[test]
    fn signs_are_words() {
        for (words, written) in [
            ("# 1 of *many*", "\\# 1 of \\*many\\*"),
            ("2016. That was it.", "2016\\. That was it."),
            ("a & b < c_d [x]", "a \\& b \\< c\\_d \\[x\\]"),
            ("- no item", "\\- no item"),
        ] {
            assert_eq!(escaped(words), written);
        }
    }

    #[test]
    fn blocks_stand_apart_and_links_lead_on() {
        let one = |text, shape| Paragraph::new(Lines { first: 1, last: 1 }, text, shape);
        let mut linked = one("Read the report and its annex.", Shape::Words);
        let link = |words: &str, address: &str| Link { words: words.into(), address: address.into() };
        linked.links = vec![link("the report", "https://inspector.example/a"), link("its annex", "/annex")];
        let text = body(&[
            linked,
            one("Why", Shape::Heading),
            one("one", Shape::Item),
            one("two", Shape::Item),
            one("End.", Shape::Words),
        ]);
        assert_eq!(
            text,
            "\nRead [the report](<https://inspector.example/a>) and its annex.\n\n## Why\n\n- one\n- two\n\nEnd.\n"
        );
    }
}
