//! Messages on pages: layered, escaped, in the language of the page; and what is wrong with them.

use std::sync::Arc;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::asks::asks;
use crate::model::LanguageTag;
use crate::problem::Problem;
use crate::source::Tree;
use crate::strings::Strings;
use crate::text::{Place, Spot, passage};
use crate::theme::layers::{BUILT_IN, Layers};
use crate::theme::{Theme, load};

fn load_with(files: &[(&str, &str)], languages: &[&str]) -> (Option<Arc<Theme>>, Vec<Problem>) {
    let languages: Vec<LanguageTag> = languages.iter().map(LanguageTag::new).collect();
    let (theme, problems) = load(&Tree::of_texts(files.iter().copied()), "candour", &languages, "/");
    (theme, problems.0)
}

/// What `templates/page.html` with this text becomes, where the site has these messages.
fn said(template: &str, messages: &str) -> String {
    said_as("templates/page.html", template, messages)
}

fn said_as(file: &str, template: &str, messages: &str) -> String {
    let files = [(file, template), ("templates/strings/en.ftl", messages)];
    let (theme, problems) = load_with(&files, &["en-GB"]);
    assert_eq!(problems, []);
    render(&theme.unwrap(), file.strip_prefix("templates/").unwrap(), "en-GB")
}

fn render(theme: &Theme, template: &str, language: &str) -> String {
    theme.render(template, &context(language)).unwrap_or_else(|problem| panic!("{problem:?}"))
}

fn context(language: &str) -> Value {
    json!({
        "page": { "language": language, "title": "<Tom> & \u{fdd0} Sons", "waiting": null },
        "site": { "edition": { "iso": "2029-01-01", "words": "1 January 2029" } },
        "view": {},
    })
}

/// The problem of these files, with its place.
fn fault(files: &[(&str, &str)]) -> (Problem, usize, usize) {
    let (theme, problems) = load_with(files, &["en-GB"]);
    assert!(theme.is_none());
    let [problem] = <[Problem; 1]>::try_from(problems).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let Place { spot: Spot::Line { line, column }, .. } = problem.place else { panic!("{problem:?}") };
    (problem, line, column)
}

#[test]
fn a_message_takes_text_numbers_and_markup() {
    let message = "x-edition = Edition of { $date }, <by> { $who }.\n";
    let template = "{{ \"x-edition\" | message(date=<date date={site.edition} />, who=page.title) }}";
    // The character that holds the place of markup means nothing in a text.
    let expected = "Edition of <time datetime=\"2029-01-01\">1 January 2029</time>, &lt;by&gt; &lt;Tom&gt; &amp; \u{fffd} Sons.";
    assert_eq!(said(template, message), expected);
    let template =
        "{% set who %}<b>{{ page.language }}</b>{% endset %}{{ \"x-edition\" | message(date=1, who) }}";
    assert_eq!(
        said(&template.replace("who)", "who=who)"), message),
        "Edition of 1, &lt;by&gt; <b>en-GB</b>."
    );
}

#[test]
fn in_a_text_nothing_is_escaped() {
    let text =
        said_as("templates/robots.txt", "{{ \"x\" | message(who=page.title) }}", "x = By { $who } & <co>.\n");
    assert_eq!(text, "By <Tom> & \u{fffd} Sons & <co>.");
}

/// Escaped twice, `&` would stand in pictures as `&amp;`.
#[test]
fn without_markup_a_message_is_a_text_for_other_filters() {
    let messages = "x = { $who }\n";
    let template = "{{ (\"x\" | message(who=\"a & b\") ~ \", c\") | capitalize_first }}";
    assert_eq!(said(template, messages), "A &amp; b, c");
    let template = "{{ \"x\" | message(who=\"x\" | message(who=\"a & b\")) }}";
    assert_eq!(said(template, messages), "a &amp; b");
}

#[test]
fn a_message_is_markup_where_it_goes_on_as_an_argument() {
    let template = "{{ \"x\" | message(what=\"y\" | message(b=<link link={ {\"href\": \"/\", \"text\": \"a&b\"} } />)) }}";
    assert_eq!(said(template, "x = So: { $what }\ny = <{ $b }>\n"), "So: &lt;<a href=\"/\">a&amp;b</a>&gt;");
}

#[test]
fn numbers_and_yes_or_no_choose_a_variant() {
    let messages = "x = { $n ->\n    [one] One report\n   *[other] { $n } reports\n }\n\
                    y = { $y ->\n    [true] graded\n   *[false] not graded\n }\n";
    let of = |template: &str| said(template, messages);
    assert_eq!(of("{{ \"x\" | message(n=1) }}, {{ \"x\" | message(n=4) }}"), "One report, 4 reports");
    assert_eq!(of("{{ \"y\" | message(y=true) }}, {{ \"y\" | message(y=not true) }}"), "graded, not graded");
}

#[test]
fn the_layers_go_message_by_message() {
    let asks = "{{ \"a\" | message }} {{ \"b\" | message }} {{ \"c\" | message }} {{ \"d\" | message }}";
    let files = [
        ("templates/page.html", asks),
        ("templates/strings/en.ftl", "a = site\n"),
        ("themes/upper/theme.yaml", "title: Upper\ndescription: On top.\nextends: lower\n"),
        ("themes/upper/strings/en.ftl", "a = upper\nb = upper\nc = upper en\n"),
        ("themes/upper/strings/en-GB.ftl", "c = upper en-GB\n"),
        ("themes/lower/theme.yaml", "title: Lower\ndescription: Below.\nextends: candour\n"),
        ("themes/lower/strings/en-GB.ftl", "a = lower\nb = lower\nc = lower\nd = lower\n"),
    ];
    let tree = Tree::of_texts(files);
    let (theme, problems) = load(&tree, "upper", &[LanguageTag::new("en-GB")], "/");
    assert_eq!(problems.0, []);
    assert_eq!(render(&theme.unwrap(), "page.html", "en-GB"), "site upper upper en-GB lower");
}

