//! Laws 5 and 8: building again is building, whatever was built before, how often, and by how many threads.

mod edits;

use std::collections::BTreeMap;

use candour::edition::{Edition, Memo};
use candour::pages::base_of;
use candour::project::{self, Project};
use candour::release;
use candour::source::Tree;
use candour::theme;
use jiff::Timestamp;
use proptest::prelude::*;

use self::edits::{Edit, edits};
use super::cases::cases;
use super::finished::{ADDRESS, Files, difference, files, newsroom, public};
use super::invention::{Plan, Timing, plans, things, tree};

/// A team at work: the folder, what was understood of it, and the pages as they were last.
struct Desk {
    tree: Tree,
    project: Project,
    memo: Memo,
    moment: Timestamp,
}

/// What one step took.
#[derive(Debug, PartialEq, Eq)]
struct Work {
    parsed: usize,
    rendered: usize,
}

impl Desk {
    fn new(plan: &Plan) -> Desk {
        let tree = tree(&things(plan));
        let project = project::understand(&tree, None);
        let mut desk = Desk { tree, project, memo: Memo::default(), moment: plan.moment() };
        desk.build();
        desk
    }

    /// Understands the folder and finishes its pages with the help of the last time.
    fn build(&mut self) -> Work {
        self.project = project::understand(&self.tree, Some(&self.project));
        let parsed = self.project.reading.parsed;
        let Some(site) = &self.project.site else { return Work { parsed, rendered: 0 } };
        let theme = theme::load(
            &self.tree,
            site.settings.value.theme.as_str(),
            &site.settings.value.languages,
            &base_of(ADDRESS),
        )
        .0;
        // With a broken template the pages stay as they are.
        let Some(theme) = theme else { return Work { parsed, rendered: 0 } };
        let released = release::newsroom(site, self.moment);
        let (edition, _) = Edition::new(&released, &theme, ADDRESS);
        let (memo, problems) = edition.remember(&self.memo);
        assert_eq!(problems.0, [], "every page could be made");
        self.memo = memo;
        Work { parsed, rendered: self.memo.rendered }
    }

    /// The pages as they are now, if there are any, beside those of a fresh start.
    fn beside_a_fresh_start(&self) -> Option<(Files, Files)> {
        let site = project::understand(&self.tree, None).site?;
        let theme = theme::load(
            &self.tree,
            site.settings.value.theme.as_str(),
            &site.settings.value.languages,
            &base_of(ADDRESS),
        )
        .0?;
        let mut fresh = files(&release::newsroom(&site, self.moment), &theme);
        // Pages are remembered; files are passed on.
        fresh.retain(|path, bytes| !path.starts_with("assets/") && !bytes.starts_with(b"a copy of"));
        Some((self.pages(fresh.keys()), fresh))
    }

    fn pages<'a>(&self, paths: impl Iterator<Item = &'a String>) -> Files {
        paths.filter_map(|path| Some((path.clone(), self.memo.page(path)?.to_vec()))).collect()
    }
}

proptest! {
    #![proptest_config(cases(5))]

    /// Whatever was done to the folder before, the pages are those of a fresh start.
    #[test]
    fn building_again_is_building(plan in plans(), edits in prop::collection::vec(edits(), 1..8)) {
        let mut desk = Desk::new(&plan);
        let mut done = Vec::new();
        for edit in &edits {
            edit.make(&mut desk.tree);
            desk.build();
            done.push(edit);
            let Some((pages, fresh)) = desk.beside_a_fresh_start() else { continue };
            let difference = difference(&pages, &fresh);
            prop_assert!(difference.is_empty(), "after {done:?}, built again and fresh:\n{difference}");
        }
    }

    /// Nothing done, nothing made.
    #[test]
    fn an_edit_of_nothing_costs_nothing(plan in plans()) {
        let mut desk = Desk::new(&plan);
        prop_assert_eq!(desk.build(), Work { parsed: 0, rendered: 0 });
    }

    /// A word in somebody's prose costs one file read and the page that it stands on.
    #[test]
    fn a_word_in_prose_costs_its_own_page(plan in plans(), which in any::<prop::sample::Index>()) {
        let mut desk = Desk::new(&plan);
        let things = things(&plan);
        let thing = which.get(&things);
        let before = desk.beside_a_fresh_start().expect("it is sound").0;
        Edit::Prose(which).make_on(&mut desk.tree, &thing.file);
        let work = desk.build();
        let (after, fresh) = desk.beside_a_fresh_start().expect("it is sound");
        prop_assert_eq!(difference(&after, &fresh), "");
        let changed = after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).count();
        prop_assert_eq!(work.parsed, 1);
        prop_assert_eq!(work.rendered, changed, "of {}", thing.file);
        // A press release is a page and a text for e-mail.
        let most = if thing.file.contains("/press/") { 2 } else { 1 };
        prop_assert!(changed >= 1 && work.rendered <= most, "{} made {} pages", thing.file, work.rendered);
    }

    /// Same folder, same moment, same bytes: twice, and with one thread or four.
    #[test]
    fn the_same_folder_makes_the_same_bytes(plan in plans()) {
        let tree = tree(&things(&plan));
        let by_one = with_threads(1, || (public(&tree, plan.moment()), newsroom(&tree, plan.moment())));
        for _ in 0..2 {
            let by_four = with_threads(4, || (public(&tree, plan.moment()), newsroom(&tree, plan.moment())));
            prop_assert_eq!(difference(&by_one.0, &by_four.0), "");
            prop_assert_eq!(difference(&by_one.1, &by_four.1), "");
        }
    }
}

fn with_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
    pool.install(work)
}

/// Every kind of edit at least once, on files of every kind.
#[test]
fn every_kind_of_edit_builds_what_a_fresh_start_builds() {
    let mut desk = Desk::new(&Plan::with_one_of_each());
    let files = [
        "content/forces/id-zq01x.md",
        "content/inspections/id-zq04x/index.md",
        "content/inspections/id-zq03x/id-zq00x.md",
        "content/pages/home.md",
    ];
    for edit in edits::every_kind() {
        for file in files {
            edit.make_on(&mut desk.tree, file);
            desk.build();
            let Some((pages, fresh)) = desk.beside_a_fresh_start() else { continue };
            assert_eq!(difference(&pages, &fresh), "", "after {edit:?} on {file}");
        }
    }
}

/// A template is on every page that is made with it; since nobody can know which, all are made anew.
#[test]
fn another_template_makes_every_page_anew() {
    let mut desk = Desk::new(&Plan::with_one_of_each());
    let pages = desk.beside_a_fresh_start().expect("it is sound").0.len();
    Edit::Template(7).make_on(&mut desk.tree, "");
    assert_eq!(desk.build(), Work { parsed: 0, rendered: pages });
}

/// A name is on many pages; only these are made anew, and not, say, those of other forces' reports.
#[test]
fn a_new_name_costs_the_pages_that_say_it() {
    let mut desk = Desk::new(&Plan::with_everything(Timing::Silent));
    let before = desk.beside_a_fresh_start().expect("it is sound").0;
    let file = "content/forces/id-zq01x.md";
    edits::replace(&mut desk.tree, file, "short_name: ", "short_name: new ");
    let work = desk.build();
    let (after, _) = desk.beside_a_fresh_start().expect("it is sound");
    let changed: BTreeMap<_, _> =
        after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).collect();
    assert_eq!(work.parsed, 1);
    assert!(changed.len() > 5, "the name is said on {} pages", changed.len());
    assert!(work.rendered >= changed.len() && work.rendered < after.len() / 2, "{work:?} of {}", after.len());
}
