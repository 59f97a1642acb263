//! An edition: the whole site as it stands at one instant, for one audience, finished page by page.
//!
//! The law of this room: a page is a function of its view, and is made alone. Whether one page is asked for or all
//! of them, it comes out the same; and finished pages leave at once, so that memory follows the content and not
//! the output.

mod job;
mod passages;
mod shard;
mod trial;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::draw::{self, Drawn, Letters};
use crate::hosting;
use crate::pages::{Core, HOME, Maker, Plan, Route, View};
use crate::problem::{Problem, Problems};
use crate::record::Record;
use crate::release::{Audience, Released};
use crate::site::{Document, Entity, Site, Words};
use crate::text::FileName;
use crate::theme::Theme;

use job::Job;
pub use shard::Shard;
pub use trial::Tried;

/// What an audience may see, the theme it is shown in, and where it will stand.
#[derive(Clone)]
pub struct Edition<A> {
    released: Released<A>,
    theme: Arc<Theme>,
    plan: Arc<Plan>,
    /// Read only where a picture is asked for.
    letters: OnceLock<Letters>,
    /// Who remembers pictures, so that none need be drawn twice.
    drawn: Option<Arc<dyn Drawn>>,
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

/// One file of an edition, made by itself.
#[derive(Clone, Debug)]
pub enum Made {
    Bytes(Vec<u8>),
    /// A file of the project folder that is passed on as it is.
    Copy(FileName),
}

impl<A: Audience> Edition<A> {
    /// The edition that will stand at `address` (`https://cards.example/`), and the addresses that two of
    /// its pages claim.
    pub fn new(released: &Released<A>, theme: &Arc<Theme>, address: &str) -> (Edition<A>, Problems) {
        let (plan, problems) = Plan::of(released.visible(), theme.strings(), address);
        let (released, theme) = (released.clone(), theme.clone());
        (Edition { released, theme, plan: Arc::new(plan), letters: OnceLock::new(), drawn: None }, problems)
    }

    /// The same pages in another theme, which may say their sentences in other words.
    pub fn in_theme(&self, theme: Arc<Theme>) -> Edition<A> {
        let plan = Plan::of(self.released.visible(), theme.strings(), self.address()).0;
        Edition { theme, plan: Arc::new(plan), letters: OnceLock::new(), ..Edition::clone(self) }
    }

    /// The same pages; what `drawn` remembers of pictures is not drawn again.
    pub fn remembering(&self, drawn: Arc<dyn Drawn>) -> Edition<A> {
        Edition { drawn: Some(drawn), ..Edition::clone(self) }
    }

    /// The edition of other content, in the same theme and at the same address.
    pub fn of_other_content(&self, released: &Released<A>) -> Edition<A> {
        Edition::new(released, &self.theme, self.address()).0
    }

    /// The same pages with other words; `whole` is the whole site with these words.
    pub fn with_words(&self, words: &Words, whole: &Arc<Site>) -> Edition<A> {
        Edition { released: self.released.with_words(words, whole), ..Edition::clone(self) }
    }

    /// What the edition says, fact by fact.
    pub fn record(&self) -> Record {
        Record::of(self.released.visible(), &self.plan)
    }

    /// The paths of its files, compressed twins and receipt apart.
    pub fn files(&self) -> BTreeSet<&str> {
        let pages = self.plan.routes().iter().map(|(path, _)| path.as_str());
        pages.chain(self.theme.assets().values().map(|asset| asset.path.as_str())).collect()
    }

    /// The day as of which the edition stands, and all else that the audience may see.
    pub fn released(&self) -> &Released<A> {
        &self.released
    }

    /// The path below the host under which the site stands.
    pub fn base(&self) -> &str {
        self.plan.base()
    }

    /// The full address of the site, with a slash at its end.
    pub fn address(&self) -> &str {
        self.plan.address()
    }

    /// The core of a document as the audience may see it; its file says `text`.
    pub fn core_of(&self, document: &Document<'_>, text: &str) -> Option<Core> {
        self.plan.core_of(self.released.visible(), document, text)
    }

