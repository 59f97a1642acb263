//! A new site: a small one that works, about a country that does not exist.

use super::editor;
use crate::model::Date;
use crate::text::FileName;

/// Each file under the name that it will have; git would heed a `.gitignore` among our own sources.
macro_rules! files {
    ($($from:literal as $file:literal,)*) => {
        [$(($file, include_str!(concat!("site/", $from)))),*]
    };
    ($($file:literal,)*) => {
        files![$($file as $file,)*]
    };
}

const HIDDEN: [(&str, &str); 1] = files!["gitignore" as ".gitignore",];

const FILES: [(&str, &str); 21] = files![
    "README.md",
    "content/site.yaml",
    "content/accessibility.yaml",
    "content/vocabulary/scales.yaml",
    "content/vocabulary/themes.yaml",
    "content/vocabulary/measures.yaml",
    "content/vocabulary/glossary.yaml",
    "content/forces/ambria.md",
    "content/forces/borland.md",
    "content/forces/cestria.md",
    "content/programmes/integrity.md",
    "content/inspections/integrity-2024/index.md",
    "content/inspections/integrity-2024/ambria.md",
    "content/inspections/integrity-2024/borland.md",
    "content/inspections/integrity-2024/cestria.md",
    "content/inspections/integrity-2024/replies/borland-policing-body.md",
    "content/inspections/integrity-2024/press/ambria.md",
    "content/pages/home.md",
    "content/pages/about.md",
    "content/pages/methodology.md",
    "content/pages/sources.md",
];

/// The files of a new site. They are no drafts: the site can be built at once. Its accessibility statement is prepared
/// `today`, since one that is older than a year counts as out of date.
pub fn site(today: Date) -> Vec<(FileName, String)> {
    let next_review = today.plus_days(364).unwrap_or(today);
    let dated =
        |text: &str| text.replace("{{today}}", &today.iso()).replace("{{next_review}}", &next_review.iso());
    let own = FILES.into_iter().chain(HIDDEN).map(|(file, text)| (FileName::new(file), dated(text)));
    own.chain(editor()).collect()
}
