//! *What templates are offered*, from `candour explain page`.

use std::collections::BTreeMap;

use candour::pages::KINDS;

use super::columns::{Section, sections};
use super::explained;
use super::markdown::{capital, contents, escaped, front_matter};

/// The page with its name.
pub fn page() -> (String, String) {
    let mut text = front_matter(
        "What templates are offered",
        "Every field that the template of each kind of page is offered, and what it holds.",
    );
    text += "\nA template is offered three values: `site`, `page` and `view`. The first two are the same on every \
             page, and `view` is particular to the kind of page. `candour explain page force` says the same in the \
             terminal. [Making a theme](themes.md) says what else a template has.\n\n\
             What is said to be a *link*, a *date* or another thing is told once, under \
             [What stands in several places](#what-stands-in-several-places).\n";
    text += &contents(&KINDS.iter().map(|kind| capital(kind.name)).collect::<Vec<_>>());
    let told = KINDS.iter().map(|kind| (kind, sections(&explained(&["explain", "page", kind.name]))));
    let told: Vec<_> = told.collect();
    let of = |sections: &[Section], name: &str, caption: &str| -> String {
        let heading = format!("{name}: ");
        let section = sections.iter().find(|section| section.heading.starts_with(&heading));
        section.unwrap_or_else(|| panic!("no `{name}`")).table(caption)
    };
    text += "\n## Every page\n";
    for (title, value) in [("What `site` holds", "site"), ("What `page` holds", "page")] {
        text += &format!("\n### {title}\n\n{}", of(&told[0].1, value, &format!("Fields of {value}")));
    }
    text += "\n## Each kind of page\n";
    let mut shared: BTreeMap<&str, &Section> = BTreeMap::new();
    for (kind, sections) in &told {
        text += &format!(
            "\n### {}\n\n{} `{}` makes it, for example at `{}`.\n\n{}",
            capital(kind.name),
            escaped(kind.about),
            kind.template,
            kind.example,
            of(sections, "view", &format!("What view holds on the page {}", kind.name))
        );
        for section in sections.iter().filter(|section| !section.rows.is_empty()) {
            let name = section.heading.split(": ").next().unwrap_or_default();
            let known = shared.entry(name).or_insert(section);
            // What stands in one place only is told there, so of two the longer one tells more.
            if known.rows.len() < section.rows.len() {
                *known = section;
            }
        }
    }
    shared.retain(|name, _| !["site", "page", "view"].contains(name));
    text += "\n## What stands in several places\n";
    for (name, section) in shared {
        let about = section.heading.split_once(": ").map_or("", |(_, about)| about);
        text += &format!(
            "\n### The {name}\n\n{}\n\n{}",
            escaped(about),
            section.table(&format!("Fields of the {name}"))
        );
    }
    ("views.md".to_owned(), text)
}
