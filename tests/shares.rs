//! Several processes, one edition: what four make together is what one makes, and nothing else is ever published.

#[path = "shares/site.rs"]
mod site;

use std::fs;

use candour::checksum::Checksum;
use candour::share::{Share, Unreadable};

use site::{AS_OF, Site, copy};

#[test]
fn four_processes_make_what_one_makes() {
    let site = Site::new("four");
    for (as_of, options) in [(AS_OF, &["--compress"][..]), ("2026-12-20T12:00:00Z", &[])] {
        let shares = site.build_shares(4, as_of, "shares", options);
        let said = site.merge(&shares, &["--output", "merged"]).expect_fine();
        let asked = ["build", "--as-of", as_of, "--output", "single"];
        let single = site.candour(&[&asked, options].concat()).expect_fine();
        // The second time the edition before is there, and is held against what comes.
        assert_eq!(said.replace("merged", "single"), single);
        let (merged, single) = (site.contents("merged"), site.contents("single"));
        assert_eq!(merged.keys().collect::<Vec<_>>(), single.keys().collect::<Vec<_>>());
        for (path, bytes) in &single {
            assert!(merged[path] == *bytes, "{path} is another as of {as_of}");
        }
        for path in [
            "edition.json",
            "record.json",
            "_redirects",
            "_server/Caddyfile",
            "inspections/integrity-2024/ambria/ambria-letter.pdf",
            "forces/ambria/social.png",
            "search/words.json",
            "sitemap.xml",
        ] {
            assert!(single.contains_key(path), "there is no {path} in {:?}", single.keys());
        }
        assert_eq!(single.contains_key("index.html.br"), options == ["--compress"]);
        // Each share has its part, and what is made in one go is in one of them.
        let mut with_all_data = 0;
        for share in &shares {
            let own = site.contents(&format!("{share}/files"));
            assert!(own.len() > single.len() / 12, "{share} has {} of {}", own.len(), single.len());
            let [archive, table] =
                ["data/v1/everything.zip", "data/v1/judgements.csv"].map(|path| own.contains_key(path));
            assert_eq!(archive, table, "{share} has one without the other");
            with_all_data += usize::from(archive);
        }
        assert_eq!(with_all_data, 1);
    }
}

/// What happened to four shares that were whole, and what the merge is to say of it: the rule, the file, and some words.
struct Mishap {
    what: fn(&Site),
    shares: &'static [&'static str],
    says: [&'static str; 3],
}

const ALL: &[&str] = &["mishap/1", "mishap/2", "mishap/3", "mishap/4"];

#[test]
fn whatever_became_of_the_shares_nothing_else_is_published() {
    let site = Site::new("mishaps");
    site.candour(&["build", "--as-of", AS_OF]).expect_fine();
    let public = site.contents("public");
    let later = "2026-12-20T12:00:00Z";
    site.build_shares(4, later, "whole", &[]);
    site.build_shares(3, later, "of-three", &[]);
    site.build_shares(4, AS_OF, "earlier", &[]);
    site.build_shares(4, later, "elsewhere", &["--base-url", "https://other.example/"]);
    site.build_shares(4, later, "compressed", &["--compress"]);
    site.build_shares(4, later, "excused", &["--allow-uncorrected", "a reason"]);
    site.edit("content/vocabulary/glossary.yaml", "The gravest kind", "The most grave kind");
    site.build_shares(4, later, "rewritten", &[]);
    for mishap in mishaps() {
        _ = fs::remove_dir_all(site.path("mishap"));
        copy(&site.path("whole"), &site.path("mishap"));
        (mishap.what)(&site);
        let shares: Vec<String> = mishap.shares.iter().map(|share| (*share).to_owned()).collect();
        let said = site.merge(&shares, &[]);
        assert_eq!(said.code, 1, "{}", said.words);
        let [rule, file, words] = mishap.says;
        let place = format!("--> {file}");
        for part in [&format!("error[{rule}]: "), &place, words, " = help: "] {
            assert!(said.words.contains(part), "“{part}” is not in\n{}", said.words);
        }
        assert_eq!(said.words.matches("error[").count(), 1, "one mistake is one problem:\n{}", said.words);
        assert!(said.words.ends_with("Nothing was published: ./public is as it was.\n"), "{}", said.words);
        assert!(site.contents("public") == public, "something was published after {:?}", mishap.says);
    }
    // They were whole all the time.
    let shares: Vec<String> = ["whole/4", "whole/1", "whole/2", "whole/3"].map(str::to_owned).into();
    site.merge(&shares, &[]).expect_fine();
    assert!(site.contents("public") != public);
}

