//! The proofreader: looks at each page by itself, remembers where links lead, and at the end says what is wrong.

use std::sync::{Mutex, PoisonError};

use crate::problem::Problems;
use crate::text::FileName;

use super::note::Note;
use super::notes::Notes;

/// Looks at finished pages one by one, in any order and from several threads.
#[derive(Debug)]
pub struct Proofreader {
    /// The path under which the site stands: `/`, or `/cards/`.
    base: String,
    notes: Mutex<Notes>,
}

impl Proofreader {
    /// A proofreader of the site that stands under the path `base`, `/` for the top.
    pub fn new(base: &str) -> Proofreader {
        let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");
        Proofreader { base, notes: Mutex::default() }
    }

    /// Takes note of a file that is published without having been read, such as a PDF.
    pub fn passes(&self, path: &str) {
        let note = Note::of_file(&self.base, path);
        self.take(note, &FileName::new(path));
    }

    /// Reads the finished file that will lie at `path` (`forces/ambria/index.html`) and was made from the
    /// content or template file `from`. Of a file that is not HTML only the address counts.
    pub fn read(&self, path: &str, from: &FileName, bytes: &[u8]) {
        self.take(self.note(path, bytes), from);
    }

    /// What there is to note of the finished file that will lie at `path`; nothing is remembered of it yet.
    pub fn note(&self, path: &str, bytes: &[u8]) -> Note {
        if path.ends_with(".html") {
            Note::of_page(&self.base, path, bytes)
        } else {
            Note::of_file(&self.base, path)
        }
    }

    /// Remembers what was noted of a file, now or when the same bytes were read before.
    pub fn take(&self, note: Note, from: &FileName) {
        self.notes().take(note, from);
    }

    /// What was noted of all that was read so far.
    pub(super) fn into_notes(self) -> Notes {
        self.notes.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// All that is wrong with the pages that were read.
    pub fn finish(self) -> Problems {
        self.into_notes().problems()
    }

    fn notes(&self) -> std::sync::MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "<!doctype html><html lang=en><head><title>T</title><meta name=description content=D>\
                        <link rel=canonical href=https://x.example/></head><body><a href=#m>Skip</a><main id=m><h1>T</h1>";

    fn read(pages: &[(&str, &str)]) -> Vec<String> {
        let proofreader = Proofreader::new("/cards");
        for (path, body) in pages {
            let page = format!("{HEAD}{body}</main></body></html>");
            proofreader.read(path, &FileName::new("content/site.yaml"), page.as_bytes());
        }
        proofreader.finish().0.into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn a_sound_site_passes() {
        let home = "<a href=/cards/forces/>Forces</a> <a href=forces/#a>A</a> <img alt='' src=/cards/a.svg>";
        let forces = "<h2 id=a>A</h2><a href=../>Home</a>";
        let nothing: [&str; 0] = [];
        assert_eq!(read(&[("index.html", home), ("forces/index.html", forces), ("a.svg", "")]), nothing);
    }

    #[test]
    fn a_mistake_of_a_template_is_told_once() {
        let pages = [("b/index.html", "<img src=../x.svg>"), ("a/index.html", "<img src=../x.svg>")];
        assert_eq!(
            read(&pages),
            [
                "on the page /cards/a/ and 1 other, a link leads to /cards/x.svg, which is not published",
                "on the page /cards/a/ and 1 other, the image <img src=\"../x.svg\"> has no alternative text",
            ]
        );
    }
}
