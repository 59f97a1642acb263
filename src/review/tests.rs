//! Two small editions, compared in every form.

use super::rows::{line, rows};
use super::{Row, Stretch};

fn texts(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn what_is_different_is_shown_with_a_line_around_it() {
    let was = texts(&["a", "b", "The grade is good.", "c", "d", "e", "gone"]);
    let now = texts(&["a", "b", "The grade is inadequate.", "c", "d", "e"]);
    let rows = rows(&was, &now);
    let word = |text: &str, only_here| Stretch { text: text.to_owned(), only_here };
    let (was, now) = (
        vec![word("The grade is ", false), word("good.", true)],
        vec![word("The grade is ", false), word("inadequate.", true)],
    );
    assert_eq!(
        rows,
        [
            Row::Gap,
            Row::Same("b".to_owned()),
            Row::Different { was: Some(was.clone()), now: Some(now) },
            Row::Same("c".to_owned()),
            Row::Gap,
            Row::Same("e".to_owned()),
            Row::Different { was: Some(vec![word("gone", true)]), now: None },
        ]
    );
    assert_eq!(line(&was), "The grade is good.");
}

#[test]
fn nothing_is_shown_of_what_is_the_same() {
    assert_eq!(rows(&texts(&["a", "b"]), &texts(&["a", "b"])), []);
}
