//! Whom to ask, as releases say it: a name, a number, an address, in one line or in several.

use super::paragraph::{Paragraph, spaced};

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Whom {
    pub name: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// All lines as they stand.
    pub said: Paragraph,
}

/// How many digits a telephone number has.
const DIGITS: std::ops::RangeInclusive<usize> = 9..=13;

/// Who answers questions, by the names of where they sit.
const OFFICES: [&str; 5] = ["press office", "media office", "press team", "media team", "media enquiries"];

/// The contact with which these paragraphs begin, and how many of them it is.
pub(super) fn contact(rest: &[Paragraph]) -> Option<(Whom, usize)> {
    let mut said = rest[0].clone();
    let mut used = 1;
    // A name stands alone, and how to reach it below.
    if !reaches(&said.text) {
        if said.text.split(' ').count() > 6 || said.text.ends_with('.') {
            return None;
        }
        let name = said.text.trim_end_matches([':', ',']).to_owned();
        while let Some(next) = rest.get(used).filter(|next| is_only_reach(&next.text)) {
            said.join(next.clone());
            used += 1;
        }
        let whom = Whom { name, phone: phone(&said.text), email: email(&said.text), said };
        return (used > 1).then_some((whom, used));
    }
    let name = name(&said.text)?;
    while let Some(next) = rest.get(used).filter(|next| is_only_reach(&next.text)) {
        said.join(next.clone());
        used += 1;
    }
    Some((Whom { name, phone: phone(&said.text), email: email(&said.text), said }, used))
}

/// The contact that a note to editors is, where it names a press office.
pub(super) fn in_a_note(note: &Paragraph) -> Option<Whom> {
    let name = office(&note.text).filter(|_| reaches(&note.text))?;
    Some(Whom { name, phone: phone(&note.text), email: email(&note.text), said: note.clone() })
}

fn reaches(text: &str) -> bool {
    phone(text).is_some() || email(text).is_some()
}

/// Whether the line is nothing but a way to reach somebody, with the word for it.
fn is_only_reach(text: &str) -> bool {
    let words = without_reach(text);
    let says = [
        "tel",
        "telephone",
        "phone",
        "mobile",
        "mob",
        "email",
        "e",
        "mail",
        "t",
        "m",
        "on",
        "or",
        "at",
        "call",
    ];
    reaches(text)
        && super::paragraph::folded(&words).split(' ').all(|word| word.is_empty() || says.contains(&word))
}

/// The office that is named, with whose it is: `HMIC press office` of `HMIC’s press office can be reached`.
fn office(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let at = words
        .windows(2)
        .position(|pair| OFFICES.contains(&format!("{} {}", bare(pair[0]), bare(pair[1])).as_str()))?;
    let office = format!("{} {}", bare(words[at]), bare(words[at + 1]));
    let whose = at.checked_sub(1).map(|before| words[before]).filter(|word| {
        word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphabetic) && bare(word) != "the"
    });
    Some(match whose {
        Some(whose) => {
            let whose = ["’s", "'s"].iter().find_map(|ending| whose.strip_suffix(ending)).unwrap_or(whose);
            format!("{whose} {office}")
        }
        None => office[..1].to_uppercase() + &office[1..],
    })
}

/// The words before the first number or address, without those that only lead to it.
fn name(text: &str) -> Option<String> {
    if let Some(office) = office(text) {
        return Some(office);
    }
    let reach =
        [phone(text), email(text)].into_iter().flatten().filter_map(|reach| text.find(&reach)).min()?;
    let before = spaced(&text[..reach]);
    let mut words: Vec<&str> = before.split(' ').filter(|word| !word.is_empty()).collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    // `For further information contact the OIP press office on`: behind the last word that leads to a name.
    let leads = ["contact", "call", "ring", "ask"];
    if let Some(at) = words.iter().rposition(|word| leads.contains(&bare(word).as_str())) {
        words.drain(..=at);
    }
    let idle = [
        "the",
        "our",
        "please",
        "via",
        "by",
        "on",
        "at",
        "or",
        "tel",
        "telephone",
        "phone",
        "email",
        "e-mail",
        "t",
        "e",
        "and",
        "",
    ];
    while words.first().is_some_and(|word| idle.contains(&bare(word).as_str())) {
        words.remove(0);
    }
    while words.last().is_some_and(|word| idle.contains(&bare(word).as_str())) {
        words.pop();
    }
    // What stands between a name and a number says when somebody is there.
    if let Some(at) =
        words.iter().position(|word| ["during", "between", "from"].contains(&bare(word).as_str()))
    {
        words.truncate(at);
    }
    let name = words.join(" ").trim_matches(|c: char| c.is_whitespace() || ",:;–-(".contains(c)).to_owned();
    let has_letters = name.chars().any(char::is_alphabetic);
    // A sentence is no name: its words stay a note, and a person finds the name in it.
    (has_letters && name.split(' ').count() <= 8).then_some(name)
}

