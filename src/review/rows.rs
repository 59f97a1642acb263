//! The lines of two texts side by side, word by word.

use similar::{ChangeTag, DiffTag, TextDiff};

/// A line of one text beside its like in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A line that both have, to see where one is.
    Same(String),
    /// Lines of which one took the place of the other; one alone is new or gone.
    Different { was: Option<Vec<Stretch>>, now: Option<Vec<Stretch>> },
    /// Lines that both have were left out here.
    Gap,
}

/// A stretch of words of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub text: String,
    /// Whether the other line lacks them.
    pub only_here: bool,
}

/// So many lines that both have are shown around a change.
const AROUND: usize = 1;

/// What is different between two texts, with a line around each difference.
pub fn rows(was: &[String], now: &[String]) -> Vec<Row> {
    let old: Vec<&str> = was.iter().map(String::as_str).collect();
    let new: Vec<&str> = now.iter().map(String::as_str).collect();
    let diff = TextDiff::from_slices(&old, &new);
    let mut rows = Vec::new();
    for group in diff.grouped_ops(AROUND) {
        let begins_later = group.first().is_some_and(|first| first.old_range().start > 0);
        if !rows.is_empty() || begins_later {
            rows.push(Row::Gap);
        }
        for op in group {
            let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
            if op.tag() == DiffTag::Equal {
                rows.extend(old.iter().map(|line| Row::Same((*line).to_owned())));
                continue;
            }
            for at in 0..old.len().max(new.len()) {
                rows.push(different(old.get(at).copied(), new.get(at).copied()));
            }
        }
    }
    rows
}

fn different(was: Option<&str>, now: Option<&str>) -> Row {
    let alone = |line: &str| vec![Stretch { text: line.to_owned(), only_here: true }];
    let (Some(was), Some(now)) = (was, now) else {
        return Row::Different { was: was.map(alone), now: now.map(alone) };
    };
    let diff = TextDiff::from_words(was, now);
    let side = |tag: ChangeTag| {
        let mut words: Vec<Stretch> = Vec::new();
        let here = diff.iter_all_changes().filter(|change| [ChangeTag::Equal, tag].contains(&change.tag()));
        for change in here {
            let only_here = change.tag() == tag;
            match words.last_mut() {
                Some(last) if last.only_here == only_here => last.text.push_str(change.value()),
                _ => words.push(Stretch { text: change.value().to_owned(), only_here }),
            }
        }
        words
    };
    Row::Different { was: Some(side(ChangeTag::Delete)), now: Some(side(ChangeTag::Insert)) }
}

impl Row {
    /// The row as lines one below the other, marked with `-` and `+`; `gap` stands for what was left out.
    pub fn lines(&self, gap: &str) -> Vec<String> {
        match self {
            Row::Same(line) => vec![format!("  {line}")],
            Row::Gap => vec![gap.to_owned()],
            Row::Different { was, now } => {
                let was = was.iter().map(|words| format!("- {}", line(words)));
                was.chain(now.iter().map(|words| format!("+ {}", line(words)))).collect()
            }
        }
    }
}

/// A line as it is read.
pub fn line(words: &[Stretch]) -> String {
    words.iter().map(|words| words.text.as_str()).collect()
}