fn mishaps() -> Vec<Mishap> {
    let share = |what, says| Mishap { what, shares: ALL, says };
    let third = "mishap/3/share.json";
    vec![
        Mishap {
            what: |_| (),
            shares: &["mishap/1", "mishap/2", "mishap/4"],
            says: ["missing-share", "mishap/1/share.json", "The share 3/4 is missing"],
        },
        Mishap {
            what: |_| (),
            shares: &["mishap/2", "mishap/1", "mishap/3", "mishap/4", "mishap/1"],
            says: ["share-twice", "mishap/1/share.json", "The share 1/4 is here twice."],
        },
        // Of a build that was killed there is no folder.
        share(
            |site| fs::remove_dir_all(site.path("mishap/3")).unwrap(),
            ["unreadable-share", third, "There is no such file"],
        ),
        share(
            |site| fs::remove_file(site.path("mishap/3/share.json")).unwrap(),
            ["unreadable-share", third, "its build did not come to its end"],
        ),
        share(
            |site| {
                let file = site.path("mishap/3/share.json");
                let bytes = fs::read(&file).unwrap();
                fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
            },
            ["unreadable-share", third, "cut short"],
        ),
        share(
            |site| site.edit("mishap/3/share.json", "\"compressed\": false", "\"compressed\": true"),
            ["unreadable-share", third, "was changed since its build"],
        ),
        share(
            |site| site.edit("mishap/3/share.json", "\"format\": 1", "\"format\": 2"),
            ["unreadable-share", third, "with the same version of candour"],
        ),
        // What a share says of the leak test is that nothing was found, or it is none.
        share(
            |site| forge(site, "\"found\":\"nothing\"", "\"found\":\"a grade\""),
            ["unreadable-share", third, "unknown variant `a grade`"],
        ),
        share(
            |site| forge(site, "\"candour\": \"", "\"candour\": \"7."),
            ["foreign-share", third, "made by candour 7."],
        ),
        share(
            |site| instead(site, "earlier/3"),
            ["foreign-share", third, "stands as of 2026-12-01T12:00:00Z"],
        ),
        share(|site| instead(site, "elsewhere/3"), ["foreign-share", third, "for https://other.example/"]),
        share(|site| instead(site, "of-three/3"), ["foreign-share", third, "is one of 3, and others of 4"]),
        share(|site| instead(site, "compressed/3"), ["foreign-share", third, "with --compress"]),
        share(|site| instead(site, "excused/3"), ["foreign-share", third, "gives “a reason”"]),
        share(
            |site| instead(site, "rewritten/3"),
            ["foreign-share", third, "a folder that was not the same"],
        ),
        // Whoever is the odd one is told to be it, wherever it is named.
        share(
            |site| {
                instead(site, "rewritten/3");
                fs::rename(site.path("mishap/3"), site.path("mishap/0")).unwrap();
                fs::rename(site.path("mishap/1"), site.path("mishap/3")).unwrap();
                fs::rename(site.path("mishap/0"), site.path("mishap/1")).unwrap();
            },
            ["foreign-share", "mishap/1/share.json", "a folder that was not the same"],
        ),
        share(
            |site| {
                let file = a_page(site);
                fs::write(site.path(&file), "<h1>Other words</h1>").unwrap();
            },
            ["changed-share", "mishap/3/files/", "was changed since its build"],
        ),
        share(
            |site| fs::remove_file(site.path(&a_page(site))).unwrap(),
            ["changed-share", "mishap/3/files/", "is not there"],
        ),
    ]
}

