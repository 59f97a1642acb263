//! What templates ask of a page and are not offered, found in their text before any page is made.
//!
//! Tera lets `{% if view.nmae %}` pass as false, and a whole section would be missing without a word. A view
//! always has all its fields, so a name that is not there is a mistake. Every kind of page is gone through in
//! thought, with the schema of its view in place of a page: its template with those that it builds upon, each block
//! as it would stand in the page, what is included, and each component with what it is called with. So a name is
//! looked at behind loops and in branches that no page of this site takes. **What cannot be known is left alone.**

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::expression::{self, Path, Step};
use super::outline::{File, Outline};
use super::scope::{Known, LITERAL, Scope};
use super::tags::{Is, Tag, Word};
use crate::pages::{Holds, KINDS, Offer, Record};
use crate::text::FileName;

/// A name that is not offered.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    pub file: FileName,
    pub start: usize,
    pub end: usize,
    pub name: String,
    /// The whole name up to there: `view.programme`.
    pub path: String,
    pub offered: Vec<String>,
    /// Whether another kind of page that the template makes has it.
    pub elsewhere: bool,
}

/// What each kind of page offers, by its template.
static OFFERS: LazyLock<BTreeMap<&'static str, Offer>> =
    LazyLock::new(|| KINDS.iter().map(|kind| (kind.template, kind.offer())).collect());

/// What was seen of each name of all templates, by its file and the byte at which it begins.
#[derive(Default)]
pub(super) struct Seen<'t> {
    names: BTreeMap<(&'t FileName, usize), Verdict>,
}

/// What became of one name, each time that it was asked for.
#[derive(Default)]
struct Verdict {
    answered: bool,
    /// At least once nobody could know.
    unknown: bool,
    missed: Option<Ask>,
    /// Asked of `site`, `page` or `view` itself: then one page that does not have it is enough for a mistake.
    /// A component may be called with different things, and ask what only some of them have.
    of_the_page: bool,
}

impl<'t> Seen<'t> {
    /// What is seen in every kind of page.
    pub fn of(outline: &Outline<'t>) -> Seen<'t> {
        let mut seen = Seen::default();
        KINDS.iter().for_each(|kind| seen.go_through(outline, kind.template));
        seen
    }

    /// Goes through the kind of page that a template makes.
    pub fn go_through(&mut self, outline: &Outline<'t>, template: &str) {
        let Some(offer) = OFFERS.get(template) else { return };
        let line = outline.line_of(template);
        let (called, waiting, inside) = (BTreeSet::new(), Vec::new(), Vec::new());
        Walk { outline, offer, line, seen: self, called, waiting, inside }.page();
    }

    /// The names that are not offered, in the order of files and places.
    pub fn unanswered(self) -> impl Iterator<Item = Ask> {
        let verdicts = self.names.into_values();
        verdicts
            .filter(|it| it.of_the_page || !it.answered && !it.unknown)
            .filter_map(|it| Some(Ask { elsewhere: it.answered, ..it.missed? }))
    }

    /// How many names were come across.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// The place of every name that was looked up in a schema, and never in vain.
    #[cfg(test)]
    pub fn answered(&self) -> impl Iterator<Item = (&'t FileName, usize)> {
        self.names
            .iter()
            .filter(|(_, it)| it.answered && !it.unknown && it.missed.is_none())
            .map(|(at, _)| *at)
    }
}

/// A call of a component: its name and what it is called with.
type Called = (String, BTreeMap<String, Known>);

/// One kind of page, gone through in thought.
struct Walk<'w, 't> {
    outline: &'w Outline<'t>,
    offer: &'w Offer,
    /// The template and those that it builds upon.
    line: Vec<&'w File<'t>>,
    seen: &'w mut Seen<'t>,
    called: BTreeSet<Called>,
    waiting: Vec<Called>,
    /// The blocks and included files that are being gone through, so that none is inside itself.
    inside: Vec<(&'t FileName, usize)>,
}

/// Where the walk is: in which file, and in which block of which template of the line.
#[derive(Clone, Copy)]
struct Here<'w, 't> {
    file: &'w File<'t>,
    block: Option<(&'t str, usize)>,
}

impl<'w, 't> Walk<'w, 't> {
    fn page(&mut self) {
        let Some(frame) = self.line.last().copied() else { return };
        let mut assigned = BTreeMap::new();
        for file in &self.line {
            for (name, times) in self.outline.assigned(&file.tags) {
                *assigned.entry(name).or_default() += times;
            }
        }
        let mut scope = Scope::of_page(self.offer, assigned);
        self.tags(Here { file: frame, block: None }, 0..frame.tags.len(), &mut scope);
        while let Some((name, arguments)) = self.waiting.pop() {
            self.component(&name, arguments);
        }
    }

