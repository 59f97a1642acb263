//! Writes a made-up site of about so many pages, to measure with: `cargo bench --bench generate -- 10000 DIR`.
//!
//! It is the small site of `candour new site` with more forces and more inspections: eight programmes, each of
//! which inspects every force once a year. The same number makes the same bytes.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use candour::scaffold;
use candour::text::FileName;

const PROGRAMMES: [&str; 8] =
    ["conduct", "custody", "data", "integrity", "legitimacy", "property", "standards", "vetting"];
const GRADES: [&str; 4] = ["outstanding", "good", "requires-improvement", "inadequate"];
const REGIONS: [&str; 8] = ["North", "South", "East", "West", "Coast", "Hills", "Lakes", "Islands"];

/// Pages that the site has for each force beside the reports on it.
const PAGES_OF_A_FORCE: usize = 6;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [pages, folder] = arguments.as_slice() else {
        // `cargo bench` without arguments runs every bench; there is nothing to write then.
        return ExitCode::SUCCESS;
    };
    let Ok(pages) = pages.parse() else {
        eprintln!("how many pages? {pages} is no number");
        return ExitCode::from(2);
    };
    let size = Size::of(pages);
    let folder = PathBuf::from(folder);
    write(&size, &folder);
    println!("{} forces and {} inspections in {}", size.forces, size.inspections(), folder.display());
    ExitCode::SUCCESS
}

/// How large a site is.
struct Size {
    forces: usize,
    years: usize,
}

impl Size {
    /// The years grow with the root of the number of pages, as the forces do.
    fn of(pages: usize) -> Size {
        let years = ((pages as f64).sqrt() / 16.0).round().max(1.0) as usize;
        Size { forces: (pages / (years * PROGRAMMES.len() + PAGES_OF_A_FORCE)).max(2), years }
    }

    fn inspections(&self) -> usize {
        self.years * PROGRAMMES.len()
    }
}

fn write(size: &Size, folder: &Path) {
    let put = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    };
    let is_kept = |file: &FileName| {
        let name = file.as_str();
        name == "content/site.yaml"
            || (name.starts_with("content/vocabulary/"))
            || (name.starts_with("content/pages/") && !name.ends_with("home.md"))
    };
    for (file, text) in scaffold::site().iter().filter(|(file, _)| is_kept(file)) {
        put(file.as_str(), text);
    }
    put(
        "content/pages/home.md",
        "---\ntitle: Report cards\nsummary: All that inspectors found.\n---\n\nWelcome.\n",
    );
    for force in 0..size.forces {
        put(&format!("content/forces/{}.md", id(force)), &a_force(force, size));
    }
    for programme in PROGRAMMES {
        put(&format!("content/programmes/{programme}.md"), &a_programme(programme));
        for year in (0..size.years).map(|year| 2024 - year) {
            let inspection = format!("content/inspections/{programme}-{year}");
            put(&format!("{inspection}/index.md"), &an_inspection(programme, year));
            for force in 0..size.forces {
                put(&format!("{inspection}/{}.md", id(force)), &a_report(programme, year, force));
            }
        }
    }
}

fn id(force: usize) -> String {
    format!("force-{force:04}")
}

fn a_force(force: usize, size: &Size) -> String {
    let neighbours = [force.checked_sub(1), Some(force + 1).filter(|next| *next < size.forces)];
    let neighbours: Vec<String> = neighbours.into_iter().flatten().map(id).collect();
    let region = REGIONS[force * REGIONS.len() / size.forces];
    format!(
        "---\nname: Force {force:04} Police\nshort_name: Force {force:04}\nnoun: force\nkind: territorial\n\
         nation: Exampleshire\nregion: {region}\nwebsite: https://www.force-{force:04}.example/\n\
         areas: [Area {force:04}]\ntowns: [Town {force:04}]\nneighbours: [{}]\npolicing_bodies:\n  \
         - kind: commissioner\n    title: Police and Crime Commissioner for Force {force:04}\n    \
         from: 2012-11-22\nsources:\n  list:\n    title: List of police forces\n    \
         publisher: Inspectorate of Police in Exampleshire\n    address: https://inspectorate.example/forces\n\
         ---\n\nForce {force:04} Police looks after a part of the {region}.\n",
        neighbours.join(", ")
    )
}

