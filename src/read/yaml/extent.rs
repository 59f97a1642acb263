//! How far a thing reaches on the line on which it begins.

/// What the walk met at the end of the path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Met {
    #[default]
    Nothing,
    Key,
    Scalar,
    Several,
}

/// How many bytes of its first line a thing takes that begins at the beginning of `rest`.
pub(super) fn extent(rest: &str, met: Met) -> usize {
    let line = rest.lines().next().unwrap_or_default();
    let quoted = line.chars().next().filter(|c| matches!(c, '"' | '\''));
    let end = match (met, quoted) {
        (Met::Key | Met::Scalar, Some(quote)) => {
            let mut escaped = false;
            line.char_indices()
                .skip(1)
                .find(|(_, c)| {
                    let closes = *c == quote && !escaped;
                    escaped = *c == '\\' && quote == '"' && !escaped;
                    closes
                })
                .map_or(line.len(), |(at, c)| at + c.len_utf8())
        }
        (Met::Key, None) => key_end(line),
        (Met::Scalar, None) if line.starts_with(['|', '>']) => line.len(),
        (Met::Scalar, None) => plain_end(line),
        // Of a list or a group of fields only the first name is shown.
        (Met::Several, _) if line.starts_with(['[', '{']) => line.len(),
        (Met::Several, _) => key_end(line),
        (Met::Nothing, _) => 0,
    };
    line[..end].trim_end().len()
}

fn key_end(line: &str) -> usize {
    let colon = line
        .char_indices()
        .find(|(at, c)| *c == ':' && line[at + 1..].chars().next().is_none_or(|next| next.is_whitespace()));
    colon.map_or(plain_end(line), |(at, _)| at)
}

fn plain_end(line: &str) -> usize {
    let comment = line.find(" #").unwrap_or(line.len());
    // Inside `[...]` and `{...}` a scalar ends earlier; outside them these signs belong to it only in pairs.
    let in_flow = in_flow(line);
    let mut depth = 0;
    let end = line.char_indices().find(|(_, c)| {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        depth < 0 || (in_flow && *c == ',' && depth == 0)
    });
    comment.min(end.map_or(line.len(), |(at, _)| at))
}

/// Whether a closing bracket follows that nothing opened: then the scalar before it stands in `[...]` or `{...}`.
fn in_flow(line: &str) -> bool {
    let mut depth = 0;
    line.chars().any(|c| {
        depth += match c {
            '[' | '{' => 1,
            ']' | '}' => -1,
            _ => 0,
        };
        depth < 0
    })
}
