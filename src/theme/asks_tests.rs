//! A template that asks for more than it is offered is told so before any page is made, and no other is.

use std::collections::BTreeSet;

use super::asks::Seen;
use super::layers::{BUILT_IN, Layers};
use super::load;
use super::outline::Outline;
use crate::model::LanguageTag;
use crate::pages::KINDS;
use crate::problem::Problem;
use crate::source::Tree;
use crate::text::{FileName, Place, Spot};

/// What is wrong with a theme in which these templates take the place of the built-in ones.
fn problems(files: &[(&str, &str)]) -> Vec<Problem> {
    load(&Tree::of_texts(files.iter().copied()), BUILT_IN, &[LanguageTag::new("en-GB")], "/").1.0
}

/// The one mistake in a template: its line, column and remedy.
fn mistake(files: &[(&str, &str)]) -> (usize, usize, String) {
    let problems = problems(files);
    assert!(problems.iter().all(|problem| problem.rule.name == "unknown-template-field"), "{problems:?}");
    let [problem] = &problems[..] else { panic!("{problems:?}") };
    let Place { spot: Spot::Line { line, column }, .. } = problem.place else { panic!("{problem:?}") };
    (line, column, problem.remedy.clone())
}

fn in_robots(text: &str) -> (usize, usize, String) {
    mistake(&[("templates/robots.txt", text)])
}

fn is_fine(template: &str, text: &str) {
    let found = problems(&[(template, text)]);
    assert!(found.is_empty(), "{text}: {found:?}");
}

#[test]
fn a_field_that_is_not_offered_is_named_with_what_is() {
    let problem = &problems(&[("templates/robots.txt", "{{ view.sitemapp }}")])[0];
    assert_eq!(problem.message, "The template asks for `sitemapp`, which is not offered here.");
    for (text, column) in
        [("a\n é {{ view.sitemapp }}", 12), ("a\n é {% if view.sitemapp %}yes{% endif %}", 15)]
    {
        let remedy = "Did you mean `sitemap`? Offered here: `sitemap`.".to_owned();
        assert_eq!(in_robots(text), (2, column, remedy));
    }
    assert_eq!(in_robots("{{ view[\"sitemapp\"] }}").1, 10);
}

#[test]
fn a_name_is_looked_at_behind_loops_and_in_branches_that_no_page_takes() {
    let menu = "Did you mean `href`? Offered here: `href`, `text`.".to_owned();
    for (text, column) in [
        ("{% for it in site.menu %}{% if it.hreff %}x{% endif %}{% endfor %}", 35),
        ("{% if false %}{% for it in site.menu | reverse %}{{ it.hreff }}{% endfor %}{% endif %}", 56),
        ("{% for it in site.menu | sort(attribute=\"text\") %}{{ it.hreff }}{% endfor %}", 57),
        ("{% set first = site.menu | first %}{{ first.hreff }}", 45),
        ("{{ site.menu[0].hreff }}", 17),
        ("{{<link link={site.home} />}}{% set home = site.home %}{{ home.hreff or \"\" }}", 64),
    ] {
        assert_eq!(in_robots(text), (1, column, menu.clone()), "{text}");
    }
}

#[test]
fn kinds_of_page_that_a_site_has_none_of_are_looked_at() {
    let (line, column, remedy) =
        mistake(&[("templates/press.txt", "{% for it in view.contacts %}\n{{ it.fax }}{% endfor %}")]);
    assert_eq!((line, column), (2, 7));
    assert_eq!(remedy, "Offered here: `email`, `hours`, `name`, `note`, `phone`.");
}

#[test]
fn a_component_is_looked_at_with_what_it_is_called_with() {
    let card = "{% component card(page: map, own: bool = true) %}{% if page.hreff %}{% endif %}{% endcomponent card %}";
    let call = "{% for it in site.menu %}{{<card page={it} />}}{% endfor %}";
    let (line, column, _) = mistake(&[("templates/parts/card.html", card), ("templates/robots.txt", call)]);
    assert_eq!((line, column), (1, 61));
    // Also where the call has a body, and from within another component.
    let outer =
        "{% component outer(one: map) %}{% <card page={one}> %}x{% </card> %}{% endcomponent outer %}";
    let call = "{{<outer one={site.home} />}}";
    let files = [
        ("templates/parts/card.html", card),
        ("templates/parts/outer.html", outer),
        ("templates/robots.txt", call),
    ];
    assert_eq!(mistake(&files).1, 61);
}

#[test]
fn a_component_may_be_called_with_different_things() {
    let card = "{% component card(it) %}{% if it.words %}{{ it.words }}{% endif %}{% endcomponent card %}";
    let call = "{{<card it={site.edition} />}}{{<card it={site.home} />}}";
    assert_eq!(problems(&[("templates/parts/card.html", card), ("templates/robots.txt", call)]), []);
    // What nothing that it is called with has is a mistake; what one of them may have is not.
    let card = card.replace("it.words", "it.wrods");
    assert_eq!(problems(&[("templates/parts/card.html", &card), ("templates/robots.txt", call)]).len(), 2);
    let call = "{{<card it={site.edition} />}}{{<card it={[site.home][0]} />}}";
    assert_eq!(problems(&[("templates/parts/card.html", &card), ("templates/robots.txt", call)]), []);
}

