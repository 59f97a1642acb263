//! A review as Markdown, for a pull request: what matters is to be seen at once, the rest unfolds.

use super::{PageName, Review, UNMADE};
use crate::pages::escaped;
use crate::read::Located;
use crate::record::Subject;

/// The review as GitHub and GitLab show it; `problems` are all there are. Without a review, because of them, it says only
/// what they are.
pub fn markdown(review: Option<&Review>, problems: &[Located]) -> String {
    let title = review.map_or_else(|| UNMADE.to_owned(), Review::title);
    let mut text = format!("## {}\n", plain(&title));
    if !problems.is_empty() {
        text += "\n### Problems\n\n";
    }
    for problem in problems {
        text += &format!(
            "- **{}** ({}, `{}:{}`): {} {}\n",
            problem.severity,
            problem.rule,
            problem.file,
            problem.line,
            with_code(&problem.message),
            with_code(&problem.remedy)
        );
    }
    let Some(review) = review else { return text };
    if review.is_empty() {
        return text + "\nNothing is different.\n";
    }
    let sums = review.sums();
    if !sums.is_empty() {
        text += &format!("\n{}.\n", sums.join("; "));
    }
    for subject in Subject::ALL {
        let of_subject: Vec<_> = review.changes.iter().filter(|change| change.subject == subject).collect();
        if of_subject.is_empty() {
            continue;
        }
        text += &format!("\n### {}\n\n| | was | will be |\n| --- | --- | --- |\n", subject.heading());
        for change in of_subject {
            let cell = |said: &Option<String>| said.as_deref().map_or_else(|| "—".to_owned(), plain);
            text +=
                &format!("| {} | {} | {} |\n", plain(&change.about), cell(&change.was), cell(&change.now));
        }
    }
    let named = |page: &PageName| format!("`{}` {}", page.address, plain(&page.title));
    list(&mut text, "New pages", review.added.iter().map(named).collect());
    list(&mut text, "Pages that are gone", review.gone.iter().map(named).collect());
    let leading = review.leading.iter().map(|it| format!("`{}` {}", it.address, plain(&it.words())));
    list(&mut text, "Addresses that lead on", leading.collect());
    let (in_words, named_only): (Vec<_>, Vec<_>) =
        review.changed.iter().partition(|changed| !changed.rows.is_empty());
    list(
        &mut text,
        "Pages that say something else",
        named_only.into_iter().map(|changed| named(&changed.page)).collect(),
    );
    if !in_words.is_empty() {
        text += "\n### Pages that say something else\n";
    }
    for changed in in_words {
        let lines = changed.rows.iter().flat_map(|row| row.lines("@@ … @@")).collect::<Vec<_>>().join("\n");
        // A fence longer than any in the text.
        let fence = "`".repeat(longest_run(&lines, '`').max(2) + 1);
        text += &format!(
            "\n<details><summary>{} <code>{}</code></summary>\n\n{fence}diff\n{lines}\n{fence}\n\n</details>\n",
            // Such a line is HTML.
            escaped(&changed.page.title),
            escaped(&changed.page.address)
        );
    }
    for (heading, paths) in review.files() {
        list(&mut text, heading, paths.iter().map(|path| format!("`{path}`")).collect());
    }
    text
}

fn list(text: &mut String, heading: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    *text += &format!("\n<details><summary>{heading} ({})</summary>\n\n", lines.len());
    lines.iter().for_each(|line| *text += &format!("- {line}\n"));
    *text += "\n</details>\n";
}

/// Words in which no sign means anything to Markdown.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' => plain.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '@' => {
                plain.extend(['\\', letter]);
            }
            _ => plain.push(letter),
        }
    }
    plain
}

/// The same, but for what stands between backticks, which is code here too.
fn with_code(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { format!("`{part}`") } else { plain(part) }).collect()
}

fn longest_run(text: &str, of: char) -> usize {
    text.split(|letter| letter != of).map(str::len).max().unwrap_or(0)
}
