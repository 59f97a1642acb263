//! Writes a made-up site of about so many pages, to measure with: `cargo bench --bench generate -- 10000 DIR`.
//!
//! It has the settings, words and pages of `candour new site`, and more forces and more inspections: eight
//! programmes, each of which inspects every force once a year and asks the same questions as the year before.
//! Every eighth report has a press release, every fourth a reply. Of the newest year one inspection is under
//! embargo and one is a draft, and so are a few reports. The same number makes the same bytes.

mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use candour::scaffold;
use candour::text::FileName;
use words::{Dice, Words};

const PROGRAMMES: [&str; 8] =
    ["conduct", "custody", "data", "integrity", "legitimacy", "property", "standards", "vetting"];
const GRADES: [&str; 4] = ["outstanding", "good", "requires-improvement", "inadequate"];
const REGIONS: [&str; 8] = ["North", "South", "East", "West", "Coast", "Hills", "Lakes", "Islands"];
const THEMES: [&str; 3] = ["second-jobs", "gifts-and-hospitality", "training"];
const KINDS: [&str; 3] = ["strength", "area-for-improvement", "observation"];

/// The year of the newest inspections.
const NEWEST: usize = 2025;
/// A year that no run of these measurements will see: that of the inspection under embargo.
const FAR_AHEAD: usize = 2099;

/// Files that the site has for each force beside what is written on its reports: the force, its card, badge and
/// picture, the newest report, and the force beside its neighbours.
const FILES_OF_A_FORCE: f64 = 6.0;
/// Files that a report makes: its page, a reply to every fourth, two of a press release to every eighth.
const FILES_OF_A_REPORT: f64 = 1.5;

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
        let years = ((pages as f64).sqrt() / 18.0).round().max(1.0);
        let of_a_force = years * PROGRAMMES.len() as f64 * FILES_OF_A_REPORT + FILES_OF_A_FORCE;
        Size { forces: ((pages as f64 / of_a_force) as usize).max(2), years: years as usize }
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
            || name.starts_with("content/vocabulary/")
            || name.starts_with("content/pages/")
    };
    for (file, text) in scaffold::site().iter().filter(|(file, _)| is_kept(file)) {
        // Its forces and its inspection are not here; the first of ours is shown in their place.
        put(file.as_str(), &text.replace("ambria", "force-0000").replace("integrity-2024", "integrity-2025"));
    }
    for force in 0..size.forces {
        put(&format!("content/forces/{}.md", id(force)), &a_force(force, size));
    }
    for (number, programme) in PROGRAMMES.iter().enumerate() {
        put(&format!("content/programmes/{programme}.md"), &a_programme(programme));
        for back in 0..size.years {
            let year = year_of(programme, back);
            let inspection = format!("content/inspections/{programme}-{year}");
            put(&format!("{inspection}/index.md"), &an_inspection(programme, back, size));
            for force in 0..size.forces {
                let report = Report { programme, year, force, dice: Dice::of([number, year, force]) };
                put(&format!("{inspection}/{}.md", id(force)), &report.text());
                if force % 8 == number {
                    put(&format!("{inspection}/press/{}.md", id(force)), &report.press());
                }
                if force % 4 == number % 4 && !report.comes_later() {
                    put(&format!("{inspection}/replies/{}-policing-body.md", id(force)), &report.reply());
                }
            }
        }
    }
}

fn id(force: usize) -> String {
    format!("force-{force:04}")
}

/// The year of the inspection so many before the newest of its programme.
fn year_of(programme: &str, back: usize) -> usize {
    if programme == "vetting" && back == 0 { FAR_AHEAD } else { NEWEST - back }
}

