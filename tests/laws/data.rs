//! The data say what the site says: the same in every form, under names that are there once, with pages that are there.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use candour::checksum::Checksum;
use candour::data::{Download, Form, Part, Table};
use candour::release;
use proptest::prelude::*;
use serde_json::Value;

use super::cases::cases;
use super::finished::{self, ADDRESS, Files};
use super::invention::{Plan, Timing, plans, things, tree};
use super::labels;

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn the_data_are_whole_and_lead_somewhere(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        for files in [
            finished::files(&release::newsroom(&site, plan.moment()), finished::built_in()),
            finished::files(&release::public(&site, plan.moment()).0, finished::built_in()),
        ] {
            let faults = faults(&files);
            prop_assert!(faults.is_empty(), "{}", faults.join("; "));
        }
    }
}

/// The law above sees what it is to see.
#[test]
fn faults_of_data_are_seen() {
    let plan = Plan::with_everything(Timing::Past);
    let sound = finished::newsroom(&tree(&things(&plan)), plan.moment());
    assert_eq!(faults(&sound), [] as [String; 0]);
    let judgements = "data/v1/judgements.json";
    let text = String::from_utf8(sound[judgements].clone()).unwrap();
    let second = text.match_indices("{\"id\":\"").nth(1).expect("two judgements").0;
    let twice = format!("{}{}", &text[..second], &text[text.find("{\"id\":\"").unwrap()..]);
    let labels = "data/v1/labels.json";
    let called = String::from_utf8(sound[labels].clone()).unwrap();
    let csv = String::from_utf8(sound["data/v1/judgements.csv"].clone()).unwrap();
    for (what, path, changed) in [
        ("a name is there twice", judgements, twice),
        ("a page is nowhere", judgements, text.replace("/reports/inspections/", "/reports/elsewhere/")),
        ("a row is missing", "data/v1/judgements.csv", csv.lines().next().unwrap().to_owned()),
        ("a cell is blank that may not be", "data/v1/judgements.csv", csv.replace(",no-grade,", ",,")),
        ("a thing has no label", labels, called.replace("\"kind\":\"measure\"", "\"kind\":\"theme\"")),
        ("a label is another", labels, called.replacen("\"label\":\"", "\"label\":\"Other ", 1)),
        ("a label of nothing", labels, called.replacen("\"thing\":\"", "\"thing\":\"other-", 1)),
        ("words of another language", labels, called.replacen("\"label\":\"Cymraeg ", "\"label\":\"", 1)),
    ] {
        let mut broken = sound.clone();
        assert_ne!(
            broken.insert(path.to_owned(), changed.clone().into_bytes()),
            Some(changed.into_bytes()),
            "{what}"
        );
        assert!(!faults(&broken).is_empty(), "{what}");
    }
    let mut broken = sound.clone();
    broken.remove("data/v1/grades.csv");
    assert!(!faults(&broken).is_empty(), "a file is missing");
}

/// All that is wrong with the data of an edition.
fn faults(files: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    let mut tables = BTreeMap::new();
    for table in Table::ALL {
        let [json, csv] = [Form::Json, Form::Csv].map(|form| Download::Rows(*table, Part::Site, form).file());
        let (Some(json), Some(csv)) = (files.get(&json), files.get(&csv)) else {
            faults.push(format!("{} is not there in both forms", table.id()));
            continue;
        };
        let rows = match serde_json::from_slice::<Value>(json) {
            Ok(file) => file["rows"].as_array().cloned().unwrap_or_default(),
            Err(fault) => return vec![format!("{}.json cannot be read: {fault}", table.id())],
        };
        faults.extend(faults_of_rows(*table, &rows, files));
        faults.extend(faults_of_cells(*table, csv, rows.len()));
        tables.insert(table.id(), rows);
    }
    if tables.len() == Table::ALL.len() {
        faults.extend(labels::faults(&tables));
    }
    faults.extend(faults_of_archive(files));
    faults
}

fn faults_of_rows(table: Table, rows: &[Value], files: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    let mut names = BTreeSet::new();
    for row in rows {
        let id = row["id"].as_str().unwrap_or_default();
        if !names.insert(id) {
            faults.push(format!("{}: `{id}` is there twice", table.id()));
        }
        let Some(page) = row.get("page").and_then(Value::as_str) else { continue };
        let (path, anchor) = page.split_once('#').map_or((page, None), |(path, anchor)| (path, Some(anchor)));
        let bytes = path.strip_prefix(ADDRESS).and_then(|path| files.get(&format!("{path}index.html")));
        let has = |bytes: &[u8], anchor| String::from_utf8_lossy(bytes).contains(&format!("id=\"{anchor}\""));
        if bytes.is_none_or(|bytes| anchor.is_some_and(|anchor| !has(bytes, anchor))) {
            faults.push(format!("{}: `{id}` leads to {page}, which is nowhere", table.id()));
        }
    }
    faults
}

/// What is wrong with the cells of a CSV file that should have so many rows.
fn faults_of_cells(table: Table, csv: &[u8], expected: usize) -> Vec<String> {
    let mut faults = Vec::new();
    let text = csv.strip_prefix("\u{feff}".as_bytes()).unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new().from_reader(text);
    let columns = table.columns();
    let names: Vec<String> = reader.headers().into_iter().flatten().map(str::to_owned).collect();
    if names != columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>() {
        faults.push(format!("{}.csv has other columns", table.id()));
    }
    let rows: Vec<csv::StringRecord> = reader.records().filter_map(Result::ok).collect();
    if rows.len() != expected {
        faults.push(format!("{}.csv has {} rows, and the JSON has {expected}", table.id(), rows.len()));
    }
    for row in &rows {
        let blank = columns.iter().zip(row).find(|(column, cell)| !column.may_be_absent && cell.is_empty());
        if let Some((column, _)) = blank {
            faults.push(format!("{}.csv: {} is blank in {row:?}", table.id(), column.name));
        }
    }
    faults
}

/// The archive holds what lies beside it, and the checksums are those of what lies there.
fn faults_of_archive(files: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    let there = |name: &str| files.get(&format!("data/v1/{name}"));
    let Some(bytes) = there(&Download::Archive.name()) else { return vec!["there is no archive".to_owned()] };
    let mut archive = match zip::ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(fault) => return vec![format!("the archive cannot be read: {fault}")],
    };
    let expected: BTreeSet<String> = (Download::of_site().filter(|download| *download != Download::Archive))
        .map(|download| download.name())
        .collect();
    let held: BTreeSet<String> = archive.file_names().map(str::to_owned).collect();
    if held != expected {
        faults.push(format!("the archive holds {held:?}"));
    }
    for name in &held {
        let mut unpacked = Vec::new();
        archive.by_name(name).expect("it is there").read_to_end(&mut unpacked).expect("it can be read");
        if there(name) != Some(&unpacked) {
            faults.push(format!("{name} is another in the archive"));
        }
    }
    let sums = String::from_utf8_lossy(there(&Download::Checksums.name()).map_or(&[], Vec::as_slice));
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap_or_default();
        if there(name).is_none_or(|bytes| Checksum::of(bytes).to_string() != sum) {
            faults.push(format!("the checksum of {name} is another"));
        }
    }
    faults
}