    /// The files in which a document's running words stand, where it had the core `before` and has the core `now`; no other
    /// file of the edition knows of the difference, if `now` holds since `before`.
    pub fn files_with_words_of(&self, entity: &Entity, before: Core, now: Core) -> BTreeSet<&str> {
        self.plan.files_with_words_of(entity, before, now)
    }

    /// How many files the edition has.
    pub fn len(&self) -> usize {
        self.plan.routes().iter().count() + self.theme.assets().len()
    }

    /// Whether there is nothing to publish.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there is a file at this path of the output folder; nothing is made.
    pub fn has(&self, path: &str) -> bool {
        self.plan.routes().at(path).is_some() || self.theme.asset_at(path).is_some()
    }

    /// Whether the file at this path is one of the theme, whose path changes with its bytes.
    pub fn is_asset(&self, path: &str) -> bool {
        self.theme.asset_at(path).is_some()
    }

    /// The kind of page or file at this path, in a word; `None` where there is none.
    pub fn kind_at(&self, path: &str) -> Option<&'static str> {
        let asset = || self.theme.asset_at(path).map(|_| "asset");
        self.plan.routes().at(path).map(Route::kind).or_else(asset)
    }

    /// The one file that lies at `path` of the output folder, as [`Edition::finish`] would finish it; a problem
    /// where its template cannot make it.
    pub fn make(&self, path: &str) -> Option<Result<Made, Problem>> {
        if let Some(asset) = self.theme.asset_at(path) {
            return Some(Ok(Made::Bytes(asset.bytes.to_vec())));
        }
        match self.plan.routes().at(path)? {
            Route::File(file, _) => Some(Ok(Made::Copy(file.clone()))),
            route => Some(self.render(&self.maker(), route)?.map(Made::Bytes)),
        }
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
        self.finish_share(Shard::WHOLE, sink)
    }

