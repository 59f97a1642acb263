//! Rust source with its comments and texts blanked out, so that rules about code see code only.

/// The same source, line for line, with spaces for comments and for what stands between quotation marks.
pub fn code_of(source: &str) -> String {
    let chars: Vec<char> = source.chars().collect();
    let mut code = String::with_capacity(source.len());
    let mut at = 0;
    while at < chars.len() {
        let end = match chars[at..] {
            ['/', '/', ..] => until(&chars, at, |rest| rest.starts_with(&['\n'])),
            ['/', '*', ..] => until(&chars, at + 2, |rest| rest.starts_with(&['*', '/'])) + 2,
            ['"', ..] => end_of_text(&chars, at + 1),
            ['r', '"', ..] | ['r', '#', ..] if !after_a_word(&chars, at) => end_of_raw_text(&chars, at),
            ['\'', '\\', ..] => until(&chars, at + 3, |rest| rest.starts_with(&['\''])) + 1,
            ['\'', _, '\'', ..] => at + 3,
            _ => {
                code.push(chars[at]);
                at += 1;
                continue;
            }
        };
        let end = end.min(chars.len());
        code.extend(chars[at..end].iter().map(|char| if *char == '\n' { '\n' } else { ' ' }));
        at = end;
    }
    code
}

fn until(chars: &[char], from: usize, found: impl Fn(&[char]) -> bool) -> usize {
    (from..chars.len()).find(|at| found(&chars[*at..])).unwrap_or(chars.len())
}

fn after_a_word(chars: &[char], at: usize) -> bool {
    at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_')
}

fn end_of_text(chars: &[char], mut at: usize) -> usize {
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The end of `r"…"` or `r#"…"#`; `r#type` is a word and no text.
fn end_of_raw_text(chars: &[char], at: usize) -> usize {
    let hashes = chars[at + 1..].iter().take_while(|char| **char == '#').count();
    if chars.get(at + 1 + hashes) != Some(&'"') {
        return at + 1;
    }
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    until(chars, at + 2 + hashes, |rest| rest.starts_with(&close)) + close.len()
}

#[test]
fn only_code_is_left() {
    let source =
        "let a = \"std::fs \\\" x\"; // std::net\nlet b: &'static str = r#\"y\"#; f('\"', '\\'') /* z */";
    let code = code_of(source);
    assert_eq!(
        code.split_whitespace().collect::<Vec<_>>().join(" "),
        "let a = ; let b: &'static str = ; f( , )"
    );
    assert_eq!(code.lines().count(), 2);
}
