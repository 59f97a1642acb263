//! Words that no dictionary of the site's languages has, and no name of its record.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{stands_at, without_owner};
use super::writing::{Passage, Writing};
use crate::model::{Person, Quote};
use crate::problem::{Change, Mend, Problem, Problems, Rule, Severity};
use crate::site::Site;

pub const RULE: Rule = Rule {
    name: "word-not-in-dictionary",
    severity: Severity::Warning,
    why: "A misspelt word makes readers doubt the numbers beside it, and nobody who searches for the right one finds the \
          page.",
    mend: "correct the word; or, where it is right, write it on a line of dictionaries/own.txt",
};

/// To look for what was meant takes long, so after so many words nothing is suggested any more.
const MOST_SUGGESTED: usize = 30;
/// So many words are suggested in place of one.
const SUGGESTIONS: usize = 3;
/// Of so many words outside quotation marks, most are known unless they are of another language.
const FEWEST_WORDS: usize = 5;

pub fn check(writing: &Writing<'_>, problems: &mut Problems) {
    let language = &writing.site.language;
    // Without that of its own language every word of a text would be unknown.
    if !writing.dictionaries.have(language) {
        return;
    }
    let record = Record::of(writing.site);
    let mut looked_up: BTreeMap<String, bool> = BTreeMap::new();
    let mut suggested: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for text in &writing.texts {
        // Each word once a file, with every place where it stands.
        let mut unknown: BTreeMap<&str, Vec<(&Passage, &str)>> = BTreeMap::new();
        for passage in &text.passages {
            for stretch in stretches(&passage.words) {
                let words = words(stretch.words);
                let known: Vec<bool> = (words.iter())
                    .map(|word| match looked_up.get(*word).copied() {
                        Some(known) => known,
                        None => {
                            let known = record.has(word) || is_known(writing, &record, word);
                            looked_up.insert((*word).to_owned(), known);
                            known
                        }
                    })
                    .collect();
                let missing = known.iter().filter(|known| !**known).count();
                // Words of another language, or what somebody calls by a word of their own.
                let is_foreign =
                    missing * 2 >= words.len() && (stretch.is_quoted || words.len() >= FEWEST_WORDS);
                if !is_foreign {
                    let missing = words.into_iter().zip(known).filter(|(_, known)| !known);
                    missing.for_each(|(word, _)| unknown.entry(word).or_default().push((passage, word)));
                }
            }
        }
        for (word, stands) in unknown {
            if !suggested.contains_key(word) && suggested.len() < MOST_SUGGESTED {
                suggested.insert(word.to_owned(), writing.dictionaries.suggest(language, word, SUGGESTIONS));
            }
            problems.push(problem(word, &stands, suggested.get(word).map_or(&[], Vec::as_slice)));
        }
    }
}

fn problem(word: &str, stands: &[(&Passage, &str)], suggested: &[String]) -> Problem {
    let (first, _) = stands[0];
    let message = format!("“{word}” is in no dictionary");
    let problem = Problem::new(&RULE, first.place.clone(), message);
    if suggested.is_empty() {
        return problem;
    }
    // All of them or none, since the word is told once.
    let in_place_of_all = |instead: &String| {
        let change = |(passage, word): &(&Passage, &str)| -> Option<Change> {
            passage.change(stands_at(&passage.words, word), instead.as_str())
        };
        let changes = stands.iter().map(change).collect::<Option<Vec<Change>>>()?;
        Some(Mend { is_certain: false, changes })
    };
    let listed: Vec<String> = suggested.iter().map(|word| format!("“{word}”")).collect();
    let remedy = format!(
        "did you mean {}? Where the word is right, write it on a line of dictionaries/own.txt",
        listed.join(" or ")
    );
    problem.remedy(remedy).mend(suggested.iter().filter_map(in_place_of_all))
}

/// Words that stand together, inside quotation marks or outside of them.
struct Stretch<'w> {
    words: &'w str,
    is_quoted: bool,
}

