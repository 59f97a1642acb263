//! The files of data: each table in its forms, all that is said of one part, and everything in one archive.

use super::super::maker::Maker;
use super::{Taking, described};
use crate::data::{
    self, Archive, Bundle, Csv, Described, Description, Download, Form, Json, Part, Row, Table,
};

impl Maker<'_> {
    /// Makes all files of data about a part of the site and hands them over one by one. They are made together: a row is
    /// made once for every file in which it stands, and no file is kept until the others are there.
    pub fn downloads(&self, part: &Part, each: &mut dyn FnMut(Download, &[u8])) {
        match part {
            Part::Site => self.downloads_of_site(each),
            _ => self.downloads_of_part(part, each),
        }
    }

    /// The bytes of one file of data; `None` where it is about something that is not visible.
    pub fn download(&self, download: &Download) -> Option<Vec<u8>> {
        Some(match download {
            Download::Rows(table, part, form) => {
                let mut files = Written::of(self, *table, &[*form]);
                self.rows(*table, part, &mut files);
                files.finish().next()?.1
            }
            Download::Metadata => {
                let publisher = self.site().settings.value.publisher.name.as_str();
                data::metadata(&Described { head: &self.head(), publisher, language: &self.language() })
            }
            Download::Schema(of) => data::description(*of, &self.schema(*of), described::of_template),
            Download::Bundle(part) => self.found(part, download)?,
            Download::Checksums | Download::Archive => self.found(&Part::Site, download)?,
        })
    }

    /// A file that is made of others: they are made for it.
    fn found(&self, part: &Part, wanted: &Download) -> Option<Vec<u8>> {
        let mut found = None;
        self.downloads(part, &mut |made, bytes| {
            if made == *wanted {
                found = Some(bytes.to_vec());
            }
        });
        found
    }

    fn downloads_of_site(&self, each: &mut dyn FnMut(Download, &[u8])) {
        let mut archive = Archive::new(self.visible.day());
        let mut take = |download: Download, bytes: &[u8]| {
            archive.add(&download.name(), bytes);
            each(download, bytes);
        };
        for table in Table::ALL {
            let mut files = Written::of(self, *table, &[Form::Csv, Form::Json]);
            self.rows(*table, &Part::Site, &mut files);
            for (form, bytes) in files.finish() {
                take(Download::Rows(*table, Part::Site, form), &bytes);
            }
        }
        for description in Download::of_site().filter(Download::is_description) {
            if let Some(bytes) = self.download(&description) {
                take(description, &bytes);
            }
        }
        each(Download::Checksums, archive.checksums().as_bytes());
        each(Download::Archive, &archive.finish(&Download::Checksums.name()));
    }

    fn downloads_of_part(&self, part: &Part, each: &mut dyn FnMut(Download, &[u8])) {
        let Some(entity) = part.entity().filter(|entity| entity.is_on(self.site())) else { return };
        let mut bundle = Json::new(&self.head(), &self.schema(Description::Bundle));
        bundle.field("of", &entity.to_string());
        for table in Bundle::TABLES {
            bundle.list(table.id());
            let csv = part.tables().contains(&table).then(|| Csv::new(table, &self.head()));
            let mut files = Written { csv, json: Some(bundle) };
            self.rows(table, part, &mut files);
            if let Some(csv) = files.csv {
                each(Download::Rows(table, part.clone(), Form::Csv), &csv.finish());
            }
            bundle = files.json.expect("it was put there");
        }
        each(Download::Bundle(part.clone()), &bundle.finish());
    }
}

/// The files that are written of the same rows.
struct Written {
    csv: Option<Csv>,
    json: Option<Json>,
}

impl Written {
    /// The files of one table.
    fn of(maker: &Maker<'_>, table: Table, forms: &[Form]) -> Written {
        let head = maker.head();
        Written {
            csv: forms.contains(&Form::Csv).then(|| Csv::new(table, &head)),
            json: forms.contains(&Form::Json).then(|| {
                let mut json = Json::new(&head, &maker.schema(Description::Table(table)));
                json.field("table", &table.id());
                json.list("rows");
                json
            }),
        }
    }

    fn finish(self) -> impl Iterator<Item = (Form, Vec<u8>)> {
        let csv = self.csv.map(|csv| (Form::Csv, csv.finish()));
        csv.into_iter().chain(self.json.map(|json| (Form::Json, json.finish())))
    }
}

impl Taking for Written {
    fn take<R: Row>(&mut self, row: &R) {
        if let Some(csv) = &mut self.csv {
            csv.add(row);
        }
        if let Some(json) = &mut self.json {
            json.add(row);
        }
    }
}