    fn component(&mut self, name: &str, mut arguments: BTreeMap<String, Known>) {
        let Some((file, component)) = self.outline.component(name) else { return };
        let given =
            component.parameters.iter().map(|name| (*name, arguments.remove(*name).unwrap_or(LITERAL)));
        let body = &file.tags[component.body.clone()];
        let mut scope = Scope::of_component(given.collect(), self.outline.assigned(body));
        self.tags(Here { file, block: None }, component.body.clone(), &mut scope);
    }

    /// Goes through some tags of a file.
    fn tags(&mut self, here: Here<'w, 't>, range: Range<usize>, scope: &mut Scope<'t>) {
        let place = (here.file.name, range.start);
        if self.inside.contains(&place) {
            return;
        }
        self.inside.push(place);
        let mut at = range.start;
        while at < range.end {
            at = self.tag(here, at, scope);
        }
        self.inside.pop();
    }

    /// Goes through one tag, and through all that stands in its place; gives the tag after it.
    fn tag(&mut self, here: Here<'w, 't>, at: usize, scope: &mut Scope<'t>) -> usize {
        let tag: &'w Tag<'t> = &here.file.tags[at];
        let words = &tag.words[..];
        match tag.statement() {
            Some("for") => self.repeat(here, words, scope),
            Some("if") => {
                self.expression(here, words, scope);
                scope.branch();
            }
            Some("else") => scope.otherwise(),
            Some("endfor" | "endif") => scope.end(),
            Some("set" | "set_global") => self.set(here, words, scope),
            Some("block") => return self.block(here, at, scope),
            Some("component") => {
                let component = here.file.component_at(at);
                return component.map_or(at, |component| component.body.end) + 1;
            }
            Some("include") => {
                if let Some(file) = tag.name(1).and_then(|name| self.outline.file(name)) {
                    self.tags(Here { file, block: None }, 0..file.tags.len(), scope);
                }
            }
            Some("extends" | "endblock" | "endcomponent") => {}
            _ if tag.name(0) == Some("super") => {
                if let Some((name, level)) = here.block {
                    self.block_of(name, level + 1, scope);
                }
            }
            _ => self.expression(here, words, scope),
        }
        at + 1
    }

    fn repeat(&mut self, here: Here<'w, 't>, words: &'w [Word<'t>], scope: &mut Scope<'t>) {
        let names: Vec<&str> = expression::names_before_in(&words[1..]).collect();
        let list = words.iter().position(|word| word.is == Is::Name("in")).map_or(words.len(), |at| at + 1);
        self.expression(here, &words[list..], scope);
        let item = match (self.holds(&words[list..], scope), names.len()) {
            (Some(Holds::List(item)), 1) if *item != Holds::Anything => Some(*item),
            _ => None,
        };
        scope.repeat(names.into_iter().map(|name| (name, item.clone())).collect());
    }

    fn set(&mut self, here: Here<'w, 't>, words: &'w [Word<'t>], scope: &mut Scope<'t>) {
        let Some(Is::Name(name)) = words.get(1).map(|word| word.is) else { return };
        let value = words.get(3..).unwrap_or_default();
        self.expression(here, value, scope);
        // Without `=` it is the text up to `endset`.
        let holds = if value.is_empty() { LITERAL } else { self.holds(value, scope) };
        scope.set(name, holds);
    }

    /// A block where it stands, as the first template of the line has it; gives the tag after it.
    fn block(&mut self, here: Here<'w, 't>, at: usize, scope: &mut Scope<'t>) -> usize {
        let own = here.file.tags[at].name(1).and_then(|name| Some((name, here.file.block(name)?)));
        let Some((name, body)) = own else { return at + 1 };
        match self.line.iter().any(|file| file.name == here.file.name) {
            true => self.block_of(name, 0, scope),
            false => self.tags(here, body.clone(), scope),
        }
        body.end + 1
    }

    /// A block as a template of the line has it, `level` steps up from the first that has it.
    fn block_of(&mut self, name: &'t str, level: usize, scope: &mut Scope<'t>) {
        let mut having = self.line.iter().filter_map(|file| Some((*file, file.block(name)?)));
        if let Some((file, body)) = having.nth(level) {
            self.tags(Here { file, block: Some((name, level)) }, body.clone(), scope);
        }
    }

