//! Inspections of which neither their file nor a release says when they go out.

use crate::model::{InspectionId, ReleaseId};
use crate::problem::{Problem, Problems};
use crate::read::Gaps;
use crate::text::Place;

use super::Site;
use super::entity::Entity;
use super::names::Names;
use super::rules::INSPECTION_WITHOUT_DATE;
use super::timetable::{Appointment, Item};

/// Leaves out the inspections that nobody dates, as files that could not be read, so that of what hangs on them
/// nothing more is said. After this every inspection of the site has a moment.
pub(super) fn leave_out(site: &mut Site, names: &mut Names, problems: &mut Problems) {
    let undated: Vec<InspectionId> = (site.inspections.keys())
        .filter(|inspection| site.inspection_published(inspection).is_none())
        .cloned()
        .collect();
    if undated.is_empty() {
        return;
    }
    let is_open =
        |id: &ReleaseId| site.releases.get(id).is_some_and(|doc| names.is_open(&doc.file, "goes_out"));
    let may_name_more = site.releases.keys().find(|id| is_open(id)).cloned();
    for inspection in undated {
        let file = site.inspections[&inspection].file.clone();
        if let Some(release) = &may_name_more {
            // In what is only guessed at, a release of which not every name is known may well name it.
            let appointment = Appointment::new(release, &site.releases[release], 0);
            site.timetable.appoint(Item::Thing(Entity::Inspection(inspection)), appointment);
            continue;
        }
        if names.is_open(&file, "published") {
            // What stands there is wrong, which has been said; one guess at it is that nothing does.
            let guess = Appointment::guess(&file);
            site.timetable.appoint(Item::Thing(Entity::Inspection(inspection)), guess);
            continue;
        }
        if !site.has_unread_release() {
            let message = "nobody says when this inspection is published";
            problems.push(Problem::new(&INSPECTION_WITHOUT_DATE, Place::file(&file), message));
        }
        site.inspections.remove(&inspection);
        site.gaps.insert(file.clone(), Gaps::everything());
        names.gaps.insert(file, Gaps::everything());
        names.broken.insert(Entity::Inspection(inspection));
    }
}

#[cfg(test)]
mod tests {
    use crate::read::read;
    use crate::site::resolve;
    use crate::source::Tree;

    const SETTINGS: &str = "title: T\ndescription: D\naddress: https://cards.example/\n\
        publisher: {name: P}\nlicence: {name: L, address: https://l.example/, attribution: A}\n";
    const INSPECTION: &str = "---\ntitle: I\nshort_title: I\nsummary: S\nprogramme: p\nkind: all-force\n\
        inspectorate: O\nyear: 2026\n---\n";

    #[test]
    fn an_inspection_that_a_release_names_needs_no_date_of_its_own() {
        let site = |release: &str| {
            let tree = Tree::of_texts([
                ("content/site.yaml", SETTINGS),
                ("content/programmes/p.md", "---\ntitle: P\nsummary: S\n---\n"),
                ("content/inspections/i/index.md", INSPECTION),
                ("content/releases/r.md", release),
            ]);
            resolve(&read(&tree, None).docs)
        };
        let (dated, problems) =
            site("---\ntitle: R\npublished: 2026-12-08 00:01\ngoes_out: inspection:i\n---\n");
        assert_eq!(problems.0, []);
        let published = dated.unwrap().inspection_published(&"i".into()).map(|published| published.words());
        assert_eq!(published.as_deref(), Some("00:01 on 8 December 2026"));
        let (undated, problems) = site("---\ntitle: R\npublished: 2026-12-08 00:01\n---\n");
        assert_eq!(problems.0[0].rule.name, "inspection-without-date");
        assert!(undated.unwrap().inspections.is_empty());
        let (undated, problems) = site("---\n\t[\n---\n");
        assert_eq!(problems.0, [], "who knows what the release would name");
        assert!(undated.unwrap().inspections.is_empty());
    }
}
