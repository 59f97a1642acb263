//! What the editor asks, answered from what is known.

use std::path::Path;

use gen_lsp_types::{
    CodeAction, CodeActionParams, CompletionItem, CompletionItemKind, CompletionParams, DefinitionParams,
    DocumentSymbol, DocumentSymbolParams, Hover, HoverParams, Location, MarkupContent, MarkupKind, Position,
    Range, ReferenceParams, SymbolKind, TextDocumentPositionParams, TextEdit,
};
use lsp_server::ErrorCode;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::assist::{self, Entry, Kind, OpenFile, Suggestion};
use crate::text::{FileName, Place};

use super::actions::{Scene, actions};
use super::documents::Document;
use super::folder::Folder;
use super::position::{Lines, Units};
use super::session::Session;

/// An answer, or why there is none.
pub(super) type Answer = Result<Value, (ErrorCode, String)>;

/// The questions that are understood, by method.
const METHODS: [&str; 6] = [
    "textDocument/completion",
    "textDocument/hover",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentSymbol",
    "textDocument/codeAction",
];

/// Whether a question is about one file.
pub(super) fn is_about_a_file(method: &str) -> bool {
    METHODS.contains(&method)
}

/// A file that is asked about, and the site that it belongs to.
struct Asked<'s> {
    session: &'s Session,
    folder: &'s Folder,
    file: FileName,
    document: &'s Document,
    lines: Lines<'s>,
}

/// Answers a question about a file.
pub(super) fn answer(session: &Session, method: &str, params: Value) -> Answer {
    match method {
        "textDocument/completion" => {
            let params: CompletionParams = read(params)?;
            about(session, &params.text_document_position_params, |asked, at| {
                let found = asked.open().suggestions(at);
                found
                    .iter()
                    .enumerate()
                    .map(|(number, found)| item(number, found, &asked.lines))
                    .collect::<Vec<_>>()
            })
        }
        "textDocument/hover" => {
            let params: HoverParams = read(params)?;
            about(session, &params.text_document_position_params, |asked, at| asked.hover(at))
        }
        "textDocument/definition" => {
            let params: DefinitionParams = read(params)?;
            about(session, &params.text_document_position_params, |asked, at| {
                asked.open().definition(at).map(|place| asked.location(&place))
            })
        }
        "textDocument/references" => {
            let params: ReferenceParams = read(params)?;
            let with_definition = params.context.include_declaration;
            about(session, &params.text_document_position_params, |asked, at| {
                asked.references(at, with_definition)
            })
        }
        "textDocument/documentSymbol" => {
            let params: DocumentSymbolParams = read(params)?;
            let asked = session.asked(params.text_document.uri.as_ref());
            let symbols = asked.map(|(_, file, document)| {
                let lines = Lines::of(&document.text, session.units());
                let entries = assist::outline(&file, &document.text);
                entries.iter().map(|entry| symbol(entry, &lines)).collect::<Vec<_>>()
            });
            written(&symbols)
        }
        "textDocument/codeAction" => {
            let params: CodeActionParams = read(params)?;
            let asked = session.asked(params.text_document.uri.as_ref());
            written(&asked.map(|(folder, file, _)| mends(session, folder, &file, &params)))
        }
        _ => Err((ErrorCode::MethodNotFound, format!("candour does not know `{method}`"))),
    }
}

