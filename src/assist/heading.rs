//! The headings on a page, to which a link can lead by `#`.

use std::sync::Arc;

use crate::model::Block;
use crate::site::{Entity, Site, plain};

/// The anchor and the words of each heading that a person has written on the page of a thing.
pub(super) fn headings(site: &Site, entity: &Entity) -> Vec<(Arc<str>, String)> {
    let mut headings = Vec::new();
    if let Some((prose, _)) = site.document(entity) {
        prose.each_block(&mut |block| {
            if let Block::Heading { anchor, content, .. } = block {
                headings.push((anchor.clone(), plain(content).into_owned()));
            }
        });
    }
    headings
}
