//! What the theme promises: every template makes its page, the frame holds what every page needs, the site's
//! own templates win, and mistakes have places.

use serde_json::json;

use super::examples::{all, bare_force, in_newsroom};
use super::{Theme, load};
use crate::problem::Problem;
use crate::source::Tree;
use crate::text::{Place, Spot};

fn built_in() -> Theme {
    with(&[]).unwrap()
}

fn with(files: &[(&str, &str)]) -> Result<Theme, Vec<Problem>> {
    let (theme, problems) = load(&Tree::of_texts(files.iter().copied()), "candour", "/cards/");
    theme.ok_or(problems.0)
}

fn context(template: &str) -> serde_json::Value {
    all().into_iter().find(|(name, _)| *name == template).unwrap().1
}

fn spot(problem: &Problem) -> (&str, &str, usize, usize) {
    match &problem.place {
        Place { file, spot: Spot::Line { line, column } } => {
            (problem.rule.name, file.as_str(), *line, *column)
        }
        place => panic!("{place:?}: {}", problem.message),
    }
}

#[test]
fn every_template_makes_its_page() {
    let theme = built_in();
    for (template, context) in all() {
        for context in [context.clone(), in_newsroom(context)] {
            let page =
                theme.render(template, &context).unwrap_or_else(|problem| panic!("{template}: {problem:?}"));
            assert!(!page.contains("undefined") && !page.contains("{{"), "{template}");
        }
    }
    theme.render("force.html", &bare_force()).unwrap();
}

#[test]
fn the_frame_holds_what_every_page_needs() {
    let theme = built_in();
    for (template, context) in all() {
        if !template.ends_with(".html") || template == "redirect.html" {
            continue;
        }
        let page = theme.render(template, &context).unwrap();
        for needed in [
            "<!doctype html>",
            "<html lang=\"en-GB\">",
            "<meta charset=\"utf-8\">",
            "name=\"viewport\"",
            "<meta name=\"description\"",
            "<link rel=\"canonical\" href=\"https://cards.example/",
            "href=\"/cards/assets/style.",
            "href=\"#main\"",
            "id=\"main\"",
            "rel=\"license\"",
            "Edition of <time datetime=\"2016-12-08\">8 December 2016</time>",
            "<li id=\"source-2\">",
        ] {
            assert!(page.contains(needed), "{template} lacks {needed}");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{template}");
        assert_eq!(page.matches("<table").count(), page.matches("<caption").count(), "{template}");
        for never in ["<script", "style=", "onclick", "<br"] {
            assert!(!page.contains(never), "{template} has {never}");
        }
    }
}

/// The values of every `name="..."` of a page.
fn values<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    page.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn ids_are_unique_and_what_points_to_them_finds_them() {
    let theme = built_in();
    for (template, context) in all() {
        let page = theme.render(template, &context).unwrap();
        let ids = values(&page, "id");
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{template}: {ids:?}");
        let fragments = values(&page, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
        for wanted in values(&page, "aria-labelledby").into_iter().chain(fragments) {
            assert!(ids.contains(&wanted), "{template} points to #{wanted}");
        }
    }
}

#[test]
fn heading_levels_are_not_skipped() {
    let theme = built_in();
    for (template, context) in all() {
        let page = theme.render(template, &context).unwrap();
        let mut level = 0;
        for rest in page.split("<h").skip(1) {
            if let Some(found) = rest.chars().next().and_then(|digit| digit.to_digit(10)) {
                assert!(found <= level + 1, "{template}: h{found} after h{level}");
                level = found;
            }
        }
    }
}

#[test]
fn an_empty_list_gives_no_heading() {
    let page = built_in().render("force.html", &bare_force()).unwrap();
    let headings: Vec<&str> =
        page.split("<h2").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1)).collect();
    assert_eq!(headings, ["Reports", "About Example Transport Police"]);
    assert!(page.contains("No inspection on this site gives ETP a grade."));
}

#[test]
fn only_html_fields_are_html() {
    let theme = built_in();
    let mut force = context("force.html");
    force["view"]["name"] = json!("A<b>mb</b>ria");
    force["view"]["scope_notes"][0]["text"] = json!("<script>");
    let page = theme.render("force.html", &force).unwrap();
    assert!(page.contains("A&lt;b&gt;mb&lt;/b&gt;ria") && page.contains("&lt;script&gt;"));
    assert!(page.contains("<p>Ambria polices <em>one city</em>"));
    let text = theme.render("press.txt", &context("press.txt")).unwrap();
    assert!(text.contains("Ambria & others."), "{text}");
    let sitemap = theme.render("sitemap.xml", &context("sitemap.xml")).unwrap();
    assert!(sitemap.contains("/?a&amp;b"), "{sitemap}");
}

#[test]
fn a_grade_is_said_in_words_and_shown_by_position() {
    let page = built_in().render("glossary.html", &context("glossary.html")).unwrap();
    assert!(page.contains("second best of 5 grades"));
    assert!(page.contains("grade-not-met"));
    // Four grades, three filled dots and one empty for the second best.
    assert!(page.contains(
        "<circle cx=\"35\" cy=\"7\" r=\"5\"/><circle cx=\"49\" cy=\"7\" r=\"5\" class=\"off\"/></svg> <span>good"
    ));
}

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
    assert_eq!(theme.render("robots.txt", &context("robots.txt")).unwrap(), "Own");
    let page = theme.render("force.html", &context("force.html")).unwrap();
    assert!(page.contains("Mine") && page.contains("!good!") && page.contains("Question by question"));
}

