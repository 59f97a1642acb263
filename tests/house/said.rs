//! What our code says by `words!` are messages of src/strings/en.ftl, filled as they want to be, and there are no others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use candour::strings::Strings;

/// A message that code says, with the names of what fills its gaps.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    line: usize,
    id: String,
    gaps: BTreeSet<String>,
}

#[test]
fn every_message_of_ours_is_there_and_is_said() {
    let strings = Strings::own(&["en".into()]);
    let english = strings.language(None);
    let messages: BTreeMap<&str, BTreeSet<&str>> = Strings::own_names()
        .map(|id| (id, english.arguments(id).into_iter().map(|(gap, ..)| gap).collect()))
        .collect();
    let mut faults = Vec::new();
    let mut said: BTreeSet<String> =
        messages.keys().flat_map(|id| english.said_in(id)).map(str::to_owned).collect();
    for source in super::sources() {
        for it in said_in(&source.text, &source.code).into_iter().filter(|it| it.line <= source.tests_from) {
            faults.extend(
                fault_of(&it, &messages).map(|fault| format!("{}:{}: {fault}", source.name, it.line)),
            );
            said.insert(it.id);
        }
        // A language says of itself what no other can say for it.
        if source.room.as_deref() == Some("strings") {
            said.extend(source.text.split('"').map(str::to_owned));
        }
    }
    let themes: Vec<String> = super::files_under("themes");
    for name in themes.iter().filter(|name| name.contains("/templates/")) {
        said.extend(asked_in(&fs::read_to_string(super::top().join(name)).expect("UTF-8")));
    }
    let unsaid = messages.keys().filter(|id| !said.contains(**id));
    faults.extend(unsaid.map(|id| format!("src/strings/en.ftl: nothing says the message `{id}`")));
    for name in themes.iter().filter(|name| name.ends_with("/strings/en.ftl")) {
        let text = fs::read_to_string(super::top().join(name)).expect("UTF-8");
        let twice = names_in(&text).filter(|(_, id)| messages.contains_key(id));
        faults.extend(
            twice.map(|(line, id)| format!("{name}:{line}: candour's own words have a message `{id}`")),
        );
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn fault_of(said: &Said, messages: &BTreeMap<&str, BTreeSet<&str>>) -> Option<String> {
    let Some(wanted) = messages.get(said.id.as_str()) else {
        return Some(format!("says the message `{}`, which src/strings/en.ftl has not", said.id));
    };
    let filled: BTreeSet<&str> = said.gaps.iter().map(String::as_str).collect();
    let fault = || format!("the message `{}` wants {wanted:?}, and is filled with {filled:?}", said.id);
    (filled != *wanted).then(fault)
}

/// What `words!["reply-of", person = …]` says. `code` is the same source without comments and texts, letter for letter.
fn said_in(text: &str, code: &str) -> Vec<Said> {
    let (text, code): (Vec<char>, Vec<char>) = (text.chars().collect(), code.chars().collect());
    let call: Vec<char> = "words!".chars().collect();
    let mut said = Vec::new();
    for at in 0..code.len() {
        let is_word = at == 0 || !(code[at - 1].is_alphanumeric() || code[at - 1] == '_');
        let open = at + call.len();
        if !is_word || !code[at..].starts_with(&call) || !matches!(code.get(open), Some('[' | '(' | '{')) {
            continue;
        }
        let mut literal = text[open..].split(|letter| *letter == '"').skip(1);
        said.push(Said {
            line: text[..at].iter().filter(|letter| **letter == '\n').count() + 1,
            id: literal.next().unwrap_or_default().iter().collect(),
            gaps: gaps_in(&code[open..]),
        });
    }
    said
}

/// The names before the equals signs, one level inside the bracket with which `code` begins.
fn gaps_in(code: &[char]) -> BTreeSet<String> {
    let (mut depth, mut gaps) = (0, BTreeSet::new());
    for (at, letter) in code.iter().enumerate() {
        match letter {
            '[' | '(' | '{' => depth += 1,
            ']' | ')' | '}' if depth == 1 => break,
            ']' | ')' | '}' => depth -= 1,
            ',' if depth == 1 => {
                let rest: String = code[at + 1..].iter().collect();
                let name = super::first_word(rest.trim_start());
                let after = rest.trim_start()[name.len()..].trim_start();
                if !name.is_empty() && after.starts_with('=') && !after.starts_with("==") {
                    gaps.insert(name);
                }
            }
            _ => {}
        }
    }
    gaps
}

/// The messages that a template asks for: `{{ "edition-of" | message }}`.
fn asked_in(template: &str) -> impl Iterator<Item = String> {
    let parts: Vec<&str> = template.split('"').collect();
    let asked = parts.windows(2).filter(|two| two[1].trim_start().starts_with("| message"));
    asked.map(|two| two[0].to_owned()).collect::<Vec<_>>().into_iter()
}

/// The names of a file's messages, each with its line: they stand at the beginning of a line, and nothing else does.
fn names_in(file: &str) -> impl Iterator<Item = (usize, &str)> {
    file.lines().zip(1..).filter_map(|(text, line)| {
        let (id, _) = text.split_once('=')?;
        id.starts_with(|first: char| first.is_ascii_alphabetic()).then(|| (line, id.trim_end()))
    })
}

#[test]
fn what_is_said_is_found() {
    let source = "//! words![\"in-a-comment\"]\nlet a = words![\"plain\"];\nsay(words![\n  \"reply-of\", person = \
                  f(&[x, y = 2]), on = \"a, b = c\",\n]); \"words![\\\"in-a-text\\\"]\"; swords![\"no\"];\n";
    let said = said_in(source, &super::code_of(source));
    let expected = |line, id: &str, gaps: &[&str]| Said {
        line,
        id: id.to_owned(),
        gaps: gaps.iter().map(|gap| (*gap).to_owned()).collect(),
    };
    assert_eq!(said, [expected(2, "plain", &[]), expected(3, "reply-of", &["on", "person"])]);
}

#[test]
fn faults_are_found() {
    let messages = BTreeMap::from([("reply-of", BTreeSet::from(["person"]))]);
    let fault =
        |code: &str| said_in(code, &super::code_of(code)).iter().find_map(|it| fault_of(it, &messages));
    assert_eq!(fault("words![\"reply-of\", person = a]"), None);
    for wrong in [
        "words![\"reply-to\", person = a]",
        "words![\"reply-of\"]",
        "words![\"reply-of\", person = a, on = b]",
    ] {
        assert!(fault(wrong).is_some(), "{wrong}");
    }
    assert_eq!(asked_in("{{ \"edition-of\" | message(date=x) }} \"no\"").collect::<Vec<_>>(), ["edition-of"]);
    assert_eq!(names_in("# a = b\none = x\n    more = text\n").collect::<Vec<_>>(), [(2, "one")]);
}
