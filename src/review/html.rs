//! A review as a page, for those who sign off: the text of every page that changed, side by side. It is no page of the site
//! and goes with no theme, so it is written here and not by a template.

use super::{ChangedPage, PageName, Review, Row, Stretch, UNMADE};
use crate::pages::escaped;
use crate::read::Located;
use crate::record::Subject;

/// The page, which needs nothing beside it and shows the same wherever it is opened; `problems` are all there are. Without
/// a review, because of them, it says only what they are.
pub fn html(review: Option<&Review>, problems: &[Located]) -> String {
    let title = escaped(&review.map_or_else(|| UNMADE.to_owned(), Review::title));
    let mut body = String::new();
    told(problems, &mut body);
    if let Some(review) = review {
        compared(review, &mut body);
    }
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n\
         </body>\n</html>\n"
    )
}

fn compared(review: &Review, body: &mut String) {
    if review.is_empty() {
        *body += "<p>Nothing is different.</p>\n";
    }
    let sums = review.sums();
    if !sums.is_empty() {
        *body += &format!("<p>{}.</p>\n", escaped(&sums.join("; ")));
    }
    for subject in Subject::ALL {
        changes(review, subject, body);
    }
    let named = |page: &PageName| format!("<code>{}</code> {}", escaped(&page.address), escaped(&page.title));
    list("New pages", review.added.iter().map(named).collect(), body);
    list("Pages that are gone", review.gone.iter().map(named).collect(), body);
    let leading = review
        .leading
        .iter()
        .map(|it| format!("<code>{}</code> {}", escaped(&it.address), escaped(&it.words())));
    list("Addresses that lead on", leading.collect(), body);
    let (in_words, named_only): (Vec<_>, Vec<_>) =
        review.changed.iter().partition(|changed| !changed.rows.is_empty());
    let named_only = named_only.into_iter().map(|changed| named(&changed.page));
    list("Pages that say something else", named_only.collect(), body);
    pages(&in_words, body);
    let code = |path: &String| format!("<code>{}</code>", escaped(path));
    let same_words =
        ("Pages with the same words, and something else around or behind them", review.same_words.clone());
    for (heading, paths) in std::iter::once(same_words).chain(review.files()) {
        list(heading, paths.iter().map(code).collect(), body);
    }
}

const STYLE: &str = "\
:root { color-scheme: light dark; --line: light-dark(#b8b8b8, #5a5a5a); --gone: light-dark(#fbdcdc, #5b2323);
  --new: light-dark(#d5efd8, #1f4a28) }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.25rem; margin-top: 2rem } h3 { font-size: 1rem }
table { border-collapse: collapse; width: 100%; table-layout: fixed } caption { text-align: start; font-weight: bold }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start; vertical-align: top;
  overflow-wrap: anywhere }
del { background: var(--gone) } ins { background: var(--new) }
td[colspan] { text-align: center; border-inline: 0; padding: 0 }
section { break-inside: avoid-page; margin-block: 1.5rem }
aside { border-inline-start: .25rem solid; padding-inline-start: .75rem; margin-block: 1rem }
";

fn told(problems: &[Located], body: &mut String) {
    if problems.is_empty() {
        return;
    }
    *body += "<h2>Problems</h2>\n";
    for problem in problems {
        let severity = if problem.severity == "error" { "Error" } else { "Warning" };
        *body += &format!(
            "<aside><strong>{severity}:</strong> {}<br><code>{}:{}</code> ({})<br>{}</aside>\n",
            escaped(&problem.message),
            escaped(&problem.file),
            problem.line,
            problem.rule,
            with_code(&problem.remedy)
        );
    }
}

fn changes(review: &Review, subject: Subject, body: &mut String) {
    let of_subject: Vec<_> = review.changes.iter().filter(|change| change.subject == subject).collect();
    if of_subject.is_empty() {
        return;
    }
    *body += &format!(
        "<h2>{}</h2>\n<table>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\">Was</th>\
         <th scope=\"col\">Will be</th></tr></thead>\n<tbody>\n",
        subject.heading()
    );
    for change in of_subject {
        let cell = |said: &Option<String>, mark: &str| match said {
            Some(said) => format!("<{mark}>{}</{mark}>", escaped(said)),
            None => "nothing".to_owned(),
        };
        *body += &format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
            escaped(&change.about),
            cell(&change.was, "del"),
            cell(&change.now, "ins")
        );
    }
    *body += "</tbody>\n</table>\n";
}

fn pages(pages: &[&ChangedPage], body: &mut String) {
    if !pages.is_empty() {
        *body += "<h2>Pages that say something else</h2>\n";
    }
    for changed in pages {
        *body += &format!(
            "<section>\n<h3>{}</h3>\n<table>\n<caption><code>{}</code></caption>\n<thead><tr>\
             <th scope=\"col\">Was</th><th scope=\"col\">Will be</th></tr></thead>\n<tbody>\n",
            escaped(&changed.page.title),
            escaped(&changed.page.address)
        );
        for row in &changed.rows {
            *body += &match row {
                Row::Same(line) => format!("<tr><td>{0}</td><td>{0}</td></tr>\n", escaped(line)),
                Row::Gap => "<tr><td colspan=\"2\">…</td></tr>\n".to_owned(),
                Row::Different { was, now } => {
                    format!("<tr><td>{}</td><td>{}</td></tr>\n", side(was, "del"), side(now, "ins"))
                }
            };
        }
        *body += "</tbody>\n</table>\n</section>\n";
    }
}

fn side(words: &Option<Vec<Stretch>>, mark: &str) -> String {
    let word = |words: &Stretch| match words.only_here {
        true => format!("<{mark}>{}</{mark}>", escaped(&words.text)),
        false => escaped(&words.text),
    };
    words.iter().flatten().map(word).collect()
}

fn list(heading: &str, lines: Vec<String>, body: &mut String) {
    if lines.is_empty() {
        return;
    }
    *body += &format!("<h2>{heading}</h2>\n<ul>\n");
    lines.iter().for_each(|line| *body += &format!("<li>{line}</li>\n"));
    *body += "</ul>\n";
}

/// The same, but for what stands between backticks, which is code.
fn with_code(text: &str) -> String {
    let parts = text.split('`').map(escaped).enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { format!("<code>{part}</code>") } else { part }).collect()
}
