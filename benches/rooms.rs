//! How long each room takes over this repository's own content, or over that of the project folder that
//! `CANDOUR_SITE` names, and how many bytes or documents it goes through in a second.
//!
//! `cargo bench --bench rooms` prints the table, `cargo bench --bench rooms -- proof` the rows of that name. Absolute
//! times depend on the machine; compare two versions in one sitting.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use candour::checks;
use candour::checksum::Filed;
use candour::disk::{self, Snapshot};
use candour::edition::{Body, Edition};
use candour::proof::Proofreader;
use candour::read::{self, Reading};
use candour::release::{self, Public};
use candour::secrets::Search;
use candour::site::{self, Site};
use candour::text::FileName;
use candour::theme::{self, Theme};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use jiff::Timestamp;

fn main() {
    divan::main();
}

/// What each room finds done by the rooms above it.
struct Work {
    root: PathBuf,
    moment: Timestamp,
    snapshot: Snapshot,
    reading: Reading,
    site: Site,
    edition: Edition<Public>,
    files: Vec<Made>,
}

/// A finished file.
struct Made {
    path: String,
    bytes: Vec<u8>,
}

static WORK: LazyLock<Work> = LazyLock::new(|| {
    let root = std::env::var_os("CANDOUR_SITE");
    let root = root.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    let moment: Timestamp = "2026-11-22T12:00:00Z".parse().expect("a moment");
    let snapshot = disk::tree(&root, None).expect("the project folder can be read");
    let reading = read::read(&snapshot.tree, None);
    let site = site::resolve(&reading.docs).0.expect("the settings can be read");
    let theme = load(&snapshot, &site).expect("the theme is sound");
    let (released, _) = release::public(&site, moment);
    let (edition, _) = Edition::new(&released, &theme, &site.settings.value.address.to_string());
    let files = finished(&edition);
    Work { root, moment, snapshot, reading, site, edition, files }
});

fn load(snapshot: &Snapshot, site: &Site) -> Option<Arc<Theme>> {
    let settings = &site.settings.value;
    theme::load(&snapshot.tree, settings.theme.as_str(), &settings.languages, "/").0
}

fn finished(edition: &Edition<Public>) -> Vec<Made> {
    let files = Mutex::new(Vec::new());
    let Ok(_) = edition.finish(|file| -> Result<(), Infallible> {
        if let Body::Bytes(bytes) = file.body {
            let made = Made { path: file.path.to_owned(), bytes: bytes.to_vec() };
            files.lock().unwrap_or_else(PoisonError::into_inner).push(made);
        }
        Ok(())
    });
    files.into_inner().unwrap_or_else(PoisonError::into_inner)
}

impl Work {
    fn read_bytes(&self) -> BytesCount {
        let files = self.snapshot.tree.under("content").map(|(file, _)| file);
        BytesCount::new(files.filter_map(|file| Some(self.snapshot.tree.bytes(file)?.len())).sum::<usize>())
    }

    fn documents(&self) -> ItemsCount {
        ItemsCount::new(self.reading.parsed)
    }
}

fn bytes_of<'a>(files: impl IntoIterator<Item = &'a Made>) -> BytesCount {
    BytesCount::new(files.into_iter().map(|file| file.bytes.len()).sum::<usize>())
}

#[divan::bench]
fn disk_folder_to_tree(bencher: Bencher) {
    bencher.counter(WORK.read_bytes()).bench(|| disk::tree(&WORK.root, None));
}

#[divan::bench]
fn disk_the_same_again(bencher: Bencher) {
    bencher.counter(WORK.read_bytes()).bench(|| disk::tree(&WORK.root, Some(&WORK.snapshot)));
}

#[divan::bench]
fn read_tree_to_documents(bencher: Bencher) {
    bencher.counter(WORK.read_bytes()).bench(|| read::read(&WORK.snapshot.tree, None));
}

#[divan::bench]
fn read_the_same_again(bencher: Bencher) {
    bencher.counter(WORK.read_bytes()).bench(|| read::read(&WORK.snapshot.tree, Some(&WORK.reading)));
}

#[divan::bench]
fn site_names_resolved(bencher: Bencher) {
    bencher.counter(WORK.documents()).bench(|| site::resolve(&WORK.reading.docs));
}

#[divan::bench]
fn checks_all_rules(bencher: Bencher) {
    bencher.counter(WORK.documents()).bench(|| checks::check(&WORK.site));
}

#[divan::bench]
fn release_the_gate(bencher: Bencher) {
    bencher.counter(WORK.documents()).bench(|| release::public(&WORK.site, WORK.moment));
}

#[divan::bench]
fn theme_templates_compiled() -> Option<Arc<Theme>> {
    load(&WORK.snapshot, &WORK.site)
}

#[divan::bench]
fn pages_routes_planned(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(WORK.edition.len()))
        .bench(|| WORK.edition.of_other_content(WORK.edition.released()));
}

/// The largest of each kind: its view, and what its template makes of it.
#[divan::bench(args = ["report", "force", "comparison", "feed", "search-words", "sitemap", "table of data", "social"])]
fn edition_one(bencher: Bencher, kind: &str) {
    let such = WORK.files.iter().filter(|file| WORK.edition.kind_at(&file.path) == Some(kind));
    let largest = such.max_by_key(|file| file.bytes.len()).expect("the content has one of each");
    bencher.counter(bytes_of([largest])).bench(|| WORK.edition.make(&largest.path));
}

#[divan::bench]
fn edition_all_finished(bencher: Bencher) {
    bencher.counter(bytes_of(&WORK.files)).bench(|| WORK.edition.finish(|_| Ok::<(), Infallible>(())));
}

#[divan::bench]
fn proof_all_pages_read(bencher: Bencher) {
    let pages: Vec<&Made> = WORK.files.iter().filter(|file| file.path.ends_with(".html")).collect();
    let from = FileName::new("content/site.yaml");
    bencher.counter(bytes_of(pages.iter().copied())).bench(|| {
        let reader = Proofreader::new(WORK.edition.base());
        pages.iter().for_each(|page| reader.read(&page.path, &from, &page.bytes));
        reader.finish()
    });
}

#[divan::bench]
fn secrets_all_files_searched(bencher: Bencher) {
    let search = Search::of(&WORK.edition, &WORK.snapshot.tree);
    bencher.counter(bytes_of(&WORK.files)).bench(|| {
        WORK.files.iter().for_each(|file| search.look(&file.path, Body::Bytes(&file.bytes)));
    });
}

#[divan::bench]
fn checksum_all_files_summed(bencher: Bencher) {
    bencher.counter(bytes_of(&WORK.files)).bench(|| {
        WORK.files.iter().for_each(|file| _ = divan::black_box(Filed::of(&file.bytes)));
    });
}
