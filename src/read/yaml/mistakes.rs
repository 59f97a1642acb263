//! All mistakes of a text whose signs are sound: each is noted, filled in, and passed over.

use std::collections::HashSet;
use std::ops::Range;

use serde::de::DeserializeOwned;

use super::fault::{Fault, Reason};
use super::find::find;
use super::node::{Filler, Guess, Node};
use super::typed::Typed;
use super::{Meant, Yaml, wording};
use crate::problem::{Problems, nearest};
use crate::read::excerpt::{Excerpt, Part};
use crate::read::gaps::Gaps;
use crate::text::{FieldPath, Step};

/// How many mistakes of one text are said: who made more of them made one mistake many times.
const MOST: usize = 50;

/// A text may be looked at so often; a look may note nothing, because what follows from a mistake that has
/// been noted is passed over in silence.
const LOOKS: usize = 4 * MOST;

/// Notes everything that keeps `node` from being a `T`; `empty` are the fields already noted to be empty.
pub(super) fn find_all<T: DeserializeOwned>(
    yaml: &Excerpt<'_>,
    mut node: Node,
    empty: &[Range<usize>],
    problems: &mut Problems,
) -> Yaml<T> {
    let mut found = 0;
    let mut gaps = Gaps::default();
    for path in &duplicates(&mut node) {
        problems.push(wording::duplicate(yaml, path));
        gaps.leave_open(once(path));
        found += 1;
    }
    for _ in 0..LOOKS {
        let fault = match T::deserialize(Typed(&node)) {
            Ok(value) if found == 0 => return Yaml::Sound(value),
            Ok(little) => {
                return match guess_otherwise(node, &mut gaps) {
                    Some(much) => Yaml::Meant(Meant { guesses: [little, much], gaps }),
                    None => of_nothing(),
                };
            }
            Err(fault) => fault,
        };
        let path = fault.path();
        let written = gaps.as_written(&path);
        let told = is_told(yaml, &fault, &written, empty);
        let beside = path.0.split_last().map_or(&[][..], |(_, above)| fields_at(&node, above));
        let problem = wording::problem(yaml, &fault.reason, &written, beside);
        let (says_more, goes_on) = pass_over(&mut node, &fault, &path, &mut gaps);
        if says_more {
            found += 1;
            if !told {
                problems.push(problem);
            }
        }
        if !goes_on || found >= MOST {
            break;
        }
    }
    of_nothing()
}

/// A `T` of which nothing is known but that it is there.
pub(in crate::read) fn of_nothing<T: DeserializeOwned>() -> Yaml<T> {
    let mut gaps = Gaps::everything();
    let guess = |guess| settle(Node::guess(guess), &mut gaps);
    match [Guess::Little, Guess::Much].map(guess) {
        [Some(little), Some(much)] => Yaml::Meant(Meant { guesses: [little, much], gaps }),
        _ => Yaml::Nothing,
    }
}

/// The same text with other guesses in its gaps.
fn guess_otherwise<T: DeserializeOwned>(mut node: Node, gaps: &mut Gaps) -> Option<T> {
    node.guess_again(Guess::Much);
    settle(node, gaps)
}

/// Makes the guesses in the tree such that it becomes a `T`; nothing if that cannot be.
fn settle<T: DeserializeOwned>(mut node: Node, gaps: &mut Gaps) -> Option<T> {
    for _ in 0..LOOKS {
        match T::deserialize(Typed(&node)) {
            Ok(value) => return Some(value),
            Err(fault) if pass_over(&mut node, &fault, &fault.path(), gaps).1 => {}
            Err(_) => return None,
        }
    }
    None
}

/// The way to the first of two fields of one name, from the way to the second.
fn once(path: &FieldPath) -> FieldPath {
    let step = |step: &Step| match step {
        Step::Again(name) => Step::Key(name.clone()),
        other => other.clone(),
    };
    FieldPath(path.0.iter().map(step).collect())
}

/// Whether the scan has already said that this field is empty.
fn is_told(yaml: &Excerpt<'_>, fault: &Fault, path: &FieldPath, empty: &[Range<usize>]) -> bool {
    let of_emptiness = match &fault.reason {
        Reason::Empty => true,
        Reason::Said(message) => wording::says_empty(message),
        _ => false,
    };
    of_emptiness && {
        let name = find(&yaml.text, path, Part::Key);
        empty.iter().any(|known| known.start == name.start)
    }
}

/// The ways to the fields that stand a second time, which are taken out.
pub(super) fn duplicates(node: &mut Node) -> Vec<FieldPath> {
    let mut again = Vec::new();
    take_duplicates(node, &FieldPath::default(), &mut again);
    again.truncate(MOST);
    again
}

