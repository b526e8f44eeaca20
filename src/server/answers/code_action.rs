//! Code actions in the protocol's words, and what a chosen one does.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::json;
use tower_lsp::jsonrpc;
use tower_lsp::ls_types::CodeAction;
use tower_lsp::ls_types::CodeActionDisabled;
use tower_lsp::ls_types::CodeActionKind;
use tower_lsp::ls_types::CodeActionOrCommand;
use tower_lsp::ls_types::CodeActionParams;
use tower_lsp::ls_types::CodeActionResponse;
use tower_lsp::ls_types::CodeActionTriggerKind;
use tower_lsp::ls_types::Command;
use tower_lsp::ls_types::Diagnostic;
use tower_lsp::ls_types::NumberOrString;
use tower_lsp::ls_types::Uri;
use tower_lsp::ls_types::WorkspaceEdit;

use crate::features::Action;
use crate::features::ActionKind;
use crate::features::ArticleDeed;
use crate::features::Deed;
use crate::features::Errand;
use crate::features::Occasion;
use crate::features::actions;
use crate::features::edits_of;
use crate::rules::Finding;
use crate::server::addresses::Addresses;
use crate::server::archive::Archive;
use crate::server::archive::changed_since;
use crate::server::asked::Asked;
use crate::server::convert::diagnostic;
use crate::server::convert::range;
use crate::server::edit::DocumentEdits;
use crate::server::edit::text_edits;
use crate::server::edit::workspace_edit;
use crate::server::later::Later;
use crate::server::rewriting::rewriting;
use crate::server::shared::Shared;
use crate::server::work::Cancel;
use crate::server::work::blocking;
use crate::text::Span;
use crate::text::Symbol;

/// The actions that fit the place and the kinds that the client asks for.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    params: CodeActionParams,
) -> jsonrpc::Result<Option<CodeActionResponse>> {
    let Some(desk) = Desk::of(shared, shared.ask_document(&params.text_document.uri)) else {
        return Ok(None);
    };
    let desk = desk.among_all().await;
    blocking(move |cancel| Some(desk.offers(&params, cancel))).await
}

/// The action with its edit, where that is still to be worked out.
///
/// # Errors
///
/// Where the article has changed since, and where the action can't be done any more.
pub(crate) async fn resolve(shared: &Arc<Shared>, action: CodeAction) -> jsonrpc::Result<CodeAction> {
    let later = action.data.as_ref().and_then(|data| Later::deserialize(data).ok());
    let Some(later) = later else { return Ok(action) };
    let asked = shared.ask(&later.article()).filter(|asked| later.is_of(asked));
    let Some(desk) = Desk::of(shared, asked) else { return Err(changed_since()) };
    let Some(deed) = later.deed() else { return Ok(action) };
    let desk = desk.among_all().await;
    blocking(move |cancel| Ok(CodeAction { edit: desk.edit(deed, cancel)?, ..action })).await?
}

/// The article that is asked about, and everything around it.
struct Desk {
    asked: Asked,
    archive: Archive,
    shared: Arc<Shared>,
}

impl Desk {
    fn of(shared: &Arc<Shared>, asked: Option<Asked>) -> Option<Self> {
        let asked = asked?;
        let archive = shared.archive(&asked.path)?;
        Some(Self { asked, archive, shared: Arc::clone(shared) })
    }

    async fn among_all(self) -> Self {
        let asked = self.asked.among_all(&self.shared).await;
        Self { asked, archive: self.archive.among_all(&self.shared).await, shared: self.shared }
    }

    fn offers(&self, params: &CodeActionParams, cancel: &Cancel) -> CodeActionResponse {
        let asked = &self.asked;
        let span = |range: tower_lsp::ls_types::Range| {
            let start = asked.offset(range.start);
            Span::new(start, if range.end == range.start { start } else { asked.end_offset(range.end) })
        };
        let context = &params.context;
        let is_wanted = |offered: &ActionKind| {
            let only = context.only.as_deref();
            only.is_none_or(|only| only.iter().any(|only| covers(only, &kind(*offered))))
        };
        let kinds: Vec<ActionKind> = ActionKind::ALL.into_iter().filter(is_wanted).collect();
        let shown = context.diagnostics.iter().filter_map(|shown| Some((code(shown)?, span(shown.range))));
        let shown: Vec<(String, Span)> = shown.collect();
        let newsroom = self.archive.newsroom();
        let occasion = Occasion { range: span(params.range), kinds: &kinds, shown: &shown, newsroom };
        let mut found = actions(asked.view(), &asked.outline.levels(&asked.path), occasion);
        if context.trigger_kind == Some(CodeActionTriggerKind::AUTOMATIC)
            && params.range.start == params.range.end
        {
            // What fits anywhere in the article would put a light beside every line.
            let is_of_all = |action: &Action| matches!(action.deed, Deed::InArticle(ArticleDeed::TagAll));
            found.retain(|action| !is_of_all(action));
        }
        if !asked.abilities.literal_actions {
            let uri = &params.text_document.uri;
            return found.into_iter().filter_map(|action| as_command(action, uri)).collect();
        }
        let offers = found.into_iter().filter_map(|action| self.offer(action, &context.diagnostics, cancel));
        offers.map(CodeActionOrCommand::CodeAction).collect()
    }

