//! Reads finished pages as a proofreader does, before they go out: links, headings, names, weight.
//!
//! The law of this room: it looks at finished bytes only and trusts nobody, neither templates nor our own
//! code. One rule about finished HTML is one file here; of a page that has been read, only what rules across
//! pages need is remembered, so memory does not grow with the output.

mod accessibility_statement_incomplete;
mod accessibility_statement_not_linked;
mod address;
mod amended;
mod broken_fragment;
mod broken_page_link;
mod duplicate_id;
mod empty_link_text;
mod header_without_scope;
mod heading_skipped;
mod inline_code;
mod links;
mod missing_alt;
mod missing_page_head;
mod no_main_or_skip_link;
mod not_one_h1;
mod note;
mod notes;
mod page;
mod page_table_without_caption;
mod page_too_heavy;
mod plain;
mod plain_tests;
mod proofed;
mod proofreader;
mod reading;
mod standard;
mod text;
mod unbalanced_tags;
mod unknown_element;
mod unrendered_template;

use crate::problem::Rule;

use notes::Notes;
use page::Page;

pub use amended::{Files, amended};
pub use note::Note;
pub use proofed::{Noted, Proofed, judge, proof, read, trial};
pub use proofreader::Proofreader;
pub use text::Text;

/// A rule about one page, and what looks for its faults: each a clause that can follow "on this page".
type PageRule = (&'static Rule, fn(&Page) -> Vec<String>);

/// Every rule about one page. To add one: its file, its `mod` line, its line here.
const PAGE_RULES: &[PageRule] = &[
    (&duplicate_id::RULE, duplicate_id::faults),
    (&empty_link_text::RULE, empty_link_text::faults),
    (&header_without_scope::RULE, header_without_scope::faults),
    (&heading_skipped::RULE, heading_skipped::faults),
    (&inline_code::RULE, inline_code::faults),
    (&missing_alt::RULE, missing_alt::faults),
    (&missing_page_head::RULE, missing_page_head::faults),
    (&no_main_or_skip_link::RULE, no_main_or_skip_link::faults),
    (&not_one_h1::RULE, not_one_h1::faults),
    (&page_too_heavy::RULE, page_too_heavy::faults),
    (&page_table_without_caption::RULE, page_table_without_caption::faults),
    (&unbalanced_tags::RULE, unbalanced_tags::faults),
    (&unknown_element::RULE, unknown_element::faults),
    (&unrendered_template::RULE, unrendered_template::faults),
];

/// The rules about the page at one path.
const AT_ONE_PATH: &[(&str, PageRule)] = &[(
    accessibility_statement_incomplete::PATH,
    (&accessibility_statement_incomplete::RULE, accessibility_statement_incomplete::faults),
)];

/// The rules that need to know all pages.
const RULES_ACROSS: [&Rule; 3] =
    [&broken_page_link::RULE, &broken_fragment::RULE, &accessibility_statement_not_linked::RULE];

/// Every rule that this room applies.
pub const RULES: &[&Rule] = &{
    const OF_PAGES: usize = PAGE_RULES.len() + AT_ONE_PATH.len();
    let mut rules = [RULES_ACROSS[0]; OF_PAGES + RULES_ACROSS.len()];
    let mut at = 0;
    while at < rules.len() {
        rules[at] = if at < PAGE_RULES.len() {
            PAGE_RULES[at].0
        } else if at < OF_PAGES {
            AT_ONE_PATH[at - PAGE_RULES.len()].1.0
        } else {
            RULES_ACROSS[at - OF_PAGES]
        };
        at += 1;
    }
    rules
};
