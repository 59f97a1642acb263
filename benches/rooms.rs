//! How long each room takes over this repository's own content, or that of another project folder: the median
//! of several runs, and its share.
//!
//! `cargo bench --bench rooms` prints the table, `cargo bench --bench rooms -- DIR` that of another folder. Absolute times depend on the machine; read the shares and compare two
//! versions in one sitting.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use candour::edition::Edition;
use candour::{checks, disk, proof, read, release, site, theme};
use jiff::Timestamp;

/// Enough for a stable median of something that takes milliseconds.
const RUNS: usize = 15;

/// A room with its work.
type Room<'a> = (&'static str, Box<dyn Fn() + 'a>);

fn main() {
    let root = std::env::args().skip(1).find(|argument| argument != "--bench");
    let root = Path::new(root.as_deref().unwrap_or(env!("CARGO_MANIFEST_DIR")));
    let moment: Timestamp = "2026-11-22T12:00:00Z".parse().expect("a moment");
    let snapshot = disk::tree(root, None).expect("the project folder can be read");
    let tree = snapshot.tree.clone();
    let reading = read::read(&tree, None);
    let site = site::resolve(&reading.docs).0.expect("the settings can be read");
    let address = site.settings.value.address.to_string();
    let (released, _) = release::public(&site, moment);
    let theme = theme::load(&tree, site.settings.value.theme.as_str(), &site.settings.value.languages, "/")
        .0
        .expect("the theme is sound");
    let (edition, _) = Edition::new(&released, &theme, &address);

    let rooms: [Room<'_>; 11] = [
        ("disk: folder to tree", Box::new(|| drop(black_box(disk::tree(root, None))))),
        ("disk: the same again", Box::new(|| drop(black_box(disk::tree(root, Some(&snapshot)))))),
        ("read: tree to documents", Box::new(|| drop(black_box(read::read(&tree, None))))),
        ("read: the same again", Box::new(|| drop(black_box(read::read(&tree, Some(&reading)))))),
        ("site: names resolved", Box::new(|| drop(black_box(site::resolve(&reading.docs))))),
        ("checks", Box::new(|| drop(black_box(checks::check(&site))))),
        ("release: the gate", Box::new(|| drop(black_box(release::public(&site, moment))))),
        (
            "theme: templates compiled",
            Box::new(|| drop(black_box(theme::load(&tree, "candour", &site.settings.value.languages, "/")))),
        ),
        ("pages: routes", Box::new(|| drop(black_box(Edition::new(&released, &theme, &address))))),
        ("edition: pages finished", Box::new(|| drop(black_box(edition.finish(|_| Ok::<(), ()>(())))))),
        ("edition and proof", Box::new(|| drop(black_box(proof::proof(&edition, |_| Ok::<(), ()>(())))))),
    ];
    let times: Vec<(&str, Duration)> = rooms.iter().map(|(name, work)| (*name, median(work))).collect();
    // Finishing is part of proofing and not counted twice.
    let whole: Duration =
        times.iter().filter(|(name, _)| !name.contains("finished")).map(|(_, time)| *time).sum();
    println!("{} files read, {} files finished, median of {RUNS} runs", reading.parsed, edition.len());
    for (name, time) in times {
        let share = time.as_secs_f64() / whole.as_secs_f64() * 100.0;
        println!("{name:<28} {:>9.2} ms {share:>6.1} %", time.as_secs_f64() * 1000.0);
    }
}

fn median(work: &dyn Fn()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}
