//! One person with two roles in what belongs to one inspection.

use std::collections::BTreeMap;

use super::writing::Writing;
use crate::field;
use crate::model::{InspectionId, Person, Quote};
use crate::problem::{Change, Mend, Problem, Problems, Rule, Severity};
use crate::text::{FieldPath, FileName, Place};

pub const RULE: Rule = Rule {
    name: "role-said-otherwise",
    severity: Severity::Warning,
    why: "Two names of one role look like two roles, and a reader asks which of them the person held.",
    mend: "write the role as it stands in the other place; where the person did change it, except the file with that \
           reason",
};

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    let site = writing.site;
    let mut roles = Roles { first: BTreeMap::new(), problems };
    for (id, doc) in &site.inspections {
        roles.person(id, &doc.file, doc.value.lead_inspector.as_ref(), "lead_inspector");
        roles.quotes(id, &doc.file, &doc.value.quotes);
    }
    for ((id, _), doc) in &site.reports {
        roles.person(id, &doc.file, doc.value.inspector.as_ref(), "inspector");
        roles.quotes(id, &doc.file, &doc.value.quotes);
    }
    for ((id, _), doc) in &site.press {
        roles.quotes(id, &doc.file, &doc.value.quotes);
    }
}

/// Where a role was first said, and how.
type First<'a> = (&'a str, Place);

struct Roles<'a, 'p> {
    first: BTreeMap<(&'a InspectionId, &'a str), First<'a>>,
    problems: &'p mut Problems,
}

impl<'a> Roles<'a, '_> {
    fn person(&mut self, of: &'a InspectionId, file: &FileName, person: Option<&'a Person>, field: &str) {
        if let Some(person) = person {
            self.said(of, person.name.as_str(), person.role.as_str(), file, field![field, "role"]);
        }
    }

    fn quotes(&mut self, of: &'a InspectionId, file: &FileName, quotes: &'a [Quote]) {
        for (at, quote) in quotes.iter().enumerate() {
            self.said(of, quote.person.as_str(), quote.role.as_str(), file, field!["quotes", at, "role"]);
        }
    }

    fn said(
        &mut self,
        of: &'a InspectionId,
        person: &'a str,
        role: &'a str,
        file: &FileName,
        way: FieldPath,
    ) {
        let place = Place::field(file, way);
        let (first, stands) = self.first.entry((of, person)).or_insert_with(|| (role, place.clone()));
        if *first != role {
            let message = format!("{person} is “{role}” here, and “{first}” elsewhere in this inspection");
            // Which of both is right is for somebody to say who knows the person.
            let offer = Mend::offer(Change::of(place.clone(), role, *first));
            let problem = Problem::new(&RULE, place, message);
            self.problems.push(problem.also(stands.clone(), "the other role stands here").mend([offer]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{REPORT, with};
    use super::RULE;

    #[test]
    fn two_names_of_one_role() {
        let report = |role: &str| {
            let inspector = format!("inspector: {{name: Alex Doe, role: {role}}}\nheadline: The force");
            with(REPORT, "headline: The force", &inspector)
        };
        assert_eq!(report("inspector").problems(), []);
        report("Inspector of Forces").one_problem(&RULE, REPORT, "role: inspector");
    }
}
