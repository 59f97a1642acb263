//! (stub until the room read is joined)
mod docs;
pub use docs::{Doc, Docs};
