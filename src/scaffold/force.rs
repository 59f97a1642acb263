//! A new force.

use super::names::{self, as_name};
use super::words::{Words, one_line, yaml};
use super::{Made, NewFile};
use crate::model::Inspected;
use crate::project::Project;
use crate::site::Site;
use crate::text::FileName;

const TEXT: &str = include_str!("files/force.md");

/// The file of a force; its name is made from its id where none is given.
pub fn force(project: &Project, id: &str, name: Option<&str>) -> Made {
    let site = names::site(project)?;
    let id = names::id(id)?;
    let name = name.map(one_line).filter(|name| !name.is_empty()).unwrap_or_else(|| as_name(id) + " Police");
    let (short_name, noun) = short_name(&name);
    let nation = site.forces.values().next().map_or("England", |doc| doc.value.nation.as_str());
    let last_row = site.forces.values().filter_map(|doc| doc.value.tile.as_ref()).map(|tile| tile.row).max();
    let words = Words::of(site)
        .with("id", id)
        .with("name", yaml(&name))
        .with("name_in_words", &name)
        .with("short_name", yaml(short_name))
        .with("authority", yaml(&format!("{short_name} Police Authority")))
        .with("commissioner", yaml(&format!("Police and Crime Commissioner for {short_name}")))
        .with("noun", noun)
        .with("kind", kind(site))
        .with("nation", yaml(nation))
        .with("neighbour", site.forces.keys().next().map_or("ambria", |force| force.as_str()))
        .with("row", last_row.map_or(0, |row| row.saturating_add(1)))
        .with(
            "letters",
            yaml(&short_name.chars().filter(|c| c.is_alphanumeric()).take(4).collect::<String>()),
        );
    Ok(NewFile {
        file: FileName::new(format!("content/forces/{id}.md")),
        text: words.fill(TEXT),
        next: "fill in its names, its nation, and who holds it to account (`policing_bodies`)".to_owned(),
    })
}

/// The name without the word that the body uses of itself, and that word.
fn short_name(name: &str) -> (&str, &'static str) {
    let endings = [
        (" Police Service", "service"),
        (" Police", "force"),
        (" Constabulary", "constabulary"),
        (" Service", "service"),
        (" Agency", "agency"),
    ];
    let found = endings.iter().find_map(|(ending, noun)| Some((name.strip_suffix(ending)?, *noun)));
    found.unwrap_or((name, "force"))
}

/// A territorial force is one of `all-forces`. Where an inspection says that it visited them all, and how many
/// got which grade, one more could not be true.
fn kind(site: &Site) -> &'static str {
    let counted = site
        .inspections
        .values()
        .any(|doc| doc.value.inspected.contains(&Inspected::AllForces) && !doc.value.totals.is_empty());
    if counted { "special" } else { "territorial" }
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn short_names() {
        assert_eq!(short_name("Delford Police"), ("Delford", "force"));
        assert_eq!(short_name("North Delford Constabulary"), ("North Delford", "constabulary"));
        assert_eq!(short_name("The Delford Guard"), ("The Delford Guard", "force"));
    }
}
