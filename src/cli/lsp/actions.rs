//! What mends a problem, as changes that the editor makes when it is asked to.

use std::collections::HashMap;

use gen_lsp_types::{CodeAction, CodeActionKind, CodeActionParams, Range, TextEdit, Uri, WorkspaceEdit};

use crate::problem::Mend;
use crate::read::edits;
use crate::source::Tree;
use crate::text::FileName;

use super::found::Finding;
use super::position::{Lines, Units};
use super::telling::diagnostic;

/// A file as it stands in the editor, and what is known of its site.
pub(super) struct Scene<'s> {
    /// The folder as the problems were found in it.
    pub(super) tree: &'s Tree,
    pub(super) units: Units,
    /// The address under which the editor knows a file.
    pub(super) address_of: &'s dyn Fn(&FileName) -> String,
    /// Whether a file still reads as it does in the tree.
    pub(super) is_unchanged: &'s dyn Fn(&FileName) -> bool,
}

/// What would mend each of these problems that touches a range; those first that are sure.
pub(super) fn actions(findings: &[Finding], params: &CodeActionParams, scene: &Scene<'_>) -> Vec<CodeAction> {
    let wanted = params.context.only.as_ref();
    if wanted.is_some_and(|only| !only.iter().any(is_fix)) {
        return Vec::new();
    }
    let here = findings.iter().filter(|finding| touch(finding.at, params.range));
    let mends = here.flat_map(|finding| finding.problem.mends.iter().map(move |mend| (finding, mend)));
    mends.filter_map(|(finding, mend)| action(finding, mend, scene)).collect()
}

fn is_fix(kind: &CodeActionKind) -> bool {
    matches!(kind, CodeActionKind::QuickFix | CodeActionKind::Empty)
}

fn touch(one: Range, other: Range) -> bool {
    one.start <= other.end && other.start <= one.end
}

fn action(finding: &Finding, mend: &Mend, scene: &Scene<'_>) -> Option<CodeAction> {
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for edit in edits(scene.tree, mend)? {
        // What has been changed since then may stand elsewhere by now; the next look will know.
        if !(scene.is_unchanged)(&edit.file) {
            return None;
        }
        let text = scene.tree.text(&edit.file)?;
        let range = Lines::of(&text, scene.units).range(edit.at);
        let address = (scene.address_of)(&edit.file).into();
        changes.entry(address).or_default().push(TextEdit { range, new_text: edit.instead });
    }
    Some(CodeAction {
        title: title(mend),
        kind: Some(CodeActionKind::QuickFix),
        diagnostics: Some(vec![diagnostic(finding, scene.address_of)]),
        is_preferred: Some(finding.problem.mends.len() == 1),
        edit: Some(WorkspaceEdit { changes: Some(changes), ..Default::default() }),
        ..Default::default()
    })
}

fn title(mend: &Mend) -> String {
    match mend.changes.as_slice() {
        [change] if change.instead.is_empty() => format!("Take out `{}`", change.written),
        [change] => format!("Write `{}` in place of `{}`", change.instead, change.written),
        several => format!("Write {} places otherwise", several.len()),
    }
}
