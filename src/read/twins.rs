//! Twins: content files that say the words of another one in another language, `ambria.cy.md` beside `ambria.md`.
//!
//! A twin is laid over its original, and what comes of it is read as any document of its kind. So there is no second kind
//! of anything, and all that is no word is the original's.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::docs::Doc;
use super::excerpt::Excerpt;
use super::translated::{Translated, fingerprint};
use super::yaml::{self, Laid, Said};
use super::{front_matter, passages, prose, sentence};
use crate::model::{Block, LanguageTag, Prose};
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::schema::ContentFile;
use crate::source::{Stored, Tree};
use crate::text::{FileName, Place};

pub(super) static TWIN_WITHOUT_ORIGINAL: Rule = Rule {
    name: "twin-without-original",
    severity: Severity::Error,
    why: "A twin holds the words of another file in another language, and nothing else; without that file there is no \
          page for them.",
    mend: "Write the original first, or name the twin as the original is named.",
};

/// What lies beneath a twin: its original.
#[derive(Clone, Debug)]
pub(super) struct Beneath {
    pub language: LanguageTag,
    pub file: FileName,
    pub bytes: Arc<[u8]>,
}

impl Beneath {
    /// What lies beneath the file, if its name is a twin's.
    ///
    /// # Errors
    /// Where a twin has no original: the problem, unless the original cannot be opened, which is told of itself.
    pub(super) fn of(tree: &Tree, file: &FileName) -> Result<Option<Beneath>, Option<Box<Problem>>> {
        let Some((language, original)) = LanguageTag::of_file(file) else { return Ok(None) };
        match tree.files.get(&original) {
            Some(Stored::Read(bytes)) => Ok(Some(Beneath { language, file: original, bytes: bytes.clone() })),
            Some(Stored::Unreadable(_) | Stored::Passed { .. }) => Err(None),
            None => Err(Some(Box::new(without_original(tree, file, &language, &original)))),
        }
    }

    /// The document that the twin `file` says in a file of YAML.
    pub(super) fn yaml<T: DeserializeOwned>(
        &self,
        file: &FileName,
        text: &str,
        problems: &mut Problems,
    ) -> Option<Doc<T>> {
        let original = self.text()?;
        let whole = |text: &str| front_matter::after_mark(text)..text.len();
        let laid = self.laid(
            &Excerpt::fields(&self.file, original, whole(original)),
            &Excerpt::fields(file, text, whole(text)),
            problems,
        )?;
        Some(self.doc(file, laid, "", (Prose::default(), false)))
    }

    /// The document that the twin `file` says in a file of Markdown. Without words below its fields it has those of the
    /// original.
    pub(super) fn markdown<T: DeserializeOwned>(
        &self,
        file: &FileName,
        text: &str,
        problems: &mut Problems,
    ) -> Option<Doc<T>> {
        let parts = front_matter::split(file, text, problems);
        let original = self.text()?;
        let under = front_matter::split(&self.file, original, &mut Problems::default())?;
        let parts = parts?;
        let says_body = !text[parts.body.clone()].trim().is_empty();
        let mut body = prose::read(&self.file, original, under.body.clone(), &mut Problems::default());
        if says_body {
            let beneath = std::mem::replace(&mut body, prose::read(file, text, parts.body, problems));
            sentence::check_body(file, text, &body, problems);
            keep_anchors(&beneath, &mut body);
        } else {
            body = passages::prose(body);
        }
        let laid = self.laid(
            &Excerpt::fields(&self.file, original, under.fields),
            &Excerpt::fields(file, text, parts.fields),
            problems,
        )?;
        Some(self.doc(file, laid, &original[under.body], (body, says_body)))
    }

    fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }

    fn laid<T: DeserializeOwned>(
        &self,
        original: &Excerpt<'_>,
        twin: &Excerpt<'_>,
        problems: &mut Problems,
    ) -> Option<Laid<T>> {
        let spoken = ContentFile::of(&self.file)?.spoken();
        yaml::read_over(original, twin, (spoken, passages::spoken_in(&self.file)), problems)
    }

    fn doc<T>(
        &self,
        file: &FileName,
        laid: Laid<T>,
        original: &str,
        (body, says_body): (Prose, bool),
    ) -> Doc<T> {
        let translated = Translated {
            language: self.language.clone(),
            original: self.file.clone(),
            twin: laid.twin,
            fingerprint: fingerprint(&laid.wordings, original),
            says_body,
            said: laid.said,
        };
        Doc { file: file.clone(), value: laid.value, body, twin: Some(Arc::new(translated)) }
    }
}

/// What a twin of a content file has to say: all its words.
#[derive(Clone, Debug)]
pub struct Original {
    pub words: Said,
    /// The text below the fields, as it is written.
    pub body: String,
    pub fingerprint: String,
}

/// The words of the content file `file`, whose text this is; nothing where it is of no kind, or cannot be read.
pub fn original(file: &FileName, text: &str) -> Option<Original> {
    let mut problems = Problems::default();
    let (fields, body) = match file.ending() {
        "md" => front_matter::split(file, text, &mut problems).map(|parts| (parts.fields, parts.body))?,
        _ => (front_matter::after_mark(text)..text.len(), text.len()..text.len()),
    };
    let (words, wordings) =
        yaml::said(&Excerpt::fields(file, text, fields), ContentFile::of(file)?.spoken())?;
    let body = &text[body];
    Some(Original { words, body: body.to_owned(), fingerprint: fingerprint(&wordings, body) })
}

/// Gives the headings of a twin the anchors of the original's, where both have the same headings, level by level: so a
/// link to a part of a page leads there in every language.
fn keep_anchors(original: &Prose, twin: &mut Prose) {
    let mut known: Vec<(u8, &Arc<str>)> = Vec::new();
    original.each_block(&mut |block| {
        if let Block::Heading { level, anchor, .. } = block {
            known.push((*level, anchor));
        }
    });
    let mut levels = Vec::new();
    twin.each_block(&mut |block| {
        if let Block::Heading { level, .. } = block {
            levels.push(*level);
        }
    });
    let top = twin.blocks.iter_mut().filter_map(|block| match block {
        Block::Heading { anchor, .. } => Some(anchor),
        _ => None,
    });
    let top: Vec<&mut Arc<str>> = top.collect();
    if top.len() == known.len() && known.iter().map(|(level, _)| *level).eq(levels) {
        top.into_iter().zip(known).for_each(|(anchor, (_, known))| *anchor = known.clone());
    }
}

fn without_original(tree: &Tree, file: &FileName, language: &LanguageTag, original: &FileName) -> Problem {
    let message = format!("There is no {original}, whose words this would say in the language `{language}`.");
    let problem = Problem::new(&TWIN_WITHOUT_ORIGINAL, Place::file(file), message);
    let beside = tree.under(original.folder()).map(|(known, _)| known);
    let beside = beside.filter(|known| {
        known.folder() == original.folder()
            && known.ending() == original.ending()
            && LanguageTag::of_file(known).is_none()
    });
    match nearest(original.stem(), beside.map(FileName::stem)) {
        Some(near) => problem.remedy(format!("Is it meant to be `{near}.{language}.{}`?", original.ending())),
        None => problem,
    }
}