/// Answers a question about a place in a file; `null` where the file belongs to no site.
fn about<T: Serialize>(
    session: &Session,
    at: &TextDocumentPositionParams,
    find: impl FnOnce(&Asked<'_>, usize) -> T,
) -> Answer {
    let asked = session.asked(at.text_document.uri.as_ref()).map(|(folder, file, document)| {
        let lines = Lines::of(&document.text, session.units());
        let byte = lines.byte(at.position);
        find(&Asked { session, folder, file, document, lines }, byte)
    });
    written(&asked)
}

/// What would mend the problems of a file at a range.
fn mends(session: &Session, folder: &Folder, file: &FileName, params: &CodeActionParams) -> Vec<CodeAction> {
    let (Some(state), Some(findings)) = (&folder.state, folder.told.get(file)) else { return Vec::new() };
    let open = |file: &FileName| session.documents().at(&folder.path(file));
    let address_of = |file: &FileName| {
        open(file).map_or_else(|| address_of(&folder.path(file)), |(known, _)| known.to_owned())
    };
    let is_unchanged = |file: &FileName| {
        open(file)
            .is_none_or(|(_, document)| state.tree().text(file).is_some_and(|text| text == document.text))
    };
    let scene = Scene {
        tree: state.tree(),
        units: session.units(),
        address_of: &address_of,
        is_unchanged: &is_unchanged,
    };
    actions(findings, params, &scene)
}

pub(super) fn read<T: DeserializeOwned>(params: Value) -> Result<T, (ErrorCode, String)> {
    serde_json::from_value(params).map_err(|error| (ErrorCode::InvalidParams, error.to_string()))
}

fn written(answer: &impl Serialize) -> Answer {
    serde_json::to_value(answer).map_err(|error| (ErrorCode::InternalError, error.to_string()))
}

impl Asked<'_> {
    fn open(&self) -> OpenFile<'_> {
        OpenFile {
            site: self.folder.state.as_ref().and_then(|state| state.site()),
            file: &self.file,
            text: &self.document.text,
        }
    }

    /// What there is to know at a place, and why what is wrong there is.
    fn hover(&self, at: usize) -> Option<Hover> {
        let told = self.folder.told.get(&self.file).into_iter().flatten();
        let position = self.lines.position(at);
        let here: Vec<_> = told.filter(|finding| is_within(position, finding.at)).collect();
        let known = self.open().hover(at);
        let mut paragraphs: Vec<String> = known.iter().map(|known| known.text.clone()).collect();
        paragraphs.extend(here.iter().map(|finding| assist::reason(finding.problem.rule)));
        paragraphs.dedup();
        let range = known.map(|known| self.lines.range(known.at)).or(here.first().map(|finding| finding.at));
        let text = paragraphs.join("\n\n---\n\n");
        (!text.is_empty()).then(|| Hover { contents: markdown(text).into(), range })
    }

    fn references(&self, at: usize, with_definition: bool) -> Vec<Location> {
        let open = self.open();
        let mut places = open.mentions(at);
        places.extend(with_definition.then(|| open.definition_or_own(at)).flatten());
        let mut locations: Vec<Location> = places.iter().map(|place| self.location(place)).collect();
        locations.dedup();
        locations
    }

    /// A place in the words of the protocol: in the text as it is open, or as it was last read.
    fn location(&self, place: &Place) -> Location {
        let path = self.folder.path(&place.file);
        let open = self.session.documents().at(&path);
        let (address, range) = match open {
            Some((address, document)) => (address.to_owned(), range_in(place, &document.text, self.units())),
            None => {
                let text = self.folder.state.as_ref().and_then(|state| state.tree().text(&place.file));
                (address_of(&path), range_in(place, &text.unwrap_or_default(), self.units()))
            }
        };
        Location { uri: address.into(), range }
    }

    fn units(&self) -> Units {
        self.session.units()
    }
}

fn address_of(path: &Path) -> String {
    super::address::address_of(path)
}

fn range_in(place: &Place, text: &str, units: Units) -> Range {
    Lines::of(text, units).range(assist::bytes_of(place, text))
}

/// Whether a position is in a range, or at its end.
fn is_within(position: Position, range: Range) -> bool {
    range.start <= position && position <= range.end
}

fn markdown(value: String) -> MarkupContent {
    MarkupContent { kind: MarkupKind::Markdown, value }
}

fn item(number: usize, found: &Suggestion, lines: &Lines<'_>) -> CompletionItem {
    let kind = match found.kind {
        Kind::Field => CompletionItemKind::Field,
        Kind::Word => CompletionItemKind::EnumMember,
        Kind::Name => CompletionItemKind::Reference,
        Kind::Link => CompletionItemKind::Module,
    };
    let edit = TextEdit { range: lines.range(found.at.clone()), new_text: found.written.clone() };
    CompletionItem {
        label: found.label.clone(),
        kind: Some(kind),
        detail: (!found.detail.is_empty()).then(|| found.detail.clone()),
        documentation: (!found.about.is_empty()).then(|| markdown(found.about.clone()).into()),
        // Editors sort by the alphabet unless they are told otherwise; grades go from the best to the worst.
        sort_text: Some(format!("{number:05}")),
        text_edit: Some(edit.into()),
        ..Default::default()
    }
}

fn symbol(entry: &Entry, lines: &Lines<'_>) -> DocumentSymbol {
    let kind = match entry {
        Entry { is_heading: true, .. } => SymbolKind::String,
        Entry { inside, .. } if inside.is_empty() => SymbolKind::Field,
        _ => SymbolKind::Object,
    };
    let inside: Vec<DocumentSymbol> = entry.inside.iter().map(|entry| symbol(entry, lines)).collect();
    DocumentSymbol::new(
        entry.name.clone(),
        (!entry.detail.is_empty()).then(|| entry.detail.clone()),
        kind,
        None,
        None,
        lines.range(entry.at.clone()),
        lines.range(entry.name_at.clone()),
        (!inside.is_empty()).then_some(inside),
    )
}
