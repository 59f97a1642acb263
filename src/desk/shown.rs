//! One edition as it is looked at: its files are made when they are asked for, and then kept.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use crate::checksum::Checksum;
use crate::draw::Drawn;
use crate::edition::{Edition, Made};
use crate::problem::{Problem, Problems};
use crate::proof::trial;
use crate::release::{self, Newsroom, Public, Visible};
use crate::site::{Site, Words};
use crate::text::FileName;
use crate::theme::Theme;

use jiff::Timestamp;

use super::lens::Lens;

/// A file as it is shown.
#[derive(Clone, Debug)]
pub enum Page {
    Bytes(Arc<[u8]>),
    /// A file of the project folder that is passed on as it is.
    Beside(FileName),
    /// It could not be made: why, and how it last was if anybody has seen it.
    Failed(Arc<Problem>, Option<Arc<[u8]>>),
}

/// An edition of either audience.
enum OfAudience {
    Newsroom(Edition<Newsroom>),
    Public(Edition<Public>),
}

/// The same question to either edition.
macro_rules! ask {
    ($edition:expr, $name:ident => $answer:expr) => {
        match $edition {
            OfAudience::Newsroom($name) => $answer,
            OfAudience::Public($name) => $answer,
        }
    };
}

/// One edition, for all who look at it.
pub struct Shown {
    lens: Lens,
    edition: OfAudience,
    /// The path of the site without the slash at its beginning; empty at the top of the host.
    base: String,
    pages: Mutex<BTreeMap<String, Page>>,
    /// Pages as they last were, over all states of the folder.
    kept: Arc<Kept>,
    made: AtomicUsize,
}

impl Shown {
    /// The edition of `site` that is seen through the lens at `moment`.
    pub fn new(
        site: &Arc<Site>,
        lens: Lens,
        moment: Timestamp,
        theme: &Arc<Theme>,
        address: &str,
        kept: &Arc<Kept>,
    ) -> Shown {
        let public = |at| {
            let (edition, _) = Edition::new(&release::public(site, at).0, theme, address);
            edition.remembering(kept.clone())
        };
        Shown::of(
            lens,
            match lens {
                Lens::Newsroom => {
                    let (edition, _) = Edition::new(&release::newsroom(site, moment), theme, address);
                    OfAudience::Newsroom(edition.remembering(kept.clone()))
                }
                Lens::Public => OfAudience::Public(public(moment)),
                Lens::From(instant) => OfAudience::Public(public(instant)),
            },
            kept,
        )
    }

    fn of(lens: Lens, edition: OfAudience, kept: &Arc<Kept>) -> Shown {
        let base = ask!(&edition, edition => edition.base()).trim_start_matches('/').to_owned();
        let (pages, made) = (Mutex::default(), AtomicUsize::new(0));
        Shown { lens, edition, base, pages, kept: kept.clone(), made }
    }

    /// The same edition with other words; `whole` is the site with them.
    pub fn with_words(&self, words: &Words, whole: &Arc<Site>) -> Shown {
        let edition = match &self.edition {
            OfAudience::Newsroom(edition) => OfAudience::Newsroom(edition.with_words(words, whole)),
            OfAudience::Public(edition) => OfAudience::Public(edition.with_words(words, whole)),
        };
        Shown::of(self.lens, edition, &self.kept)
    }

    /// The same edition in another theme.
    pub fn in_theme(&self, theme: &Arc<Theme>) -> Shown {
        let edition = match &self.edition {
            OfAudience::Newsroom(edition) => OfAudience::Newsroom(edition.in_theme(theme.clone())),
            OfAudience::Public(edition) => OfAudience::Public(edition.in_theme(theme.clone())),
        };
        Shown::of(self.lens, edition, &self.kept)
    }

    /// The file at this path below the host, made now if nobody has asked for it before.
    pub fn page(&self, path: &str) -> Option<Page> {
        if let Some(page) = self.pages().get(path) {
            return Some(page.clone());
        }
        // Made outside of the lock, so that a slow page keeps nobody waiting; two who ask at once make the same.
        let below = path.strip_prefix(&self.base)?;
        let page = match ask!(&self.edition, edition => edition.make(below))? {
            Ok(Made::Bytes(bytes)) => {
                self.made.fetch_add(1, Ordering::Relaxed);
                let bytes: Arc<[u8]> = bytes.into();
                self.kept.keep(self.lens, path, &bytes);
                Page::Bytes(bytes)
            }
            Ok(Made::Copy(file)) => Page::Beside(file),
            Err(problem) => Page::Failed(Arc::new(problem), self.kept.last(self.lens, path)),
        };
        self.pages().insert(path.to_owned(), page.clone());
        Some(page)
    }

