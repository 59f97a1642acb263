//! Law 7: every problem has a place and a remedy, no bad file stops the others, and nothing ever panics.

use std::sync::{Arc, LazyLock};

use candour::problem::Problem;
use candour::project::{self, Project};
use candour::read::{Docs, locate, read};
use candour::release;
use candour::source::{Stored, Tree};
use candour::text::{FileName, Place, Spot};
use proptest::prelude::*;

use super::cases::cases;
use super::finished;
use super::invention::{Plan, plans, things, tree};
use super::mutation::mutations;

/// Files that a problem may name though they are not there, because they should be.
const EXPECTED: [&str; 1] = ["content/site.yaml"];

proptest! {
    #![proptest_config(cases(60))]

    /// Whatever happens to one file, each problem is well told, and all other files are read as before.
    #[test]
    fn any_mistake_is_told_and_stays_where_it_is(
        which in any::<prop::sample::Index>(),
        mistakes in prop::collection::vec(mutations(), 1..4),
    ) {
        let (mut tree, whole) = sound();
        let names: Vec<FileName> = tree.files.keys().filter(|file| tree.bytes(file).is_some()).cloned().collect();
        let file = which.get(&names);
        let mut bytes = tree.bytes(file).expect("it is read").to_vec();
        for mistake in &mistakes {
            bytes = mistake.of(&bytes);
        }
        tree.files.insert(file.clone(), Stored::Read(Arc::from(bytes)));

        let project = project::understand(&tree, Some(whole));
        for problem in &project.problems().0 {
            well_told(&tree, problem)?;
        }
        prop_assert!(project.reading.parsed <= 2, "only the file itself is read again, and its twin");
        all_others_stay(&whole.reading.docs, &project.reading.docs, file)?;
        let afresh = read(&tree, None);
        prop_assert_eq!(&afresh.docs, &project.reading.docs);
        // What is left of the site still becomes pages, for whoever looks at the preview meanwhile.
        if let Some(site) = &project.site {
            let moment = Plan::with_one_of_each().moment();
            let (released, problems) = release::public(site, moment);
            for problem in &problems.0 {
                well_told(&tree, problem)?;
            }
            let (plan, problems) = candour::pages::Plan::of(released.visible(), finished::built_in().strings(), finished::ADDRESS);
            for problem in &problems.0 {
                well_told(&tree, problem)?;
            }
            let maker = candour::pages::Maker::new(released.visible(), &plan);
            plan.routes().iter().for_each(|(_, route)| drop(maker.view(route)));
        }
    }
}

proptest! {
    #![proptest_config(cases(8))]

    /// The problems of sites that are wrong in a hundred ways are well told too.
    #[test]
    fn every_problem_has_a_place_and_a_remedy(plan in plans()) {
        let tree = tree(&things(&plan));
        let project = project::understand(&tree, None);
        let site = project.site.clone().expect("the settings can be read");
        for problem in project.problems().0.iter().chain(&release::public(&site, plan.moment()).1.0) {
            well_told(&tree, problem)?;
        }
    }
}

/// A folder with a file of every kind, and what is understood of it.
fn sound() -> (Tree, &'static Project) {
    static SOUND: LazyLock<(Tree, Project)> = LazyLock::new(|| {
        let tree = tree(&things(&Plan::with_one_of_each()));
        let project = project::understand(&tree, None);
        (tree, project)
    });
    (SOUND.0.clone(), &SOUND.1)
}

/// Whether a problem says what is wrong, where, and what to do.
fn well_told(tree: &Tree, problem: &Problem) -> Result<(), TestCaseError> {
    let rule = problem.rule.name;
    prop_assert!(candour::rules().iter().any(|known| known.name == rule), "{rule} is in the list of rules");
    for words in [&problem.message, &problem.remedy] {
        prop_assert!(words.trim().len() > 8, "{rule} says “{words}”");
    }
    lies_inside(tree, &problem.place, rule)?;
    for (place, note) in &problem.also {
        prop_assert!(!note.trim().is_empty(), "{rule} says what else there is");
        lies_inside(tree, place, rule)?;
    }
    Ok(())
}

fn lies_inside(tree: &Tree, place: &Place, rule: &str) -> Result<(), TestCaseError> {
    let there = tree.files.contains_key(&place.file);
    prop_assert!(there || EXPECTED.contains(&place.file.as_str()), "{rule}: there is no {}", place.file);
    let text = tree.text(&place.file).unwrap_or_default();
    if let Spot::Bytes { start, end } = &place.spot {
        let length = tree.bytes(&place.file).map_or(0, |bytes| bytes.len());
        prop_assert!(start <= end && *end <= length, "{rule}: {start}..{end} of {length} bytes");
    }
    let position = locate(tree, place);
    let lines: Vec<&str> = text.split('\n').collect();
    prop_assert!(
        (1..=lines.len()).contains(&position.line),
        "{rule}: line {} of {}",
        position.line,
        lines.len()
    );
    let columns = lines[position.line - 1].chars().count();
    let end = position.column + position.width - 1;
    prop_assert!(position.column >= 1 && position.width >= 1, "{rule}: {position:?}");
    prop_assert!(
        end <= columns + 1,
        "{rule}: {position:?} in a line of {columns}: {}",
        lines[position.line - 1]
    );
    Ok(())
}

/// Whether every document that is not of `file` is the same in both.
fn all_others_stay(before: &Docs, after: &Docs, file: &FileName) -> Result<(), TestCaseError> {
    macro_rules! same {
        (one: $($kind:ident)*; many: $($kinds:ident)*) => {
            $(if let Some(doc) = before.$kind.iter().find(|doc| doc.file != *file) {
                prop_assert_eq!(Some(doc), after.$kind.as_ref(), "after a mistake in {}", file);
            })*
            $(for (id, doc) in before.$kinds.iter().filter(|(_, doc)| doc.file != *file) {
                prop_assert_eq!(Some(doc), after.$kinds.get(id), "after a mistake in {}", file);
            })*
        };
    }
    same! {
        one: settings scales themes measures glossary;
        many: forces programmes inspections reports replies press pages
    }
    Ok(())
}
