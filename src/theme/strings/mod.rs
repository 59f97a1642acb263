//! What templates say: the filter `message`, and whether a message answers what they ask for.

mod asks;
mod check;
mod markup;
mod rules;
#[cfg(test)]
mod tests;

pub(super) use check::check;
pub(super) use markup::say;
pub(super) use rules::{MISSING_MESSAGE_ARGUMENT, UNKNOWN_MESSAGE};
