//! The reviewer: holds an edition, file by file, beside the one that is there.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::rows::rows;
use super::{ChangedPage, DATA, Files, Leading, PageName, Review};
use crate::checksum::Filed;
use crate::data::Download;
use crate::edition::Edition;
use crate::model::Date;
use crate::problem::Problems;
use crate::proof::Text;
use crate::receipt::{Head, Receipt};
use crate::record::{self, Record, Said};
use crate::release::Public;

/// The edition that is there.
#[derive(Clone, Debug)]
pub struct Last {
    pub receipt: Receipt,
    /// What it says; `None` where an earlier version of candour published it.
    pub record: Option<Record>,
}

/// Where the files of the theme lie, whose names change with their bytes.
const ASSETS: &str = "assets/";

/// The picture that is shown where people share a link to a page.
const SOCIAL: &str = "social.png";

/// Holds an edition beside the last one; its finished files come in any order and from several threads.
pub struct Reviewer<'a> {
    edition: &'a Edition<Public>,
    last: Option<&'a Last>,
    seen: Mutex<BTreeMap<String, Seen>>,
}

/// What was found out of one file.
enum Seen {
    Same,
    /// A page, as it was and as it will be; it may have been or become something else.
    Page {
        was: Option<Text>,
        now: Option<Text>,
    },
    /// A page of which nothing but what lies around its words is another.
    SameWords,
    /// A file that is no page.
    File {
        was: bool,
        now: bool,
    },
}

impl<'a> Reviewer<'a> {
    pub fn new(edition: &'a Edition<Public>, last: Option<&'a Last>) -> Reviewer<'a> {
        Reviewer { edition, last, seen: Mutex::default() }
    }

    /// Looks at a finished file. `now` are its bytes, where candour made it; `was` gives those of the file that is there,
    /// and is asked only where they are needed.
    ///
    /// # Errors
    /// Those of `was`.
    pub fn look<E>(
        &self,
        path: &str,
        filed: Filed,
        now: Option<&[u8]>,
        was: impl FnOnce() -> Result<Option<Vec<u8>>, E>,
    ) -> Result<(), E> {
        let known = self.last.and_then(|last| last.receipt.files.get(path));
        let seen = match (known, now) {
            (Some(known), _) if *known == filed => Seen::Same,
            // What it says is compared by itself; and whoever changes how pages look changes their frame too.
            _ if path == record::NAME || path.starts_with(ASSETS) => Seen::Same,
            // They are made of the files beside them.
            (Some(_), _) if [Download::Archive, Download::Checksums].iter().any(|it| it.file() == path) => {
                Seen::Same
            }
            // It says what its page says, and the day.
            (Some(_), _) if self.is_another_day() && path.ends_with(SOCIAL) => Seen::Same,
            (Some(_), Some(now)) if path.ends_with(".html") => {
                self.compared(&was()?.unwrap_or_default(), now)
            }
            (None, Some(now)) if path.ends_with(".html") => {
                Seen::Page { was: None, now: Some(Text::of(now)) }
            }
            // A picture and data name the day too.
            (Some(_), Some(now)) if path.ends_with(".svg") || is_data(path) => {
                let is_same = self.is_same_but_for_the_day(&was()?.unwrap_or_default(), now);
                if is_same { Seen::Same } else { Seen::File { was: true, now: true } }
            }
            (known, _) => Seen::File { was: known.is_some(), now: true },
        };
        self.note(path, seen);
        Ok(())
    }

    /// The paths of the files that are there and will not be.
    pub fn gone(&self) -> Vec<&'a str> {
        let files = self.edition.files();
        let known = self.last.map(|last| last.receipt.originals()).unwrap_or_default();
        known.into_iter().filter(|path| !files.contains(path) && !path.starts_with(ASSETS)).collect()
    }

    /// Looks at a file that is there and will not be.
    pub fn look_at_gone(&self, path: &str, was: &[u8]) {
        let page = || Seen::Page { was: Some(Text::of(was)), now: None };
        self.note(path, if path.ends_with(".html") { page() } else { Seen::File { was: true, now: false } });
    }

    /// The review, after every file was looked at; `after` is the head of the edition's receipt.
    pub fn finish(self, after: Head) -> Review {
        let mut review = Review {
            before: self.last.map(|last| last.receipt.head.clone()),
            after,
            changes: Vec::new(),
            added: Vec::new(),
            changed: Vec::new(),
            gone: Vec::new(),
            leading: Vec::new(),
            same_words: Vec::new(),
            files: Files::default(),
            problems: Problems::default(),
        };
        if let Some((last, before)) = self.last.and_then(|last| Some((last, last.record.as_ref()?))) {
            let record = self.edition.record();
            let (files_before, files_after) = (last.receipt.originals(), self.edition.files());
            review.changes = before.changes(&record);
            let silent = record::silent(
                Said { record: before, as_of: last.receipt.head.as_of, files: &files_before },
                Said { record: &record, as_of: review.after.as_of, files: &files_after },
            );
            review.problems = silent.into_iter().map(|silent| silent.problem).collect::<Problems>().sorted();
        }
        for (path, seen) in self.seen.into_inner().unwrap_or_else(PoisonError::into_inner) {
            review.take_in(&path, seen);
        }
        review
    }

    fn note(&self, path: &str, seen: Seen) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), seen);
    }

    fn compared(&self, was: &[u8], now: &[u8]) -> Seen {
        let (old, new) = (Text::of(was), Text::of(now));
        if old != new {
            return Seen::Page { was: Some(old), now: Some(new) };
        }
        if self.is_same_but_for_the_day(was, now) { Seen::Same } else { Seen::SameWords }
    }

    /// Whether two files differ in nothing but the day that each page names.
    fn is_same_but_for_the_day(&self, was: &[u8], now: &[u8]) -> bool {
        let Some((before, after)) = self.days() else { return false };
        let [was, now] = [was, now].map(String::from_utf8_lossy);
        was.replace(&before.words(), &after.words()).replace(&before.iso(), &after.iso()) == *now
    }

    fn is_another_day(&self) -> bool {
        self.days().is_some_and(|(before, after)| before != after)
    }

    /// The days of both editions.
    fn days(&self) -> Option<(Date, Date)> {
        let visible = self.edition.released().visible();
        Some((visible.site().day(self.last?.receipt.head.as_of), visible.day()))
    }
}

