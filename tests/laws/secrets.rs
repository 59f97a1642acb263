//! The leak test agrees with the gate about what waits, though neither asks the other; and it raises no false alarm.

use std::collections::BTreeSet;
use std::path::Path;

use candour::edition::{Body, Edition};
use candour::problem::Problem;
use candour::release;
use candour::secrets::{Search, waiting};
use candour::site::{Entity, Item};
use candour::source::Tree;
use candour::text::FileName;
use proptest::prelude::*;

use super::cases::cases;
use super::finished::{self, ADDRESS};
use super::invention::{Thing, plans, things, tree};

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn what_waits_is_what_the_gate_keeps_back(plan in plans()) {
        let tree = tree(&things(&plan));
        let site = finished::site(&tree);
        let (released, _) = release::public(&site, plan.moment());
        let public = released.visible().site();
        let all = site.documents().into_iter().map(|document| (document.file.clone(), document.entity));
        // A release is not shown after its instant, and is no secret then.
        let is_over = |entity: &Entity| {
            matches!(entity, Entity::Release(_))
                && release::is_public(&site, &Item::Thing(entity.clone()), plan.moment())
        };
        let kept_back = all.filter(|(_, entity)| !entity.is_on(public) && !is_over(entity)).map(|(file, _)| file);
        let beside = site.attachments.keys().filter(|file| !public.attachments.contains_key(*file)).cloned();
        let mut kept_back: BTreeSet<FileName> = kept_back.chain(beside).collect();
        // A twin waits when its original does.
        for translation in site.translations.values() {
            let twins = translation.twins().into_iter().filter(|(_, twin)| kept_back.contains(&twin.original));
            let twins: Vec<FileName> = twins.map(|(file, _)| file.clone()).collect();
            kept_back.extend(twins);
        }
        prop_assert_eq!(waiting(&tree, &site.zone, plan.moment()), kept_back);
    }
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn a_sound_edition_raises_no_alarm(plan in plans()) {
        let tree = tree(&things(&plan));
        let (released, _) = release::public(&finished::site(&tree), plan.moment());
        for theme in [finished::built_in().clone(), finished::of_the_repository("ledger")] {
            let found = found(&Edition::new(&released, &theme, ADDRESS).0, &tree);
            prop_assert_eq!(&found, &[]);
        }
    }
}

proptest! {
    #![proptest_config(cases(6))]

    /// A gate that lets everything through would be noticed: each thing that waits, and each part of one, is found in the
    /// newsroom's edition.
    #[test]
    fn a_gate_without_a_wall_is_noticed(plan in plans()) {
        let things = things(&plan);
        let tree = tree(&things);
        let site = finished::site(&tree);
        let (released, _) = release::public(&site, plan.moment());
        let (public, _) = Edition::new(&released, finished::built_in(), ADDRESS);
        let newsroom = finished::files(&release::newsroom(&site, plan.moment()), finished::built_in());
        let search = Search::of(&public, &tree);
        for (path, bytes) in newsroom.iter().filter(|(path, _)| !path.ends_with(".png")) {
            search.look(path, Body::Bytes(bytes));
        }
        let found: BTreeSet<FileName> =
            search.finish().err().unwrap_or_default().0.into_iter().map(|problem| problem.place.file).collect();
        // A release is shown by its title at most, and files that are passed on are not looked into.
        let is_shown = |file: &FileName| file.ending() == "md" && !file.as_str().starts_with("content/releases/");
        let waiting = waiting(&tree, &site.zone, plan.moment());
        let missed: Vec<_> = waiting.iter().filter(|file| is_shown(file) && !found.contains(*file)).collect();
        prop_assert!(missed.is_empty(), "{missed:?} would go out unnoticed");
        let says_ahead = |thing: &&Thing| thing.public && thing.text().contains(&thing.ahead) && is_shown(&FileName::new(&thing.file));
        let missed: Vec<_> =
            things.iter().filter(says_ahead).filter(|thing| !found.contains(&FileName::new(&thing.file))).collect();
        prop_assert!(missed.is_empty(), "what they say ahead would go out unnoticed: {missed:?}");
    }
}

/// The report of 2011, the revisit and the inspections after it, each while the later ones were still to come.
#[test]
fn the_content_of_this_repository_raises_no_alarm() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tree = candour::disk::tree(root, None).expect("it can be read").tree;
    for moment in ["2012-01-01T00:00:00Z", "2016-06-01T00:00:00Z", "2019-10-01T00:00:00Z"] {
        let moment = moment.parse().expect("a moment");
        let (released, _) = release::public(&finished::site(&tree), moment);
        assert!(!waiting(&tree, &released.visible().site().zone, moment).is_empty());
        assert_eq!(found(&Edition::new(&released, finished::built_in(), ADDRESS).0, &tree), []);
    }
}

/// What a search of a finished edition finds.
fn found(edition: &Edition<release::Public>, tree: &Tree) -> Vec<Problem> {
    let search = Search::of(edition, tree);
    edition
        .finish(|file| {
            search.look(file.path, file.body);
            Ok::<(), ()>(())
        })
        .expect("nothing can fail");
    search.finish().err().unwrap_or_default().0
}
