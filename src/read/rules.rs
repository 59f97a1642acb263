//! The list of all rules of this room.

use crate::problem::Rule;

/// All rules that reading can find broken.
pub const RULES: &[&Rule] = &[
    &super::MISSING_SITE_FILE,
    &super::UNREADABLE_FILE,
    &super::filing::FILE_OUT_OF_PLACE,
    &super::filing::BAD_FILE_NAME,
    &super::decoding::NOT_UTF_8,
    &super::decoding::FILE_TOO_LARGE,
    &super::misdecoded::WRONGLY_DECODED_CHARACTERS,
    &super::front_matter::MISSING_FRONT_MATTER,
    &super::front_matter::UNCLOSED_FRONT_MATTER,
];
