//! The newsroom's desk: the project folder from one state to the next, and what the team sees of it meanwhile.
//!
//! The law of this room: whatever was done to the folder before, a sound folder is shown as a fresh start would
//! show it. Only what is broken stays as it last was, and then the panel says so.

mod panel;

pub use panel::{Choice, Panel};