/// Takes out every field that stands a second time, and notes the way to it.
fn take_duplicates(node: &mut Node, path: &FieldPath, again: &mut Vec<FieldPath>) {
    match node {
        Node::Fields(fields) => {
            let mut seen = HashSet::new();
            fields.retain(|(name, _)| {
                let first = seen.insert(name.clone());
                if !first {
                    again.push(path.then(Step::Again(name.as_str().into())));
                }
                first
            });
            for (name, value) in fields {
                take_duplicates(value, &path.then(name.as_str()), again);
            }
        }
        Node::List(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                take_duplicates(item, &path.then(index), again);
            }
        }
        Node::Scalar { .. } | Node::Filler(_) => {}
    }
}

/// Changes the tree such that reading goes on behind the fault: whether the fault is news, and whether
/// reading can go on.
fn pass_over(node: &mut Node, fault: &Fault, path: &FieldPath, gaps: &mut Gaps) -> (bool, bool) {
    match &fault.reason {
        Reason::MissingField(name) => match reach(node, &path.0) {
            Some((Node::Fields(fields), in_filler)) => {
                fields.push(((*name).to_owned(), Node::guess(Guess::Little)));
                gaps.leave_open(path.then(*name));
                (!in_filler, true)
            }
            Some((Node::Filler(filler), _)) => {
                filler.fields.push(((*name).to_owned(), Node::guess(filler.guess)));
                (false, true)
            }
            _ => (true, false),
        },
        Reason::MissingItem => match reach(node, &path.0) {
            Some((Node::Filler(filler), _)) => {
                filler.items.push(Node::guess(filler.guess));
                (false, true)
            }
            _ => (true, false),
        },
        Reason::UnknownField { name, known } => {
            let Some((_, above)) = path.0.split_last() else { return (true, false) };
            let Some((Node::Fields(fields), _)) = reach(node, above) else { return (true, false) };
            match meant(name, known, fields) {
                Some(meant) => {
                    gaps.misspell(FieldPath(above.to_vec()).then(meant), name);
                    fields
                        .iter_mut()
                        .filter(|(known, _)| known == name)
                        .for_each(|field| field.0 = meant.to_owned());
                }
                None => fields.retain(|(known, _)| known != name),
            }
            (true, true)
        }
        _ => {
            if let Some((Step::Key(name), above)) = path.0.split_last()
                && name.trim().is_empty()
                && let Some((Node::Fields(fields), _)) = reach(node, above)
            {
                fields.retain(|(known, _)| known.as_str() != &**name);
                gaps.leave_open(FieldPath(above.to_vec()));
                return (true, true);
            }
            match reach(node, &path.0) {
                Some((Node::Filler(filler), _)) => {
                    filler.tries += 1;
                    (false, filler.has_more_texts())
                }
                Some((value, in_filler)) => {
                    let follows =
                        in_filler || (matches!(fault.reason, Reason::Said(_)) && is_filled_in(value));
                    *value = Node::guess(guess_in(value).unwrap_or(Guess::Little));
                    gaps.leave_open(path.clone());
                    (!follows, !path.0.is_empty())
                }
                None => (true, false),
            }
        }
    }
}

/// The field that a misspelt name means, if it is not there already.
pub(super) fn meant<'k>(name: &str, known: &[&'k str], fields: &[(String, Node)]) -> Option<&'k str> {
    nearest(name, known.iter().copied()).filter(|meant| !fields.iter().any(|(name, _)| name == meant))
}

fn is_filled_in(value: &Node) -> bool {
    guess_in(value).is_some()
}

/// How the fields of a group are guessed at, if any of them is.
fn guess_in(value: &Node) -> Option<Guess> {
    let Node::Fields(fields) = value else { return None };
    fields.iter().find_map(|(_, value)| match value {
        Node::Filler(filler) => Some(filler.guess),
        _ => None,
    })
}

/// The node at the end of the way, and whether the way goes through a filler.
fn reach<'n>(node: &'n mut Node, steps: &[Step]) -> Option<(&'n mut Node, bool)> {
    let mut node = node;
    let mut in_filler = false;
    for step in steps {
        in_filler |= matches!(node, Node::Filler(_));
        node = match (node, step) {
            (Node::List(items) | Node::Filler(Filler { items, .. }), Step::Index(index)) => {
                items.get_mut(*index)?
            }
            (Node::Fields(fields) | Node::Filler(Filler { fields, .. }), Step::Key(name)) => {
                &mut fields.iter_mut().find(|(known, _)| known.as_str() == &**name)?.1
            }
            _ => return None,
        };
    }
    Some((node, in_filler))
}

/// The fields of the group at the end of the way.
pub(super) fn fields_at<'n>(node: &'n Node, steps: &[Step]) -> &'n [(String, Node)] {
    let mut node = node;
    for step in steps {
        let inner = match (node, step) {
            (Node::List(items), Step::Index(index)) => items.get(*index),
            (Node::Fields(fields) | Node::Filler(Filler { fields, .. }), Step::Key(name)) => {
                fields.iter().find(|(known, _)| known.as_str() == &**name).map(|(_, value)| value)
            }
            _ => None,
        };
        let Some(inner) = inner else { return &[] };
        node = inner;
    }
    match node {
        Node::Fields(fields) => fields,
        _ => &[],
    }
}
