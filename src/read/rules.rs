//! The list of all rules of this room.

use super::{decoding, filing, front_matter, leftovers, misdecoded, prose, sentence, yaml};
use crate::problem::Rule;

/// All rules that reading can find broken.
pub const RULES: &[&Rule] = &[
    &super::MISSING_SITE_FILE,
    &super::UNREADABLE_FILE,
    &filing::FILE_OUT_OF_PLACE,
    &filing::BAD_FILE_NAME,
    &decoding::NOT_UTF_8,
    &decoding::FILE_TOO_LARGE,
    &misdecoded::WRONGLY_DECODED_CHARACTERS,
    &front_matter::MISSING_FRONT_MATTER,
    &front_matter::UNCLOSED_FRONT_MATTER,
    &yaml::TAB_INDENTATION,
    &yaml::YAML_ANCHOR,
    &yaml::MULTIPLE_DOCUMENTS,
    &yaml::NESTED_TOO_DEEPLY,
    &yaml::BAD_YAML,
    &yaml::DUPLICATE_FIELD,
    &yaml::UNKNOWN_FIELD,
    &yaml::MISSING_FIELD,
    &yaml::WRONG_TYPE,
    &yaml::UNKNOWN_WORD,
    &yaml::EMPTY_FIELD,
    &yaml::BAD_DATE,
    &yaml::WRONG_VALUE,
    &sentence::REPEATED_SENTENCE,
    &leftovers::LEFTOVERS_OF_AN_IMPORT,
    &prose::RAW_HTML,
    &prose::PROSE_NESTED_TOO_DEEPLY,
    &prose::HEADING_LEVEL,
    &prose::EMPTY_HEADING,
    &prose::TABLE_WITHOUT_CAPTION,
    &prose::MISSING_ALTERNATIVE_TEXT,
    &prose::FORBIDDEN_LINK,
    &prose::EMPTY_LINK,
    &prose::BROKEN_LINK_REFERENCE,
    &prose::UNKNOWN_FOOTNOTE,
    &prose::UNUSED_FOOTNOTE,
    &prose::UNKNOWN_BLOCK,
];
