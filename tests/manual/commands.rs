//! *Every command*, from its help.

use super::explained;
use super::markdown::{contents, escaped, front_matter, table};

/// The page with its name.
pub fn page() -> (String, String) {
    let mut text = front_matter(
        "Every command",
        "Every command of candour with its arguments, its options and examples.",
    );
    text += "\n`candour help` and the name of a command say the same in the terminal. [Running it](running.md) says \
             what exit codes mean.\n";
    let commands = all();
    let whole = commands.iter().filter(|command| !command.contains(' '));
    text += &contents(&whole.map(|command| format!("candour {command}")).collect::<Vec<_>>());
    for command in commands {
        let help = Help::of(&explained(&[vec!["help"], command.split(' ').collect()].concat()));
        let level = if command.contains(' ') { "###" } else { "##" };
        text +=
            &format!("\n{level} candour {command}\n\n{}.\n\n```text\n{}\n```\n", help.about(), help.usage());
        text += &help.entries("Arguments", &command);
        text += &help.entries("Options", &command);
        text += &help.after();
    }
    ("commands.md".to_owned(), text)
}

/// Every command, those below another with its name before theirs.
pub fn all() -> Vec<String> {
    let mut all = Vec::new();
    for command in below(&[]) {
        let inner = below(&[&command]);
        all.push(command.clone());
        all.extend(inner.into_iter().map(|inner| format!("{command} {inner}")));
    }
    all
}

/// The names of the commands that a command has.
fn below(command: &[&str]) -> Vec<String> {
    let help = explained(&[&["help"], command].concat());
    let sections = Help::of(&help);
    let names = sections.section("Commands").into_iter().flat_map(str::lines);
    let names = names.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// An option or an argument: how it is written, what it does, and the words that it can be with their meanings.
type Entry = (String, String, Vec<(String, String)>);

/// The help of a command: what it does, and sections under headings.
struct Help(String);

/// What a line of help begins with that belongs to an option or an argument.
const BEGIN: [&str; 3] = ["-", "<", "["];

impl Help {
    fn of(text: &str) -> Help {
        Help(text.to_owned())
    }

    fn about(&self) -> String {
        escaped(self.0.lines().next().unwrap_or_default())
    }

    /// How it is called, a line for each way.
    fn usage(&self) -> String {
        let after = self.0.split_once("Usage: ").map_or("", |(_, after)| after);
        let lines = after.lines().take_while(|line| !line.is_empty());
        lines.map(str::trim).collect::<Vec<_>>().join("\n")
    }

    /// The lines below a heading, up to the next one.
    fn section(&self, heading: &str) -> Option<&str> {
        let (_, after) = self.0.split_once(&format!("\n{heading}:\n"))?;
        let is_over = |at: &usize| after[*at..].starts_with(|char: char| !char.is_whitespace());
        let starts = after.match_indices('\n').map(|(at, _)| at + 1).filter(|at| *at < after.len());
        Some(&after[..starts.into_iter().find(is_over).unwrap_or(after.len())])
    }

    /// Arguments or options as a table.
    fn entries(&self, heading: &str, command: &str) -> String {
        let mut entries: Vec<Entry> = Vec::new();
        for line in self.section(heading).unwrap_or_default().lines().filter(|line| !line.trim().is_empty()) {
            let words = line.trim_start();
            let begins = line.len() - words.len() <= 6 && BEGIN.iter().any(|mark| words.starts_with(mark));
            match (begins, entries.last_mut()) {
                (true, _) => {
                    let (name, about) = words.split_once("  ").unwrap_or((words, ""));
                    entries.push((name.to_owned(), about.trim().to_owned(), Vec::new()));
                }
                (false, Some((_, about, values))) => {
                    match words.strip_prefix("- ").and_then(|it| it.split_once(": ")) {
                        Some((word, meaning)) => values.push((word.to_owned(), meaning.trim().to_owned())),
                        None if words == "Possible values:" => {}
                        None => *about = format!("{about} {words}").trim().to_owned(),
                    }
                }
                (false, None) => panic!("no option: {line}"),
            }
        }
        entries.retain(|(name, ..)| name != "-h, --help");
        if entries.is_empty() {
            return String::new();
        }
        let rows = entries.into_iter().map(|(name, about, values)| {
            let values: Vec<String> =
                values.into_iter().map(|(word, meaning)| format!("`{word}` ({meaning})")).collect();
            let one_of =
                if values.is_empty() { String::new() } else { format!(" One of: {}.", values.join(", ")) };
            [format!("`{name}`"), about + &one_of]
        });
        let caption = format!("{heading} of candour {command}");
        format!("\n{}", table(&caption, [heading.trim_end_matches('s'), "What it does"], rows))
    }

    /// What stands below the options: examples as code, the rest as text.
    fn after(&self) -> String {
        let options = self.section("Options").unwrap_or_default();
        let start = self.0.find(options).expect("it is a part of it") + options.len();
        let mut text = String::new();
        let mut is_code = false;
        for line in self.0[start..].lines().map(str::trim_end) {
            let example = line.strip_prefix("  ").filter(|words| !words.starts_with("* "));
            match example.filter(|_| is_code || !text.is_empty()) {
                Some(words) if words.starts_with("candour ") => {
                    if !is_code {
                        text += "\n```sh\n";
                        is_code = true;
                    }
                    text += &format!("{}\n", commented(words));
                }
                // A line of text that goes on.
                Some(words) => text = format!("{} {}\n", text.trim_end(), escaped(words.trim())),
                None => {
                    if is_code {
                        text += "```\n";
                        is_code = false;
                    }
                    text += &match line.trim_start().strip_prefix("* ") {
                        Some(words) => format!("- {}\n", escaped(words)),
                        None if line.is_empty() => "\n".to_owned(),
                        None if text.ends_with("\n\n") || text.is_empty() => format!("\n{}\n", escaped(line)),
                        None => format!("{}\n", escaped(line)),
                    };
                }
            }
        }
        if is_code {
            text += "```\n";
        }
        text
    }
}

/// An example with what is said of it as a comment.
fn commented(example: &str) -> String {
    match example.split_once("  ") {
        Some((command, words)) => format!("{command}  # {}", words.trim()),
        None => example.to_owned(),
    }
}
