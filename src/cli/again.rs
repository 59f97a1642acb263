//! A command that writes only when it is told to, as its user would type it.

/// The command that was called, with `--write`.
pub(super) fn with_write() -> String {
    let words = std::env::args().skip(1).filter(|word| word != "--dry-run");
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=,".contains(c);
    let typed = |word: String| match word.chars().all(is_plain) && !word.is_empty() {
        true => word,
        false => format!("'{}'", word.replace('\'', "'\\''")),
    };
    let words: Vec<String> = words.map(typed).collect();
    format!("candour {} --write", words.join(" "))
}
