//! Completions in the protocol's words, and what is said of one when it is selected.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::CompletionItem;
use tower_lsp::ls_types::CompletionItemKind;
use tower_lsp::ls_types::CompletionList;
use tower_lsp::ls_types::CompletionResponse;
use tower_lsp::ls_types::CompletionTextEdit;
use tower_lsp::ls_types::Documentation;
use tower_lsp::ls_types::InsertTextFormat;
use tower_lsp::ls_types::TextDocumentPositionParams;
use tower_lsp::ls_types::TextEdit;

use crate::features;
use crate::features::Completion;
use crate::features::CompletionKind;
use crate::features::completions;
use crate::features::describe;
use crate::server::asked::Asked;
use crate::server::convert::markup;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::text::Span;
use crate::text::Symbol;

/// So many items carry their documentation for a client that never asks for it.
const DOCUMENTED: u32 = 20;

/// What an item says of itself when the client asks for more.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    /// The path by which the server knows the article.
    article: String,
    /// The id of the card or event.
    id: String,
}

/// What may be written at `place`.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    place: &TextDocumentPositionParams,
) -> Result<Option<CompletionResponse>> {
    let Some((asked, offset)) = shared.ask_at(place) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    blocking(move |_| Some(CompletionResponse::List(complete(&asked, offset)))).await
}

/// The item with its documentation, as far as there is any.
pub(crate) async fn resolve(shared: &Arc<Shared>, mut item: CompletionItem) -> Result<CompletionItem> {
    let about = item.data.as_ref().and_then(|data| About::deserialize(data).ok());
    let known = about.and_then(|about| {
        let path: Arc<Path> = Arc::from(Path::new(&about.article));
        Some((shared.ask(&path)?, Symbol::known(&about.id)?))
    });
    let Some((asked, id)) = known else { return Ok(item) };
    item.documentation = blocking(move |_| documentation(&asked, id)).await?;
    Ok(item)
}

fn complete(asked: &Asked, offset: usize) -> CompletionList {
    let abilities = features::Abilities { snippets: asked.abilities.snippets };
    let found = completions(asked.view(), offset, abilities);
    let items = found.items.into_iter().map(|completion| item(asked, completion));
    CompletionList { is_incomplete: found.incomplete, items: items.collect() }
}

/// What is known of the card or event with `id`.
fn documentation(asked: &Asked, id: Symbol) -> Option<Documentation> {
    let note = describe(asked.view(), id);
    let markdown = asked.abilities.markdown_documentation;
    (!note.is_empty()).then(|| Documentation::MarkupContent(markup(&note, markdown)))
}

fn item(asked: &Asked, completion: Completion) -> CompletionItem {
    let edit =
        |span: Span, text: String| TextEdit { range: range(asked.view().extent(span)), new_text: text };
    let written =
        completion.about.filter(|_| !asked.abilities.lazy_documentation && completion.rank < DOCUMENTED);
    let about = completion.about.zip(asked.path.to_str()).filter(|_| written.is_none());
    let data = about.map(|(id, article)| About { article: article.to_owned(), id: id.as_str().to_owned() });
    let additional = completion.additional.into_iter().map(|(span, text)| edit(span, text));
    let additional: Vec<TextEdit> = additional.collect();
    CompletionItem {
        label: completion.label,
        detail: Some(completion.detail).filter(|detail| !detail.is_empty()),
        kind: Some(kind(completion.kind)),
        sort_text: Some(format!("{:04}", completion.rank)),
        filter_text: Some(completion.filter),
        text_edit: Some(CompletionTextEdit::Edit(edit(completion.span, completion.text))),
        insert_text_format: completion.snippet.then_some(InsertTextFormat::SNIPPET),
        additional_text_edits: Some(additional).filter(|edits| !edits.is_empty()),
        documentation: written.and_then(|id| documentation(asked, id)),
        data: data.and_then(|data| serde_json::to_value(data).ok()),
        ..CompletionItem::default()
    }
}

/// The protocol's kinds are those of programming languages; what matters is that different things look different.
fn kind(kind: CompletionKind) -> CompletionItemKind {
    match kind {
        CompletionKind::Person => CompletionItemKind::CLASS,
        CompletionKind::Organization => CompletionItemKind::MODULE,
        CompletionKind::Place => CompletionItemKind::FIELD,
        CompletionKind::Event => CompletionItemKind::EVENT,
        CompletionKind::Unnamed => CompletionItemKind::CONSTANT,
        CompletionKind::Key => CompletionItemKind::PROPERTY,
        CompletionKind::Time => CompletionItemKind::UNIT,
        CompletionKind::Word => CompletionItemKind::ENUM_MEMBER,
    }
}
