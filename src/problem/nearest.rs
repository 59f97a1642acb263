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

fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '_', '-'], "-")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant_and_nothing_far_fetched() {
        let forces = ["ambria", "north-ambria", "leicestershire"];
        assert_eq!(nearest("North Ambria", forces), Some("north-ambria"));
        assert_eq!(nearest("liecestershire", forces), Some("leicestershire"));
        assert_eq!(nearest("leicester", forces), Some("leicestershire"));
        assert_eq!(nearest("kent", forces), None);
    }
}
