//! How much of each dot a shape covers, in steps, by the area that its edges enclose.
//!
//! Each edge leaves, in each row that it goes through, how much more is covered from a dot on than left of it; summed
//! up from the left, that is the cover. Most dots of a row have nothing in them, so those that have are marked.

use std::ops::{Range, RangeInclusive};

use resvg::tiny_skia::{Path, PathSegment, Point, Rect, Transform};

/// Steps from a dot that is not covered to one that is wholly: nobody sees more of them on the edge of a letter.
pub(super) const WHOLE: u8 = 12;

/// Rows that are worked on at once: a line of text has no more, and its sums stay near the processor.
const BAND: usize = 64;

/// How far the straight pieces in place of a curve may lie from it, in dots: less than a step.
const APART: f32 = 0.08;

/// Marks in a word.
const WORD: usize = u64::BITS as usize;

/// Dots of a row that a shape covers alike, by this many steps.
pub(super) struct Run {
    pub row: usize,
    pub dots: Range<usize>,
    pub steps: u8,
}

/// The sums of a band of rows, ready for the next shape.
pub(super) struct Cover {
    width: usize,
    height: usize,
    /// The rows of the band.
    band: Range<usize>,
    /// What edges left, and the marks of where they did. Rows are two dots wider than the picture, for what the last
    /// dot hands on.
    left: Vec<f32>,
    marks: Vec<u64>,
}

impl Cover {
    pub(super) fn new(width: usize, height: usize) -> Cover {
        let words = (width + 2).div_ceil(WORD);
        let (left, marks) = (vec![0.0; BAND * words * WORD], vec![0; BAND * words]);
        Cover { width, height, band: 0..0, left, marks }
    }

    /// Tells `paint` what the inside of `path` covers, from the left to the right in each row.
    pub(super) fn of(
        &mut self,
        path: &Path,
        transform: Transform,
        mut paint: impl FnMut(Run) -> Option<()>,
    ) -> Option<()> {
        let place = path.bounds().transform(transform)?;
        let rows = place.top().max(0.0) as usize..(up(place.bottom().max(0.0)) as usize).min(self.height);
        let words = self.words(place);
        for top in rows.clone().step_by(BAND) {
            self.band = top..rows.end.min(top + BAND);
            self.edges(path, transform);
            self.sum_up(&words, &mut paint)?;
        }
        Some(())
    }

    /// The words of a row in which a shape at this place may leave marks.
    fn words(&self, place: Rect) -> RangeInclusive<usize> {
        let at = |x: f32| x.clamp(0.0, self.width as f32) as usize;
        at(place.left()) / WORD..=(at(place.right()) + 2).min(self.width + 1) / WORD
    }

    fn edges(&mut self, path: &Path, transform: Transform) {
        let at = |mut point: Point| {
            transform.map_point(&mut point);
            point
        };
        let (mut start, mut last) = (Point::zero(), Point::zero());
        for segment in path.segments() {
            let from = last;
            match segment {
                PathSegment::MoveTo(to) => {
                    self.edge(from, start);
                    start = at(to);
                    last = start;
                }
                PathSegment::LineTo(to) => {
                    last = at(to);
                    self.edge(from, last);
                }
                PathSegment::QuadTo(by, to) => {
                    let (by, to) = (at(by), at(to));
                    let pieces = pieces((from - by - by + to).length() / 4.0);
                    for piece in 1..=pieces {
                        let part = piece as f32 / pieces as f32;
                        let next = between(between(from, by, part), between(by, to, part), part);
                        self.edge(last, next);
                        last = next;
                    }
                }
                PathSegment::CubicTo(by, past, to) => {
                    let (by, past, to) = (at(by), at(past), at(to));
                    let bend = (from - by - by + past).length().max((by - past - past + to).length());
                    let pieces = pieces(bend * 0.75);
                    for piece in 1..=pieces {
                        let part = piece as f32 / pieces as f32;
                        let middle = between(by, past, part);
                        let begin = between(between(from, by, part), middle, part);
                        let end = between(middle, between(past, to, part), part);
                        let next = between(begin, end, part);
                        self.edge(last, next);
                        last = next;
                    }
                }
                PathSegment::Close => {
                    self.edge(from, start);
                    last = start;
                }
            }
        }
        self.edge(last, start);
    }

