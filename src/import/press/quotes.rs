//! What people said, with their names and roles, where a press release says both.

use super::paragraph::{Paragraph, Shape, folded};

/// Words with which a release says that somebody says something.
const SAYING: [&str; 13] = [
    "said",
    "says",
    "added",
    "adds",
    "commented",
    "comments",
    "explained",
    "stated",
    "concluded",
    "continued",
    "told",
    "warned",
    "welcomed",
];

/// Words of roles, which are no names though they begin with a capital letter.
const OF_ROLES: [&str; 49] = [
    "hm",
    "hmi",
    "her",
    "his",
    "majesty",
    "majesty's",
    "majesty’s",
    "inspector",
    "inspectorate",
    "inspectors",
    "constabulary",
    "chief",
    "constable",
    "commissioner",
    "superintendent",
    "officer",
    "director",
    "secretary",
    "home",
    "minister",
    "mayor",
    "chair",
    "chairman",
    "chairwoman",
    "president",
    "head",
    "lead",
    "leader",
    "deputy",
    "assistant",
    "police",
    "crime",
    "fire",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "councillor",
    "manager",
    "executive",
    "region",
    "regional",
    "eastern",
    "western",
    "northern",
    "southern",
    "national",
    "england",
    "wales",
    "force",
];

/// What stands before a name, and makes a surname alone one.
const TITLES: [&str; 11] =
    ["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "professor", "prof"];

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// Nobody is named where a quotation stands by itself.
    pub person: Option<String>,
    pub role: Option<String>,
    /// The words as they stand, quotation marks included.
    pub words: Paragraph,
    /// What says whose they are, where that stands apart.
    pub told_by: Option<Paragraph>,
}

/// Who says something: by name, or the one who was named last.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Speaker {
    person: Option<String>,
    role: Option<String>,
}

/// The quotation with which these paragraphs begin, and how many of them it is.
pub(super) fn quotation(paragraphs: &[&Paragraph]) -> Option<(Said, usize)> {
    let first = *paragraphs.first().filter(|first| first.shape == Shape::Words)?;
    let next_opens = paragraphs.get(1).is_some_and(|next| next.shape == Shape::Words && opens(&next.text));
    if !first.text.contains(['“', '"']) && next_opens {
        let speaker = speaker(first.text.trim_end_matches([':', ',']))?;
        let (words, used) = gathered(&paragraphs[1..]);
        let Speaker { person, role } = speaker;
        return Some((Said { person, role, words, told_by: Some(first.clone()) }, used + 1));
    }
    let outside = outside(&first.text)?;
    let speaker = match outside.trim().is_empty() {
        true => Speaker { person: None, role: None },
        false => speaker(outside.trim_matches(|c: char| c.is_whitespace() || ",:.".contains(c)))?,
    };
    let (words, used) = gathered(paragraphs);
    let Speaker { person, role } = speaker;
    Some((Said { person, role, words, told_by: None }, used))
}

/// A paragraph and those that go on with the same quotation: each opens its marks, and says nothing outside of them.
fn gathered(paragraphs: &[&Paragraph]) -> (Paragraph, usize) {
    let mut words = paragraphs[0].clone();
    let more = paragraphs[1..].iter().take_while(|next| {
        next.shape == Shape::Words
            && opens(&next.text)
            && outside(&next.text).is_some_and(|out| out.trim().is_empty())
    });
    let mut used = 1;
    for next in more {
        words.join((*next).clone());
        used += 1;
    }
    (words, used)
}

/// Whether a paragraph is somebody’s speech, whoever that is.
pub(super) fn is_speech(text: &str) -> bool {
    outside(text).is_some()
}

fn opens(text: &str) -> bool {
    text.starts_with(['“', '"'])
}

