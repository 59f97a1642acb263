//! Which thing of the site a cell means. It is found by its id or one of its names, or it is not: what is only near
//! is said, and never taken.

use crate::model::{Inspection, InspectionId, Question, QuestionId};
use crate::problem::nearest;
use crate::project::Project;
use crate::site::Site;
use crate::text::FileName;

use super::entry::Unplaced;

/// Words that people add to a name or leave out.
const SAID_OR_NOT: [&str; 5] = ["police", "constabulary", "service", "force", "the"];

/// The words of a name by which it is known: `Avon & Somerset Police` and `avon-and-somerset` are one.
pub(super) fn folded(name: &str) -> String {
    let lower = name.to_lowercase().replace('&', " and ");
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let told: Vec<&str> = words.clone().filter(|word| !SAID_OR_NOT.contains(word)).collect();
    if told.is_empty() { words.collect::<Vec<_>>().join(" ") } else { told.join(" ") }
}

/// The id of the thing that `written` names; `known` are the names of all things of that kind, each with its id.
pub(super) fn find<'a>(kind: &str, written: &str, known: &[(&'a str, &'a str)]) -> Result<&'a str, Unplaced> {
    if let Some((_, id)) = known.iter().find(|(_, id)| *id == written) {
        return Ok(id);
    }
    let wanted = folded(written);
    let mut found: Vec<&str> = known
        .iter()
        .filter(|(name, id)| [name, id].iter().any(|name| folded(name) == wanted))
        .map(|(_, id)| *id)
        .collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [id] => Ok(id),
        [] => Err(unknown(kind, written, known)),
        several => Err(Unplaced::new(
            format!("`{written}` can be {}", several.join(" or ")),
            "write the id of the one that is meant",
        )),
    }
}

/// That there is no such thing, with what was probably meant.
fn unknown(kind: &str, written: &str, known: &[(&str, &str)]) -> Unplaced {
    let names = known.iter().flat_map(|(name, id)| [*name, *id]);
    let id_of = |near: &str| known.iter().find(|(name, id)| *name == near || *id == near).map(|(_, id)| *id);
    let near = nearest(written, names).and_then(id_of).or_else(|| shares_words(written, known));
    let mut ids: Vec<&str> = known.iter().map(|(_, id)| *id).collect();
    ids.dedup();
    let remedy = match near {
        Some(near) => format!("did you mean `{near}`? Write it so, or add --read '{written}={near}'"),
        None if ids.len() <= 12 && !ids.is_empty() => format!("write one of: {}", ids.join(", ")),
        None => format!("write the id or the name of a {kind} of this site"),
    };
    Unplaced::new(format!("there is no {kind} `{written}`"), remedy)
}

/// The thing most of whose words stand in what was written: `legitimacy-1-treats-people-fairly` means to say
/// `treats-people-fairly`.
fn shares_words<'a>(written: &str, known: &[(&'a str, &'a str)]) -> Option<&'a str> {
    let written = folded(written);
    let said: Vec<&str> = written.split(' ').collect();
    let shared = |id: &str| {
        let folded = folded(id);
        let words: Vec<&str> = folded.split(' ').collect();
        let shared = words.iter().filter(|word| said.contains(word)).count();
        (shared * 2 > words.len()).then_some((shared, std::cmp::Reverse(words.len())))
    };
    known.iter().filter_map(|(_, id)| Some((shared(id)?, *id))).max().map(|(_, id)| id)
}

/// The force that a cell names.
pub(super) fn force<'a>(site: &'a Site, written: &str) -> Result<&'a str, Unplaced> {
    find("force", written, &forces(site))
}

/// Every name of every force, each with its id.
pub(super) fn forces(site: &Site) -> Vec<(&str, &str)> {
    let mut known = Vec::new();
    for (id, doc) in &site.forces {
        let force = &doc.value;
        let former = force.former_names.iter().map(|former| &former.name);
        let names = [&force.name, &force.short_name].into_iter().chain(&force.other_names).chain(former);
        known.extend(names.chain(force.names_in.values()).map(|name| (name.as_str(), id.as_str())));
    }
    known
}

/// Every name of every inspection, each with its id; those of a programme and year are names of several.
pub(super) fn inspections(site: &Site) -> Vec<(String, &InspectionId, &Inspection)> {
    let mut known = Vec::new();
    for (id, doc) in &site.inspections {
        let inspection = &doc.value;
        let mut names = vec![inspection.title.to_string(), inspection.short_title.to_string()];
        names.push(format!("{} {}", inspection.programme, inspection.year));
        if let Some(programme) = site.programmes.get(&inspection.programme) {
            names.push(format!("{} {}", programme.value.title, inspection.year));
        }
        known.extend(names.into_iter().map(|name| (name, id, inspection)));
    }
    known
}

