//! Tests of when a change is shown: when it is whole, and in any case before long.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::following::{Following, NEVER};
use crate::preview::course::Pace;
use crate::preview::watch::{Watch, by_the_system};
use crate::text::FileName;

#[test]
fn edits_of_files_are_shown_without_a_look_at_the_whole_folder() {
    let pace = Pace { afterwards: (NEVER, 1), now_and_then: (NEVER, 1), ..Pace::default() };
    let following = Following::of(pace, || Watch::new(Box::new(by_the_system)));
    following.write("content/a.md", "two");
    following.shows("content/a.md", Some("two"));
    following.save("content/a.md", "three");
    following.shows("content/a.md", Some("three"));
    following.write("content/new.md", "new");
    following.shows("content/new.md", Some("new"));
    following.rename("content/new.md", "content/forces/newer.md");
    following.shows("content/forces/newer.md", Some("new"));
    following.remove("content/forces/newer.md");
    following.shows("content/forces/newer.md", None);
}

#[test]
fn a_file_written_in_pieces_is_shown_when_it_is_whole() {
    let pace = Pace { quiet: Duration::from_secs(1), patience: NEVER, ..Pace::default() };
    let following = Following::of(pace, || Watch::new(Box::new(by_the_system)));
    // Whatever came with the start is over.
    following.write("content/b.md", "b");
    following.shows("content/b.md", Some("b"));
    let shown = following.notes.now().shown.len();
    let path = following.place.path().join("project/content/a.md");
    let mut file = OpenOptions::new().append(true).open(path).unwrap();
    for _ in 0..10 {
        file.write_all(b", more").unwrap();
        thread::sleep(Duration::from_millis(20));
    }
    following.shows("content/a.md", Some(&format!("one{}", ", more".repeat(10))));
    assert_eq!(following.notes.now().shown.len(), shown + 1);
}

#[test]
fn a_file_left_half_written_is_shown_and_then_put_right() {
    for following in [Following::reports(), Following::by_looking()] {
        let path = following.place.path().join("project/content/a.md");
        let mut file = OpenOptions::new().write(true).truncate(true).open(path).unwrap();
        file.write_all(b"half").unwrap();
        following.shows("content/a.md", Some("half"));
        file.write_all(b" and whole").unwrap();
        following.shows("content/a.md", Some("half and whole"));
    }
}

#[test]
fn five_thousand_files_are_made_in_batches() {
    for following in [Following::reports(), Following::by_looking()] {
        let (made, start) = (following.made(), Instant::now());
        for number in 0..5_000 {
            following.write(&format!("content/branch/{}/{number}.md", number % 50), "switched");
        }
        following.is_right();
        let made = following.made() - made;
        // Between two times that pages are made a pause comes that grows from 4 to 30 ms.
        let most = 5 + start.elapsed().as_millis() / 15;
        assert!(made as u128 <= most && made < 1_000, "made {made} times, {most} at most");
    }
}

#[test]
fn a_burst_without_end_is_shown_while_it_lasts() {
    for watch in [|| Watch::new(Box::new(by_the_system)), || (Watch::blind(), None)] {
        let pace = Pace {
            quiet: Duration::from_secs(3000),
            patience: Duration::from_millis(200),
            often: (Duration::from_millis(20), 1),
            ..Pace::default()
        };
        let following = Following::of(pace, watch);
        let is_over = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                for number in 0.. {
                    following.write("content/a.md", &format!("{number}"));
                    if is_over.load(Ordering::Acquire) {
                        break;
                    }
                }
            });
            following.notes.until("three times something new", |noted| noted.shown.len() > 3);
            is_over.store(true, Ordering::Release);
        });
    }
}

#[test]
fn pages_that_are_due_are_made_and_shown_though_nothing_changes() {
    let pace = Pace { now_and_then: (NEVER, 1), ..Pace::default() };
    let following = Following::of(pace, || Watch::new(Box::new(by_the_system)));
    following.notes.now().due = Some(NEVER);
    let made = following.made();
    assert_eq!(following.changes_since(made), [""; 0]);
    // The computer slept for an hour.
    let (made, shown) = (following.made(), following.notes.now().shown.len());
    following.notes.now().due = Some(Duration::ZERO);
    following.notes.until("pages that were due", |noted| noted.shown.len() > shown);
    assert_eq!(following.notes.now().made[made..], [[""; 0]]);
}

#[test]
fn nothing_is_shown_that_never_was() {
    // Two files that always change together, as fast as can be: a state is shown when it is quiet, and then it is one.
    let pace = Pace { quiet: Duration::from_secs(1), patience: NEVER, ..Pace::default() };
    let following = Following::of(pace, || Watch::new(Box::new(by_the_system)));
    for number in 0..200 {
        following.save("content/x.md", &format!("{number}"));
        fs::copy(
            following.place.path().join("project/content/x.md"),
            following.place.path().join("project/content/y.md"),
        )
        .unwrap();
    }
    following.shows("content/y.md", Some("199"));
    for tree in &following.notes.now().shown {
        let text = |name: &str| tree.text(&FileName::new(name)).map(|text| text.into_owned());
        assert_eq!(text("content/x.md"), text("content/y.md"));
    }
}
