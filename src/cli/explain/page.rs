//! `candour explain page KIND`: every field that a template is offered, with its meaning.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::pages::{Field, Holds, KINDS, Kind, Offer};
use crate::problem::nearest;

use super::super::arguments::Format;
use super::super::outcome::Outcome;
use super::super::print;
use super::layout::{Row, WIDTH, layout, wrapped};

/// Explains one kind of page, by its name or its template, or lists them all.
pub(super) fn explain(name: Option<&str>, format: Format) -> Outcome {
    let Some(name) = name else {
        print::output(&list(format));
        return Outcome::Fine;
    };
    match KINDS.iter().find(|kind| kind.name == name || kind.template == name) {
        Some(kind) => {
            print::output(&match format {
                Format::Human => in_words(kind, &kind.offer()),
                Format::Json => format!("{:#}", kind.schema().to_value()),
            });
            Outcome::Fine
        }
        None => {
            let known = KINDS.iter().flat_map(|kind| [kind.name, kind.template]);
            let hint = nearest(name, known).map_or_else(
                || "`candour explain page` lists them all".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Outcome::WrongUsage(format!("there is no kind of page `{name}`: {hint}"))
        }
    }
}

fn list(format: Format) -> String {
    match format {
        Format::Human => {
            let longest = KINDS.iter().map(|kind| kind.name.len()).max().unwrap_or_default();
            let line = |kind: &Kind| format!("{:<longest$}  {}", kind.name, kind.about);
            KINDS.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Format::Json => {
            let kind = |kind: &Kind| {
                json!({
                    "name": kind.name,
                    "template": kind.template,
                    "about": kind.about,
                    "example": kind.example,
                })
            };
            format!("{:#}", json!({ "kinds": KINDS.iter().map(kind).collect::<Vec<Value>>() }))
        }
    }
}

/// What a kind of page offers, as a tree: `view` first, which no other kind has, then `page` and `site`, and last
/// the records that stand in several places.
fn in_words(kind: &Kind, offer: &Offer) -> String {
    let mut tree = Tree { offer, used: BTreeMap::new(), rows: Vec::new() };
    tree.count(&offer.roots);
    for root in offer.roots.iter().rev() {
        tree.rows.push(Row::Heading(format!("{}: {}", root.name, root.about)));
        if let Some(record) = tree.record_of(root) {
            tree.fields(record, 1);
        }
    }
    let mut parts: Vec<(String, &str)> = (tree.used.iter())
        .filter(|(_, times)| **times > 1)
        .map(|(name, _)| (in_plain_words(name), *name))
        .collect();
    parts.sort();
    for (words, name) in parts {
        if let Some(record) = offer.record(name) {
            tree.rows.push(Row::Heading(format!("{words}: {}", record.about)));
            tree.fields(name, 1);
        }
    }
    let opening = format!(
        "{} makes it, for example at {}. The template is offered three values; what stands in several places \
         is explained once, below them. Beside them it has the theme's own files, assets[\"style.css\"] for \
         the address of each and styles[\"style.css\"] for the text of a style sheet, and the theme's words: \
         {{{{ \"some-message\" | message }}}}.",
        kind.template, kind.example
    );
    format!("{}\n\n{}\n{}", kind.about, wrapped(&opening, WIDTH).join("\n"), layout(&tree.rows))
}

/// The lines of the tree in the making.
struct Tree<'o> {
    offer: &'o Offer,
    /// In how many places each record stands.
    used: BTreeMap<&'o str, usize>,
    rows: Vec<Row>,
}

impl<'o> Tree<'o> {
    fn count(&mut self, fields: &'o [Field]) {
        for field in fields {
            let Some(name) = self.record_of(field) else { continue };
            let times = self.used.entry(name).or_default();
            *times += 1;
            // What is in a record is counted once, wherever the record stands.
            if *times == 1
                && let Some(record) = self.offer.record(name)
            {
                self.count(&record.fields);
            }
        }
    }

    /// The record that a field holds, or a list of which it holds.
    fn record_of(&self, field: &'o Field) -> Option<&'o str> {
        let mut holds = &field.holds;
        while let Holds::List(item) = holds {
            holds = item;
        }
        match holds {
            Holds::Record(name) => Some(name),
            _ => None,
        }
    }

    /// The fields of a record; below each that holds a record which stands nowhere else, the fields of that.
    fn fields(&mut self, record: &str, depth: usize) {
        let Some(record) = self.offer.record(record) else { return };
        for field in &record.fields {
            let mut about = field.about.clone();
            if field.may_be_absent && !about.to_lowercase().contains("absent") {
                about.push_str(" May be absent.");
            }
            let name = format!("{}{}", "  ".repeat(depth), field.name);
            self.rows.push(Row::Field { name, holds: words_for(&field.holds), about });
            if let Some(inner) = self.record_of(field).filter(|inner| self.used.get(inner) == Some(&1)) {
                self.fields(inner, depth + 1);
            }
        }
    }
}

/// `text`, `yes/no`, `list of judgements`
fn words_for(holds: &Holds) -> String {
    match holds {
        Holds::Text => "text".into(),
        Holds::Number => "number".into(),
        Holds::YesNo => "yes/no".into(),
        Holds::Record(name) => in_plain_words(name),
        Holds::Anything => "anything".into(),
        Holds::List(item) => {
            let item = words_for(item);
            match item.strip_suffix('y') {
                Some(stem) => format!("list of {stem}ies"),
                None if item.ends_with('s') => format!("list of {item}"),
                None => format!("list of {item}s"),
            }
        }
    }
}

/// `ReplySummary` becomes `reply summary`, `JudgementView` a `judgement`.
fn in_plain_words(record: &str) -> String {
    let mut words = String::new();
    for letter in record.strip_suffix("View").unwrap_or(record).chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::super::super::arguments::Format;
    use super::super::layout::WIDTH;
    use super::{in_plain_words, in_words, list, words_for};
    use crate::pages::{Holds, KINDS};

    #[test]
    fn every_kind_can_be_read_in_a_terminal() {
        for kind in KINDS {
            let offer = kind.offer();
            let text = in_words(kind, &offer);
            let longest = text.lines().map(|line| line.chars().count()).max();
            assert!(longest <= Some(WIDTH), "{}: {longest:?}\n{text}", kind.name);
            // Every field stands there, and no two records share their words.
            for (name, record) in offer.records() {
                for field in &record.fields {
                    let found =
                        text.lines().any(|line| line.trim_start().split(' ').next() == Some(&field.name));
                    assert!(found, "{}: {name}.{}\n{text}", kind.name, field.name);
                }
            }
            let roots: Vec<&Holds> = offer.roots.iter().map(|root| &root.holds).collect();
            let parts = || {
                offer
                    .records()
                    .map(|(name, _)| name)
                    .filter(|name| !roots.contains(&&Holds::Record((*name).into())))
            };
            let words: BTreeSet<String> = parts().map(in_plain_words).collect();
            assert_eq!(words.len(), parts().count(), "{}: {words:?}", kind.name);
        }
    }

    #[test]
    fn programs_read_the_same() {
        let list: Value = serde_json::from_str(&list(Format::Json)).unwrap();
        assert_eq!(list["kinds"].as_array().map(Vec::len), Some(KINDS.len()));
        for kind in KINDS {
            let schema = kind.schema().to_value();
            assert_eq!(schema["title"], kind.template);
            assert!(schema["properties"]["view"]["$ref"].is_string(), "{schema:#}");
        }
    }

    #[test]
    fn what_a_field_holds_is_said_in_words() {
        let list = |item: Holds| words_for(&Holds::List(Box::new(item)));
        assert_eq!(list(Holds::Text), "list of texts");
        assert_eq!(list(Holds::Record("ReplySummary".into())), "list of reply summaries");
        assert_eq!(list(Holds::Record("JudgementView".into())), "list of judgements");
        assert_eq!(list(Holds::Record("PublisherSources".into())), "list of publisher sources");
    }
}
