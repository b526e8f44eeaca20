//! What a writer of an article asks.

use crate::server::repertoire::Offer;
use crate::server::repertoire::Part;
use crate::server::repertoire::request;

pub(super) const PART: Part = Part { title: "Writing", offers: &OFFERS };

const OFFERS: [Offer; 9] = [
    request(
        "textDocument/completion",
        "/completionProvider",
        "tags, keys, ids by any of a card's names, times as the words mean them, header lines and their values",
        "snippets: `completionItem.snippetSupport`",
    ),
    request(
        "completionItem/resolve",
        "/completionProvider/resolveProvider",
        "the card of what is selected in the list",
        "asked for where `completionItem.resolveSupport` has `documentation`, else given at once",
    ),
    request(
        "textDocument/codeAction",
        "/codeActionProvider",
        "the fixes of findings; tag this mention or all of them, untag, declare an event, add a header; `source.fixAll.newsmark` mends all that is certain",
        "",
    ),
    request(
        "codeAction/resolve",
        "/codeActionProvider/resolveProvider",
        "what a chosen action does, where that takes long to say",
        "where `codeAction.resolveSupport` has `edit`, and `codeAction.dataSupport`; else said at once",
    ),
    request(
        "textDocument/formatting",
        "/documentFormattingProvider",
        "the canonical form: header lines, attributes, Romanian letters, no blanks at the ends of lines; as `newsmark fmt`",
        "",
    ),
    request(
        "textDocument/rangeFormatting",
        "/documentRangeFormattingProvider",
        "the same for what is selected",
        "",
    ),
    request(
        "textDocument/onTypeFormatting",
        "/documentOnTypeFormattingProvider",
        "the same for the tag that `}` has just closed and for the line that was just left, whose date is put in the notation of dates; never where the cursor stands",
        "",
    ),
    request(
        "textDocument/prepareRename",
        "/renameProvider/prepareProvider",
        "the id that can be renamed, or why there is none",
        "",
    ),
    request(
        "textDocument/rename",
        "/renameProvider",
        "an id in all articles, open or not, and in the registry; each file with its count",
        "versions: `workspaceEdit.documentChanges`; counts: `workspaceEdit.changeAnnotationSupport`",
    ),
];
