//! How large a made-up site is, and which years its programmes inspect.

/// Every inspection belongs to one of these, in turn.
pub const PROGRAMMES: [&str; 8] =
    ["conduct", "custody", "data", "integrity", "legitimacy", "property", "standards", "vetting"];

/// The year of the newest inspections.
pub const NEWEST: usize = 2025;
/// A year that no run of these measurements will see: that of the inspection under embargo.
pub const FAR_AHEAD: usize = 2099;

/// Files that the site has for each force beside what is written on its reports: the force, its card, badge and
/// picture, the newest report, and the force beside its neighbours.
const FILES_OF_A_FORCE: f64 = 6.0;
/// Files that a report makes: its page, a reply to every fourth, two of a press release to every eighth.
const FILES_OF_A_REPORT: f64 = 1.5;

/// How many forces there are, and how often somebody looked at all of them.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub forces: usize,
    pub inspections: usize,
}

impl Size {
    /// A site of about so many pages. The years grow with the root of the number of pages, as the forces do.
    pub fn of(pages: usize) -> Size {
        let years = ((pages as f64).sqrt() / 18.0).round().max(1.0);
        let inspections = years as usize * PROGRAMMES.len();
        let of_a_force = inspections as f64 * FILES_OF_A_REPORT + FILES_OF_A_FORCE;
        Size { forces: ((pages as f64 / of_a_force) as usize).max(2), inspections }
    }

    /// The programmes that have inspected anybody, each with its number.
    pub fn programmes(self) -> impl Iterator<Item = (usize, &'static str)> {
        PROGRAMMES.into_iter().enumerate().take(self.inspections)
    }

    /// The inspections of the programme of that number, newest first.
    pub fn of_programme(self, number: usize) -> Vec<Inspection> {
        let years = (self.inspections - number).div_ceil(PROGRAMMES.len());
        (0..years).map(|back| Inspection { number, back, first: back + 1 == years }).collect()
    }
}

/// One visit of one programme to every force.
#[derive(Clone, Copy, Debug)]
pub struct Inspection {
    pub number: usize,
    /// How many inspections of the programme came after it.
    pub back: usize,
    /// Whether none came before it.
    pub first: bool,
}

impl Inspection {
    pub fn programme(self) -> &'static str {
        PROGRAMMES[self.number]
    }

    pub fn year(self) -> usize {
        if self.programme() == "vetting" && self.back == 0 { FAR_AHEAD } else { NEWEST - self.back }
    }

    /// `conduct-2025`
    pub fn id(self) -> String {
        format!("{}-{}", self.programme(), self.year())
    }

    pub fn previous(self) -> Option<Inspection> {
        // Whether it is the first does not show in its name.
        (!self.first).then(|| Inspection { back: self.back + 1, ..self })
    }

    pub fn is_draft(self) -> bool {
        self.programme() == "standards" && self.back == 0
    }

    /// Whether readers may see it: it is written, and its day has come.
    pub fn is_public(self) -> bool {
        !self.is_draft() && self.year() != FAR_AHEAD
    }
}