/// What of a paragraph stands outside its quotation marks, if it is a quotation: it begins with one, or one follows a
/// word of saying. A mark that is not closed is closed by the next paragraph.
fn outside(text: &str) -> Option<String> {
    let mut outside = String::new();
    let (mut is_inside, mut quoted) = (false, 0);
    for c in text.chars() {
        match c {
            '“' => is_inside = true,
            '”' => is_inside = false,
            '"' => is_inside = !is_inside,
            _ if is_inside => quoted += usize::from(c == ' '),
            _ => outside.push(c),
        }
    }
    let before = text.split(['“', '"']).next().unwrap_or_default();
    let leads = before.trim_end().ends_with([':', ','])
        && folded(before).rsplit(' ').next().is_some_and(|last| SAYING.contains(&last));
    // A title or a single word in marks is nobody's speech.
    let is_speech = opens(text) || leads;
    (text.contains(['“', '"']) && is_speech && quoted > 1).then_some(outside)
}

/// Who is said to say something, if the words say that.
fn speaker(told: &str) -> Option<Speaker> {
    let words: Vec<&str> = told.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let says = |word: &&str| SAYING.contains(&bare(word).as_str());
    let at = words.iter().rposition(says)?;
    // `said Ida Head, Director` and `Ida Head, Director, said`.
    let of = if at == 0 { words[1..].join(" ") } else { words[..at].join(" ") };
    let of = of.trim_end_matches([',', '.']);
    if matches!(folded(of).rsplit(' ').next(), Some("he" | "she" | "they")) {
        return Some(Speaker { person: None, role: None });
    }
    let parts: Vec<&str> = of.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let has_role = |part: &str| part.split_whitespace().any(|word| OF_ROLES.contains(&bare(word).as_str()));
    if let Some(name) = parts.iter().find(|part| is_name(part)) {
        let roles: Vec<&str> = parts.iter().copied().filter(|part| part != name && has_role(part)).collect();
        let role = (!roles.is_empty()).then(|| roles.join(", "));
        return Some(Speaker { person: Some((*name).to_owned()), role });
    }
    // `HM Inspector of Constabulary Ida Head`
    parts.iter().find_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let length = words.iter().rev().take_while(|word| is_of_a_name(word)).count();
        let (role, name) = words.split_at(words.len() - length);
        let name = name.join(" ");
        let role = role.join(" ");
        (is_name(&name) && has_role(&role)).then_some(Speaker { person: Some(name), role: Some(role) })
    })
}

/// Whether the words are the name of a person: two to five of them, or a title and a surname.
fn is_name(words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().collect();
    (2..=5).contains(&words.len()) && words.iter().all(|word| is_of_a_name(word))
}

fn is_of_a_name(word: &str) -> bool {
    let lower = word.trim_end_matches('.').to_lowercase();
    let is_written_so = word.starts_with(char::is_uppercase)
        && word.trim_end_matches('.').chars().all(|c| c.is_alphabetic() || "’'-".contains(c));
    is_written_so && !OF_ROLES.contains(&lower.as_str())
}

/// Gives quotations the names and roles that were told before: `she added`, `Ms Head said`. `known` are people with the
/// roles that the inspection gives them.
pub(super) fn name_again(said: &mut [Said], known: &[(String, String)]) {
    let mut people: Vec<(String, Option<String>)> =
        known.iter().map(|(name, role)| (name.clone(), Some(role.clone()))).collect();
    for one in said.iter().filter(|one| one.role.is_some()) {
        people.extend(one.person.iter().map(|name| (name.clone(), one.role.clone())));
    }
    let mut last: Option<(String, Option<String>)> = None;
    for one in said {
        match &one.person {
            None if one.told_by.is_some()
                || outside(&one.words.text).is_some_and(|out| !out.trim().is_empty()) =>
            {
                if let Some((person, role)) = &last {
                    (one.person, one.role) = (Some(person.clone()), role.clone());
                }
            }
            None => {}
            Some(name) if one.role.is_none() => {
                let is_it = |(full, _): &&(String, Option<String>)| full == name || is_surname_of(name, full);
                if let Some((full, role)) = people.iter().find(is_it) {
                    (one.person, one.role) = (Some(full.clone()), role.clone());
                }
            }
            Some(_) => {}
        }
        last = one.person.clone().map(|person| (person, one.role.clone())).or(last);
    }
}

