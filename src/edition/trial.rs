//! An edition tried out: all that can go wrong in making it is done, and nothing is kept.

use rayon::prelude::*;

use super::Edition;
use super::job::turn;
use crate::draw;
use crate::pages::{Maker, Route};
use crate::problem::{Problem, Problems};
use crate::release::Audience;
use crate::text::FileName;

/// A file that can be made.
#[derive(Clone, Copy, Debug)]
pub struct Tried<'a> {
    /// Where it would lie in the output folder: `forces/ambria/index.html`.
    pub path: &'a str,
    /// The content or template file that it comes from, for problems.
    pub from: &'a FileName,
    /// What there is to read of it; `None` where no template has a say in its bytes.
    pub bytes: Option<&'a [u8]>,
}

impl<A: Audience> Edition<A> {
    /// Tries out every file and hands it to `sink`, from several threads and in no order. Tables of data, records and the
    /// like come out of content that has been read, and cannot fail; they are not made, and pictures are laid out but not
    /// painted.
    ///
    /// Problems are those that [`Edition::finish`] would find.
    ///
    /// # Errors
    /// The first error of the sink; no further files are tried then.
    pub fn try_out<E: Send>(&self, sink: impl Fn(Tried<'_>) -> Result<(), E> + Sync) -> Result<Problems, E> {
        for (name, asset) in self.theme.assets() {
            let from = &self.origin_of_asset(name);
            sink(Tried { path: &asset.path, from, bytes: Some(&asset.bytes) })?;
        }
        let maker = self.maker();
        let mut routes: Vec<(&str, &Route)> =
            self.plan.routes().iter().map(|(path, route)| (path.as_str(), route)).collect();
        routes.sort_by_key(|(_, route)| turn(route));
        let problems: Vec<Problem> = (routes.into_par_iter())
            .with_max_len(1)
            .map(|(path, route)| {
                let from = &self.origin_of(route);
                match self.tried(&maker, route) {
                    Ok(text) => {
                        sink(Tried { path, from, bytes: text.as_deref().map(str::as_bytes) }).map(|()| None)
                    }
                    Err(problem) => Ok(Some(problem)),
                }
            })
            .filter_map(Result::transpose)
            .collect::<Result<_, E>>()?;
        Ok(problems.into_iter().collect::<Problems>().sorted())
    }

    #[expect(
        clippy::result_large_err,
        reason = "at most one is made for a page, and the page is then not published"
    )]
    fn tried(&self, maker: &Maker<'_>, route: &Route) -> Result<Option<String>, Problem> {
        // What no template makes has no view.
        let Some(view) = maker.view(route) else { return Ok(None) };
        let text = self.text_of(maker.speaking(route), &view)?;
        if let Route::Social(_) = route.page() {
            draw::try_out(&text, self.letters(), &self.theme.file_of(view.template))?;
        }
        Ok(Some(text))
    }
}
