//! The names that somebody gave for a new file: ids that can be, and things that are there.

use crate::model::{Date, Force, ForceId, Inspection, InspectionId, is_id, meant_id};
use crate::problem::nearest;
use crate::project::Project;
use crate::site::Site;
use crate::text::FileName;

/// The project's site, without which no file has a place.
///
/// # Errors
/// Where there is none: why, and what to do.
pub fn site(project: &Project) -> Result<&Site, String> {
    let settings = FileName::new("content/site.yaml");
    project.site.as_deref().ok_or_else(|| {
        if project.reading.docs.broken.contains_key(&settings) || project.reading.docs.settings.is_some() {
            format!("{settings} has mistakes; `candour check` says which. Mend them first")
        } else {
            format!(
                "there is no {settings} here. Go into the folder of the site, or name that folder with --root; \
                 `candour new site DIR` makes a new site"
            )
        }
    })
}

/// The id, if it can stand in an address.
pub(super) fn id(written: &str) -> Result<&str, String> {
    if is_id(written) {
        return Ok(written);
    }
    let rule = "small letters a to z, digits and single hyphens only, because it becomes part of an address";
    Err(match meant_id(written) {
        None => format!("`{written}` cannot be an id: {rule}"),
        Some(meant) => format!("`{written}` cannot be an id: {rule}. Did you mean `{meant}`?"),
    })
}

/// The inspection of that id.
pub(super) fn inspection<'a>(
    project: &Project,
    site: &'a Site,
    written: &str,
) -> Result<(&'a InspectionId, &'a Inspection), String> {
    match site.inspections.get_key_value(written) {
        Some((id, doc)) => Ok((id, &doc.value)),
        None => Err(unknown(
            project,
            "inspection",
            written,
            &FileName::new(format!("content/inspections/{written}/index.md")),
            site.inspections.keys().map(InspectionId::as_str),
        )),
    }
}

/// The force of that id.
pub(super) fn force<'a>(
    project: &Project,
    site: &'a Site,
    written: &str,
) -> Result<(&'a ForceId, &'a Force), String> {
    match site.forces.get_key_value(written) {
        Some((id, doc)) => Ok((id, &doc.value)),
        None => Err(unknown(
            project,
            "force",
            written,
            &FileName::new(format!("content/forces/{written}.md")),
            site.forces.keys().map(ForceId::as_str),
        )),
    }
}

/// The day on which the report on a force is published, if it were there.
pub(super) fn published(site: &Site, of: &InspectionId, on: &ForceId) -> Result<Date, String> {
    let published = site.report_published(of, on).map(|published| published.date);
    published
        .ok_or_else(|| format!("nobody says when the inspection {of} is published: write `published` in it"))
}

fn unknown<'a>(
    project: &Project,
    kind: &str,
    written: &str,
    file: &FileName,
    known: impl Iterator<Item = &'a str>,
) -> String {
    if project.reading.docs.broken.contains_key(file) {
        return format!("{file} has mistakes; `candour check` says which. Mend them first");
    }
    match nearest(written, known) {
        Some(near) => format!("there is no {kind} `{written}`: did you mean `{near}`?"),
        None if id(written).is_ok() => {
            format!("there is no {kind} `{written}`; `candour new {kind} {written}` makes one")
        }
        None => format!("there is no {kind} `{written}`"),
    }
}

/// The words that an id is made of, as a name: `north-ambria` is North Ambria.
pub(super) fn as_name(id: &str) -> String {
    let word = |(at, word): (usize, &str)| match word {
        "and" | "of" | "the" | "for" | "on" | "in" if at > 0 => word.to_owned(),
        _ => {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_uppercase() + rest
        }
    };
    id.split('-').enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// The words that an id is made of, as a title: `contact-us` is Contact us.
pub(super) fn as_title(id: &str) -> String {
    let words = id.replace('-', " ");
    let (first, rest) = words.split_at(words.len().min(1));
    first.to_uppercase() + rest
}

#[cfg(test)]
mod tests {
    use super::{as_name, as_title, id};

    #[test]
    fn an_id_that_cannot_be_is_told_what_it_could_be() {
        assert_eq!(id("thames-valley-2"), Ok("thames-valley-2"));
        assert!(id("Thames Valley").unwrap_err().ends_with("Did you mean `thames-valley`?"));
        assert!(id("../secret").unwrap_err().ends_with("Did you mean `secret`?"));
        for wrong in ["", "-", "a--b", "a/b", "é"] {
            assert!(id(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn ids_read_as_names_and_titles() {
        assert_eq!(as_name("isle-of-ambria"), "Isle of Ambria");
        assert_eq!(as_title("integrity-2025"), "Integrity 2025");
    }
}