fn stretches(passage: &str) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    let mut rest = passage;
    let mut is_quoted = false;
    while let Some(at) = rest.find(if is_quoted { ['”', '"'] } else { ['“', '"'] }) {
        stretches.push(Stretch { words: &rest[..at], is_quoted });
        rest = &rest[at + rest[at..].chars().next().map_or(0, char::len_utf8)..];
        is_quoted = !is_quoted;
    }
    // A mark that nothing closes quotes nothing.
    stretches.push(Stretch { words: rest, is_quoted: false });
    stretches
}

/// The words of a stretch that a dictionary can have: no number, address, abbreviation or code.
fn words(stretch: &str) -> Vec<&str> {
    let is_code = |token: &&str| {
        token.contains(|c: char| c.is_ascii_digit() || "@\\_=<>{}#".contains(c))
            || token.contains("://")
            || token.starts_with("www.")
            || without_owner(token).contains(['.', ':'])
    };
    let tokens = stretch.split_whitespace().filter(|token| !is_code(token));
    let parts =
        tokens.flat_map(|token| token.split(['/', '–', '—', '…', '(', ')', '[', ']'])).map(without_owner);
    let is_word = |word: &&str| {
        let letters = word.chars().count();
        // `iPad`, `PSD`, `HMICFRS`: names and abbreviations, which another rule looks at.
        let is_plain = word.chars().skip(1).all(|c| !c.is_uppercase());
        letters > 1 && is_plain && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
    };
    parts.filter(is_word).collect()
}

/// Whether a dictionary has the word, or all the parts that hyphens join.
fn is_known(writing: &Writing<'_>, record: &Record<'_>, word: &str) -> bool {
    let known = |word: &str| record.has(word) || writing.dictionaries.know(word);
    known(word)
        || word.contains('-') && word.split('-').all(|part| part.chars().count() < 2 || known(part))
        || word.strip_suffix(['’', '\'']).is_some_and(known)
}

/// The names that the record has.
struct Record<'a>(BTreeSet<&'a str>);

