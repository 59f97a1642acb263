//! Where a share of an edition is made, until it takes its place in one step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::output::Output;
use super::stage::{Others, Stage, Tally};
use super::swap::swap;
use super::{Failure, Unshared, shared};
use crate::checksum::Filed;
use crate::receipt::Receipt;
use crate::share::{FILES, NAME, Share};
use crate::text::FileName;

/// A share in the making. Dropping it leaves what lies there as it is.
pub struct ShareStage(Stage);

impl ShareStage {
    /// Prepares to write a share of the site whose project folder is `root` to the folder `output`, which need not be there
    /// yet.
    ///
    /// # Errors
    /// As [`Stage::open`], and where something else lies there than an earlier share.
    pub fn open(output: &Path, root: &Path) -> Result<ShareStage, Failure> {
        Stage::begin(output, root, Others::Stay, NAME, share_before).map(ShareStage)
    }

    /// Puts a file into the share, at the path that it has in the edition.
    ///
    /// # Errors
    /// As [`Stage::put`].
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.0.put(&in_share(path), bytes).map(drop)
    }

    /// Puts a copy of a file of the project folder into the share.
    ///
    /// # Errors
    /// As [`Stage::copy`].
    pub fn copy(&self, path: &str, from: &FileName) -> Result<(), Failure> {
        self.0.copy(&in_share(path), from).map(drop)
    }

    /// Puts compressed twins beside the texts of the share; `is_taken` are the paths at which the edition has a file of its
    /// own, which may lie in another share.
    ///
    /// # Errors
    /// As [`Stage::compress`].
    pub fn compress(&self, version: &str, is_taken: impl Fn(&str) -> bool) -> Result<(), Failure> {
        self.0.compress_where(version, |path| !is_taken(in_edition(path)))
    }

    /// Writes down what the share is, as `share` says of its files and compressed twins, and gives it its place in one step.
    ///
    /// # Errors
    /// As [`Stage::exchange`].
    pub fn exchange(
        self,
        share: impl FnOnce(BTreeMap<String, Filed>, BTreeSet<String>) -> Share,
    ) -> Result<Tally, Failure> {
        let tally = self.0.complete(|files, twins| {
            let files = files.into_iter().map(|(path, filed)| (in_edition(&path).to_owned(), filed));
            share(files.collect(), twins.iter().map(|path| in_edition(path).to_owned()).collect()).text()
        })?;
        let places = &self.0.places;
        swap(places).map_err(Failure::of("replace", &places.shown))?;
        // Nobody goes back to an earlier share; where it cannot be removed, the next one takes its place.
        _ = fs::remove_dir_all(&places.next);
        Ok(tally)
    }
}

fn in_share(path: &str) -> String {
    format!("{FILES}/{path}")
}

fn in_edition(path: &str) -> &str {
    path.strip_prefix(FILES).and_then(|path| path.strip_prefix('/')).unwrap_or(path)
}

/// What candour wrote into the folder when it made an earlier share there.
fn share_before(places: &Output) -> Result<Option<Receipt>, Failure> {
    let refuse = |reason: &str| {
        let kind = ErrorKind::AlreadyExists;
        Err(Failure::because("write a share to", &places.shown, kind, reason))
    };
    match shared(&places.live) {
        Ok(before) => {
            let Share { of, files, twins, .. } = before.share;
            let files = files.into_iter().map(|(path, filed)| (in_share(&path), filed)).collect();
            let twins = twins.iter().map(|path| in_share(path)).collect();
            Ok(Some(Receipt { head: of.head, files, twins }))
        }
        Err(Unshared::Unreadable(crate::share::Unreadable::Missing)) => {
            let is_empty = fs::read_dir(&places.live).map_or(true, |mut files| files.next().is_none());
            if is_empty { Ok(None) } else { refuse("what lies there is no share; name a folder of its own") }
        }
        Err(Unshared::Unreadable(why)) => refuse(&format!("its {NAME}: {why}; move the folder away")),
        Err(Unshared::Failed(failure)) => Err(failure),
    }
}

#[cfg(test)]
mod tests {
    use super::{ShareStage, in_edition};
    use crate::disk::Playground;

    fn refusal(place: &Playground, output: &str) -> String {
        let output = place.path().join(output);
        ShareStage::open(&output, &place.path().join("site")).err().expect("it is refused").to_string()
    }

    #[test]
    fn what_is_given_up_leaves_nothing() {
        let place = Playground::new();
        place.write("site/content/site.yaml", "");
        let stage = ShareStage::open(&place.path().join("shares/1"), &place.path().join("site")).unwrap();
        stage.put("index.html", b"a").unwrap();
        drop(stage);
        assert!(!place.path().join("shares/1").exists());
    }

    #[test]
    fn nothing_but_a_share_is_written_over() {
        let place = Playground::new();
        place.write("site/content/site.yaml", "");
        place.write("public/edition.json", "{}");
        place.write("broken/share.json", "{");
        place.write("empty/.keep", "");
        place.remove("empty/.keep");
        assert!(refusal(&place, "public").ends_with("what lies there is no share; name a folder of its own"));
        assert!(refusal(&place, "broken").ends_with("cut short; move the folder away"));
        assert!(refusal(&place, "site/content").ends_with("give a folder of its own"));
        assert!(ShareStage::open(&place.path().join("empty"), &place.path().join("site")).is_ok());
    }

    #[test]
    fn a_file_has_in_a_share_the_path_that_it_has_in_the_edition() {
        assert_eq!(in_edition("files/a/b.html"), "a/b.html");
        assert_eq!(in_edition("files/files/b.html"), "files/b.html");
    }
}