/// The inspection that a cell names. A framework, such as `PEEL 2016`, names all inspections of its year; then the one
/// that asks the question is meant.
pub(super) fn inspection<'a>(
    project: &Project,
    site: &'a Site,
    written: &str,
    question: Option<&str>,
) -> Result<(&'a InspectionId, &'a Inspection), Unplaced> {
    if let Some((id, doc)) = site.inspections.get_key_value(written) {
        return Ok((id, &doc.value));
    }
    let index = FileName::new(format!("content/inspections/{written}/index.md"));
    if project.reading.docs.broken.contains_key(&index) {
        return Err(Unplaced::broken(&index));
    }
    let all = inspections(site);
    let wanted = folded(written);
    let mut named: Vec<(&InspectionId, &Inspection)> = all
        .iter()
        .filter(|(name, id, _)| folded(name) == wanted || folded(id.as_str()) == wanted)
        .map(|(_, id, inspection)| (*id, *inspection))
        .collect();
    named.dedup_by_key(|(id, _)| *id);
    if let [one] = named.as_slice() {
        return Ok(*one);
    }
    let ids = |of: &[(&InspectionId, &Inspection)]| {
        of.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ")
    };
    if named.is_empty() {
        let known: Vec<(&str, &str)> = all.iter().map(|(name, id, _)| (name.as_str(), id.as_str())).collect();
        return Err(find("inspection", written, &known).expect_err("it was looked for"));
    }
    let Some(question) = question else {
        return Err(Unplaced::new(
            format!("`{written}` can be {}", ids(&named)),
            "write the id of the one that is meant, or name it with --inspection",
        ));
    };
    let asking: Vec<_> =
        named.iter().copied().filter(|(_, of)| self::question(of, question).is_ok()).collect();
    match asking.as_slice() {
        [one] => Ok(*one),
        [] => {
            let questions = named.iter().flat_map(|(_, of)| questions(of)).collect::<Vec<_>>();
            let mut unplaced = unknown("question", question, &questions);
            unplaced.why = format!("none of {} asks `{question}`", ids(&named));
            Err(unplaced)
        }
        several => Err(Unplaced::new(
            format!("`{written}` can be {}: each asks `{question}`", ids(several)),
            "write the id of the one that is meant",
        )),
    }
}

fn questions(inspection: &Inspection) -> Vec<(&str, &str)> {
    inspection.questions.iter().map(|question| (question.title.as_str(), question.id.as_str())).collect()
}

/// The question of an inspection that a cell names.
pub(super) fn question<'a>(inspection: &'a Inspection, written: &str) -> Result<&'a Question, Unplaced> {
    let id = QuestionId::new(find("question", written, &questions(inspection))?);
    Ok(inspection.questions.iter().find(|question| question.id == id).expect("it was found by its id"))
}

#[cfg(test)]
mod tests {
    use super::{find, folded};

    const FORCES: [(&str, &str); 3] = [
        ("Ambria and Delford Constabulary", "ambria"),
        ("North Borland Police", "north-borland"),
        ("Borland", "borland"),
    ];

    #[test]
    fn a_name_has_many_forms() {
        for written in [
            "ambria",
            "AMBRIA & DELFORD",
            "Ambria and Delford Police",
            "the Ambria and Delford Police Service",
        ] {
            assert_eq!(find("force", written, &FORCES).unwrap(), "ambria", "{written}");
        }
        assert_eq!(folded("The Police"), "the police", "a name of such words alone keeps them");
    }

    #[test]
    fn what_is_only_near_is_said_and_not_taken() {
        let refused = |written| find("force", written, &FORCES).unwrap_err();
        assert_eq!(
            refused("Norh Borland").remedy,
            "did you mean `north-borland`? Write it so, or add --read 'Norh Borland=north-borland'"
        );
        assert_eq!(refused("Kent").why, "there is no force `Kent`");
        let twice = [("Borland", "west-borland"), ("Borland", "east-borland")];
        assert_eq!(
            find("force", "borland police", &twice).unwrap_err().why,
            "`borland police` can be east-borland or west-borland"
        );
        let questions = [("a", "legitimacy"), ("b", "workforce-ethical-and-lawful")];
        let near = find("question", "legitimacy-2-workforce-ethical-lawful", &questions).unwrap_err();
        assert!(near.remedy.contains("`workforce-ethical-and-lawful`"), "{}", near.remedy);
    }
}
