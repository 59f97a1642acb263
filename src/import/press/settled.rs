//! What becomes of a press release: it is read, found a place for, written in thought, and tried.

use std::sync::Arc;

use crate::checks::relative_date;
use crate::model::{ForceId, Inspection, InspectionId, PressRelease, Published};
use crate::problem::Problems;
use crate::project::Project;
use crate::read::{self, LEFT_OVER};
use crate::scaffold::{new_errors, site_of};
use crate::site::Site;
use crate::source::{Stored, Tree};
use crate::text::FileName;

use super::super::decoded::{Decoded, decoded};
use super::super::{Change, source};
use super::anatomy::{Anatomy, Left, anatomy};
use super::doubled::without_repeats;
use super::html::{self, Page};
use super::mended::mended;
use super::paragraph::{Paragraph, Shape, spaced};
use super::quotes::{is_speech, name_again};
use super::written::{Beside, written};
use super::{AskedOfPress, Part, Press, Remark, Standing, belongs, moment, plain};

pub(super) fn settle(
    tree: &Tree,
    project: &Project,
    name: &str,
    bytes: &[u8],
    asked: &AskedOfPress,
) -> Result<Press, String> {
    let site = site_of(project)?;
    let Decoded { text, written_in } = decoded(bytes)
        .ok_or_else(|| format!("{name} is neither UTF-8 nor Windows-1252: save it as plain text in UTF-8"))?;
    let mut page = page(name, &text);
    let mut remarks = Vec::new();
    page.paragraphs.iter_mut().for_each(|paragraph| mended(paragraph, &mut remarks));
    page.paragraphs.retain(|paragraph| !paragraph.text.is_empty());
    let mut anatomy = anatomy(page.paragraphs);
    let Some(headline) = anatomy.headline.as_ref().map(|headline| headline.lines) else {
        return Err(format!("{name} has no headline: its first paragraph is taken as one"));
    };
    let named = |why: String| format!("{name}: {why}");
    let force = belongs::force(site, &anatomy, asked.force.as_deref()).map_err(named)?;
    let on = ForceId::new(&force.id);
    let inspection =
        belongs::inspection(project, site, &anatomy, &on, asked.inspection.as_deref()).map_err(named)?;
    let of = InspectionId::new(&inspection.id);
    let (file, about) = place(project, site, &of, &on)?;

    set_teasers_aside(site, &on, &mut anatomy);
    without_repeats(&mut anatomy);
    let known = about.lead_inspector.iter().map(|lead| (lead.name.to_string(), lead.role.to_string()));
    name_again(&mut anatomy.quotes, &known.collect::<Vec<_>>());
    let told = anatomy.published.as_ref().map(|(_, published)| *published);
    let told = told.or_else(|| page.published.as_deref().and_then(|day| moment::moment(day.get(..10)?)));
    let report = site.report_published(&of, &on);
    let own = own_date(&anatomy, told, report, headline, &mut remarks);
    let said_on = told.or(report).map(|published| published.date);
    set_nameless_aside(&mut anatomy, said_on.is_some());
    look_at(&anatomy, &mut remarks);

    let address = page.address.as_deref();
    let sources = source::Sources { own: None, inherited: Some(&about.sources) };
    let publisher = address.map_or_else(
        || about.inspectorate.to_string(),
        |address| sources.publisher_of(address).unwrap_or_else(|| about.inspectorate.to_string()),
    );
    let beside = Beside {
        name,
        published: own,
        said_on,
        publisher: &publisher,
        dated: told.map(|told| told.date),
        address,
    };
    let text = written(&anatomy, &beside);
    let parts = parts(&anatomy);
    remarks.sort_by_key(|remark| remark.lines);
    let mut press = Press {
        file,
        inspection,
        force,
        written_in,
        parts,
        remarks,
        standing: Standing::New,
        changes: Vec::new(),
        tree: tree.clone(),
        faults: Problems::default(),
    };
    stand(&mut press, tree, project, text, (&of, &on));
    Ok(press)
}

/// The paragraphs of a text or of a page.
fn page(name: &str, text: &str) -> Page {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_lowercase();
    let is_html = [".html", ".htm"].iter().any(|ending| name.to_lowercase().ends_with(ending))
        || ["<!doctype html", "<html"].iter().any(|begin| start.starts_with(begin));
    match is_html {
        true => html::page(text),
        false => Page { paragraphs: plain::paragraphs(text), ..Page::default() },
    }
}