    /// What an edge leaves, of which the parts left and right of the picture count as if they went down its sides.
    fn edge(&mut self, from: Point, to: Point) {
        let width = self.width as f32;
        for side in [0.0, width] {
            if from.x.min(to.x) < side && from.x.max(to.x) > side {
                let y = from.y + (to.y - from.y) * ((side - from.x) / (to.x - from.x));
                let middle = Point::from_xy(side, y);
                self.edge(from, middle);
                return self.edge(middle, to);
            }
        }
        let inside = |at: Point| Point::from_xy(at.x.clamp(0.0, width), at.y);
        self.edge_inside(inside(from), inside(to));
    }

    /// What an edge in the picture leaves in the rows of the band.
    fn edge_inside(&mut self, from: Point, to: Point) {
        if from.y == to.y {
            return;
        }
        let (sign, high, low) = if from.y < to.y { (1.0, from, to) } else { (-1.0, to, from) };
        let slope = (low.x - high.x) / (low.y - high.y);
        let (width, stride) = (self.width as f32, self.left.len() / BAND);
        let top = high.y.max(self.band.start as f32);
        let mut x = high.x + (top - high.y) * slope;
        for row in top as i32..up(low.y.max(0.0)).min(self.band.end as i32) {
            let height = low.y.min((row + 1) as f32) - top.max(row as f32);
            let (here, next) = (x, x + slope * height);
            x = next;
            let (left, right) = if here < next { (here, next) } else { (next, here) };
            let (left, right) = (left.clamp(0.0, width), right.clamp(0.0, width));
            let (begin, end) = (left as i32, up(right));
            let row = row as usize - self.band.start;
            let more = sign * height;
            let dots = &mut self.left[row * stride + begin as usize..];
            let into = left - begin as f32;
            match (end - begin) as usize {
                0 | 1 => {
                    let past = into + (right - left) / 2.0;
                    dots[0] += more * (1.0 - past);
                    dots[1] += more * past;
                }
                // What each dot has of the triangle above the edge: its tip, equal steps, its other tip.
                several => {
                    let each = 1.0 / (right - left);
                    let first = 0.5 * each * (1.0 - into).powi(2);
                    let last = 0.5 * each * (right - (end - 1) as f32).powi(2);
                    dots[0] += more * first;
                    if several == 2 {
                        dots[1] += more * (1.0 - first - last);
                    } else {
                        let second = each * (1.5 - into);
                        dots[1] += more * (second - first);
                        dots[2..several - 1].iter_mut().for_each(|dot| *dot += more * each);
                        dots[several - 1] += more * (1.0 - second - (several - 3) as f32 * each - last);
                    }
                    dots[several] += more * last;
                }
            }
            let marks = &mut self.marks[row * (stride / WORD)..][..stride / WORD];
            for dot in begin as usize..=end.max(begin + 1) as usize {
                marks[dot / WORD] |= 1 << (dot % WORD);
            }
        }
    }

    /// Sums up what edges left in the band, and leaves nothing there.
    fn sum_up(
        &mut self,
        words: &RangeInclusive<usize>,
        paint: &mut impl FnMut(Run) -> Option<()>,
    ) -> Option<()> {
        let stride = self.left.len() / BAND;
        for (in_band, row) in self.band.clone().enumerate() {
            let left = &mut self.left[in_band * stride..][..stride];
            let marks = &mut self.marks[in_band * (stride / WORD)..][..stride / WORD];
            let (mut sum, mut from, mut steps) = (0.0_f32, 0, 0);
            for (word, marks) in words.clone().zip(&mut marks[words.clone()]) {
                while *marks != 0 {
                    let dot = word * WORD + marks.trailing_zeros() as usize;
                    *marks &= *marks - 1;
                    sum += std::mem::take(&mut left[dot]);
                    let now = ((sum.abs() * f32::from(WHOLE) + 0.5) as i32).min(i32::from(WHOLE)) as u8;
                    if now != steps {
                        let dots = from..dot.min(self.width);
                        if steps > 0 {
                            paint(Run { row, dots, steps })?;
                        }
                        (from, steps) = (dot.min(self.width), now);
                    }
                }
            }
            if steps > 0 {
                paint(Run { row, dots: from..self.width, steps })?;
            }
        }
        Some(())
    }
}

/// How many straight pieces stand for a curve that bends away from one by so many dots.
fn pieces(bend: f32) -> usize {
    up((bend / APART).sqrt()).max(1) as usize
}

/// The next whole number.
fn up(number: f32) -> i32 {
    let whole = number as i32;
    whole + i32::from(number > whole as f32)
}

fn between(from: Point, to: Point, part: f32) -> Point {
    Point::from_xy(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
}