    /// Whether the file at this path is one of the theme, whose address changes with its bytes.
    pub fn is_asset(&self, path: &str) -> bool {
        path.strip_prefix(&self.base)
            .is_some_and(|below| ask!(&self.edition, edition => edition.is_asset(below)))
    }

    /// Whether there is a file at this path below the host; nothing is made.
    pub fn has(&self, path: &str) -> bool {
        path.strip_prefix(&self.base).is_some_and(|below| ask!(&self.edition, edition => edition.has(below)))
    }

    /// The page for addresses at which there is nothing.
    pub fn not_found(&self) -> Option<Page> {
        self.page(&format!("{}404.html", self.base))
    }

    /// The files that the page at this path is made from, the one that a person would open first.
    pub fn made_from(&self, path: &str) -> Vec<FileName> {
        let below = path.strip_prefix(&self.base);
        below.map_or_else(Vec::new, |below| ask!(&self.edition, edition => edition.made_from(below)))
    }

    /// What the audience may see.
    pub fn visible(&self) -> &Visible {
        ask!(&self.edition, edition => edition.released().visible())
    }

    /// The paths of the pages that somebody has looked at, to be made again first.
    pub fn looked_at(&self) -> Vec<String> {
        self.pages().keys().filter(|path| path.ends_with(".html")).cloned().collect()
    }

    /// How many files have been made so far.
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    /// Makes every page and reads it as before publishing; nothing where `go_on` says no meanwhile.
    pub fn proofread(&self, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Problems> {
        ask!(&self.edition, edition => trial(edition, go_on))
    }

    fn pages(&self) -> MutexGuard<'_, BTreeMap<String, Page>> {
        self.pages.lock().expect(UNBROKEN)
    }
}

/// What outlasts a state of the folder: the last good bytes of the pages that somebody has seen lately, and the pictures
/// that were drawn lately.
pub struct Kept {
    pages: Mutex<Lately<(Lens, String)>>,
    pictures: Mutex<Lately<Checksum>>,
}

/// So many pages nobody has open at once.
const MOST_PAGES: usize = 64;

/// Those of all forces and inspections that there are, several times over: 20 MB.
const MOST_PICTURES: usize = 512;

impl Default for Kept {
    fn default() -> Kept {
        Kept { pages: Mutex::new(Lately::new(MOST_PAGES)), pictures: Mutex::new(Lately::new(MOST_PICTURES)) }
    }
}

impl Kept {
    fn keep(&self, lens: Lens, path: &str, bytes: &Arc<[u8]>) {
        if path.ends_with(".html") {
            self.pages.lock().expect(UNBROKEN).keep((lens, path.to_owned()), bytes.clone());
        }
    }

    fn last(&self, lens: Lens, path: &str) -> Option<Arc<[u8]>> {
        self.pages.lock().expect(UNBROKEN).last(&(lens, path.to_owned()))
    }
}

impl Drawn for Kept {
    fn again(&self, of: Checksum) -> Option<Vec<u8>> {
        self.pictures.lock().expect(UNBROKEN).last(&of).map(|picture| picture.to_vec())
    }

    fn keep(&self, of: Checksum, picture: &[u8]) {
        self.pictures.lock().expect(UNBROKEN).keep(of, picture.into());
    }
}

/// Files under a name, of which the oldest goes when there are too many.
struct Lately<N> {
    most: usize,
    files: BTreeMap<N, Arc<[u8]>>,
    /// Which they are, in the order in which they first came.
    order: VecDeque<N>,
}

impl<N: Ord + Clone> Lately<N> {
    fn new(most: usize) -> Lately<N> {
        Lately { most, files: BTreeMap::new(), order: VecDeque::new() }
    }

    fn keep(&mut self, name: N, bytes: Arc<[u8]>) {
        if self.files.insert(name.clone(), bytes).is_none() {
            self.order.push_back(name);
            if self.order.len() > self.most
                && let Some(oldest) = self.order.pop_front()
            {
                self.files.remove(&oldest);
            }
        }
    }

    fn last(&self, name: &N) -> Option<Arc<[u8]>> {
        self.files.get(name).cloned()
    }
}

const UNBROKEN: &str = "no thread panics while it holds this";

#[cfg(test)]
mod tests {
    use super::{Kept, MOST_PICTURES};
    use crate::checksum::Checksum;
    use crate::draw::Drawn;

    #[test]
    fn pictures_are_kept_and_the_oldest_go() {
        let kept = Kept::default();
        let of = |number: usize| Checksum::of(&number.to_le_bytes());
        (0..=MOST_PICTURES).for_each(|number| Drawn::keep(&kept, of(number), b"picture"));
        assert_eq!(kept.again(of(0)), None);
        assert_eq!(kept.again(of(1)).as_deref(), Some(&b"picture"[..]));
        assert_eq!(kept.again(of(MOST_PICTURES)).as_deref(), Some(&b"picture"[..]));
    }
}
