//! The content file of a press release, as it is written: every word of the source stands in it, where it belongs, in a
//! remark beside it, or in the block at its end that no reader sees.

use std::fmt::Write;

use crate::model::{Date, Published};
use crate::read::LEFT_OVER;
use crate::scaffold::yaml;

use super::anatomy::{Anatomy, Left};
use super::markdown;
use super::paragraph::{Lines, Paragraph, Shape};

/// How wide lines of fields and remarks are.
const WIDTH: usize = 100;

/// What the file says beside the parts of the release.
pub(super) struct Beside<'a> {
    /// The name of the file that it was taken from.
    pub name: &'a str,
    /// The moment of its own, where it is not that of the report.
    pub published: Option<Published>,
    /// The day on which people said what they are quoted with.
    pub said_on: Option<Date>,
    pub publisher: &'a str,
    /// The day that the release itself gives.
    pub dated: Option<Date>,
    pub address: Option<&'a str>,
}

/// The text of the file.
pub(super) fn written(anatomy: &Anatomy, beside: &Beside<'_>) -> String {
    let mut text = String::from("---\n");
    remark(
        &mut text,
        "",
        &format!("Taken over from {} by `candour import`. Look at all of it.", beside.name),
    );
    text += "draft: true # Take this line out when all is looked at and the block at the end is gone.\n";
    let headline = anatomy.headline.as_ref().map(|headline| headline.text.as_str()).unwrap_or_default();
    field(&mut text, "", "headline", headline);
    if let Some(published) = beside.published {
        let time = published.time.map(|(hour, minute)| format!(" {hour:02}:{minute:02}")).unwrap_or_default();
        _ = writeln!(text, "published: {}{time}", published.date.iso());
    }
    if let Some(lead) = &anatomy.lead {
        remark_of(&mut text, "", lead.lines, &lead.text);
    }
    list(&mut text, "found", &anatomy.found);
    quotes(&mut text, anatomy, beside);
    if let Some(where_to_read) = &anatomy.where_to_read {
        field(&mut text, "", "where_to_read", &where_to_read.text);
    }
    list(&mut text, "notes_to_editors", &anatomy.notes);
    contacts(&mut text, anatomy);
    text += "sources:\n";
    remark(&mut text, "  ", "Is this who published it?");
    text += "  press-release:\n";
    field(&mut text, "    ", "title", &format!("Press release: {headline}"));
    field(&mut text, "    ", "publisher", beside.publisher);
    if let Some(dated) = beside.dated {
        _ = writeln!(text, "    date: {}", dated.iso());
    }
    if let Some(address) = beside.address {
        field(&mut text, "    ", "address", address);
    }
    text += "---\n";
    text += &markdown::body(&anatomy.body);
    left_over(&mut text, anatomy, beside.name);
    text
}

fn quotes(text: &mut String, anatomy: &Anatomy, beside: &Beside<'_>) {
    let Some(date) = beside.said_on.filter(|_| !anatomy.quotes.is_empty()) else { return };
    remark(
        text,
        "",
        "These are people’s own words. Say in reported speech what they said (“She said that ...”), without marks.",
    );
    *text += "quotes:\n";
    for said in &anatomy.quotes {
        if let Some(told_by) = &said.told_by {
            remark_of(text, "  ", told_by.lines, &told_by.text);
        }
        field(text, "  - ", "person", said.person.as_deref().unwrap_or_default());
        field(text, "    ", "role", said.role.as_deref().unwrap_or_default());
        _ = writeln!(text, "    date: {}", date.iso());
        field(text, "    ", "text", &said.words.text);
    }
}

fn contacts(text: &mut String, anatomy: &Anatomy) {
    if anatomy.contacts.is_empty() {
        return;
    }
    *text += "contacts:\n";
    for whom in &anatomy.contacts {
        remark_of(text, "  ", whom.said.lines, &whom.said.text);
        field(text, "  - ", "name", &whom.name);
        whom.phone.iter().for_each(|phone| field(text, "    ", "phone", phone));
        whom.email.iter().for_each(|email| field(text, "    ", "email", email));
    }
}

