//! The fields of inspections and of the reports on forces.

use serde_json::{Value, json};

use super::paper::{corrections, findings, measures, quote, recommendations, sources};
use super::pen::Pen;
use super::vocabulary::own_word;

/// The id of the recommendation in every report; it is found only through the ids of force and inspection.
pub const OF_REPORT: &str = "do-it";

/// The id of an inspection's recommendation, which bears its mark.
pub fn of_inspection(id: &str) -> String {
    format!("do-{id}")
}

/// The ids of an inspection's three questions: the whole, a part of it, and one that never gets a grade.
fn questions(id: &str) -> [String; 3] {
    ["whole", "part", "open"].map(|question| format!("{question}-{id}"))
}

/// The inspection `at`, the third of which gives no grades.
pub fn inspection(at: usize, ids: &[String], pen: &mut Pen) -> Value {
    let id = &ids[3 + at];
    let earlier = at.checked_sub(1).map(|before| &ids[3 + before]);
    let [whole, part, open] = questions(id);
    let person = json!({"name": pen.words("inspector"), "role": pen.words("role")});
    let mut fields = json!({
        "title": pen.words("inspection"),
        "short_title": pen.words("short"),
        "summary": pen.words("summary"),
        "programme": "peel",
        "kind": if at == 2 { "thematic" } else { "all-force" },
        "inspectorate": pen.words("inspectorate"),
        "year": pen.words("year"),
        "published_note": pen.words("published note"),
        "fieldwork": {"from": pen.date(), "to": pen.date()},
        "lead_inspector": person,
        "commissioned_by": pen.words("minister"),
        "comparability_group": "all-years",
        "comparability_note": pen.words("comparability"),
        "questions": [
            {
                "id": whole,
                "title": pen.words("question"),
                "wording": pen.words("wording"),
            },
            {
                "id": part,
                "title": pen.words("part"),
                "wording": pen.words("wording"),
                "parent": whole,
                "removed": pen.words("removed"),
            },
            {"id": open, "title": pen.words("open question"), "wording": pen.words("wording"), "graded": false},
        ],
        "inspected": if at == 0 { json!("all-forces") } else { json!([ids[0], ids[1], ids[2]]) },
        "method": [{"text": pen.words("method"), "source": "own"}],
        "findings": findings(&whole, &of_inspection(id), pen),
        "measures": measures(pen),
        "quotes": [quote("own", pen)],
        "recommendations": recommendations(
            &of_inspection(id),
            &ids[at],
            &format!("{}/{}", ids[3 + (at + 1) % 3], of_inspection(&ids[3 + (at + 1) % 3])),
            pen,
        ),
        "shared_text": [pen.words("shared")],
        "replies_collected": true,
        "notes_to_editors": [pen.words("note to editors")],
        "context": [{"date": pen.date(), "text": pen.words("context"), "source": "own"}],
        "sources": sources("own", pen),
        "corrections": corrections(pen),
        "aliases": [pen.alias()],
    });
    if at < 2 {
        fields["scale"] = json!("two-point");
        fields["questions"][0]["subject"] = json!(pen.words("subject"));
        fields["totals"] = json!([{
            "question": whole,
            "counts": {"good": pen.count(), "poor": pen.count()},
            "not_graded": 1,
            "source": "own",
            "note": pen.words("note"),
        }]);
        fields["questions"][1]["scale"] = json!(own_word(pen.number()));
    }
    if at == 1 {
        fields["questions"][1]["comparable"] = json!(false);
        fields["questions"][1]["comparable_reason"] = json!(pen.words("reason"));
    }
    if let Some(earlier) = earlier {
        fields["follows"] = json!(earlier);
        for (position, previous) in questions(earlier).into_iter().enumerate() {
            fields["questions"][position]["previous"] = json!(format!("{earlier}/{previous}"));
        }
    }
    fields
}

/// The report of the inspection `of` on the force `on`.
pub fn report(of: usize, on: usize, ids: &[String], pen: &mut Pen) -> Value {
    let id = &ids[3 + of];
    let [whole, part, open] = questions(id);
    let other = &ids[3 + (of + 1) % 3];
    let graded = |grade: &str, pen: &mut Pen| {
        json!({
            "state": "graded",
            "grade": grade,
            "basis": "deduced",
            "basis_reason": pen.words("basis"),
            "scope": pen.words("scope"),
            "source": "own",
        })
    };
    let states = if of == 2 {
        json!({whole.clone(): {"state": "ungraded"}, open: {"state": "ungraded"}})
    } else {
        let parts = [
            json!({"state": "not-graded", "reason": pen.words("reason"), "scope": pen.words("scope")}),
            json!({"state": "to-be-graded", "expected": pen.date()}),
            json!({"state": "carried-over", "from": ids[3 + (of + 2) % 3]}),
        ];
        let grade = if (of + on).is_multiple_of(2) { "good" } else { "poor" };
        json!({whole.clone(): graded(grade, pen), part: parts[on], open: {"state": "ungraded"}})
    };
    json!({
        "headline": pen.words("headline"),
        "published_note": pen.words("published note"),
        "inspector": {"name": pen.words("inspector"), "role": pen.words("role")},
        "judgements": states,
        "scope_notes": [{"text": pen.words("scope note"), "source": "own"}],
        "findings": findings(&whole, OF_REPORT, pen),
        "measures": measures(pen),
        "quotes": [quote("own", pen)],
        "recommendations": recommendations(
            OF_REPORT,
            &ids[(on + 1) % 3],
            &format!("{other}/{}/{OF_REPORT}", ids[on]),
            pen,
        ),
        "sources": sources("own", pen),
        "corrections": corrections(pen),
        "aliases": [pen.alias()],
    })
}
