//! The dictionaries of the project folder, read for those who ask for style.

use std::path::Path;

use crate::disk;
use crate::site::Site;
use crate::style::{self, Dictionaries, Unfit};
use crate::text::FileName;

use super::outcome::Outcome;

/// The dictionaries of the site's languages, and why spelling is not looked at, or not in full.
///
/// # Errors
/// Where a file that is there cannot be read.
pub(super) fn dictionaries(root: &Path, site: &Site) -> Result<(Dictionaries, Vec<Unfit>), Outcome> {
    let there = disk::names_in(&root.join("dictionaries"))?;
    let read = |file: &FileName| disk::read(root, file);
    let (mut dictionaries, mut unfit) = (Dictionaries::default(), Vec::new());
    for language in site.settings.value.languages.iter() {
        match style::files(language, &there) {
            Ok(files) => {
                let (rules, words) = (read(&files.rules)?, read(&files.words)?);
                unfit.extend(dictionaries.add(language, &files, &rules, &words).err());
            }
            Err(why) => unfit.push(why),
        }
    }
    if let Some(own) = style::own(&there) {
        dictionaries.add_own(&String::from_utf8_lossy(&read(&own)?));
    }
    Ok((dictionaries, unfit))
}
