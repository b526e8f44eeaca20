//! The outline in the protocol's words: nested, or flat for clients that know no other.

use std::sync::Arc;

use tower_lsp::ls_types::DocumentSymbol;
use tower_lsp::ls_types::DocumentSymbolParams;
use tower_lsp::ls_types::Location;
use tower_lsp::ls_types::SymbolInformation;
use tower_lsp::ls_types::SymbolKind;
use tower_lsp::ls_types::Uri;

use crate::features::OutlineItem;
use crate::features::OutlineKind;
use crate::features::outline;
use crate::server::asked::Asked;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::server::written::Writing;
use crate::server::written::json_text;
use crate::text::Span;

/// The answer to `textDocument/documentSymbol` with `params`.
pub(crate) fn write(shared: &Arc<Shared>, params: DocumentSymbolParams) -> Writing {
    let uri = params.text_document.uri;
    let asked = shared.ask_document(&uri);
    let shared = Arc::clone(shared);
    Box::pin(async move {
        let Some(asked) = asked else { return Ok(b"null".to_vec()) };
        let asked = asked.with_cards(&shared).await;
        blocking(move |_| {
            let items = outline(asked.view());
            if asked.abilities.nested_symbols {
                json_text(&nested(&asked, items))
            } else {
                json_text(&flat(&asked, &uri, items))
            }
        })
        .await
    })
}

fn nested(asked: &Asked, items: Vec<OutlineItem>) -> Vec<DocumentSymbol> {
    let mut roots = Vec::new();
    let mut open: Vec<(usize, DocumentSymbol)> = Vec::new();
    for item in items {
        close(&mut open, item.depth, &mut roots);
        let symbol = symbol(asked, &item);
        open.push((item.depth, symbol));
    }
    close(&mut open, 0, &mut roots);
    roots
}

/// Puts the open symbols that are at least as deep as `depth` into those that hold them.
fn close(open: &mut Vec<(usize, DocumentSymbol)>, depth: usize, roots: &mut Vec<DocumentSymbol>) {
    while let Some((_, symbol)) = open.pop_if(|(open, _)| *open >= depth) {
        match open.last_mut() {
            Some((_, holder)) => holder.children.get_or_insert_default().push(symbol),
            None => roots.push(symbol),
        }
    }
}

fn symbol(asked: &Asked, item: &OutlineItem) -> DocumentSymbol {
    let range = |span: Span| range(asked.view().extent(span));
    #[expect(deprecated, reason = "the field has to be given, though it is not to be used")]
    DocumentSymbol {
        name: item.name.clone(),
        detail: Some(item.detail.clone()).filter(|detail| !detail.is_empty()),
        kind: kind(asked, item.kind),
        tags: None,
        deprecated: None,
        range: range(item.span),
        selection_range: range(item.selection),
        children: None,
    }
}

fn flat(asked: &Asked, uri: &Uri, items: Vec<OutlineItem>) -> Vec<SymbolInformation> {
    let mut symbols = Vec::with_capacity(items.len());
    let mut around: Vec<(usize, String)> = Vec::new();
    for item in items {
        while around.pop_if(|(depth, _)| *depth >= item.depth).is_some() {}
        let range = range(asked.view().extent(item.span));
        #[expect(deprecated, reason = "the field has to be given, though it is not to be used")]
        symbols.push(SymbolInformation {
            name: item.name.clone(),
            kind: kind(asked, item.kind),
            tags: None,
            deprecated: None,
            location: Location { uri: uri.clone(), range },
            container_name: around.last().map(|(_, name)| name.clone()),
        });
        around.push((item.depth, item.name));
    }
    symbols
}

/// The protocol's kinds are those of programming languages; what matters is that different things look different, and
/// that a mention looks as in completions.
fn kind(asked: &Asked, kind: OutlineKind) -> SymbolKind {
    let all = asked.abilities.all_symbol_kinds;
    match kind {
        OutlineKind::Header => SymbolKind::NAMESPACE,
        OutlineKind::HeaderLine => {
            if all {
                SymbolKind::KEY
            } else {
                SymbolKind::PROPERTY
            }
        }
        OutlineKind::Title => SymbolKind::FILE,
        OutlineKind::Paragraph => SymbolKind::STRING,
        OutlineKind::Declaration | OutlineKind::Event => {
            if all {
                SymbolKind::EVENT
            } else {
                SymbolKind::FUNCTION
            }
        }
        OutlineKind::Person => SymbolKind::CLASS,
        OutlineKind::Organization => SymbolKind::MODULE,
        OutlineKind::Place => SymbolKind::FIELD,
        OutlineKind::Quote => SymbolKind::INTERFACE,
    }
}
