//! All files in one, and their checksums.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::checksum::Checksum;
use crate::model::Date;

/// The files by name and bytes, packed into one (ZIP). They bear the day of the edition, so that the same edition packs
/// into the same bytes.
///
/// # Panics
/// Never: memory takes what is written to it.
pub fn archive(files: &[(String, Vec<u8>)], day: Date) -> Vec<u8> {
    let day = day.last_day();
    let at_midnight = || {
        let year = u16::try_from(day.year()).ok()?;
        // A day before 1980 cannot be said.
        DateTime::from_date_and_time(year, day.month().unsigned_abs(), day.day().unsigned_abs(), 0, 0, 0).ok()
    };
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(at_midnight().unwrap_or_default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, options).expect("memory takes it");
        writer.write_all(bytes).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

/// The checksums of files, as `sha256sum --check` reads them.
pub fn checksums(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let line = |(name, bytes): &(String, Vec<u8>)| format!("{}  {name}\n", Checksum::of(bytes));
    files.iter().map(line).collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{archive, checksums};
    use crate::model::Date;

    #[test]
    fn the_same_files_pack_into_the_same_bytes() {
        let files = [("a.csv".to_owned(), b"a".repeat(5000)), ("schema/b.json".to_owned(), b"{}".to_vec())];
        let packed = archive(&files, Date::day(2026, 12, 8));
        assert_eq!(packed, archive(&files, Date::day(2026, 12, 8)));
        assert!(packed.len() < 1000 && packed.starts_with(b"PK"));
        assert!(archive(&files, Date::day(1829, 9, 29)).starts_with(b"PK"), "of a day that it cannot say");
    }

    #[test]
    fn checksums_are_those_that_everybody_can_repeat() {
        let sums = checksums(&[("abc.txt".to_owned(), b"abc".to_vec())]);
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt\n";
        assert_eq!(String::from_utf8(sums).unwrap(), abc);
    }
}
