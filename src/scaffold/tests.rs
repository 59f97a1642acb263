//! What scaffolds promise: a site without a fault, new files that `check` does not refuse, clear words.

use jiff::Timestamp;

use super::coverage::live;
use super::{
    Made, NewFile, accessibility, force, inspection, page, press, programme, release, reply, report, site,
    twin,
};
use crate::edition::Edition;
use crate::model::{Date, Party};
use crate::project::{Project, understand};
use crate::proof::trial;
use crate::release as gate;
use crate::source::{Stored, Tree};
use crate::style;
use crate::text::FileName;
use crate::theme;

pub(super) fn new_site() -> (Tree, Project) {
    let files = site(Date::day(2025, 1, 1));
    let tree = Tree::of_texts(files.iter().map(|(file, text)| (file.as_str(), text.as_str())));
    let project = understand(&tree, None);
    (tree, project)
}

fn with(tree: &Tree, new: &NewFile) -> (Tree, Project) {
    let mut tree = tree.clone();
    tree.files.insert(new.file.clone(), Stored::Read(new.text.as_bytes().into()));
    let project = understand(&tree, None);
    (tree, project)
}

/// One of each kind, made in a new site; the report is of an inspection that is new itself.
pub(super) fn one_of_each(project: &Project) -> Vec<NewFile> {
    let made: [Made; 11] = [
        force(project, "delford", Some("Delford: \"the\" Police")),
        programme(project, "custody"),
        page(project, "contact-us"),
        inspection(project, "integrity-2026", Date::day(2025, 3, 1)),
        report(project, "integrity-2024", "ambria"),
        reply(project, "integrity-2024", "borland", Party::Force),
        reply(project, "integrity-2024", "ambria", Party::PolicingBody),
        press(project, "integrity-2024", "borland"),
        press(project, "integrity-2024", "cestria"),
        release(project, "december-2026", Date::day(2025, 3, 1)),
        accessibility(project, Date::day(2025, 3, 1)),
    ];
    made.into_iter().map(|made| made.unwrap_or_else(|words| panic!("{words}"))).collect()
}

#[test]
fn a_new_site_is_without_a_fault_and_can_be_published() {
    let (tree, project) = new_site();
    assert_eq!(project.problems().0, [], "not even a warning");
    let stumbled = project.look(|site| style::check(site, &style::Dictionaries::default()));
    assert_eq!(stumbled.0, [], "it is an example of plain English");
    let site = project.site.expect("a site");
    let now: Timestamp = "2025-01-01T00:00:00Z".parse().unwrap();
    let (released, faults) = gate::public(&site, now);
    assert_eq!(faults.0, []);
    let address = site.settings.value.address.as_str();
    let (theme, faults) =
        theme::load(&tree, "candour", &site.settings.value.languages, &crate::pages::base_of(address));
    assert_eq!(faults.0, []);
    let theme = theme.expect("the built-in theme");
    let (edition, clashes) = Edition::new(&released, &theme, address);
    assert_eq!(clashes.0, []);
    assert_eq!(trial(&edition, &|| true).expect("nobody says no").0, []);
    assert_eq!(edition.base(), "/");
}

#[test]
fn a_new_file_of_each_kind_is_a_draft_that_brings_no_error() {
    let (tree, project) = new_site();
    // The report on Ambria is there already; a new one follows below.
    let is_there = |new: &NewFile| tree.files.contains_key(&new.file);
    for new in one_of_each(&project).iter().filter(|new| !is_there(new)) {
        let (_, faults) = new.tried(&tree, &project);
        assert_eq!(faults.0, [], "{}", new.file);
        assert_eq!(new.is_draft(), !new.file.as_str().contains("/programmes/"), "{}", new.file);
        assert!(!new.text.contains("{{") && !new.text.contains("}}"), "{}", new.file);
    }
    // A report on the inspection that was made a moment ago, with and without questions.
    let new = inspection(&project, "integrity-2026", Date::day(2025, 3, 1)).unwrap();
    for index in [new.text.clone(), live(&new.text)] {
        let (tree, project) = with(&tree, &NewFile { text: index, ..new.clone() });
        let new = report(&project, "integrity-2026", "ambria").unwrap();
        let (_, faults) = new.tried(&tree, &project);
        assert_eq!(faults.0, [], "{}", new.text);
    }
}

#[test]
fn one_more_force_does_not_upset_the_totals_of_an_inspection_of_all() {
    let (mut tree, _) = new_site();
    let index = FileName::new("content/inspections/integrity-2024/index.md");
    let all =
        tree.text(&index).unwrap().replace("inspected: [ambria, borland, cestria]", "inspected: all-forces");
    tree.files.insert(index, Stored::Read(all.as_bytes().into()));
    let project = understand(&tree, None);
    let new = force(&project, "delford", None).unwrap();
    assert!(
        new.text.contains("\nname: Delford Police\nshort_name")
            || new.text.contains("name: Delford Police\n")
    );
    assert_eq!(new.tried(&tree, &project).1.0, []);
}

