//! A public page that links to something not yet public would give it away, or lead nowhere.

use crate::model::{Block, Inline, Named};
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::site::{Document, Site, destination};
use crate::text::Place;

pub(super) const LINK_TO_UNPUBLISHED: Rule = Rule {
    name: "link-to-unpublished",
    severity: Severity::Error,
    why: "A link on a public page to something under embargo tells that it exists, and leads nowhere.",
    mend: "take the link out until both are public, or let this file go out no earlier: by its `published`, or with \
           the same release",
};

/// Links of public files to things that the whole site has and the public one has not.
pub(super) fn to_unpublished(whole: &Site, public: &Site) -> Problems {
    let mut problems = Problems::default();
    // Of a release that cannot be read enough is said; what waits for it meanwhile is not told once for each link.
    if whole.has_unread_release() {
        return problems;
    }
    for Document { file, body: prose, .. } in public.documents() {
        prose.each_inline(&mut |inline| {
            let (target, at) = match inline {
                Inline::Link { target, at, .. } => (target, at),
                Inline::Image { file, at, .. } => (file, at),
                _ => return,
            };
            // Nearly all links are sound, so the public site is asked first.
            if destination(public, file, target).is_err() && destination(whole, file, target).is_ok() {
                let message = format!("this page is public and `{target}` is not yet");
                problems.push(Problem::new(&LINK_TO_UNPUBLISHED, Place::bytes(file, at.clone()), message));
            }
        });
        prose.each_block(&mut |block| {
            let Block::Named { named, at } = block else { return };
            if !shown(public, named) && shown(whole, named) {
                let message = "this page is public and what the block shows is not yet";
                problems.push(Problem::new(&LINK_TO_UNPUBLISHED, Place::bytes(file, at.clone()), message));
            }
        });
    }
    problems
}

/// Whether what a block shows is there.
fn shown(site: &Site, named: &Named) -> bool {
    match named {
        Named::Judgement { inspection, force, .. } => site.report(inspection, force).is_some(),
        Named::Measure { inspection, force, measure } => {
            let holds = match force {
                Some(force) => site.report(inspection, force).is_some(),
                None => site.inspection(inspection).is_some(),
            };
            holds && site.measures.value.get(measure).is_some()
        }
        Named::Quote(quote) => quote.themes.iter().all(|theme| site.themes.value.get(theme).is_some()),
        // One of a day to come is not there until then.
        Named::Correction(_) => true,
    }
}
