//! The conversation with one editor, from the first word to the last.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Instant;

use gen_lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams, InitializeParams,
    SetTraceParams, TextDocumentContentChangeEvent, TraceValue,
};
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::disk;
use crate::text::FileName;

use super::address::{address_of, path_of};
use super::answers::{self, is_about_a_file, read};
use super::behind::{Again, Found, News};
use super::documents::{Document, Documents, Edit};
use super::folder::Folder;
use super::hearing::Heard;
use super::position::Units;
use super::telling::Telling;
use super::welcome::{Client, style_in, watch, welcome};

/// How a conversation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With `shutdown` and then `exit`.
    AsAgreed,
    /// In any other way.
    Sudden,
}

/// How far the conversation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Silence,
    Talk,
    /// After `shutdown`: only `exit` can follow.
    Parting,
}

/// All that is known of one editor and what it has open.
pub(super) struct Session {
    stage: Stage,
    client: Client,
    telling: Telling,
    documents: Documents,
    /// The sites that it has to do with, by their folders.
    folders: BTreeMap<PathBuf, Folder>,
    tell: Sender<Heard>,
}

impl Session {
    pub(super) fn new(tell: Sender<Heard>) -> Session {
        Session {
            stage: Stage::Silence,
            client: Client::default(),
            telling: Telling::new(),
            documents: Documents::default(),
            folders: BTreeMap::new(),
            tell,
        }
    }

    pub(super) fn units(&self) -> Units {
        self.client.units
    }

    pub(super) fn documents(&self) -> &Documents {
        &self.documents
    }

    /// The open text at this address, the site that it belongs to, and its name there.
    pub(super) fn asked(&self, address: &str) -> Option<(&Folder, FileName, &Document)> {
        let document = self.documents.get(address)?;
        let folder = self.folders.get(&self.root_of(&document.path)?)?;
        Some((folder, folder.name(&document.path)?, document))
    }

    /// When something is due that nobody says.
    pub(super) fn due(&self) -> Option<Instant> {
        self.folders.values().filter_map(Folder::due).min()
    }

    /// Takes in what was said meanwhile, in its order. Questions of which it was also said that they need no answer are
    /// not answered.
    pub(super) fn take_in(&mut self, batch: VecDeque<Heard>, now: Instant) -> Option<End> {
        let cancelled: BTreeSet<RequestId> = batch.iter().filter_map(cancelled).collect();
        for heard in batch {
            match heard {
                Heard::Said(Message::Request(request)) if cancelled.contains(&request.id) => {
                    self.telling.refuse(request.id, ErrorCode::RequestCanceled, "no longer wanted");
                }
                Heard::Said(Message::Request(request)) => self.request(request),
                Heard::Said(Message::Notification(notification)) if notification.method == "exit" => {
                    return Some(if self.stage == Stage::Parting { End::AsAgreed } else { End::Sudden });
                }
                Heard::Said(Message::Notification(notification)) => self.notification(notification, now),
                // To what was asked of it, it can only say yes.
                Heard::Said(Message::Response(_)) => {}
                Heard::Unclear(why) => self.telling.trace(format!("a message is passed over: {why}")),
                Heard::News(root, news) => self.news(&root, news),
                Heard::Gone => return Some(End::Sudden),
            }
        }
        for id in cancelled {
            self.no_longer_wanted(&id);
        }
        for folder in self.folders.values_mut().filter(|folder| folder.due().is_some_and(|due| due <= now)) {
            folder.look(&self.documents, self.client.style);
        }
        (!self.telling.is_heard).then_some(End::Sudden)
    }

    /// A question that waits is answered with a refusal, so that the editor does not wait for it.
    fn no_longer_wanted(&mut self, id: &RequestId) {
        for folder in self.folders.values_mut() {
            if let Some(at) = folder.waiting.iter().position(|waiting| waiting.id == *id) {
                let request = folder.waiting.remove(at);
                self.telling.refuse(request.id, ErrorCode::RequestCanceled, "no longer wanted");
            }
        }
    }

