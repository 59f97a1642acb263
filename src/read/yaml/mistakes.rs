//! All mistakes of a text whose signs are sound: each is noted, filled in, and passed over.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::fault::{Fault, Reason};
use super::find::find;
use super::node::{FILLER, Node};
use super::typed::{FILLER_TEXTS, Typed};
use super::wording;
use crate::problem::{Problems, nearest};
use crate::read::excerpt::{Excerpt, Part};
use crate::text::{FieldPath, Step};

/// How many mistakes of one text are said: who made more of them made one mistake many times.
const MOST: usize = 50;

/// Notes everything that keeps `node` from being a `T`; `empty` are the fields already noted to be empty.
pub(super) fn find_all<T: DeserializeOwned>(
    yaml: &Excerpt<'_>,
    mut node: Node,
    empty: &[Range<usize>],
    problems: &mut Problems,
) -> Option<T> {
    let mut found = 0;
    let mut renamed = Vec::new();
    let mut again = Vec::new();
    take_duplicates(&mut node, &FieldPath::default(), &mut again);
    for path in again.iter().take(MOST) {
        problems.push(wording::duplicate(yaml, path));
        found += 1;
    }
    // A round may note nothing: what follows from a mistake already noted is passed over in silence.
    for _ in 0..4 * MOST {
        let fault = match T::deserialize(Typed(&node)) {
            Ok(value) => return (found == 0).then_some(value),
            Err(fault) => fault,
        };
        let path = fault.path();
        let written = renamed.iter().rev().fold(path.clone(), as_written);
        let told = is_told(yaml, &fault, &written, empty);
        let beside = path.0.split_last().map_or(&[][..], |(_, above)| fields_at(&node, above));
        let problem = wording::problem(yaml, &fault.reason, &written, beside);
        let (says_more, goes_on) = pass_over(&mut node, &fault, &path, &mut renamed);
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
    None
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
        Node::Scalar { .. } | Node::Filler { .. } => {}
    }
}

/// Changes the tree such that reading goes on behind the fault: whether the fault is news, and whether
/// reading can go on.
fn pass_over(node: &mut Node, fault: &Fault, path: &FieldPath, renamed: &mut Vec<Renamed>) -> (bool, bool) {
    match &fault.reason {
        Reason::MissingField(name) => match reach(node, &path.0) {
            Some((Node::Fields(fields), in_filler)) => {
                fields.push(((*name).to_owned(), FILLER));
                (!in_filler, true)
            }
            Some((Node::Filler { fields, .. }, _)) => {
                fields.push(((*name).to_owned(), FILLER));
                (false, true)
            }
            _ => (true, false),
        },
        Reason::UnknownField { name, known } => {
            let Some((_, above)) = path.0.split_last() else { return (true, false) };
            let Some((Node::Fields(fields), _)) = reach(node, above) else { return (true, false) };
            match meant(name, known, fields) {
                Some(meant) => {
                    let now = FieldPath(above.to_vec()).then(meant);
                    renamed.push(Renamed { now, was: name.as_str().into() });
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
                return (true, true);
            }
            match reach(node, &path.0) {
                Some((Node::Filler { tries, .. }, _)) => {
                    *tries += 1;
                    (false, *tries < FILLER_TEXTS.len())
                }
                Some((value, in_filler)) => {
                    let follows =
                        in_filler || (matches!(fault.reason, Reason::Said(_)) && is_filled_in(value));
                    *value = FILLER;
                    (!follows, !path.0.is_empty())
                }
                None => (true, false),
            }
        }
    }
}

/// A misspelt field that goes by its right name in the tree, so that its value is looked at as well.
struct Renamed {
    now: FieldPath,
    was: Arc<str>,
}

/// The way through the text as it is written, from the way through the tree.
fn as_written(mut path: FieldPath, renamed: &Renamed) -> FieldPath {
    let length = renamed.now.0.len();
    if path.0.starts_with(&renamed.now.0) {
        path.0[length - 1] = Step::Key(Arc::clone(&renamed.was));
    }
    path
}

/// The field that a misspelt name means, if it is not there already.
pub(super) fn meant<'k>(name: &str, known: &[&'k str], fields: &[(String, Node)]) -> Option<&'k str> {
    nearest(name, known.iter().copied()).filter(|meant| !fields.iter().any(|(name, _)| name == meant))
}

fn is_filled_in(value: &Node) -> bool {
    matches!(value, Node::Fields(fields) if fields.iter().any(|(_, value)| matches!(value, Node::Filler { .. })))
}

/// The node at the end of the way, and whether the way goes through a filler.
fn reach<'n>(node: &'n mut Node, steps: &[Step]) -> Option<(&'n mut Node, bool)> {
    let mut node = node;
    let mut in_filler = false;
    for step in steps {
        node = match (node, step) {
            (Node::List(items), Step::Index(index)) => items.get_mut(*index)?,
            (Node::Filler { fields, .. }, Step::Key(name)) => {
                in_filler = true;
                &mut fields.iter_mut().find(|(known, _)| known.as_str() == &**name)?.1
            }
            (Node::Fields(fields), Step::Key(name)) => {
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
            (Node::Fields(fields) | Node::Filler { fields, .. }, Step::Key(name)) => {
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
