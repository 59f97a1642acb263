//! Draws a picture of flat shapes: opaque ones, each of one colour, as themes draw them.
//!
//! A dot is the number of its colour from the beginning, and only at edges is anything mixed; resvg mixes the dots of
//! each shape, of which the colours have to be found afterwards. What is not flat (gradients, layers one sees
//! through, more colours than a byte can name) is left to resvg as a whole. A test holds both together.

use std::collections::HashMap;

use resvg::tiny_skia::{self, PathStroker, Transform};
use resvg::usvg::{FillRule, Group, Node, Opacity, Paint, PaintOrder, Path, Tree};

use super::SIZE;
use super::cover::{Cover, Run, WHOLE};
use super::palette::{COLOURS, Colour, Palette};

/// The number of the colour of each dot, and the colours; `None` where the picture is not flat.
pub(super) fn drawn(tree: &Tree) -> Option<(Vec<u8>, Palette)> {
    let (width, height) = (SIZE.0 as usize, SIZE.1 as usize);
    let mut palette = Palette::default();
    // What nothing covers is black, as resvg has it.
    let paper = palette.painted([0; 3])?;
    let mut canvas = Canvas {
        cover: Cover::new(width, height),
        dots: vec![paper; width * height],
        palette,
        inks: HashMap::new(),
    };
    canvas.group(tree.root(), Transform::identity())?;
    Some((canvas.dots, canvas.palette))
}

struct Canvas {
    cover: Cover,
    dots: Vec<u8>,
    palette: Palette,
    inks: HashMap<Colour, Ink>,
}

/// A colour that is painted with: its number, and those of its mixtures with colours below, as far as they are known.
struct Ink {
    number: u8,
    mixtures: Vec<[Option<u8>; WHOLE as usize]>,
}

impl Canvas {
    fn group(&mut self, group: &Group, outside: Transform) -> Option<()> {
        if group.should_isolate() {
            return None;
        }
        let transform = outside.pre_concat(group.transform());
        group.children().iter().try_for_each(|node| match node {
            Node::Group(group) => self.group(group, transform),
            Node::Text(text) => self.group(text.flattened(), transform),
            Node::Path(path) if !path.is_visible() => Some(()),
            Node::Path(path) if !path.rendering_mode().use_shape_antialiasing() => None,
            Node::Path(path) if path.paint_order() == PaintOrder::FillAndStroke => {
                self.filled(path, transform)?;
                self.stroked(path, transform)
            }
            Node::Path(path) => {
                self.stroked(path, transform)?;
                self.filled(path, transform)
            }
            Node::Image(_) => None,
        })
    }

    fn filled(&mut self, path: &Path, transform: Transform) -> Option<()> {
        match path.fill() {
            Some(fill) if fill.rule() != FillRule::NonZero => None,
            Some(fill) => self.paint(path.data(), transform, flat(fill.paint(), fill.opacity())?),
            None => Some(()),
        }
    }

    fn stroked(&mut self, path: &Path, transform: Transform) -> Option<()> {
        let Some(stroke) = path.stroke() else { return Some(()) };
        let colour = flat(stroke.paint(), stroke.opacity())?;
        let (stroke, scale) = (stroke.to_tiny_skia(), PathStroker::compute_resolution_scale(&transform));
        let dashed = match &stroke.dash {
            Some(dash) => Some(path.data().dash(dash, scale)?),
            None => None,
        };
        let line = dashed.as_ref().unwrap_or(path.data()).stroke(&stroke, scale)?;
        self.paint(&line, transform, colour)
    }

    /// Paints the inside of a path.
    fn paint(&mut self, path: &tiny_skia::Path, transform: Transform, colour: Colour) -> Option<()> {
        let Canvas { cover, dots, palette, inks } = self;
        if !inks.contains_key(&colour) {
            let number = palette.painted(colour)?;
            inks.insert(colour, Ink { number, mixtures: vec![[None; WHOLE as usize]; COLOURS] });
        }
        let ink = inks.get_mut(&colour)?;
        let width = SIZE.0 as usize;
        cover.of(path, transform, |Run { row, dots: run, steps }| {
            let dots = &mut dots[row * width..][run];
            if steps == WHOLE {
                dots.fill(ink.number);
                return Some(());
            }
            for dot in dots {
                let known = &mut ink.mixtures[usize::from(*dot)][usize::from(steps)];
                if known.is_none() {
                    *known = Some(palette.mixed(mixture(palette.colour(*dot), colour, steps))?);
                }
                *dot = (*known)?;
            }
            Some(())
        })
    }
}

/// The one opaque colour that this is.
fn flat(paint: &Paint, opacity: Opacity) -> Option<Colour> {
    match paint {
        Paint::Color(colour) if opacity == Opacity::ONE => Some([colour.red, colour.green, colour.blue]),
        _ => None,
    }
}

/// The colour of a dot of which so many steps are covered.
fn mixture(below: Colour, above: Colour, steps: u8) -> Colour {
    let (whole, steps) = (u16::from(WHOLE), u16::from(steps));
    std::array::from_fn(|part| {
        let (below, above) = (u16::from(below[part]), u16::from(above[part]));
        ((below * (whole - steps) + above * steps + whole / 2) / whole) as u8
    })
}
