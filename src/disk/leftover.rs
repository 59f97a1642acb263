//! What editors and systems leave lying about, which is nobody's content.

/// Whether a file or folder of this name is passed over: hidden ones and what editors and systems leave.
pub(super) fn is_leftover(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.starts_with("~$")
        || name.ends_with(".swp")
        || name == "Thumbs.db"
        || name == "desktop.ini"
        // Vim writes a file of this name to learn whether it may.
        || name == "4913"
}

#[cfg(test)]
mod tests {
    use super::is_leftover;

    #[test]
    fn leftovers_are_told_from_content() {
        for name in [".git", ".DS_Store", "ambria.md~", "#ambria.md#", ".#ambria.md", "x.swp", "~$reply.docx"]
        {
            assert!(is_leftover(name), "{name}");
        }
        for name in ["ambria.md", "4913.md", "a#b.md", "thumbs.md"] {
            assert!(!is_leftover(name), "{name}");
        }
    }
}
