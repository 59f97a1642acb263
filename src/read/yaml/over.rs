//! One text of YAML over another: what a twin says in place of its original's words.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::fault::Reason;
use super::node::{Kind, Node};
use super::said::{self, id, is_form};
use super::typed::Typed;
use super::{find, guard, mistakes, node, scan, syntax, wording};
use crate::model::{Phrase, Twin};
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::read::excerpt::{Excerpt, Part};
use crate::read::sentence;
use crate::schema::Spoken;
use crate::text::{FieldPath, Step, passage};

pub(in crate::read) static TWIN_HOLDS_MORE_THAN_WORDS: Rule = Rule {
    name: "twin-holds-more-than-words",
    severity: Severity::Error,
    why: "Grades, dates, numbers and names of things stand in the original alone, so that no language can say another fact \
          than the other.",
    mend: "A twin holds words alone: take the field out.",
};

pub(in crate::read) static NOTHING_TO_TRANSLATE: Rule = Rule {
    name: "nothing-to-translate",
    severity: Severity::Error,
    why: "A twin says what its original says; what it says beyond that would stand in one language only, or in the wrong \
          place.",
    mend: "Write it into the original first, or take it out here.",
};

/// What a twin says, laid over its original.
pub(in crate::read) struct Laid<T> {
    pub value: T,
    pub twin: Twin,
    /// The ways to what the twin says through the value, and through its text where that is another way.
    pub said: BTreeMap<FieldPath, Option<FieldPath>>,
    /// Every wording of the original with the way to it.
    pub wordings: Vec<(String, String)>,
}

/// What a twin says of itself, in a field that its original has not.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfItself {
    #[serde(default)]
    twin: Twin,
}

/// The value of `original` with the words that `yaml` has in their place. Nothing where the signs of either are unsound,
/// or the original has mistakes; of those of the original nothing is said here.
///
/// Of what `marked` names, the words that the twin does not say are marked as passages in the main language.
///
/// What a twin may not say is a problem and is passed over, so one mistake takes no other word from the page.
pub(in crate::read) fn read_over<T: DeserializeOwned>(
    original: &Excerpt<'_>,
    yaml: &Excerpt<'_>,
    (spoken, marked): (&'static Spoken, Option<&'static Spoken>),
    problems: &mut Problems,
) -> Option<Laid<T>> {
    let (mut node, empty) = tree(yaml, problems)?;
    let (mut under, _) = tree(original, &mut Problems::default())?;
    T::deserialize(Typed(&under)).ok()?;
    let wordings = said::wordings(&under, spoken);
    for path in &mistakes::duplicates(&mut node) {
        problems.push(wording::duplicate(yaml, path));
    }
    let twin = of_itself(yaml, &mut node, &empty, problems);
    let mut laying = Laying { yaml, empty: &empty, problems, said: BTreeMap::new() };
    laying.lay(&mut under, &node, spoken, &Way::default());
    let said = laying.said;
    if let Some(marked) = marked {
        mark(&mut under, marked, &|way| said.contains_key(way), &FieldPath::default());
    }
    let value = T::deserialize(Typed(&under)).ok()?;
    Some(Laid { value, twin, said, wordings })
}

/// The value of a text in which the words that `marked` names are marked as passages; nothing where it has mistakes.
pub(in crate::read) fn read_as_passage<T: DeserializeOwned>(
    yaml: &Excerpt<'_>,
    marked: Option<&'static Spoken>,
) -> Option<T> {
    let (mut node, _) = tree(yaml, &mut Problems::default())?;
    if let Some(marked) = marked {
        mark(&mut node, marked, &|_| false, &FieldPath::default());
    }
    T::deserialize(Typed(&node)).ok()
}

