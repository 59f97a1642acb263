//! A new reply of a policing body or a force.

use super::names;
use super::words::{Words, one_line, yaml};
use super::{Made, NewFile};
use crate::model::{Addressee, Date, Force, ForceId, InspectionId, Party, Recommendation};
use crate::project::Project;
use crate::site::Site;
use crate::text::FileName;

const TEXT: &str = include_str!("files/reply.md");

/// The file of a reply, of the day on which its report was published: no reply can be earlier.
pub fn reply(project: &Project, inspection: &str, force: &str, party: Party) -> Made {
    let site = names::site(project)?;
    let (of, _) = names::inspection(project, site, inspection)?;
    let (on, force) = names::force(project, site, force)?;
    let date = names::published(site, of, on)?;
    let (replier, role) = match party {
        Party::PolicingBody => ("the policing body", policing_body(force, date)),
        Party::Force => ("the force", format!("Chief Constable, {}", force.name)),
    };
    let words = Words::of(site)
        .with("inspection", of)
        .with("force", on)
        .with("force_name", one_line(&force.name))
        .with("party", party.id())
        .with("replier", replier)
        .with("role", yaml(&one_line(role)))
        .with("date", date.iso())
        .with("due", date.iso())
        .with("answers", answers(site, of, on));
    Ok(NewFile {
        file: FileName::new(format!("content/inspections/{of}/replies/{on}-{}.md", party.id())),
        text: words.fill(TEXT),
        next: "fill in who replied, when, and the gist of it, and answer each recommendation under `answers`"
            .to_owned(),
    })
}

/// Who held the force to account on that day.
fn policing_body(force: &Force, date: Date) -> String {
    let in_office = |from: Option<Date>| from.is_none_or(|from| from.first_day() <= date.last_day());
    match force.policing_bodies.iter().rev().find(|body| in_office(body.from)) {
        Some(body) => body.title.to_string(),
        None => format!("Police and Crime Commissioner for {}", force.short_name),
    }
}

/// An answer, as an example, to each recommendation that the force or its policing body has to answer.
fn answers(site: &Site, of: &InspectionId, on: &ForceId) -> String {
    let concerns = |recommendation: &&Recommendation| {
        recommendation.addressed_to.iter().any(|addressee| match addressee {
            Addressee::AllForces | Addressee::PolicingBodies => true,
            Addressee::Force(force) => force == on,
            Addressee::NationalBodies => false,
        })
    };
    let national = site.inspection(of).into_iter().flat_map(|inspection| &inspection.recommendations);
    let national = national.filter(concerns).map(|made| (format!("{of}/{}", made.id), one_line(&made.text)));
    let own = site.report(of, on).into_iter().flat_map(|doc| &doc.value.recommendations);
    let own = own.map(|made| (format!("{of}/{on}/{}", made.id), one_line(&made.text)));
    let mut asked: Vec<(String, String)> = own.chain(national).collect();
    if asked.is_empty() {
        asked.push((format!("{of}/keep-a-list"), "No recommendation stands on this site yet.".to_owned()));
    }
    let answer = |(reference, text): &(String, String)| {
        format!(
            "# {text}\n#  - recommendation: {reference}\n#    action: What is done.\n\
             #    no_action: Why nothing is done."
        )
    };
    asked.iter().map(answer).collect::<Vec<_>>().join("\n")
}
