//! Front matter as a simple eye reads it: only what stands at the left edge, and only what is sure.

/// What a field of a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// Words, without quotation marks; of a list, each by itself.
    Words(Vec<String>),
    /// Something that a simple eye does not understand.
    Unsure,
}

/// The front matter of a content file with the line before it; the whole file where its end is not sure.
pub(super) fn front(text: &str) -> &str {
    let mut at = 0;
    let mut fences = text.split_inclusive('\n').filter_map(|line| {
        at += line.len();
        (line.trim_start_matches('\u{feff}').trim_end() == "---").then_some(at)
    });
    match (fences.next(), fences.next()) {
        (Some(_), Some(end)) => &text[..end],
        _ => text,
    }
}

/// What the field `name` of a content file says.
pub(super) fn field(text: &str, name: &str) -> Said {
    let text = text.trim_start_matches('\u{feff}');
    let Some(front) = text.strip_prefix("---").and_then(|rest| rest.split_once('\n')).map(|(_, rest)| rest)
    else {
        return Said::Unsure;
    };
    let mut lines = front.lines().take_while(|line| line.trim_end() != "---").peekable();
    let mut said = Said::Nothing;
    while let Some(line) = lines.next() {
        if line.starts_with(['{', '&', '*', '?', '!']) {
            return Said::Unsure;
        }
        let Some((key, value)) = line.split_once(':') else { continue };
        if key.starts_with([' ', '-', '#']) || unquoted(key.trim()) != name {
            continue;
        }
        if said != Said::Nothing {
            return Said::Unsure;
        }
        let value = without_comment(value).trim();
        let mut inside = Vec::new();
        while let Some(line) =
            lines.next_if(|line| line.trim().is_empty() || line.starts_with([' ', '-', '#']))
        {
            let line = without_comment(line).trim();
            if !line.is_empty() && !line.starts_with('#') {
                inside.push(line);
            }
        }
        said = match (value, inside.as_slice()) {
            ("" | "~" | "null", []) => Said::Nothing,
            ("", list) if list.iter().all(|line| line.starts_with('-')) => {
                Said::Words(list.iter().map(|line| unquoted(line[1..].trim()).to_owned()).collect())
            }
            (list, []) if list.starts_with('[') && list.ends_with(']') => {
                let items = list[1..list.len() - 1].split(',').map(str::trim).filter(|item| !item.is_empty());
                Said::Words(items.map(|item| unquoted(item).to_owned()).collect())
            }
            (value, []) if !value.starts_with(['|', '>', '&', '*', '!', '{', '[']) => {
                Said::Words(vec![unquoted(value).to_owned()])
            }
            _ => Said::Unsure,
        };
    }
    said
}

fn unquoted(word: &str) -> &str {
    let inside = |mark: char| word.strip_prefix(mark).and_then(|word| word.strip_suffix(mark));
    inside('"').or_else(|| inside('\'')).unwrap_or(word)
}

fn without_comment(value: &str) -> &str {
    value.split_once(" #").map_or(value, |(value, _)| value)
}
