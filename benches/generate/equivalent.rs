//! The same made-up site as Hugo and Zola read it: what is public of it, with the same words in the same front matter.
//!
//! Their templates lie in `benches/compare/`. What they could not find out by themselves (who is next, in which
//! years a force was inspected) stands in the front matter, so that no template has to search.

use std::fmt::Write;
use std::path::Path;

use super::folder::put;
use super::national;
use super::report::{Report, id};
use super::size::{Inspection, Size};

/// A generator of sites that reads Markdown with YAML before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    Hugo,
    Zola,
}

/// What a template sees of a page beside its words.
struct Page<'a> {
    kind: &'a str,
    title: String,
    date: String,
    themes: &'a [&'a str],
    /// The force that it is on.
    on: Option<String>,
    /// Lines of YAML.
    fields: String,
    text: &'a str,
}

const THEMES: [(&str, &str); 3] = [
    ("gifts-and-hospitality", "Gifts and hospitality"),
    ("second-jobs", "Second jobs"),
    ("training", "Training"),
];

pub fn write(tool: Tool, size: Size, folder: &Path) {
    let place = |name: &str, page: Page<'_>| put(folder, &format!("content/{name}"), &tool.file(&page));
    let inspections: Vec<Inspection> = (size.programmes())
        .flat_map(|(number, _)| size.of_programme(number))
        .filter(|of| of.is_public())
        .collect();
    lists(tool, &place);
    for force in 0..size.forces {
        let (fields, text) = national::force(force, size);
        let name = format!("Force {force:04} Police");
        let on = id(force);
        let neighbours = [force.checked_sub(1), Some(force + 1).filter(|next| *next < size.forces)].map(ends);
        let own = format!(
            "id: {on}\nshort: Force {force:04}\nprevious: {}\nnext: {}\n",
            neighbours[0].clone().unwrap_or_default(),
            neighbours[1].clone().unwrap_or_default(),
        );
        // Terms of Hugo are sections; of Zola they cannot hold words of their own, and so forces are pages.
        let file = match tool {
            Tool::Hugo => format!("forces/{on}/_index.md"),
            Tool::Zola => format!("forces/{on}.md"),
        };
        place(&file, page("force", &name, "2000-11-22", own + &fields, &text));
    }
    for (number, programme) in size.programmes() {
        if tool == Tool::Zola {
            place(
                &format!("questions/{programme}/_index.md"),
                page("through", programme, "", String::new(), ""),
            );
        }
        let years: Vec<Inspection> = inspections.iter().copied().filter(|of| of.number == number).collect();
        questions(programme, &years, &place);
        for (at, of) in years.iter().enumerate() {
            inspection(tool, *of, &years[at + 1..], years[..at].last(), &place);
            (0..size.forces).for_each(|force| reports(*of, force, &years, &place));
        }
    }
}

