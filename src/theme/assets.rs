//! The files of a theme that are published as they are: style sheets, pictures.

use std::collections::BTreeMap;
use std::sync::Arc;

/// A file to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where, below the address of the site: `assets/style.0a1b2c3d.css`. It changes with the bytes, so that
    /// a browser may keep it for ever.
    pub path: String,
    pub bytes: Arc<[u8]>,
}

/// Each file under its published name.
pub(super) fn fingerprinted(files: &BTreeMap<String, Arc<[u8]>>) -> BTreeMap<String, Asset> {
    files
        .iter()
        .map(|(name, bytes)| {
            let print = blake3::hash(bytes).to_hex();
            let path = match name.rsplit_once('.') {
                Some((stem, ending)) => format!("assets/{stem}.{}.{ending}", &print[..8]),
                None => format!("assets/{name}.{}", &print[..8]),
            };
            (name.clone(), Asset { path, bytes: bytes.clone() })
        })
        .collect()
}
