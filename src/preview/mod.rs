//! The team's own server: it watches the project folder, makes the site in memory, and reloads the browser.
//!
//! The law of this room: it shows what `build` would write, plus one script, and writes nothing. What it
//! serves it asks of [`Pages`], so it knows nothing of how a page is made; and a watched folder only wakes
//! it: what has changed it learns by looking.

mod address;
mod answer;
mod conditional;
mod content_type;
mod cookie;
mod door;
mod editor;
mod course;
mod gate;
mod head;
mod injected;
mod on_the_way;
mod places;
mod reports;
mod serve;
mod showing;
mod stream;
mod tags;
mod version;
mod watch;

#[cfg(test)]
mod tests;

pub use editor::Editor;
pub use serve::{Desk, Event, Options, serve};
pub use showing::{Body, Pages};
