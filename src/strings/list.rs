//! Lists as a language writes them.

use super::Language;
use crate::words;

impl Language {
    /// A list in a sentence: `Kent`, `Kent and Surrey`, `Essex, Kent and Surrey`.
    pub fn list<T: AsRef<str>>(&self, things: &[T]) -> String {
        match things {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first, last] => self.say(words!["list-two", first = first.as_ref(), last = last.as_ref()]),
            [rest @ .., last] => self.say(words!["list-end", rest = self.row(rest), last = last.as_ref()]),
        }
    }

    /// Things in a row, none of which is said to be the last: `Essex, Kent, Surrey`.
    pub fn row<T: AsRef<str>>(&self, things: &[T]) -> String {
        self.one_by_one(things, |rest, next| self.say(words!["list-more", rest = rest, next = next]))
    }

    /// Things in a row that have commas of their own: `good, as in 2015; not graded in 2016`.
    pub fn row_apart<T: AsRef<str>>(&self, things: &[T]) -> String {
        self.one_by_one(things, |rest, next| self.say(words!["list-apart", rest = rest, next = next]))
    }

    fn one_by_one<T: AsRef<str>>(&self, things: &[T], with: impl Fn(String, &str) -> String) -> String {
        let mut things = things.iter().map(AsRef::as_ref);
        let first = things.next().unwrap_or_default().to_owned();
        things.fold(first, with)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::LanguageTag;
    use crate::strings::Strings;

    #[test]
    fn a_list_ends_in_and() {
        let strings = Strings::own(&[LanguageTag::new("en")]);
        let words = strings.language(None);
        let said = |things: &[&str]| words.list(things);
        assert_eq!(said(&[]), "");
        assert_eq!(said(&["Kent"]), "Kent");
        assert_eq!(said(&["Kent", "Surrey"]), "Kent and Surrey");
        assert_eq!(said(&["Essex", "Kent", "Surrey"]), "Essex, Kent and Surrey");
        assert_eq!(said(&["Devon", "Essex", "Kent", "Surrey"]), "Devon, Essex, Kent and Surrey");
    }

    #[test]
    fn a_row_ends_as_it_goes_on() {
        let strings = Strings::own(&[LanguageTag::new("en")]);
        let words = strings.language(None);
        assert_eq!(words.row(&["Essex", "Kent", "Surrey"]), "Essex, Kent, Surrey");
        assert_eq!(words.row::<&str>(&[]), "");
        assert_eq!(words.row_apart(&["good, as in 2015", "poor"]), "good, as in 2015; poor");
    }
}
