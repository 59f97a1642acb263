//! A review for the terminal.

use super::Review;
use crate::record::Subject;

/// More lines of one page would hide the next; the other forms show all of them.
const MOST_ROWS: usize = 12;

/// More names of one sort would hide the next.
const MOST_NAMES: usize = 20;

/// The review in words, line by line.
pub fn terminal(review: &Review) -> String {
    let mut text = format!("{}\n", review.title());
    if review.is_empty() {
        return text + "\nNothing is different.\n";
    }
    for subject in Subject::ALL {
        let lines = review.changes.iter().filter(|change| change.subject == subject);
        section(&mut text, subject.heading(), lines.map(|change| change.words()).collect());
    }
    let named = |page: &super::PageName| format!("{}  {}", page.address, page.title);
    section(&mut text, "New pages", few(review.added.iter().map(named).collect(), review.before.is_none()));
    section(&mut text, "Pages that are gone", review.gone.iter().map(named).collect());
    let leading = review.leading.iter().map(|it| format!("{}  {}", it.address, it.words()));
    section(&mut text, "Addresses that lead on", few(leading.collect(), true));
    if !review.changed.is_empty() {
        text += "\nPages that say something else\n";
    }
    for changed in &review.changed {
        text += &format!("  {}\n", named(&changed.page));
        let rows: Vec<String> = changed.rows.iter().flat_map(|row| row.lines("…")).collect();
        rows.iter().take(MOST_ROWS).for_each(|row| text += &format!("    {row}\n"));
        if rows.len() > MOST_ROWS {
            text += &format!("    … {} more lines; --format html shows them\n", rows.len() - MOST_ROWS);
        }
    }
    for (what, paths) in review.files() {
        section(&mut text, what, few(paths, true));
    }
    let sums = review.sums();
    if !sums.is_empty() {
        text += &format!("\n{}\n", sums.join("; "));
    }
    text
}

fn section(text: &mut String, heading: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    *text += &format!("\n{heading}\n");
    lines.iter().for_each(|line| *text += &format!("  {line}\n"));
}

fn few(mut lines: Vec<String>, are_many: bool) -> Vec<String> {
    let more = lines.len().saturating_sub(MOST_NAMES);
    if are_many && more > 0 {
        lines.truncate(MOST_NAMES);
        lines.push(format!("… {more} more; --format html shows them"));
    }
    lines
}
