//! What the theme promises: every template makes its page, the frame holds what every page needs, the site's
//! own templates win, and mistakes have places.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;

use super::examples::{self, Views};
use super::layers::{self, BUILT_IN, Layers};
use super::{Theme, load};
use crate::model::Phrase;
use crate::pages::{Field, Holds, KINDS, Offer, View};
use crate::problem::Problem;
use crate::source::Tree;
use crate::text::{Place, Spot};

static PUBLIC: LazyLock<Views> = LazyLock::new(examples::public);

/// What makes a folder a theme that has all that it lacks from the built-in one.
const PLAIN: &str = "title: Plain\ndescription: Plain.\nextends: candour\n";

const AMBRIA: &str = "forces/ambria/index.html";
const PRESS_TEXT: &str = "inspections/integrity-2026/press/ambria/press-release.txt";

fn built_in() -> Theme {
    with(&[]).unwrap()
}

fn english() -> [Phrase; 1] {
    [Phrase::new("en-GB")]
}

fn with(files: &[(&str, &str)]) -> Result<Theme, Vec<Problem>> {
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

fn spot(problem: &Problem) -> (&str, &str, usize, usize) {
    match &problem.place {
        Place { file, spot: Spot::Line { line, column } } => {
            (problem.rule.name, file.as_str(), *line, *column)
        }
        place => panic!("{place:?}: {}", problem.message),
    }
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
fn each_kind_of_page_has_an_example() {
    for kind in KINDS {
        let file = kind.example.trim_start_matches('/');
        let file =
            if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file.into() };
        assert_eq!(PUBLIC.get(&file).map(|view| view.template), Some(kind.template), "{}", kind.example);
    }
}

/// A schema that promises what no page has would let a template ask for it.
#[test]
fn every_view_is_as_its_schema_says() {
    for view in PUBLIC.values().chain(examples::newsroom().values()) {
        let kind = KINDS.iter().find(|kind| kind.template == view.template).unwrap();
        let offer = kind.offer();
        let Value::Object(mut made) = serde_json::to_value(view).unwrap() else {
            panic!("a view is a record")
        };
        for root in &offer.roots {
            holds(&offer, root, &made.remove(&root.name).unwrap(), kind.template);
        }
        assert!(made.is_empty(), "{}: {made:?}", kind.template);
    }
}

fn holds(offer: &Offer, field: &Field, value: &Value, at: &str) {
    let at = format!("{at}.{}", field.name);
    match (&field.holds, value) {
        (_, Value::Null) => assert!(field.may_be_absent, "{at} is absent"),
        (Holds::Text, Value::String(text)) => {
            let words = field.about.split_once("One of ").map(|(_, rest)| rest.split('.').next().unwrap());
            assert!(words.is_none_or(|words| words.contains(&format!("`{text}`"))), "{at} says `{text}`");
        }
        (Holds::Number, Value::Number(_)) | (Holds::YesNo, Value::Bool(_)) | (Holds::Anything, _) => {}
        (Holds::List(item), Value::Array(values)) => {
            let item = Field { holds: (**item).clone(), ..field.clone() };
            values.iter().for_each(|value| holds(offer, &item, value, &at));
        }
        (Holds::Record(name), Value::Object(made)) => {
            let fields = &offer.record(name).unwrap().fields;
            assert_eq!(fields.len(), made.len(), "{at}");
            fields.iter().for_each(|field| holds(offer, field, &made[&field.name], &at));
        }
        (holds, value) => panic!("{at} should hold {holds:?} and is {value}"),
    }
}

/// A field that no example fills is a part of a template that no test tries.
#[test]
fn the_examples_have_something_of_everything() {
    let mut filled: BTreeMap<String, bool> = BTreeMap::new();
    for view in PUBLIC.values().chain(examples::newsroom().values()) {
        note(view.template, &serde_json::to_value(view).unwrap(), &mut filled);
    }
    // A body that is no territorial force has the fields of one, and no grade in their list.
    filled.remove("other.newest");
    // What touches no theme is findings only; measures have a section of their own.
    filled.remove("other_finding.measures");
    let empty: Vec<String> =
        filled.into_iter().filter_map(|(name, filled)| (!filled).then_some(name)).collect();
    assert!(empty.is_empty(), "tests/theme fills no {}", empty.join(", "));
}

/// Notes which fields are filled, by the name of the record that they stand in; a list has the name of one.
fn note(record: &str, value: &Value, filled: &mut BTreeMap<String, bool>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let empty = match field {
                    Value::Null => true,
                    Value::Array(items) => items.is_empty(),
                    Value::String(text) => text.is_empty(),
                    _ => false,
                };
                *filled.entry(format!("{record}.{name}")).or_default() |= !empty;
                note(if name == "view" { record } else { name.trim_end_matches('s') }, field, filled);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| note(record, item, filled)),
        _ => {}
    }
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
fn what_others_show_brings_its_style_with_it() {
    for path in ["forces/ambria/card/index.html", "forces/ambria/card/badge.svg"] {
        let shown = page(&built_in(), path).unwrap();
        assert!(shown.contains("--paper:") && shown.contains("@media (prefers-color-scheme:dark)"), "{path}");
        for asked in ["src=\"", "url(", "@import", "<script", "rel=\"stylesheet\""] {
            assert!(!shown.contains(asked), "{path} asks for more: {asked}");
        }
    }
    let theme = with(&[("themes/candour/assets/card.css", "p { content: '<!-- </style> -->' }")]).unwrap();
    let card = page(&theme, "forces/ambria/card/index.html").unwrap();
    assert_eq!(card.matches("</style>").count(), 1, "a style sheet cannot end its element");
}