    /// The action in the protocol's words; `None` where it can't be done and the client doesn't show why.
    fn offer(&self, action: Action, shown: &[Diagnostic], cancel: &Cancel) -> Option<CodeAction> {
        let abilities = self.asked.abilities;
        let finding = action.finding.as_ref();
        let mut offered = CodeAction {
            title: action.title,
            kind: Some(kind(action.kind)),
            diagnostics: finding.map(|finding| vec![resolved(finding, &self.shared, shown)]),
            is_preferred: action.preferred.then_some(true),
            ..CodeAction::default()
        };
        if let Some(reason) = action.disabled {
            offered.disabled = Some(CodeActionDisabled { reason });
            return abilities.disabled_actions.then_some(offered);
        }
        let later = Later::of(&action.deed, &self.asked).filter(|_| abilities.lazy_actions);
        match later {
            Some(later) => offered.data = serde_json::to_value(later).ok(),
            None => offered.edit = Some(self.edit(action.deed, cancel).ok()??),
        }
        Some(offered)
    }

    /// What `deed` does.
    fn edit(&self, deed: Deed, cancel: &Cancel) -> jsonrpc::Result<Option<WorkspaceEdit>> {
        let documents = match deed {
            Deed::Errand(errand) => rewriting(&self.archive, &errand, &self.shared, cancel)?,
            Deed::InArticle(deed) => in_article(&self.asked, &self.shared, deed).into_iter().collect(),
        };
        Ok((!documents.is_empty()).then(|| workspace_edit(documents, self.asked.abilities)))
    }
}

/// The action for a client that knows none but commands; `None` where no command of ours does the same.
fn as_command(action: Action, uri: &Uri) -> Option<CodeActionOrCommand> {
    let text = |id: Symbol| id.as_str().to_owned();
    let (command, argument) = match action.deed {
        _ if action.disabled.is_some() => return None,
        Deed::InArticle(ArticleDeed::Edits(_)) | Deed::Errand(Errand::Rename { .. }) => return None,
        Deed::InArticle(ArticleDeed::TagAll) => ("newsmark.tagAll", json!({ "uri": uri })),
        Deed::InArticle(ArticleDeed::FixAll) => ("newsmark.fixAll", json!({ "uri": uri })),
        Deed::Errand(Errand::CreateCard(card)) => {
            let (id, kind) = (text(card.id), card.kind.name());
            let mut argument = json!({ "id": id, "type": kind, "name": card.name, "uri": uri });
            if let Some(language) = card.language {
                argument["language"] = json!(language);
            }
            ("newsmark.createCard", argument)
        }
        Deed::Errand(Errand::MoveToRegistry { id, .. }) => {
            ("newsmark.moveToRegistry", json!({ "id": text(id), "uri": uri }))
        }
        Deed::Errand(Errand::Merge { from, into }) => {
            ("newsmark.mergeEvents", json!({ "from": text(from), "into": text(into), "uri": uri }))
        }
    };
    let (title, command) = (action.title, command.to_owned());
    Some(CodeActionOrCommand::Command(Command { title, command, arguments: Some(vec![argument]) }))
}

/// What `deed` does to the article.
pub(crate) fn in_article(asked: &Asked, shared: &Shared, deed: ArticleDeed) -> Option<DocumentEdits> {
    let view = asked.view();
    let edits = edits_of(view, &asked.outline.levels(&asked.path), deed);
    let edits = text_edits(view, &edits);
    let (uri, version) = (shared.uri(&asked.path)?, Some(asked.page.version));
    Some(DocumentEdits { uri, version, edits, label: None, made: false })
}

/// The protocol's name of a kind.
pub(crate) fn kind(kind: ActionKind) -> CodeActionKind {
    match kind {
        ActionKind::QuickFix => CodeActionKind::QUICKFIX,
        ActionKind::Rewrite => CodeActionKind::REFACTOR_REWRITE,
        ActionKind::FixAll => CodeActionKind::new("source.fixAll.newsmark"),
    }
}

/// The diagnostic that says `finding`: the client's own where it has it.
fn resolved(finding: &Finding, shared: &Shared, shown: &[Diagnostic]) -> Diagnostic {
    let says = |shown: &&Diagnostic| {
        shown.range == range(finding.extent) && code(shown).as_deref() == Some(finding.rule.code)
    };
    if let Some(shown) = shown.iter().find(says) {
        return shown.clone();
    }
    // Two steps: what looks for addresses takes the state for itself.
    let abilities = shared.state().abilities;
    diagnostic(finding, abilities, &shared.pages, &Addresses::of(shared))
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
