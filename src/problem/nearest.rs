//! "Did you mean": the known name nearest to what was written.

/// The candidate nearest to `written`, if any is near enough to be what was meant.
///
/// Capitals, spaces and underscores do not count as differences, so `Thames Valley` finds `thames-valley`.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = folded(written);
    candidates
        .into_iter()
        .map(|candidate| {
            let known = folded(candidate);
            // Somebody who writes `leicester` means `leicestershire`: a beginning is nearer than its length says.
            let distance = if wanted.len() >= 4 && known.starts_with(&wanted) {
                1
            } else {
                strsim::osa_distance(&wanted, &known)
            };
            (distance, candidate)
        })
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min()
        .map(|(_, candidate)| candidate)
}

/// Whether both are one name but for capitals, blanks, hyphens and underscores.
pub fn is_same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// Whether what was written is `known` with one slip of a finger, and nothing near to another candidate.
pub fn is_slip<'a>(written: &str, known: &str, candidates: impl IntoIterator<Item = &'a str>) -> bool {
    let distance = |other: &str| strsim::osa_distance(&folded(written), &folded(other));
    known.chars().count() >= 4
        && distance(known) <= 1
        && candidates.into_iter().all(|other| other == known || distance(other) > 2)
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '_', '-'], "-")
}

#[cfg(test)]
mod tests {
    use super::{is_same_name, is_slip, nearest};

    #[test]
    fn finds_what_was_meant_and_nothing_far_fetched() {
        let forces = ["ambria", "north-ambria", "leicestershire"];
        assert_eq!(nearest("North Ambria", forces), Some("north-ambria"));
        assert_eq!(nearest("liecestershire", forces), Some("leicestershire"));
        assert_eq!(nearest("leicester", forces), Some("leicestershire"));
        assert_eq!(nearest("kent", forces), None);
    }
    #[test]
    fn one_slip_is_sure_where_nothing_else_is_near() {
        assert!(is_same_name("Second Jobs", "second-jobs") && !is_same_name("second-job", "second-jobs"));
        assert!(is_slip("titel", "title", ["title", "summary"]));
        assert!(!is_slip("note", "notes", ["note", "notes"]));
        assert!(!is_slip("form", "from", ["from", "for"]));
        assert!(!is_slip("ot", "to", ["to", "from"]));
    }
}
