//! Tests of the stage: whole editions, whatever is in the way and whenever it is killed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;

use proptest::prelude::*;
use rayon::prelude::*;

use super::{Failure, Others, Playground, Put, Stage, Tally};
use crate::receipt::Head;
use crate::text::FileName;

pub(super) fn output(place: &Playground) -> PathBuf {
    place.path().join("site/public")
}

pub(super) fn open(place: &Playground) -> Result<Stage, Failure> {
    fs::create_dir_all(place.path().join("site")).unwrap();
    Stage::open(&output(place), &place.path().join("site"), Others::Stay)
}

/// What the receipts of these editions say beside their files.
pub(super) fn head() -> Head {
    Head {
        version: "0.1.0".to_owned(),
        as_of: jiff::Timestamp::UNIX_EPOCH,
        zone: "UTC".to_owned(),
        day: "1 January 1970".to_owned(),
        address: "https://cards.example/".to_owned(),
        allowed: Vec::new(),
    }
}

pub(super) fn publish<'a>(
    place: &Playground,
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Tally, Failure> {
    let stage = open(place)?;
    for (path, text) in files {
        stage.put(path, text.as_bytes())?;
    }
    stage.exchange(head())
}

pub(super) fn public(place: &Playground) -> Vec<(String, String)> {
    place.texts("site/public").into_iter().collect()
}