#[test]
fn an_error_that_was_there_before_is_no_reason_against_a_new_file() {
    let (mut tree, _) = new_site();
    let borland = FileName::new("content/forces/borland.md");
    let mistaken =
        tree.text(&borland).unwrap().replace("neighbours: [ambria, cestria]", "neighbours: [delfrod]");
    tree.files.insert(borland, Stored::Read(mistaken.as_bytes().into()));
    let project = understand(&tree, None);
    assert!(project.problems().forbid_publishing());
    assert_eq!(force(&project, "delford", None).unwrap().tried(&tree, &project).1.0, []);
    let taken = page(&project, "themes").unwrap().tried(&tree, &project).1;
    assert_eq!(taken.0[0].rule.name, "two-pages-at-one-address");
}

#[test]
fn a_report_lists_the_questions_with_their_grades() {
    let (_, project) = new_site();
    let text = report(&project, "integrity-2024", "ambria").unwrap().text;
    assert!(text.contains(
        "judgements:\n  # Integrity: outstanding, good, requires-improvement or inadequate\n  \
         integrity: {state: to-be-graded}\n  # Keeping track of second jobs: no force gets a grade\n  \
         second-jobs: {state: ungraded}\n"
    ));
}

#[test]
fn a_reply_lists_the_recommendations_that_it_answers() {
    let (_, project) = new_site();
    let text = reply(&project, "integrity-2024", "borland", Party::PolicingBody).unwrap().text;
    for line in [
        "\nrole: Mayor of Borland\n",
        "\n#  - recommendation: integrity-2024/borland/ask-everybody\n",
        "\n#  - recommendation: integrity-2024/teach-supervisors\n",
    ] {
        assert!(text.contains(line), "{line}");
    }
}

#[test]
fn what_is_not_there_is_said_with_what_was_probably_meant() {
    let (tree, project) = new_site();
    let refused = |made: Made| made.unwrap_err();
    for (words, end) in [
        (refused(report(&project, "integrity-2042", "ambria")), "did you mean `integrity-2024`?"),
        (refused(reply(&project, "integrity-2024", "amrbia", Party::Force)), "did you mean `ambria`?"),
        (refused(press(&project, "integrity-2024", "delford")), "`candour new force delford` makes one"),
        (refused(page(&project, "../About us")), "Did you mean `about-us`?"),
        (refused(force(&understand(&Tree::default(), None), "delford", None)), "makes a new site"),
    ] {
        assert!(words.ends_with(end), "{words}");
    }
    let (_, project) = with(&tree, &force(&project, "delford", None).unwrap());
    let words = refused(report(&project, "integrity-2024", "delford"));
    assert!(words.contains("did not inspect Delford Police: add `delford` to `inspected`"), "{words}");
}

#[test]
fn a_new_twin_has_every_word_of_its_original_and_is_no_error() {
    let (mut tree, _) = new_site();
    let settings = FileName::new("content/site.yaml");
    let both = tree.text(&settings).unwrap().replace("languages: [en-GB]", "languages: [en-GB, cy]");
    tree.files.insert(settings, Stored::Read(both.as_bytes().into()));
    let project = understand(&tree, None);
    let originals: Vec<FileName> = tree
        .under("content")
        .map(|(file, _)| file.clone())
        .filter(|file| file.last() != "README.md")
        .collect();
    let mut all = tree.clone();
    for file in &originals {
        let new = twin(&tree, &project, file.as_str(), "cy").unwrap_or_else(|words| panic!("{words}"));
        assert_eq!(new.tried(&tree, &project).1.0, [], "{}", new.text);
        all = with(&all, &new).0;
    }
    let project = understand(&all, None);
    let site = project.site.clone().expect("a site");
    let translation = site.translations.values().next().expect("there are two languages");
    assert_eq!(translation.twins().len(), originals.len());
    let wordings = |site: &crate::site::Site| {
        let mut wordings = Vec::new();
        site.each_wording(&mut |wording| wordings.push(wording.words.to_owned()));
        site.each_label(&mut |_, _, words| wordings.push(words.to_string()));
        wordings
    };
    assert_eq!(wordings(&site), wordings(translation));
    for (file, twin) in translation.twins() {
        assert_eq!(twin.twin.of.as_ref().map(|of| of.as_str()), Some(twin.fingerprint.as_str()), "{file}");
        assert!(twin.said().next().is_some(), "{file}");
    }
    let told: std::collections::BTreeSet<&str> =
        project.problems().0.iter().map(|problem| problem.rule.name).collect();
    let expected = ["vocabulary-word-without-translation", "wording-without-translation"];
    assert_eq!(told, expected.into(), "a new twin is still in the words of the original");
}

#[test]
fn a_twin_that_cannot_be_made_says_why() {
    let (tree, project) = new_site();
    let why = |file: &str, tag: &str| twin(&tree, &project, file, tag).unwrap_err();
    assert!(why("content/forces/ambria.md", "cy").contains("lists one language only"));
    let (mut tree, _) = new_site();
    let settings = FileName::new("content/site.yaml");
    let both = tree.text(&settings).unwrap().replace("languages: [en-GB]", "languages: [en-GB, cy]");
    tree.files.insert(settings, Stored::Read(both.as_bytes().into()));
    let project = understand(&tree, None);
    let why = |file: &str, tag: &str| twin(&tree, &project, file, tag).unwrap_err();
    assert!(why("content/forces/ambria.md", "ga").ends_with("beside the main one: cy"));
    assert!(why("content/forces/ambira.md", "cy").ends_with("did you mean content/forces/ambria.md?"));
    assert!(why("content/forces/ambria.cy.md", "cy").contains("name its original"));
}
