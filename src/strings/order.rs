//! In which order a language has its words: that of its own alphabet, in which `ch` may be a letter and `ŵ` none.

use std::borrow::Cow;
use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

use super::Language;
use crate::text::passage::{has_marks, unmarked};

/// Knows the alphabet of a language, as the Common Locale Data Repository has it.
pub(super) struct Alphabet(CollatorBorrowed<'static>);

impl Alphabet {
    /// The alphabet of the language of that tag. Of a language that is not known words stand in the order that Unicode
    /// gives to the letters of all scripts.
    ///
    /// # Panics
    /// Never: that order is compiled in.
    pub fn of(tag: &str) -> Alphabet {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let collator = Collator::try_new(locale.into(), CollatorOptions::default());
        let of_all = || Collator::try_new(Locale::UNKNOWN.into(), CollatorOptions::default());
        Alphabet(collator.or_else(|_| of_all()).expect("it is compiled in"))
    }
}

impl Language {
    /// Which of two names comes first in the alphabet of this language.
    pub fn order(&self, one: &str, other: &str) -> Ordering {
        let Alphabet(collator) = &self.alphabet;
        collator.compare(&bare(one), &bare(other))
    }

    /// Puts things into the alphabetical order of their names; those of one name stay in the order in which they were.
    ///
    /// Each name is looked at once, and not each time that it is compared: of 2,000 forces that is 2,000 times in place of
    /// 25,000.
    pub fn sort<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        let Alphabet(collator) = &self.alphabet;
        things.sort_by_cached_key(|thing| {
            let mut key = Vec::new();
            let Ok(()) = collator.write_sort_key_to(&bare(name(thing)), &mut key);
            key
        });
    }
}

/// A name without the marks of another language, which no alphabet has.
fn bare(name: &str) -> Cow<'_, str> {
    if has_marks(name) { unmarked(name.to_owned()).into() } else { name.into() }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use crate::strings::{Language, Strings};
    use crate::text::passage::marked;

    fn language(tag: &str) -> std::sync::Arc<Language> {
        Strings::own(&[tag.into()]).languages[0].clone()
    }

    fn sorted(tag: &str, names: &str) -> String {
        let mut names: Vec<&str> = names.split(", ").collect();
        language(tag).sort(&mut names, |name| name);
        names.join(", ")
    }

    /// The names in each language, as its dictionaries have them.
    #[test]
    fn names_stand_as_the_alphabet_of_the_language_has_them() {
        let welsh = "Abertawe, Caerffili, Cwmbrân, Chwilog, Dinbych, Dyffryn, Ddol, Fron, Fflint, Gwent, Ngwent, Hafren, \
                     Lyn, Llanelli, Nant, Prestatyn, Phil, Rwth, Rhyl, Tywyn, Theatr, Wy, Ŵy, Wz";
        let english = "Abertawe, Caerffili, Chwilog, Cwmbrân, Ddol, Dinbych, Dyffryn, Fflint, Fron, Gwent, Hafren, \
                       Llanelli, Lyn, Nant, Ngwent, Phil, Prestatyn, Rhyl, Rwth, Theatr, Tywyn, Wy, Ŵy, Wz";
        for (tag, ordered, other) in [
            ("cy", welsh, english),
            ("cy-GB", welsh, english),
            ("en-GB", english, welsh),
            // Of what is no language, or none that is known, words stand as those of all languages.
            ("tlh", english, welsh),
            ("nothing-of-the-kind", english, welsh),
            ("sv", "Zorn, Ånge, Ängelholm, Öland", "Ängelholm, Ånge, Öland, Zorn"),
            ("en", "Ängelholm, Ånge, Öland, Zorn", "Zorn, Ånge, Ängelholm, Öland"),
        ] {
            assert_eq!(sorted(tag, ordered), ordered, "{tag}");
            assert_eq!(sorted(tag, other), ordered, "{tag}");
        }
    }

    #[test]
    fn capitals_accents_and_signs_part_nobody_from_their_neighbours() {
        let ordered =
            "Avon and Somerset, Avonmouth, de Vere, Devon, Dyfed-Powys, Dyfedshire, Éire, Essex, É, Ynys Môn";
        assert_ne!(sorted("en-GB", ordered), ordered, "what stands in the wrong place is seen");
        let ordered =
            "Avon and Somerset, Avonmouth, de Vere, Devon, Dyfed-Powys, Dyfedshire, É, Éire, Essex, Ynys Môn";
        assert_eq!(sorted("en-GB", ordered), ordered);
    }

    #[test]
    fn marks_of_another_language_change_no_order() {
        let welsh = language("cy");
        assert_eq!(welsh.order(&marked("Lyn"), "Llanelli"), Ordering::Less);
        assert_eq!(welsh.order(&marked("Gwent"), &marked("Gwent Is Coed")), Ordering::Less);
        assert_eq!(welsh.order(&marked("Gwent"), "Gwent"), Ordering::Equal);
    }

    #[test]
    fn what_has_the_same_name_stays_in_its_order() {
        let mut things = [("b", 1), ("a", 2), ("b", 3), ("a", 4)];
        language("cy").sort(&mut things, |(name, _)| name);
        assert_eq!(things, [("a", 2), ("a", 4), ("b", 1), ("b", 3)]);
    }

    proptest! {
        /// Looking at two names, and putting many into their order, say the same.
        #[test]
        fn sorted_names_are_in_order(mut names in proptest::collection::vec("[a-hA-HllŵâÉ -]{0,6}", 0..20)) {
            let welsh = language("cy");
            welsh.sort(&mut names, |name| name);
            prop_assert!(names.is_sorted_by(|one, other| welsh.order(one, other).is_le()), "{names:?}");
        }
    }
}