/// Whether what lies at this path is a file of data that candour makes.
fn is_data(path: &str) -> bool {
    path.starts_with(DATA) && !path.ends_with(".html")
}

impl Review {
    fn take_in(&mut self, path: &str, seen: Seen) {
        let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(path));
        let page = |text: &Text| PageName { address: address.clone(), title: text.title.clone() };
        match seen {
            Seen::Same => {}
            Seen::SameWords => self.same_words.push(address),
            Seen::File { was, now } => match (was, now) {
                (false, _) => self.files.added.push(path.to_owned()),
                (true, true) => self.files.changed.push(path.to_owned()),
                (true, false) => self.files.gone.push(path.to_owned()),
            },
            Seen::Page { was, now } => {
                let leads = |text: &Option<Text>| text.as_ref().and_then(|text| text.leads_to.clone());
                let (led, leads) = (leads(&was), leads(&now));
                if led.is_some() || leads.is_some() {
                    if led != leads {
                        self.leading.push(Leading {
                            address: address.clone(),
                            was: led.clone(),
                            now: leads.clone(),
                        });
                    } else {
                        self.same_words.push(address.clone());
                    }
                }
                // What leads on is no page.
                match (was.filter(|_| led.is_none()), now.filter(|_| leads.is_none())) {
                    (None, None) => {}
                    (None, Some(now)) => self.added.push(page(&now)),
                    (Some(was), None) if leads.is_none() => self.gone.push(page(&was)),
                    (Some(_), None) => {}
                    (Some(was), Some(now)) => {
                        let [before, after] = lines(&was, &now);
                        let rows = rows(&before, &after);
                        self.changed.push(ChangedPage { page: page(&now), rows });
                    }
                }
            }
        }
    }
}

/// What two pages say, and what others say of them where that is another thing.
fn lines(was: &Text, now: &Text) -> [Vec<String>; 2] {
    [was, now].map(|text| {
        let is_told = !text.description.is_empty() && was.description != now.description;
        let told = is_told.then(|| format!("(where others link to it) {}", text.description));
        told.into_iter().chain(text.lines.iter().cloned()).collect()
    })
}
