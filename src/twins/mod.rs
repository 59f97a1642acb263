//! Compressed twins: `index.html.gz` and `index.html.br` beside `index.html`, for servers that send them in its place.
//!
//! The law of this room: a twin is a function of the bytes of its original and of what kind of file it is. It holds no time and
//! no name, so the same original has the same twin, and it unpacks to exactly its original.

use std::io::{self, Read, Write};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::bufread::MultiGzDecoder;
use flate2::write::GzEncoder;

/// Shorter files have no twins: they fit into one packet of the network as they are.
const WORTHWHILE: u64 = 1024;

/// Longer files have none either: they would have to be held in memory.
const HOLDABLE: u64 = 32 * 1024 * 1024;

/// Kinds of file that are text; pictures, fonts and documents are compressed in themselves.
const TEXTS: [&str; 11] =
    ["css", "csv", "html", "ics", "js", "json", "mjs", "svg", "txt", "webmanifest", "xml"];

/// A way of compressing that browsers ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coding {
    /// `gzip` (RFC 1952), which every browser and server knows.
    Gzip,
    /// `br` (RFC 7932), which is a tenth smaller and more.
    Brotli,
}

/// All of them.
pub const CODINGS: [Coding; 2] = [Coding::Brotli, Coding::Gzip];

/// Whether a file of this path and size is to have twins.
pub fn are_worthwhile(path: &str, size: u64) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    TEXTS.contains(&ending) && (WORTHWHILE..=HOLDABLE).contains(&size)
}

/// The original of the twin at `path`, and how it is compressed; `None` where its name is not that of a twin.
pub fn original(path: &str) -> Option<(&str, Coding)> {
    CODINGS.into_iter().find_map(|coding| Some((path.strip_suffix(coding.ending())?, coding)))
}

impl Coding {
    /// What the name of a twin ends in.
    pub fn ending(self) -> &'static str {
        match self {
            Coding::Gzip => ".gz",
            Coding::Brotli => ".br",
        }
    }

    /// The bytes of the twin of the file at `path`; `None` where it would not be smaller than its original.
    pub fn twin(self, path: &str, original: &[u8]) -> Option<Vec<u8>> {
        let mut twin = Vec::with_capacity(original.len() / 4);
        let written = match self {
            Coding::Gzip => {
                // `GzEncoder::new` writes no name, and 0 for the time.
                let mut encoder = GzEncoder::new(&mut twin, Compression::best());
                encoder.write_all(original).and_then(|()| encoder.finish().map(drop))
            }
            Coding::Brotli => {
                brotli::BrotliCompress(&mut &*original, &mut twin, &parameters(path, original.len()))
                    .map(drop)
            }
        };
        written.expect("memory takes whatever is written to it");
        (twin.len() < original.len()).then_some(twin)
    }

    /// What a twin unpacks to.
    pub fn unpacked<'a>(self, twin: impl io::BufRead + 'a) -> Box<dyn Read + 'a> {
        match self {
            Coding::Gzip => Box::new(MultiGzDecoder::new(twin)),
            Coding::Brotli => Box::new(brotli::Decompressor::new(twin, 64 * 1024)),
        }
    }
}

/// How hard brotli tries, of 11. Pages are made anew whenever the edition's date is another one, and hardest takes 60 ms
/// for a page of 17 kB, which is minutes at the very moment of a release: 6 takes 2 ms, and its twins are a tenth smaller
/// than gzip's and a seventh larger than the smallest. 7 to 9 are slower and no smaller.
const FOR_PAGES: i32 = 6;

/// Styles and scripts change with the theme alone, so their twins are made once, and every reader asks for them.
const FOR_ASSETS: i32 = 11;

fn parameters(path: &str, size: usize) -> BrotliEncoderParams {
    let is_asset = path.rsplit_once('.').is_some_and(|(_, ending)| matches!(ending, "css" | "js" | "mjs"));
    let quality = if is_asset { FOR_ASSETS } else { FOR_PAGES };
    BrotliEncoderParams { quality, lgwin: 22, size_hint: size, ..BrotliEncoderParams::default() }
}

#[cfg(test)]
mod tests {
    use super::{CODINGS, Coding, are_worthwhile, original};
    use std::io::Read;

    fn page() -> Vec<u8> {
        (0..200)
            .flat_map(|row| {
                format!("<tr><th scope=\"row\">Force {row}</th><td>good</td></tr>\n").into_bytes()
            })
            .collect()
    }

    #[test]
    fn a_twin_unpacks_to_its_original_and_is_always_the_same() {
        for coding in CODINGS {
            let twin = coding.twin("a.html", &page()).unwrap();
            assert!(twin.len() < page().len() / 8, "{coding:?}: {}", twin.len());
            assert_eq!(coding.twin("a.html", &page()).unwrap(), twin);
            let mut unpacked = Vec::new();
            coding.unpacked(&*twin).read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, page());
            let short = &twin[..twin.len() / 2];
            assert!(coding.unpacked(short).read_to_end(&mut Vec::new()).is_err(), "{coding:?} cut short");
        }
    }

    #[test]
    fn gzip_names_no_time_and_no_file() {
        let twin = Coding::Gzip.twin("a.html", &page()).unwrap();
        // RFC 1952: magic, deflate, no flags, the time as zero.
        assert_eq!(twin[..8], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn what_gets_no_smaller_has_no_twin() {
        let mut seed = 1u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        })
        .take(2000)
        .collect();
        assert_eq!(CODINGS.map(|coding| coding.twin("a.css", &noise)), [None, None]);
    }

    #[test]
    fn only_texts_of_some_length_are_worth_it() {
        assert!(are_worthwhile("forces/ambria/index.html", 5000));
        assert!(!are_worthwhile("forces/ambria/index.html", 500));
        assert!(!are_worthwhile("report.pdf", 5000) && !are_worthwhile("html", 5000));
        assert_eq!(original("a/b.css.br"), Some(("a/b.css", Coding::Brotli)));
        assert_eq!(original("a/b.css"), None);
    }
}
