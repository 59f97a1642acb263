//! Law 8 on the disk: publishing twice changes nothing, and what is refused leaves no trace.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use candour::edition::Edition;
use candour::model::LanguageTag;
use candour::publish::{Order, Outcome, publish};
use candour::source::{Stored, Tree};
use candour::text::FileName;
use candour::{disk, release, theme};
use jiff::Timestamp;
use proptest::prelude::*;

use super::cases::cases;
use super::finished::{self, ADDRESS, BASE};
use super::invention::{Plan, plans, things, tree};
use super::on_disk::{Folder, contents};

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn publishing_is_all_or_nothing(plan in plans()) {
        let team = Team(Folder::of("publishing"));
        team.write(&tree(&things(&plan)));
        let Outcome::Published { tally: first, .. } = team.publish(&plan) else { panic!("it is sound") };
        let published = contents(&team.public());
        prop_assert!(disk::verify(&team.public()).is_ok_and(|checked| checked.is_whole()));
        // Beside the pages lies the receipt.
        prop_assert_eq!((first.new, first.changed, first.same), (published.len() - 1, 0, 0));

        let Outcome::Published { tally: again, .. } = team.publish(&plan) else { panic!("it is still sound") };
        prop_assert_eq!((again.new, again.changed, again.same, again.removed), (0, 0, first.new, 0));
        prop_assert_eq!(&contents(&team.public()), &published, "nothing changed");

        // A template that leads nowhere: the edition is refused when its pages are read.
        let links_nowhere = "{% extends \"base.html\" %}{% block content %}<h1>Words</h1>\
                             <a href=\"/reports/nowhere/\">there</a>{% endblock content %}";
        team.write_file("templates/glossary.html", links_nowhere.as_bytes());
        prop_assert!(matches!(team.publish(&plan), Outcome::Refused(_)));
        prop_assert_eq!(&contents(&team.public()), &published, "a refused edition leaves no trace");

        fs::remove_file(team.0.path.join("site/templates/glossary.html")).expect("it was written");
        let Outcome::Published { tally: mended, .. } = team.publish(&plan) else { panic!("it is sound again") };
        prop_assert_eq!((mended.new, mended.changed, mended.same), (0, 0, first.new));
        prop_assert_eq!(&contents(&team.public()), &published);

        // What nobody may see yet leaves no trace, not even in the receipt.
        team.write_file("content/pages/secret.md", b"---\ntitle: Secret\ndraft: true\n---\n\nNot yet.\n");
        let Outcome::Published { tally: with_draft, .. } = team.publish(&plan) else { panic!("it is sound with a draft") };
        prop_assert_eq!((with_draft.new, with_draft.changed, with_draft.same), (0, 0, first.new));
        prop_assert_eq!(&contents(&team.public()), &published, "the receipt tells of a draft");

        // A second later on the same day: the receipt alone says another instant.
        let later = plan.moment() + Duration::from_secs(1);
        let Outcome::Published { tally: later, .. } = team.publish_as_of(later) else { panic!("it is sound later") };
        prop_assert_eq!((later.new, later.changed, later.same, later.removed), (0, 0, first.new, 0));
        let mut at_later = contents(&team.public());
        let receipt = "edition.json";
        prop_assert_ne!(&at_later[receipt], &published[receipt]);
        at_later.insert(receipt.to_owned(), published[receipt].clone());
        prop_assert_eq!(&at_later, &published);
    }
}

/// A team with the folder `site`, and the folder `public` beside it.
struct Team(Folder);

impl Team {
    fn public(&self) -> PathBuf {
        self.0.path.join("public")
    }

    fn write(&self, tree: &Tree) {
        for (file, stored) in &tree.files {
            let bytes: Arc<[u8]> = match stored {
                Stored::Read(bytes) => bytes.clone(),
                _ => Arc::from(file.as_str().as_bytes()),
            };
            self.write_file(file.as_str(), &bytes);
        }
    }

    fn write_file(&self, file: &str, bytes: &[u8]) {
        let path = self.0.path.join("site").join(file);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }

    fn publish(&self, plan: &Plan) -> Outcome {
        self.publish_as_of(plan.moment())
    }

    fn publish_as_of(&self, moment: Timestamp) -> Outcome {
        let root = self.0.path.join("site");
        let tree = disk::tree(&root, None).expect("the folder can be read").tree;
        assert!(tree.files.contains_key(&FileName::new("content/site.yaml")));
        let (released, _) = release::public(&finished::site(&tree), moment);
        let theme = theme::load(&tree, "candour", &[LanguageTag::new("en-GB")], BASE)
            .0
            .expect("the templates are sound");
        let (edition, _) = Edition::new(&released, &theme, ADDRESS);
        let order = Order {
            edition: &edition,
            tree: &tree,
            root: &root,
            output: &self.public(),
            others: disk::Others::Stay,
            compress: false,
            against: None,
            uncorrected: Some("a law"),
            amends: None,
        };
        publish(order, |_| ()).expect("the disk does its work")
    }
}
