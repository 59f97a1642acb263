//! A literate spec as its steps: what a Markdown file makes, runs and expects.

/// A spec and the lines it is written in, so that expectations can be rewritten in place.
pub struct Spec {
    pub lines: Vec<String>,
    pub steps: Vec<Step>,
}

/// A block of a spec that does something.
pub struct Step {
    /// The line of its fence, from 1.
    pub line: usize,
    pub what: What,
    /// The lines between the fences, as positions in [`Spec::lines`].
    pub inside: std::ops::Range<usize>,
}

/// What a block does; most name a file or an address.
#[derive(Debug, PartialEq, Eq)]
pub enum What {
    /// `Base: small` begins anew with a copy of `tests/spec/base/small`.
    Base(String),
    /// A language and a file name: the whole file.
    Write(String),
    /// The whole file, with `\xE9` for bytes that are not UTF-8.
    Bytes(String),
    /// Lines `- old` and `+ new`; the old ones stand exactly once in the file.
    Edit(String),
    /// A number and a file name: the text so many times at the end of the file.
    Repeated(usize, String),
    /// Files to take away, one a line.
    Remove,
    /// `$ candour …` and what it says.
    Console,
    /// Lines that a reader sees on the page at this address, in this order.
    Page(String),
    /// Lines that a reader must not find there.
    NotOn(String),
    /// A published file, exactly.
    File(String),
    /// Lines of a published file, in this order, whatever stands between them.
    PartOf(String),
    /// Lines of a published picture, in this order.
    Drawn(String),
    /// Addresses and files that are not published, one a line.
    Absent,
}

impl Spec {
    /// The steps of a Markdown text; code blocks that name no file are prose.
    pub fn of(text: &str) -> Spec {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut steps = Vec::new();
        let mut at = 0;
        while at < lines.len() {
            let line = &lines[at];
            let fence = line.bytes().take_while(|byte| *byte == b'`').count();
            if let Some(base) = line.strip_prefix("Base: ") {
                steps.push(Step { line: at + 1, what: What::Base(base.trim().to_owned()), inside: at..at });
            } else if fence >= 3 {
                let closes = |line: &String| {
                    line.trim_end().len() >= fence && line.trim_end().bytes().all(|b| b == b'`')
                };
                let end = (at + 1..lines.len()).find(|at| closes(&lines[*at])).unwrap_or(lines.len());
                if let Some(what) = What::of(line[fence..].trim()) {
                    steps.push(Step { line: at + 1, what, inside: at + 1..end });
                }
                at = end;
            }
            at += 1;
        }
        Spec { lines, steps }
    }

    /// The text between the fences of a step.
    pub fn inside(&self, step: &Step) -> String {
        self.lines[step.inside.clone()].iter().map(|line| format!("{line}\n")).collect()
    }
}

impl What {
    fn of(info: &str) -> Option<What> {
        let (word, name) = info.split_once(' ').unwrap_or((info, ""));
        let name = name.trim().to_owned();
        Some(match (word, name.is_empty()) {
            ("console", true) => What::Console,
            ("remove", true) => What::Remove,
            ("absent", true) => What::Absent,
            (_, true) => return None,
            ("edit", _) => What::Edit(name),
            ("bytes", _) => What::Bytes(name),
            ("repeated", _) => {
                let (times, file) = name.split_once(' ')?;
                What::Repeated(times.parse().ok()?, file.to_owned())
            }
            ("page", _) => What::Page(name),
            ("not-on", _) => What::NotOn(name),
            ("file", _) => What::File(name),
            ("part-of", _) => What::PartOf(name),
            ("drawn", _) => What::Drawn(name),
            _ => What::Write(name),
        })
    }
}

/// The commands of a console block, each with what it is expected to say.
pub fn commands(console: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    for line in console.lines() {
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (Some(command), _) => commands.push((command.to_owned(), String::new())),
            (None, Some((_, said))) => *said += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    commands
}

/// The hunks of an edit: each the lines to find and the lines to put in their place.
pub fn hunks(edit: &str) -> Vec<(String, String)> {
    let mut hunks: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for line in edit.lines() {
        let begins = hunks.last().is_none_or(|(_, new)| !new.is_empty());
        match (line.get(..2).unwrap_or(line), line.get(2..).unwrap_or_default()) {
            ("- " | "-", old) if begins => hunks.push((vec![old], Vec::new())),
            ("- " | "-", old) => hunks.last_mut().expect("one has begun").0.push(old),
            ("+ " | "+", new) if !hunks.is_empty() => hunks.last_mut().expect("one is there").1.push(new),
            // Without lines to replace, the new ones go to the end of the file.
            ("+ " | "+", new) => hunks.push((Vec::new(), vec![new])),
            // An empty line parts two hunks of which the first only takes away.
            _ => hunks.push((Vec::new(), Vec::new())),
        }
    }
    hunks.retain(|(old, new)| !old.is_empty() || !new.is_empty());
    hunks.into_iter().map(|(old, new)| (old.join("\n"), new.join("\n"))).collect()
}

#[test]
fn a_spec_is_prose_and_steps() {
    let spec =
        Spec::of("# A\n\nBase: small\n\n````md content/a.md\n```yaml\nx\n```\n````\n\n```yaml\nprose\n```\n");
    let whats: Vec<&What> = spec.steps.iter().map(|step| &step.what).collect();
    assert_eq!(whats, [&What::Base("small".into()), &What::Write("content/a.md".into())]);
    assert_eq!(spec.inside(&spec.steps[1]), "```yaml\nx\n```\n");
    assert_eq!(commands("$ a\nb\n$ c\n"), [("a".into(), "b\n".into()), ("c".into(), String::new())]);
    assert_eq!(hunks("- a\n- b\n+ c\n- d\n+ e\n"), [("a\nb".into(), "c".into()), ("d".into(), "e".into())]);
}