    fn request(&mut self, request: Request) {
        match (self.stage, request.method.as_str()) {
            (Stage::Silence, "initialize") => match read::<InitializeParams>(request.params) {
                Ok(params) => {
                    self.client = Client::of(&params);
                    self.telling.wants_trace = self.client.wants_trace;
                    self.stage = Stage::Talk;
                    self.telling.answer(request.id, welcome(self.client.units));
                }
                Err((code, why)) => self.telling.refuse(request.id, code, why),
            },
            (Stage::Silence, _) => {
                self.telling.refuse(request.id, ErrorCode::ServerNotInitialized, "`initialize` comes first");
            }
            (Stage::Parting, _) => {
                self.telling.refuse(request.id, ErrorCode::InvalidRequest, "after `shutdown` comes `exit`");
            }
            (Stage::Talk, "initialize") => {
                self.telling.refuse(request.id, ErrorCode::InvalidRequest, "`initialize` comes once");
            }
            (Stage::Talk, "shutdown") => {
                self.stage = Stage::Parting;
                self.telling.answer(request.id, Value::Null);
            }
            (Stage::Talk, method) => {
                let address = request.params["textDocument"]["uri"].as_str();
                let path = address.filter(|_| is_about_a_file(method)).and_then(path_of);
                let root = path.and_then(|path| self.root_of(&path));
                match root.and_then(|root| self.folders.get_mut(&root)) {
                    // What is not read yet cannot be told of.
                    Some(folder) if !folder.is_ready => folder.waiting.push(request),
                    _ => self.answer(request),
                }
            }
        }
    }

    fn answer(&mut self, request: Request) {
        match answers::answer(self, &request.method, request.params) {
            Ok(answer) => self.telling.answer(request.id, answer),
            Err((code, why)) => self.telling.refuse(request.id, code, why),
        }
    }

    fn notification(&mut self, notification: Notification, now: Instant) {
        if self.stage != Stage::Talk {
            return;
        }
        let Notification { method, params } = notification;
        match method.as_str() {
            "initialized" => {
                if self.client.reports_files {
                    self.telling.ask("client/registerCapability", watch());
                }
                for folder in self.client.folders.clone() {
                    self.folder_of(&folder, now);
                }
            }
            "textDocument/didOpen" => self.heed(params, |session, params: DidOpenTextDocumentParams| {
                let document = params.text_document;
                let address = document.uri.to_string();
                if let Some(path) = session
                    .documents
                    .open(&address, document.version, document.text)
                    .map(|new| new.path.clone())
                {
                    session.changed_at(&path, Again::Nothing, now);
                }
            }),
            "textDocument/didChange" => self.heed(params, |session, params: DidChangeTextDocumentParams| {
                let address = params.text_document.text_document_identifier.uri.to_string();
                let edits = params.content_changes.into_iter().map(edit).collect();
                let units = session.client.units;
                let changed = session.documents.change(&address, params.text_document.version, edits, units);
                if let Some(path) = changed.map(|changed| changed.path.clone()) {
                    session.changed_at(&path, Again::Nothing, now);
                }
            }),
            "textDocument/didClose" => self.heed(params, |session, params: DidCloseTextDocumentParams| {
                if let Some(closed) = session.documents.close(params.text_document.uri.as_ref()) {
                    session.changed_at(&closed.path, Again::Files([closed.path.clone()].into()), now);
                }
            }),
            "textDocument/didSave" => self.heed(params, |session, params: DidSaveTextDocumentParams| {
                if let Some(path) = path_of(params.text_document.uri.as_ref()) {
                    // Where nobody reports changes, other files may be others too.
                    let again = match session.client.reports_files {
                        true => Again::Files([path.clone()].into()),
                        false => Again::All,
                    };
                    session.changed_at(&path, again, now);
                }
            }),
            "workspace/didChangeWatchedFiles" => {
                self.heed(params, |session, params: DidChangeWatchedFilesParams| {
                    let paths = params.changes.iter().filter_map(|change| path_of(change.uri.as_ref()));
                    paths
                        .for_each(|path| session.changed_at(&path, Again::Files([path.clone()].into()), now));
                });
            }
            "workspace/didChangeConfiguration" => {
                if let Some(style) = style_in(&params["settings"]).filter(|style| *style != self.client.style)
                {
                    self.client.style = style;
                    self.folders.values_mut().for_each(|folder| folder.changed(Again::Nothing, now));
                }
            }
            "workspace/didChangeWorkspaceFolders" => {
                self.heed(params, |session, params: DidChangeWorkspaceFoldersParams| {
                    let paths = |folders: Vec<gen_lsp_types::WorkspaceFolder>| {
                        folders
                            .into_iter()
                            .filter_map(|folder| path_of(folder.uri.as_ref()))
                            .collect::<Vec<_>>()
                    };
                    for path in paths(params.event.added) {
                        session.folder_of(&path, now);
                    }
                    paths(params.event.removed).iter().for_each(|path| session.leave(path));
                });
            }
            "$/setTrace" => self.heed(params, |session, params: SetTraceParams| {
                session.telling.wants_trace = params.value != TraceValue::Off;
            }),
            // Other editors say other things, and none needs an answer.
            _ => {}
        }
    }

