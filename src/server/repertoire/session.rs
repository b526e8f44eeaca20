//! What every session is made of.

use crate::server::repertoire::Announced;
use crate::server::repertoire::Offer;
use crate::server::repertoire::OfferKind;
use crate::server::repertoire::Part;
use crate::server::repertoire::notification;

pub(super) const PART: Part = Part { title: "The session", offers: &OFFERS };

const OFFERS: [Offer; 13] = [
    always("initialize", "what the server can do, and in which unit columns are counted"),
    notification(
        "initialized",
        Announced::Always,
        "from here on the server asks and tells",
        "progress while articles are read: `window.workDoneProgress`",
    ),
    notification(
        "textDocument/didOpen",
        Announced::At("/textDocumentSync/openClose"),
        "a text that holds before its file's; its findings, and those of the other open ones that it concerns",
        "other places of a finding: `publishDiagnostics.relatedInformation`; a page about its rule: `codeDescriptionSupport`",
    ),
    notification(
        "textDocument/didChange",
        Announced::At("/textDocumentSync/change"),
        "the text as it is typed, in pieces",
        "",
    ),
    notification(
        "textDocument/didSave",
        Announced::At("/textDocumentSync/save"),
        "settings and cards are read again; names of events that tags teach are learnt",
        "",
    ),
    notification(
        "textDocument/didClose",
        Announced::At("/textDocumentSync/openClose"),
        "the file holds again",
        "",
    ),
    notification(
        "workspace/didChangeWatchedFiles",
        Announced::Registered,
        "articles, cards and settings that change outside the editor",
        "`didChangeWatchedFiles.dynamicRegistration`",
    ),
    notification(
        "workspace/didChangeWorkspaceFolders",
        Announced::At("/workspace/workspaceFolders/changeNotifications"),
        "folders come and go, each with its settings and cards",
        "",
    ),
    notification("$/cancelRequest", Announced::Always, "a request that nobody waits for any more", ""),
    notification("$/setTrace", Announced::Always, "accepted; what goes on is told by `--log`", ""),
    notification(
        "window/workDoneProgress/cancel",
        Announced::Always,
        "accepted; reading the articles goes on, since everything needs them",
        "",
    ),
    always("shutdown", "nothing more is asked"),
    notification("exit", Announced::Always, "the end, with code 0 after `shutdown`, else 1", ""),
];

/// A request that every server answers.
const fn always(name: &'static str, gives: &'static str) -> Offer {
    Offer { kind: OfferKind::Request, name, announced: Announced::Always, gives, needs: "" }
}
