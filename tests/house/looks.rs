//! What pages look like is a theme's affair: outside the room `theme` no source names a class, an id or a file of one.
//! The markup of people's prose is the exception, and its names are promised in `docs/content/pages/themes.md`.

/// How every class ends that Rust writes into the markup of prose.
const OF_PROSE: &str = "-in-text";

/// What a source says of looks, each with its line. `files` are the names of the files of themes.
pub fn of_looks<'a>(lines: impl Iterator<Item = (usize, &'a str)>, files: &[String]) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    for (line, text) in lines.filter(|(_, text)| !text.trim_start().starts_with("//")) {
        for class in values(text, "class=\\\"").flat_map(str::split_whitespace) {
            if !class.ends_with(OF_PROSE) {
                faults.push((line, format!("writes the class `{class}`, which a template should")));
            }
        }
        for id in values(text, " id=\\\"").filter(|id| !id.starts_with('{')) {
            faults.push((line, format!("writes the id `{id}`, which a template should")));
        }
        if text.trim_start().trim_start_matches("pub ").starts_with("class:") {
            faults.push((
                line,
                "offers a class; say what a thing is, and the template gives it one".to_owned(),
            ));
        }
        for file in files.iter().filter(|file| text.contains(&format!("\"{file}\""))) {
            faults.push((line, format!("knows the file `{file}` of a theme")));
        }
    }
    faults
}

/// What stands between `begin` and the next quotation mark inside a text of Rust.
fn values<'a>(text: &'a str, begin: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(begin).skip(1).filter_map(|rest| rest.split("\\\"").next())
}

#[test]
fn looks_are_seen() {
    let seen = |text: &str| of_looks([(1, text)].into_iter(), &["style.css".to_owned()]).len();
    assert_eq!(seen(r#"html.push_str("<p class=\"note\" id=\"main\">")"#), 2);
    assert_eq!(seen(r#"html.push_str("<p class=\"note-in-text\" id=\"{id}\">")"#), 0);
    assert_eq!(seen("    pub class: String,"), 1);
    assert_eq!(seen(r#"let sheet = "style.css";"#), 1);
    assert_eq!(seen(r#"// <p class=\"note\"> is the "style.css" of a theme"#), 0);
}