pub(super) fn owned(files: &[(&str, &str)]) -> Vec<(String, String)> {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

pub(super) fn tally(new: usize, changed: usize, same: usize, removed: usize) -> Tally {
    Tally { new, changed, same, removed, ..Tally::default() }
}

#[test]
fn an_edition_is_published_and_counted() {
    let place = Playground::new();
    let first = publish(&place, [("index.html", "a"), ("forces/ambria/index.html", "b"), ("old.html", "c")]);
    assert_eq!(first.unwrap(), tally(3, 0, 0, 0));
    let second = publish(&place, [("index.html", "a"), ("forces/ambria/index.html", "B"), ("new.html", "d")]);
    assert_eq!(second.unwrap(), tally(1, 1, 1, 1));
    assert_eq!(
        public(&place),
        owned(&[("forces/ambria/index.html", "B"), ("index.html", "a"), ("new.html", "d")])
    );
}

#[test]
fn an_unchanged_file_keeps_its_time_through_many_editions() {
    let place = Playground::new();
    publish(&place, [("same", "x"), ("other", "0"), ("late", "0")]).unwrap();
    let same = place.stamp("site/public/same");
    let mut late = place.stamp("site/public/late");
    for round in 1..8 {
        let text = if round < 3 { round.to_string() } else { "3".to_owned() };
        publish(&place, [("same", "x"), ("other", &round.to_string()), ("late", &text)]).unwrap();
        assert_eq!(place.stamp("site/public/same"), same);
        let now = place.stamp("site/public/late");
        assert_eq!(now == late, round > 3, "round {round}");
        late = now;
    }
}

#[test]
fn publishing_the_same_again_writes_nothing() {
    let place = Playground::new();
    let files = [("a", "1"), ("b/c", "2")];
    for _ in 0..3 {
        publish(&place, files).unwrap();
    }
    let manifest = place.stamp("site/public/edition.json");
    assert_eq!(publish(&place, files).unwrap(), tally(0, 0, 2, 0));
    assert_eq!(place.stamp("site/public/edition.json"), manifest);
}

/// Through three editions, since each is made in the folder of the one before the last.
#[test]
fn all_others_are_kept_as_they_are() {
    let place = Playground::new();
    let texts: [(&str, String); 2] =
        [("index.html", "home ".repeat(1000)), ("a/b.html", "page ".repeat(1000))];
    let stage = open(&place).unwrap();
    for (path, text) in &texts {
        stage.put(path, text.as_bytes()).unwrap();
    }
    stage.compress("0.1.0").unwrap();
    let first = stage.exchange(head()).unwrap();
    let kept = place.stamp("site/public/a/b.html");
    let twin = place.stamp("site/public/a/b.html.gz");
    for round in 1..4 {
        let home = format!("{} in round {round}", texts[0].1);
        let stage = open(&place).unwrap();
        stage.put("index.html", home.as_bytes()).unwrap();
        stage.keep_all_others().unwrap();
        stage.compress("0.1.0").unwrap();
        let next = stage.exchange(head()).unwrap();
        assert_eq!(next, Tally { twins: first.twins, ..tally(0, 1, 1, 0) });
        assert_eq!(fs::read_to_string(output(&place).join("index.html")).unwrap(), home);
        assert_eq!(place.stamp("site/public/a/b.html"), kept);
        assert_eq!(place.stamp("site/public/a/b.html.gz"), twin);
    }
    assert_eq!(first.twins, 4);
}

#[test]
fn a_page_becomes_a_folder_and_a_folder_a_page() {
    let place = Playground::new();
    for _ in 0..2 {
        publish(&place, [("a", "file"), ("b/c/d", "deep")]).unwrap();
        assert_eq!(public(&place), owned(&[("a", "file"), ("b/c/d", "deep")]));
        publish(&place, [("a/x/y", "deep"), ("b", "file")]).unwrap();
        assert_eq!(public(&place), owned(&[("a/x/y", "deep"), ("b", "file")]));
    }
}

#[test]
fn a_file_and_a_folder_of_one_name_in_one_edition_are_refused() {
    let place = Playground::new();
    publish(&place, [("a", "old")]).unwrap();
    for files in [[("a", "1"), ("a/b", "2")], [("a/b", "2"), ("a", "1")], [("x", "1"), ("x", "2")]] {
        publish(&place, files).unwrap_err();
        assert_eq!(public(&place), owned(&[("a", "old")]));
    }
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let place = Playground::new();
    let stage = open(&place).unwrap();
    for path in ["", "/etc/x", "../x", "a/../../x", "a//b", "a/", "./a", "edition.json", "a\nb", "a\0b"] {
        assert!(stage.put(path, b"").is_err(), "{path:?}");
    }
}

#[test]
fn what_candour_did_not_write_stays() {
    let place = Playground::new();
    place.write("site/public/CNAME", "reports.example");
    place.write("site/public/.well-known/security.txt", "contact");
    fs::create_dir(output(&place).join("empty")).unwrap();
    symlink("CNAME", output(&place).join("link")).unwrap();
    let before = place.stamp("site/public/CNAME");
    for round in ["1", "2", "3"] {
        let tally = publish(&place, [("index.html", round)]).unwrap();
        assert_eq!(tally.kept, [".well-known/security.txt", "CNAME", "empty", "link"]);
        assert_eq!(place.texts("site/public").len(), 4);
        assert!(output(&place).join("empty").is_dir());
        assert_eq!(fs::read_link(output(&place).join("link")).unwrap().to_str(), Some("CNAME"));
        assert_eq!(place.stamp("site/public/CNAME"), before);
    }
    fs::remove_file(output(&place).join("CNAME")).unwrap();
    fs::remove_file(output(&place).join("link")).unwrap();
    publish(&place, [("index.html", "4")]).unwrap();
    assert!(!output(&place).join("CNAME").exists(), "what its owner removed does not come back");
}

#[test]
fn what_candour_did_not_write_is_never_overwritten() {
    for (theirs, ours) in [("robots.txt", "robots.txt"), ("a", "a/b"), ("a/b", "a")] {
        let place = Playground::new();
        place.write(&format!("site/public/{theirs}"), "theirs");
        let failure = publish(&place, [(ours, "ours")]).unwrap_err();
        assert!(failure.to_string().contains("candour did not write it"), "{failure}");
        assert_eq!(public(&place), owned(&[(theirs, "theirs")]));
    }
    let place = Playground::new();
    place.write("site/public/robots.txt", "the same");
    publish(&place, [("robots.txt", "the same")]).unwrap();
    publish(&place, [("robots.txt", "changed")]).unwrap();
    assert_eq!(public(&place), owned(&[("robots.txt", "changed")]));
}

#[test]
fn what_candour_did_not_write_goes_where_it_is_told_to() {
    let place = Playground::new();
    publish(&place, [("index.html", "1"), ("old.html", "1")]).unwrap();
    place.write("site/public/CNAME", "reports.example");
    place.write("site/public/robots.txt", "theirs");
    fs::create_dir(output(&place).join("empty")).unwrap();
    let told = |files: &[(&str, &str)]| {
        let stage = Stage::open(&output(&place), &place.path().join("site"), Others::Go).unwrap();
        files.iter().for_each(|(path, text)| _ = stage.put(path, text.as_bytes()).unwrap());
        stage.exchange(head()).unwrap()
    };
    let first = told(&[("index.html", "1"), ("robots.txt", "ours")]);
    assert_eq!((first.expelled, first.kept), (owned_names(&["CNAME", "empty", "robots.txt"]), Vec::new()));
    assert_eq!(first.removed, 1);
    assert_eq!(public(&place), owned(&[("index.html", "1"), ("robots.txt", "ours")]));
    assert!(!output(&place).join("empty").exists());
    assert_eq!(told(&[("index.html", "1"), ("robots.txt", "ours")]), tally(0, 0, 2, 0));
}

pub(super) fn owned_names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn nothing_is_written_through_a_link_in_the_output() {
    let place = Playground::new();
    place.write("elsewhere/x", "theirs");
    fs::create_dir_all(output(&place)).unwrap();
    symlink("../../elsewhere", output(&place).join("forces")).unwrap();
    for _ in 0..3 {
        publish(&place, [("index.html", "a")]).unwrap();
    }
    publish(&place, [("forces/x", "ours")]).unwrap_err();
    assert_eq!(place.texts("elsewhere")["x"], "theirs");
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let place = Playground::new();
    let first = open(&place).unwrap();
    let failure = open(&place).err().expect("the second is refused");
    assert!(failure.to_string().contains("another build is writing there"), "{failure}");
    first.put("a", b"1").unwrap();
    first.exchange(head()).unwrap();
    open(&place).unwrap();
}

#[test]
fn a_folder_that_cannot_be_written_fails_with_its_name() {
    let place = Playground::new();
    publish(&place, [("a", "old")]).unwrap();
    fs::remove_dir_all(place.path().join("site/.candour")).unwrap();
    // A file in the way stands for a read-only folder too, since root may write to every folder.
    place.write("site/.candour", "");
    let failure = publish(&place, [("a", "new")]).unwrap_err();
    assert!(failure.to_string().starts_with("could not create the folder /"), "{failure}");
    assert_eq!(public(&place), owned(&[("a", "old")]));
}

#[test]
fn a_read_only_parent_leaves_the_edition_alone() {
    let place = Playground::new();
    place.write("parent/public/a", "old");
    let parent = place.path().join("parent");
    fs::set_permissions(&parent, fs::Permissions::from_mode(0o555)).unwrap();
    let answer = Stage::open(&parent.join("public"), &place.path().join("site"), Others::Stay);
    fs::set_permissions(&parent, fs::Permissions::from_mode(0o755)).unwrap();
    // As root the folder can be written after all, and the stage opens.
    if let Err(failure) = answer {
        assert!(failure.to_string().contains("Permission denied"), "{failure}");
    }
    assert_eq!(place.texts("parent/public")["a"], "old");
}

#[test]
fn files_are_copied_and_compared_as_pages_are() {
    let place = Playground::new();
    place.write("site/content/report.pdf", &"x".repeat(200_000));
    let copy = || {
        let stage = open(&place).unwrap();
        let put = stage.copy("report.pdf", &FileName::new("content/report.pdf")).unwrap();
        stage.exchange(head()).unwrap();
        put
    };
    assert_eq!([copy(), copy()], [Put::New, Put::Same]);
    place.write("site/content/report.pdf", &"y".repeat(100_000));
    assert_eq!([copy(), copy(), copy()], [Put::Changed, Put::Same, Put::Same]);
    assert_eq!(place.texts("site/public")["report.pdf"], "y".repeat(100_000));
    let failure = open(&place).unwrap().copy("x", &FileName::new("content/gone.pdf")).unwrap_err();
    assert!(failure.to_string().ends_with("content/gone.pdf: No such file or directory"), "{failure}");
}

#[test]
fn several_threads_put_files_into_the_same_new_folders() {
    let place = Playground::new();
    for round in 0..3 {
        let stage = open(&place).unwrap();
        (0..400).into_par_iter().for_each(|i| {
            let path = if round == 1 { format!("{}/{i}", i % 7) } else { format!("{}/d/e/{i}", i % 7) };
            stage.put(&path, round.to_string().as_bytes()).unwrap();
        });
        stage.exchange(head()).unwrap();
        assert_eq!(public(&place).len(), 400);
    }
}

/// Not a test by itself: the build that [`killed_at_any_moment`] kills.
#[test]
#[ignore = "run by another test"]
fn publishes_until_it_is_killed() {
    let Some(folder) = std::env::var_os("CANDOUR_TEST_KILLED_IN") else { return };
    let folder = PathBuf::from(folder);
    for round in 0usize.. {
        let stage = Stage::open(&folder.join("public"), &folder.join("site"), Others::Stay).unwrap();
        (0..60usize).into_par_iter().for_each(|i| {
            let text = if i % 3 == 0 { round.to_string() } else { (round % 2).to_string() };
            // Pages come and go, and turn from files into folders.
            let path =
                if (i + round).is_multiple_of(5) { format!("p{i}/index.html") } else { format!("p{i}") };
            stage.put(&path, text.as_bytes()).unwrap();
        });
        stage.put("round", round.to_string().as_bytes()).unwrap();
        stage.exchange(head()).unwrap();
    }
}

#[test]
fn killed_at_any_moment() {
    let place = Playground::new();
    fs::create_dir(place.path().join("site")).unwrap();
    for delay in 0..20u64 {
        let mut build = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "disk::stage_tests::publishes_until_it_is_killed", "--ignored"])
            .env("CANDOUR_TEST_KILLED_IN", place.path())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // No meeting point, on purpose: the kill is to come anywhere.
        std::thread::sleep(std::time::Duration::from_micros(15_000 + 1_700 * delay));
        build.kill().unwrap();
        build.wait().unwrap();
        let files = place.texts("public");
        if files.is_empty() {
            continue;
        }
        let round: usize = files["round"].parse().unwrap();
        let expected: BTreeMap<String, String> = (0..60usize)
            .map(|i| {
                let text = if i % 3 == 0 { round.to_string() } else { (round % 2).to_string() };
                (
                    if (i + round).is_multiple_of(5) { format!("p{i}/index.html") } else { format!("p{i}") },
                    text,
                )
            })
            .chain([("round".to_owned(), round.to_string())])
            .collect();
        assert_eq!(files, expected);
    }
    assert!(!place.texts("public").is_empty(), "no build ever came to its end");
}