fn without_reach(text: &str) -> String {
    [phone(text), email(text)]
        .into_iter()
        .flatten()
        .fold(text.to_owned(), |text, reach| text.replace(&reach, " "))
}

fn email(text: &str) -> Option<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_one = |word: &String| {
        word.split_once('@').is_some_and(|(who, host)| {
            let is_named = host.contains('.') && host.split('.').all(|part| !part.is_empty());
            !who.is_empty() && is_named && !host.contains('@')
        })
    };
    text.split(|c: char| c.is_whitespace() || ";,<>():\"".contains(c)).map(bare).find(is_one)
}

/// The first telephone number: digits with blanks, dashes and brackets between them.
fn phone(text: &str) -> Option<String> {
    let starts = text.char_indices().filter(|(_, c)| c.is_ascii_digit() || *c == '+');
    for (at, _) in starts {
        if text[..at].ends_with(|c: char| c.is_alphanumeric() || "+-.@".contains(c)) {
            continue;
        }
        let rest = &text[at..];
        let is_part = |c: char| c.is_ascii_digit() || " +-()".contains(c);
        let number = rest[..rest.find(|c: char| !is_part(c)).unwrap_or(rest.len())]
            .trim_end_matches([' ', '-', '(', '+']);
        if DIGITS.contains(&number.chars().filter(char::is_ascii_digit).count()) {
            return Some(number.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::paragraph::{Lines, Paragraph, Shape};
    use super::{contact, in_a_note};

    type Told = Option<(String, Option<String>, Option<String>, usize)>;

    fn told(lines: &[&str]) -> Told {
        let line = |text: &&str| Paragraph::new(Lines { first: 1, last: 1 }, text, Shape::Words);
        let (whom, used) = contact(&lines.iter().map(line).collect::<Vec<_>>())?;
        Some((whom.name, whom.phone, whom.email, used))
    }

    #[test]
    fn names_numbers_and_addresses() {
        let phone = Some("020 7946 0000".to_owned());
        let email = Some("press@inspector.example".to_owned());
        let whole = |used| Some(("OIP press office".to_owned(), phone.clone(), email.clone(), used));
        assert_eq!(told(&["OIP press office: 020 7946 0000, press@inspector.example"]), whole(1));
        assert_eq!(
            told(&["OIP press office", "Tel: 020 7946 0000", "Email: press@inspector.example."]),
            whole(3)
        );
        assert_eq!(
            told(&[
                "For further information contact the OIP press office on 020 7946 0000 or press@inspector.example."
            ]),
            whole(1)
        );
        assert_eq!(told(&["020 7946 0000"]), None);
        assert_eq!(told(&["We look forward to your questions about all of this."]), None);
        assert_eq!(told(&["The list of 2016 had 84 entries."]), None);
    }

    #[test]
    fn a_note_can_be_a_contact() {
        let note = |text| in_a_note(&Paragraph::new(Lines { first: 1, last: 1 }, text, Shape::Numbered));
        let whom = note(
            "For further information, OIP's press office can be reached from 8:30am to 5:30pm on 020 7946 0000.",
        );
        let whom = whom.map(|whom| (whom.name, whom.phone));
        assert_eq!(whom, Some(("OIP press office".to_owned(), Some("020 7946 0000".to_owned()))));
        assert_eq!(note("The press office was closed in 2016."), None);
    }
}
