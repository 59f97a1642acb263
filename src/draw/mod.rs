//! Draws a picture: the text of an SVG becomes the bytes of a PNG.
//!
//! The law of this room: the same text and the same letters make the same bytes on every machine. No font that
//! happens to be installed, no file and no address gets into a picture; the only room that knows resvg.

mod faults;
mod letters;
mod palette;
#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{FontResolver, ImageHrefResolver, Options, Tree};

use crate::checksum::{Checksum, Summing};
use crate::pages::ImageView;
use crate::problem::{Problem, Rule};
use crate::text::FileName;

pub use letters::Letters;

/// The rules of this room.
pub const RULES: &[&Rule] = &[&faults::BAD_SOCIAL_IMAGE];

/// Width and height of a picture, in dots: what the sites that show links ask for.
pub const SIZE: (u32, u32) = ImageView::SIZE;

/// Pictures that were drawn before, by what they were drawn of: who remembers them has doors to do it.
pub trait Drawn: Send + Sync {
    /// The picture that was drawn of this, where it is certain that it still is that picture.
    fn again(&self, of: Checksum) -> Option<Vec<u8>>;

    /// Takes note of a picture that was drawn now.
    fn keep(&self, of: Checksum, picture: &[u8]);
}

/// Another number whenever this room draws the same text otherwise than before: then nothing is what was drawn before.
const HAND: u32 = 1;

/// All that a picture is drawn of: equal sums mean equal pictures.
pub fn drawn_of(svg: &str, letters: &Letters) -> Checksum {
    let mut sum = Summing::default();
    sum.add(format!("candour {} {HAND} {} ", env!("CARGO_PKG_VERSION"), letters.sum()).as_bytes());
    sum.add(svg.as_bytes());
    sum.finish().sha256
}

/// The picture that `svg` describes, written with `letters`; `template` made the text.
///
/// # Errors
/// Where it is no SVG of the right size, where a word runs out of the picture, and where it needs letters that
/// the theme does not bring.
#[expect(clippy::result_large_err, reason = "at most one is made for a picture, which is then not published")]
pub fn png(svg: &str, letters: &Letters, template: &FileName) -> Result<Vec<u8>, Problem> {
    let tree = laid_out(svg, letters, template)?;
    let mut dots = Pixmap::new(SIZE.0, SIZE.1).expect("a picture has dots");
    resvg::render(&tree, Transform::identity(), &mut dots.as_mut());
    Ok(palette::png(&dots))
}

/// Whether [`png`] could make a picture; it is not painted.
///
/// # Errors
/// Those of [`png`].
#[expect(clippy::result_large_err, reason = "at most one is made for a picture, which is then not published")]
pub fn try_out(svg: &str, letters: &Letters, template: &FileName) -> Result<(), Problem> {
    laid_out(svg, letters, template).map(drop)
}

#[expect(clippy::result_large_err, reason = "at most one is made for a picture, which is then not published")]
fn laid_out(svg: &str, letters: &Letters, template: &FileName) -> Result<Tree, Problem> {
    let missing = Mutex::default();
    let tree = tree(svg, letters, &missing).map_err(|error| faults::unreadable(template, svg, &error))?;
    let missing = missing.into_inner().expect("no thread fails");
    if let Some(problem) =
        faults::missing(template, letters, &missing).or_else(|| faults::of(template, &tree))
    {
        return Err(problem);
    }
    Ok(tree)
}

/// What a picture asks for and the theme does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Missing {
    Family(String),
    Letter(char),
    Picture(String),
}

/// The SVG, read and laid out; `missing` takes note of what it asks for in vain.
fn tree(svg: &str, letters: &Letters, missing: &Mutex<Vec<Missing>>) -> Result<Tree, resvg::usvg::Error> {
    let note = |what| missing.lock().expect("no thread fails").push(what);
    let by_name = FontResolver::default_font_selector();
    let by_letter = FontResolver::default_fallback_selector();
    let options = Options {
        fontdb: letters.fonts(),
        font_resolver: FontResolver {
            select_font: Box::new(|wanted, fonts| {
                let names: Vec<String> =
                    wanted.families().iter().map(|name| name.to_string().replace('"', "")).collect();
                if !names.iter().any(|name| letters.has(name)) {
                    note(Missing::Family(names.join(", ")));
                }
                by_name(wanted, fonts).or_else(|| fonts.faces().next().map(|face| face.id))
            }),
            select_fallback: Box::new(|letter, tried, fonts| {
                let found = by_letter(letter, tried, fonts);
                if found.is_none() {
                    note(Missing::Letter(letter));
                }
                found
            }),
        },
        // A picture in the picture would be a file of this machine.
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|kind, _: Arc<Vec<u8>>, _| {
                note(Missing::Picture(kind.to_owned()));
                None
            }),
            resolve_string: Box::new(|address, _| {
                note(Missing::Picture(address.to_owned()));
                None
            }),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options)
}
