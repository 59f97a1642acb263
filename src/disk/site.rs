//! In which folder the site lies that a file or folder belongs to.

use std::path::{Path, PathBuf};

/// The nearest folder at or above `path` that holds the settings of a site; `path` need not be there.
pub fn site_above(path: &Path) -> Option<PathBuf> {
    path.ancestors().find(|folder| folder.join("content/site.yaml").is_file()).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::site_above;
    use crate::disk::Playground;

    #[test]
    fn the_nearest_site_is_found() {
        let playground = Playground::new();
        playground.write("site/content/site.yaml", "title: T\n");
        playground.write("notes.md", "x");
        let site = playground.path().join("site");
        assert_eq!(site_above(&site), Some(site.clone()));
        assert_eq!(site_above(&site.join("content/forces/new.md")), Some(site.clone()));
        assert_eq!(site_above(&playground.path().join("notes.md")), None);
    }
}
