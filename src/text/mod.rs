//! Where something is written: the name of a file in the project folder, a place inside it, and the sentences of a
//! passage.
//!
//! The law of this room: a place costs nothing until somebody asks for it. Data carry no positions; a
//! problem names the file and the way to the value in it (`findings[2].theme`), and only when it is to be
//! printed does `read` look up line and column.

mod field;
mod file_name;
pub mod passage;
mod place;
mod sentences;

pub use field::{FieldPath, Step};
pub use file_name::FileName;
pub use place::{Place, Position, Spot};
pub use sentences::sentences;
