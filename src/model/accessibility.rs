//! The accessibility statement: `content/accessibility.yaml`, in the form that the regulations of 2018 ask for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CriterionId, Date, OneOrMany, Phrase, StyleExceptions};

/// `content/accessibility.yaml`: how accessible the site is, what does not work yet, and whom to tell.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// What the statement is about, as it follows “This accessibility statement applies to”; the website at the address
    /// of site.yaml where nothing is said.
    pub applies_to: Option<Phrase>,
    /// What readers can do on the site and what they should know of it, a paragraph each.
    #[serde(default)]
    pub introduction: Vec<Phrase>,
    /// How far the site complies, to be written only where it is `not-compliant`; otherwise it follows from what is
    /// listed below.
    pub compliance: Option<Compliance>,
    /// What fails the standard and will be mended.
    #[serde(default)]
    pub non_compliance: Vec<NonCompliance>,
    /// What fails the standard and would be a disproportionate burden to mend, each with its assessment.
    #[serde(default)]
    pub disproportionate_burden: Vec<Burden>,
    /// What is not accessible and need not be, since the regulations do not cover it.
    #[serde(default)]
    pub outside_scope: Vec<OutsideScope>,
    /// What is being done to make the site more accessible, a paragraph each.
    #[serde(default)]
    pub improvements: Vec<Phrase>,
    /// The day on which the statement was first prepared.
    pub prepared: Date,
    /// The day on which it was last reviewed; left out until it has been.
    pub reviewed: Option<Date>,
    /// The day by which it will be reviewed again, at most a year after the last time.
    pub next_review: Date,
    /// How it is known what is accessible, in sentences.
    pub method: Phrase,
    /// The outside body that assessed the site; left out where you did so yourselves.
    pub assessed_by: Option<Phrase>,
    /// When pages of the site were last tested, and which; left out where none were.
    pub tested: Option<Test>,
    /// The contact in site.yaml that answers, by its name.
    #[schemars(extend("x-same-in-every-language" = true))]
    pub contact: Phrase,
    /// How long an answer takes, as it follows “We answer within”: `ten working days`.
    pub answer_within: Phrase,
    /// Where the publisher is at home: `great-britain`, `northern-ireland` or both. It decides which body enforces the
    /// regulations.
    #[serde(default = "great_britain")]
    pub nations: OneOrMany<Nation>,
    /// Addresses at which the page stood before, such as `/accessibility-statement/`; they lead to it.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub aliases: Vec<Phrase>,
    /// Rules of style that this file may break, each with the reason.
    #[serde(default)]
    #[schemars(extend("x-same-in-every-language" = true))]
    pub style_exceptions: StyleExceptions,
    /// Whether it stays out of every public edition; `candour serve` shows it.
    #[serde(default)]
    pub draft: bool,
}

fn great_britain() -> OneOrMany<Nation> {
    OneOrMany(vec![Nation::GreatBritain])
}

impl Statement {
    /// How far the site complies: as is written, or else as follows from what is listed.
    pub fn compliance(&self) -> Compliance {
        let follows =
            if self.lists_nothing() { Compliance::FullyCompliant } else { Compliance::PartiallyCompliant };
        self.compliance.unwrap_or(follows)
    }

    /// Whether nothing is listed that is not accessible.
    pub fn lists_nothing(&self) -> bool {
        self.non_compliance.is_empty()
            && self.disproportionate_burden.is_empty()
            && self.outside_scope.is_empty()
    }

    /// The day on which somebody last looked at it: when it was reviewed, or prepared.
    pub fn last_looked_at(&self) -> Date {
        let later = self.reviewed.filter(|reviewed| reviewed.first_day() > self.prepared.first_day());
        later.unwrap_or(self.prepared)
    }
}

/// How far the site complies with the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Compliance {
    /// All of it does; nothing is listed, and pages were tested.
    FullyCompliant,
    /// Most of it does, but for what is listed.
    PartiallyCompliant,
    /// Most of it does not.
    NotCompliant,
}

impl Compliance {
    /// The word in YAML.
    pub fn id(self) -> &'static str {
        match self {
            Compliance::FullyCompliant => "fully-compliant",
            Compliance::PartiallyCompliant => "partially-compliant",
            Compliance::NotCompliant => "not-compliant",
        }
    }
}

/// Something that fails the standard and will be mended.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NonCompliance {
    /// What is not accessible, in a sentence.
    pub what: Phrase,
    /// What that means, and for whom: `A screen reader may pronounce them as English.`
    pub effect: Phrase,
    /// The success criteria of WCAG 2.2 that it fails, by number: `3.1.2`.
    pub fails: OneOrMany<CriterionId>,
    /// Where readers find the same in a form that works, in a sentence.
    pub alternative: Option<Phrase>,
    /// What you will do, as it follows “We plan to”: `mark them`.
    pub plan: Phrase,
    /// By when it will be mended.
    pub by: Option<Date>,
}

/// Something that would be a disproportionate burden to mend.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Burden {
    /// What is not accessible, in a sentence.
    pub what: Phrase,
    /// What that means, and for whom.
    pub effect: Phrase,
    /// The success criteria of WCAG 2.2 that it fails, by number.
    pub fails: OneOrMany<CriterionId>,
    /// Where readers find the same in a form that works, in a sentence.
    pub alternative: Option<Phrase>,
    /// The assessment that was made before this was claimed; without one nobody may claim it.
    pub assessment: Assessment,
}

/// The assessment that something would be a disproportionate burden.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// When it was made.
    pub date: Date,
    /// What it found: the cost, the benefit, and why the one is too much for the other.
    pub found: Phrase,
    /// Where it can be read, in full: `https://`.
    pub address: Option<Phrase>,
}

/// Something that the regulations do not cover.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutsideScope {
    /// What is not accessible, in a sentence.
    pub what: Phrase,
    /// Why the regulations do not cover it, in a sentence.
    pub why: Phrase,
    /// Where readers find the same in a form that works, in a sentence.
    pub alternative: Option<Phrase>,
}

/// The last time that pages of the site were tested.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// When they were tested.
    pub date: Date,
    /// Against which standard; `wcag-2-2-aa` where nothing is said.
    #[serde(default)]
    pub standard: Standard,
    /// Which pages were tested, in words: `the home page`.
    pub pages: Vec<Phrase>,
    /// What they were tested with, each with its version: `axe-core 4.10.3`.
    #[serde(default)]
    pub tools: Vec<Phrase>,
}

/// A standard against which a site can be tested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Standard {
    /// The Web Content Accessibility Guidelines version 2.2, levels A and AA.
    #[default]
    #[serde(rename = "wcag-2-2-aa")]
    Wcag22,
    /// Version 2.1, which the monitoring asked for until October 2024.
    #[serde(rename = "wcag-2-1-aa")]
    Wcag21,
}

impl Standard {
    /// The word in YAML.
    pub fn id(self) -> &'static str {
        match self {
            Standard::Wcag22 => "wcag-2-2-aa",
            Standard::Wcag21 => "wcag-2-1-aa",
        }
    }
}

/// Where the regulations are enforced, and so by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Nation {
    /// England, Scotland and Wales: the Equality and Human Rights Commission.
    GreatBritain,
    /// Northern Ireland: the Equality Commission for Northern Ireland.
    NorthernIreland,
}