    /// Looks at every name in some words, and notes the components that they call.
    fn expression(&mut self, here: Here<'w, 't>, words: &'w [Word<'t>], scope: &mut Scope<'t>) {
        let items: Vec<(&str, Known)> = expression::items(words).map(|name| (name, None)).collect();
        scope.repeat(items);
        for path in expression::paths(words) {
            if !path.has_default && !here.file.doubts(&path) {
                self.note(here.file, &path, scope);
            }
        }
        for call in expression::calls(words) {
            let mut arguments: BTreeMap<String, Known> = BTreeMap::new();
            if let Some((_, component)) = self.outline.component(&call.name).filter(|_| call.open) {
                arguments.extend(component.parameters.iter().map(|name| ((*name).to_owned(), None)));
            }
            for (name, value) in call.arguments {
                arguments.insert(name.to_owned(), self.holds(value, scope));
            }
            let called = (call.name, arguments);
            if self.called.insert(called.clone()) {
                self.waiting.push(called);
            }
        }
        scope.end();
    }

    /// What the words are worth, where they are a path, a literal, or a path through a filter that keeps it.
    fn holds(&self, words: &[Word<'t>], scope: &Scope<'t>) -> Known {
        if let [Word { is: Is::Text(_) | Is::Number, .. }] = words {
            return LITERAL;
        }
        if let [Word { is: Is::Name("true" | "false" | "none" | "None" | "null"), .. }] = words {
            return LITERAL;
        }
        let path = expression::path_at(words, 0)?;
        let mut holds = follow(self.offer, &path, scope, |_, _, _| {})?;
        let mut rest = &words[path.length..];
        while let [Word { is: Is::Sign("|"), .. }, Word { is: Is::Name(filter), .. }, after @ ..] = rest {
            holds = match (*filter, holds) {
                ("reverse" | "sort" | "unique", list @ Holds::List(_)) => list,
                ("first" | "last" | "nth", Holds::List(item)) => *item,
                _ => return None,
            };
            rest = match after {
                [Word { is: Is::Sign("("), .. }, inside @ ..] => {
                    let end = inside.iter().position(|word| word.is == Is::Sign(")"))?;
                    &inside[end + 1..]
                }
                _ => after,
            };
        }
        rest.is_empty().then_some(holds)
    }

    /// Follows a path, and notes of each name whether it is offered.
    fn note(&mut self, file: &'w File<'t>, path: &Path<'t>, scope: &Scope<'t>) {
        let of_the_page = scope.is_of_the_page(path.name);
        let names = &mut self.seen.names;
        follow(self.offer, path, scope, |name, start, record| {
            let verdict = names.entry((file.name, start)).or_default();
            let Some(record) = record else {
                verdict.unknown = true;
                return;
            };
            if record.field(name).is_some() {
                verdict.answered = true;
                return;
            }
            verdict.of_the_page |= of_the_page;
            verdict.missed.get_or_insert_with(|| {
                let mut offered: Vec<String> = record.fields.iter().map(|field| field.name.clone()).collect();
                offered.sort();
                Ask {
                    file: file.name.clone(),
                    start,
                    end: start + name.len(),
                    name: name.to_owned(),
                    path: path.words_up_to(start),
                    offered,
                    elsewhere: false,
                }
            });
        });
    }
}

/// What a path holds. `each` is told of every name that is asked of a record, or of what nobody can know.
fn follow<'t>(
    offer: &Offer,
    path: &Path<'t>,
    scope: &Scope<'t>,
    mut each: impl FnMut(&'t str, usize, Option<&Record>),
) -> Known {
    let mut holds = scope.known(path.name);
    for step in &path.steps {
        holds = match (step, holds) {
            (Step::Name(name, start), None | Some(Holds::Anything)) => {
                each(name, *start, None);
                None
            }
            (Step::Name(name, start), Some(Holds::Record(known))) => {
                let record = offer.record(&known);
                each(name, *start, record);
                // What is asked of a name that is not there is no second mistake.
                Some(record?.field(name)?.holds.clone())
            }
            (Step::Item, Some(Holds::List(item))) => Some(*item),
            // A text or a list has no names; the page says so where it is made.
            (Step::Name(..), Some(_)) => return LITERAL,
            (Step::Item | Step::Somewhere, _) => None,
        };
    }
    holds.filter(|holds| *holds != Holds::Anything)
}