#[test]
fn another_theme_falls_back_to_the_built_in_one() {
    let tree = Tree::of_texts([
        ("themes/plain/templates/robots.txt", "Plain"),
        ("themes/plain/assets/style.css", "body {}"),
    ]);
    let (theme, problems) = load(&tree, "plain", "/");
    assert_eq!(problems.0, []);
    let theme = theme.unwrap();
    assert_eq!(theme.render("robots.txt", &context("robots.txt")).unwrap(), "Plain");
    assert!(theme.render("force.html", &context("force.html")).unwrap().contains("Question by question"));
    assert_eq!(&*theme.assets()["style.css"].bytes, b"body {}");
    let (_, problems) = load(&tree, "plian", "/");
    assert_eq!(problems.0[0].rule.name, "unknown-theme-folder");
    assert_eq!(problems.0[0].remedy, "Did you mean `plain`?");
}

#[test]
fn mistakes_in_templates_have_places() {
    let problems = with(&[
        ("templates/about.html", "Fine\n  {{ page.title | capitalise }}{{ <grede judgement={view} /> }}"),
        ("templates/force.html", "{% extends \"bace.html\" %}"),
    ])
    .err()
    .unwrap();
    assert_eq!(spot(&problems[0]), ("bad-template", "templates/force.html", 1, 13));
    assert_eq!(problems[0].remedy, "Did you mean `base.html`?");

    let problems =
        with(&[("templates/about.html", "Fine\n  {{ page.title | lowr }}{{ <grede judgement={view} /> }}")])
            .err()
            .unwrap();
    assert_eq!(spot(&problems[0]), ("bad-template", "templates/about.html", 2, 19));
    assert_eq!(problems[0].remedy, "Did you mean `lower`?");
    assert_eq!(spot(&problems[1]), ("bad-template", "templates/about.html", 2, 29));
    assert_eq!(problems[1].remedy, "Did you mean `grade`?");
}

#[test]
fn each_file_that_cannot_be_read_is_named() {
    let problems = with(&[
        ("templates/a.html", "é {% if %}"),
        ("templates/b.html", "\n{{ page.title"),
        ("templates/c.html", "fine"),
    ])
    .err()
    .unwrap();
    assert_eq!(problems.len(), 2);
    assert_eq!(spot(&problems[0]), ("bad-template", "templates/a.html", 1, 9));
    assert_eq!(spot(&problems[1]).1, "templates/b.html");
}

#[test]
fn a_field_that_is_not_offered_is_named_with_what_is() {
    let asked = |text: &str| {
        let theme = with(&[("templates/robots.txt", text)]).unwrap();
        theme.render("robots.txt", &context("robots.txt")).unwrap_err()
    };
    for text in ["a\n é {{ view.sitemapp }}", "a\n é {% if view.sitemapp %}yes{% endif %}"] {
        let problem = asked(text);
        let column = if text.contains("if") { 15 } else { 12 };
        assert_eq!(spot(&problem), ("unknown-template-field", "templates/robots.txt", 2, column));
        assert_eq!(problem.message, "The template asks for `sitemapp`, which is not offered here.");
        assert_eq!(problem.remedy, "Did you mean `sitemap`? Offered here: `sitemap`.");
    }
    let problem = asked("{% for item in site.menu %}{{ item.hreff }}{% endfor %}");
    assert_eq!(spot(&problem), ("unknown-template-field", "templates/robots.txt", 1, 36));
    assert_eq!(problem.remedy, "Did you mean `href`? Offered here: `href`, `text`.");
    let problem = asked("{{ site.disclaimer.text }}");
    assert_eq!(spot(&problem), ("unknown-template-field", "templates/robots.txt", 1, 20));
    assert!(problem.remedy.starts_with("Ask first whether it is there"), "{problem:?}");
    let problem = asked("{{ assets[\"stile.css\"] }}");
    assert_eq!(spot(&problem).0, "unknown-template-field");
    let problem = asked("{{ vieww.sitemap }}");
    assert!(problem.remedy.starts_with("Did you mean `view`?"), "{problem:?}");
}

#[test]
fn a_name_that_a_template_makes_itself_is_its_own() {
    let theme = with(&[(
        "templates/robots.txt",
        "{% for page in site.menu %}{{ page.text }}{% endfor %}{% raw %}{{ view.nothing }}{% endraw %}{# {{ view.nothing }} #}",
    )])
    .unwrap();
    let page = theme.render("robots.txt", &context("robots.txt")).unwrap();
    assert!(page.starts_with("Forces") && page.contains("{{ view.nothing }}"), "{page}");
}

#[test]
fn the_fingerprint_changes_with_any_file() {
    let first = with(&[("templates/robots.txt", "a")]).unwrap();
    assert_eq!(first.fingerprint(), with(&[("templates/robots.txt", "a")]).unwrap().fingerprint());
    assert_ne!(first.fingerprint(), with(&[("templates/robots.txt", "b")]).unwrap().fingerprint());
    let style = with(&[("themes/candour/assets/style.css", "p {}")]).unwrap();
    assert_ne!(built_in().fingerprint(), style.fingerprint());
    assert_ne!(built_in().assets()["style.css"].path, style.assets()["style.css"].path);
}

#[test]
fn the_style_sheet_is_small() {
    assert!(built_in().assets()["style.css"].bytes.len() < 20_000);
}
