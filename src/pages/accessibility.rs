//! The accessibility statement: its fixed words are the theme's, its facts are these.

use std::borrow::Cow;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::kinds::Content;
use super::maker::{Draft, Maker, arc, arcs};
use super::parts::{Citations, DateView};
use super::press::ContactView;
use crate::model::{Assessment, Burden, CriterionId, Nation, NonCompliance, OutsideScope, Statement, Test};
use crate::site::Entity;
use crate::strings::Language;
use crate::words;

/// The accessibility statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AccessibilityView {
    /// What the statement is about in the words of its file; absent where it is about the whole website.
    pub applies_to: Option<Arc<str>>,
    /// Where the website stands, without `https://`: `reportcards.example`.
    pub website: String,
    /// What readers can do on the site and what they should know of it, a paragraph each.
    pub introduction: Vec<Arc<str>>,
    /// How far the site complies: `fully-compliant`, `partially-compliant`, `not-compliant`.
    pub compliance: &'static str,
    /// What of it is listed: `non-compliances`, `exemptions`, `both`; `nothing` where all is accessible.
    pub listed: &'static str,
    /// What fails the standard and will be mended.
    pub non_compliance: Vec<NonComplianceView>,
    /// What fails the standard and would be a disproportionate burden to mend.
    pub disproportionate_burden: Vec<BurdenView>,
    /// What the regulations do not cover.
    pub outside_scope: Vec<OutsideScopeView>,
    /// What is being done to make the site more accessible, a paragraph each.
    pub improvements: Vec<Arc<str>>,
    /// The day on which the statement was first prepared.
    pub prepared: DateView,
    /// The day on which it was last reviewed; absent until it has been.
    pub reviewed: Option<DateView>,
    /// The day by which it will be reviewed again.
    pub next_review: DateView,
    /// How it is known what is accessible, in sentences.
    pub method: Arc<str>,
    /// The outside body that assessed the site; absent where the publisher did so.
    pub assessed_by: Option<Arc<str>>,
    /// When pages of the site were last tested, and which; absent where none were.
    pub tested: Option<TestView>,
    /// Whom to tell; absent only where the file names nobody that site.yaml knows, which is refused.
    pub contact: Option<ContactView>,
    /// How long an answer takes, as it follows “within”: `ten working days`.
    pub answer_within: Arc<str>,
    /// Where the regulations are enforced, and so by whom: `great-britain`, `northern-ireland`.
    pub nations: Vec<&'static str>,
}

/// Something that fails the standard and will be mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NonComplianceView {
    /// What is not accessible, in a sentence.
    pub what: Arc<str>,
    /// What that means, and for whom, in a sentence.
    pub effect: Arc<str>,
    /// The success criteria that it fails.
    pub fails: Vec<CriterionView>,
    /// Where readers find the same in a form that works.
    pub alternative: Option<Arc<str>>,
    /// What will be done, as it follows “We plan to”: `mark them`.
    pub plan: Arc<str>,
    /// By when it will be mended.
    pub by: Option<DateView>,
}

/// Something that would be a disproportionate burden to mend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BurdenView {
    /// What is not accessible, in a sentence.
    pub what: Arc<str>,
    /// What that means, and for whom, in a sentence.
    pub effect: Arc<str>,
    /// The success criteria that it fails.
    pub fails: Vec<CriterionView>,
    /// Where readers find the same in a form that works.
    pub alternative: Option<Arc<str>>,
    /// The assessment that was made before this was claimed.
    pub assessment: AssessmentView,
}

/// The assessment that something would be a disproportionate burden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AssessmentView {
    /// When it was made.
    pub date: DateView,
    /// What it found, in sentences.
    pub found: Arc<str>,
    /// Where it can be read in full.
    pub href: Option<Arc<str>>,
}

/// Something that the regulations do not cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OutsideScopeView {
    /// What is not accessible, in a sentence.
    pub what: Arc<str>,
    /// Why the regulations do not cover it, in a sentence.
    pub why: Arc<str>,
    /// Where readers find the same in a form that works.
    pub alternative: Option<Arc<str>>,
}

/// A success criterion of WCAG 2.2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CriterionView {
    /// Its number: `3.1.2`.
    pub number: Arc<str>,
    /// Its name: `Language of Parts`; empty only for a number that is refused.
    pub name: Arc<str>,
}

/// The last time that pages of the site were tested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TestView {
    /// When they were tested.
    pub date: DateView,
    /// Against which standard: `WCAG 2.2 AA`.
    pub standard: Arc<str>,
    /// Which pages were tested, in words.
    pub pages: Vec<Arc<str>>,
    /// What they were tested with, each with its version.
    pub tools: Vec<Arc<str>>,
}

/// The title of the statement, in its fixed form.
pub(super) fn title(maker: &Maker<'_>) -> String {
    maker.say(words!["statement-title", site = &maker.site().settings.value.title])
}

/// What search engines are told of it.
fn description(maker: &Maker<'_>) -> String {
    maker.say(words!["statement-description"])
}

