//! Tokens in the protocol's numbers: whole, for a range, and as what changed since the last answer.

use std::path::Path;
use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::SemanticToken;
use tower_lsp::ls_types::SemanticTokens;
use tower_lsp::ls_types::SemanticTokensDelta;
use tower_lsp::ls_types::SemanticTokensDeltaParams;
use tower_lsp::ls_types::SemanticTokensEdit;
use tower_lsp::ls_types::SemanticTokensFullDeltaResult;
use tower_lsp::ls_types::SemanticTokensRangeParams;
use tower_lsp::ls_types::SemanticTokensRangeResult;
use tower_lsp::ls_types::SemanticTokensResult;
use tower_lsp::ls_types::Uri;

use crate::features::Token;
use crate::features::View;
use crate::features::tokens;
use crate::server::asked::Asked;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::text::Position;
use crate::text::Span;

/// The numbers that a client was told last about a document, and under which name it may speak of them.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    name: String,
    numbers: Arc<Vec<SemanticToken>>,
}

/// All tokens of the article at `uri`.
pub(crate) async fn full(shared: &Arc<Shared>, uri: &Uri) -> Result<Option<SemanticTokensResult>> {
    let Some(asked) = shared.ask_document(uri) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    let path = Arc::clone(&asked.path);
    let numbers = blocking(move |_| numbers(&asked, None)).await?;
    Ok(Some(SemanticTokensResult::Tokens(whole(shared, &path, numbers))))
}

/// What changed of them since the client was told; all of them where nobody knows any more.
pub(crate) async fn delta(
    shared: &Arc<Shared>,
    params: SemanticTokensDeltaParams,
) -> Result<Option<SemanticTokensFullDeltaResult>> {
    let Some(asked) = shared.ask_document(&params.text_document.uri) else { return Ok(None) };
    let path = Arc::clone(&asked.path);
    let told = shared.state().tokens.get(&path).cloned();
    let asked = asked.with_cards(shared).await;
    let before = told.filter(|told| told.name == params.previous_result_id).map(|told| told.numbers);
    let (numbers, edits) = blocking(move |_| {
        let numbers = numbers(&asked, None);
        let edits = before.map(|before| changes(&before, &numbers));
        (numbers, edits)
    })
    .await?;
    let tokens = whole(shared, &path, numbers);
    Ok(Some(match edits {
        Some(edits) => SemanticTokensDelta { result_id: tokens.result_id, edits }.into(),
        None => tokens.into(),
    }))
}

/// The tokens that touch a range.
pub(crate) async fn range(
    shared: &Arc<Shared>,
    params: SemanticTokensRangeParams,
) -> Result<Option<SemanticTokensRangeResult>> {
    let Some(asked) = shared.ask_document(&params.text_document.uri) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    blocking(move |_| {
        let within = Span::new(asked.offset(params.range.start), asked.offset(params.range.end));
        let data = numbers(&asked, Some(within));
        Some(SemanticTokens { result_id: None, data }.into())
    })
    .await
}

/// Keeps in mind what the client is told, where the document is still open.
fn whole(shared: &Shared, path: &Arc<Path>, data: Vec<SemanticToken>) -> SemanticTokens {
    let name = shared.number().to_string();
    let mut state = shared.state();
    if !state.abilities.token_deltas || !state.documents.contains_key(path) {
        return SemanticTokens { result_id: None, data };
    }
    let told = Told { name: name.clone(), numbers: Arc::new(data.clone()) };
    state.tokens.insert(Arc::clone(path), told);
    SemanticTokens { result_id: Some(name), data }
}

/// The one edit that makes `after` of `before`; none where they are alike.
fn changes(before: &[SemanticToken], after: &[SemanticToken]) -> Vec<SemanticTokensEdit> {
    let same = |(one, other): &(&SemanticToken, &SemanticToken)| one == other;
    let first = before.iter().zip(after).take_while(same).count();
    let (before, after) = (&before[first..], &after[first..]);
    let last = before.iter().rev().zip(after.iter().rev()).take_while(same).count();
    let (gone, new) = (before.len() - last, &after[..after.len() - last]);
    if gone == 0 && new.is_empty() {
        return Vec::new();
    }
    let count = |tokens: usize| u32::try_from(tokens * 5).unwrap_or(u32::MAX);
    let data = Some(new.to_vec()).filter(|new| !new.is_empty());
    vec![SemanticTokensEdit { start: count(first), delete_count: count(gone), data }]
}

fn numbers(asked: &Asked, within: Option<Span>) -> Vec<SemanticToken> {
    let (view, numbering) = (asked.view(), asked.abilities.legend.numbering());
    let mut numbers = Vec::new();
    let mut last = Position::default();
    let seen = |token: &Token| within.is_none_or(|within| token.span.overlaps(within));
    for token in tokens(view).into_iter().filter(seen) {
        let Some(token_type) = numbering.number(token.kind) else { continue };
        let token_modifiers_bitset = numbering.bits(&token);
        for (start, length) in places(view, token.span, asked.abilities.multiline_tokens) {
            let same_line = start.line == last.line;
            numbers.push(SemanticToken {
                delta_line: start.line - last.line,
                delta_start: if same_line { start.column - last.column } else { start.column },
                length,
                token_type,
                token_modifiers_bitset,
            });
            last = start;
        }
    }
    numbers
}

/// Where `span` begins and how long it is: one place a line that isn't blank, or all of it as one for clients that
/// know tokens of several lines. Line breaks count as the characters that they are.
fn places(view: View<'_>, span: Span, whole: bool) -> Vec<(Position, u32)> {
    let extent = view.extent(span);
    if extent.start.line == extent.end.line {
        return vec![(extent.start, extent.end.column - extent.start.column)];
    }
    let lines = extent.start.line as usize..=extent.end.line as usize;
    let lines = lines.filter_map(|line| {
        let start = view.lines.line_start(line)?.max(span.start());
        let end = view.lines.line_start(line + 1).unwrap_or(view.text.len()).min(span.end());
        let text = Span::new(start, end).of(view.text);
        let content = view.extent(Span::new(start, start + text.trim_end_matches(['\n', '\r']).len()));
        let broken = u32::try_from(end - content.span.end()).unwrap_or_default();
        Some((content, content.end.column - content.start.column, broken))
    });
    if whole {
        return vec![(extent.start, lines.map(|(_, columns, broken)| columns + broken).sum())];
    }
    let filled = lines.filter(|(content, ..)| !content.span.of(view.text).trim_start().is_empty());
    filled.map(|(content, columns, _)| (content.start, columns)).collect()
}
