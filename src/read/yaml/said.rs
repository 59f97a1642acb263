//! The words in a text of YAML: what a twin of it can say.

use super::node::{Kind, Node};
use super::over::tree;
use crate::problem::Problems;
use crate::read::excerpt::Excerpt;
use crate::schema::Spoken;

/// Words where they stand in a document; nothing else of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Words(String),
    /// The items of a list; one that says nothing has no fields.
    List(Vec<Said>),
    /// Fields, in the order in which they are written. An item of a list that has an `id` has it here too, as words.
    Fields(Vec<(String, Said)>),
}

/// The words of a text, and every wording with the way to it; nothing where it cannot be read.
pub(in crate::read) fn said(yaml: &Excerpt<'_>, spoken: &Spoken) -> Option<(Said, Vec<(String, String)>)> {
    let (node, _) = tree(yaml, &mut Problems::default())?;
    let said = of(&node, spoken).unwrap_or(Said::Fields(Vec::new()));
    Some((said, wordings(&node, spoken)))
}

fn of(node: &Node, spoken: &Spoken) -> Option<Said> {
    match (spoken.form(|form| is_form(form, node)), node) {
        (Spoken::Words, Node::Scalar { text, kind }) if *kind != Kind::Nothing => {
            Some(Said::Words(text.clone()))
        }
        (Spoken::List(inner), Node::List(items)) => {
            let item = |item: &Node| {
                let said = of(item, inner);
                match (said, id(item)) {
                    (Some(Said::Fields(mut fields)), Some(id)) => {
                        fields.insert(0, ("id".to_owned(), Said::Words(id)));
                        Some(Said::Fields(fields))
                    }
                    (said, _) => said,
                }
            };
            let said: Vec<Option<Said>> = items.iter().map(item).collect();
            // Behind the last item that says something nothing has to be passed over.
            let count = said.iter().rposition(Option::is_some)? + 1;
            let nothing = || Said::Fields(Vec::new());
            Some(Said::List(said.into_iter().take(count).map(|said| said.unwrap_or_else(nothing)).collect()))
        }
        (form, Node::Fields(fields)) => {
            let field = |(name, value): &(String, Node)| Some((name.clone(), of(value, form.under(name)?)?));
            let said: Vec<(String, Said)> = fields.iter().filter_map(field).collect();
            (!said.is_empty()).then_some(Said::Fields(said))
        }
        _ => None,
    }
}

/// Every wording in a tree with the way to it; an item that has an id is named by it, so that its place says nothing.
pub(super) fn wordings(node: &Node, spoken: &Spoken) -> Vec<(String, String)> {
    let mut wordings = Vec::new();
    add_wordings(node, spoken, "", &mut wordings);
    wordings
}

fn add_wordings(node: &Node, spoken: &Spoken, way: &str, wordings: &mut Vec<(String, String)>) {
    match (spoken.form(|form| is_form(form, node)), node) {
        (Spoken::Words, Node::Scalar { text, .. }) => wordings.push((way.to_owned(), text.clone())),
        (Spoken::List(inner), Node::List(items)) => {
            for (at, item) in items.iter().enumerate() {
                let name = id(item).unwrap_or_else(|| at.to_string());
                add_wordings(item, inner, &format!("{way}/{name}"), wordings);
            }
        }
        (form, Node::Fields(fields)) => {
            for (name, value) in fields {
                if let Some(inner) = form.under(name) {
                    add_wordings(value, inner, &format!("{way}/{name}"), wordings);
                }
            }
        }
        _ => {}
    }
}

/// Whether a value is written in that form.
pub(super) fn is_form(form: &Spoken, value: &Node) -> bool {
    match form {
        Spoken::Nothing | Spoken::Words => matches!(value, Node::Scalar { .. }),
        Spoken::List(_) => matches!(value, Node::List(_)),
        Spoken::Fields { .. } | Spoken::UnderIds(_) => matches!(value, Node::Fields(_)),
        Spoken::Forms(forms) => forms.iter().any(|form| is_form(form, value)),
    }
}

/// The id by which an item of a list is named.
pub(super) fn id(item: &Node) -> Option<String> {
    let Node::Fields(fields) = item else { return None };
    let (_, id) = fields.iter().find(|(name, _)| name == "id")?;
    match id {
        Node::Scalar { text, kind } if *kind != Kind::Nothing => Some(text.trim().to_owned()),
        _ => None,
    }
}
