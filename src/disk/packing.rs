//! The compressed twins of an edition in the making, where there are to be some.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::Failure;
use super::stage::{Placed, Stage};
use super::staged_file::Content;
use crate::checksum::{Checksum, Filed};
use crate::receipt::Receipt;
use crate::twins::{self, CODINGS, Coding};

impl Stage {
    /// Puts compressed twins beside every text that has been put so far and is long enough. Twins of a text that is as
    /// it was in the live edition are taken from there; `version` is the candour at work, since another one may
    /// compress in another way. Where the edition has a file of its own at the place of a twin, there is no twin.
    ///
    /// # Errors
    /// Where the machine fails.
    pub fn compress(&self, version: &str) -> Result<(), Failure> {
        self.compress_where(version, |_| true)
    }

    /// The same, where there may be twins only at the paths that are `free`.
    pub(super) fn compress_where(
        &self,
        version: &str,
        is_free: impl Fn(&str) -> bool,
    ) -> Result<(), Failure> {
        let puts = self.puts.lock().expect("no thread panics here");
        let before = self.before.as_ref().filter(|before| before.head.version == version);
        let wanted: Vec<(&String, &Placed, Coding)> = puts
            .iter()
            .filter(|(path, placed)| twins::are_worthwhile(path, placed.filed.size))
            .flat_map(|(path, placed)| CODINGS.map(|coding| (path, placed, coding)))
            .filter(|(path, _, coding)| {
                let name = format!("{path}{}", coding.ending());
                !puts.contains_key(&name) && is_free(&name)
            })
            .collect();
        let made: BTreeMap<String, Placed> = wanted
            .into_par_iter()
            .map(|(path, original, coding)| self.twin(path, &original.filed, coding, before))
            .filter_map(Result::transpose)
            .collect::<Result<_, Failure>>()?;
        *self.twins.lock().expect("no thread panics here") = made;
        Ok(())
    }

    fn twin(
        &self,
        path: &str,
        original: &Filed,
        coding: Coding,
        before: Option<&Receipt>,
    ) -> Result<Option<(String, Placed)>, Failure> {
        let name = format!("{path}{}", coding.ending());
        let bytes = match before.and_then(|before| self.twin_before(path, original, &name, before)) {
            Some(bytes) => bytes,
            None => {
                let staged = self.places.next.join(path);
                let bytes = fs::read(&staged).map_err(Failure::of("read", &staged))?;
                match coding.twin(path, &bytes) {
                    Some(twin) => twin,
                    None => return Ok(None),
                }
            }
        };
        let placed = self.place_unnoted(&name, Content::Bytes(&bytes))?;
        Ok(Some((name, placed)))
    }

    /// The live twin, where its original and itself are what the receipt says of them.
    fn twin_before(&self, path: &str, original: &Filed, name: &str, before: &Receipt) -> Option<Vec<u8>> {
        let twin = before.files.get(name).filter(|_| before.files.get(path) == Some(original))?;
        read_if(&self.places.live.join(name), twin.sha256)
    }
}

fn read_if(path: &Path, sum: Checksum) -> Option<Vec<u8>> {
    let is_file = path.symlink_metadata().is_ok_and(|meta| meta.is_file());
    let bytes = is_file.then(|| fs::read(path).ok()).flatten()?;
    (Checksum::of(&bytes) == sum).then_some(bytes)
}