/// The file that the release would be, and the inspection that it is about.
fn place<'a>(
    project: &Project,
    site: &'a Site,
    of: &InspectionId,
    on: &ForceId,
) -> Result<(FileName, &'a Inspection), String> {
    let inspection = site.inspection(of).ok_or_else(|| format!("there is no inspection `{of}`"))?;
    let broken = |file: &FileName| project.reading.docs.broken.contains_key(file);
    let report = FileName::new(format!("content/inspections/{of}/{on}.md"));
    let file = FileName::new(format!("content/inspections/{of}/press/{on}.md"));
    if let Some(file) = [&report, &file].into_iter().find(|file| broken(file)) {
        return Err(format!("{file} has mistakes: mend what `candour check` says of it, and import again"));
    }
    match site.report(of, on) {
        Some(_) => Ok((file, inspection)),
        None => Err(format!(
            "there is no report on {on} in {of} yet: begin one with `candour new report {of} {on}`"
        )),
    }
}

/// Short lines that name another force, and not this one, are headlines of other stories.
fn set_teasers_aside(site: &Site, on: &ForceId, anatomy: &mut Anatomy) {
    let is_teaser = |one: &Paragraph| {
        one.shape != Shape::Item
            && !one.text.ends_with(['.', ':', '?', '!', '”', '"'])
            && belongs::is_about_another(site, on.as_str(), &one.text)
    };
    let (teasers, body) = std::mem::take(&mut anatomy.body).into_iter().partition(is_teaser);
    anatomy.body = body;
    let left = |paragraph| Left {
        paragraph,
        why: "another story: it names another force".to_owned(),
        is_said: false,
    };
    anatomy.left.extend(Vec::into_iter(teasers).map(left));
    anatomy.left.sort_by_key(|left| left.paragraph.lines);
}

/// Quotations that the file cannot hold: each needs a person with a role, and a day.
fn set_nameless_aside(anatomy: &mut Anatomy, has_day: bool) {
    let is_whole = |said: &super::quotes::Said| said.person.is_some() && said.role.is_some() && has_day;
    let (whole, others): (Vec<_>, Vec<_>) =
        std::mem::take(&mut anatomy.quotes).into_iter().partition(is_whole);
    anatomy.quotes = whole;
    for said in others {
        let why = match (&said.person, has_day) {
            (None, _) => "a quotation, and nobody is named who said it".to_owned(),
            (Some(person), true) => format!("a quotation of {person}, whose role is not told"),
            (Some(_), false) => "a quotation, and nobody says on which day".to_owned(),
        };
        let left = |paragraph| Left { paragraph, why: why.clone(), is_said: false };
        anatomy.left.extend(said.told_by.into_iter().chain([said.words]).map(left));
    }
    anatomy.left.sort_by_key(|left| left.paragraph.lines);
}

/// The moment that has to be written, because it is later than that of the report; what else there is to say of it is
/// told.
fn own_date(
    anatomy: &Anatomy,
    told: Option<Published>,
    report: Option<Published>,
    headline: super::Lines,
    remarks: &mut Vec<Remark>,
) -> Option<Published> {
    let at = anatomy.published.as_ref().map_or(headline, |(line, _)| line.lines);
    match (told, report) {
        (None, Some(report)) => {
            let what = format!("it says no date, and goes out with its report: {}", report.words());
            remarks.push(Remark::new(at, what, "write `published` where that is wrong"));
            None
        }
        (None, None) => {
            remarks.push(Remark::new(at, "neither it nor its report says a date", "write `published`"));
            None
        }
        (Some(told), Some(report)) if told.date < report.date => {
            let what = format!("it says {}, and its report is published {}", told.words(), report.words());
            remarks.push(Remark::new(at, what, "find out which is right"));
            None
        }
        (Some(told), Some(report)) if told.date == report.date => None,
        (Some(told), _) => Some(told),
    }
}

/// What a person has to look at in what was placed.
fn look_at(anatomy: &Anatomy, remarks: &mut Vec<Remark>) {
    for said in &anatomy.quotes {
        let person = said.person.as_deref().unwrap_or_default();
        remarks.push(Remark::new(
            said.words.lines,
            format!("these are the words of {person} as they stand"),
            "say in reported speech what was said",
        ));
    }
    for speech in anatomy.body.iter().filter(|one| is_speech(&one.text)) {
        remarks.push(Remark::new(
            speech.lines,
            "somebody speaks here, and no name with a role is told",
            "say who it was under `quotes`, or say it in reported speech",
        ));
    }
    for (paragraph, _) in placed(anatomy) {
        if let Some(relative) = relative_date(&paragraph.text) {
            remarks.push(Remark::new(
                paragraph.lines,
                format!("“{relative}” is right for one day only"),
                "write the date",
            ));
        }
    }
    for left in anatomy.left.iter().filter(|left| left.why.starts_with("stands a second time")) {
        remarks.push(Remark::new(
            left.paragraph.lines,
            format!("“{}” {}", beginning(&left.paragraph.text), left.why),
            "it is put aside at the end of the file; nothing else need be done",
        ));
    }
}

