//! What is mended, what is refused, and what is left to somebody's choice.

use super::{Asked, Mending, mend};
use crate::checks;
use crate::checks::sample::{PAGE, REPORT, Sample, in_one_language, sound};
use crate::problem::Problems;
use crate::project::understand;
use crate::source::Tree;
use crate::style::{self, Dictionaries};
use crate::text::FileName;

fn look(tree: &Tree) -> Problems {
    let project = understand(tree, None);
    let mut problems = project.problems().clone();
    problems.extend(project.look(|site| style::check(site, &Dictionaries::default())));
    problems
}

fn mended(sample: &Sample, rules: &[&str]) -> Mending {
    let asked = Asked { rules: rules.iter().map(|rule| (*rule).to_owned()).collect() };
    mend(&sample.tree(), &asked, &look)
}

/// The site with themes beside a finding.
fn with_themes(themes: &str) -> Sample {
    let finding = "text: Records are missing.\n";
    sound().with(REPORT, finding, &format!("{finding}    themes: {themes}\n"))
}

fn text(tree: &Tree, file: &str) -> String {
    tree.text(&FileName::new(file)).unwrap().into_owned()
}

#[test]
fn what_has_one_right_answer_is_mended_and_nothing_else_is_touched() {
    let page = "---\ntitel: About # it's kept\ndescription: What the site's for. # 3rd May\n---\n\
                It came on 3rd May 2019.  \nThe forceâ€™s plan, `3rd May`.\n";
    let sample = in_one_language().and(PAGE, page);
    let mending = mended(&sample, &[]);
    let right = page
        .replace("titel:", "title:")
        .replace("site's for", "site’s for")
        .replace("on 3rd May 2019", "on 3 May 2019")
        .replace("â€™", "’");
    assert_eq!(text(&mending.tree, PAGE), right);
    assert_eq!(mending.left, Problems::default());
    assert_eq!(mending.mended.len(), 4, "{:#?}", mending.mended);
    assert_eq!(mending.changes.len(), 1);
    assert!(mend(&mending.tree, &Asked::default(), &look).changes.is_empty());
    let lines = mending.mended.iter().find(|mended| mended.rule == "ordinal-date").unwrap().lines[0].rows();
    assert_eq!(lines, ["- It came on 3rd May 2019.  ", "+ It came on 3 May 2019.  "]);
}

#[test]
fn what_is_only_suggested_waits_for_the_name_of_its_rule() {
    let sample = with_themes("[second-job] # a comment");
    let mending = mended(&sample, &[]);
    assert!(mending.changes.is_empty());
    assert_eq!(mending.offers().map(|problem| problem.rule.name).collect::<Vec<_>>(), ["unknown-theme"]);
    let mending = mended(&sample, &["unknown-theme"]);
    assert!(text(&mending.tree, REPORT).contains("themes: [second-jobs] # a comment"));
    assert_eq!((mending.mended.len(), mending.mended[0].certain), (1, false));
    assert!(mended(&sample, &["ordinal-date"]).changes.is_empty());
}

#[test]
fn a_name_that_differs_in_capitals_or_was_given_up_is_certain() {
    let sample = with_themes("[Second Jobs]");
    assert!(text(&mended(&sample, &[]).tree, REPORT).contains("themes: [second-jobs]"));
}

#[test]
fn of_several_suggestions_none_is_taken() {
    let sample = sound().with(PAGE, "title:", "corrections:\n  - {date: 03/04/2019, was: A, now: B}\ntitle:");
    for rules in [&[][..], &["bad-date"]] {
        let mending = mended(&sample, rules);
        assert!(mending.changes.is_empty());
        assert_eq!(mending.offers().count(), 1);
    }
    let sample = sound().with(PAGE, "title:", "corrections:\n  - {date: 13/04/2019, was: A, now: B}\ntitle:");
    assert!(text(&mended(&sample, &[]).tree, PAGE).contains("{date: 2019-04-13, was: A, now: B}"));
}

/// A rule that will not be pleased, and one that says something worse of what is mended.
#[test]
fn a_mend_that_does_not_help_or_harms_is_taken_back_alone() {
    let words = "It came on 3rd May 2019. It went on 4th June 2019. It stayed until 5th July 2019.";
    let sample = sound().and(PAGE, &format!("---\ntitle: A\ndescription: B.\n---\n{words}\n"));
    let harmed = |tree: &Tree| {
        let mut problems = look(tree);
        let broken = text(tree, PAGE).contains("4 June").then(|| {
            let place = crate::text::Place::file(&FileName::new(PAGE));
            crate::problem::Problem::new(checks::RULES[0], place, "June is over")
        });
        problems.0.extend(broken);
        problems
    };
    let mending = mend(&sample.tree(), &Asked::default(), &harmed);
    assert!(
        text(&mending.tree, PAGE).contains("on 3 May 2019. It went on 4th June 2019. It stayed until 5 July")
    );
    assert_eq!(mending.refused.len(), 1);
    assert!(mending.refused[0].why.ends_with("June is over."), "{}", mending.refused[0].why);

    let never = |tree: &Tree| {
        let mut problems = look(tree);
        problems.0.iter_mut().for_each(|problem| problem.mends.truncate(1));
        if problems.0.iter().all(|problem| problem.rule.name != "ordinal-date") {
            problems.extend(look(&sample.tree()));
        }
        problems
    };
    let mending = mend(&sample.tree(), &Asked::default(), &never);
    assert!(mending.refused.len() == 1 || mending.changes.len() == 1, "it comes to an end");
}
