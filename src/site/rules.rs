//! The rules about names: each kind of name must lead to something.

use crate::problem::{Rule, Severity};

macro_rules! unknown {
    ($($constant:ident = $name:literal, $why:literal, $mend:literal;)*) => {
        $(pub(super) const $constant: Rule =
            Rule { name: $name, severity: Severity::Error, why: $why, mend: $mend };)*

        /// Every rule that this room applies.
        pub const RULES: &[&Rule] = &[$(&$constant),*];
    };
}

unknown! {
    UNKNOWN_FORCE = "unknown-force",
        "A result that names no force of this site would be shown nowhere, or under a name nobody finds.",
        "write the id of a force: the name of its file in content/forces/ without .md";
    UNKNOWN_INSPECTION = "unknown-inspection",
        "Reports, replies and comparisons hang on their inspection; without it they have no date and no place.",
        "write the id of an inspection: the name of its folder in content/inspections/";
    UNKNOWN_PROGRAMME = "unknown-programme",
        "The index of inspections is arranged by programme.",
        "write the id of a programme: the name of its file in content/programmes/ without .md";
    UNKNOWN_GROUP = "unknown-comparability-group",
        "Grades are compared only inside a group; a group that does not exist would hide every trend.",
        "write the id of one of the comparability_groups of the inspection's programme";
    UNKNOWN_QUESTION = "unknown-question",
        "A judgement that answers no question of its inspection would be lost.",
        "write the id of one of the questions in the inspection's index.md";
    UNKNOWN_SCALE = "unknown-scale",
        "Without its scale a grade has no meaning and no order.",
        "write the id of a scale in content/vocabulary/scales.yaml";
    UNKNOWN_THEME = "unknown-theme",
        "Readers follow a theme across years and forces; a finding under a theme that does not exist drops out.",
        "write the id of a theme in content/vocabulary/themes.yaml, or add the theme there";
    UNKNOWN_MEASURE = "unknown-measure",
        "A number is shown with the unit and definition of its measure, never bare.",
        "write the id of a measure in content/vocabulary/measures.yaml, or add the measure there";
    UNKNOWN_RECOMMENDATION = "unknown-recommendation",
        "An answer to a recommendation that does not exist answers nothing.",
        "write the recommendation as inspection/recommendation, or inspection/force/recommendation";
    UNKNOWN_SOURCE = "unknown-source",
        "Every fact on the site leads to its source.",
        "write the id of one of the `sources` of this file or of its inspection";
    UNKNOWN_RELEASE_ITEM = "unknown-release-item",
        "What was meant would stay behind when the release goes out, or go out at another time.",
        "name it as links do: inspection:integrity-2026, report:integrity-2026/ambria, press:, reply:, page:, theme:, \
         term: or measure:";
    INSPECTION_WITHOUT_DATE = "inspection-without-date",
        "Nobody could say from when on the inspection is public, so it would never go out, or at once.",
        "write `published` in it, or name it in the `goes_out` of a release in content/releases/";
    BROKEN_LINK = "broken-link",
        "A link that leads nowhere leaves the reader without the evidence it promised.",
        "link to a content file (../forces/ambria.md) or by kind and id (force:ambria, theme:second-jobs)";
    BROKEN_ANCHOR = "broken-anchor",
        "A link to a part of a page that is not there leaves the reader at the top, searching.",
        "write the anchor of a heading of that page, which is its words in small letters joined by hyphens";
    STRAY_FILE = "stray-file",
        "A file that goes out with no page has no date, so nobody could say from when it is public.",
        "put it beside the page it belongs to and begin its name with the page's";
    UNKNOWN_LANGUAGE = "unknown-language",
        "A translation into a language that the site does not have would stand on no page.",
        "write the tag of the language into `languages` of site.yaml, behind the main one, or name the file otherwise";
    UNKNOWN_TIME_ZONE = "unknown-time-zone",
        "Moments of publication are local times; without the zone nothing can be released on time.",
        "write a zone such as Europe/London";
    QUESTION_CONTINUED_TWICE = "question-continued-twice",
        "A question over time has one answer a year; two questions of one inspection cannot both continue it.",
        "leave `previous` to the question that really continues it, and give the other none";
}
