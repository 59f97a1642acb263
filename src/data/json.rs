//! JSON files: what a table says with its types, and all that is said of one part of the site together.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::{
    AnswerRow, CorrectionRow, FindingRow, Head, JudgementRow, MeasureRow, RecommendationRow, ReplyRow, Row,
};

/// All that is said of one force, inspection or question.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Bundle {
    /// The answers to questions.
    pub judgements: Vec<JudgementRow>,
    /// What inspectors found.
    pub findings: Vec<FindingRow>,
    /// What was measured.
    pub measures: Vec<MeasureRow>,
    /// What inspectors asked for.
    pub recommendations: Vec<RecommendationRow>,
    /// What replies say of recommendations.
    pub answers: Vec<AnswerRow>,
    /// Replies, and those that are awaited.
    pub replies: Vec<ReplyRow>,
    /// What pages said before.
    pub corrections: Vec<CorrectionRow>,
}

/// The rows of a table as a JSON file; `schema` is the address of its schema.
pub fn json<R: Row>(rows: &[R], head: &Head, schema: &str) -> Vec<u8> {
    let mut text = opening(head, schema);
    text.push_str(&format!(",\n\"table\": {},\n", said(&R::TABLE.id())));
    list(&mut text, "rows", rows.iter().map(said));
    text.push_str("\n}\n");
    text.into_bytes()
}

/// All that is said of one part of the site as a JSON file; `of` is its name: `force:ambria`.
pub fn bundle(bundle: &Bundle, of: &str, head: &Head, schema: &str) -> Vec<u8> {
    let mut text = opening(head, schema);
    text.push_str(&format!(",\n\"of\": {}", said(&of)));
    let Bundle { judgements, findings, measures, recommendations, answers, replies, corrections } = bundle;
    let mut add = |name: &str, rows: Vec<String>| {
        text.push_str(",\n");
        list(&mut text, name, rows.into_iter());
    };
    add("judgements", judgements.iter().map(said).collect());
    add("findings", findings.iter().map(said).collect());
    add("measures", measures.iter().map(said).collect());
    add("recommendations", recommendations.iter().map(said).collect());
    add("answers", answers.iter().map(said).collect());
    add("replies", replies.iter().map(said).collect());
    add("corrections", corrections.iter().map(said).collect());
    text.push_str("\n}\n");
    text.into_bytes()
}

fn opening(head: &Head, schema: &str) -> String {
    let head: Value = serde_json::to_value(head).expect("plain data are values");
    let fields =
        head.as_object().into_iter().flatten().map(|(name, value)| format!(",\n\"{name}\": {value}"));
    format!("{{\n\"$schema\": {}{}", said(&schema), fields.collect::<String>())
}

/// One row a line, so that two editions compare line by line.
fn list(text: &mut String, name: &str, rows: impl Iterator<Item = String>) {
    let rows: Vec<String> = rows.collect();
    text.push_str(&format!("\"{name}\": ["));
    if !rows.is_empty() {
        text.push_str(&format!("\n{}\n", rows.join(",\n")));
    }
    text.push(']');
}

fn said(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain data are JSON")
}