    /// Finishes the files of one share as [`Edition::finish`] would.
    ///
    /// # Errors
    /// The first error of the sink; no further files are finished then.
    pub fn finish_share<E: Send>(
        &self,
        shard: Shard,
        sink: impl Fn(Finished<'_>) -> Result<(), E> + Sync,
    ) -> Result<Problems, E> {
        self.finish_files(&self.files_of(shard), sink)
    }

    /// Finishes the files at these paths as [`Edition::finish`] would.
    ///
    /// # Errors
    /// The first error of the sink; no further files are finished then.
    pub fn finish_files<E: Send>(
        &self,
        own: &BTreeSet<&str>,
        sink: impl Fn(Finished<'_>) -> Result<(), E> + Sync,
    ) -> Result<Problems, E> {
        self.assets(own, &sink)?;
        let maker = self.maker();
        let problems: Vec<Problem> = (self.jobs(own).into_par_iter())
            .with_max_len(1)
            .map(|job| match job {
                Job::Data(part) => self.data(&maker, part, &sink).map(|()| None),
                Job::File(path, route) => self.file(&maker, path, route, &sink),
            })
            .filter_map(Result::transpose)
            .collect::<Result<_, E>>()?;
        Ok(problems.into_iter().collect::<Problems>().sorted())
    }

    fn assets<E>(
        &self,
        own: &BTreeSet<&str>,
        sink: &impl Fn(Finished<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        for (name, asset) in self.theme.assets().iter().filter(|(_, asset)| own.contains(&*asset.path)) {
            let from = &self.origin_of_asset(name);
            sink(Finished { path: &asset.path, from, body: Body::Bytes(&asset.bytes) })?;
        }
        Ok(())
    }

    fn render(&self, maker: &Maker<'_>, route: &Route) -> Option<Result<Vec<u8>, Problem>> {
        let maker = maker.speaking(route);
        match route.page() {
            Route::Hosting(hosting) => {
                let (moves, folders) = (maker.moves(), maker.folders());
                Some(Ok(hosting::text(*hosting, self.plan.address(), &moves, &folders).into_bytes()))
            }
            Route::SearchWords => Some(Ok(passages::none(maker.search_words()))),
            Route::Record => Some(Ok(self.record().text())),
            Route::Download(download) => maker.download(download).map(Ok),
            page => Some(self.made_of(maker, page, &maker.view(page)?)),
        }
    }

    /// What the template makes of a view, with its passages in another language told as such.
    #[expect(
        clippy::result_large_err,
        reason = "at most one is made for a page, and the page is then not published"
    )]
    fn text_of(&self, maker: &Maker<'_>, view: &View) -> Result<String, Problem> {
        let text = self.theme.render(view.template, view)?;
        Ok(match maker.main_language() {
            Some(main) => passages::told(text, view.template, main),
            None => text,
        })
    }

    /// The bytes that a view makes: the text of its template, or the picture that the text describes.
    #[expect(
        clippy::result_large_err,
        reason = "at most one is made for a page, and the page is then not published"
    )]
    fn made_of(&self, maker: &Maker<'_>, route: &Route, view: &View) -> Result<Vec<u8>, Problem> {
        let text = self.text_of(maker, view)?;
        match route {
            Route::Social(_) => {
                let letters = self.letters();
                let of = draw::drawn_of(&text, letters);
                if let Some(picture) = self.drawn.as_ref().and_then(|drawn| drawn.again(of)) {
                    return Ok(picture);
                }
                let picture = draw::png(&text, letters, &self.theme.file_of(view.template))?;
                self.drawn.iter().for_each(|drawn| drawn.keep(of, &picture));
                Ok(picture)
            }
            _ => Ok(text.into_bytes()),
        }
    }

    fn letters(&self) -> &Letters {
        self.letters.get_or_init(|| Letters::of(self.theme.fonts()))
    }

    fn site(&self) -> &Site {
        self.released.visible().site()
    }

    /// The site in the language of a page.
    fn site_of(&self, route: &Route) -> &Site {
        let visible = self.released.visible();
        let translation = match route {
            Route::In { language, .. } => visible.translations().get(language),
            _ => None,
        };
        translation.unwrap_or(visible).site()
    }

    /// The files that a person would look into for what stands on the page at `path`: the one that they would open
    /// to change it first, then those of the documents that it tells of, then its template.
    pub fn made_from(&self, path: &str) -> Vec<FileName> {
        let Some(route) = self.plan.routes().at(path) else { return Vec::new() };
        let site = self.site_of(route);
        let told: Vec<Entity> = match route.page() {
            Route::Entity(Entity::Force(force)) | Route::Card(force) | Route::Badge(force) => {
                self.plan.documents_on(force)
            }
            Route::Entity(Entity::Report(of, on) | Entity::Press(of, on) | Entity::Reply(of, on, _)) => vec![
                Entity::Report(of.clone(), on.clone()),
                Entity::Inspection(of.clone()),
                Entity::Force(on.clone()),
            ],
            Route::Entity(Entity::Inspection(of)) => {
                let programme = site.inspection(of).map(|of| Entity::Programme(of.programme.clone()));
                programme.into_iter().collect()
            }
            _ => Vec::new(),
        };
        let origin = self.origin_of(route);
        let others = told.iter().map(|entity| entity.file(site)).filter(|file| *file != origin);
        let mut files: Vec<FileName> = std::iter::once(origin.clone()).chain(others).collect();
        let view = self.maker().view(route);
        files.extend(view.map(|view| self.theme.file_of(view.template)));
        // The settings stand on every page: its title, its footer, its address.
        files.push(site.settings.file.clone());
        files
    }

    fn origin_of_asset(&self, name: &str) -> FileName {
        FileName::new(format!("themes/{}/assets/{name}", self.site().settings.value.theme))
    }

    /// The file that a person would open to change the page.
    fn origin_of(&self, route: &Route) -> FileName {
        self.origin_in(self.site_of(route), route.page())
    }

    fn origin_in(&self, site: &Site, page: &Route) -> FileName {
        match page {
            Route::Entity(entity) => entity.file(site),
            Route::Card(force) | Route::Badge(force) | Route::Latest(force) => {
                Entity::Force(force.clone()).file(site)
            }
            Route::PressText(of, on) => Entity::Press(of.clone(), on.clone()).file(site),
            Route::File(file, _) => file.clone(),
            Route::Redirect { to: page, .. } | Route::Social(page) => self.origin_in(site, page),
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
