//! Fields and their meanings in columns, for a terminal.

/// How many characters a line has at most.
pub(super) const WIDTH: usize = 100;

/// A line before it is laid out.
pub(super) enum Row {
    Heading(String),
    Field { name: String, holds: String, about: String },
}

/// The rows in columns: name, kind of value, meaning.
pub(super) fn layout(rows: &[Row]) -> String {
    let column = |of: fn(&Row) -> usize| rows.iter().map(of).max().unwrap_or_default();
    let name_width = column(|row| if let Row::Field { name, .. } = row { name.len() } else { 0 });
    let holds_width = column(|row| if let Row::Field { holds, .. } = row { holds.len() } else { 0 });
    let before = name_width + holds_width + 4;
    let mut text = String::new();
    for row in rows {
        match row {
            Row::Heading(words) => {
                text.push('\n');
                wrapped(words, WIDTH).iter().for_each(|line| text.push_str(&format!("{line}\n")));
            }
            Row::Field { name, holds, about } => {
                let mut start = format!("{name:<name_width$}  {holds:<holds_width$}  ");
                for line in wrapped(about, WIDTH - before) {
                    text.push_str(&format!("{start}{line}\n"));
                    start = " ".repeat(before);
                }
            }
        }
    }
    text.trim_end().to_owned()
}

/// The words in lines of at most so many characters.
pub(super) fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = &lines[lines.len() - 1];
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(String::new());
        }
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines
}
