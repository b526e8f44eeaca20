//! Code actions in the protocol's words, and what a chosen one does.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;
use tower_lsp::jsonrpc;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::ErrorCode;
use tower_lsp::ls_types::CodeAction;
use tower_lsp::ls_types::CodeActionKind;
use tower_lsp::ls_types::CodeActionOrCommand;
use tower_lsp::ls_types::CodeActionParams;
use tower_lsp::ls_types::CodeActionResponse;
use tower_lsp::ls_types::Diagnostic;
use tower_lsp::ls_types::NumberOrString;
use tower_lsp::ls_types::WorkspaceEdit;

use crate::features::Action;
use crate::features::ActionKind;
use crate::features::Deed;
use crate::features::Occasion;
use crate::features::actions;
use crate::features::edits_of;
use crate::rules::Finding;
use crate::server::addresses::Addresses;
use crate::server::asked::Asked;
use crate::server::convert::diagnostic;
use crate::server::convert::range;
use crate::server::edit::DocumentEdits;
use crate::server::edit::text_edits;
use crate::server::edit::workspace_edit;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::text::Span;

/// What an action whose edit is still to come says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct Later {
    /// The path by which the server knows the article.
    article: String,
    /// The version of the article that it was offered for.
    version: i32,
    deed: LaterDeed,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum LaterDeed {
    TagAll,
    FixAll,
}

/// The actions that fit the place and the kinds that the client asks for.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    params: CodeActionParams,
) -> jsonrpc::Result<Option<CodeActionResponse>> {
    let Some(asked) = shared.ask_document(&params.text_document.uri) else { return Ok(None) };
    let (asked, shared) = (asked.among_all(shared).await, Arc::clone(shared));
    blocking(move |_| Some(offers(&asked, &shared, &params))).await
}

/// The action with its edit, where that is still to be worked out.
///
/// # Errors
///
/// Where the article has changed since.
pub(crate) async fn resolve(shared: &Arc<Shared>, action: CodeAction) -> jsonrpc::Result<CodeAction> {
    let Some((asked, deed)) = chosen(shared, &action)? else { return Ok(action) };
    let (asked, shared) = (asked.among_all(shared).await, Arc::clone(shared));
    blocking(move |_| CodeAction { edit: edit(&asked, &shared, deed), ..action }).await
}

fn offers(asked: &Asked, shared: &Shared, params: &CodeActionParams) -> CodeActionResponse {
    let span =
        |range: tower_lsp::ls_types::Range| Span::new(asked.offset(range.start), asked.offset(range.end));
    let context = &params.context;
    let is_wanted = |offered: &ActionKind| {
        let only = context.only.as_deref();
        only.is_none_or(|only| only.iter().any(|only| covers(only, &kind(*offered))))
    };
    let kinds: Vec<ActionKind> = ActionKind::ALL.into_iter().filter(is_wanted).collect();
    let shown = context.diagnostics.iter().filter_map(|shown| Some((code(shown)?, span(shown.range))));
    let shown: Vec<(String, Span)> = shown.collect();
    let occasion = Occasion { range: span(params.range), kinds: &kinds, shown: &shown };
    let levels = asked.outline.levels(&asked.path);
    let found = actions(asked.view(), &levels, occasion);
    let offer = |action| CodeActionOrCommand::CodeAction(offer(asked, shared, action, &context.diagnostics));
    found.into_iter().map(offer).collect()
}

/// The protocol's name of a kind.
pub(crate) fn kind(kind: ActionKind) -> CodeActionKind {
    match kind {
        ActionKind::QuickFix => CodeActionKind::QUICKFIX,
        ActionKind::Rewrite => CodeActionKind::REFACTOR_REWRITE,
        ActionKind::FixAll => CodeActionKind::new("source.fixAll.newsmark"),
    }
}

/// What the client chose, where that is still to be worked out; an error where the article has changed since.
fn chosen(shared: &Shared, chosen: &CodeAction) -> jsonrpc::Result<Option<(Asked, Deed)>> {
    let Some(later) = chosen.data.as_ref().and_then(|data| Later::deserialize(data).ok()) else {
        return Ok(None);
    };
    let asked = shared.ask(&Arc::from(Path::new(&later.article)));
    let same = asked.filter(|asked| asked.page.version == later.version);
    let Some(asked) = same else { return Err(changed_since()) };
    let deed = match later.deed {
        LaterDeed::TagAll => Deed::TagAll,
        LaterDeed::FixAll => Deed::FixAll,
    };
    Ok(Some((asked, deed)))
}

/// What `deed` does to the article.
fn edit(asked: &Asked, shared: &Shared, deed: Deed) -> Option<WorkspaceEdit> {
    let view = asked.view();
    let edits = edits_of(view, &asked.outline.levels(&asked.path), deed);
    let edits = text_edits(view, &edits);
    let (uri, version) = (shared.uri(&asked.path)?, Some(asked.page.version));
    Some(workspace_edit(vec![DocumentEdits { uri, version, edits, label: None }], asked.abilities))
}

/// The answer to who asks about a text that is no more.
pub(crate) fn changed_since() -> Error {
    let message = "the text has changed since: ask again".into();
    Error { code: ErrorCode::ContentModified, message, data: None }
}

fn offer(asked: &Asked, shared: &Shared, action: Action, shown: &[Diagnostic]) -> CodeAction {
    let later = match action.deed {
        Deed::Edits(_) => None,
        Deed::TagAll => Some(LaterDeed::TagAll),
        Deed::FixAll => Some(LaterDeed::FixAll),
    };
    let later = later.filter(|_| asked.abilities.lazy_actions).zip(asked.path.to_str());
    let later =
        later.map(|(deed, article)| Later { article: article.to_owned(), version: asked.page.version, deed });
    let diagnostics = action.finding.as_ref().map(|finding| vec![resolved(finding, shared, shown)]);
    CodeAction {
        title: action.title,
        kind: Some(kind(action.kind)),
        diagnostics,
        is_preferred: action.preferred.then_some(true),
        edit: if later.is_some() { None } else { edit(asked, shared, action.deed) },
        data: later.and_then(|later| serde_json::to_value(later).ok()),
        ..CodeAction::default()
    }
}

/// The diagnostic that says `finding`: the client's own where it has it.
fn resolved(finding: &Finding, shared: &Shared, shown: &[Diagnostic]) -> Diagnostic {
    let says = |shown: &&Diagnostic| {
        shown.range == range(finding.extent) && code(shown).as_deref() == Some(finding.rule.code)
    };
    match shown.iter().find(says) {
        Some(shown) => shown.clone(),
        None => {
            // The addresses ask for the state themselves.
            let abilities = shared.state().abilities;
            let addresses = Addresses::of(shared);
            diagnostic(finding, abilities, &shared.pages, &addresses)
        }
    }
}

fn code(diagnostic: &Diagnostic) -> Option<String> {
    match diagnostic.code.as_ref()? {
        NumberOrString::String(code) => Some(code.clone()),
        NumberOrString::Number(_) => None,
    }
}

/// Whether who asks for `only` gets actions of `kind`: the same, or one below it (`source` covers `source.fixAll`).
fn covers(only: &CodeActionKind, kind: &CodeActionKind) -> bool {
    let below = kind.as_str().strip_prefix(only.as_str());
    below.is_some_and(|below| only.as_str().is_empty() || below.is_empty() || below.starts_with('.'))
}
