//! What originals say and their twins do not: so it stands in the main language on a page in another.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::Translated;
use crate::site::Site;
use crate::text::{FieldPath, FileName, Place, Spot};

/// Words of an original that its twin does not say, or says in the very words of the original, as a new twin does.
pub struct Unsaid<'a> {
    /// The twin; `None` where the original has none.
    pub twin: Option<&'a FileName>,
    /// The ways to its fields, in the order in which they are asked for.
    pub fields: Vec<FieldPath>,
    /// Where the text below the fields begins, if that is not said.
    pub body: Option<Place>,
}

/// The files that lack words in a translation, among those of which `is_asked` is true: it is given the original, and
/// whether it has a twin.
pub fn unsaid<'a>(
    site: &'a Site,
    translation: &'a Site,
    is_asked: impl Fn(&FileName, bool) -> bool,
) -> BTreeMap<FileName, Unsaid<'a>> {
    let twins: BTreeMap<&FileName, (&FileName, &Translated)> =
        translation.twins().into_iter().map(|(file, twin)| (&twin.original, (file, twin))).collect();
    // The longer texts of twins: a short one may well be the same in two languages.
    let mut texts: BTreeMap<FileName, BTreeSet<String>> = BTreeMap::new();
    let mut take = |file: &FileName, words: &str| {
        if !twins.is_empty() && is_long(words) {
            texts.entry(file.clone()).or_default().insert(words.to_owned());
        }
    };
    translation.each_label(&mut |file, _, words| take(file, words.as_str()));
    translation.each_wording(&mut |wording| take(wording.file, wording.words));
    let is_copied = |twin: Option<&(&FileName, &Translated)>, words: &str| {
        is_long(words)
            && twin.and_then(|(file, _)| texts.get(*file)).is_some_and(|texts| texts.contains(words))
    };
    let mut found: BTreeMap<FileName, Unsaid<'a>> = BTreeMap::new();
    let mut note = |file: &FileName, words: &str, place: &dyn Fn() -> Place| {
        let twin = twins.get(file);
        // A twin that is there and could not be read is a problem already.
        if !is_asked(file, twin.is_some())
            || translation.gaps.contains_key(&translation.language.twin_of(file))
        {
            return;
        }
        let place = place();
        let is_said = !is_copied(twin, words)
            && match (&place.spot, twin) {
                (_, None) => false,
                (Spot::Field(path), Some((_, twin))) => twin.says(path),
                (_, Some((_, twin))) => twin.says_body,
            };
        if is_said {
            return;
        }
        let twin = twin.map(|(file, _)| *file);
        let unsaid = found.entry(file.clone()).or_insert(Unsaid { twin, fields: Vec::new(), body: None });
        match place.spot {
            Spot::Field(path) => unsaid.fields.push(path),
            _ => drop(unsaid.body.get_or_insert(place)),
        }
    };
    site.each_label(&mut |file, way, words| note(file, words.as_str(), &|| Place::field(file, way.clone())));
    site.each_wording(&mut |wording| note(wording.file, wording.words, &|| wording.place()));
    found
}

/// Whether a file is one of the vocabulary.
pub fn is_vocabulary(file: &FileName) -> bool {
    file.folder() == "content/vocabulary"
}

/// Whether words are so many that they are hardly the same in two languages.
fn is_long(words: &str) -> bool {
    words.split_whitespace().nth(3).is_some()
}