/// Marks the words in a tree, but those of which the way is said.
fn mark(node: &mut Node, spoken: &Spoken, is_said: &dyn Fn(&FieldPath) -> bool, way: &FieldPath) {
    if is_said(way) {
        return;
    }
    let spoken = spoken.form(|form| is_form(form, node));
    match (spoken, node) {
        // A year or a number sounds as the language of the page says it.
        (Spoken::Words, Node::Scalar { text, .. }) if text.chars().any(char::is_alphabetic) => {
            *text = passage::marked(text.trim());
        }
        (Spoken::List(inner), Node::List(items)) => {
            for (at, item) in items.iter_mut().enumerate() {
                mark(item, inner, is_said, &way.then(at));
            }
        }
        // One word may stand for a list of them.
        (Spoken::List(inner), node @ Node::Scalar { .. }) => mark(node, inner, &|_| false, way),
        (_, Node::Fields(fields)) => {
            for (name, value) in fields {
                if let Some(inner) = spoken.under(name) {
                    mark(value, inner, is_said, &way.then(name.as_str()));
                }
            }
        }
        _ => {}
    }
}

/// The plain tree of a text, and its fields without a value.
pub(super) fn tree(yaml: &Excerpt<'_>, problems: &mut Problems) -> Option<(Node, Vec<Range<usize>>)> {
    if let Some(problem) = guard::unfit(yaml) {
        problems.push(problem);
        return None;
    }
    let scan = scan::scan(&yaml.text);
    let refused = guard::refused(yaml, &scan);
    if !refused.0.is_empty() {
        problems.extend(refused);
        return None;
    }
    for name in &scan.empty {
        problems.push(wording::empty_field(yaml, name.clone()));
    }
    sentence::check_fields(yaml, &scan.scalars, problems);
    if !scan.has_content {
        return Some((Node::Fields(Vec::new()), scan.empty));
    }
    match node::parse(&yaml.text) {
        Ok(node) => Some((node, scan.empty)),
        Err(error) => {
            problems.push(syntax::explain(yaml, &scan, &error));
            None
        }
    }
}

/// Takes out what the twin says of itself.
fn of_itself(yaml: &Excerpt<'_>, node: &mut Node, empty: &[Range<usize>], problems: &mut Problems) -> Twin {
    let Node::Fields(fields) = node else { return Twin::default() };
    let Some(at) = fields.iter().position(|(name, _)| name == "twin") else { return Twin::default() };
    let alone = Node::Fields(vec![fields.remove(at)]);
    mistakes::find_all::<OfItself>(yaml, alone, empty, problems).known().unwrap_or_default().twin
}

/// The way to a value, through the document and through the text of its twin.
#[derive(Clone, Default)]
struct Way {
    meant: FieldPath,
    written: FieldPath,
}

impl Way {
    fn to(&self, name: &str) -> Way {
        Way { meant: self.meant.then(name), written: self.written.then(name) }
    }

    fn item(&self, meant: usize, written: usize) -> Way {
        Way { meant: self.meant.then(meant), written: self.written.then(written) }
    }

    /// The name of the field, or of the list that the item is in.
    fn name(&self) -> &str {
        let names = self.meant.0.iter().rev().filter_map(|step| match step {
            Step::Key(name) | Step::Again(name) => Some(&**name),
            Step::Index(_) => None,
        });
        names.into_iter().next().unwrap_or_default()
    }
}

struct Laying<'a> {
    yaml: &'a Excerpt<'a>,
    empty: &'a [Range<usize>],
    problems: &'a mut Problems,
    said: BTreeMap<FieldPath, Option<FieldPath>>,
}

