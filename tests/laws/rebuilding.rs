//! Laws 5 and 8: building again is building, whatever was built before, how often, and by how many threads.

pub mod edits;
pub mod fresh;

use std::collections::BTreeSet;
use std::sync::Arc;

use candour::desk::{Access, Desk, Page, Standpoint, State};
use candour::source::Tree;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use self::edits::{Edit, edits};
use self::fresh::Good;
use super::cases::cases;
use super::finished::{ADDRESS, BASE, Files, difference, newsroom, public};
use super::invention::{Plan, Timing, plans, things, tree};

/// A team at work: the folder, its desk, and what a fresh start would have to show.
struct Team {
    tree: Arc<Tree>,
    desk: Desk,
    state: Arc<State>,
    good: Good,
    /// Every path that was ever answered.
    paths: BTreeSet<String>,
    now: Timestamp,
}

impl Team {
    fn new(plan: &Plan) -> Team {
        let tree = Arc::new(tree(&things(plan)));
        let mut desk = Desk::new(standpoint(), Access::Newsroom);
        let files: Vec<_> = tree.files.keys().cloned().collect();
        let state = desk.next(&tree, &files, plan.moment());
        Team { good: Good::new(&tree), tree, desk, state, paths: BTreeSet::new(), now: plan.moment() }
    }

    /// Changes the folder, and looks at it again.
    fn edit(&mut self, edit: impl FnOnce(&mut Tree)) {
        let before = self.tree.clone();
        edit(Arc::make_mut(&mut self.tree));
        let changed = self.tree.changes_since(&before);
        self.good.follow(&self.tree);
        self.state = self.desk.next(&self.tree, &changed, self.now);
    }

    /// Lets time pass.
    fn wait(&mut self, hours: i64) {
        self.now += SignedDuration::from_hours(hours);
        self.state = self.desk.next(&self.tree, &[], self.now);
    }

    /// What differs between the edition that is shown and the one that a fresh start shows; empty if nothing does.
    fn against_a_fresh_start(&mut self, edition: &str) -> String {
        let fresh = self.good.edition(edition, self.now);
        self.against(edition, &fresh)
    }

    fn against(&mut self, edition: &str, fresh: &Files) -> String {
        self.paths.extend(fresh.keys().cloned());
        let shown = self.paths.iter().filter_map(|path| Some((path.clone(), self.shown(edition, path)?)));
        difference(&shown.collect(), fresh)
    }

    /// The file at this path below the site, as it is shown.
    fn shown(&self, edition: &str, path: &str) -> Option<Vec<u8>> {
        match self.state.page(edition, &format!("{}{path}", &BASE[1..]))? {
            Page::Bytes(bytes) => Some(bytes.to_vec()),
            Page::Beside(file) => Some(format!("a copy of {file}").into_bytes()),
            Page::Failed(problem, _) => panic!("{path}: {}", problem.message),
        }
    }

    /// Everything that is wrong, as it is told once all pages were looked at.
    fn problems(&self) -> Vec<String> {
        problems(&self.state)
    }

    /// The same of a desk that has just begun.
    fn problems_of_a_fresh_start(&self) -> Vec<String> {
        let files: Vec<_> = self.tree.files.keys().cloned().collect();
        problems(&Desk::new(standpoint(), Access::Newsroom).next(&self.tree, &files, self.now))
    }
}

fn standpoint() -> Standpoint {
    Standpoint { as_of: None, base_url: Some(ADDRESS.to_owned()) }
}

fn problems(state: &State) -> Vec<String> {
    state.look(&|| true, &|| ());
    let (problems, is_complete) = state.problems();
    assert!(is_complete, "everything has been looked at");
    (problems.0.iter()).map(|problem| format!("{}: {}", problem.place.file, problem.message)).collect()
}

proptest! {
    #![proptest_config(cases(3))]

    /// Whatever was done to the folder before, both editions are those of a fresh start; and where something is
    /// broken, those of a fresh start with what was last good in its place.
    #[test]
    fn building_again_is_building(plan in plans(), edits in prop::collection::vec((edits(), 0..2000i64), 1..7)) {
        let mut team = Team::new(&plan);
        let mut done = Vec::new();
        for (edit, hours) in &edits {
            team.edit(|tree| edit.make(tree));
            done.push(edit);
            for edition in ["newsroom", "public"] {
                let difference = team.against_a_fresh_start(edition);
                prop_assert!(difference.is_empty(), "{edition}, after {done:?}, shown and fresh:\n{difference}");
            }
            // Some edits come a moment later, some on another day.
            if hours % 3 == 0 {
                team.wait(*hours);
                let difference = team.against_a_fresh_start("public");
                prop_assert!(difference.is_empty(), "{hours} hours later, shown and fresh:\n{difference}");
            }
        }
        prop_assert_eq!(team.problems(), team.problems_of_a_fresh_start());
    }

}