/// Puts another share in the place of the third.
fn instead(site: &Site, other: &str) {
    fs::remove_dir_all(site.path("mishap/3")).unwrap();
    copy(&site.path(other), &site.path("mishap/3"));
}

/// Changes what the third share says of itself, so that nobody sees that somebody did.
fn forge(site: &Site, before: &str, after: &str) {
    site.edit("mishap/3/share.json", before, after);
    let file = site.path("mishap/3/share.json");
    let text = fs::read_to_string(&file).unwrap();
    let rest = text.splitn(4, '\n').nth(3).unwrap();
    let seal = Checksum::of(rest.as_bytes());
    fs::write(&file, format!("{{\n  \"format\": 1,\n  \"checksum\": \"{seal}\",\n{rest}")).unwrap();
}

/// A page of the third share.
fn a_page(site: &Site) -> String {
    let files = site.contents("mishap/3/files");
    let page = files.keys().find(|path| path.ends_with(".html")).expect("it has pages");
    format!("mishap/3/files/{page}")
}

#[test]
fn a_reason_that_tells_what_waits_is_refused_by_those_who_know() {
    let site = Site::new("reason");
    let reason = "Supervisors ask about second jobs every year.";
    let asked = ["build", "--shard", "1/2", "--as-of", AS_OF, "--output", "shares/1", "--allow-uncorrected"];
    let said = site.candour(&[&asked[..], &[reason]].concat());
    assert_eq!(said.code, 1);
    assert!(said.words.contains("error[embargoed-words-in-edition]: The reason says"), "{}", said.words);
    assert!(!site.path("shares/1").exists());
    // On its day it may be said.
    let asked = asked.map(|word| if word == AS_OF { "2026-12-09" } else { word });
    site.candour(&[&asked[..], &[reason]].concat()).expect_fine();
}

/// Nothing that a share says of itself tells of what is not public yet, but for what cannot be told from it.
#[test]
fn a_share_says_nothing_that_is_not_public() {
    let site = Site::new("quiet");
    let [before, after] =
        ["The list of second jobs is kept on paper.", "The list is kept on a wall."].map(|words| {
            let report = site.path("content/inspections/integrity-2026/ambria.md");
            let text = fs::read_to_string(&report).unwrap();
            fs::write(&report, text.replacen("The list of second jobs is kept on paper.", words, 1)).unwrap();
            site.build_shares(1, AS_OF, "shares", &[]);
            site.contents("shares/1")
        });
    let told = |contents: &std::collections::BTreeMap<String, Vec<u8>>| {
        let text = String::from_utf8(contents["share.json"].clone()).unwrap();
        let is_sum_of_all =
            |line: &&str| line.starts_with("  \"checksum\": ") || line.starts_with("  \"read\": ");
        let lines: Vec<String> =
            text.lines().filter(|line| !is_sum_of_all(line)).map(str::to_owned).collect();
        (
            lines,
            contents
                .iter()
                .filter(|(path, _)| *path != "share.json")
                .map(|it| it.1.clone())
                .collect::<Vec<_>>(),
        )
    };
    assert!(before["share.json"] != after["share.json"], "another folder is another folder");
    assert!(told(&before) == told(&after));
}

#[test]
fn wherever_its_text_ends_too_early_a_share_is_none() {
    let site = Site::new("cut");
    site.build_shares(1, AS_OF, "shares", &[]);
    let bytes = fs::read(site.path("shares/1/share.json")).unwrap();
    assert_eq!(Share::parse(&bytes).unwrap().text().as_bytes(), bytes);
    for end in (0..bytes.len() - 2).step_by(97) {
        assert_eq!(Share::parse(&bytes[..end]).err(), Some(Unreadable::CutShort), "{end}");
    }
}
