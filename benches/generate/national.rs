//! What the whole country shares: forces, programmes and inspections.

use super::report::id;
use super::size::{Inspection, Size};
use super::words::{Dice, Words};

pub const REGIONS: [&str; 8] = ["North", "South", "East", "West", "Coast", "Hills", "Lakes", "Islands"];

/// Its front matter as lines of YAML, and what stands below.
pub fn force(force: usize, size: Size) -> (String, String) {
    let neighbours = [force.checked_sub(1), Some(force + 1).filter(|next| *next < size.forces)];
    let neighbours: Vec<String> = neighbours.into_iter().flatten().map(id).collect();
    let region = REGIONS[force * REGIONS.len() / size.forces];
    let name = format!("Force {force:04} Police");
    let fields = format!(
        "name: {name}\nshort_name: Force {force:04}\nnoun: force\nkind: territorial\n\
         nation: Exampleshire\nregion: {region}\nwebsite: https://www.force-{force:04}.example/\n\
         areas: [Area {force:04}]\ntowns: [Town {force:04}]\nneighbours: [{}]\npolicing_bodies:\n  \
         - kind: commissioner\n    title: Police and Crime Commissioner for Force {force:04}\n    \
         from: 2000-11-22\nsources:\n  list:\n    title: List of police forces\n    \
         publisher: Inspectorate of Police in Exampleshire\n    address: https://inspectorate.example/forces\n",
        neighbours.join(", "),
    );
    let text = format!(
        "{name} looks after a part of the {region}.\n\n{}",
        Words::on(&name, Dice::of([force, 0, 0])).paragraph()
    );
    (fields, text)
}

pub fn programme(programme: &str) -> (String, String) {
    let fields = format!(
        "title: Inspections of {programme}\nsummary: Every force is asked about its {programme}.\n\
         comparability_groups:\n  - id: since-2000\n    title: All years of {programme}\n    \
         explanation: The questions and the scale of grades have stayed the same.\nsources:\n  programme:\n    \
         title: How we inspect\n    publisher: Inspectorate of Police in Exampleshire\n    \
         address: https://inspectorate.example/{programme}\n"
    );
    (fields, "The inspectorate visits every force each year.\n".to_owned())
}

pub fn inspection(of: Inspection) -> (String, String) {
    let (programme, year) = (of.programme(), of.year());
    let previous = |question: &str| match of.previous() {
        None => String::new(),
        Some(previous) => format!("    previous: {}/{question}\n", previous.id()),
    };
    let fields = format!(
        "title: Inspection of {programme} {year}\nshort_title: \"{programme} {year}\"\n\
         summary: How the forces did in {year}.\nprogramme: {programme}\nkind: all-force\ninspectorate: IPE\n\
         year: {year}\npublished: {year}-11-14 00:01\nfieldwork:\n  from: {year}-05\n  to: {year}-07\n\
         comparability_group: since-2000\nscale: four-point\nquestions:\n  - id: {programme}\n    \
         title: The {programme} of the force\n    wording: Does the force do well in its {programme}?\n    \
         subject: doing well in its {programme}\n{}  - id: leaders\n    title: Leaders\n    \
         wording: Do leaders set an example?\n    subject: setting an example\n    parent: {programme}\n{}\
         inspected: [all-forces]\nfindings:\n  - kind: observation\n    themes: second-jobs\n    \
         text: All forces have a written rule on second jobs.\nsources:\n  report:\n    \
         title: Inspection of {programme} {year}\n    publisher: Inspectorate of Police in Exampleshire\n    \
         date: {year}-11-14\n    address: https://inspectorate.example/{programme}-{year}\n",
        previous(programme),
        previous("leaders"),
    );
    let text = format!(
        "The forces have much the same rules. What differs is whether anybody asks how they are kept.\n\n{}",
        Words::on("A force", Dice::of([year, programme.len(), 1])).report()
    );
    (fields, text)
}