proptest! {
    #![proptest_config(cases(5))]

    /// Nothing done, nothing made.
    #[test]
    fn an_edit_of_nothing_costs_nothing(plan in plans()) {
        let mut team = Team::new(&plan);
        team.edit(|_| ());
        prop_assert_eq!((team.state.work().parsed, team.state.made()), (0, 0));
    }

    /// A word in somebody's prose costs one file read and the page that is looked at, whatever it is; no name is
    /// resolved again.
    #[test]
    fn a_word_in_prose_costs_the_page_that_is_looked_at(plan in plans(), which in any::<prop::sample::Index>()) {
        let mut team = Team::new(&plan);
        let things = things(&plan);
        let thing = which.get(&things);
        prop_assert!(team.shown("newsroom", "index.html").is_some());
        team.edit(|tree| Edit::Prose(which).make_on(tree, &thing.file));
        // A programme stands in the middle of the index of inspections, a release in the list of what is coming, and
        // both are rarely written on.
        let is_understood =
            ["content/programmes/", "content/releases/"].iter().any(|folder| thing.file.starts_with(folder));
        let work = team.state.work();
        // What has a twin is laid together with it anew.
        let done = (1 + usize::from(thing.has_twin), is_understood || thing.has_twin);
        prop_assert_eq!((work.parsed, work.is_understood), done, "{}", thing.file);
        prop_assert_eq!(team.state.made(), 1);
        prop_assert_eq!(team.against_a_fresh_start("newsroom"), "");
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
fn every_kind_of_edit_shows_what_a_fresh_start_shows() {
    let mut team = Team::new(&Plan::with_one_of_each());
    let files = [
        "content/forces/id-zq01x.md",
        "content/inspections/id-zq04x/index.md",
        "content/inspections/id-zq03x/id-zq00x.md",
        "content/pages/home.md",
    ];
    for edit in edits::every_kind() {
        for file in files {
            team.edit(|tree| edit.make_on(tree, file));
            assert_eq!(team.against_a_fresh_start("newsroom"), "", "after {edit:?} on {file}");
        }
    }
}

/// Words that take the place of others do not bring back what is ahead of its day: a correction, a step in a history.
#[test]
fn other_words_say_nothing_ahead_of_its_day() {
    let mut team = Team::new(&Plan { twins: 0, ..Plan::with_one_of_each() });
    let files = [
        "content/inspections/id-zq03x/id-zq00x.md",
        "content/inspections/id-zq03x/index.md",
        "content/pages/home.md",
    ];
    for file in files {
        team.shown("public", "index.html").expect("somebody looks at what the public sees");
        team.edit(|tree| Edit::Prose(edits::anywhere()).make_on(tree, file));
        assert!(!team.state.work().is_understood, "no more than words changed in {file}");
        let fresh = team.good.edition("public", team.now);
        assert_eq!(team.against("public", &fresh), "", "after other words in {file}");
    }
}

/// What is to come can be looked at today, and is what the public will see on that day.
#[test]
fn an_edition_to_come_is_the_one_that_will_come() {
    let mut team = Team::new(&Plan::with_everything(Timing::Later));
    let choices = team.state.panel("newsroom", "").choices;
    assert!(choices.len() > 2, "something is to come: {choices:?}");
    let today = team.good.edition("public", team.now).len();
    let mut more = false;
    for choice in &choices[2..] {
        let instant: Timestamp = choice.name.parse().expect("an instant");
        let fresh = team.good.edition("public", instant);
        // With a release may go no more than a word of the glossary, which has no file of its own.
        assert!(fresh.len() >= today, "no less is public then");
        more |= fresh.len() > today;
        assert_eq!(team.against(&choice.name, &fresh), "", "{}", choice.words);
    }
    assert!(more, "there are pages to come");
    assert!(team.state.due() < choices[2].name.parse().expect("an instant"), "the day changes before that");
}

/// A template is on every page that is made with it; the site need not be understood again for that.
#[test]
fn another_template_makes_the_pages_that_are_looked_at() {
    let mut team = Team::new(&Plan::with_one_of_each());
    let before = team.shown("newsroom", "glossary/index.html").expect("there is a glossary");
    team.edit(|tree| Edit::Template(7).make_on(tree, ""));
    let work = team.state.work();
    assert_eq!((work.parsed, work.is_understood, team.state.made()), (0, false, 1));
    assert_ne!(team.shown("newsroom", "glossary/index.html"), Some(before));
}