/// The accessibility statement; `None` where there is none.
pub(super) fn draft<'a>(maker: &Maker<'a>) -> Option<Draft<'a>> {
    let site = maker.site();
    let statement = &site.accessibility.as_ref()?.value;
    let contacts = &site.settings.value.contacts;
    let address = maker.plan.address.trim_end_matches('/');
    let view = AccessibilityView {
        applies_to: statement.applies_to.as_ref().map(arc),
        website: address.split_once("://").map_or(address, |(_, rest)| rest).to_owned(),
        introduction: arcs(&statement.introduction),
        compliance: statement.compliance().id(),
        listed: listed(statement),
        non_compliance: statement.non_compliance.iter().map(|it| NonComplianceView::of(maker, it)).collect(),
        disproportionate_burden: (statement.disproportionate_burden.iter())
            .map(|burden| BurdenView::of(maker, burden))
            .collect(),
        outside_scope: statement.outside_scope.iter().map(OutsideScopeView::from).collect(),
        improvements: arcs(&statement.improvements),
        prepared: maker.date(statement.prepared),
        reviewed: statement.reviewed.map(|date| maker.date(date)),
        next_review: maker.date(statement.next_review),
        method: arc(&statement.method),
        assessed_by: statement.assessed_by.as_ref().map(arc),
        tested: statement.tested.as_ref().map(|test| TestView::of(maker, test)),
        contact: contacts.iter().find(|known| known.name == statement.contact).map(ContactView::from),
        answer_within: arc(&statement.answer_within),
        nations: statement.nations.iter().map(|nation| word(*nation)).collect(),
    };
    Some(Draft {
        title: title(maker).into(),
        description: description(maker),
        crumbs: Vec::new(),
        entity: Some(Entity::Accessibility),
        citations: Citations::default(),
        corrections: &[],
        content: Content::Accessibility(Box::new(view)),
    })
}

/// The words of the statement that are its own, for the search.
pub(super) fn searched(maker: &Maker<'_>) -> Option<String> {
    let statement = &maker.site().accessibility.as_ref()?.value;
    let issues = statement.non_compliance.iter().flat_map(|issue| [&issue.what, &issue.effect]);
    let burdens = statement.disproportionate_burden.iter().flat_map(|burden| [&burden.what, &burden.effect]);
    let outside = statement.outside_scope.iter().flat_map(|outside| [&outside.what, &outside.why]);
    let words = statement.introduction.iter().chain(issues).chain(burdens).chain(outside);
    let words = words.map(|words| Cow::from(words.as_str()));
    Some(maker.words.sentences([description(maker).into()].into_iter().chain(words)))
}

/// What a statement lists: what it will mend, what it is exempt from mending, or both.
fn listed(statement: &Statement) -> &'static str {
    let is_exempt = !statement.disproportionate_burden.is_empty() || !statement.outside_scope.is_empty();
    match (!statement.non_compliance.is_empty(), is_exempt) {
        (true, true) => "both",
        (true, false) => "non-compliances",
        (false, true) => "exemptions",
        (false, false) => "nothing",
    }
}

fn word(nation: Nation) -> &'static str {
    match nation {
        Nation::GreatBritain => "great-britain",
        Nation::NorthernIreland => "northern-ireland",
    }
}

fn criteria(maker: &Maker<'_>, numbers: &[CriterionId]) -> Vec<CriterionView> {
    let view = |number: &CriterionId| CriterionView {
        number: number.as_str().into(),
        name: criterion(maker.words, number.as_str()).into(),
    };
    numbers.iter().map(view).collect()
}

/// The name of a criterion. Fluent knows no key with full stops in it.
fn criterion(words: &Language, number: &str) -> String {
    words.say(words!["success-criterion", number = format!("c{}", number.replace('.', "-"))])
}

impl NonComplianceView {
    fn of(maker: &Maker<'_>, issue: &NonCompliance) -> NonComplianceView {
        NonComplianceView {
            what: arc(&issue.what),
            effect: arc(&issue.effect),
            fails: criteria(maker, &issue.fails),
            alternative: issue.alternative.as_ref().map(arc),
            plan: arc(&issue.plan),
            by: issue.by.map(|date| maker.date(date)),
        }
    }
}

impl BurdenView {
    fn of(maker: &Maker<'_>, burden: &Burden) -> BurdenView {
        BurdenView {
            what: arc(&burden.what),
            effect: arc(&burden.effect),
            fails: criteria(maker, &burden.fails),
            alternative: burden.alternative.as_ref().map(arc),
            assessment: AssessmentView::of(maker, &burden.assessment),
        }
    }
}

impl AssessmentView {
    fn of(maker: &Maker<'_>, assessment: &Assessment) -> AssessmentView {
        AssessmentView {
            date: maker.date(assessment.date),
            found: arc(&assessment.found),
            href: assessment.address.as_ref().map(arc),
        }
    }
}

impl From<&OutsideScope> for OutsideScopeView {
    fn from(outside: &OutsideScope) -> OutsideScopeView {
        OutsideScopeView {
            what: arc(&outside.what),
            why: arc(&outside.why),
            alternative: outside.alternative.as_ref().map(arc),
        }
    }
}

impl TestView {
    fn of(maker: &Maker<'_>, test: &Test) -> TestView {
        TestView {
            date: maker.date(test.date),
            standard: maker.standard(test.standard),
            pages: arcs(&test.pages),
            tools: arcs(&test.tools),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::criterion;
    use crate::model::CRITERIA;
    use crate::strings::Strings;

    #[test]
    fn each_criterion_has_its_name() {
        let strings = Strings::own(&["en".into()]);
        for known in CRITERIA {
            assert_eq!(criterion(strings.language(None), known.number), known.name);
        }
        assert_eq!(criterion(strings.language(None), "4.1.1"), "");
    }
}
