//! The dots of a picture as a small PNG: at most 256 colours, each dot one byte before it is packed.
//!
//! A card has a dozen flat colours; all others are the soft edges of letters. The 256 that are seen most stay as
//! they are, and each of the rest becomes the nearest of them. Where a theme paints with so many colours that one
//! would have to change visibly, all stay, and the file is as large as it must be.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

/// How many colours the byte of a dot can name.
const COLOURS: usize = 256;

/// Red, green and blue.
type Colour = [u8; 3];

/// Something for each colour. A picture has many runs of few colours, and how well the sums of their bytes spread is of no
/// matter to anybody: nobody chooses colours to slow candour down.
type Colours<T> = HashMap<Colour, T, BuildHasherDefault<Mixed>>;

#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0.rotate_left(8) ^ u64::from(*byte)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }

    // How long a colour is says nothing of it.
    fn write_usize(&mut self, _: usize) {}
}

/// The picture as PNG.
pub(super) fn png(dots: &Pixmap) -> Vec<u8> {
    let runs = runs(dots.data());
    let colours = counted(&runs);
    let palette = &colours[..colours.len().min(COLOURS)];
    let places: Option<Colours<u8>> =
        colours.iter().map(|colour| Some((*colour, nearest(*colour, palette)?))).collect();
    let mut shape = Shape { width: dots.width(), height: dots.height(), palette: None };
    let mut bytes = Vec::with_capacity(dots.data().len() / DOT);
    match places {
        Some(places) => {
            shape.palette = Some(palette.concat());
            for (colour, length) in runs {
                bytes.resize(bytes.len() + length, places[&colour]);
            }
        }
        None => runs.iter().for_each(|(colour, length)| bytes.extend(colour.repeat(*length))),
    }
    shape.packed(&bytes)
}

/// Bytes of a dot: red, green, blue, and how much of the paper it covers, which is all of it.
const DOT: usize = 4;

/// Dots that are compared at once.
const STRIDE: usize = 32;

/// Dots of one colour that follow each other, as their colour and how many they are. Most of a card is paper, so
/// that many are passed at a time.
fn runs(dots: &[u8]) -> Vec<(Colour, usize)> {
    let mut runs: Vec<(Colour, usize)> = Vec::new();
    let mut alike = [0; STRIDE * DOT];
    for stride in dots.chunks(STRIDE * DOT) {
        if stride == alike
            && let Some((_, length)) = runs.last_mut()
        {
            *length += STRIDE;
            continue;
        }
        for dot in stride.chunks_exact(DOT) {
            match runs.last_mut() {
                Some((colour, length)) if colour == &dot[..3] => *length += 1,
                _ => runs.push(([dot[0], dot[1], dot[2]], 1)),
            }
        }
        let last = &stride[stride.len() - DOT..];
        alike.chunks_exact_mut(DOT).for_each(|dot| dot.copy_from_slice(last));
    }
    runs
}

/// Every colour, the commonest first, so that the palette is the same each time.
fn counted(runs: &[(Colour, usize)]) -> Vec<Colour> {
    let mut counts: Colours<usize> = Colours::default();
    for (colour, length) in runs {
        *counts.entry(*colour).or_default() += length;
    }
    let mut colours: Vec<(Colour, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    colours.into_iter().map(|(colour, _)| colour).collect()
}

/// How far a colour may move, of 441 from black to white: on the edge of a letter nobody sees it.
const MOST_APART: i32 = 48;

/// The place in the palette of the colour that looks most like this one; `None` where none does.
fn nearest(colour: Colour, palette: &[Colour]) -> Option<u8> {
    let [red, green, blue] = colour.map(i32::from);
    let mut best = (MOST_APART.pow(2) + 1, None);
    for (place, known) in palette.iter().enumerate() {
        let apart = (i32::from(known[0]) - red).pow(2)
            + (i32::from(known[1]) - green).pow(2)
            + (i32::from(known[2]) - blue).pow(2);
        if apart < best.0 {
            best = (apart, u8::try_from(place).ok());
        }
    }
    best.1
}

/// How hard zlib tries: 1 makes half as many bytes again, 6 takes three times as long for a tenth less.
const LEVEL: u8 = 2;

/// How the dots are written: by the numbers of a palette, or each with its colour.
struct Shape {
    width: u32,
    height: u32,
    palette: Option<Vec<u8>>,
}

impl Shape {
    fn packed(self, dots: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_deflate_compression(DeflateCompression::Level(LEVEL));
        match self.palette {
            Some(palette) => {
                encoder.set_color(ColorType::Indexed);
                encoder.set_palette(palette);
                // The number of a colour says nothing of the colours beside it.
                encoder.set_filter(Filter::NoFilter);
            }
            None => encoder.set_color(ColorType::Rgb),
        }
        let mut writer = encoder.write_header().expect("memory can be written to");
        writer.write_image_data(dots).expect("there are bytes for every dot");
        writer.finish().expect("memory can be written to");
        bytes
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use resvg::tiny_skia::{Color, Pixmap};

    use super::png;

    /// The dots of a PNG as red, green and blue.
    fn read(bytes: &[u8]) -> Vec<u8> {
        let mut decoder = ::png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(::png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut dots).unwrap();
        dots
    }

    fn without_cover(picture: &Pixmap) -> Vec<u8> {
        picture.data().chunks(4).flat_map(|dot| dot[..3].to_vec()).collect()
    }

    #[test]
    fn few_colours_come_out_as_they_were() {
        let mut picture = Pixmap::new(70, 9).unwrap();
        picture.fill(Color::WHITE);
        for at in [0, 31, 32, 33, 64, 69, 70, 300, 629] {
            picture.data_mut()[at * 4..at * 4 + 3].copy_from_slice(&[18, 48, at as u8]);
        }
        assert_eq!(read(&png(&picture)), without_cover(&picture));
    }

    /// A picture of 1,024 colours: with reds so near to each other, or so far apart.
    fn colourful(step: usize) -> Pixmap {
        let mut picture = Pixmap::new(256, 4).unwrap();
        picture.fill(Color::WHITE);
        for at in 0..1024 {
            let dot = [(at / 32 * step) as u8, (at % 32) as u8, 9];
            picture.data_mut()[at * 4..at * 4 + 3].copy_from_slice(&dot);
        }
        picture
    }

    #[test]
    fn rare_colours_become_their_nearest_where_nobody_sees_it() {
        let picture = colourful(1);
        let apart = read(&png(&picture)).into_iter().zip(without_cover(&picture)).map(|(a, b)| a.abs_diff(b));
        assert!((1..=48).contains(&apart.max().unwrap()));
    }

    #[test]
    fn a_picture_of_many_colours_keeps_them() {
        let picture = colourful(8);
        assert_eq!(read(&png(&picture)), without_cover(&picture));
    }
}
