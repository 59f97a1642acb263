//! Names and calls of components in the words of a tag. What cannot be told from the words alone is passed over.

use super::tags::{Is, Word};

/// Names that stand between values.
const KEYWORDS: [&str; 9] = ["and", "or", "not", "in", "is", "if", "elif", "else", "for"];

/// A name with what is asked of it: `it.page.href`.
#[derive(Clone, Debug)]
pub(super) struct Path<'t> {
    pub name: &'t str,
    pub steps: Vec<Step<'t>>,
    /// How many words it takes.
    pub length: usize,
    /// Whether the template says itself what stands in its place where it is absent.
    pub has_default: bool,
}

/// One step of a path.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'t> {
    /// `.name`, with the byte at which the name begins.
    Name(&'t str, usize),
    /// `[number]`
    Item,
    /// `?.`, or a name that is worked out: of what follows nothing is known.
    Somewhere,
}

/// `<name first={value} second />`
#[derive(Clone, Debug)]
pub(super) struct Call<'w, 't> {
    pub name: String,
    /// The words of each argument by its name.
    pub arguments: Vec<(&'t str, &'w [Word<'t>])>,
    /// Whether more arguments may come from a map: `{...map}`.
    pub open: bool,
}

/// All paths in some words.
pub(super) fn paths<'w, 't>(words: &'w [Word<'t>]) -> impl Iterator<Item = Path<'t>> + 'w {
    (0..words.len()).filter(move |at| is_asked_for(words, *at)).filter_map(move |at| path_at(words, at))
}

/// All calls of components in some words, also those in arguments of others.
pub(super) fn calls<'w, 't>(words: &'w [Word<'t>]) -> impl Iterator<Item = Call<'w, 't>> + 'w {
    (0..words.len()).filter(move |at| opens_call(words, *at)).map(move |at| call_at(words, at + 1))
}

/// The names that list comprehensions give to their items: `[it.text for it in list]`.
pub(super) fn items<'w, 't>(words: &'w [Word<'t>]) -> impl Iterator<Item = &'t str> + 'w {
    let begins = (1..words.len()).filter(move |at| words[*at].is == Is::Name("for"));
    begins.flat_map(move |at| names_before_in(&words[at + 1..]))
}

/// The names between `for` and `in`.
pub(super) fn names_before_in<'w, 't>(words: &'w [Word<'t>]) -> impl Iterator<Item = &'t str> + 'w {
    let names = words.iter().take_while(|word| word.is != Is::Name("in"));
    names.filter_map(|word| match word.is {
        Is::Name(name) => Some(name),
        _ => None,
    })
}

/// The paths in some words of which the template asks whether they are there.
pub(super) fn doubted(words: &[Word<'_>]) -> Vec<String> {
    let mut doubted = Vec::new();
    for at in (0..words.len()).filter(|at| is_asked_for(words, *at)) {
        let Some(path) = path_at(words, at) else { continue };
        let mut rest = words[at + path.length..].iter().map(|word| word.is);
        let test = match rest.next() {
            Some(Is::Name("is")) => match rest.next() {
                Some(Is::Name("not")) => rest.next(),
                test => test,
            },
            _ => None,
        };
        if let Some(Is::Name("defined" | "undefined")) = test {
            doubted.push(path.words());
        }
    }
    doubted
}

/// The path that begins at a name.
pub(super) fn path_at<'t>(words: &[Word<'t>], at: usize) -> Option<Path<'t>> {
    let Is::Name(name) = words.get(at)?.is else { return None };
    let sign = |at: usize| match words.get(at).map(|word| word.is) {
        Some(Is::Sign(sign)) => sign,
        _ => "",
    };
    if sign(at + 1) == "(" {
        return None;
    }
    let (mut steps, mut next) = (Vec::new(), at + 1);
    loop {
        match (sign(next), words.get(next + 1).map(|word| word.is)) {
            (".", Some(Is::Name(name))) => {
                steps.push(Step::Name(name, words[next + 1].start));
                next += 2;
            }
            ("[", inside) => {
                let end = closing(words, next);
                steps.push(match inside {
                    Some(Is::Text(name)) if end == next + 2 => Step::Name(name, words[next + 1].start + 1),
                    Some(Is::Number) if end == next + 2 => Step::Item,
                    _ => Step::Somewhere,
                });
                next = end + 1;
            }
            ("?.", Some(Is::Name(_))) => {
                steps.push(Step::Somewhere);
                next += 2;
            }
            ("?[", _) => {
                steps.push(Step::Somewhere);
                next = closing(words, next) + 1;
            }
            _ => break,
        }
    }
    let next = next.min(words.len());
    let has_default =
        sign(next) == "|" && words.get(next + 1).is_some_and(|word| word.is == Is::Name("default"));
    Some(Path { name, steps, length: next - at, has_default })
}

/// Whether a name stands for a value: not for a filter, a test, a function, an argument, a component or a step.
fn is_asked_for(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| words[before].is);
    let after = words.get(at + 1).map(|word| word.is);
    let is_name_of_more = match before {
        Some(Is::Sign("." | "?." | "|" | "</")) => true,
        Some(Is::Sign("<")) => opens_call(words, at - 1),
        Some(Is::Name("is")) => true,
        Some(Is::Name("not")) => at > 1 && words[at - 2].is == Is::Name("is"),
        _ => false,
    };
    let is_keyword = matches!(words[at].is, Is::Name(name) if KEYWORDS.contains(&name));
    !is_name_of_more && !is_keyword && after != Some(Is::Sign("="))
}

