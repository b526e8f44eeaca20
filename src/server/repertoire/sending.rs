//! What the server asks and tells of its own accord.

use crate::server::repertoire::OfferKind;
use crate::server::repertoire::Sending;

pub(super) const SENDINGS: [Sending; 13] = [
    told(
        "textDocument/publishDiagnostics",
        "something else is wrong with a document, open or not; of an open one once a version",
        "only who doesn't ask by `textDocument.diagnostic` is told",
        &[],
    ),
    asked(
        "workspace/diagnostic/refresh",
        "something else is wrong with a document than was answered about this very version",
        "`workspace.diagnostics.refreshSupport`",
        &["/workspace/diagnostics/refreshSupport"],
    ),
    asked(
        "workspace/semanticTokens/refresh",
        "articles or cards were read, or names of events learnt: more or fewer names are recognised; another day has begun",
        "`workspace.semanticTokens.refreshSupport`",
        &["/workspace/semanticTokens/refreshSupport"],
    ),
    asked(
        "workspace/inlayHint/refresh",
        "the same, and hints were turned on or off",
        "`workspace.inlayHint.refreshSupport`",
        &["/workspace/inlayHint/refreshSupport"],
    ),
    asked(
        "workspace/codeLens/refresh",
        "the same, and after each edit what other articles say",
        "`workspace.codeLens.refreshSupport`",
        &["/workspace/codeLens/refreshSupport"],
    ),
    asked(
        "client/registerCapability",
        "after `initialized`: that files are watched, that a change of the settings is told",
        "`workspace.didChangeWatchedFiles.dynamicRegistration`, `workspace.didChangeConfiguration.dynamicRegistration`",
        &[
            "/workspace/didChangeWatchedFiles/dynamicRegistration",
            "/workspace/didChangeConfiguration/dynamicRegistration",
        ],
    ),
    asked(
        "workspace/configuration",
        "after `initialized`, when the settings have changed, when a root is opened: `newsmark` for each root",
        "`workspace.configuration`",
        &["/workspace/configuration"],
    ),
    asked(
        "window/workDoneProgress/create",
        "the articles of a root are about to be read",
        "`window.workDoneProgress`",
        &["/window/workDoneProgress"],
    ),
    told(
        "$/progress",
        "how many articles of a root are read; parts of an answer",
        "`window.workDoneProgress`; the `partialResultToken` of the request",
        &[],
    ),
    asked(
        "workspace/applyEdit",
        "a command changes texts; its answer doesn't wait for this",
        "`workspace.applyEdit`; else the answer holds the edit",
        &["/workspace/applyEdit"],
    ),
    asked(
        "window/showDocument",
        "a command leads to a place",
        "`window.showDocument.support`; else the answer tells the place",
        &["/window/showDocument/support"],
    ),
    asked(
        "window/showMessageRequest",
        "a command offers the articles that mention somebody, to go to one",
        "`window.showDocument.support`; else a message lists them",
        &["/window/showDocument/support"],
    ),
    told(
        "window/showMessage",
        "settings or cards can't be read, each such thing once; files can't be watched; an edit was not applied; what else goes on is told by `--log`, and to nobody else",
        "",
        &[],
    ),
];

const fn asked(
    name: &'static str,
    when: &'static str,
    needs: &'static str,
    able: &'static [&'static str],
) -> Sending {
    Sending { kind: OfferKind::Request, name, when, needs, able }
}

const fn told(
    name: &'static str,
    when: &'static str,
    needs: &'static str,
    able: &'static [&'static str],
) -> Sending {
    Sending { kind: OfferKind::Notification, name, when, needs, able }
}
