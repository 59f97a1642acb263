//! What is remembered from one edition to the next: the view of each page, and the bytes that it made.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Body, Edition, Finished};
use crate::pages::View;
use crate::problem::{Problem, Problems};
use crate::release::Audience;

/// The finished pages of an edition with the views they were made of.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    pages: BTreeMap<String, (View, Arc<[u8]>)>,
    /// The theme that the pages were made with.
    theme: [u8; 32],
    /// How many pages were rendered rather than kept, the last time.
    pub rendered: usize,
}

impl Memo {
    /// The bytes of the page that lies at `path`.
    pub fn page(&self, path: &str) -> Option<&Arc<[u8]>> {
        self.pages.get(path).map(|(_, bytes)| bytes)
    }
}

impl<A: Audience> Edition<'_, A> {
    /// Finishes every page, keeping the bytes of those whose view is equal to the one in `before`.
    ///
    /// A page that cannot be made keeps its last good bytes and is a problem.
    pub fn remember(&self, before: &Memo) -> (Memo, Problems) {
        let theme = self.theme.fingerprint();
        let routes: Vec<_> = self.maker.routes().iter().collect();
        let made: Vec<(Option<Remembered>, Option<Problem>)> = routes
            .into_par_iter()
            .filter_map(|(path, route)| {
                let view = self.maker.view(route)?;
                let old = before.pages.get(path);
                if let Some((_, bytes)) = old.filter(|(known, _)| before.theme == theme && *known == view) {
                    return Some((Some((path.clone(), (view, bytes.clone()), false)), None));
                }
                Some(match self.made_of(route, &view) {
                    Ok(page) => (Some((path.clone(), (view, Arc::from(page)), true)), None),
                    Err(problem) => (old.map(|old| (path.clone(), old.clone(), false)), Some(problem)),
                })
            })
            .collect();
        let mut memo = Memo { theme, ..Memo::default() };
        let mut problems = Problems::default();
        for (page, problem) in made {
            if let Some((path, page, is_new)) = page {
                memo.rendered += usize::from(is_new);
                memo.pages.insert(path, page);
            }
            problem.into_iter().for_each(|problem| problems.push(problem));
        }
        (memo, problems.sorted())
    }

    /// The files that are no pages: those of the theme, and those that lie beside the content.
    pub fn files<E>(&self, sink: impl Fn(Finished<'_>) -> Result<(), E>) -> Result<(), E> {
        self.assets(&sink)?;
        for (path, route) in self.maker.routes().iter() {
            if let crate::pages::Route::File(file, _) = route {
                sink(Finished { path, from: file, body: Body::Copy(file) })?;
            }
        }
        Ok(())
    }
}

/// A page with its path and whether it was rendered anew.
type Remembered = (String, (View, Arc<[u8]>), bool);
