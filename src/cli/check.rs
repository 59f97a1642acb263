//! `candour check`: everything that is wrong, and nothing written.

use crate::edition::Edition;
use crate::problem::Problems;
use crate::proof::trial;
use crate::release;
use crate::style;

use super::arguments::Check;
use super::folder;
use super::outcome::Outcome;
use super::print;

pub(super) fn check(options: &Check) -> Outcome {
    let folder = match folder::open(&options.place) {
        Ok(folder) => folder,
        Err(outcome) => return outcome,
    };
    let (theme, mut problems) = folder.theme();
    problems.extend(folder.problems());
    if let (Some(site), Some(theme)) = (&folder.project.site, &theme)
        && !problems.forbid_publishing()
    {
        // Of the newsroom's edition nothing is left out, so every page is looked at before its day comes.
        let released = release::newsroom(site, folder.moment);
        let (edition, _) = Edition::new(&released, theme, &folder.address());
        problems.extend(trial(&edition, &|| true).expect("nobody says no"));
    }
    let style = match options.style || options.style_forbids {
        true => folder.project.look(|site| style::check(site)),
        false => Problems::default(),
    };
    let forbidden = problems.forbid_publishing() || options.style_forbids && !style.0.is_empty();
    problems.extend(style);
    let problems = problems.sorted();
    print::problems(&folder.tree, &problems, options.format);
    let checked = print::counted(folder.project.reading.parsed, "file", "files");
    print::say(&format!("checked {checked}: {}", print::summary(&problems)));
    if forbidden { Outcome::Problems } else { Outcome::Fine }
}
