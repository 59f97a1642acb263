//! What editors and systems leave lying about, which is nobody's content.

/// Endings of what is written on the way to a file: it is renamed to the file's own name when it is whole.
const UNFINISHED: [&str; 10] = [
    // Vim's swap files, where they are not hidden.
    ".swp",
    ".swo",
    ".swx",
    // Word, Notepad++ and most programs that write beside a file and rename: nobody publishes a `.tmp`.
    ".tmp",
    ".TMP",
    // JetBrains editors, before they rename and after.
    "___jb_tmp___",
    "___jb_old___",
    // A download into the folder that is not over yet.
    ".part",
    ".partial",
    ".crdownload",
];

/// Whether a file or folder of this name is passed over: hidden ones and what editors and systems leave.
///
/// Not `.bak`, `.orig` and `.rej`: those are kept by people, who should hear of them.
pub(super) fn is_leftover(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.starts_with("~$")
        || UNFINISHED.iter().any(|ending| name.ends_with(ending))
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
        for name in [
            ".git",
            ".DS_Store",
            "ambria.md~",
            "#ambria.md#",
            ".#ambria.md",
            ".ambria.md.swp",
            "x.swp",
            "4913",
            "~$reply.docx",
            "~WRD0001.tmp",
            ".goutputstream-X1Y2Z3",
            "ambria.md___jb_tmp___",
            "ambria.md___jb_old___",
            ".ambria.md.kate-swp",
            "report.pdf.part",
        ] {
            assert!(is_leftover(name), "{name}");
        }
        for name in ["ambria.md", "4913.md", "a#b.md", "thumbs.md", "tmp", "tmp.md", "ambria.md.bak"] {
            assert!(!is_leftover(name), "{name}");
        }
    }
}
