//! Who says so: a cell with an address, or with the name of a source that the site knows.

use crate::model::{Date, Entries, Source, SourceId, meant_id};

use super::entry::{Cells, Standing, Unplaced};
use super::kind::yaml;
use super::when::when;

/// The source of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cited {
    /// One that the file or its inspection lists.
    Known(SourceId),
    New(NewSource),
}

/// A source that is to be listed in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewSource {
    /// The id that it gets, unless another has it already.
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub address: Option<String>,
    pub date: Option<Date>,
}

/// The sources that an entry of a file can name.
#[derive(Clone, Copy)]
pub(super) struct Sources<'a> {
    pub own: Option<&'a Entries<SourceId, Source>>,
    pub inherited: Option<&'a Entries<SourceId, Source>>,
}

impl<'a> Sources<'a> {
    fn all(self) -> impl Iterator<Item = &'a (SourceId, Source)> {
        self.own.into_iter().chain(self.inherited).flat_map(Entries::iter)
    }

    /// Whether a source has this id.
    pub fn has(self, id: &str) -> bool {
        self.all().any(|(known, _)| known.as_str() == id)
    }

    /// The source that an entry without one has: the first of the file, or else of its inspection.
    pub fn default(self) -> Option<&'a (SourceId, Source)> {
        self.all().next()
    }

    fn meant(self, id: Option<&SourceId>) -> Option<&'a Source> {
        let found = match id {
            Some(id) => self.all().find(|(known, _)| known == id),
            None => self.default(),
        };
        found.map(|(_, source)| source)
    }

    /// The source that a row names for an entry that is not there yet: one that is listed, by address, id or title, or a
    /// new one. `about` is the title of a new one that has none of its own.
    pub fn cited(self, cells: &Cells, standing: &Standing, about: &str) -> Result<Option<Cited>, Unplaced> {
        let Some(written) = written(cells).filter(|_| *standing == Standing::Absent) else {
            return Ok(None);
        };
        let is_it = |(id, source): &&(SourceId, Source)| is(written, source) || id.as_str() == written;
        // Several publications can lie at one address.
        let is_called_so =
            |(_, source): &&&(SourceId, Source)| Some(source.title.as_str()) == cells.get("source_title");
        let known: Vec<&(SourceId, Source)> = self.all().filter(is_it).collect();
        if let Some((id, _)) = known.iter().find(is_called_so).or(known.first()) {
            return Ok(Some(Cited::Known(id.clone())));
        }
        let date = cells.read("source_date", |cell| when(cell).map(|day| day.date))?;
        let address = address(written);
        let publisher = match (cells.get("publisher"), &address) {
            (Some(publisher), _) => publisher.to_owned(),
            (None, Some(address)) => self.publisher_near(address),
            (None, None) => {
                return Err(Unplaced::new(
                    format!("no source `{written}` is listed, and nobody says who published it"),
                    "write its address, or add a column `Publisher`",
                ));
            }
        };
        let id = match &address {
            Some(address) => host(address).trim_start_matches("www.").split('.').next().and_then(meant_id),
            None => meant_id(&publisher),
        };
        let title = match (cells.get("source_title"), &address) {
            (Some(title), _) => title.to_owned(),
            (None, Some(_)) => about.to_owned(),
            (None, None) => written.to_owned(),
        };
        let id = id.unwrap_or_else(|| "source".to_owned());
        Ok(Some(Cited::New(NewSource { id, title, publisher, address, date })))
    }

    /// Who published what the site knows nearest to an address, or the machine that it is on.
    fn publisher_near(self, address: &str) -> String {
        self.publisher_of(address).unwrap_or_else(|| host(address).to_owned())
    }

    /// Who published what the site knows nearest to an address, if anything on that machine is known.
    pub fn publisher_of(self, address: &str) -> Option<String> {
        let shared = |source: &Source| {
            let known = source.address.as_ref()?.as_str();
            (host(known) == host(address))
                .then(|| known.split('/').zip(address.split('/')).take_while(|(a, b)| a == b).count())
        };
        let nearest = self
            .all()
            .filter_map(|(_, source)| Some((shared(source)?, source)))
            .max_by_key(|(length, _)| *length);
        nearest.map(|(_, source)| source.publisher.to_string())
    }

    /// The source that is there and the one that a row names, for comparing.
    pub fn compared(self, there: Option<&SourceId>, cells: &Cells) -> Option<(String, String)> {
        let written = written(cells)?;
        let words = |source: &Source| source.address.as_ref().unwrap_or(&source.title).to_string();
        let Some(source) = self.meant(there) else {
            return Some(("no source".to_owned(), format!("source {written}")));
        };
        let is_it = is(written, source) || there.is_some_and(|id| id.as_str() == written);
        (!is_it).then(|| (format!("source {}", words(source)), format!("source {written}")))
    }
}

/// What a row writes of its source: an address, a name; or a title, where somebody says who published it too.
fn written(cells: &Cells) -> Option<&str> {
    let titled = || cells.get("publisher").and_then(|_| cells.get("source_title"));
    cells.get("source").or_else(titled)
}

/// Whether what was written is the address or the title of a source.
fn is(written: &str, source: &Source) -> bool {
    let bare = |address: &str| bare(address).to_owned();
    source.address.as_ref().is_some_and(|known| bare(known.as_str()) == bare(written))
        || source.title.as_str() == written
}

/// An address without what makes no difference.
fn bare(address: &str) -> &str {
    address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/')
}

/// The whole address that a cell holds, if it is one: with a scheme, or a machine and a path.
fn address(written: &str) -> Option<String> {
    if written.contains(char::is_whitespace) {
        return None;
    }
    if written.starts_with("https://") || written.starts_with("http://") {
        return Some(written.to_owned());
    }
    let (host, _) = written.split_once('/')?;
    host.contains('.').then(|| format!("https://{written}"))
}

fn host(address: &str) -> &str {
    bare(address).split('/').next().unwrap_or_default()
}

impl NewSource {
    /// Its fields, as YAML.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![("title", yaml(&self.title)), ("publisher", yaml(&self.publisher))];
        fields.extend(self.date.map(|date| ("date", date.iso())));
        fields.extend(self.address.iter().map(|address| ("address", yaml(address))));
        fields
    }
}
