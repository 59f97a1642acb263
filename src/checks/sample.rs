//! A small made-up site, sound in every respect, in which each test plants one mistake.

use std::collections::BTreeMap;

use super::check;
use crate::problem::{Problem, Problems, Rule};
use crate::read;
use crate::site::{Site, resolve};
use crate::source::Tree;
use crate::text::Position;

pub const SETTINGS: &str = "content/site.yaml";
pub const SCALES: &str = "content/vocabulary/scales.yaml";
pub const MEASURES: &str = "content/vocabulary/measures.yaml";
pub const AMBRIA: &str = "content/forces/ambria.md";
pub const BORLAND: &str = "content/forces/borland.md";
pub const PROGRAMME: &str = "content/programmes/review.md";
pub const EARLIER: &str = "content/inspections/legitimacy-2015/index.md";
pub const EARLIER_REPORT: &str = "content/inspections/legitimacy-2015/borland.md";
pub const INSPECTION: &str = "content/inspections/legitimacy-2018/index.md";
pub const REPORT: &str = "content/inspections/legitimacy-2018/ambria.md";
pub const BORLAND_REPORT: &str = "content/inspections/legitimacy-2018/borland.md";
pub const CESTRIA_REPORT: &str = "content/inspections/legitimacy-2018/cestria.md";
pub const LATER_REPORT: &str = "content/inspections/legitimacy-2019/borland.md";
pub const REPLY: &str = "content/inspections/legitimacy-2018/replies/ambria-policing-body.md";
pub const PRESS: &str = "content/inspections/legitimacy-2018/press/ambria.md";
pub const PAGE: &str = "content/pages/about.md";
pub const ACCESSIBILITY: &str = "content/accessibility.yaml";

