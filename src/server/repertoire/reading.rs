//! What a reader of an article asks.

use crate::server::repertoire::Offer;
use crate::server::repertoire::Part;
use crate::server::repertoire::request;

pub(super) const PART: Part = Part { title: "Reading an article", offers: &OFFERS };

const OFFERS: [Offer; 17] = [
    request(
        "textDocument/hover",
        "/hoverProvider",
        "the card of whoever is named, tagged or not: the office held on the article's day, when an event was announced, first reported and last; what a date, a key, a status means",
        "Markdown where `hover.contentFormat` begins with it",
    ),
    request(
        "textDocument/definition",
        "/definitionProvider",
        "from an event to its declaration, else its first report, and from there to all its mentions; from anybody else to the card",
        "links with the words they start from: `definition.linkSupport`",
    ),
    request(
        "textDocument/declaration",
        "/declarationProvider",
        "the card, or the tag that declares the event",
        "`declaration.linkSupport`",
    ),
    request(
        "textDocument/typeDefinition",
        "/typeDefinitionProvider",
        "from a quotation to its speaker, from an event to the one that it is part of",
        "`typeDefinition.linkSupport`",
    ),
    request(
        "textDocument/implementation",
        "/implementationProvider",
        "from an event to its parts",
        "`implementation.linkSupport`",
    ),
    request(
        "textDocument/documentHighlight",
        "/documentHighlightProvider",
        "the same person, place or event wherever the article speaks of it; the declaration as write",
        "",
    ),
    request(
        "textDocument/documentLink",
        "/documentLinkProvider",
        "the article's `url`, the pages of those whom ids name, titles of other articles below “read also”",
        "tooltips: `documentLink.tooltipSupport`",
    ),
    request(
        "documentLink/resolve",
        "/documentLinkProvider/resolveProvider",
        "where a link leads to, once it is followed",
        "",
    ),
    request(
        "textDocument/documentSymbol",
        "/documentSymbolProvider",
        "the outline: header, title, paragraphs by their first words, below them declarations, mentions and quotations",
        "nested where `documentSymbol.hierarchicalDocumentSymbolSupport`, else a flat list",
    ),
    request(
        "textDocument/foldingRange",
        "/foldingRangeProvider",
        "header, paragraphs and quotations fold",
        "as many as `foldingRange.rangeLimit` allows",
    ),
    request(
        "textDocument/selectionRange",
        "/selectionRangeProvider",
        "selections that grow from the word to the name, the tag, the sentence, the paragraph, the body",
        "",
    ),
    request(
        "textDocument/semanticTokens/full",
        "/semanticTokensProvider/full",
        "colours by meaning: header, dates, tags, ids, each kind of mention, recognised ones by a modifier",
        "token types that the client lists in `semanticTokens.tokenTypes`, near ones for those that it doesn't",
    ),
    request(
        "textDocument/semanticTokens/full/delta",
        "/semanticTokensProvider/full/delta",
        "the same as what changed since the last answer",
        "`semanticTokens.requests.full.delta`",
    ),
    request(
        "textDocument/semanticTokens/range",
        "/semanticTokensProvider/range",
        "the same for the lines on the screen",
        "",
    ),
    request(
        "textDocument/inlayHint",
        "/inlayHintProvider",
        "the weekday and day that a `when` means, the id of a recognised name",
        "renewed by themselves where `workspace.inlayHint.refreshSupport`",
    ),
    request(
        "inlayHint/resolve",
        "/inlayHintProvider/resolveProvider",
        "the card behind a hint, and the way to it",
        "",
    ),
    request(
        "textDocument/linkedEditingRange",
        "/linkedEditingRangeProvider",
        "an event's id in its declaration and its uses in the article change together",
        "",
    ),
];