/// Welsh has six forms, and nothing here knows it.
#[test]
fn the_page_says_in_which_language_a_message_is_said() {
    let files = [
        ("templates/page.html", "{{<deep n={4} />}} {{ \"only\" | message }}"),
        (
            "templates/parts/deep.html",
            "{% component deep(n: number) %}{{ \"x\" | message(n=n) }}{% endcomponent deep %}",
        ),
        ("templates/strings/en.ftl", "x = { $n } reports\nonly = English\n"),
        (
            "templates/strings/cy.ftl",
            "x = { $n ->\n    [zero] dim\n    [few] ychydig\n    [many] llawer\n   *[other] { $n } adroddiad\n }\n",
        ),
    ];
    let (theme, problems) = load_with(&files, &["en-GB", "cy"]);
    let theme = theme.expect("what is not translated is a warning");
    assert_eq!(render(&theme, "page.html", "en-GB"), "4 reports English");
    assert_eq!(render(&theme, "page.html", "cy"), format!("4 adroddiad {}", passage::marked("English")));
    let [problem] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!(
        (problem.rule.name, problem.place.file.as_str()),
        ("untranslated-message", "content/site.yaml")
    );
    assert!(problem.message.contains("`cy`"), "{}", problem.message);
}

#[test]
fn what_no_message_answers_is_told_at_the_template() {
    let strings =
        ("templates/strings/en.ftl", "x-edition = Edition of { $date }, { x-who }\nx-who = { $who }\n");
    let (problem, line, column) =
        fault(&[("templates/page.html", "\n {{ \"x-edtion\" | message }}"), strings]);
    assert_eq!((problem.rule.name, line, column), ("unknown-message", 2, 5));
    assert_eq!(problem.remedy, "Did you mean `x-edition`?");
    // Also in a file that no page uses, and whatever other messages need.
    let asks = "{{ \"x-edition\" | message(date=1, wo=2) }}";
    let (problem, line, column) = fault(&[("templates/parts/unused.html", asks), strings]);
    assert_eq!((problem.rule.name, line, column), ("missing-message-argument", 1, 4));
    assert_eq!(problem.remedy, "The template gives `wo`: one of the two is misspelt.");
    let (there, note) = &problem.also[0];
    assert_eq!(
        (there.spot.clone(), note.as_str()),
        (Spot::Line { line: 2, column: 11 }, "the message needs it here")
    );
    let (problem, line, column) = fault(&[("templates/page.html", "{{ page.title | message }}")]);
    assert_eq!((problem.rule.name, line, column), ("unknown-message", 1, 17));
}

#[test]
fn what_is_wrong_in_a_file_of_messages_is_told_there() {
    let at = |text: &str| {
        let (problem, line, column) = fault(&[("templates/strings/cy.ftl", text)]);
        assert_eq!(
            (problem.rule.name, problem.place.file.as_str()),
            ("bad-message", "templates/strings/cy.ftl")
        );
        (line, column)
    };
    assert_eq!(at("x = fine\ny = { $date\nz = fine\n"), (2, 12));
    assert_eq!(at("\u{feff}x = fine\n\nx = again\n"), (3, 1));
    let of = |text: &str| fault(&[("templates/strings/en.ftl", text)]);
    let (problem, line, column) = of("x-one = fine\ny = also { x-noe }\n");
    assert_eq!((line, column, problem.remedy.as_str()), (2, 12, "Did you mean `x-one`?"));
    assert_eq!(of("x =\n    { -brand }\n").1, 2);
    assert_eq!(of("x = { NUMBER($n) }\n").2, 7);
}

#[test]
fn a_site_in_a_language_without_words_is_told() {
    let asks = "{{ \"x\" | message }}{{ \"y\" | message }}";
    let (theme, problems) = load_with(&[("templates/page.html", asks)], &["fr"]);
    assert!(theme.is_none());
    assert_eq!(
        problems.iter().map(|problem| problem.rule.name).collect::<Vec<_>>(),
        ["language-without-strings"]
    );
}

#[test]
fn nothing_is_given_where_a_message_needs_something() {
    let files = [
        ("templates/page.html", "{{ \"x\" | message(n=page.waiting) }}"),
        ("templates/strings/en.ftl", "x = { $n }\n"),
    ];
    let (theme, _) = load_with(&files, &["en-GB"]);
    let problem = theme.unwrap().render("page.html", &context("en-GB")).unwrap_err();
    assert_eq!(problem.message, "The message `x` is given no text and no number for `n`, but none.");
}

/// A message that no template says is one that translators work on for nothing.
#[test]
fn every_message_of_the_built_in_theme_is_asked_for() {
    let (layers, _) = Layers::of(&Tree::default(), BUILT_IN);
    let (strings, _) = Strings::of(&layers.strings, &[LanguageTag::new("en")]);
    let texts = layers.templates.values().filter_map(|text| text.as_deref().ok());
    let asked: BTreeSet<&str> = texts.flat_map(asks).filter_map(|ask| ask.id).collect();
    let english = &strings.languages[0];
    let said = english.names().flat_map(|id| english.said_in(id));
    let own = Strings::own_names().map(|name| -> &str { name });
    let wanted: BTreeSet<&str> = asked.into_iter().chain(said).chain(own).collect();
    let idle: Vec<&str> = english.names().filter(|name| !wanted.contains(name)).collect();
    assert!(idle.is_empty(), "no template asks for {idle:?}");
}