/// Whether a title and a surname can be that of a whole name.
fn is_surname_of(name: &str, full: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let [title, surname] = words.as_slice() else { return false };
    TITLES.contains(&title.trim_end_matches('.').to_lowercase().as_str())
        && full.split_whitespace().last() == Some(surname)
}

#[cfg(test)]
mod tests {
    use super::super::paragraph::{Lines, Paragraph, Shape};
    use super::{name_again, quotation};

    fn said(lines: &[&str]) -> Option<(Option<String>, Option<String>, String, usize)> {
        let line = |(at, text): (usize, &&str)| {
            Paragraph::new(Lines { first: at + 1, last: at + 1 }, text, Shape::Words)
        };
        let paragraphs: Vec<Paragraph> = lines.iter().enumerate().map(line).collect();
        let (said, used) = quotation(&paragraphs.iter().collect::<Vec<_>>())?;
        Some((said.person, said.role, said.words.text, used))
    }

    #[test]
    fn who_said_it_stands_before_or_after_or_apart() {
        let role = Some("Inspector of Police".to_owned());
        let person = Some("Ada Inspector-Bell".to_owned());
        for lines in [
            &["Inspector of Police, Ada Inspector-Bell, said:", "“Ambria has come far.”"][..],
            &[
                "Commenting on the report, Inspector of Police Ada Inspector-Bell said:",
                "\"Ambria has come far.\"",
            ],
            &["Ada Inspector-Bell, Inspector of Police, said: “Ambria has come far.”"],
            &["“Ambria has come far,” said Ada Inspector-Bell, Inspector of Police."],
            &["“Ambria,” Ada Inspector-Bell, Inspector of Police, said, “has come far.”"],
        ] {
            let found = said(lines).unwrap_or_else(|| panic!("{lines:?}"));
            assert_eq!((found.0, found.1), (person.clone(), role.clone()), "{lines:?}");
            assert!(found.2.contains("far"), "{lines:?}");
            assert_eq!(found.3, lines.len(), "{lines:?}");
        }
    }

    #[test]
    fn a_quotation_goes_on_in_the_next_paragraph() {
        let found = said(&[
            "Ada Bell, Inspector of Police, said:",
            "“Ambria has come far.",
            "“It is not there yet.”",
            "It is.",
        ]);
        let (_, _, words, used) = found.unwrap();
        assert_eq!((words.as_str(), used), ("“Ambria has come far. “It is not there yet.”", 3));
    }

    #[test]
    fn what_is_only_in_marks_is_nobodys_speech() {
        for line in [
            "“Integrity 2026” is the second report of its kind.",
            "The inspector called the list “a very old one indeed”.",
            "The chief said nothing.",
        ] {
            assert_eq!(said(&[line]), None, "{line}");
        }
        let (person, role, ..) = said(&["“Nobody knows who said this to whom.”"]).unwrap();
        assert_eq!((person, role), (None, None));
    }

    #[test]
    fn who_was_named_before_is_known_again() {
        let one = |text: &str| {
            let paragraph = Paragraph::new(Lines { first: 1, last: 1 }, text, Shape::Words);
            quotation(&[&paragraph]).unwrap().0
        };
        let mut said = [
            one("“Ambria has come far,” said Ada Bell, Inspector of Police."),
            one("“It is not there yet,” she added."),
            one("“We know that it is hard,” said Ms Bell."),
            one("“The list is very old,” said Bo Hill."),
            one("“Nobody knows who said this.”"),
        ];
        name_again(&mut said, &[("Bo Hill".into(), "Mayor of Borland".into())]);
        let names: Vec<Option<&str>> = said.iter().map(|one| one.person.as_deref()).collect();
        assert_eq!(names, [Some("Ada Bell"), Some("Ada Bell"), Some("Ada Bell"), Some("Bo Hill"), None]);
        assert_eq!(said[3].role.as_deref(), Some("Mayor of Borland"));
    }
}
