//! What candour says of itself, as Markdown.

use std::collections::BTreeSet;

/// The beginning of a page that is written here.
pub fn front_matter(title: &str, description: &str) -> String {
    format!(
        "---\n# CANDOUR_BLESS=1 cargo test --test manual writes this file; change what candour says instead.\n\
         title: {title}\ndescription: {description}\n---\n"
    )
}

/// What stands in the front matter before the exceptions from rules of style.
const EXCEPTIONS: &str = "style_exceptions:\n";

/// The page with exceptions from these rules of style: its sentences are those of the program.
pub fn with_exceptions(page: &str, rules: &BTreeSet<String>) -> String {
    let reason = "These are the words of the program, which says them in other places too.";
    let lines: String = rules.iter().map(|rule| format!("  {rule}: {reason}\n")).collect();
    match page.split_once("\n---\n") {
        Some((front, body)) if !rules.is_empty() => format!("{front}\n{EXCEPTIONS}{lines}---\n{body}"),
        _ => page.to_owned(),
    }
}

/// The same page without them.
pub fn without_exceptions(page: &str) -> String {
    match page.split_once(EXCEPTIONS).and_then(|(front, rest)| Some((front, rest.split_once("---\n")?.1))) {
        Some((front, body)) => format!("{front}---\n{body}"),
        None => page.to_owned(),
    }
}

/// Text in which nothing is a mark of Markdown, except between backticks.
pub fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for (at, part) in text.split('`').enumerate() {
        if at > 0 {
            safe.push('`');
        }
        match at % 2 {
            0 => part.chars().for_each(|char| {
                if "\\<>*_[]{}#|~".contains(char) {
                    safe.push('\\');
                }
                safe.push(char);
            }),
            _ => safe.push_str(part),
        }
    }
    safe
}

/// The way to the parts of a long page, by their headings.
pub fn contents(headings: &[String]) -> String {
    let links = headings.iter().map(|heading| {
        let anchor = heading.to_lowercase().replace(' ', "-");
        format!("[{heading}](#{anchor})")
    });
    format!("\nOn this page: {}.\n", links.collect::<Vec<_>>().join(", "))
}

/// Names with their meanings. In a table, since a dictionary says the same of several things, and a text must not.
pub fn table(caption: &str, heads: [&str; 2], rows: impl IntoIterator<Item = [String; 2]>) -> String {
    let [name, about] = heads;
    let rows: String =
        rows.into_iter().map(|[name, about]| format!("| {name} | {} |\n", cell(&about))).collect();
    format!("Table: {caption}\n\n| {name} | {about} |\n| --- | --- |\n{rows}")
}

/// Text as it stands in a cell: there the bar has to be escaped in code too.
fn cell(text: &str) -> String {
    let parts: Vec<String> = escaped(text).split('`').map(str::to_owned).collect();
    let part =
        |(at, part): (usize, &String)| if at % 2 == 1 { part.replace('|', "\\|") } else { part.clone() };
    parts.iter().enumerate().map(part).collect::<Vec<_>>().join("`")
}

/// The first letter as a capital.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

#[test]
fn marks_are_escaped_outside_of_code() {
    assert_eq!(escaped("<ID> of `<ID>` [default: .]"), "\\<ID\\> of `<ID>` \\[default: .\\]");
    assert_eq!(cell("a|b `a|b`"), "a\\|b `a\\|b`");
}

#[test]
fn exceptions_come_and_go() {
    let page = front_matter("A", "B.") + "\nText.\n";
    let rules = BTreeSet::from(["long-sentence".to_owned()]);
    let with = with_exceptions(&page, &rules);
    assert!(with.contains("description: B.\nstyle_exceptions:\n  long-sentence: "), "{with}");
    assert_eq!(without_exceptions(&with), page);
    assert_eq!(with_exceptions(&page, &BTreeSet::new()), page);
}
