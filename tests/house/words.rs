//! The words of our themes stand in their strings, not in their templates, so that others can translate them.

use std::fs;

/// Templates whose words are a format's and not a reader's.
const FOR_MACHINES: [&str; 1] = ["robots.txt"];

/// Attributes that are read aloud or shown.
const SAID: [&str; 4] = ["alt", "aria-label", "placeholder", "title"];

#[test]
fn no_template_of_our_themes_has_words_of_its_own() {
    let mut faults = Vec::new();
    for name in super::files_under("themes") {
        let Some((_, inside)) = name.split_once("/templates/") else { continue };
        if FOR_MACHINES.contains(&inside) {
            continue;
        }
        let mut text = fs::read_to_string(super::top().join(&name)).expect("UTF-8");
        // The names that calendars give to things are in capitals.
        if name.ends_with(".ics") {
            text.retain(|letter| !letter.is_ascii_uppercase());
        }
        let found = words_of_its_own(&text);
        faults.extend(found.into_iter().map(|(line, words)| format!("{name}:{line}: {words}")));
    }
    assert!(faults.is_empty(), "write these into strings/en.ftl of the theme:\n{}\n", faults.join("\n"));
}

/// Words that a reader would see or hear, each with its line.
fn words_of_its_own(template: &str) -> Vec<(usize, String)> {
    let (text, literals) = without_tags(template);
    let text = without_style(&text);
    let (shown, attributes) = without_elements(&text);
    let mut found = Vec::new();
    let mut look = |text: &str, line: usize| {
        for (at, line_of_text) in text.split('\n').enumerate().filter(|(_, text)| has_a_word(text)) {
            found.push((line + at, line_of_text.trim().to_owned()));
        }
    };
    look(&shown, 1);
    attributes.iter().for_each(|(line, value)| look(value, *line));
    literals.iter().filter(|(_, text)| text.trim().contains(' ')).for_each(|(line, text)| look(text, *line));
    found.sort();
    found
}

/// The text without Tera's tags, each replaced by its lines' ends; and the texts in quotes inside the tags that
/// are neither names of messages nor classes of elements.
fn without_tags(template: &str) -> (String, Vec<(usize, String)>) {
    let mut text = String::new();
    let mut literals = Vec::new();
    let mut rest = template;
    while let Some(open) = ["{{", "{%", "{#"].iter().filter_map(|mark| rest.find(mark)).min() {
        let close = match &rest[open..open + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let end = rest[open..].find(close).map_or(rest.len(), |at| open + at + 2);
        text.push_str(&rest[..open]);
        let tag = &rest[open..end];
        if close != "#}" {
            let line = text.matches('\n').count() + 1;
            let mut parts = tag.split('"');
            let mut before = parts.next().unwrap_or("");
            while let (Some(literal), after) = (parts.next(), parts.next().unwrap_or("")) {
                if !after.trim_start().starts_with("| message") && !before.ends_with("class=") {
                    literals.push((line, literal.to_owned()));
                }
                before = after;
            }
        }
        text.extend(tag.chars().filter(|char| *char == '\n'));
        rest = &rest[end..];
    }
    text.push_str(rest);
    (text, literals)
}

/// The text without the style that stands in it, of which the lines' ends stay.
fn without_style(text: &str) -> String {
    let mut pieces = text.split("<style>");
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (style, after) = piece.split_once("</style>").unwrap_or((piece, ""));
        kept.extend(style.chars().filter(|char| *char == '\n'));
        kept.push_str(after);
    }
    kept
}

/// The text without elements of HTML, each replaced by its lines' ends; and the attributes that are read aloud or
/// shown.
fn without_elements(text: &str) -> (String, Vec<(usize, String)>) {
    let mut shown = String::new();
    let mut attributes = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let end = rest[open..].find('>').map_or(rest.len(), |at| open + at + 1);
        shown.push_str(&rest[..open]);
        let line = shown.matches('\n').count() + 1;
        for said in SAID {
            let opening = format!("{said}=\"");
            let values = rest[open..end].split(&opening).skip(1);
            attributes.extend(values.filter_map(|after| Some((line, after.split('"').next()?.to_owned()))));
        }
        // What a script says stands in attributes made for it; a single word there is as a rule a name.
        let data = rest[open..end].split(" data-").skip(1);
        let values = data.filter_map(|after| after.split_once("=\"")?.1.split('"').next());
        let sentences = values.filter(|value| value.trim().contains(' '));
        attributes.extend(sentences.map(|value| (line, value.to_owned())));
        // Colours and sizes are no words.
        let style = rest[open..].starts_with("<style").then(|| rest[end..].find("</style"));
        let after = style.flatten().map_or(end, |at| end + at);
        shown.extend(rest[open..after].chars().filter(|char| *char == '\n'));
        rest = &rest[after..];
    }
    shown.push_str(rest);
    (shown, attributes)
}

/// Whether two letters stand side by side; what is written as `&nbsp;` is no word.
fn has_a_word(text: &str) -> bool {
    let mut without_references = String::new();
    for piece in text.split_inclusive(';') {
        let start = piece.rfind('&').filter(|at| !piece[*at..].contains(' ')).unwrap_or(piece.len());
        without_references.push_str(&piece[..start]);
    }
    let letters: Vec<bool> = without_references.chars().map(char::is_alphabetic).collect();
    letters.windows(2).any(|two| two == [true, true])
}

#[test]
fn words_are_found_wherever_they_stand() {
    let found = |text: &str| -> Vec<usize> { words_of_its_own(text).iter().map(|(line, _)| *line).collect() };
    assert_eq!(found("<p class=\"lede\">{{ x }}</p>\n<h2>Words</h2>"), [2]);
    assert_eq!(found("{# Words #}<p>{% if a == \"b\" %}\n, {{ x }}&nbsp;· {% endif %}</p>"), [0; 0]);
    assert_eq!(found("{% if a\n == b %}<nav\n aria-label=\"On this page\">{% endif %}"), [2]);
    assert_eq!(found("{{ x ~ \" and so on\" }}{{ \"two words\" | message }}{{ y }}"), [1]);
    assert_eq!(found("<p>{{ a }} is {{ b }}</p>"), [1]);
    assert_eq!(found("<form data-shown=\"{forces} side by side\" data-kind=\"answer\">"), [1]);
    assert_eq!(found("<style>\n.strong { }\n</style>\n<p>Words</p>{{<x class=\"on strong\" />}}"), [4]);
    assert_eq!(found("<input placeholder=\"{{ \"name\" | message }}\">"), [0; 0]);
}
