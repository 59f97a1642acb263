//! A review for programs.

use serde_json::{Value, json};

use super::rows::line;
use super::{PageName, Review, Row};
use crate::receipt::Head;
use crate::record::Change;

/// The review as JSON, without its problems, which have a form of their own.
pub fn json(review: &Review) -> Value {
    json!({
        "before": review.before.as_ref().map(head),
        "after": head(&review.after),
        "changes": review.changes.iter().map(change).collect::<Vec<_>>(),
        "pages": {
            "added": review.added.iter().map(page).collect::<Vec<_>>(),
            "changed": review.changed.iter().map(|changed| {
                let mut value = page(&changed.page);
                value["rows"] = changed.rows.iter().map(row).collect();
                value
            }).collect::<Vec<_>>(),
            "gone": review.gone.iter().map(page).collect::<Vec<_>>(),
            "same_words": review.same_words,
        },
        "leading": review.leading.iter().map(|it| json!({"address": it.address, "was": it.was, "now": it.now}))
            .collect::<Vec<_>>(),
        "files": {
            "added": review.files.added,
            "changed": review.files.changed,
            "gone": review.files.gone,
        },
    })
}

fn head(head: &Head) -> Value {
    json!({ "as_of": head.as_of.to_string(), "day": head.day, "zone": head.zone, "address": head.address })
}

fn change(change: &Change) -> Value {
    json!({
        "subject": change.subject.id(),
        "name": change.name,
        "of": change.of,
        "about": change.about,
        "was": change.was,
        "now": change.now,
    })
}

fn page(page: &PageName) -> Value {
    json!({ "address": page.address, "title": page.title })
}

fn row(row: &Row) -> Value {
    match row {
        Row::Same(line) => json!({ "same": line }),
        Row::Gap => json!({ "gap": true }),
        Row::Different { was, now } => {
            json!({ "was": was.as_deref().map(line), "now": now.as_deref().map(line) })
        }
    }
}
