//! The layers of a theme: the site's own templates win, another theme extends or is complete by itself.

use super::super::{layers, load};
use super::{AMBRIA, PLAIN, built_in, english, page, with};
use crate::source::Tree;

#[test]
fn the_sites_own_templates_win() {
    let theme = with(&[
        ("templates/robots.txt", "Own"),
        (
            "templates/parts/judgement.html",
            "{% component grade(judgement: map) %}!{{ judgement.words }}!{% endcomponent grade %}",
        ),
        (
            "templates/force.html",
            "{% extends \"themes/candour/templates/force.html\" %}{% block eyebrow %}Mine{% endblock %}",
        ),
    ])
    .unwrap();
    assert_eq!(page(&theme, "robots.txt").unwrap(), "Own");
    let card = page(&theme, AMBRIA).unwrap();
    assert!(card.contains("Mine") && card.contains("!good!") && card.contains("Question by question"));
}

#[test]
fn another_theme_falls_back_to_the_built_in_one() {
    let tree = Tree::of_texts([
        ("themes/plain/theme.yaml", PLAIN),
        ("themes/plain/templates/robots.txt", "Plain"),
        ("themes/plain/assets/style.css", "body {}"),
    ]);
    let (theme, problems) = load(&tree, "plain", &english(), "/");
    assert_eq!(problems.0, []);
    let theme = theme.unwrap();
    assert_eq!(page(&theme, "robots.txt").unwrap(), "Plain");
    assert!(page(&theme, AMBRIA).unwrap().contains("Question by question"));
    assert_eq!(&*theme.assets()["style.css"].bytes, b"body {}");
    let (_, problems) = load(&tree, "plian", &english(), "/");
    assert_eq!(problems.0[0].rule.name, "unknown-theme-folder");
    assert_eq!(problems.0[0].remedy, "Did you mean `plain`?");
}

#[test]
fn a_theme_that_extends_none_is_complete_by_itself() {
    let (robots, file) = ("themes/own/templates/robots.txt", "themes/own/theme.yaml");
    let mut files = vec![(file.to_owned(), "title: Own\ndescription: All by itself.\n".to_owned())];
    let problems_of = |files: &[(String, String)]| {
        let tree = Tree::of_texts(files.iter().map(|(file, text)| (file.as_str(), text.as_str())));
        let (theme, problems) = load(&tree, "own", &english(), "/");
        assert!(problems.0.iter().all(|problem| problem.rule.name == "missing-template"), "{problems:?}");
        (theme, problems.0)
    };
    let kinds: Vec<String> =
        layers::templates_of_pages().map(|(name, _)| format!("themes/own/templates/{name}")).collect();
    assert_eq!(problems_of(&files).1.len(), kinds.len());
    files.extend(kinds.iter().filter(|kind| *kind != robots).map(|kind| (kind.clone(), "Own".to_owned())));
    files.push(("themes/own/strings/en.ftl".to_owned(), "own = Own\n".to_owned()));
    let (_, problems) = problems_of(&files);
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].message.contains("`robots.txt`") && problems[0].remedy.contains(robots),
        "{problems:?}"
    );
    // The site's own template will do too.
    files.push(("templates/robots.txt".to_owned(), "{{ \"own\" | message }} of the site".to_owned()));
    let theme = problems_of(&files).0.unwrap();
    assert_eq!(page(&theme, "robots.txt").unwrap(), "Own of the site");
    assert_eq!(page(&theme, AMBRIA).unwrap(), "Own");
    assert!(theme.assets().is_empty(), "it has nothing of the built-in theme");
}

#[test]
fn what_a_theme_says_of_itself_is_read_strictly() {
    let faults = |texts: &[(&str, &str)]| -> Vec<(String, &str)> {
        let files: Vec<_> =
            texts.iter().map(|(name, text)| (format!("themes/{name}/theme.yaml"), *text)).collect();
        let tree = Tree::of_texts(files.iter().map(|(file, text)| (file.as_str(), *text)));
        let (theme, problems) = load(&tree, texts[0].0, &english(), "/");
        assert!(theme.is_none());
        problems.0.iter().map(|problem| (problem.place.file.to_string(), problem.rule.name)).collect()
    };
    let told = |file: &str, rule: &'static str| vec![(file.to_owned(), rule)];
    let circle = [
        ("a", "title: A\ndescription: A.\nextends: b\n"),
        ("b", "title: B\ndescription: B.\nextends: c\n"),
        ("c", "title: C\ndescription: C.\nextends: b\n"),
    ];
    assert_eq!(faults(&circle), told("themes/c/theme.yaml", "theme-extends-circle"));
    let itself = [("a", "title: A\ndescription: A.\nextends: a\n")];
    assert_eq!(faults(&itself), told("themes/a/theme.yaml", "theme-extends-circle"));
    let unknown = [("a", "title: A\ndescription: A.\nextends: candor\n")];
    assert_eq!(faults(&unknown), told("themes/a/theme.yaml", "unknown-theme-folder"));
    let misspelt = [("a", "title: A\ndescription: A.\nextend: candour\n")];
    assert_eq!(faults(&misspelt), told("themes/a/theme.yaml", "unknown-field"));
    assert_eq!(
        faults(&[("a", "description: A.\nextends: candour\n")]),
        told("themes/a/theme.yaml", "missing-field")
    );
    let (_, problems) = load(&Tree::of_texts([("themes/a/assets/a.css", "")]), "a", &english(), "/");
    assert_eq!(problems.0[0].rule.name, "missing-theme-file");
}

#[test]
fn the_fingerprint_changes_with_any_file() {
    let first = with(&[("templates/robots.txt", "a")]).unwrap();
    assert_eq!(first.fingerprint(), with(&[("templates/robots.txt", "a")]).unwrap().fingerprint());
    assert_ne!(first.fingerprint(), with(&[("templates/robots.txt", "b")]).unwrap().fingerprint());
    let words = with(&[("templates/strings/en.ftl", "x = a\n")]).unwrap();
    assert_ne!(built_in().fingerprint(), words.fingerprint());
    let style = with(&[("themes/candour/assets/style.css", "p {}")]).unwrap();
    assert_ne!(built_in().fingerprint(), style.fingerprint());
    assert_ne!(built_in().assets()["style.css"].path, style.assets()["style.css"].path);
}

#[test]
fn another_theme_brings_its_own_fonts() {
    let tree = Tree::of_texts([
        ("themes/plain/theme.yaml", PLAIN),
        ("themes/plain/fonts/Own.ttf", "a font"),
        ("themes/plain/fonts/OFL.txt", "A licence."),
    ]);
    let (theme, problems) = load(&tree, "plain", &english(), "/");
    assert_eq!(problems.0, []);
    let theme = theme.unwrap();
    assert_eq!(theme.fonts().count(), built_in().fonts().count() + 1);
    assert!(theme.fonts().any(|font| &**font == b"a font"));
    let without = Tree::of_texts([("themes/plain/theme.yaml", PLAIN)]);
    assert_ne!(theme.fingerprint(), load(&without, "plain", &english(), "/").0.unwrap().fingerprint());
    assert!(built_in().fonts().map(|font| font.len()).sum::<usize>() < 150_000);
}
