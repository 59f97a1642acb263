//! One site that the editor has open: what is wanted of it, what is known of it, and what the editor was told.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use lsp_server::Request;

use crate::desk::State;
use crate::text::FileName;

use super::behind::{Again, Behind, Found, Wish, name_in};
use super::documents::Documents;
use super::found::Finding;
use super::hearing::Heard;
use super::position::Units;

/// A pause in which nothing is written, after which it is looked what is wrong; and how long it is waited for one.
const PAUSE: Duration = Duration::from_millis(150);
const LONGEST: Duration = Duration::from_secs(2);

/// A site that the editor has open.
pub(super) struct Folder {
    root: PathBuf,
    wishes: Sender<Wish>,
    /// The number of the newest wish, raised as soon as there is something to wish for.
    newest: Arc<AtomicU64>,
    /// What changed since the last wish.
    changed: Option<Changed>,
    /// The site as it was last understood.
    pub(super) state: Option<Arc<State>>,
    /// Whether the folder was read once, or could not be.
    pub(super) is_ready: bool,
    /// Questions that came before.
    pub(super) waiting: Vec<Request>,
    /// What the editor was told is wrong, file by file.
    pub(super) told: BTreeMap<FileName, Vec<Finding>>,
}

/// What changed, from when to when.
struct Changed {
    first: Instant,
    last: Instant,
    again: Again,
}

impl Folder {
    /// The site in this folder, about which `tell` hears.
    ///
    /// # Errors
    /// Where the system lends no thread.
    pub(super) fn open(root: PathBuf, units: Units, tell: &Sender<Heard>) -> io::Result<Folder> {
        let (wishes, wished) = channel();
        let newest = Arc::new(AtomicU64::new(0));
        let (told, of) = (tell.clone(), root.clone());
        let behind = Behind {
            root: root.clone(),
            units,
            newest: newest.clone(),
            // Nobody listens any more when the conversation is over.
            tell: Box::new(move |news| _ = told.send(Heard::News(of.clone(), news))),
        };
        thread::Builder::new().name("behind".into()).spawn(move || behind.work(&wished))?;
        Ok(Folder {
            root,
            wishes,
            newest,
            changed: None,
            state: None,
            is_ready: false,
            waiting: Vec::new(),
            told: BTreeMap::new(),
        })
    }

    /// The name by which candour knows a file of this site.
    pub(super) fn name(&self, path: &Path) -> Option<FileName> {
        name_in(&self.root, path)
    }

    pub(super) fn path(&self, file: &FileName) -> PathBuf {
        self.root.join(file.as_str())
    }

    /// Notes that something changed: what is looked at now is out of date, and is given up.
    pub(super) fn changed(&mut self, again: Again, now: Instant) {
        self.newest.fetch_add(1, Ordering::Relaxed);
        let changed = self.changed.get_or_insert(Changed { first: now, last: now, again: Again::Nothing });
        changed.last = now;
        changed.again = std::mem::take(&mut changed.again).and(again);
    }

    /// When it will have been quiet for long enough.
    pub(super) fn due(&self) -> Option<Instant> {
        self.changed.as_ref().map(|changed| (changed.last + PAUSE).min(changed.first + LONGEST))
    }

    /// Has everything looked at anew.
    pub(super) fn look(&mut self, documents: &Documents, style: bool) {
        let Some(changed) = self.changed.take() else { return };
        let open = documents.iter().filter_map(|(_, document)| {
            Some((self.name(&document.path)?, Arc::from(document.text.as_bytes())))
        });
        let wish = Wish {
            number: self.newest.load(Ordering::Relaxed),
            open: open.collect(),
            again: changed.again,
            style,
        };
        // The thread ends only with the conversation.
        _ = self.wishes.send(wish);
    }

    /// Takes in what is wrong, and gives the files of which something else was told before. What nobody wants to know
    /// any more is passed over.
    ///
    /// Until pages were read again, what was wrong with them is told as it was.
    pub(super) fn take_in(&mut self, found: Found) -> Option<BTreeSet<FileName>> {
        if found.number != self.newest.load(Ordering::Relaxed) {
            return None;
        }
        let mut now: BTreeMap<FileName, Vec<Finding>> = BTreeMap::new();
        for finding in found.findings {
            now.entry(finding.problem.place.file.clone()).or_default().push(finding);
        }
        if !found.is_complete {
            for (file, before) in &self.told {
                let of_pages = before.iter().filter(|finding| is_found_late(finding));
                now.entry(file.clone()).or_default().extend(of_pages.cloned());
            }
            now.retain(|_, findings| !findings.is_empty());
        }
        let files = self.told.keys().chain(now.keys());
        let changed = files.filter(|file| self.told.get(*file) != now.get(*file)).cloned().collect();
        self.told = now;
        Some(changed)
    }
}

/// Whether a mistake shows only when pages are read, or the language is looked at.
fn is_found_late(finding: &Finding) -> bool {
    let rules = [crate::proof::RULES, crate::draw::RULES, crate::style::RULES];
    rules.into_iter().flatten().any(|rule| rule.name == finding.problem.rule.name)
}
