//! What a picture must be, and what is found where it is not.

use std::io::Cursor;
use std::sync::Arc;

use super::{Letters, SIZE, png};
use crate::model::Phrase;
use crate::problem::Problem;
use crate::source::Tree;
use crate::text::FileName;
use crate::theme::{self, examples};

fn letters() -> Letters {
    let theme = theme::load(&Tree::default(), "candour", &[Phrase::new("en-GB")], "/").0.unwrap();
    Letters::of(theme.fonts())
}

fn drawn(inside: &str) -> Result<Vec<u8>, Box<Problem>> {
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630' font-family='Newsreader' \
         font-size='40'>\n<rect width='1200' height='630' fill='#fdfdfb'/>\n{inside}</svg>"
    );
    png(&svg, &letters(), &FileName::new("templates/social.svg")).map_err(Box::new)
}

fn fault(inside: &str) -> String {
    let problem = drawn(inside).unwrap_err();
    assert_eq!(problem.rule.name, "bad-social-image");
    assert_eq!(problem.place.file.as_str(), "templates/social.svg");
    problem.message
}

#[test]
fn a_picture_has_the_size_that_is_asked_for_and_is_the_same_each_time() {
    let words = "<text x='64' y='100'>Heddlu Gŵyr, Ŷnys &amp; Llŷn – ‘ŵ’ … 2016</text>";
    let picture = drawn(words).unwrap();
    assert_eq!(picture, drawn(words).unwrap());
    let reader = ::png::Decoder::new(Cursor::new(&picture)).read_info().unwrap();
    assert_eq!(reader.info().size(), SIZE);
    assert_ne!(picture, drawn("").unwrap(), "the words are in it");
}

#[test]
fn what_is_no_svg_is_quoted() {
    let message = fault("<text>Ambria</txet>");
    assert!(
        message.contains("cannot be read as SVG") && message.contains("`<text>Ambria</txet></svg>`"),
        "{message}"
    );
    let small = png(
        "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>",
        &letters(),
        &FileName::new("a"),
    );
    assert_eq!(small.unwrap_err().message, "The picture is 10 by 10 dots; 1200 by 630 are what it must be.");
}

#[test]
fn words_do_not_run_out_of_the_picture() {
    for place in ["x='1100' y='100'", "x='64' y='20'", "x='64' y='628'", "x='64' y='100' text-anchor='end'"] {
        let message = fault(&format!("<g><text {place}>Devon and Cornwall</text></g>"));
        assert_eq!(message, "The words “Devon and Cornwall” run out of the picture.", "{place}");
    }
}

/// Names as long as they come, and longer: those of forces and inspections that there are, words without a space,
/// and the widest letters.
#[test]
fn every_name_finds_room() {
    let (theme, _) = theme::load(&Tree::default(), "candour", &[Phrase::new("en-GB")], "/cards/");
    let (theme, letters) = (theme.unwrap(), letters());
    let long = "A report of everything that was found about everyone ".repeat(4);
    for name in [
        "Dyfed-Powys Police",
        "Devon and Cornwall Police",
        "Police Service of Northern Ireland",
        "National Policing Improvement Agency",
        "Revisiting police relationships, a progress report",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochgoch",
        "WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMM",
        long.trim(),
    ] {
        let views = examples::with(&[
            ("content/forces/ambria.md", "name: Ambria Police", &format!("name: {name}")),
            ("content/forces/railways.md", "name: Railway Police", &format!("name: {name}")),
            (
                "content/inspections/integrity-2026/index.md",
                "title: Integrity inspection 2026",
                &format!("title: {name}"),
            ),
            (
                "content/inspections/integrity-2026/index.md",
                "short_title: Integrity 2026",
                &format!("short_title: {name}"),
            ),
            ("content/site.yaml", "title: Integrity report cards", &format!("title: {name}")),
        ]);
        let pictures =
            views.into_iter().chain(examples::newsroom()).filter(|(path, _)| path.ends_with(".png"));
        for (path, view) in pictures {
            let svg = theme.render(view.template, &view).unwrap();
            let drawn = png(&svg, &letters, &theme.file_of(view.template));
            let drawn = drawn.unwrap_or_else(|problem| panic!("{path} of {name}: {}", problem.message));
            assert!(drawn.len() < 60_000, "{path} has {} bytes", drawn.len());
        }
    }
}

#[test]
fn letters_come_from_the_theme_and_nowhere_else() {
    let message = fault("<text x='9' y='99' font-family='Helvetica, sans-serif'>A</text>");
    assert!(message.contains("font `Helvetica, sans-serif`, which the theme does not bring"), "{message}");
    assert!(drawn("<text x='9' y='99' font-family='serif'>A</text>").is_ok());
    assert_eq!(
        fault("<text x='9' y='99'>Ж</text>"),
        "No font of the theme has the letter `Ж`, which a picture needs."
    );
    let without = png(
        "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'><text font-family='serif' y='99'>A</text></svg>",
        &Letters::of([&Arc::from(&b"no font"[..])]),
        &FileName::new("a"),
    );
    assert!(without.unwrap_err().remedy.ends_with("use one that is there: none."));
}

/// A picture in a picture would be a file of whoever builds the site.
#[test]
fn nothing_is_looked_up() {
    for address in ["/etc/hostname", "secret.png", "data:image/png;base64,iVBORw0KGgo="] {
        let message = fault(&format!("<image width='9' height='9' href='{address}'/>"));
        assert!(message.starts_with("The picture refers to another"), "{message}");
    }
}
