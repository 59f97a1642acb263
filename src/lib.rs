//! candour publishes force-by-force police integrity report cards from a folder of Markdown and YAML.
//!
//! The modules are rooms, listed here in the order in which the work flows. **A room may use only the rooms
//! above it**; `tests/house.rs` reads this list and holds every file to it. Everything above the doors is a
//! pure function of its arguments. ARCHITECTURE.md draws the picture.

pub mod text;
pub mod checksum;
pub mod problem;
pub mod model;
pub mod schema;
pub mod source;
pub mod read;
pub mod site;
pub mod checks;
pub mod style;
pub mod project;
pub mod release;
pub mod calendar;
pub mod data;
pub mod strings;
pub mod pages;
pub mod hosting;
pub mod record;
pub mod theme;
pub mod draw;
pub mod edition;
pub mod proof;
pub mod twins;
pub mod secrets;
pub mod receipt;
pub mod share;
pub mod review;
pub mod desk;
pub mod scaffold;
pub mod import;
pub mod mend;
pub mod assist;

// Doors: the only rooms that touch the world.
pub mod disk;
pub mod publish;
pub mod preview;
pub mod cli;

/// Every rule of every room, in the order in which the work flows; `candour explain` lists them.
pub fn rules() -> Vec<&'static problem::Rule> {
    [
        read::RULES,
        site::RULES,
        checks::RULES,
        style::RULES,
        release::RULES,
        calendar::RULES,
        strings::RULES,
        pages::RULES,
        record::RULES,
        theme::RULES,
        draw::RULES,
        proof::RULES,
        secrets::RULES,
        share::RULES,
    ]
    .concat()
}
