//! Characters that did not survive their way: each is mended where it is certain what it was, and always told.

use crate::read::wrongly_decoded;

use super::paragraph::Paragraph;
use super::remark::Remark;

/// What stands where a character was lost.
const LOST: &str = "[?]";

/// Mends the words of a paragraph, and says what was mended.
pub(super) fn mended(paragraph: &mut Paragraph, remarks: &mut Vec<Remark>) {
    let text = std::mem::take(&mut paragraph.text);
    let (mut whole, mut from) = (String::new(), 0);
    let mut told: Vec<String> = Vec::new();
    for (at, meant) in wrongly_decoded(&text) {
        let written = &text[at.clone()];
        whole += &text[from..at.start];
        let (put, said) = match meant {
            Some(meant) if meant.is_whitespace() || meant.is_control() => {
                (" ".to_owned(), format!("`{written}` was decoded wrongly, and a space is written"))
            }
            Some(meant) => {
                (meant.to_string(), format!("`{written}` was decoded wrongly, and `{meant}` is written"))
            }
            None => (LOST.to_owned(), format!("a character is lost; {LOST} stands in its place")),
        };
        whole += &put;
        from = at.end;
        if !told.contains(&said) {
            told.push(said);
        }
    }
    whole += &text[from..];
    let is_invisible = |c: char| {
        c.is_control()
            || matches!(
                c,
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
            )
    };
    if whole.contains(is_invisible) {
        whole.retain(|c| !is_invisible(c));
        told.push("characters that nobody sees are left out".to_owned());
    }
    paragraph.text = super::paragraph::spaced(&whole);
    remarks.extend(
        told.into_iter().map(|said| Remark::new(paragraph.lines, said, "compare it with the source")),
    );
}

#[cfg(test)]
mod tests {
    use super::super::paragraph::{Lines, Paragraph, Shape};
    use super::mended;

    #[test]
    fn what_is_certain_is_mended_and_told() {
        let text = "The forceâ€™s list, the forceâ€™s cafÃ© and the b\u{fffd}ll of Â£5 co\u{ad}sts";
        let mut paragraph = Paragraph::new(Lines { first: 7, last: 8 }, text, Shape::Words);
        let mut remarks = Vec::new();
        mended(&mut paragraph, &mut remarks);
        assert_eq!(paragraph.text, "The force’s list, the force’s café and the b[?]ll of £5 costs");
        assert_eq!(remarks.len(), 5, "{remarks:?}");
        assert_eq!(remarks[0].what, "`â€™` was decoded wrongly, and `’` is written");
    }
}
