//! Mistakes in templates have places.

use super::{page, with};
use crate::problem::Problem;
use crate::text::{Place, Spot};

fn spot(problem: &Problem) -> (&str, &str, usize, usize) {
    match &problem.place {
        Place { file, spot: Spot::Line { line, column } } => {
            (problem.rule.name, file.as_str(), *line, *column)
        }
        place => panic!("{place:?}: {}", problem.message),
    }
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
fn a_wrong_message_hides_no_wrong_field() {
    let problems =
        with(&[("templates/robots.txt", "{{ \"sorces\" | message }}\n{{ view.sitemapp }}")]).err().unwrap();
    let mut told: Vec<_> = problems.iter().map(spot).collect();
    told.sort_unstable();
    let file = "templates/robots.txt";
    assert_eq!(told, [("unknown-message", file, 1, 4), ("unknown-template-field", file, 2, 9)]);
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
fn what_only_a_page_can_tell_is_told_when_it_is_made() {
    let asked = |text: &str| {
        let theme = with(&[("templates/robots.txt", text)]).unwrap();
        page(&theme, "robots.txt").unwrap_err()
    };
    let problem = asked("{{ site.disclaimer.text }}");
    assert_eq!(spot(&problem), ("unknown-template-field", "templates/robots.txt", 1, 20));
    assert!(problem.remedy.starts_with("Ask first whether it is there"), "{problem:?}");
    let problem = asked("{{ assets[\"stile.css\"] }}");
    assert_eq!(spot(&problem).0, "unknown-template-field");
    let problem = asked("{{ vieww.sitemap }}");
    assert!(problem.remedy.starts_with("Did you mean `view`?"), "{problem:?}");
}
