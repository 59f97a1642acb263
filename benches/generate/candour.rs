//! The made-up site as candour reads it.

use std::path::Path;

use candour::model::Date;
use candour::scaffold;
use candour::text::FileName;

use super::folder::put;
use super::report::{Report, id};
use super::size::{FAR_AHEAD, Size};
use super::{national, size};

pub fn write(size: Size, folder: &Path) {
    let is_kept = |file: &FileName| {
        let name = file.as_str();
        name == "content/site.yaml"
            || name == "content/accessibility.yaml"
            || name.starts_with("content/vocabulary/")
            || name.starts_with("content/pages/")
    };
    for (file, text) in scaffold::site(Date::day(2026, 1, 1)).iter().filter(|(file, _)| is_kept(file)) {
        // Its forces and its inspection are not here; the first of ours is shown in their place.
        let text = text.replace("ambria", "force-0000").replace("integrity-2024", "integrity-2025");
        put(folder, file.as_str(), &text);
    }
    for force in 0..size.forces {
        let (fields, text) = national::force(force, size);
        put(folder, &format!("content/forces/{}.md", id(force)), &file("", &fields, &text));
    }
    for (number, programme) in size.programmes() {
        let (fields, text) = national::programme(programme);
        put(folder, &format!("content/programmes/{programme}.md"), &file("", &fields, &text));
        for of in size.of_programme(number) {
            inspection(of, size, folder);
        }
    }
}

fn inspection(of: size::Inspection, size: Size, folder: &Path) {
    let home = format!("content/inspections/{}", of.id());
    let draft = if of.is_draft() { "draft: true\n" } else { "" };
    let (fields, text) = national::inspection(of);
    put(folder, &format!("{home}/index.md"), &file(draft, &fields, &text));
    for force in 0..size.forces {
        let report = Report::new(of, force);
        let on = id(force);
        let later = format!("published: {FAR_AHEAD}-12-08 00:01\n");
        let first = match () {
            () if report.is_draft() => "draft: true\n",
            () if report.comes_later() => &later,
            () => "",
        };
        let written = report.report();
        put(folder, &format!("{home}/{on}.md"), &file(first, &written.fields, &written.text));
        if report.has_press() {
            let press = report.press();
            put(folder, &format!("{home}/press/{on}.md"), &file("", &press.fields, &press.text));
        }
        if report.has_reply() {
            let (reply, name) = (report.reply(), format!("{home}/replies/{on}-policing-body.md"));
            put(folder, &name, &file("", &reply.fields, &reply.text));
        }
    }
}

fn file(first: &str, fields: &str, text: &str) -> String {
    format!("---\n{first}{fields}---\n\n{text}")
}
