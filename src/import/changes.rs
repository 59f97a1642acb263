//! The files that entries make: new ones, and those that are there with lines added.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Entries, Source, SourceId};
use crate::site::Site;
use crate::source::{Stored, Tree};
use crate::text::FileName;

use super::entry::{Entry, Form, Unplaced};
use super::place::inserted;
use super::source::{Cited, NewSource, Sources};

/// A file as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub file: FileName,
    /// What stands there; nothing for a new file.
    pub before: Option<Arc<[u8]>>,
    pub text: String,
}

/// The changes that `entries` make, file by file, or why a file stays as it is.
pub(super) fn changes(
    tree: &Tree,
    site: &Site,
    entries: &[&Entry],
) -> BTreeMap<FileName, Result<Change, Unplaced>> {
    let mut by_file: BTreeMap<FileName, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        by_file.entry(entry.file.clone()).or_default().push(entry);
    }
    let change =
        |(file, entries): (FileName, Vec<&Entry>)| (file.clone(), change(tree, site, file, &entries));
    by_file.into_iter().map(change).collect()
}

fn change(tree: &Tree, site: &Site, file: FileName, entries: &[&Entry]) -> Result<Change, Unplaced> {
    let before = match tree.files.get(&file) {
        None => None,
        Some(Stored::Read(bytes)) => Some(Arc::clone(bytes)),
        Some(_) => return Err(Unplaced::broken(&file)),
    };
    let is_new = before.is_none();
    let known = sources_of(site, &file);
    let new = new_sources(&known, entries);
    let has_own = known.own.is_some_and(|own| !own.is_empty());
    if !is_new && !has_own && !new.is_empty() {
        return Err(Unplaced::new(
            format!("{file} lists no sources, and its first would become the source of all that it says"),
            format!("list {} under `sources` there", new[0].1.address.as_ref().unwrap_or(&new[0].1.title)),
        ));
    }
    let first_new = new.first().map(|(id, _)| id.as_str()).filter(|_| !has_own);
    let default = first_new.or_else(|| known.default().map(|(id, _)| id.as_str()));
    let inherited = known.inherited.and_then(|sources| sources.iter().next()).map(|(id, _)| id.as_str());
    let mut text = match &before {
        Some(bytes) => std::str::from_utf8(bytes).map_err(|_| Unplaced::broken(&file))?.to_owned(),
        None => "---\n---\n".to_owned(),
    };
    let mut add = |within: &str, lines: &[String]| {
        text = inserted(&text, within, lines).ok_or_else(|| no_place(&file))?;
        Ok::<(), Unplaced>(())
    };
    let dates: Vec<String> =
        entries.iter().filter_map(|entry| entry.published).map(|day| day.words()).collect();
    if is_new && entries.iter().any(|entry| entry.published != entries[0].published) {
        return Err(Unplaced::new(
            format!("the rows of {file} differ in when it was published: {}", dates.join(", ")),
            "give all rows of one report one date",
        ));
    }
    for entry in entries {
        let source = match &entry.source {
            Some(Cited::Known(id)) => Some(id.as_str()),
            Some(Cited::New(wanted)) => new.iter().find(|(_, new)| new == wanted).map(|(id, _)| id.as_str()),
            // Beside a new source, what names none is still of the inspection's.
            None if is_new => inherited,
            None => None,
        };
        let source = source.filter(|id| Some(*id) != default);
        match &entry.form {
            Form::Named { within, name } => add(within, &named(name, &entry.fields, source))?,
            Form::Item(within) => add(within, &item(&entry.fields, source))?,
            Form::Whole { .. } => {}
        }
    }
    for (id, source) in &new {
        add("sources", &named(id, &source.fields(), None))?;
    }
    if is_new {
        text = begun(&text, entries[0]);
    }
    Ok(Change { file, before, text })
}

/// A new file with what stands above its lists, and below its fields.
fn begun(text: &str, first: &Entry) -> String {
    let mut fields: Vec<String> =
        first.published.iter().map(|published| format!("published: {}\n", moment(*published))).collect();
    let mut below = String::new();
    if let Form::Whole { words } = &first.form {
        fields.extend(first.fields.iter().map(|(name, value)| format!("{name}: {value}\n")));
        if !words.is_empty() {
            below = format!("\n{words}\n");
        }
    }
    text.replacen("---\n", &format!("---\n{}", fields.concat()), 1) + &below
}

/// A moment as content files write it.
fn moment(published: crate::model::Published) -> String {
    match published.time {
        Some((hour, minute)) => format!("{} {hour:02}:{minute:02}", published.date.iso()),
        None => published.date.iso(),
    }
}

fn named(name: &str, fields: &[(&str, String)], source: Option<&str>) -> Vec<String> {
    if let ([("grade", grade)], None) = (fields, source) {
        return vec![format!("{name}: {grade}")];
    }
    let source = source.map(|id| format!("  source: {id}"));
    let fields = fields.iter().map(|(field, value)| format!("  {field}: {value}"));
    [format!("{name}:")].into_iter().chain(fields).chain(source).collect()
}

fn item(fields: &[(&str, String)], source: Option<&str>) -> Vec<String> {
    let source = source.map(|id| format!("source: {id}"));
    let lines = fields.iter().map(|(field, value)| format!("{field}: {value}")).chain(source);
    lines.enumerate().map(|(at, line)| format!("{}{line}", if at == 0 { "- " } else { "  " })).collect()
}

/// The sources that are new in a file, each once and with an id that no other has.
fn new_sources(known: &Sources<'_>, entries: &[&Entry]) -> Vec<(String, NewSource)> {
    let mut new: Vec<(String, NewSource)> = Vec::new();
    for entry in entries {
        let Some(Cited::New(source)) = &entry.source else { continue };
        if new.iter().any(|(_, known)| known == source) {
            continue;
        }
        let is_taken = |id: &str| known.has(id) || new.iter().any(|(known, _)| known == id);
        let numbered = (2..).map(|number| format!("{}-{number}", source.id));
        let id = [source.id.clone()].into_iter().chain(numbered).find(|id| !is_taken(id));
        new.extend(id.map(|id| (id, source.clone())));
    }
    new
}

/// The sources that a file has, and those of the inspection that it hangs on.
fn sources_of<'a>(site: &'a Site, file: &FileName) -> Sources<'a> {
    let mut parts = file.as_str().split('/').skip(2);
    let inspection = parts.next().and_then(|id| site.inspections.get(id)).map(|doc| &doc.value);
    let own = site.documents().into_iter().find(|document| document.file == file);
    let own: Option<&'a Entries<SourceId, Source>> = own.map(|document| document.sources);
    match file.stem() {
        "index" => Sources { own, inherited: None },
        _ => Sources { own, inherited: inspection.map(|inspection| &inspection.sources) },
    }
}

pub(super) fn no_place(file: &FileName) -> Unplaced {
    Unplaced::new(
        format!("it is not certain where in {file} it belongs"),
        "write each field of that file on a line of its own, or add the entry by hand",
    )
}
