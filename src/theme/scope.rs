//! What the names mean at one spot of a template, as far as it can be known without rendering.

use std::collections::BTreeMap;

use crate::pages::{Holds, Offer};

/// What a name holds; `None` where it cannot be known.
pub(super) type Known = Option<Holds>;

/// A literal, or an argument that was left out: like a text, nothing can be asked of it by name.
pub(super) const LITERAL: Known = Some(Holds::Text);

/// The names at one spot.
pub(super) struct Scope<'t> {
    /// Of a page rather than a component.
    of_page: bool,
    /// The three values of a page, or the parameters of a component.
    given: BTreeMap<&'t str, Known>,
    /// How often each name is set, wherever: what is set twice may be either.
    assigned: BTreeMap<&'t str, usize>,
    set: BTreeMap<&'t str, Known>,
    loops: Vec<Loop<'t>>,
}

/// A statement that has an end of its own and may have an `else`.
struct Loop<'t> {
    /// `for` rather than `if`.
    repeats: bool,
    names: Vec<(&'t str, Known)>,
}

impl<'t> Scope<'t> {
    /// Of a page.
    pub fn of_page(offer: &Offer, assigned: BTreeMap<&'t str, usize>) -> Scope<'t> {
        let root = |name: &'static str| {
            let root = offer.roots.iter().find(|root| root.name == name);
            (name, root.map(|root| root.holds.clone()))
        };
        let given = ["page", "site", "view"].map(root).into_iter().collect();
        Scope { of_page: true, ..Scope::of_component(given, assigned) }
    }

    /// Of a component, which sees what it is called with and nothing else.
    pub fn of_component(given: BTreeMap<&'t str, Known>, assigned: BTreeMap<&'t str, usize>) -> Scope<'t> {
        Scope { of_page: false, given, assigned, set: BTreeMap::new(), loops: Vec::new() }
    }

    pub fn known(&self, name: &str) -> Known {
        let looped = self.loops.iter().rev().flat_map(|known| &known.names).find(|(known, _)| *known == name);
        let held = looped.map(|(_, holds)| holds).or_else(|| self.given.get(name));
        match (self.assigned.get(name), held) {
            (None, Some(holds)) => holds.clone(),
            (Some(1), None) => self.set.get(name).cloned().flatten(),
            _ => None,
        }
    }

    /// Whether a name is one of the three values of a page, and nothing else.
    pub fn is_of_the_page(&self, name: &str) -> bool {
        self.of_page
            && self.given.contains_key(name)
            && !self.assigned.contains_key(name)
            && !self.loops.iter().flat_map(|known| &known.names).any(|(known, _)| *known == name)
    }

    pub fn set(&mut self, name: &'t str, holds: Known) {
        self.set.insert(name, holds);
    }

    /// A `for` begins, with the names that it gives.
    pub fn repeat(&mut self, names: Vec<(&'t str, Known)>) {
        self.loops.push(Loop { repeats: true, names });
    }

    /// An `if` begins.
    pub fn branch(&mut self) {
        self.loops.push(Loop { repeats: false, names: Vec::new() });
    }

    /// In the `else` of a `for` its names mean nothing.
    pub fn otherwise(&mut self) {
        if let Some(innermost) = self.loops.last_mut().filter(|innermost| innermost.repeats) {
            innermost.names.clear();
        }
    }

    /// A `for` or an `if` ends.
    pub fn end(&mut self) {
        self.loops.pop();
    }
}
