//! SHA-256 checksums, as `sha256sum` prints them, and what is known of a file by them.
//!
//! The law of this room: everybody can repeat its sums with a tool that lies on every computer.

use std::fmt;
use std::io;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

/// The SHA-256 (FIPS 180-4) of some bytes; shown as 64 small hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Checksum([u8; 32]);

/// A checksum in the making, of a file that comes piece by piece.
#[derive(Clone, Default)]
pub struct Summing {
    hasher: Sha256,
    size: u64,
}

/// What is known of a file: its checksum and its size in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    pub sha256: Checksum,
    pub size: u64,
}

impl Filed {
    /// What is to be known of these bytes.
    pub fn of(bytes: &[u8]) -> Filed {
        Filed { sha256: Checksum::of(bytes), size: bytes.len() as u64 }
    }
}

impl Checksum {
    pub fn of(bytes: &[u8]) -> Checksum {
        Checksum(Sha256::digest(bytes).into())
    }

    /// Its first sixteen digits as a number.
    pub fn beginning(self) -> u64 {
        self.0.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}

impl Summing {
    /// Takes the next piece in.
    pub fn add(&mut self, bytes: &[u8]) {
        self.hasher.update(bytes);
        self.size += bytes.len() as u64;
    }

    /// What is known of all pieces together.
    pub fn finish(self) -> Filed {
        Filed { sha256: Checksum(self.hasher.finalize().into()), size: self.size }
    }
}

impl io::Write for Summing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut digits = String::with_capacity(64);
        for byte in self.0 {
            digits.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
        }
        f.write_str(&digits)
    }
}

impl fmt::Debug for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Checksum {
    type Err = ();

    fn from_str(text: &str) -> Result<Checksum, ()> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(());
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| ())?;
        }
        Ok(Checksum(bytes))
    }
}

impl Serialize for Checksum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Checksum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Checksum, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| de::Error::custom(format!("`{text}` is no SHA-256")))
    }
}

#[cfg(test)]
mod tests {
    use super::{Checksum, Summing};

    /// The example of FIPS 180-4.
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn a_checksum_is_the_same_in_one_piece_and_in_many() {
        assert_eq!(Checksum::of(b"abc").to_string(), ABC);
        let mut sum = Summing::default();
        [&b"a"[..], b"", b"bc"].iter().for_each(|piece| sum.add(piece));
        let filed = sum.finish();
        assert_eq!((filed.sha256.to_string().as_str(), filed.size), (ABC, 3));
        assert_eq!(filed.sha256.beginning(), u64::from_str_radix(&ABC[..16], 16).unwrap());
    }

    #[test]
    fn only_64_small_digits_are_a_checksum() {
        assert_eq!(ABC.parse(), Ok(Checksum::of(b"abc")));
        for text in ["", &ABC[1..], &ABC.to_uppercase(), &format!("+{}", &ABC[1..]), &format!("{ABC}0")] {
            assert_eq!(text.parse::<Checksum>(), Err(()), "{text}");
        }
    }
}
