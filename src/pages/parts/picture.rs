//! The national picture of a question: how many forces at each grade, and which.

use serde::Serialize;

use super::{Citation, GradeView, Link};

/// How many forces are in one state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The grade; `None` for `not graded`, `no entry on this site yet` and so on.
    pub grade: Option<GradeView>,
    /// `good`, `not graded`, `no entry on this site yet`
    pub words: String,
    pub number: usize,
    /// The share of all inspected forces, in tenths of a per cent, for the width of a bar.
    pub permille: usize,
    /// The forces, where this site holds them, in alphabetical order.
    pub forces: Vec<Link>,
}

/// All forces of one question of one inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NationalPicture {
    pub question: Link,
    pub inspection: Link,
    /// Best grade first, then the states without grade.
    pub counts: Vec<Count>,
    /// How many forces this site holds a judgement of, of how many inspected.
    pub held: usize,
    pub inspected: usize,
    /// `2 forces were graded outstanding, 36 good and 5 requires improvement.`
    pub sentence: String,
    /// Whether the counts are the national report's own totals; else they count what this site holds.
    pub stated: bool,
    pub note: Option<String>,
    pub citation: Option<Citation>,
}