impl<'a> Record<'a> {
    fn of(site: &'a Site) -> Record<'a> {
        let mut record = Record(BTreeSet::new());
        let settings = &site.settings.value;
        record.names(settings.contacts.iter().map(|contact| contact.name.as_str()));
        record.names([settings.title.as_str(), settings.publisher.name.as_str()]);
        for force in site.forces.values().map(|doc| &doc.value) {
            record.names([force.name.as_str(), force.short_name.as_str(), force.nation.as_str()]);
            let some = force.region.iter().chain(force.names_in.values()).chain(&force.oversight);
            let many = force.other_names.iter().chain(&force.areas).chain(&force.towns);
            record.names(some.chain(many).map(|name| name.as_str()));
            record.names(force.former_names.iter().map(|former| former.name.as_str()));
            record.names(force.policing_bodies.iter().map(|body| body.title.as_str()));
        }
        for (_, term) in site.glossary.value.iter() {
            record.names([term.term.as_str()]);
            record.names(term.long_form.iter().map(|words| words.as_str()));
        }
        for programme in site.programmes.values().map(|doc| &doc.value) {
            record.capitals(programme.title.as_str());
        }
        for inspection in site.inspections.values().map(|doc| &doc.value) {
            record.names([inspection.inspectorate.as_str()]);
            record.capitals(inspection.title.as_str());
            record.people(inspection.lead_inspector.as_ref(), &inspection.quotes);
        }
        for report in site.reports.values().map(|doc| &doc.value) {
            record.people(report.inspector.as_ref(), &report.quotes);
        }
        record.names(site.replies.values().map(|doc| doc.value.person.as_str()));
        for press in site.press.values().map(|doc| &doc.value) {
            record.people(None, &press.quotes);
        }
        for document in site.documents() {
            for (_, source) in document.sources.iter() {
                record.names([source.publisher.as_str()]);
                record.capitals(source.title.as_str());
            }
        }
        record
    }

    fn people(&mut self, inspector: Option<&'a Person>, quotes: &'a [Quote]) {
        self.names(inspector.map(|person| person.name.as_str()));
        self.names(quotes.iter().map(|quote| quote.person.as_str()));
    }

    /// Every word of these is a name.
    fn names(&mut self, names: impl IntoIterator<Item = &'a str>) {
        self.0.extend(names.into_iter().flat_map(words));
    }

    /// Of a title only its capitals can be names.
    fn capitals(&mut self, title: &'a str) {
        self.0.extend(words(title).into_iter().filter(|word| word.starts_with(char::is_uppercase)));
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::super::dictionaries::{Dictionaries, files};
    use super::super::sample::{PAGE, Written, with_words};
    use super::super::writing::Writing;
    use super::super::{CHECKS, FILES};
    use super::RULE;
    use crate::model::LanguageTag;
    use crate::problem::{Problem, Problems};
    use crate::site::Site;

    /// A made-up dictionary of the words of these tests.
    fn dictionaries() -> Dictionaries {
        let words = "a\nand\nanswer/S\nbefore\nbody\nbring\ncall\nfor\nforce/S\nfrom\nhere\nin\nis\nit\nits\nknown\nlate\nlong\n\
                     longer\nof\nofficer/S\nplan/S\npolicy\nreport/S\nsaid\nsee\nshort\nso\nterm\nthe\nthey\nthis\nto\nwas\nwell\n\
                     weren't\nword/S\nwritten";
        let text = format!("{}\n{words}\n", words.lines().count());
        let rules = b"SET UTF-8\nTRY esianrtolcdugmphbyfvkw\nSFX S Y 1\nSFX S 0 s .\n";
        let mut dictionaries = Dictionaries::default();
        let english = LanguageTag::new("en-GB");
        let files = files(&english, &["en-GB.aff".to_owned()]).unwrap();
        dictionaries.add(&english, &files, rules, text.as_bytes()).unwrap();
        dictionaries.add_own("Delfordian\n");
        dictionaries
    }

    fn spelt(site: &Site) -> Problems {
        let dictionaries = dictionaries();
        let mut problems = Problems::default();
        let rule = FILES.iter().position(|file| *file == "word_not_in_dictionary").unwrap();
        CHECKS[rule](&Writing::of(site, &dictionaries), &mut problems);
        problems.0.retain(|problem| problem.place.file.as_str() == PAGE);
        // The page's own description is no sentence of this dictionary.
        problems.0.retain(|problem| !matches!(problem.place.spot, crate::text::Spot::Field(_)));
        problems
    }

    fn found(words: &str) -> Vec<Problem> {
        let Written(sample) = with_words(words);
        sample.found(&spelt)
    }

    #[test]
    fn a_misspelt_word_once_a_file_with_what_was_meant() {
        let problems = found("The officrs said it was late. It was the officrs’ plan, weren’t it.");
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert_eq!(problems[0].rule, &RULE);
        assert_eq!(problems[0].message, "“officrs” is in no dictionary");
        assert!(problems[0].remedy.starts_with("did you mean “officers”"), "{}", problems[0].remedy);
        assert_eq!(problems[0].mends[0].changes.len(), 2, "it is mended wherever it stands");
        assert!(problems[0].certain_mend().is_none());
    }

    #[test]
    fn names_of_the_record_own_words_codes_and_addresses() {
        for fine in [
            "The plan of Ambria Police was late; so was Ambria’s, and Borland’s.",
            "The Delfordian plan is long-term and well-known.",
            "See zzzz@ambria.example, www.qqqq.example, qqqq.pdf, `qqqq` and PSDX for the iReport of 3rdd.",
            "It was [a report](https://a.example/qqqq \"qqqq\").",
        ] {
            assert_eq!(found(fine), [], "{fine}");
        }
        assert_eq!(found("It is a short-trem plan.").len(), 1);
    }

    #[test]
    fn words_of_another_language_are_left_alone() {
        assert_eq!(found("Mae’r heddlu wedi cyhoeddi adroddiad newydd."), []);
        assert_eq!(found("They call it “heddlu gymunedol” here, and the “sgwad”."), []);
        assert_eq!(found("They call it “a polciy of the force” here.").len(), 1);
    }
}
