//! Letters: the fonts that a theme brings, read once and ready to write with.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Source};

use crate::checksum::{Checksum, Filed, Summing};

/// The fonts of a theme. What is no font that can be read is not among them.
#[derive(Clone, Debug)]
pub struct Letters {
    fonts: Arc<Database>,
    sum: Checksum,
}

/// The bytes of a font, in the shape that the database shares.
struct Bytes(Arc<[u8]>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Letters {
    /// The letters of these font files; the first family is what `serif` means.
    pub fn of<'a>(files: impl IntoIterator<Item = &'a Arc<[u8]>>) -> Letters {
        let (mut fonts, mut sum) = (Database::new(), Summing::default());
        for file in files {
            sum.add(Filed::of(file).sha256.to_string().as_bytes());
            fonts.load_font_source(Source::Binary(Arc::new(Bytes(file.clone()))));
        }
        let first = fonts.faces().next().and_then(|face| face.families.first().map(|(name, _)| name.clone()));
        first.into_iter().for_each(|name| fonts.set_serif_family(name));
        Letters { fonts: Arc::new(fonts), sum: sum.finish().sha256 }
    }

    /// The checksum of all font files.
    pub(super) fn sum(&self) -> Checksum {
        self.sum
    }

    pub(super) fn fonts(&self) -> Arc<Database> {
        self.fonts.clone()
    }

    /// Whether there is a font of this family.
    pub(super) fn has(&self, family: &str) -> bool {
        family == "serif" && !self.fonts.is_empty() || self.families().any(|known| known == family)
    }

    /// The families by name, in the order of the files; one has several faces.
    pub(super) fn families(&self) -> impl Iterator<Item = &str> {
        self.fonts.faces().flat_map(|face| face.families.iter().map(|(name, _)| name.as_str()))
    }
}