/// A theme that wants other colours changes one file.
#[test]
fn colours_are_named_in_the_tokens_and_nowhere_else() {
    let assets: Vec<_> =
        built_in().assets().iter().map(|(name, asset)| (name.clone(), asset.bytes.clone())).collect();
    let sheets = assets.iter().filter(|(name, _)| name.ends_with(".css") && name != "tokens.css");
    for (name, bytes) in sheets {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let colours = ["#", "rgb(", "hsl(", "oklch("].iter().filter(|colour| text.contains(**colour));
        assert_eq!(colours.count(), 0, "{name} has a colour that is no token");
    }
    for (path, _, page) in pages(&PUBLIC) {
        assert!(
            !page.contains("fill=\"") && !page.contains("stroke=\""),
            "{path} has a colour in its markup"
        );
    }
}

/// A picture cannot ask the style sheet, so it repeats the light tokens; in its markup there are none.
#[test]
fn pictures_have_the_colours_of_the_tokens() {
    let tokens = String::from_utf8(built_in().assets()["tokens.css"].bytes.to_vec()).unwrap();
    let (light, _) = tokens.split_once("@media").unwrap();
    let mut seen = 0;
    for (path, _, page) in pages(&PUBLIC).into_iter().filter(|(path, ..)| path.ends_with("social.png")) {
        for colour in page.split(['#', ';', ' ']).filter(|word| word.len() == 6 || word.len() == 3) {
            if page.contains(&format!("#{colour};")) {
                seen += 1;
                assert!(light.contains(&format!("#{colour};")), "{path}: #{colour} is no token");
            }
        }
    }
    assert!(seen > 20, "pictures have colours");
}

#[test]
fn a_picture_says_in_words_what_its_page_says() {
    let page = |path: &str| page(&built_in(), path).unwrap();
    let force = page("forces/ambria/social.png");
    for words in
        [">Ambria Police<", ">Outstanding<", ">Integrity<", "2028", ">Edition of 1 January 2029<", "own site"]
    {
        assert!(force.contains(words), "{words}: {force}");
    }
    assert!(page("forces/railways/social.png").contains(">This site holds no report on"));
    assert!(page("inspections/review-2025/social.png").contains(">This inspection gives no grades.<"));
    assert!(page("social.png").contains("What inspectors found about"));
    // The same for those who cannot see it.
    let card = page(AMBRIA);
    for words in [
        "<meta property=\"og:image\" content=\"https://cards.example/cards/forces/ambria/social.png\">",
        "<meta property=\"og:image:alt\" content=\"Ambria Police. Integrity: ",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert!(card.contains(words), "{words}");
    }
    let image = |path: &str| {
        page(path).split_once("og:image\" content=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    assert!(image("inspections/integrity-2028/ambria/index.html").ends_with("/forces/ambria/social.png"));
    assert!(image("inspections/integrity-2028/index.html").ends_with("/integrity-2028/social.png"));
    assert!(image("themes/index.html").ends_with("/cards/social.png"));
}

#[test]
fn a_site_can_go_without_pictures() {
    let views = examples::with(&[("content/site.yaml", "licence:", "social_images: false\nlicence:")]);
    assert!(views.keys().all(|path| !path.ends_with("social.png")));
    let card = built_in().render(views[AMBRIA].template, &views[AMBRIA]).unwrap();
    assert!(!card.contains("og:image") && !card.contains("twitter:card") && card.contains("og:title"));
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

#[test]
fn the_style_sheets_are_small() {
    let assets = built_in();
    let sheets = assets.assets().iter().filter(|(name, _)| name.ends_with(".css"));
    assert!(sheets.map(|(_, asset)| asset.bytes.len()).sum::<usize>() < 40_000);
}
