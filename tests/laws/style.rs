//! Exceptions from rules of style: each allows what it names in its file, and nothing else anywhere.

use std::sync::Arc;

use candour::problem::Problem;
use candour::project::understand;
use candour::source::{Stored, Tree};
use candour::style::{self, Dictionaries};
use candour::text::FileName;
use proptest::prelude::*;

use super::cases::cases;
use super::invention::{Plan, plans, things, tree};

/// Words that break rules of style, each for itself.
const STUMBLING: [&str; 6] = [
    "It came out on 3rd May 2019.",
    "Nobody has heard of the QZXW.",
    "Read [here](https://a.example/here).",
    "> Somebody said so.",
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
     nineteen twenty more and more and more and more words.",
    "It was judged a good-rated one.",
];

fn found(tree: &Tree) -> Vec<Problem> {
    let project = understand(tree, None);
    project.look(|site| style::check(site, &Dictionaries::default())).0
}

fn with(tree: &Tree, file: &FileName, change: impl FnOnce(String) -> String) -> Tree {
    let mut with = tree.clone();
    let text = change(tree.text(file).expect("it is a text").into_owned());
    with.files.insert(file.clone(), Stored::Read(Arc::from(text.into_bytes())));
    with
}

/// The problems without their places, which move when a line is added above.
fn said(problems: &[Problem]) -> Vec<(&'static str, &str, &str)> {
    let mut said: Vec<_> = problems
        .iter()
        .filter(|problem| problem.rule.name != "style-exception-without-effect")
        .map(|problem| (problem.rule.name, problem.place.file.as_str(), problem.message.as_str()))
        .collect();
    said.sort_unstable();
    said
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn an_exception_allows_what_it_names_in_its_file_and_nothing_else(
        plan in plans(),
        planted in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(STUMBLING.as_slice())), 1..8),
        which in any::<prop::sample::Index>(),
    ) {
        // A twin has no exceptions of its own: those of the original are what there is.
        let plan = Plan { twins: 0, ..plan };
        let mut whole = tree(&things(&plan));
        let files: Vec<FileName> =
            whole.under("content").map(|(file, _)| file.clone()).filter(|file| file.ending() == "md").collect();
        for (number, (file, words)) in planted.iter().enumerate() {
            let file = file.get(&files);
            whole = with(&whole, file, |text| format!("{text}\nNumber {number} is here.\n\n{words}\n"));
        }
        let before = found(&whole);
        let of_documents: Vec<&Problem> = (before.iter())
            .filter(|problem| problem.rule.name != "style-exception-without-effect")
            .filter(|problem| files.contains(&problem.place.file))
            .collect();
        prop_assume!(!of_documents.is_empty());
        let excepted = *which.get(&of_documents);
        let (rule, file) = (excepted.rule.name, &excepted.place.file);
        let after = found(&with(&whole, file, |text| {
            let exception = format!("  {rule}: The words are somebody else’s.\n");
            match text.find("\nstyle_exceptions:\n") {
                Some(at) => format!("{}{exception}{}", &text[..at + 19], &text[at + 19..]),
                None => text.replacen("---\n", &format!("---\nstyle_exceptions:\n{exception}"), 1),
            }
        }));
        let mut expected = said(&before);
        expected.retain(|(known, at, _)| (*known, *at) != (rule, file.as_str()));
        prop_assert_eq!(said(&after), expected);
        // The exception has an effect, so nobody is told to take it away.
        let needless = after.iter().any(|problem| {
            problem.rule.name == "style-exception-without-effect"
                && problem.place.file == *file
                && problem.message.contains(&format!("`{rule}`"))
        });
        prop_assert!(!needless);
    }
}