fn a_force(force: usize, size: &Size) -> String {
    let neighbours = [force.checked_sub(1), Some(force + 1).filter(|next| *next < size.forces)];
    let neighbours: Vec<String> = neighbours.into_iter().flatten().map(id).collect();
    let region = REGIONS[force * REGIONS.len() / size.forces];
    let name = format!("Force {force:04} Police");
    format!(
        "---\nname: {name}\nshort_name: Force {force:04}\nnoun: force\nkind: territorial\n\
         nation: Exampleshire\nregion: {region}\nwebsite: https://www.force-{force:04}.example/\n\
         areas: [Area {force:04}]\ntowns: [Town {force:04}]\nneighbours: [{}]\npolicing_bodies:\n  \
         - kind: commissioner\n    title: Police and Crime Commissioner for Force {force:04}\n    \
         from: 2000-11-22\nsources:\n  list:\n    title: List of police forces\n    \
         publisher: Inspectorate of Police in Exampleshire\n    address: https://inspectorate.example/forces\n\
         ---\n\n{name} looks after a part of the {region}.\n\n{}",
        neighbours.join(", "),
        Words::on(&name, Dice::of([force, 0, 0])).paragraph(),
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

fn an_inspection(programme: &str, back: usize, size: &Size) -> String {
    let year = year_of(programme, back);
    let previous = |question: &str| {
        if back + 1 == size.years {
            return String::new();
        }
        format!("    previous: {programme}-{}/{question}\n", year_of(programme, back + 1))
    };
    let draft = if programme == "standards" && back == 0 { "draft: true\n" } else { "" };
    format!(
        "---\ntitle: Inspection of {programme} {year}\nshort_title: \"{programme} {year}\"\n\
         summary: How the forces did in {year}.\nprogramme: {programme}\nkind: all-force\ninspectorate: IPE\n\
         year: {year}\npublished: {year}-11-14 00:01\n{draft}fieldwork:\n  from: {year}-05\n  to: {year}-07\n\
         comparability_group: since-2000\nscale: four-point\nquestions:\n  - id: {programme}\n    \
         title: The {programme} of the force\n    wording: Does the force do well in its {programme}?\n    \
         subject: doing well in its {programme}\n{}  - id: leaders\n    title: Leaders\n    \
         wording: Do leaders set an example?\n    subject: setting an example\n    parent: {programme}\n{}\
         inspected: [all-forces]\nfindings:\n  - kind: observation\n    themes: second-jobs\n    \
         text: All forces have a written rule on second jobs.\nsources:\n  report:\n    \
         title: Inspection of {programme} {year}\n    publisher: Inspectorate of Police in Exampleshire\n    \
         date: {year}-11-14\n    address: https://inspectorate.example/{programme}-{year}\n---\n\n\
         The forces have much the same rules. What differs is whether anybody asks how they are kept.\n\n{}",
        previous(programme),
        previous("leaders"),
        Words::on("A force", Dice::of([year, programme.len(), 1])).report(),
    )
}

/// One inspection of one force, with what is written on it.
struct Report<'a> {
    programme: &'a str,
    year: usize,
    force: usize,
    dice: Dice,
}

impl Report<'_> {
    fn name(&self) -> String {
        format!("Force {:04} Police", self.force)
    }

    fn dice(&self, what: usize) -> Dice {
        Dice::of([self.dice.clone().throw(usize::MAX), what, 0])
    }

    /// Grades stay as they were more often than not, and move by one.
    fn grade(&self, question: usize) -> &'static str {
        let settled = Dice::of([self.force, self.programme.len(), question]).throw(9);
        let moved = self.dice(question).throw(5).saturating_sub(3);
        GRADES[[0, 1, 1, 1, 1, 2, 2, 2, 3][settled].min(3 - moved) + moved]
    }

    /// Of the newest reports a few are still being written ...
    fn is_draft(&self) -> bool {
        self.year == NEWEST && self.force % 29 == 7
    }

    /// ... and a few come later than the others.
    fn comes_later(&self) -> bool {
        self.year == NEWEST && self.force % 29 == 19
    }

    fn words(&self, what: usize) -> Words {
        Words::on(&self.name(), self.dice(what))
    }

    fn text(&self) -> String {
        let Report { programme, year, force, .. } = self;
        let (name, mut words) = (self.name(), self.words(2));
        let mut text = "---\n".to_owned();
        if self.is_draft() {
            text.push_str("draft: true\n");
        } else if self.comes_later() {
            text.push_str(&format!("published: {FAR_AHEAD}-12-08 00:01\n"));
        }
        text.push_str(&format!(
            "headline: {name} writes down what it is told about {programme}.\njudgements:\n  {programme}: {}\n  \
             leaders: {}\nfindings:\n",
            self.grade(0),
            self.grade(1),
        ));
        for at in 0..2 + words.dice.throw(4) {
            text.push_str(&format!(
                "  - kind: {}\n    themes: {}\n    question: {}\n    text: {}\n",
                words.dice.one_of(&KINDS),
                words.dice.one_of(&THEMES),
                if at % 2 == 0 { "leaders" } else { programme },
                words.plain(),
            ));
        }
        text.push_str(&format!(
            "measures:\n  - measure: second-job-applications\n    value: {}\n    period: in {}\n    \
             basis: force data\nsources:\n  report:\n    title: \"{programme} {year}: {name}\"\n    \
             publisher: Inspectorate of Police in Exampleshire\n    date: {year}-11-14\n    \
             address: https://inspectorate.example/{programme}-{year}/{force:04}\n---\n\n",
            words.dice.throw(90) + 10,
            year - 1,
        ));
        text + &words.report()
    }

    fn press(&self) -> String {
        let Report { programme, year, force, .. } = self;
        let (name, mut words) = (self.name(), self.words(3));
        format!(
            "---\nheadline: {name} has been asked about its {programme}\nfound:\n  - {}\n  - {}\n  - {}\nsources:\n  \
             report:\n    title: \"{programme} {year}: {name}\"\n    \
             publisher: Inspectorate of Police in Exampleshire\n    date: {year}-11-14\n    \
             address: https://inspectorate.example/{programme}-{year}/{force:04}\n---\n\n{}",
            words.plain(),
            words.plain(),
            words.plain(),
            words.paragraph(),
        )
    }

    fn reply(&self) -> String {
        let Report { programme, year, force, .. } = self;
        let mut words = self.words(4);
        let title = format!("Police and Crime Commissioner for Force {force:04}");
        format!(
            "---\nsummary: The commissioner accepts what was found and says what will be done about {programme}.\n\
             person: Kim Placeholder\nrole: {title}\ndate: {year}-12-02\nsources:\n  letter:\n    \
             title: Letter to the inspectorate\n    publisher: {title}\n    date: {year}-12-02\n    \
             address: https://commissioner.force-{force:04}.example/{programme}-{year}\n---\n\n{}\n{}",
            words.paragraph(),
            words.paragraph(),
        )
    }
}
