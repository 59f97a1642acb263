//! What is wrong with a picture, said with the template that made it.

use resvg::usvg::{Error, Group, Node, Text, Tree};

use super::{Letters, Missing, SIZE};
use crate::problem::{Problem, Rule, Severity};
use crate::text::{FileName, Place};

pub const BAD_SOCIAL_IMAGE: Rule = Rule {
    name: "bad-social-image",
    severity: Severity::Error,
    why: "Who shares a link shows this picture to many who never open the page; half a picture, or words cut \
          off at its edge, would say something nobody wrote.",
    mend: "Compare the template with `social.svg` of the built-in theme, or delete it to use that one; \
           `social_images: false` in content/site.yaml goes without pictures.",
};

/// Dots by which letters may lean over the edge of their line without being cut.
const LEAN: f32 = 1.0;

/// What the template made is no SVG.
pub(super) fn unreadable(template: &FileName, svg: &str, error: &Error) -> Problem {
    let message = match error {
        Error::ParsingFailed(fault) => {
            let at = fault.pos();
            let line = svg.lines().nth(at.row as usize - 1).unwrap_or_default().trim();
            format!(
                "What the template made cannot be read as SVG: {}, on its line {}: `{}`.",
                said(&fault.to_string()),
                at.row,
                shortened(line)
            )
        }
        other => format!("What the template made cannot be read as SVG: {}.", said(&other.to_string())),
    };
    problem(template, message)
}

/// What it asks for and the theme does not have, of which the first is told.
pub(super) fn missing(template: &FileName, letters: &Letters, missing: &[Missing]) -> Option<Problem> {
    let (message, remedy) = match missing.first()? {
        Missing::Family(name) => {
            let mut known: Vec<String> = letters.families().map(|name| format!("`{name}`")).collect();
            known.dedup();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            (
                format!(
                    "The picture wants to be written in the font `{name}`, which the theme does not bring."
                ),
                format!("Put it into the folder `fonts` of the theme, or use one that is there: {known}."),
            )
        }
        Missing::Letter(letter) => (
            format!("No font of the theme has the letter `{letter}`, which a picture needs."),
            "Put a font that has it into the folder `fonts` of the theme.".to_owned(),
        ),
        Missing::Picture(name) => (
            format!("The picture refers to another, `{}`, and would have to look for it.", shortened(name)),
            "Draw what it shows in the template itself.".to_owned(),
        ),
    };
    Some(problem(template, message).remedy(remedy))
}

/// What is wrong with a picture that could be read.
pub(super) fn of(template: &FileName, tree: &Tree) -> Option<Problem> {
    let (width, height) = SIZE;
    let size = tree.size();
    if (size.width(), size.height()) != (width as f32, height as f32) {
        let message = format!(
            "The picture is {} by {} dots; {width} by {height} are what it must be.",
            size.width(),
            size.height()
        );
        return Some(problem(template, message));
    }
    let text = outside(tree.root())?;
    let words: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
    Some(problem(template, format!("The words “{}” run out of the picture.", shortened(&words))))
}

/// The first text that is not wholly inside.
fn outside(group: &Group) -> Option<&Text> {
    group.children().iter().find_map(|node| match node {
        Node::Group(inner) => outside(inner),
        Node::Text(text) => {
            let place = text.abs_bounding_box();
            let inside = place.left() >= -LEAN
                && place.top() >= -LEAN
                && place.right() <= SIZE.0 as f32 + LEAN
                && place.bottom() <= SIZE.1 as f32 + LEAN;
            (!inside).then_some(&**text)
        }
        _ => None,
    })
}

fn problem(template: &FileName, message: String) -> Problem {
    Problem::new(&BAD_SOCIAL_IMAGE, Place::file(template), message)
}

/// A message of the parser without the place that it ends with.
fn said(message: &str) -> String {
    message.split(" at ").next().unwrap_or(message).trim_end_matches('.').to_owned()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