fn list(text: &mut String, name: &str, items: &[Paragraph]) {
    if items.is_empty() {
        return;
    }
    _ = writeln!(text, "{name}:");
    for item in items {
        *text += "  - ";
        value(text, "    ", &item.text);
    }
}

fn field(text: &mut String, indent: &str, name: &str, words: &str) {
    _ = write!(text, "{indent}{name}: ");
    value(text, &format!("{}  ", indent.replace('-', " ")), words);
}

/// Words as YAML reads them back: on one line, or folded where they are long.
fn value(text: &mut String, indent: &str, words: &str) {
    if indent.len() + words.chars().count() < WIDTH - 20 {
        *text += &yaml(words);
        text.push('\n');
        return;
    }
    *text += ">-\n";
    for line in lines(words, WIDTH - indent.len()) {
        _ = writeln!(text, "{indent}{line}");
    }
}

fn remark(text: &mut String, indent: &str, words: &str) {
    for line in lines(words, WIDTH - indent.len() - 2) {
        _ = writeln!(text, "{indent}# {line}");
    }
}

/// A remark with what stands in the source and has no field.
fn remark_of(text: &mut String, indent: &str, at: Lines, words: &str) {
    let mut place = at.to_string();
    place[..1].make_ascii_uppercase();
    remark(text, indent, &format!("{place}: {words}"));
}

/// The words in lines of at most that many letters.
fn lines(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                *line += word;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The block at the end. In Markdown it is a comment, so it is on no page; only the sign that ends it may not stand in it.
fn left_over(text: &mut String, anatomy: &Anatomy, name: &str) {
    let links: Vec<Left> = links_without_place(anatomy);
    let all: Vec<&Left> = anatomy.left.iter().chain(&links).collect();
    if all.is_empty() {
        return;
    }
    _ = write!(
        text,
        "\n{LEFT_OVER} from {}. No reader sees this block.\nTake over what belongs above, and delete the block to \
         its end.\n",
        within_comment(name)
    );
    for (is_said, title) in
        [(false, "What has no place yet"), (true, "What other words or fields say already")]
    {
        let mut of_it = all.iter().filter(|left| left.is_said == is_said).peekable();
        if of_it.peek().is_none() {
            continue;
        }
        _ = write!(text, "\n{title}:\n");
        let mut why = "";
        for left in of_it {
            if left.why != why {
                why = &left.why;
                _ = write!(text, "\n  {}:\n", within_comment(why));
            }
            _ = writeln!(text, "    {}: {}", left.paragraph.lines, within_comment(&left.paragraph.text));
        }
    }
    *text += "-->\n";
}

/// Addresses that stood behind words in fields, which hold no links.
fn links_without_place(anatomy: &Anatomy) -> Vec<Left> {
    let fields =
        anatomy.headline.iter().chain(&anatomy.lead).chain(&anatomy.found).chain(&anatomy.where_to_read);
    let fields = fields.chain(&anatomy.notes).chain(anatomy.quotes.iter().map(|said| &said.words));
    let placed = fields.flat_map(|one| one.links.iter().map(move |link| (one, link)));
    let in_body = anatomy.body.iter().flat_map(|one| {
        let is_written = |link: &super::paragraph::Link| markdown::is_written(one, link);
        one.links.iter().filter(move |link| !is_written(link)).map(move |link| (one, link))
    });
    let left = |(one, link): (&Paragraph, &super::paragraph::Link)| Left {
        paragraph: Paragraph::new(one.lines, &format!("{} ({})", link.words, link.address), Shape::Words),
        why: "where links in the text led to".to_owned(),
        is_said: false,
    };
    placed.chain(in_body).map(left).collect()
}

/// Words without the sign that would end the comment.
fn within_comment(words: &str) -> String {
    words.replace("-->", "-- >").replace("--!>", "--! >")
}
