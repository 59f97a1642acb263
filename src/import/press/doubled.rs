//! Sentences that stand a second time: mostly a passage pasted twice. The second is put aside, and told.

use std::collections::HashMap;

use crate::read::letters_of;
use crate::text::sentences;

use super::anatomy::{Anatomy, Left};
use super::paragraph::{Lines, Paragraph};

/// How many words a sentence has that can be repeated only by mistake.
const FEWEST_WORDS: usize = 5;

/// Takes out of each part what stands in it already. The background is one whole; the fields above it are another, and
/// may well say what the background says too.
pub(super) fn without_repeats(anatomy: &mut Anatomy) {
    let mut left = Vec::new();
    let mut seen = HashMap::new();
    for paragraph in &mut anatomy.body {
        cut(paragraph, &mut seen, &mut left);
    }
    anatomy.body.retain(|paragraph| !paragraph.text.is_empty());
    let mut seen = HashMap::new();
    let mut fields: Vec<&mut Paragraph> = Vec::new();
    fields.extend(&mut anatomy.headline);
    fields.extend(&mut anatomy.found);
    fields.extend(anatomy.quotes.iter_mut().map(|said| &mut said.words));
    fields.extend(&mut anatomy.notes);
    for paragraph in fields {
        cut(paragraph, &mut seen, &mut left);
    }
    anatomy.found.retain(|paragraph| !paragraph.text.is_empty());
    anatomy.notes.retain(|paragraph| !paragraph.text.is_empty());
    // Who said what was said before is told with it.
    for said in anatomy.quotes.extract_if(.., |said| said.words.text.is_empty()) {
        let why = "whose words stand a second time".to_owned();
        left.extend(said.told_by.map(|paragraph| Left { paragraph, why, is_said: false }));
    }
    anatomy.left.extend(left);
    anatomy.left.sort_by_key(|left| left.paragraph.lines);
}

fn cut(paragraph: &mut Paragraph, seen: &mut HashMap<String, Lines>, left: &mut Vec<Left>) {
    let text = paragraph.text.clone();
    let mut kept = String::new();
    let mut from = 0;
    let ends: Vec<usize> = sentences(&text).map(|at| at.end).chain([text.len()]).collect();
    for end in ends {
        // What closes a sentence belongs to it: `“... far.”`
        let closing =
            text[end..].chars().take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        let end = (end + closing).max(from);
        let sentence = &text[from..end];
        from = end;
        let key = letters_of(sentence);
        if key.matches(' ').count() < FEWEST_WORDS {
            kept += sentence;
            continue;
        }
        match seen.get(&key) {
            Some(first) => left.push(Left {
                paragraph: paragraph.saying(sentence),
                why: format!("stands a second time, first in {first}"),
                is_said: false,
            }),
            None => {
                seen.insert(key, paragraph.lines);
                kept += sentence;
            }
        }
    }
    paragraph.text = super::paragraph::spaced(&kept);
}

#[cfg(test)]
mod tests {
    use super::super::anatomy::anatomy;
    use super::super::plain::paragraphs;
    use super::without_repeats;

    #[test]
    fn the_second_time_is_put_aside() {
        let text = "Ambria is good at knowing jobs.\n\nAmbria is good at knowing jobs. The list is kept on paper.\n\n\
                    Nobody reads it. The list is kept on paper. Nobody reads it.\n\nAmbria is good at knowing jobs.\n";
        let mut anatomy = anatomy(paragraphs(text));
        without_repeats(&mut anatomy);
        let body: Vec<&str> = anatomy.body.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(
            body,
            [
                "Ambria is good at knowing jobs. The list is kept on paper.",
                "Nobody reads it. Nobody reads it."
            ]
        );
        let left: Vec<(&str, &str)> =
            anatomy.left.iter().map(|left| (left.paragraph.text.as_str(), left.why.as_str())).collect();
        assert_eq!(
            left,
            [
                ("The list is kept on paper.", "stands a second time, first in line 3"),
                ("Ambria is good at knowing jobs.", "stands a second time, first in line 3"),
            ]
        );
    }
}
