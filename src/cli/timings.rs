//! How long the stages of a build took, and which kinds of pages took most: `candour build --timings`.
//!
//! Here is the clock. The rooms say only what they have just done; where nobody asked for times, nobody listens.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::publish::Step;

/// What was noted so far.
pub(super) struct Timings {
    began: Instant,
    noted: Mutex<Noted>,
}

struct Noted {
    /// When the stage at hand began.
    since: Instant,
    stages: Vec<(&'static str, Duration)>,
    kinds: BTreeMap<&'static str, Work>,
}

/// What files took, in the time of the threads that worked on them.
#[derive(Clone, Copy, Debug, Default)]
struct Work {
    files: usize,
    bytes: usize,
    made: Duration,
    proofread: Duration,
    searched: Duration,
    staged: Duration,
}

/// A file that a thread is at work on.
#[derive(Clone, Copy)]
struct InHand {
    kind: &'static str,
    since: Instant,
    work: Work,
}

thread_local! {
    /// One thread works on one file from beginning to end.
    static IN_HAND: Cell<Option<InHand>> = const { Cell::new(None) };
}

impl Timings {
    pub(super) fn start() -> Timings {
        let began = Instant::now();
        let noted = Noted { since: began, stages: Vec::new(), kinds: BTreeMap::new() };
        Timings { began, noted: Mutex::new(noted) }
    }

    /// The stage at hand has ended.
    pub(super) fn took(&self, stage: &'static str) {
        self.noted().end(stage, Instant::now());
    }

    /// Notes a step of publishing; `kind` names what lies at a path.
    pub(super) fn note(&self, step: Step<'_>, kind: impl Fn(&str) -> Option<&'static str>) {
        match step {
            Step::HeldAgainstLast => self.took("the last edition, held against this one"),
            Step::PreparedSearch => self.took("the leak test, prepared"),
            Step::Finished => self.took("pages"),
            Step::Made(path) => {
                let now = Instant::now();
                // A thread makes the next file as soon as the last one is done; its first, when the pages began.
                let since = IN_HAND.get().map_or_else(|| self.noted().since, |last| last.since);
                let work = Work { files: 1, made: now - since, ..Work::default() };
                IN_HAND.set(Some(InHand { kind: kind(path).unwrap_or("other"), since: now, work }));
            }
            Step::Proofread => in_hand(|work, took| work.proofread = took),
            Step::Searched => in_hand(|work, took| work.searched = took),
            Step::Staged(bytes) => {
                in_hand(|work, took| (work.staged, work.bytes) = (took, bytes));
                if let Some(done) = IN_HAND.get() {
                    *self.noted().kinds.entry(done.kind).or_default() += done.work;
                }
            }
        }
    }

    /// What there is to say, line by line.
    pub(super) fn lines(&self) -> Vec<String> {
        let noted = self.noted();
        let mut whole = Work::default();
        noted.kinds.values().for_each(|work| whole += *work);
        let mut lines = vec![format!("timings, with {} threads:", rayon::current_num_threads())];
        for (stage, took) in &noted.stages {
            lines.push(format!("{}  {stage}", seconds(*took)));
            if *stage == "pages" {
                let parts = [
                    ("made", whole.made),
                    ("proofread", whole.proofread),
                    ("searched for what waits", whole.searched),
                    ("staged", whole.staged),
                ];
                let parts = parts.map(|(part, took)| format!("{}      {part}", seconds(took)));
                lines.push("           of which, in the time of all threads together:".to_owned());
                lines.extend(parts);
            }
        }
        lines.push(format!(
            "{}  in all, for {} files with {}",
            seconds(noted.since - self.began),
            whole.files,
            megabytes(whole.bytes)
        ));
        if noted.kinds.is_empty() {
            return lines;
        }
        lines.push("what took most, in the time of all threads together:".to_owned());
        let mut kinds: Vec<_> = noted.kinds.iter().collect();
        kinds.sort_by_key(|(kind, work)| (std::cmp::Reverse(work.all()), **kind));
        lines.extend(kinds.into_iter().map(|(kind, work)| {
            format!(
                "{}  {kind:<20} {:>7} files {:>10}   made {}",
                seconds(work.all()),
                work.files,
                megabytes(work.bytes),
                seconds(work.made).trim_start()
            )
        }));
        lines
    }

    fn noted(&self) -> std::sync::MutexGuard<'_, Noted> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Noted {
    fn end(&mut self, stage: &'static str, now: Instant) {
        self.stages.push((stage, now - self.since));
        self.since = now;
    }
}

impl Work {
    fn all(&self) -> Duration {
        self.made + self.proofread + self.searched + self.staged
    }
}

impl AddAssign for Work {
    fn add_assign(&mut self, other: Work) {
        self.files += other.files;
        self.bytes += other.bytes;
        self.made += other.made;
        self.proofread += other.proofread;
        self.searched += other.searched;
        self.staged += other.staged;
    }
}

/// Notes what took the time since the last step on this thread.
fn in_hand(note: impl Fn(&mut Work, Duration)) {
    if let Some(mut file) = IN_HAND.get() {
        let now = Instant::now();
        note(&mut file.work, now - file.since);
        file.since = now;
        IN_HAND.set(Some(file));
    }
}

fn seconds(took: Duration) -> String {
    format!("{:>8.3} s", took.as_secs_f64())
}

fn megabytes(bytes: usize) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::{Step, Timings};

    #[test]
    fn where_nothing_was_made_nothing_took_most() {
        let timings = Timings::start();
        timings.took("looking for what has changed");
        let said = timings.lines();
        assert!(said.len() == 3 && !said.concat().contains("most"), "{said:#?}");
    }

    #[test]
    fn files_are_counted_by_their_kind_on_whichever_thread_they_were_made() {
        let timings = Timings::start();
        timings.took("reading the folder");
        timings.note(Step::PreparedSearch, |_| None);
        let kind = |path: &str| path.ends_with(".csv").then_some("table of data");
        std::thread::scope(|scope| {
            for path in ["a.csv", "b.csv", "c.html"] {
                let timings = &timings;
                scope.spawn(move || {
                    for step in [Step::Made(path), Step::Proofread, Step::Searched, Step::Staged(500_000)] {
                        timings.note(step, kind);
                    }
                });
            }
        });
        timings.note(Step::Finished, |_| None);
        let said = timings.lines();
        let count = |words: &str| said.iter().filter(|line| line.contains(words)).count();
        assert_eq!(count("table of data              2 files     1.0 MB"), 1, "{said:#?}");
        assert_eq!(count("other                      1 files     0.5 MB"), 1, "{said:#?}");
        assert_eq!(count("for 3 files with 1.5 MB"), 1, "{said:#?}");
        let stages: Vec<&str> = said
            .iter()
            .filter_map(|line| line.trim_start().split_once(" s  "))
            .map(|(_, rest)| rest)
            .collect();
        assert!(
            stages.starts_with(&["reading the folder", "the leak test, prepared", "pages"]),
            "{stages:?}"
        );
    }
}
