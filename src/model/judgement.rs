//! Judgements: the answer to a question is a state, with a grade only where the state is `graded`.

use std::fmt;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::phrase::NonEmpty;
use super::{Date, GradeId, InspectionId, Phrase, SourceId};

/// The answer to one question of one report.
///
/// Written as the grade alone (`legitimacy: good`), or in full:
/// `legitimacy: {grade: good, basis: deduced, basis_reason: ...}` or `{state: not-graded, reason: ...}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    pub state: State,
    /// How this site knows.
    pub basis: Basis,
    /// The reasoning behind a basis that needs it.
    pub basis_reason: Option<Phrase>,
    /// What the judgement does not cover; it goes wherever the judgement goes.
    pub scope: Option<Phrase>,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    pub source: Option<SourceId>,
}

/// What can be said in answer to a question. Absent is not zero: each state has its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Graded(GradeId),
    /// A grade is coming, with the date where it is known.
    ToBeGraded(Option<Date>),
    /// Inspected, and no grade given, for a reason.
    NotGraded(Phrase),
    /// The question never gets a grade.
    Ungraded,
    /// The judgement of an earlier inspection still stands.
    CarriedOver(InspectionId),
    NotInspected(Option<Phrase>),
    /// The force did not exist at the time.
    DidNotExist,
}

/// How this site knows a judgement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The inspectorate's own page on the force says it.
    #[default]
    Direct,
    /// The inspectorate's national publication names the force, or all exceptions.
    NationalList,
    /// A news agency's list of all forces.
    PressList,
    /// The commissioner's office says it.
    PolicingBodyNews,
    /// The force itself says it.
    ForcePage,
    /// Worked out from published totals and all other forces' grades.
    Deduced,
}

impl Basis {
    /// The word in YAML.
    pub fn id(self) -> &'static str {
        match self {
            Basis::Direct => "direct",
            Basis::NationalList => "national-list",
            Basis::PressList => "press-list",
            Basis::PolicingBodyNews => "policing-body-news",
            Basis::ForcePage => "force-page",
            Basis::Deduced => "deduced",
        }
    }
}

/// A judgement as it is written in full.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct InFull {
    /// What can be said in answer; `graded` where `grade` is written.
    state: Option<StateName>,
    /// The grade, by its id in the question’s scale.
    grade: Option<GradeId>,
    /// When a grade is expected, with `to-be-graded`.
    expected: Option<Date>,
    /// Why no grade was given, or why the force was not inspected.
    reason: Option<Phrase>,
    /// The earlier inspection whose judgement still stands, with `carried-over`.
    from: Option<InspectionId>,
    /// How this site knows; `direct` goes without saying.
    #[serde(default)]
    basis: Basis,
    /// How it was worked out, where it is deduced.
    basis_reason: Option<Phrase>,
    /// What the judgement does not cover; it is shown wherever the judgement is.
    scope: Option<Phrase>,
    /// Which of the sources says so, by its id; the first of the file where nothing is written.
    source: Option<SourceId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum StateName {
    /// There is a grade.
    Graded,
    /// A grade is coming.
    ToBeGraded,
    /// The force was inspected, and no grade was given, for a reason.
    NotGraded,
    /// The question never gets a grade.
    Ungraded,
    /// The judgement of an earlier inspection still stands.
    CarriedOver,
    /// The force was not inspected.
    NotInspected,
    /// The force did not exist at the time.
    DidNotExist,
}

impl Judgement {
    fn of_grade(grade: GradeId) -> Judgement {
        Judgement {
            state: State::Graded(grade),
            basis: Basis::default(),
            basis_reason: None,
            scope: None,
            source: None,
        }
    }
}

impl TryFrom<InFull> for Judgement {
    type Error = String;

    fn try_from(full: InFull) -> Result<Judgement, String> {
        let InFull { state, grade, expected, reason, from, basis, basis_reason, scope, source } = full;
        let name = match (state, &grade) {
            (Some(name), _) => name,
            (None, Some(_)) => StateName::Graded,
            (None, None) => return Err("a judgement needs `grade` or `state`".to_owned()),
        };
        if grade.is_some() && name != StateName::Graded {
            return Err(
                "a judgement in this state has no `grade`: leave out `grade`, or leave out `state`".into()
            );
        }
        let state = match name {
            StateName::Graded => State::Graded(grade.ok_or("the state `graded` needs `grade`")?),
            StateName::ToBeGraded => State::ToBeGraded(expected),
            StateName::NotGraded => State::NotGraded(
                reason.clone().ok_or("the state `not-graded` needs `reason`: why no grade was given")?,
            ),
            StateName::Ungraded => State::Ungraded,
            StateName::CarriedOver => State::CarriedOver(
                from.clone().ok_or("the state `carried-over` needs `from`: the inspection it comes from")?,
            ),
            StateName::NotInspected => State::NotInspected(reason.clone()),
            StateName::DidNotExist => State::DidNotExist,
        };
        let idle = [
            (expected.is_some() && name != StateName::ToBeGraded, "expected", "to-be-graded"),
            (from.is_some() && name != StateName::CarriedOver, "from", "carried-over"),
            (
                reason.is_some() && !matches!(name, StateName::NotGraded | StateName::NotInspected),
                "reason",
                "not-graded",
            ),
        ];
        if let Some((_, field, state)) = idle.iter().find(|(idle, ..)| *idle) {
            return Err(format!(
                "`{field}` belongs to the state `{state}` and says nothing here: leave it out"
            ));
        }
        if basis == Basis::Deduced && basis_reason.is_none() {
            return Err("a deduced judgement needs `basis_reason`: how it was worked out".to_owned());
        }
        Ok(Judgement { state, basis, basis_reason, scope, source })
    }
}

impl<'de> Deserialize<'de> for Judgement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Judgement, D::Error> {
        struct GradeOrMap;

        impl<'de> Visitor<'de> for GradeOrMap {
            type Value = Judgement;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a grade, or a judgement in full")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Judgement, E> {
                NonEmpty("a grade").visit_str(text).map(|grade| Judgement::of_grade(GradeId::new(grade)))
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Judgement, E> {
                self.visit_str(if value { "true" } else { "false" })
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Judgement, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Judgement, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_unit<E: de::Error>(self) -> Result<Judgement, E> {
                Err(E::custom("is empty: a grade, or a judgement in full expected"))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Judgement, A::Error> {
                let full = InFull::deserialize(MapAccessDeserializer::new(map))?;
                Judgement::try_from(full).map_err(de::Error::custom)
            }
        }

        deserializer.deserialize_any(GradeOrMap)
    }
}
