//! What the theme promises: every template makes its page, the frame holds what every page needs, the site's
//! own templates win, and mistakes have places.

mod faults;
mod layers;
mod looks;
mod views;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use super::examples;
use super::examples::Views;
use super::layers::{BUILT_IN, Layers};
use super::{Theme, load};
use crate::model::LanguageTag;
use crate::pages::{KINDS, View};
use crate::problem::Problem;
use crate::source::Tree;

static PUBLIC: LazyLock<Views> = LazyLock::new(examples::public);

/// What makes a folder a theme that has all that it lacks from the built-in one.
const PLAIN: &str = "title: Plain\ndescription: Plain.\nextends: candour\n";

const AMBRIA: &str = "forces/ambria/index.html";
const PRESS_TEXT: &str = "inspections/integrity-2026/press/ambria/press-release.txt";

fn built_in() -> Arc<Theme> {
    with(&[]).unwrap()
}

fn english() -> [LanguageTag; 1] {
    [LanguageTag::new("en-GB")]
}

fn with(files: &[(&str, &str)]) -> Result<Arc<Theme>, Vec<Problem>> {
    let (theme, problems) = load(&Tree::of_texts(files.iter().copied()), "candour", &english(), "/cards/");
    theme.ok_or(problems.0)
}

/// The page that a theme makes of a view of the public edition.
fn page(theme: &Theme, path: &str) -> Result<String, Box<Problem>> {
    let view = PUBLIC.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", PUBLIC.keys()));
    theme.render(view.template, view).map_err(Box::new)
}

/// Every page of some views, in the built-in theme.
fn pages(views: &Views) -> Vec<(&str, &View, String)> {
    let theme = built_in();
    let page = |view: &View| {
        theme.render(view.template, view).unwrap_or_else(|problem| panic!("{}: {problem:?}", view.template))
    };
    views.iter().map(|(path, view)| (path.as_str(), view, page(view))).collect()
}

fn in_the_frame(view: &View) -> bool {
    view.template.ends_with(".html") && !["redirect.html", "card.html"].contains(&view.template)
}

#[test]
fn every_template_makes_its_pages() {
    let newsroom = examples::newsroom();
    for (path, _, page) in pages(&PUBLIC).into_iter().chain(pages(&newsroom)) {
        assert!(!page.contains("undefined") && !page.contains("{{"), "{path}");
    }
    let (layers, _) = Layers::of(&Tree::of_texts([]), BUILT_IN);
    let own: BTreeSet<&str> = (layers.templates.keys())
        .filter_map(|file| file.as_str().strip_prefix("themes/candour/templates/"))
        .filter(|name| !name.starts_with("parts/") && *name != "base.html")
        .collect();
    assert_eq!(own, KINDS.iter().map(|kind| kind.template).collect());
}