impl Laying<'_> {
    fn lay(&mut self, under: &mut Node, over: &Node, spoken: &'static Spoken, way: &Way) {
        match (spoken.form(|form| is_form(form, over)), over) {
            (Spoken::Nothing, _) => self.holds_more(way),
            (Spoken::Words, _) => self.words(under, over, way),
            (Spoken::List(_), Node::List(_)) if is_of_words(spoken, over) => {
                self.list_of_words(under, over, way)
            }
            (Spoken::List(inner), Node::List(items)) => self.items(under, items, inner, way),
            (Spoken::List(_), _) => self.wrong_type(over, "a list", way),
            (form, Node::Fields(fields)) => self.fields(under, fields.iter(), form, way),
            (Spoken::Fields { names, .. }, _) => {
                self.wrong_type(over, &format!("the fields {}", wording::listed(names)), way);
            }
            (_, _) => self.wrong_type(over, "ids, each followed by a colon and what belongs to it", way),
        }
    }

    fn words(&mut self, under: &mut Node, over: &Node, way: &Way) {
        if let Some(reason) = unfit_words(over) {
            return self.refuse(&reason, way);
        }
        *under = over.clone();
        self.say(way);
    }

    /// A list of words takes the place of the original's as a whole, so it has to be as long.
    fn list_of_words(&mut self, under: &mut Node, over: &Node, way: &Way) {
        let (Node::List(items), Some(known)) = (over, length(under)) else { return self.nothing_here(way) };
        let unfit = items.iter().enumerate().find_map(|(at, item)| Some((at, unfit_words(item)?)));
        if let Some((at, reason)) = unfit {
            return self.refuse(&reason, &way.item(at, at));
        }
        if items.len() != known {
            let name = way.name();
            let message = format!("`{name}` has {} here, and {known} in the original.", counted(items.len()));
            let problem =
                Problem::new(&NOTHING_TO_TRANSLATE, self.yaml.field(way.written.clone(), Part::Key), message);
            self.problems.push(problem.remedy(
                "A list of words takes the place of the original’s as a whole: write as many, in the same order.",
            ));
            return;
        }
        *under = over.clone();
        self.say(way);
    }

    fn items(&mut self, under: &mut Node, items: &[Node], inner: &'static Spoken, way: &Way) {
        let Node::List(known) = under else { return self.nothing_here(way) };
        let count = known.len();
        let ids: Vec<Option<String>> = known.iter().map(id).collect();
        for (written, item) in items.iter().enumerate() {
            let at = if ids.iter().any(Option::is_some) {
                match self.named(item, &ids, way, written) {
                    Some(at) => at,
                    None => continue,
                }
            } else {
                written
            };
            let way = way.item(at, written);
            match (known.get_mut(at), item) {
                (None, _) => self.one_too_many(count, &way),
                (Some(known), Node::Fields(fields)) => {
                    let form = inner.form(|form| is_form(form, item));
                    self.fields(known, fields.iter().filter(|(name, _)| name != "id"), form, &way);
                }
                (Some(known), item) => self.lay(known, item, inner, &way),
            }
        }
    }

    /// Which item of the original an item names by its id.
    fn named(&mut self, item: &Node, ids: &[Option<String>], way: &Way, written: usize) -> Option<usize> {
        let list = way.name().to_owned();
        let ways = way.item(0, written);
        let Some(id) = id(item) else {
            // `{}` says nothing of any item.
            if !matches!(item, Node::Fields(fields) if fields.is_empty()) {
                let message =
                    format!("Item {} of `{list}` does not say which one of the original it is.", written + 1);
                let place = self.yaml.field(ways.written, Part::Value);
                let problem = Problem::new(&NOTHING_TO_TRANSLATE, place, message);
                self.problems.push(problem.remedy("Write the `id` of the original’s item into it."));
            }
            return None;
        };
        let at = ids.iter().position(|known| known.as_ref() == Some(&id));
        if at.is_none() {
            let message = format!("`{list}` of the original has no item with the id `{id}`.");
            let place = self.yaml.field(ways.written.then("id"), Part::Value);
            let near = nearest(&id, ids.iter().flatten().map(String::as_str));
            self.problems.push(with_near(Problem::new(&NOTHING_TO_TRANSLATE, place, message), near));
        }
        at
    }

    fn fields<'n>(
        &mut self,
        under: &mut Node,
        fields: impl Iterator<Item = &'n (String, Node)>,
        spoken: &'static Spoken,
        way: &Way,
    ) {
        for (name, value) in fields {
            let way = way.to(name);
            let Some(inner) = spoken.under(name) else {
                match spoken {
                    Spoken::Fields { names, .. } => {
                        self.refuse(&Reason::UnknownField { name: name.clone(), known: names }, &way);
                    }
                    _ => self.holds_more(&way),
                }
                continue;
            };
            if *inner == Spoken::Nothing {
                self.holds_more(&way);
                continue;
            }
            let known = match under {
                Node::Fields(fields) => {
                    fields.iter_mut().find(|(known, _)| known == name).map(|(_, known)| known)
                }
                _ => None,
            };
            match known {
                Some(known) => self.lay(known, value, inner, &way),
                None => {
                    let beside = match under {
                        Node::Fields(fields) if matches!(spoken, Spoken::UnderIds(_)) => {
                            nearest(name, fields.iter().map(|(known, _)| known.as_str())).map(str::to_owned)
                        }
                        _ => None,
                    };
                    self.not_there(&way, beside.as_deref());
                }
            }
        }
    }

    fn say(&mut self, way: &Way) {
        let written = (way.meant != way.written).then(|| way.written.clone());
        self.said.insert(way.meant.clone(), written);
    }

    fn holds_more(&mut self, way: &Way) {
        let name = way.name();
        let message = format!("`{name}` is the same in every language, and stands in the original alone.");
        let place = self.yaml.field(way.written.clone(), Part::Key);
        let problem = Problem::new(&TWIN_HOLDS_MORE_THAN_WORDS, place, message);
        self.problems.push(problem.remedy(format!("A twin holds words alone: take `{name}` out.")));
    }

    fn nothing_here(&mut self, way: &Way) {
        self.not_there(way, None);
    }

    fn not_there(&mut self, way: &Way, near: Option<&str>) {
        let message = format!("The original has no `{}` here.", way.name());
        let place = self.yaml.field(way.written.clone(), Part::Key);
        self.problems.push(with_near(Problem::new(&NOTHING_TO_TRANSLATE, place, message), near));
    }

    fn one_too_many(&mut self, known: usize, way: &Way) {
        // Of a list that is too long it is said once.
        let Some((Step::Index(at), _)) = way.meant.0.split_last() else { return };
        if *at == known {
            let message =
                format!("`{}` has {} in the original; this is one more.", way.name(), counted(known));
            let place = self.yaml.field(way.written.clone(), Part::Value);
            self.problems.push(
                Problem::new(&NOTHING_TO_TRANSLATE, place, message).remedy(
                    "Items stand in the order of the original’s; `{}` in place of one passes it over.",
                ),
            );
        }
    }

    fn wrong_type(&mut self, over: &Node, expected: &str, way: &Way) {
        let found = match over {
            Node::Scalar { kind: Kind::Nothing, .. } => return self.refuse(&Reason::Empty, way),
            Node::Scalar { text, .. } => format!("`{text}`"),
            Node::List(_) => "a list".to_owned(),
            Node::Fields(_) | Node::Filler(_) => "a group of fields".to_owned(),
        };
        self.refuse(&Reason::WrongType { found, expected: expected.to_owned() }, way);
    }

    fn refuse(&mut self, reason: &Reason, way: &Way) {
        let is_told = matches!(reason, Reason::Empty) && {
            let name = find::find(&self.yaml.text, &way.written, Part::Key);
            self.empty.iter().any(|known| known.start == name.start)
        };
        if !is_told {
            self.problems.push(wording::problem(self.yaml, reason, &way.written, &[]));
        }
    }
}

fn is_of_words(spoken: &Spoken, value: &Node) -> bool {
    matches!(spoken.form(|form| is_form(form, value)), Spoken::List(inner) if **inner == Spoken::Words)
}

/// Why a value is no words, if it is none.
fn unfit_words(value: &Node) -> Option<Reason> {
    Phrase::deserialize(Typed(value)).err().map(|fault| match fault.reason {
        Reason::Said(message) if wording::says_empty(&message) => Reason::Empty,
        reason => reason,
    })
}

/// How many words a list of them has; one that is written as one has one.
fn length(value: &Node) -> Option<usize> {
    match value {
        Node::List(items) => Some(items.len()),
        Node::Scalar { kind: Kind::Nothing, .. } => None,
        Node::Scalar { .. } => Some(1),
        Node::Fields(_) | Node::Filler(_) => None,
    }
}

fn counted(items: usize) -> String {
    if items == 1 { "1 item".to_owned() } else { format!("{items} items") }
}

fn with_near(problem: Problem, near: Option<&str>) -> Problem {
    match near {
        Some(near) => problem.remedy(format!("Did you mean `{near}`?")),
        None => problem,
    }
}
