//! The pictures that the last build drew, which lie in the edition that it published: what was drawn need not be drawn
//! again, where all that it was drawn of is the same.
//!
//! What is kept says only what a picture was drawn of and which bytes came of it. The bytes are those of the live
//! edition, and are believed only where its receipt and their checksum say that they are these. On any doubt nothing is
//! remembered, and a picture is drawn.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use super::stage::Stage;
use crate::checksum::{Checksum, Filed};
use crate::draw::Drawn;

/// What is known of pictures, and what will be.
pub struct Pictures {
    /// Where it is kept.
    kept: PathBuf,
    /// For each picture of the live edition where it lies, by what it was drawn of.
    live: BTreeMap<Checksum, (PathBuf, Filed)>,
    /// The pictures of the edition in the making.
    now: Mutex<BTreeMap<Checksum, Filed>>,
}

impl Stage {
    /// The pictures of the live edition.
    pub fn pictures(&self) -> Pictures {
        let kept = self.places.lock.with_extension("pictures");
        let known = || serde_json::from_slice(&fs::read(&kept).ok()?).ok();
        let known: BTreeMap<Checksum, Filed> = known().unwrap_or_default();
        let files = self.before.iter().flat_map(|receipt| &receipt.files);
        let places: BTreeMap<Checksum, &String> = files.map(|(path, filed)| (filed.sha256, path)).collect();
        let live = known
            .into_iter()
            .filter_map(|(of, filed)| Some((of, (self.places.live.join(places.get(&filed.sha256)?), filed))));
        Pictures { live: live.collect(), kept, now: Mutex::default() }
    }
}

impl Pictures {
    /// Takes down what the pictures of the edition in the making were drawn of, for the next build. No failure is one,
    /// since the next build then draws.
    pub fn take_down(&self) {
        let now = serde_json::to_vec(&*self.now()).expect("plain data are JSON");
        let beside = self.kept.with_extension("pictures.new");
        if fs::write(&beside, now).and_then(|()| fs::rename(&beside, &self.kept)).is_err() {
            _ = fs::remove_file(&self.kept);
        }
    }

    fn now(&self) -> std::sync::MutexGuard<'_, BTreeMap<Checksum, Filed>> {
        self.now.lock().expect("no thread panics while it holds this")
    }
}

impl Drawn for Pictures {
    fn again(&self, of: Checksum) -> Option<Vec<u8>> {
        let (path, filed) = self.live.get(&of)?;
        let picture = fs::read(path).ok().filter(|picture| Filed::of(picture) == *filed)?;
        self.now().insert(of, *filed);
        Some(picture)
    }

    fn keep(&self, of: Checksum, picture: &[u8]) {
        self.now().insert(of, Filed::of(picture));
    }
}
