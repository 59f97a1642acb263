//! Addresses that answered, and now do not.

use std::collections::BTreeMap;

use super::{EARLIER, Said, Silent, place_of, settings};
use crate::pages::Route;
use crate::problem::{Problem, Rule, Severity};
use crate::site::Entity;

pub const RULE: Rule = Rule {
    name: "address-gone",
    severity: Severity::Warning,
    why: "Newspapers, commissioners and other sites link to what was published. An address that answers no more breaks their \
          links, and looks as if something were hidden.",
    mend: "Write the old address under `aliases` of the page that takes its place.",
};

pub fn check(before: Said<'_>, after: Said<'_>, found: &mut Vec<Silent>) {
    let mut gone_of: BTreeMap<Option<&str>, Vec<String>> = BTreeMap::new();
    for path in gone(before, after) {
        let is_at =
            |name: &&String| Entity::named(name).is_some_and(|entity| Route::Entity(entity).file() == path);
        let document = before.record.documents.keys().find(is_at).map(String::as_str);
        let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(path));
        gone_of.entry(document).or_default().push(address);
    }
    for (document, addresses) in gone_of {
        let place = document.map_or_else(settings, |name| place_of(name, None));
        // That it was withdrawn is said already, with its address.
        if found.iter().any(|found| found.problem.place == place) {
            continue;
        }
        let message = format!("the last edition has {}, and now nothing is there", few(&addresses));
        let remedy = if after.as_of < before.as_of {
            EARLIER
        } else {
            "If a page takes its place, write the old address, as it stands here, under `aliases` of the force, \
             inspection, report or page that is it."
        };
        let told = "addresses answer no more".to_owned();
        found.push(Silent { problem: Problem::new(&RULE, place, message).remedy(remedy), told });
    }
}

/// `/a/, /b/ and 3 more`.
fn few(addresses: &[String]) -> String {
    const MOST: usize = 4;
    let more = addresses.len().saturating_sub(MOST);
    let named = addresses.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
    if more > 0 { format!("{named} and {more} more") } else { named }
}

/// The files whose addresses people know, and that are not there any more: the topmost pages, and what lies beside a page
/// that is still there.
fn gone<'a>(before: Said<'a>, after: Said<'a>) -> impl Iterator<Item = &'a str> {
    let is_gone = move |path: &str| before.files.contains(path) && !after.files.contains(path);
    before.files.iter().copied().filter(move |path| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let above = if name == "index.html" {
            folder.rsplit_once('/').map_or("", |(above, _)| above)
        } else {
            folder
        };
        let mut pages =
            std::iter::successors(Some(above), |folder| folder.rsplit_once('/').map(|(above, _)| above))
                .map(|folder| format!("{folder}/index.html"));
        let is_known = !path.starts_with("assets/") && !path.starts_with("_server/") && name != "social.png";
        is_known && is_gone(path) && !pages.any(|page| is_gone(&page))
    })
}
