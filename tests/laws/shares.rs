//! An edition in shares: every file is in one of them, and is what it would be in the whole.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::Mutex;

use candour::edition::{Body, Edition, Shard};
use candour::release;
use proptest::prelude::*;

use super::cases::cases;
use super::finished::{self, ADDRESS, Files};
use super::invention::{plans, things, tree};

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn shares_are_apart_and_together_the_whole(plan in plans(), count in 1..40u64) {
        let site = finished::site(&tree(&things(&plan)));
        let (released, _) = release::public(&site, plan.moment());
        let (edition, _) = Edition::new(&released, finished::built_in(), ADDRESS);
        let mut drawn: Vec<&str> = Vec::new();
        for shard in shards(count) {
            drawn.extend(edition.files_of(shard));
        }
        drawn.sort_unstable();
        prop_assert_eq!(drawn, edition.files().into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_file_is_the_same_in_its_share(plan in plans(), count in 2..6u64) {
        let site = finished::site(&tree(&things(&plan)));
        let (released, _) = release::public(&site, plan.moment());
        let (edition, _) = Edition::new(&released, finished::built_in(), ADDRESS);
        let mut joined = Files::new();
        for shard in shards(count) {
            let files = files(&edition, shard);
            let paths: BTreeSet<&str> = files.keys().map(String::as_str).collect();
            prop_assert_eq!(paths, edition.files_of(shard));
            joined.extend(files);
        }
        let whole = finished::files(&released, finished::built_in());
        prop_assert_eq!(finished::difference(&whole, &joined), "");
    }
}

fn shards(count: u64) -> impl Iterator<Item = Shard> {
    format!("1/{count}").parse::<Shard>().expect("it is one").all()
}

fn files(edition: &Edition<release::Public>, shard: Shard) -> Files {
    let files = Mutex::new(Files::new());
    let Ok(problems) = edition.finish_share(shard, |file| {
        let bytes = match file.body {
            Body::Bytes(bytes) => bytes.to_vec(),
            Body::Copy(name) => format!("a copy of {name}").into_bytes(),
        };
        files.lock().expect("no thread fails").insert(file.path.to_owned(), bytes);
        Ok::<(), Infallible>(())
    });
    assert_eq!(problems.0, [], "every page could be made");
    files.into_inner().expect("no thread failed")
}
