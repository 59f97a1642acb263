//! Whether a browser needs the bytes at all, and which of them: conditional and range requests of RFC 9110,
//! sections 13 and 14.
//!
//! Browsers are told to store nothing, so it is tools that ask like this: a link checker that comes again, a
//! download that goes on, a reader of PDF files that begins at the end.

use std::ops::Range;

/// What to send of bytes that are there.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Some(Range<u64>),
    /// What was asked for lies behind the end.
    Nowhere,
}

/// Whether an `If-None-Match` names the version that would be sent: then nothing need be. Versions are compared
/// weakly (RFC 9110 section 13.1.2); ours are all strong.
pub(super) fn has_already(if_none_match: &str, tag: &str) -> bool {
    let mut rest = if_none_match.trim();
    if rest == "*" {
        return true;
    }
    // A comma may stand in a version, so this is no list to split.
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let opaque = rest.strip_prefix("W/").unwrap_or(rest);
        let Some(end) = opaque.strip_prefix('"').and_then(|inside| inside.find('"')) else { return false };
        if opaque[..end + 2] == *tag {
            return true;
        }
        rest = &opaque[end + 2..];
    }
}

/// Which part of `length` bytes is sent. A `Range` that is no range, or that names several, means the whole,
/// which RFC 9110 section 14.2 allows; so does an `If-Range` that does not name this version strongly
/// (section 13.1.5), or that is a date, since we send none to compare it with.
pub(super) fn part(range: Option<&str>, if_range: Option<&str>, tag: &str, length: u64) -> Part {
    if if_range.is_some_and(|known| known != tag) {
        return Part::Whole;
    }
    let range = range.and_then(|range| range.trim().split_once('='));
    let Some((_, spec)) = range.filter(|(unit, _)| unit.eq_ignore_ascii_case("bytes")) else {
        return Part::Whole;
    };
    let Some((first, last)) = spec.trim().split_once('-') else { return Part::Whole };
    match (number(first), number(last)) {
        (Some(first), Some(last)) if first > last => Part::Whole,
        (Some(first), _) if (last.is_empty() || number(last).is_some()) && first >= length => Part::Nowhere,
        (Some(first), Some(last)) => Part::Some(first..last.saturating_add(1).min(length)),
        (Some(first), None) if last.is_empty() => Part::Some(first..length),
        (None, Some(0)) if first.is_empty() => Part::Nowhere,
        // The last bytes of nothing are all that there is.
        (None, Some(_)) if first.is_empty() && length == 0 => Part::Whole,
        (None, Some(last)) if first.is_empty() => Part::Some(length.saturating_sub(last)..length),
        _ => Part::Whole,
    }
}

/// Digits as a number; one that is too large for us lies behind the end of every file.
fn number(digits: &str) -> Option<u64> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Part, has_already, part};

    #[test]
    fn a_version_is_found_in_a_list() {
        for list in [
            "\"a\"",
            "W/\"a\"",
            "\"b\", \"a\"",
            "\"b\",W/\"a\"",
            ", \"b\" ,\t\"a\",",
            "*",
            " * ",
            "\"x,y\",\"a\"",
        ] {
            assert!(has_already(list, "\"a\""), "{list}");
        }
        for list in
            ["", "\"b\"", "a", "\"a", "w/\"a\"", "\"A\"", "\"b,a\"", "**", "nonsense \"a\"", "\"b\" *"]
        {
            assert!(!has_already(list, "\"a\""), "{list}");
        }
    }

    #[test]
    fn a_range_is_a_part_of_the_bytes() {
        for (range, expected) in [
            ("bytes=0-0", Part::Some(0..1)),
            ("bytes=2-4", Part::Some(2..5)),
            ("BYTES=2-", Part::Some(2..10)),
            ("bytes=2-99999999999999999999999", Part::Some(2..10)),
            ("bytes=0-18446744073709551615", Part::Some(0..10)),
            ("bytes=-3", Part::Some(7..10)),
            ("bytes=-30", Part::Some(0..10)),
            ("bytes= 2-4 ", Part::Some(2..5)),
            ("bytes=10-", Part::Nowhere),
            ("bytes=10-20", Part::Nowhere),
            ("bytes=99999999999999999999999-", Part::Nowhere),
            ("bytes=-0", Part::Nowhere),
            ("bytes=4-2", Part::Whole),
            ("bytes=0-1,3-4", Part::Whole),
            ("bytes=", Part::Whole),
            ("bytes=-", Part::Whole),
            ("bytes=a-b", Part::Whole),
            ("bytes=99-b", Part::Whole),
            ("bytes=+1-2", Part::Whole),
            ("bytes=1 - 2", Part::Whole),
            ("lines=0-1", Part::Whole),
            ("0-1", Part::Whole),
        ] {
            assert_eq!(part(Some(range), None, "\"a\"", 10), expected, "{range}");
        }
        assert_eq!(part(None, None, "\"a\"", 10), Part::Whole);
        assert_eq!(part(Some("bytes=0-"), None, "\"a\"", 0), Part::Nowhere);
        assert_eq!(part(Some("bytes=-5"), None, "\"a\"", 0), Part::Whole);
    }

    #[test]
    fn a_range_of_another_version_is_the_whole() {
        let range = Some("bytes=0-0");
        assert_eq!(part(range, Some("\"a\""), "\"a\"", 10), Part::Some(0..1));
        for other in ["\"b\"", "W/\"a\"", "Tue, 08 Dec 2026 00:01:00 GMT"] {
            assert_eq!(part(range, Some(other), "\"a\"", 10), Part::Whole, "{other}");
        }
    }
}