    /// Does as a notification says, if it can be read. Nobody waits for an answer to it, so a wrong one is passed over.
    fn heed<T: DeserializeOwned>(&mut self, params: Value, act: impl FnOnce(&mut Session, T)) {
        match read(params) {
            Ok(params) => act(self, params),
            Err((_, why)) => self.telling.trace(format!("a message is passed over: {why}")),
        }
    }

    /// The folder of the site that a path belongs to, of those that are open.
    fn root_of(&self, path: &Path) -> Option<PathBuf> {
        path.ancestors().find(|folder| self.folders.contains_key(*folder)).map(Path::to_owned)
    }

    /// The site that a file or folder belongs to, opened now if it is not.
    fn folder_of(&mut self, path: &Path, now: Instant) -> Option<&mut Folder> {
        // A site may lie inside another, so the nearest one is asked for, and only where nothing is known of it.
        let root = disk::site_above(path).or_else(|| self.root_of(path))?;
        if !self.folders.contains_key(&root) {
            match Folder::open(root.clone(), self.client.units, &self.tell) {
                Ok(mut folder) => {
                    folder.changed(Again::Nothing, now);
                    self.folders.insert(root.clone(), folder);
                }
                Err(cause) => {
                    self.telling.show_error(format!("candour cannot look at {}: {cause}", root.display()));
                }
            }
        }
        self.folders.get_mut(&root)
    }

    /// Something changed at a path: the site that it belongs to is to be looked at again.
    fn changed_at(&mut self, path: &Path, again: Again, now: Instant) {
        if let Some(folder) = self.folder_of(path, now)
            && folder.name(path).is_some()
        {
            folder.changed(again, now);
        }
    }

    /// The editor has no more to do with a folder; of a site in it, it is told nothing more, unless a file is open.
    fn leave(&mut self, path: &Path) {
        let Some(folder) = self.folders.get(path) else { return };
        if self.documents.iter().any(|(_, document)| folder.name(&document.path).is_some()) {
            return;
        }
        if let Some(folder) = self.folders.remove(path) {
            for file in folder.told.keys() {
                self.telling.wrong(&address_of(&folder.path(file)), None, &[], &|_| String::new());
            }
            folder.waiting.into_iter().for_each(|request| self.answer(request));
        }
    }

    fn news(&mut self, root: &Path, news: News) {
        let Some(folder) = self.folders.get_mut(root) else { return };
        match news {
            News::Understood(state) => {
                folder.state = Some(state);
                self.ready(root);
            }
            News::Failed(failure) => {
                self.telling.show_error(failure.to_string());
                self.ready(root);
            }
            News::Found(found) => self.found(root, found),
        }
    }

    /// From now on questions about the site in this folder can be answered.
    fn ready(&mut self, root: &Path) {
        let Some(folder) = self.folders.get_mut(root) else { return };
        folder.is_ready = true;
        let waiting = std::mem::take(&mut folder.waiting);
        waiting.into_iter().for_each(|request| self.answer(request));
    }

    fn found(&mut self, root: &Path, found: Found) {
        let Some(folder) = self.folders.get_mut(root) else { return };
        let (number, read, is_complete) = (found.findings.len(), found.read, found.is_complete);
        let Some(changed) = folder.take_in(found) else { return };
        let documents = &self.documents;
        let folder = &*folder;
        let open = |file: &FileName| documents.at(&folder.path(file));
        let address = |file: &FileName| match open(file) {
            Some((address, _)) => address.to_owned(),
            None => address_of(&folder.path(file)),
        };
        for file in &changed {
            let findings = folder.told.get(file).map_or(&[][..], Vec::as_slice);
            let version = open(file).map(|(_, document)| document.version);
            self.telling.wrong(&address(file), version, findings, &address);
        }
        let all = if is_complete { "everything" } else { "the content" };
        let count = crate::cli::print::counted;
        self.telling.trace(format!(
            "looked at {all}: {} read, {}",
            count(read, "file", "files"),
            count(number, "problem", "problems")
        ));
    }
}

/// The number of the question that needs no answer any more, where that is said.
fn cancelled(heard: &Heard) -> Option<RequestId> {
    match heard {
        Heard::Said(Message::Notification(said)) if said.method == "$/cancelRequest" => {
            serde_json::from_value(said.params["id"].clone()).ok()
        }
        _ => None,
    }
}

fn edit(change: TextDocumentContentChangeEvent) -> Edit {
    match change {
        TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
            Edit { range: Some(part.range), text: part.text }
        }
        TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => {
            Edit { range: None, text: whole.text }
        }
    }
}