/// Whether `<` opens a call rather than comparing what stands before it.
fn opens_call(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| words[before].is);
    words[at].is == Is::Sign("<")
        && words.get(at + 1).is_some_and(|word| matches!(word.is, Is::Name(_)))
        && match before {
            Some(Is::Name(name)) => KEYWORDS.contains(&name),
            Some(Is::Sign(sign)) => !matches!(sign, ")" | "]" | "}"),
            Some(Is::Text(_) | Is::Number) => false,
            None => true,
        }
}

/// The call whose name begins at `at`.
fn call_at<'w, 't>(words: &'w [Word<'t>], at: usize) -> Call<'w, 't> {
    let mut call = Call { name: String::new(), arguments: Vec::new(), open: false };
    let mut next = at;
    while let Some(Is::Name(part)) = words.get(next).map(|word| word.is) {
        call.name.push_str(part);
        next += 1;
        match words.get(next).map(|word| word.is) {
            Some(Is::Sign(".")) => call.name.push('.'),
            _ => break,
        }
        next += 1;
    }
    while let Some(word) = words.get(next) {
        let after = |many: usize| words.get(next + many).map(|word| word.is);
        match (word.is, after(1), after(2)) {
            (Is::Name(name), Some(Is::Sign("=")), Some(Is::Sign("{"))) => {
                let end = closing(words, next + 2);
                call.arguments.push((name, words.get(next + 3..end).unwrap_or_default()));
                next = end + 1;
            }
            (Is::Name(name), Some(Is::Sign("=")), Some(_)) => {
                call.arguments.push((name, &words[next + 2..next + 3]));
                next += 3;
            }
            (Is::Name(name), ..) => {
                call.arguments.push((name, &words[next..next + 1]));
                next += 1;
            }
            (Is::Sign("{"), ..) => {
                call.open = true;
                next = closing(words, next) + 1;
            }
            _ => break,
        }
    }
    call
}

/// Where the bracket that opens at `at` closes, or the end.
fn closing(words: &[Word<'_>], at: usize) -> usize {
    let mut depth = 0;
    for (position, word) in words.iter().enumerate().skip(at) {
        match word.is {
            Is::Sign("(" | "[" | "?[" | "{") => depth += 1,
            Is::Sign(")" | "]" | "}") => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return position;
        }
    }
    words.len()
}

impl Path<'_> {
    /// `view.lede`
    pub fn words(&self) -> String {
        self.words_up_to(usize::MAX)
    }

    /// The same up to the name that begins at a byte.
    pub fn words_up_to(&self, last: usize) -> String {
        let mut words = self.name.to_owned();
        for step in &self.steps {
            match step {
                Step::Name(name, start) => {
                    words.push('.');
                    words.push_str(name);
                    if *start == last {
                        break;
                    }
                }
                Step::Item => words.push_str("[]"),
                Step::Somewhere => words.push('?'),
            }
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::super::tags::tags;
    use super::{calls, doubted, items, paths};

    fn asked(text: &str) -> Vec<String> {
        tags(text)
            .iter()
            .flat_map(|tag| paths(&tag.words).map(|path| path.words()).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn names_are_told_from_words_that_only_look_like_them() {
        let asked = |text: &str| asked(&format!("{{{{ {text} }}}}"));
        assert_eq!(asked("a.b | join(sep=c.d) ~ \"e.f\""), ["a.b", "c.d"]);
        assert_eq!(asked("a[0].b[\"c\"][d.e].f"), ["a[].b.c?.f", "d.e"]);
        assert_eq!(asked("view?.a.b"), ["view?.b"]);
        assert_eq!(asked("[...a, b.c]"), ["a", "b.c"]);
        assert_eq!(asked("range(end=a.b)"), ["a.b"]);
        assert_eq!(asked("{\"a\": b.c}"), ["b.c"]);
        assert_eq!(asked("a[b:c.d]"), ["a?", "b", "c.d"]);
        assert_eq!(asked("a is defined"), ["a"]);
        assert_eq!(asked("a.b < c.d"), ["a.b", "c.d"]);
    }

    #[test]
    fn a_call_has_its_arguments() {
        let tags = tags("{{<parts.card page={it.page} title=\"x\" own {...more} /> }}{{ a < b }}");
        let calls: Vec<_> = tags.iter().flat_map(|tag| calls(&tag.words)).collect();
        assert_eq!(calls.len(), 1);
        let names: Vec<&str> = calls[0].arguments.iter().map(|(name, _)| *name).collect();
        assert_eq!(
            (calls[0].name.as_str(), names, calls[0].open),
            ("parts.card", vec!["page", "title", "own"], true)
        );
        assert_eq!(calls[0].arguments[0].1.len(), 3);
    }

    #[test]
    fn a_template_may_doubt() {
        let words = |text| tags(text).remove(0).words;
        assert_eq!(
            doubted(&words("{% if a.b is defined and c is not defined and d is odd %}")),
            ["a.b", "c"]
        );
        assert_eq!(items(&words("{{ [it.text for it in a.b] }}")).collect::<Vec<_>>(), ["it"]);
    }
}
