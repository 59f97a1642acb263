//! What an editor is helped with: no text is too odd, each name leads to its thing, and what is written rightly would have
//! been suggested.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use candour::assist::{self, OpenFile};
use candour::project::{self, Project};
use candour::read::{Sketch, sketch};
use candour::site::{Name, Site};
use candour::source::Tree;
use candour::text::{FieldPath, FileName, Place};
use proptest::prelude::*;
use proptest::sample::Index;

use super::cases::cases;
use super::invention::{Plan, things, tree};
use super::mutation::mutations;

/// A folder with a file of every kind in which every field is written, and what is understood of it.
fn sound() -> &'static (Tree, Project) {
    static SOUND: LazyLock<(Tree, Project)> = LazyLock::new(|| {
        let tree = tree(&things(&Plan::with_one_of_each()));
        let project = project::understand(&tree, None);
        (tree, project)
    });
    &SOUND
}

/// The small made-up site of the specs, written as people write.
fn small() -> (Tree, Project) {
    fn texts(folder: &Path, name: &str, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).expect("it is there").flatten() {
            let name = format!("{name}{}", entry.file_name().to_string_lossy());
            match entry.path().is_dir() {
                true => texts(&entry.path(), &format!("{name}/"), found),
                false => found.push((name, fs::read_to_string(entry.path()).expect("UTF-8"))),
            }
        }
    }
    let mut found = Vec::new();
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/base/small"), "", &mut found);
    let tree = Tree::of_texts(found.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    let project = project::understand(&tree, None);
    (tree, project)
}

fn site(project: &Project) -> &Site {
    project.site.as_deref().expect("the settings can be read")
}

/// Everything that an editor can ask about a place is answered, and each answer fits the text.
fn answers_fit(open: &OpenFile<'_>, at: usize) {
    let fits = |range: &std::ops::Range<usize>, what: &str| {
        assert!(open.text.get(range.clone()).is_some(), "{what} {range:?} in {}", open.file);
        assert!(range.start <= at && at <= range.end, "{what} {range:?} is not at {at} of {}", open.file);
    };
    for found in open.suggestions(at) {
        fits(&found.at, &found.label);
        assert!(!found.label.is_empty() && found.written.contains(&found.label), "{found:?}");
    }
    if let Some(hover) = open.hover(at) {
        fits(&hover.at, "hover");
        assert!(!hover.text.trim().is_empty());
    }
    if let Some(place) = open.definition_or_own(at) {
        assert!(!place.file.as_str().is_empty());
    }
    open.definition(at);
}

