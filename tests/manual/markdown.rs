//! What candour says of itself, as Markdown.

/// The beginning of a page that is written here, and the rules of style that its sentences may break.
pub fn front_matter(title: &str, description: &str, exceptions: &[&str]) -> String {
    let mut text = format!(
        "---\n# CANDOUR_BLESS=1 cargo test --test manual writes this file; change what candour says instead.\n\
         title: {title}\ndescription: {description}\n"
    );
    if !exceptions.is_empty() {
        text += "style_exceptions:\n";
    }
    for rule in exceptions {
        text += &format!("  {rule}: These are the words of the program, which says them in other places too.\n");
    }
    text + "---\n"
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

/// Something with an explanation, in a list.
pub fn item(depth: usize, name: &str, holds: &str, about: &str) -> String {
    let holds = if holds.is_empty() { String::new() } else { format!(" ({holds})") };
    format!("{}- `{name}`{holds}: {}\n", "  ".repeat(depth), escaped(about))
}

/// The first letter as a capital.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

#[test]
fn marks_are_escaped_outside_of_code() {
    assert_eq!(escaped("<ID> of `<ID>` [default: .]"), "\\<ID\\> of `<ID>` \\[default: .\\]");
}
