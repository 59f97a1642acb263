//! All files in one, and their checksums.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::checksum::Checksum;
use crate::model::Date;

/// The files that are packed into one (ZIP), and their checksums. They bear the day of the edition, so that the same
/// edition packs into the same bytes. A file is taken, noted and packed, and need not be kept.
pub struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
    checksums: String,
}

impl Archive {
    /// An archive without files, of an edition of that day.
    pub fn new(day: Date) -> Archive {
        let day = day.last_day();
        let at_midnight = || {
            let year = u16::try_from(day.year()).ok()?;
            // A day before 1980 cannot be said.
            DateTime::from_date_and_time(year, day.month().unsigned_abs(), day.day().unsigned_abs(), 0, 0, 0)
                .ok()
        };
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(at_midnight().unwrap_or_default())
            .unix_permissions(0o644);
        Archive { writer: ZipWriter::new(Cursor::new(Vec::new())), options, checksums: String::new() }
    }

    /// Adds a file.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        self.checksums += &format!("{}  {name}\n", Checksum::of(bytes));
        self.pack(name, bytes);
    }

    /// The checksums of all files, as `sha256sum --check` reads them.
    pub fn checksums(&self) -> &str {
        &self.checksums
    }

    /// The bytes of the archive; the checksums are the last file in it, under this name.
    ///
    /// # Panics
    /// Never: memory takes what is written to it.
    pub fn finish(mut self, checksums: &str) -> Vec<u8> {
        let sums = std::mem::take(&mut self.checksums);
        self.pack(checksums, sums.as_bytes());
        self.writer.finish().expect("memory takes it").into_inner()
    }

    fn pack(&mut self, name: &str, bytes: &[u8]) {
        self.writer.start_file(name, self.options).expect("memory takes it");
        self.writer.write_all(bytes).expect("memory takes it");
    }
}

#[cfg(test)]
mod tests {
    use super::Archive;
    use crate::model::Date;

    fn packed(day: Date) -> Vec<u8> {
        let mut archive = Archive::new(day);
        archive.add("a.csv", &b"a".repeat(5000));
        archive.add("schema/b.json", b"{}");
        archive.finish("sums.txt")
    }

    #[test]
    fn the_same_files_pack_into_the_same_bytes() {
        let once = packed(Date::day(2026, 12, 8));
        assert_eq!(once, packed(Date::day(2026, 12, 8)));
        assert!(once.len() < 1000 && once.starts_with(b"PK"));
        assert!(packed(Date::day(1829, 9, 29)).starts_with(b"PK"), "of a day that it cannot say");
    }

    #[test]
    fn checksums_are_those_that_everybody_can_repeat() {
        let mut archive = Archive::new(Date::day(2026, 12, 8));
        archive.add("abc.txt", b"abc");
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt\n";
        assert_eq!(archive.checksums(), abc);
    }
}
