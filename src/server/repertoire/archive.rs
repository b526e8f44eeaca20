//! What is asked of all articles.

use crate::server::repertoire::Announced;
use crate::server::repertoire::Offer;
use crate::server::repertoire::OfferKind;
use crate::server::repertoire::Part;
use crate::server::repertoire::request;

pub(super) const PART: Part = Part { title: "The archive", offers: &OFFERS };

const OFFERS: [Offer; 8] = [
    request(
        "textDocument/references",
        "/referencesProvider",
        "every mention, tagged and recognised, by article date; asked in an article, or on an id in an open registry file",
        "in parts where a `partialResultToken` comes with it",
    ),
    request(
        "workspace/symbol",
        "/workspaceSymbolProvider",
        "cards and events by every name and by id, articles by title; letters may be missing, diacritics too",
        "",
    ),
    request(
        "workspaceSymbol/resolve",
        "/workspaceSymbolProvider/resolveProvider",
        "where the chosen one stands",
        "asked for where `symbol.resolveSupport` has `location.range`, else said at once",
    ),
    Offer {
        kind: OfferKind::Request,
        name: "workspace/diagnostic",
        announced: Announced::Taken("/diagnosticProvider/workspaceDiagnostics"),
        gives: "what is wrong anywhere, in articles that aren't open too; held until something changes",
        needs: "`textDocument.diagnostic`",
    },
    request("workspace/executeCommand", "/executeCommandProvider", "the commands below", ""),
    request(
        "newsmark/timeline",
        "/experimental/newsmark~1timeline",
        "the mentions of an event or of anybody, by article date, with headlines and the words around them",
        "below",
    ),
    request(
        "newsmark/nextMention",
        "/experimental/newsmark~1nextMention",
        "the next mention of the same, by article date",
        "below",
    ),
    request("newsmark/previousMention", "/experimental/newsmark~1previousMention", "the one before", "below"),
];