const FILES: &[(&str, &str)] = &[
    (
        SETTINGS,
        "\
title: Reports on forces
description: What inspectors found, force by force.
address: https://reports.example/cards/
publisher:
  name: Office of Reports
  email: office@reports.example
contacts:
  - name: Press office
    email: press@reports.example
languages: [en-GB, cy]
licence:
  name: Open Licence
  address: https://licences.example/open
  attribution: Contains information of the Office of Reports.
quiet_periods:
  - name: Elections of May 2018
    from: 2018-03-27
    to: 2018-05-03
    forces: [ambria]
",
    ),
    (
        SCALES,
        "\
three-point:
  title: Three grades
  grades:
    - id: good
      words: good
      definition: The force does what is expected.
      sentence: is good at
    - id: requires-improvement
      words: requires improvement
      definition: The force falls short.
      sentence: requires improvement at
    - id: inadequate
      words: inadequate
      definition: The force falls far short.
      sentence: is inadequate at
",
    ),
    (
        "content/vocabulary/themes.yaml",
        "\
second-jobs:
  title: Second jobs
  description: Work that officers do beside their own.
",
    ),
    (
        MEASURES,
        "\
applications:
  title: Applications for second jobs
  unit: {one: application, many: applications}
  definition: Applications made in writing.
",
    ),
    (
        "content/vocabulary/glossary.yaml",
        "\
cause-of-concern:
  term: cause of concern
  definition: The gravest kind of finding.
",
    ),
    (
        AMBRIA,
        "\
---
name: Ambria Police
short_name: Ambria
noun: force
kind: territorial
nation: England
ons_code: E90000001
website: https://www.ambria.example/
neighbours: [borland]
tile: {row: 0, column: 0, letters: Ambr}
policing_bodies:
  - kind: police-authority
    title: Ambria Police Authority
    to: 2012-11-21
  - kind: commissioner
    title: Police and Crime Commissioner for Ambria
    from: 2012-11-22
sources:
  list: {title: List of forces, publisher: Office of Reports, address: \"https://reports.example/list\"}
aliases: [/police/ambria]
---
Ambria lies in the north.
",
    ),
    (
        BORLAND,
        "\
---
name: Borland Constabulary
short_name: Borland
noun: constabulary
kind: territorial
nation: England
ons_code: E90000002
neighbours: [ambria, cestria]
tile: {row: 0, column: 1, letters: Borl}
policing_bodies:
  - kind: mayor
    title: Mayor of Borland
aliases: [/police/borland]
---
",
    ),
    (
        "content/forces/cestria.md",
        "\
---
name: Cestria Police
short_name: Cestria
noun: force
kind: territorial
nation: Wales
ons_code: W90000003
neighbours: [borland]
tile: {row: 1, column: 1, letters: Cest}
policing_bodies:
  - kind: commissioner
    title: Police and Crime Commissioner for Cestria
---
",
    ),
    (
        PROGRAMME,
        "\
---
title: Review
summary: A yearly review of all forces.
comparability_groups:
  - id: since-2015
    title: 2015 and later
    explanation: The questions stayed the same.
---
",
    ),
    (
        EARLIER,
        "\
---
title: Legitimacy in 2015
short_title: Legitimacy 2015
summary: The first look at legitimacy.
programme: review
kind: all-force
inspectorate: Inspectorate
year: 2015
published: 2015-12-01
comparability_group: since-2015
scale: three-point
questions:
  - id: legitimacy
    title: Legitimacy
inspected: all-forces
---
",
    ),
    (
        EARLIER_REPORT,
        "\
---
judgements:
  legitimacy: requires-improvement
---
",
    ),
    (
        INSPECTION,
        "\
---
title: Legitimacy in 2018
short_title: Legitimacy 2018
summary: The second look at legitimacy.
programme: review
kind: all-force
inspectorate: Inspectorate
year: 2018
published: 2018-12-08 00:01
fieldwork: {from: 2018-03, to: 2018-06-30}
follows: legitimacy-2015
comparability_group: since-2015
scale: three-point
questions:
  - id: legitimacy
    title: Legitimacy
    previous: legitimacy-2015/legitimacy
  - id: fairness
    title: Fairness
    parent: legitimacy
  - id: leadership
    title: Leadership
    graded: false
inspected: all-forces
totals:
  - question: legitimacy
    counts:
      good: 1
      requires-improvement: 1
    not_graded: 1
findings:
  - kind: observation
    text: Most forces had improved.
sources:
  report:
    title: Legitimacy, a national report
    publisher: Inspectorate
    address: https://reports.example/legitimacy-2018
---
",
    ),
    (
        REPORT,
        "\
---
headline: The force treats people fairly.
judgements:
  legitimacy: good
  fairness:
    grade: good
  leadership: {state: ungraded}
findings:
  - kind: strength
    text: Officers explain what they do.
  - kind: cause-of-concern
    text: Records are missing.
    recommendations: [keep-records]
measures:
  - measure: applications
    value: 81
    of: 84
    period: since September 2017
quotes:
  - person: Alex Doe
    role: inspector
    date: 2018-12-08
    text: The inspector praised the force.
recommendations:
  - id: keep-records
    text: The force should keep records.
    addressed_to: ambria
    due: 2019-06-30
    history:
      - date: 2018-12-08
        state: open
      - date: 2019-05
        state: complete
  - id: share-records
    text: The force should share its records.
    addressed_to: [ambria, borland]
    history: [{date: 2018-12-09, state: 'complete'}]
corrections:
  - date: 2018-12-10
    kind: typing
    was: Officers explains what they do.
    now: Officers explain what they do.
---
The inspectors came in spring.
",
    ),
    (
        BORLAND_REPORT,
        "\
---
judgements:
  legitimacy: requires-improvement
---
",
    ),
    (
        CESTRIA_REPORT,
        "\
---
judgements:
  legitimacy:
    state: not-graded
    reason: The inspection was cut short.
---
",
    ),
    (
        "content/inspections/legitimacy-2019/index.md",
        "\
---
title: Legitimacy in 2019
short_title: Legitimacy 2019
summary: The third look at legitimacy, in one force.
programme: review
kind: all-force
inspectorate: Inspectorate
year: 2019
published: 2019-11
comparability_group: since-2015
scale: three-point
questions:
  - id: legitimacy
    title: Legitimacy
    previous: legitimacy-2018/legitimacy
inspected: borland
---
",
    ),
    (
        LATER_REPORT,
        "\
---
judgements:
  legitimacy:
    state: carried-over
    from: legitimacy-2018
---
",
    ),
    (
        REPLY,
        "\
---
summary: The commissioner welcomed the report.
person: Robin Roe
role: Police and Crime Commissioner
date: 2018-12-20
answers:
  - recommendation: legitimacy-2018/ambria/keep-records
    action: The force has bought a system for its records.
---
The commissioner was pleased.
",
    ),
    (
        PRESS,
        "\
---
headline: Ambria Police treats people fairly
found:
  - officers explain themselves
contacts:
  - name: Newsroom
    email: news@reports.example
---
",
    ),
    (
        ACCESSIBILITY,
        "\
introduction:
  - Every page can be used with a keyboard alone.
non_compliance:
  - what: Some tables have no caption.
    effect: Nobody hears what they are about.
    fails: 1.3.1
    plan: write them
    by: 2019-03-31
prepared: 2018-09-30
reviewed: 2018-10-01
next_review: 2019-09-30
method: We went through the pages of one report with a keyboard.
tested:
  date: 2018-09-18
  pages: [the home page, the report on Ambria]
contact: Press office
answer_within: five working days
",
    ),
    (
        PAGE,
        "\
---
title: About
description: What this site is for.
published: 2018-10-01
---
",
    ),
];

/// The content of a site, to be spoilt.
pub struct Sample(BTreeMap<String, String>);

/// The site in which nothing is wrong.
pub fn sound() -> Sample {
    Sample(FILES.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect())
}

/// The site in the one language in which it is written.
pub fn in_one_language() -> Sample {
    sound().with(SETTINGS, "languages: [en-GB, cy]", "languages: [en-GB]")
}

impl Sample {
    /// The site with `new` in place of `old`, which must stand in `file` exactly once.
    pub fn with(mut self, file: &str, old: &str, new: &str) -> Sample {
        let text = self.0.get_mut(file).expect(file);
        assert_eq!(text.matches(old).count(), 1, "how often {old:?} stands in {file}");
        *text = text.replace(old, new);
        self
    }

    /// The site with this line under the line `above`, which must stand in `file` exactly once.
    pub fn adding(self, file: &str, above: &str, line: &str) -> Sample {
        self.with(file, &format!("\n{above}\n"), &format!("\n{above}\n{line}\n"))
    }

    /// The site with one more file.
    pub fn and(mut self, file: &str, text: &str) -> Sample {
        self.0.insert(file.to_owned(), text.to_owned());
        self
    }

    /// The site without that file.
    pub fn without(mut self, file: &str) -> Sample {
        self.0.remove(file).expect(file);
        self
    }

    /// What this room finds wrong with the site.
    pub fn problems(&self) -> Vec<Problem> {
        self.found(&check)
    }

    /// What `check` finds wrong with the site; no earlier room may find anything.
    pub fn found(&self, check: &dyn Fn(&Site) -> Problems) -> Vec<Problem> {
        let reading = read::read(&self.tree(), None);
        assert_eq!(reading.problems.clone().sorted(), Problems::default());
        let (site, problems) = resolve(&reading.docs);
        assert_eq!(problems, Problems::default());
        check(&site.expect("settings that can be read")).0
    }

    /// The one problem of the site, which must break `rule` in `file` on a line that holds `words`.
    #[track_caller]
    pub fn one_problem(&self, rule: &Rule, file: &str, words: &str) -> Problem {
        self.one_found(&check, rule, file, words)
    }

    /// The one problem that `check` finds.
    #[track_caller]
    pub fn one_found(
        &self,
        check: &dyn Fn(&Site) -> Problems,
        rule: &Rule,
        file: &str,
        words: &str,
    ) -> Problem {
        let mut problems = self.found(check);
        let names: Vec<&str> = problems.iter().map(|problem| problem.rule.name).collect();
        assert_eq!(names, [rule.name], "{problems:#?}");
        let problem = problems.remove(0);
        assert_eq!(problem.place.file.as_str(), file);
        let Position { line, .. } = read::locate(&self.tree(), &problem.place);
        let quoted = self.0[file].lines().nth(line - 1).unwrap_or_default();
        assert!(quoted.contains(words), "{file}:{line}: {quoted}");
        problem
    }

    pub fn tree(&self) -> Tree {
        Tree::of_texts(self.0.iter().map(|(file, text)| (file.as_str(), text.as_str())))
    }
}