/// The pages that hold no more than lists, which their templates make.
fn lists(tool: Tool, place: &impl Fn(&str, Page<'_>)) {
    let sections = [("inspections", "Inspections"), ("questions", "Questions"), ("forces", "Forces")];
    for (name, title) in sections {
        place(&format!("{name}/_index.md"), page(name, title, "2025-11-14", String::new(), ""));
    }
    for (name, title) in [("replies", "Replies"), ("recommendations", "Recommendations")] {
        place(&format!("{name}.md"), page(name, title, "2025-11-14", String::new(), ""));
    }
    let introduction = "Every police force of Exampleshire has a card here.\n";
    place(
        "_index.md",
        page("home", "Report Cards of Exampleshire", "2025-11-14", String::new(), introduction),
    );
    if tool == Tool::Hugo {
        place("themes/_index.md", page("themes", "Themes", "2025-11-14", String::new(), ""));
        for (name, title) in THEMES {
            place(&format!("themes/{name}/_index.md"), page("theme", title, "2025-11-14", String::new(), ""));
        }
    }
}

/// The two questions that a programme asks, over the years.
fn questions(programme: &str, years: &[Inspection], place: &impl Fn(&str, Page<'_>)) {
    let ids: Vec<String> = years.iter().map(|of| of.id()).collect();
    let parts = [
        (
            programme,
            format!("The {programme} of the force"),
            format!("Does the force do well in its {programme}?"),
        ),
        ("leaders", "Leaders".to_owned(), "Do leaders set an example?".to_owned()),
    ];
    for (question, title, wording) in parts {
        let own = format!(
            "question: {question}\nprogramme: {programme}\nwording: {wording}\ninspections: [{}]\n",
            ids.join(", ")
        );
        place(
            &format!("questions/{programme}/{question}.md"),
            page("question", &title, "2025-11-14", own, ""),
        );
    }
}

fn inspection(
    tool: Tool,
    of: Inspection,
    before: &[Inspection],
    after: Option<&Inspection>,
    place: &impl Fn(&str, Page<'_>),
) {
    let (fields, text) = national::inspection(of);
    let (title, date) = (format!("Inspection of {} {}", of.programme(), of.year()), date_of(of));
    let own = format!(
        "id: {}\nearlier: {}\nlater: {}\n",
        of.id(),
        before.first().map(|of| of.id()).unwrap_or_default(),
        after.map(|of| of.id()).unwrap_or_default()
    );
    let home = format!("inspections/{}", of.id());
    place(&format!("{home}/_index.md"), page("inspection", &title, &date, own + &fields, &text));
    if tool == Tool::Zola {
        // Pages that are in no section could not be found by their inspection.
        for part in ["press", "replies"] {
            place(&format!("{home}/{part}/_index.md"), page("hidden", part, "", String::new(), ""));
        }
    }
}

/// The report of an inspection on a force, and what belongs to it.
fn reports(of: Inspection, force: usize, years: &[Inspection], place: &impl Fn(&str, Page<'_>)) {
    let report = Report::new(of, force);
    if !report.is_public() {
        return;
    }
    let (programme, year, on) = (of.programme(), of.year(), id(force));
    let others: Vec<Inspection> =
        years.iter().copied().filter(|of| Report::new(*of, force).is_public()).collect();
    let at = others.iter().position(|other| other.year() == year).expect("it is one of them");
    let name_of = |of: Option<&Inspection>| of.map(|of| of.id()).unwrap_or_default();
    let home = format!("inspections/{}", of.id());
    let mut own = format!(
        "force: {on}\nforce_name: Force {force:04} Police\nforce_short: Force {force:04}\ninspection: {}\n\
         inspection_title: Inspection of {programme} {year}\nshort_title: {programme} {year}\n\
         programme: {programme}\nyear: {year}\nearlier: {}\nlater: {}\nhistory: [{}]\n",
        of.id(),
        name_of(others.get(at + 1)),
        name_of(at.checked_sub(1).and_then(|at| others.get(at))),
        others.iter().rev().map(|of| of.id()).collect::<Vec<_>>().join(", "),
    );
    if report.has_press() {
        let press = report.press();
        let title = format!("Force {force:04} Police has been asked about its {programme}");
        let of_press = page("press", &title, &date_of(of), own.clone() + &press.fields, &press.text);
        place(&format!("{home}/press/{on}.md"), Page { on: Some(on.clone()), ..of_press });
    }
    if report.has_reply() {
        let reply = report.reply();
        let title = format!("Reply of Kim Placeholder on {programme} {year}");
        let date = format!("{year}-12-02");
        let of_reply = page("reply", &title, &date, own.clone() + &reply.fields, &reply.text);
        place(&format!("{home}/replies/{on}-policing-body.md"), Page { on: Some(on.clone()), ..of_reply });
    }
    let written = report.report();
    let title = format!("Force {force:04} Police: {programme} {year}");
    _ = writeln!(own, "has_reply: {}\nhas_press: {}", report.has_reply(), report.has_press());
    let of_report = page("report", &title, &date_of(of), own + &written.fields, &written.text);
    place(&format!("{home}/{on}.md"), Page { on: Some(on), themes: &written.themes, ..of_report });
}

fn ends(force: Option<usize>) -> Option<String> {
    force.map(id)
}

fn date_of(of: Inspection) -> String {
    format!("{}-11-14", of.year())
}

fn page<'a>(kind: &'a str, title: &str, date: &str, fields: String, text: &'a str) -> Page<'a> {
    Page { kind, title: title.to_owned(), date: date.to_owned(), themes: &[], on: None, fields, text }
}

impl Tool {
    /// The file that holds a page.
    fn file(self, page: &Page<'_>) -> String {
        let mut front = format!("title: \"{}\"\n", page.title);
        let is_section = self == Tool::Zola && page.is_section();
        if !page.date.is_empty() && !is_section {
            _ = writeln!(front, "date: {}", page.date);
        }
        let terms = |front: &mut String, indent: &str| {
            if !page.themes.is_empty() {
                _ = writeln!(front, "{indent}themes: [{}]", page.themes.join(", "));
            }
            if let Some(on) = &page.on {
                _ = writeln!(front, "{indent}forces: [{on}]");
            }
        };
        let fields = match self {
            Tool::Hugo => {
                _ = writeln!(front, "type: {}", page.kind);
                terms(&mut front, "");
                "params"
            }
            Tool::Zola => {
                match page.kind {
                    "hidden" => front.push_str("render: false\n"),
                    "through" => front.push_str("render: false\ntransparent: true\n"),
                    "home" => front.push_str("template: index.html\n"),
                    kind => _ = writeln!(front, "template: {kind}.html"),
                }
                if is_section {
                    front.push_str("sort_by: slug\n");
                } else if page.on.is_some() {
                    front.push_str("taxonomies:\n");
                    terms(&mut front, "  ");
                }
                "extra"
            }
        };
        _ = writeln!(front, "{fields}:\n  page: {}", page.kind);
        page.fields.lines().for_each(|line| _ = writeln!(front, "  {line}"));
        // Links by name become addresses, which is what these tools would have people write.
        let text = page.text.replace("(theme:second-jobs)", "(/themes/second-jobs/)");
        let text = text.replace("(theme:gifts-and-hospitality)", "(/themes/gifts-and-hospitality/)");
        let text = text.replace("(theme:training)", "(/themes/training/)");
        format!("---\n{front}---\n\n{text}")
    }
}

impl Page<'_> {
    fn is_section(&self) -> bool {
        ["home", "inspections", "inspection", "questions", "forces", "hidden", "through"].contains(&self.kind)
    }
}
