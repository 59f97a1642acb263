//! What both sides can do: what the editor says of itself at the beginning, and what it is told it may ask.

use std::path::PathBuf;

use gen_lsp_types::{
    CodeActionKind, CodeActionOptions, CompletionOptions, DidChangeWatchedFilesRegistrationOptions,
    FileSystemWatcher, InitializeParams, InitializeResult, Registration, RegistrationParams, Save,
    ServerCapabilities, ServerInfo, TextDocumentSyncKind, TextDocumentSyncOptions, TraceValue,
    WorkspaceFolders, WorkspaceFoldersServerCapabilities, WorkspaceOptions,
};
use serde_json::Value;

use super::address::path_of;
use super::position::Units;

/// What the editor says of itself.
#[derive(Debug, Default)]
pub(super) struct Client {
    pub(super) units: Units,
    /// Whether it wants to know what is done.
    pub(super) wants_trace: bool,
    /// Whether it reports changes of files when asked to.
    pub(super) reports_files: bool,
    /// Whether the language is looked at too.
    pub(super) style: bool,
    /// The folders that it has open.
    pub(super) folders: Vec<PathBuf>,
}

impl Client {
    pub(super) fn of(params: &InitializeParams) -> Client {
        let capabilities = &params.capabilities;
        let encodings =
            capabilities.general.as_ref().and_then(|general| general.position_encodings.as_deref());
        let watched = capabilities.workspace.as_ref().and_then(|can| can.did_change_watched_files.as_ref());
        let folders = match &params.workspace_folders_initialize_params.workspace_folders {
            Some(WorkspaceFolders::WorkspaceFolderList(folders)) => {
                folders.iter().filter_map(|folder| path_of(folder.uri.as_ref())).collect()
            }
            // Old editors know one folder only.
            Some(WorkspaceFolders::Null) | None => {
                #[expect(deprecated)]
                let root = params.root_uri.as_ref();
                root.and_then(|root| path_of(root.as_ref())).into_iter().collect()
            }
        };
        Client {
            units: Units::agreed(encodings),
            wants_trace: params.trace.as_ref().is_some_and(|trace| *trace != TraceValue::Off),
            reports_files: watched.and_then(|watched| watched.dynamic_registration).unwrap_or_default(),
            style: params.initialization_options.as_ref().and_then(style_in).unwrap_or_default(),
            folders,
        }
    }
}

/// What settings say of style: `{"candour": {"style": true}}`, or `{"style": true}` alone.
pub(super) fn style_in(settings: &Value) -> Option<bool> {
    settings["candour"]["style"].as_bool().or_else(|| settings["style"].as_bool())
}

/// What the editor may ask.
pub(super) fn welcome(units: Units) -> InitializeResult {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::Incremental),
        save: Some(Save::Bool(true)),
        ..Default::default()
    };
    let completion = CompletionOptions {
        // After these signs something else can follow than what a word goes on with.
        trigger_characters: Some([":", " ", "/", "#", "(", "[", "{", ","].map(str::to_owned).to_vec()),
        ..Default::default()
    };
    let folders =
        WorkspaceFoldersServerCapabilities { supported: Some(true), change_notifications: Some(true.into()) };
    let actions =
        CodeActionOptions { code_action_kinds: Some(vec![CodeActionKind::QuickFix]), ..Default::default() };
    InitializeResult {
        capabilities: ServerCapabilities {
            position_encoding: Some(units.name()),
            text_document_sync: Some(sync.into()),
            completion_provider: Some(completion),
            hover_provider: Some(true.into()),
            definition_provider: Some(true.into()),
            references_provider: Some(true.into()),
            document_symbol_provider: Some(true.into()),
            code_action_provider: Some(actions.into()),
            workspace: Some(WorkspaceOptions { workspace_folders: Some(folders), ..Default::default() }),
            ..Default::default()
        },
        server_info: Some(ServerInfo {
            name: "candour".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
    }
}

/// Asks the editor to report changes of the files of a site.
pub(super) fn watch() -> RegistrationParams {
    let watcher = |glob: &str| FileSystemWatcher { glob_pattern: glob.to_owned().into(), kind: None };
    let watchers = ["**/content/**", "**/templates/**", "**/themes/**"].map(watcher).to_vec();
    let options = DidChangeWatchedFilesRegistrationOptions { watchers };
    RegistrationParams {
        registrations: vec![Registration {
            id: "files".to_owned(),
            method: "workspace/didChangeWatchedFiles".to_owned(),
            register_options: serde_json::to_value(options).ok(),
        }],
    }
}
