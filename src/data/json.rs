//! JSON files: what a table says with its types, and all that is said of one part of the site together.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::{
    AnswerRow, CorrectionRow, FindingRow, Head, JudgementRow, MeasureRow, RecommendationRow, ReplyRow, Row,
    Table,
};

/// All that is said of one force, inspection or question.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it describes the file; the lists are written one by one, as they are made")]
pub struct Bundle {
    /// The answers to questions.
    judgements: Vec<JudgementRow>,
    /// What inspectors found.
    findings: Vec<FindingRow>,
    /// What was measured.
    measures: Vec<MeasureRow>,
    /// What inspectors asked for.
    recommendations: Vec<RecommendationRow>,
    /// What replies say of recommendations.
    answers: Vec<AnswerRow>,
    /// Replies, and those that are awaited.
    replies: Vec<ReplyRow>,
    /// What pages said before.
    corrections: Vec<CorrectionRow>,
}

impl Bundle {
    /// The tables of which it has lists, in their order.
    pub const TABLES: [Table; 7] = [
        Table::Judgements,
        Table::Findings,
        Table::Measures,
        Table::Recommendations,
        Table::Answers,
        Table::Replies,
        Table::Corrections,
    ];
}

/// A JSON file that is being written, list by list and row by row: a row a line, so that two editions compare line by
/// line.
pub struct Json {
    bytes: Vec<u8>,
    list: List,
}

/// Where a list stands that is being written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Closed,
    Empty,
    Filled,
}

impl Json {
    /// A file that says what every file of data says; `schema` is the address of its schema.
    pub fn new(head: &Head, schema: &str) -> Json {
        let mut file = Json { bytes: Vec::new(), list: List::Closed };
        file.bytes.extend_from_slice(b"{\n\"$schema\": ");
        file.say(&schema);
        let head: Value = serde_json::to_value(head).expect("plain data are values");
        for (name, value) in head.as_object().into_iter().flatten() {
            file.field(name, value);
        }
        file
    }

    /// Says something of the file.
    pub fn field(&mut self, name: &str, value: &impl Serialize) {
        self.close();
        self.bytes.extend_from_slice(b",\n");
        self.say(&name);
        self.bytes.extend_from_slice(b": ");
        self.say(value);
    }

    /// Begins a list of rows.
    pub fn list(&mut self, name: &str) {
        self.close();
        self.bytes.extend_from_slice(b",\n");
        self.say(&name);
        self.bytes.extend_from_slice(b": [");
        self.list = List::Empty;
    }

    /// Adds a row to the list that was begun last.
    pub fn add<R: Row>(&mut self, row: &R) {
        self.bytes.extend_from_slice(if self.list == List::Filled { b",\n" } else { b"\n" });
        self.list = List::Filled;
        self.say(row);
    }

    /// The bytes of the file.
    pub fn finish(mut self) -> Vec<u8> {
        self.close();
        self.bytes.extend_from_slice(b"\n}\n");
        self.bytes
    }

    fn close(&mut self) {
        self.bytes.extend_from_slice(match self.list {
            List::Closed => b"",
            List::Empty => b"]",
            List::Filled => b"\n]",
        });
        self.list = List::Closed;
    }

    fn say(&mut self, value: &impl Serialize) {
        serde_json::to_writer(&mut self.bytes, value).expect("plain data are JSON, and memory takes it");
    }
}