type Edition = BTreeMap<String, String>;

/// Editions over few names, so that files and folders of one name follow each other.
fn edition() -> impl Strategy<Value = Edition> {
    let name = prop::sample::select(vec!["a", "b", "a/a", "a/b", "b/a", "b/b/a", "b/b/b", "c"]);
    prop::collection::btree_map(name.prop_map(str::to_owned), "[xy]{0,2}", 0..7).prop_map(|mut edition| {
        let names: BTreeSet<String> = edition.keys().cloned().collect();
        edition.retain(|name, _| !name.match_indices('/').any(|(at, _)| names.contains(&name[..at])));
        edition
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// After any sequence of editions, each published or given up after any step, the live folder is the
    /// last one published, with the stranger's file, and files that did not change were not touched.
    #[test]
    fn the_live_folder_is_always_the_last_edition(
        editions in prop::collection::vec((edition(), prop::option::of(0..9usize)), 1..8),
    ) {
        let place = Playground::new();
        place.write("site/public/z/stranger", "here before");
        let mut live = Edition::from([("z/stranger".to_owned(), "here before".to_owned())]);
        for (edition, killed_after) in editions {
            let stamps: BTreeMap<&String, _> =
                live.keys().map(|name| (name, place.stamp(&format!("site/public/{name}")))).collect();
            let stage = open(&place).unwrap();
            for (name, text) in edition.iter().take(killed_after.unwrap_or(usize::MAX)) {
                stage.put(name, text.as_bytes()).unwrap();
            }
            if let Some(step) = killed_after {
                // The very last moment before the exchange.
                if step == 8 { stage.complete(|_, _| String::new()).unwrap(); }
                drop(stage);
                prop_assert_eq!(&place.texts("site/public"), &live);
                continue;
            }
            stage.exchange(head()).unwrap();
            let mut expected = edition.clone();
            expected.insert("z/stranger".to_owned(), "here before".to_owned());
            prop_assert_eq!(&place.texts("site/public"), &expected);
            for (name, stamp) in stamps {
                if live.get(name) == expected.get(name) {
                    prop_assert_eq!(place.stamp(&format!("site/public/{name}")), stamp);
                }
            }
            live = expected;
        }
    }
}
