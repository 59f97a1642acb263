//! The fields that several kinds of file share: findings, measures, quotes, recommendations, sources.

use serde_json::{Value, json};

use super::pen::Pen;

pub fn sources(id: &str, pen: &mut Pen) -> Value {
    json!({id: {
        "title": pen.words("source"),
        "publisher": pen.words("publisher"),
        "date": pen.date(),
        "address": pen.address(),
        "note": pen.words("note"),
    }})
}

pub fn corrections(pen: &mut Pen) -> Value {
    json!([{
        "date": pen.date(),
        "kind": "fact",
        "was": pen.words("was"),
        "now": pen.words("now"),
        "reason": pen.words("reason"),
    }, {
        "date": pen.day_ahead(),
        "kind": "typing",
        "was": pen.ahead("was"),
        "now": pen.ahead("now"),
    }])
}

/// The findings; the first has a theme that nobody else uses.
pub fn findings(question: &str, recommendation: &str, pen: &mut Pen) -> Value {
    json!([
        {
            "kind": "cause-of-concern",
            "text": pen.words("finding"),
            "themes": ["gifts", "second-jobs", super::vocabulary::own_word(pen.number())],
            "question": question,
            "recommendations": [recommendation],
            "source": "own",
        },
        {
            "kind": "area-for-improvement",
            "text": pen.words("finding"),
            "themes": "gifts",
            "discharged": pen.date(),
            "source": "own",
        },
        {
            "kind": "area-for-improvement",
            "text": pen.words("finding"),
            "discharged": pen.day_ahead(),
        },
    ])
}

pub fn measures(pen: &mut Pen) -> Value {
    json!([{
        "measure": "applications",
        "value": pen.count(),
        "of": pen.count(),
        "period": pen.words("period"),
        "basis": pen.words("basis"),
        "note": pen.words("note"),
        "source": "own",
    }, {
        "measure": super::vocabulary::own_word(pen.number()),
        "value": pen.count(),
        "period": pen.words("period"),
    }])
}

pub fn quote(source: &str, pen: &mut Pen) -> Value {
    json!({
        "person": pen.words("person"),
        "role": pen.words("role"),
        "date": pen.date(),
        "text": pen.words("said"),
        "about": "nation",
        "themes": "gifts",
        "source": source,
    })
}

/// A recommendation to everybody and to `force`, which another took the place of.
pub fn recommendations(id: &str, force: &str, successor: &str, pen: &mut Pen) -> Value {
    json!([{
        "id": id,
        "text": pen.words("recommendation"),
        "addressed_to": ["all-forces", "policing-bodies", "national-bodies", force],
        "themes": ["second-jobs"],
        "due": pen.date(),
        "history": [{
            "date": pen.date(),
            "state": "superseded",
            "note": pen.words("note"),
            "superseded_by": successor,
            "source": "own",
        }, {
            "date": pen.day_ahead(),
            "state": "complete",
            "note": pen.ahead("note"),
        }],
        "source": "own",
    }])
}
