//! What a message is made of: the arguments that it needs, and the other messages and terms that it says.

use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

/// What stands in the gaps of a message, in all its variants.
#[derive(Debug, Default)]
pub(super) struct Needs<'a> {
    pub arguments: BTreeSet<&'a str>,
    pub messages: BTreeSet<&'a str>,
    /// Without the hyphen before them.
    pub terms: BTreeSet<&'a str>,
    pub functions: BTreeSet<&'a str>,
}

impl<'a> Needs<'a> {
    /// Of a message; of a term, other than its arguments, which it is given where it is said.
    pub fn of(entry: &'a Entry<&'a str>) -> Needs<'a> {
        let mut needs = Needs::default();
        match entry {
            Entry::Message(message) => {
                message.value.iter().for_each(|pattern| needs.pattern(pattern));
                message.attributes.iter().for_each(|attribute| needs.pattern(&attribute.value));
            }
            Entry::Term(term) => {
                needs.pattern(&term.value);
                needs.arguments.clear();
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
        needs
    }

    fn pattern(&mut self, pattern: &'a Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => drop(self.arguments.insert(id.name)),
            InlineExpression::MessageReference { id, .. } => drop(self.messages.insert(id.name)),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.terms.insert(id.name);
                arguments.iter().for_each(|arguments| self.call(arguments));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name);
                self.call(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn call(&mut self, arguments: &'a CallArguments<&'a str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}
