//! An edition: the whole site as it stands at one instant, for one audience, finished page by page.
//!
//! The law of this room: a page is a function of its view. A page whose view is equal to last time's keeps
//! its bytes, so building again is building; and finished pages leave at once, so that memory follows the
//! content and not the output.

mod memo;

use rayon::prelude::*;

use crate::draw::{self, Letters};
use crate::pages::{HOME, Maker, Route, View};
use crate::problem::{Problem, Problems};
use crate::release::{Audience, Released};
use crate::site::{Entity, Site};
use crate::text::FileName;
use crate::theme::Theme;

pub use memo::Memo;

/// What an audience may see, the theme it is shown in, and where it will stand.
pub struct Edition<'a, A> {
    released: &'a Released<A>,
    theme: &'a Theme,
    maker: Maker<'a>,
    letters: Letters,
}

/// A finished file of an edition.
#[derive(Clone, Copy, Debug)]
pub struct Finished<'a> {
    /// Where it lies in the output folder: `forces/ambria/index.html`.
    pub path: &'a str,
    /// The content or template file that it comes from, for problems.
    pub from: &'a FileName,
    pub body: Body<'a>,
}

/// The bytes of a finished file, or the file of the project folder that is passed on as it is.
#[derive(Clone, Copy, Debug)]
pub enum Body<'a> {
    Bytes(&'a [u8]),
    Copy(&'a FileName),
}

impl<'a, A: Audience> Edition<'a, A> {
    /// The edition that will stand at `address` (`https://cards.example/`), and the addresses that two of
    /// its pages claim.
    pub fn new(released: &'a Released<A>, theme: &'a Theme, address: &str) -> (Edition<'a, A>, Problems) {
        let (maker, problems) = Maker::new(released.visible(), address);
        let letters = Letters::of(theme.fonts());
        (Edition { released, theme, maker, letters }, problems)
    }

    /// The path below the host under which the site stands.
    pub fn base(&self) -> &str {
        self.maker.base()
    }

    /// How many files the edition has.
    pub fn len(&self) -> usize {
        self.maker.routes().iter().count() + self.theme.assets().len()
    }

    /// Whether there is nothing to publish.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Finishes every file and hands it to `sink`, from several threads and in no order.
    ///
    /// Problems are templates that could not make a page of a view; the page is then not handed over.
    ///
    /// # Errors
    /// The first error of the sink; no further files are finished then.
    pub fn finish<E: Send>(
        &self,
        sink: impl Fn(Finished<'_>) -> Result<(), E> + Sync,
    ) -> Result<Problems, E> {
        self.assets(&sink)?;
        let routes: Vec<(&String, &Route)> = self.maker.routes().iter().collect();
        let problems: Vec<Problem> = routes
            .into_par_iter()
            .map(|(path, route)| {
                let from = self.origin(route);
                match route {
                    Route::File(file, _) => {
                        sink(Finished { path, from: &from, body: Body::Copy(file) }).map(|()| None)
                    }
                    _ => match self.render(route) {
                        None => Ok(None),
                        Some(Err(problem)) => Ok(Some(problem)),
                        Some(Ok(page)) => {
                            let body = Body::Bytes(&page);
                            sink(Finished { path, from: &from, body }).map(|()| None)
                        }
                    },
                }
            })
            .filter_map(Result::transpose)
            .collect::<Result<_, E>>()?;
        Ok(problems.into_iter().collect::<Problems>().sorted())
    }

    fn assets<E>(&self, sink: &impl Fn(Finished<'_>) -> Result<(), E>) -> Result<(), E> {
        for (name, asset) in self.theme.assets() {
            let from = FileName::new(format!("themes/{}/assets/{name}", self.site().settings.value.theme));
            sink(Finished { path: &asset.path, from: &from, body: Body::Bytes(&asset.bytes) })?;
        }
        Ok(())
    }

    fn render(&self, route: &Route) -> Option<Result<Vec<u8>, Problem>> {
        let view = self.maker.view(route)?;
        Some(self.made_of(route, &view))
    }

    /// The bytes that a view makes: the text of its template, or the picture that the text describes.
    #[expect(
        clippy::result_large_err,
        reason = "at most one is made for a page, and the page is then not published"
    )]
    fn made_of(&self, route: &Route, view: &View) -> Result<Vec<u8>, Problem> {
        let text = self.theme.render(view.template, view)?;
        match route {
            Route::Social(_) => draw::png(&text, &self.letters, &self.theme.file_of(view.template)),
            _ => Ok(text.into_bytes()),
        }
    }

    fn site(&self) -> &Site {
        self.released.visible().site()
    }

    /// The file that a person would open to change the page.
    fn origin(&self, route: &Route) -> FileName {
        let site = self.site();
        match route {
            Route::Entity(entity) => entity.file(site),
            Route::Card(force) | Route::Badge(force) | Route::Latest(force) => {
                Entity::Force(force.clone()).file(site)
            }
            Route::PressText(of, on) => Entity::Press(of.clone(), on.clone()).file(site),
            Route::File(file, _) => file.clone(),
            Route::Redirect { to: page, .. } | Route::Social(page) => self.origin(page),
            Route::Home => {
                let introduction = Entity::Page(HOME.into());
                if introduction.is_on(site) { introduction.file(site) } else { site.settings.file.clone() }
            }
            Route::Glossary => site.glossary.file.clone(),
            Route::Themes => site.themes.file.clone(),
            _ => site.settings.file.clone(),
        }
    }
}
