//! The success criteria of the Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA, with their names.

/// A success criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its number: `3.1.2`.
    pub number: &'static str,
    /// Its name: `Language of Parts`.
    pub name: &'static str,
    /// `A` or `AA`.
    pub level: &'static str,
}

impl Criterion {
    /// The criterion of that number; `None` where version 2.2 has none of level A or AA.
    pub fn of(number: &str) -> Option<&'static Criterion> {
        CRITERIA.iter().find(|criterion| criterion.number == number)
    }
}

const fn a(number: &'static str, name: &'static str) -> Criterion {
    Criterion { number, name, level: "A" }
}

const fn aa(number: &'static str, name: &'static str) -> Criterion {
    Criterion { number, name, level: "AA" }
}

/// Every criterion of level A and AA, in the order of the guidelines (https://www.w3.org/TR/WCAG22/). 4.1.1 (Parsing) is
/// not among them any more.
pub const CRITERIA: [Criterion; 55] = [
    a("1.1.1", "Non-text Content"),
    a("1.2.1", "Audio-only and Video-only (Prerecorded)"),
    a("1.2.2", "Captions (Prerecorded)"),
    a("1.2.3", "Audio Description or Media Alternative (Prerecorded)"),
    aa("1.2.4", "Captions (Live)"),
    aa("1.2.5", "Audio Description (Prerecorded)"),
    a("1.3.1", "Info and Relationships"),
    a("1.3.2", "Meaningful Sequence"),
    a("1.3.3", "Sensory Characteristics"),
    aa("1.3.4", "Orientation"),
    aa("1.3.5", "Identify Input Purpose"),
    a("1.4.1", "Use of Color"),
    a("1.4.2", "Audio Control"),
    aa("1.4.3", "Contrast (Minimum)"),
    aa("1.4.4", "Resize Text"),
    aa("1.4.5", "Images of Text"),
    aa("1.4.10", "Reflow"),
    aa("1.4.11", "Non-text Contrast"),
    aa("1.4.12", "Text Spacing"),
    aa("1.4.13", "Content on Hover or Focus"),
    a("2.1.1", "Keyboard"),
    a("2.1.2", "No Keyboard Trap"),
    a("2.1.4", "Character Key Shortcuts"),
    a("2.2.1", "Timing Adjustable"),
    a("2.2.2", "Pause, Stop, Hide"),
    a("2.3.1", "Three Flashes or Below Threshold"),
    a("2.4.1", "Bypass Blocks"),
    a("2.4.2", "Page Titled"),
    a("2.4.3", "Focus Order"),
    a("2.4.4", "Link Purpose (In Context)"),
    aa("2.4.5", "Multiple Ways"),
    aa("2.4.6", "Headings and Labels"),
    aa("2.4.7", "Focus Visible"),
    aa("2.4.11", "Focus Not Obscured (Minimum)"),
    a("2.5.1", "Pointer Gestures"),
    a("2.5.2", "Pointer Cancellation"),
    a("2.5.3", "Label in Name"),
    a("2.5.4", "Motion Actuation"),
    aa("2.5.7", "Dragging Movements"),
    aa("2.5.8", "Target Size (Minimum)"),
    a("3.1.1", "Language of Page"),
    aa("3.1.2", "Language of Parts"),
    a("3.2.1", "On Focus"),
    a("3.2.2", "On Input"),
    aa("3.2.3", "Consistent Navigation"),
    aa("3.2.4", "Consistent Identification"),
    a("3.2.6", "Consistent Help"),
    a("3.3.1", "Error Identification"),
    a("3.3.2", "Labels or Instructions"),
    aa("3.3.3", "Error Suggestion"),
    aa("3.3.4", "Error Prevention (Legal, Financial, Data)"),
    a("3.3.7", "Redundant Entry"),
    aa("3.3.8", "Accessible Authentication (Minimum)"),
    a("4.1.2", "Name, Role, Value"),
    aa("4.1.3", "Status Messages"),
];

#[cfg(test)]
mod tests {
    use super::{CRITERIA, Criterion};

    #[test]
    fn the_criteria_are_those_of_version_2_2() {
        let of_level = |level: &str| CRITERIA.iter().filter(|criterion| criterion.level == level).count();
        assert_eq!((of_level("A"), of_level("AA")), (31, 24));
        let numbers = |criterion: &Criterion| -> Vec<u32> {
            criterion.number.split('.').map(|part| part.parse().expect("a number")).collect()
        };
        assert!(CRITERIA.is_sorted_by_key(numbers));
        assert_eq!(Criterion::of("3.1.2").map(|known| known.name), Some("Language of Parts"));
        assert_eq!(Criterion::of("4.1.1"), None);
    }
}