#[test]
fn what_is_built_upon_and_included_is_looked_at_as_it_would_stand_in_the_page() {
    let base = "{% block one %}{{ view.nothing }}{% endblock one %}{% for it in site.menu %}{% include \"more.txt\" %}{% endfor %}";
    let page =
        |block: &str| format!("{{% extends \"frame.txt\" %}}{{% block one %}}{block}{{% endblock one %}}");
    let places = |block: &str, more: &str| -> Vec<String> {
        let files = [
            ("templates/frame.txt", base),
            ("templates/robots.txt", &page(block)),
            ("templates/more.txt", more),
        ];
        problems(&files).iter().map(|problem| problem.place.file.as_str().to_owned()).collect()
    };
    // The block of the frame is not in the page, so nobody minds what it asks for.
    assert_eq!(places("", "{{ it.text }}"), [] as [&str; 0]);
    assert_eq!(
        places("{{ view.sitemapp }}", "{{ it.txet }}"),
        ["templates/more.txt", "templates/robots.txt"]
    );
    assert_eq!(places("{{ super() }}", ""), ["templates/frame.txt"]);
}

#[test]
fn what_cannot_be_known_is_left_alone() {
    for text in [
        "{% for page in site.menu %}{{ page.text }}{% endfor %}",
        "{% raw %}{{ view.nothing }}{% endraw %}{# {{ view.nothing }} #}",
        "{% if site.newsroom %}{% set page = site.home %}{% endif %}{{ page.text }}",
        "{% set it = site.home %}{% set it = site.edition %}{{ it.words }}",
        "{% set it = site.home %}{% for x in site.menu %}{% set_global it = site.edition %}{% endfor %}{{ it.words }}",
        "{% for it in site.menu %}{% else %}{% if it.nothing %}{% endif %}{% endfor %}",
        "{{ view?.nothing }}{{ view.nothing | default(value=\"\") }}",
        "{% if view.nothing is defined %}{{ view.nothing.at.all }}{% endif %}",
        "{{ [view.words for view in [site.edition]] | join }}",
        "{% set it = site.home if site.newsroom else site.edition %}{{ it?.text }}{% if it.nothing %}{% endif %}",
        "{% set all = {\"page\": site.home, \"text\": \"x\"} %}{{ all.text }}{{ all.page.href }}",
        "{{ assets[\"style.css\"] }}{{ page.title | replace(from=\"view.a\", to=\"view.b\") }}",
        "{% for key, it in view %}{{ it }}{% endfor %}",
    ] {
        is_fine("templates/robots.txt", text);
    }
    // A template that no kind of page uses makes nothing.
    is_fine("templates/own.html", "{{ view.nothing }}");
}

/// The templates of a theme without any of the site's own, and where they are looked up.
fn built_in() -> Layers {
    Layers::of(&Tree::of_texts([]), BUILT_IN).0
}

#[test]
fn the_built_in_theme_asks_for_nothing_that_is_not_offered() {
    let layers = built_in();
    let outline = Outline::of(&layers.prefixes, &layers.templates);
    assert_eq!(Seen::of(&outline).unanswered().count(), 0);
}

/// Every name that the built-in theme asks for and that can be looked up, misspelt, is found at its place; and
/// these are nearly all.
#[test]
fn a_misspelt_name_is_found() {
    let mut layers = built_in();
    let mut tried: BTreeSet<(FileName, usize)> = BTreeSet::new();
    for kind in KINDS {
        let outline = Outline::of(&layers.prefixes, &layers.templates);
        let mut seen = Seen::default();
        seen.go_through(&outline, kind.template);
        let names: Vec<(FileName, usize)> =
            seen.answered().map(|(file, start)| (file.clone(), start)).collect();
        for (file, start) in names.into_iter().filter(|name| tried.insert(name.clone())) {
            let text = layers.templates[&file].clone().expect("it is text");
            let wrong = format!("{}zz{}", &text[..start], &text[start..]);
            layers.templates.insert(file.clone(), Ok(wrong.into()));
            let outline = Outline::of(&layers.prefixes, &layers.templates);
            let mut seen = Seen::default();
            seen.go_through(&outline, kind.template);
            let found = seen.unanswered().any(|ask| (&ask.file, ask.start) == (&file, start));
            assert!(found, "{file} at byte {start} for {}", kind.name);
            layers.templates.insert(file, Ok(text));
        }
    }
    let all = Seen::of(&Outline::of(&layers.prefixes, &layers.templates)).count();
    // 1,376 of 1,449 when this was written; the rest are addresses of assets, lists that templates put together, and
    // what a component gets from another one.
    assert!(tried.len() * 100 >= all * 94, "only {} of {all} can be looked up", tried.len());
}
