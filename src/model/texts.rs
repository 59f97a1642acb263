//! The forms of what is written as a text: how a JSON Schema describes ids, dates, names of several parts.
//!
//! YAML takes `2016` for a number and `Yes` for more than a word; what is read as text here may stand there as it is, so
//! an editor must not underline it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{
    Addressee, CriterionId, Date, Entries, ForceId, GradeId, GroupId, Inspected, InspectionId, Judgement,
    LanguageTag, MeasureId, OneOrMany, PageId, Phrase, ProgrammeId, Published, QuestionId, QuestionRef,
    RecommendationId, RecommendationRef, ReleaseId, ScaleId, SourceId, TermId, ThemeId,
};

/// What [`super::is_id`] lets through.
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// Types that are written as one text: what it is, its form, examples.
macro_rules! texts {
    ($($type:ident: $about:literal, $pattern:expr, [$($example:literal),*];)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                text($about, $pattern, &[$($example),*])
            }
        }
    )*};
}

fn text(about: &str, pattern: &str, examples: &[&str]) -> Schema {
    json_schema!({
        "description": about,
        "type": ["string", "number", "boolean"],
        "pattern": pattern,
        "examples": examples,
    })
}

texts! {
    Phrase: "Words, on one line or several. No Markdown is read in them.", "\\S", [];
    Date: "A day; a month or a year where no more is known.",
        "^\\s*(\\d{4}(-\\d{1,2}){0,2}|(\\d{1,2} )?[A-Za-z]+ \\d{4})\\s*$", ["2016-12-08", "8 December 2016", "2016-12", "2016"];
    Published: "A day, with the time of day where it matters, in the time of the site.",
        "^\\s*(\\d{4}(-\\d{1,2}){0,2}|(\\d{1,2} )?[A-Za-z]+ \\d{4})([ T]\\d{1,2}:\\d{2})?\\s*$",
        ["2026-12-08 00:01", "2016-12-08", "8 December 2016"];
    ForceId: "A force or another body: the name of its file in `content/forces/`, without `.md`.", ID, ["ambria"];
    ProgrammeId: "A programme: the name of its file in `content/programmes/`, without `.md`.", ID, ["integrity"];
    GroupId: "A comparability group of the programme, by its id.", ID, ["since-2024"];
    InspectionId: "An inspection: the name of its folder in `content/inspections/`.", ID, ["integrity-2024"];
    QuestionId: "A question of the inspection, by its id.", ID, ["legitimacy"];
    ScaleId: "A scale of grades in `content/vocabulary/scales.yaml`, by its id.", ID, ["four-grades"];
    GradeId: "A grade of the question’s scale, by its id.", ID, ["good", "requires-improvement"];
    ThemeId: "A theme in `content/vocabulary/themes.yaml`, by its id.", ID, ["second-jobs"];
    MeasureId: "A measure in `content/vocabulary/measures.yaml`, by its id.", ID, ["applications"];
    TermId: "A term of the glossary, by its id.", ID, ["hmic"];
    RecommendationId: "A recommendation of the report or the inspection that makes it, by its id.", ID, ["1"];
    SourceId: "A source that this file or its inspection lists, by its id.", ID, ["report"];
    PageId: "A page: the name of its file in `content/pages/`, without `.md`.", ID, ["about"];
    LanguageTag: "A language, by its tag.", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", ["en-GB", "cy"];
    ReleaseId: "A release: the name of its file in `content/releases/`, without `.md`.", ID, ["december"];
    CriterionId: "A success criterion of WCAG 2.2, level A or AA, by its number.", "^\\d\\.\\d\\.\\d{1,2}$", ["3.1.2"];
    QuestionRef: "A question of another inspection: the inspection, a slash and the question.",
        "^[^/\\s]+/[^/\\s]+$", ["integrity-2023/legitimacy"];
    RecommendationRef: "A recommendation: `inspection/recommendation` of a national report, `inspection/force/recommendation` of the report \
        on a force.", "^[^/\\s]+/[^/\\s]+(/[^/\\s]+)?$", ["integrity-2024/1", "integrity-2024/ambria/1"];
    Inspected: "Who was inspected: `all-forces` for the territorial forces of England and Wales, or one body by its id.", ID,
        ["all-forces", "ambria"];
    Addressee: "Who was asked: `all-forces`, `policing-bodies`, `national-bodies`, or one force by its id.", ID,
        ["all-forces", "policing-bodies", "national-bodies", "ambria"];
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for Entries<K, V> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}By{}", V::schema_name(), K::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": generator.subschema_for::<K>(),
            "additionalProperties": generator.subschema_for::<V>(),
        })
    }
}

impl JsonSchema for Judgement {
    fn schema_name() -> Cow<'static, str> {
        "Judgement".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let grade = generator.subschema_for::<GradeId>();
        let in_full = generator.subschema_for::<super::judgement::InFull>();
        json_schema!({
            "description": "The answer to a question: a grade alone, or a state in full.",
            "anyOf": [grade, in_full],
        })
    }
}
