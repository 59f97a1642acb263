//! What the editor is told without having asked: what is wrong with a file, and what is done.

use std::io::{self, Write};

use gen_lsp_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, LogTraceParams, MessageType,
    PublishDiagnosticsParams, ShowMessageParams,
};
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use serde::Serialize;

use crate::problem::Severity;
use crate::read::sentence;
use crate::text::FileName;

use super::found::Finding;

/// The editor's ear: standard output.
pub(super) struct Telling {
    /// The number of the last request to the editor.
    last: i32,
    pub(super) wants_trace: bool,
    /// Whether the editor can still be told anything.
    pub(super) is_heard: bool,
}

impl Telling {
    pub(super) fn new() -> Telling {
        Telling { last: 0, wants_trace: false, is_heard: true }
    }

    fn say(&mut self, message: impl Into<Message>) {
        let mut output = io::stdout().lock();
        self.is_heard &= message.into().write(&mut output).and_then(|()| output.flush()).is_ok();
    }

    fn notify(&mut self, method: &str, params: impl Serialize) {
        self.say(Notification::new(method.to_owned(), params));
    }

    pub(super) fn answer(&mut self, id: RequestId, result: impl Serialize) {
        self.say(Response::new_ok(id, result));
    }

    pub(super) fn refuse(&mut self, id: RequestId, code: ErrorCode, why: impl Into<String>) {
        self.say(Response::new_err(id, code as i32, why.into()));
    }

    /// Asks the editor for something; what it answers is of no interest.
    pub(super) fn ask(&mut self, method: &str, params: impl Serialize) {
        self.last += 1;
        self.say(Request::new(self.last.into(), method.to_owned(), params));
    }

    /// Says what is done, to an editor that wants to know.
    pub(super) fn trace(&mut self, message: String) {
        if self.wants_trace {
            self.notify("$/logTrace", LogTraceParams { message, verbose: None });
        }
    }

    /// Shows the person a message.
    pub(super) fn show_error(&mut self, message: String) {
        self.notify("window/showMessage", ShowMessageParams { kind: MessageType::Error, message });
    }

    /// Says what is wrong with the file at this address, and nothing else any more.
    pub(super) fn wrong(
        &mut self,
        address: &str,
        version: Option<i32>,
        findings: &[Finding],
        address_of: &dyn Fn(&FileName) -> String,
    ) {
        let diagnostics = findings.iter().map(|finding| diagnostic(finding, address_of)).collect();
        let params = PublishDiagnosticsParams { uri: address.to_owned().into(), version, diagnostics };
        self.notify("textDocument/publishDiagnostics", params);
    }
}

/// A problem in the words of the protocol.
pub(super) fn diagnostic(finding: &Finding, address_of: &dyn Fn(&FileName) -> String) -> Diagnostic {
    let problem = &finding.problem;
    let is_advice = crate::style::RULES.iter().any(|rule| rule.name == problem.rule.name);
    let severity = match problem.rule.severity {
        Severity::Error => DiagnosticSeverity::Error,
        Severity::Warning if is_advice => DiagnosticSeverity::Information,
        Severity::Warning => DiagnosticSeverity::Warning,
    };
    let also = finding.also.iter().map(|(file, range, note)| DiagnosticRelatedInformation {
        location: Location { uri: address_of(file).into(), range: *range },
        message: sentence(note),
    });
    let also: Vec<_> = also.collect();
    Diagnostic {
        range: finding.at,
        severity: Some(severity),
        code: Some(problem.rule.name.to_owned().into()),
        source: Some("candour".to_owned()),
        message: format!("{}\n{}", sentence(&problem.message), sentence(&problem.remedy)).into(),
        related_information: (!also.is_empty()).then_some(also),
        ..Default::default()
    }
}