#[test]
fn the_frame_holds_what_every_page_needs() {
    for (path, _, page) in pages(&PUBLIC).into_iter().filter(|(_, view, _)| in_the_frame(view)) {
        for needed in [
            "<!doctype html>",
            "<html lang=\"en-GB\">",
            "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ",
            "name=\"viewport\"",
            "<meta name=\"description\"",
            "<link rel=\"canonical\" href=\"https://cards.example/cards/",
            "href=\"/cards/assets/style.",
            "href=\"#main\"",
            "id=\"main\"",
            "rel=\"license\"",
            "Edition of <time datetime=\"2029-01-01\">1 January 2029</time>",
        ] {
            assert!(page.contains(needed), "{path} lacks {needed}");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        assert_eq!(page.matches("<table").count(), page.matches("<caption").count(), "{path}");
        for never in ["style=", "onclick", "Newsroom edition"] {
            assert!(!page.contains(never), "{path} has {never}");
        }
        // Data is no script; it is never run.
        let scripts =
            page.matches("<script").count() - page.matches("<script type=\"application/ld+json\">").count();
        assert_eq!(
            page.matches("<script src=\"/cards/assets/").count(),
            scripts,
            "{path} has an inline script"
        );
    }
}

#[test]
fn the_newsroom_marks_its_edition_and_what_waits() {
    let newsroom = examples::newsroom();
    for (path, view, page) in pages(&newsroom).into_iter().filter(|(_, view, _)| in_the_frame(view)) {
        assert!(page.contains("Newsroom edition.") && page.contains("noindex"), "{path}");
        assert_eq!(page.contains("Not yet public."), view.page.waiting.is_some(), "{path}");
    }
    let page = |path: &str| built_in().render(newsroom[path].template, &newsroom[path]).unwrap();
    assert!(page("inspections/integrity-2028/ambria/index.html").contains("Embargoed until"));
    // Wherever it is only listed, too.
    assert!(page("inspections/index.html").contains("tag-waiting"));
    assert!(page(AMBRIA).contains("tag-waiting"));
    assert!(page("robots.txt").contains("Disallow: /"));
}

/// The values of every `name="..."` of a page.
fn values<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    page.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn ids_are_unique_and_what_points_to_them_finds_them() {
    for (path, _, page) in pages(&PUBLIC) {
        let ids = values(&page, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
        let fragments = values(&page, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
        for wanted in values(&page, "aria-labelledby").into_iter().chain(fragments) {
            assert!(ids.contains(&wanted), "{path} points to #{wanted}");
        }
    }
}

/// The levels and words of the headings of a page.
fn headings(page: &str) -> Vec<(u32, &str)> {
    page.split("<h")
        .skip(1)
        .filter_map(|rest| {
            let level = rest.chars().next()?.to_digit(10)?;
            let inside = rest.split_once('>')?.1.split("</h").next()?;
            Some((level, inside))
        })
        .collect()
}

#[test]
fn heading_levels_are_not_skipped() {
    for (path, _, page) in pages(&PUBLIC) {
        let mut level = 0;
        for (found, words) in headings(&page) {
            assert!(found <= level + 1, "{path}: h{found} {words} after h{level}");
            level = found;
        }
    }
}

#[test]
fn an_empty_list_gives_no_heading() {
    let page = page(&built_in(), "forces/railways/index.html").unwrap();
    let words: Vec<&str> = headings(&page).into_iter().map(|(_, words)| words).collect();
    assert_eq!(
        words,
        [
            "Railway Police",
            "Reports",
            "Recommendations",
            "Timeline",
            "About Railway Police",
            "As data",
            "Show this card on your own site",
            "Sources"
        ]
    );
    assert!(page.contains("This site holds no report on Railways yet."));
    assert!(page.contains("This site holds no entry on it yet"));
}

#[test]
fn only_html_fields_are_html() {
    let views = examples::with(&[
        ("content/forces/ambria.md", "name: Ambria Police", "name: A<b>mb</b>ria"),
        ("content/inspections/integrity-2026/ambria.md", "Vetting was not", "<script> was not"),
        ("content/inspections/integrity-2026/press/ambria.md", "deals with", "& others deal with"),
        ("content/pages/about.md", "We retell", "We & others retell"),
        ("content/forces/borland.md", "name: Borland Constabulary", "name: A & <B></text>"),
    ]);
    let theme = built_in();
    let page = |path: &str| theme.render(views[path].template, &views[path]).unwrap();
    let card = page(AMBRIA);
    assert!(card.contains("<h1>A&lt;b&gt;mb&lt;/b&gt;ria</h1>") && card.contains("&lt;script&gt; was not"));
    assert!(!card.contains("<script> was") && !card.contains("<b>mb"));
    assert!(page("about/index.html").contains("<p>We &amp; others retell what <em>inspectors</em> said."));
    assert!(page(PRESS_TEXT).contains("& others deal with"), "a text is no HTML");
    let badge = page("forces/ambria/card/badge.svg");
    assert!(badge.contains("<title>A&lt;b&gt;mb&lt;/b&gt;ria: newest judgements</title>"), "{badge}");
    let copied = "title=&quot;Report card of A&amp;lt;b&amp;gt;mb&amp;lt;/b&amp;gt;ria&quot;";
    assert!(page("forces/ambria/card/index.html").contains(copied), "code to copy is shown as it is");
    let drawn = page("forces/borland/social.png");
    assert!(drawn.contains(">A &amp; &lt;B&gt;&lt;/text&gt;</text>"), "{drawn}");
    let structured = page("forces/borland/index.html");
    assert!(structured.contains("\"name\":\"A & \\u003cB>\\u003c/text>\""), "{structured}");
    assert!(page("sitemap.xml").contains("<loc>https://cards.example/cards/forces/ambria/</loc>"));
}

#[test]
fn a_grade_is_said_in_words_and_shown_by_position() {
    let page = page(&built_in(), "glossary/index.html").unwrap();
    for words in
        ["the best of 5", "second best of 5", "the middle of 5", "second lowest of 5", "the lowest of 5"]
    {
        assert!(page.contains(&format!("{words} grades")), "{words}");
    }
    assert!(page.contains("grade-not-met"));
    // Of five dots, four are filled for the second best.
    assert!(page.contains(
        "<circle cx=\"49\" cy=\"7\" r=\"5\"/><circle cx=\"63\" cy=\"7\" r=\"5\" class=\"off\"/></svg> <span>good"
    ));
}

#[test]
fn absent_is_never_blank() {
    for (path, _, page) in pages(&PUBLIC) {
        for empty in
            ["<td></td>", "<th scope=\"col\"></th>", "<dd></dd>", "<li></li>", "<p></p>", "<ul></ul>"]
        {
            assert!(!page.contains(empty), "{path} has {empty}");
        }
    }
    let page = page(&built_in(), "inspections/integrity-2028/index.html").unwrap();
    for words in [
        "requires improvement, carried over",
        "to be graded, expected",
        "not inspected",
        "No entry on this site yet",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn an_inspection_without_grades_is_told_in_words() {
    let page = |path: &str| page(&built_in(), path).unwrap();
    let inspection = page("inspections/review-2025/index.html");
    assert!(inspection.contains("<td>The force has begun to ask.</td>"));
    let report = page("inspections/review-2025/ambria/index.html");
    assert!(report.contains("This inspection gives no grades.") && report.contains(">What was asked</h2>"));
    assert!(!report.contains("Judgements") && !report.contains("class=\"grade"));
}