fn a_programme(programme: &str) -> String {
    format!(
        "---\ntitle: Inspections of {programme}\nsummary: Every force is asked about its {programme}.\n\
         comparability_groups:\n  - id: since-2000\n    title: All years of {programme}\n    \
         explanation: The questions and the scale of grades have stayed the same.\nsources:\n  programme:\n    \
         title: How we inspect\n    publisher: Inspectorate of Police in Exampleshire\n    \
         address: https://inspectorate.example/{programme}\n---\n\nThe inspectorate visits every force each year.\n"
    )
}

fn an_inspection(programme: &str, year: usize) -> String {
    format!(
        "---\ntitle: Inspection of {programme} {year}\nshort_title: \"{programme} {year}\"\n\
         summary: How the forces did in {year}.\nprogramme: {programme}\nkind: all-force\ninspectorate: IPE\n\
         year: {year}\npublished: {year}-11-14 00:01\nfieldwork:\n  from: {year}-05\n  to: {year}-07\n\
         comparability_group: since-2000\nscale: four-point\nquestions:\n  - id: {programme}\n    \
         title: The {programme} of the force\n    wording: Does the force do well in its {programme}?\n    \
         subject: doing well in its {programme}\n  - id: leaders\n    title: Leaders\n    \
         wording: Do leaders set an example?\n    subject: setting an example\n    parent: {programme}\n\
         inspected: [all-forces]\nfindings:\n  - kind: observation\n    themes: second-jobs\n    \
         text: All forces have a written rule on second jobs.\nsources:\n  report:\n    \
         title: Inspection of {programme} {year}\n    publisher: Inspectorate of Police in Exampleshire\n    \
         date: {year}-11-14\n    address: https://inspectorate.example/{programme}-{year}\n---\n\n\
         The forces have much the same rules. What differs is whether anybody asks how they are kept.\n"
    )
}

fn a_report(programme: &str, year: usize, force: usize) -> String {
    // Any spread will do, as long as it is the same each time.
    let grade = |of: usize| GRADES[(force * 7 + year * 3 + programme.len() + of * 5) % GRADES.len()];
    let mut text = format!(
        "---\nheadline: Force {force:04} Police writes down what it is told about {programme}.\njudgements:\n  \
         {programme}: {}\n  leaders: {}\nfindings:\n  - kind: strength\n    themes: second-jobs\n    \
         question: leaders\n    text: Supervisors ask their teams once a year, and write the answers down.\n  \
         - kind: area-for-improvement\n    themes: gifts-and-hospitality\n    question: {programme}\n    \
         text: The register is kept on paper, so nobody can search it.\nmeasures:\n  \
         - measure: second-job-applications\n    value: {}\n    period: in {}\n    basis: force data\n\
         sources:\n  report:\n    title: \"{programme} {year}: Force {force:04} Police\"\n    \
         publisher: Inspectorate of Police in Exampleshire\n    date: {year}-11-14\n    \
         address: https://inspectorate.example/{programme}-{year}/{force:04}\n---\n",
        grade(0),
        grade(1),
        force % 90 + 10,
        year - 1,
    );
    for paragraph in 0..4 {
        let _ = write!(
            text,
            "\nIn part {paragraph} of their visit the inspectors spoke to {} officers and staff. Of part {paragraph} \
             of the rules nearly all knew what it says, and most could say where they had learned it. On [second \
             jobs](theme:second-jobs) the force could do more, as part {paragraph} of the report shows.\n",
            (force + paragraph * 11) % 60 + 20
        );
    }
    text
}