#[test]
fn every_place_of_every_file_can_be_asked_about() {
    let (tree, project) = small();
    let mut asked = 0;
    for file in tree.files.keys() {
        let text = tree.text(file).expect("a text");
        let open = OpenFile { site: Some(site(&project)), file, text: &text };
        for (at, _) in text.char_indices() {
            answers_fit(&open, at);
            asked += 1;
        }
        answers_fit(&open, text.len());
        assist::outline(file, &text);
        // Without a site there are still fields and words.
        let alone = OpenFile { site: None, ..open };
        text.char_indices().step_by(17).for_each(|(at, _)| answers_fit(&alone, at));
    }
    assert!(asked > 5000, "{asked}");
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_text_is_too_odd(
        which in any::<Index>(),
        mistakes in prop::collection::vec(mutations(), 1..6),
        places in prop::collection::vec(any::<Index>(), 12),
    ) {
        let (tree, project) = sound();
        let names: Vec<&FileName> = tree.files.keys().filter(|file| tree.bytes(file).is_some()).collect();
        let file = which.get(&names);
        let mut bytes = tree.bytes(file).expect("it is read").to_vec();
        for mistake in &mistakes {
            bytes = mistake.of(&bytes);
        }
        let text = String::from_utf8_lossy(&bytes);
        let open = OpenFile { site: project.site.as_deref(), file, text: &text };
        for place in places {
            let mut at = place.index(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            answers_fit(&open, at);
        }
        for entry in assist::outline(file, &text) {
            prop_assert!(text.get(entry.at.clone()).is_some() && text.get(entry.name_at.clone()).is_some());
        }
    }
}

/// Calls `look` with each name in a field of the site that leads somewhere, as it is written.
fn each_name(tree: &Tree, project: &Project, mut look: impl FnMut(&OpenFile<'_>, usize, &str)) -> usize {
    let (site, mut number) = (site(project), 0);
    let mut places: Vec<(Place, String)> = Vec::new();
    site.each_name(&mut |_, name, place| places.push((place(), written(name))));
    let is_wrong = |place: &Place| project.problems().0.iter().any(|problem| problem.place == *place);
    for (place, name) in places.into_iter().filter(|(place, _)| !is_wrong(place)) {
        let text = tree.text(&place.file).expect("it is there");
        let at = assist::bytes_of(&place, &text);
        // Of a block in prose the place is the whole block.
        if text[at.clone()].starts_with("```") {
            continue;
        }
        number += 1;
        look(&OpenFile { site: Some(site), file: &place.file, text: &text }, at.start, &name);
    }
    number
}

fn written(name: Name<'_>) -> String {
    match name {
        Name::Force(id) => id.to_string(),
        Name::Inspection(id) => id.to_string(),
        Name::Programme(id) => id.to_string(),
        Name::Group(_, id) => id.to_string(),
        Name::Scale(id) => id.to_string(),
        Name::Theme(id) => id.to_string(),
        Name::Measure(id) => id.to_string(),
        // As part of a whole name, such as `integrity-2024/legitimacy`, or alone.
        Name::Question(_, id) => id.to_string(),
        Name::Recommendation(at) => at.to_string(),
        Name::OwnRecommendation(id) => id.to_string(),
        Name::Source(id) => id.to_string(),
    }
}

#[test]
fn every_name_leads_to_its_thing_and_would_have_been_suggested() {
    for (tree, project) in [&small(), sound()] {
        let mut faults = Vec::new();
        let number = each_name(tree, project, |open, at, name| {
            let line = open.text[..at].matches('\n').count() + 1;
            if !open.suggestions(at).iter().any(|found| found.label.ends_with(name)) {
                faults.push(format!("{}:{line}: `{name}` is not suggested", open.file));
            }
            match open.definition(at) {
                None => faults.push(format!("{}:{line}: `{name}` leads nowhere", open.file)),
                Some(place) => {
                    let text = tree.text(&place.file).unwrap_or_default();
                    let found = &text[assist::bytes_of(&place, &text)];
                    // Some ids are names of files, and nothing of them stands inside.
                    let own_file = place.file.as_str().contains(name);
                    if !found.trim_matches(['"', '\'']).ends_with(name.rsplit('/').next().unwrap_or(name))
                        && !own_file
                    {
                        faults.push(format!(
                            "{}:{line}: `{name}` leads to `{found}` in {}",
                            open.file, place.file
                        ));
                    }
                }
            }
            if !open.mentions(at).iter().any(|place| place.file == *open.file) {
                faults.push(format!("{}:{line}: `{name}` is not among its own mentions", open.file));
            }
        });
        assert!(number > 20, "{number}");
        assert!(faults.is_empty(), "{} of {number}:\n{}", faults.len(), faults.join("\n"));
    }
}

#[test]
fn every_field_explains_itself_and_would_have_been_suggested() {
    let (tree, project) = sound();
    let (mut fields, mut faults) = (0, Vec::new());
    for file in tree.files.keys() {
        let Some(text) = tree.text(file) else { continue };
        let Some(sketch) = sketch(file, &text) else { continue };
        let open = OpenFile { site: Some(site(project)), file, text: &text };
        let mut records = vec![FieldPath::default()];
        while let Some(record) = records.pop() {
            for (name, at) in sketch.names(&record) {
                below(&sketch, record.then(name), &mut records);
                let is_suggested = open.suggestions(at.start).iter().any(|found| found.label == name);
                match open.hover(at.start) {
                    Some(_) if is_suggested => fields += 1,
                    Some(_) => faults.push(format!("{file}: `{name}` in `{record}` is not suggested")),
                    // Ids of one's own: nobody can know them beforehand.
                    None if holds_own_ids(file, &record) => {}
                    None => faults.push(format!("{file}: `{name}` in `{record}` does not explain itself")),
                }
            }
        }
    }
    assert!(fields > 200, "{fields}");
    assert!(faults.is_empty(), "{} beside {fields}:\n{}", faults.len(), faults.join("\n"));
}

/// The records at or below a way.
fn below(sketch: &Sketch, way: FieldPath, records: &mut Vec<FieldPath>) {
    for index in 0..sketch.length(&way) {
        below(sketch, way.then(index), records);
    }
    records.push(way);
}

fn holds_own_ids(file: &FileName, record: &FieldPath) -> bool {
    let is_vocabulary = file.as_str().starts_with("content/vocabulary/");
    let own = ["sources", "style_exceptions", "names_in", "translations", "translations.cy.addresses"];
    is_vocabulary && record.0.is_empty() || own.contains(&record.to_string().as_str())
}