/// All that has a place in the file, with the name of that place.
fn placed(anatomy: &Anatomy) -> impl Iterator<Item = (&Paragraph, &'static str)> {
    fn named<'a>(
        paragraphs: impl IntoIterator<Item = &'a Paragraph>,
        name: &'static str,
    ) -> impl Iterator<Item = (&'a Paragraph, &'static str)> {
        paragraphs.into_iter().map(move |one| (one, name))
    }
    named(&anatomy.headline, "headline")
        .chain(named(&anatomy.lead, "what leads to the points"))
        .chain(named(&anatomy.found, "found"))
        .chain(named(&anatomy.body, "background"))
        .chain(named(anatomy.quotes.iter().filter_map(|said| said.told_by.as_ref()), "who speaks"))
        .chain(named(anatomy.quotes.iter().map(|said| &said.words), "quotation"))
        .chain(named(&anatomy.where_to_read, "where to read"))
        .chain(named(&anatomy.notes, "note to editors"))
        .chain(named(anatomy.contacts.iter().map(|whom| &whom.said), "contact"))
}

/// Every part in the order of its lines.
fn parts(anatomy: &Anatomy) -> Vec<Part> {
    let part = |one: &Paragraph, taken_as, why| Part {
        lines: one.lines,
        taken_as,
        why,
        begins: beginning(&one.text),
    };
    let mut parts: Vec<Part> = placed(anatomy).map(|(one, name)| part(one, Some(name), None)).collect();
    parts.extend(anatomy.left.iter().map(|left| {
        let taken_as = left.is_said.then_some("said otherwise");
        part(&left.paragraph, taken_as, Some(left.why.clone()))
    }));
    parts.sort_by_key(|part| part.lines);
    parts
}

/// The first words of a passage.
fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    match words.len() {
        0..=8 => text.to_owned(),
        _ => format!("{} ...", words[..7].join(" ")),
    }
}

/// Finds out how the release stands to what is there, and tries the file where there is none.
fn stand(
    press: &mut Press,
    tree: &Tree,
    project: &Project,
    text: String,
    (of, on): (&InspectionId, &ForceId),
) {
    let mut with = tree.clone();
    with.files.insert(press.file.clone(), Stored::Read(Arc::from(text.as_bytes())));
    let (after, errors) = new_errors(&with, project);
    let key = (of.clone(), on.clone());
    if let Some(there) = project.reading.docs.press.get(&key) {
        let now = after.reading.docs.press.get(&key).map(|doc| &doc.value);
        let bodies = [tree.text(&press.file), Some(text.as_str().into())]
            .map(|text| body_of(&text.unwrap_or_default()));
        let fields = now.map_or(Vec::new(), |now| differing(&there.value, now, &bodies));
        press.standing = if fields.is_empty() { Standing::There } else { Standing::Otherwise { fields } };
        return;
    }
    press.changes = vec![Change { file: press.file.clone(), before: None, text }];
    press.tree = with;
    press.faults = errors;
}

/// The fields in which two releases differ.
fn differing(
    there: &PressRelease,
    here: &PressRelease,
    [body_there, body_here]: &[String; 2],
) -> Vec<&'static str> {
    let fields = [
        ("headline", there.headline == here.headline),
        ("published", here.published.is_none() || there.published == here.published),
        ("found", there.found == here.found),
        ("quotes", there.quotes == here.quotes),
        ("where_to_read", there.where_to_read == here.where_to_read),
        ("notes_to_editors", there.notes_to_editors == here.notes_to_editors),
        ("contacts", there.contacts == here.contacts),
        ("background", body_there == body_here),
    ];
    fields.into_iter().filter(|(_, is_same)| !is_same).map(|(field, _)| field).collect()
}

/// The words below the fields, without the block at the end.
fn body_of(text: &str) -> String {
    let below = read::fields(text).map_or("", |fields| &text[fields.end..]);
    spaced(below.split(LEFT_OVER).next().unwrap_or_default())
}
