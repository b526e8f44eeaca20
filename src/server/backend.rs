//! The handlers: what the client asks and tells, handed on to state and features.
//!
//! A handler takes its snapshot before it first waits, so that it answers for the text as of the request's place in
//! the stream; notifications change the state before they first wait.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;
use tower_lsp::Client;
use tower_lsp::LanguageServer;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::CodeAction;
use tower_lsp::ls_types::CodeActionParams;
use tower_lsp::ls_types::CodeActionResponse;
use tower_lsp::ls_types::CompletionItem;
use tower_lsp::ls_types::CompletionParams;
use tower_lsp::ls_types::CompletionResponse;
use tower_lsp::ls_types::DidChangeTextDocumentParams;
use tower_lsp::ls_types::DidChangeWatchedFilesParams;
use tower_lsp::ls_types::DidChangeWorkspaceFoldersParams;
use tower_lsp::ls_types::DidCloseTextDocumentParams;
use tower_lsp::ls_types::DidOpenTextDocumentParams;
use tower_lsp::ls_types::DidSaveTextDocumentParams;
use tower_lsp::ls_types::DocumentFormattingParams;
use tower_lsp::ls_types::DocumentHighlight;
use tower_lsp::ls_types::DocumentHighlightParams;
use tower_lsp::ls_types::DocumentLink;
use tower_lsp::ls_types::DocumentLinkParams;
use tower_lsp::ls_types::DocumentRangeFormattingParams;
use tower_lsp::ls_types::DocumentSymbolParams;
use tower_lsp::ls_types::DocumentSymbolResponse;
use tower_lsp::ls_types::FoldingRange;
use tower_lsp::ls_types::FoldingRangeParams;
use tower_lsp::ls_types::GotoDefinitionParams;
use tower_lsp::ls_types::GotoDefinitionResponse;
use tower_lsp::ls_types::Hover;
use tower_lsp::ls_types::HoverParams;
use tower_lsp::ls_types::InitializeParams;
use tower_lsp::ls_types::InitializeResult;
use tower_lsp::ls_types::InitializedParams;
use tower_lsp::ls_types::InlayHint;
use tower_lsp::ls_types::InlayHintParams;
use tower_lsp::ls_types::LinkedEditingRangeParams;
use tower_lsp::ls_types::LinkedEditingRanges;
use tower_lsp::ls_types::PrepareRenameResponse;
use tower_lsp::ls_types::RenameParams;
use tower_lsp::ls_types::SelectionRange;
use tower_lsp::ls_types::SelectionRangeParams;
use tower_lsp::ls_types::SemanticTokensDeltaParams;
use tower_lsp::ls_types::SemanticTokensFullDeltaResult;
use tower_lsp::ls_types::SemanticTokensParams;
use tower_lsp::ls_types::SemanticTokensRangeParams;
use tower_lsp::ls_types::SemanticTokensRangeResult;
use tower_lsp::ls_types::SemanticTokensResult;
use tower_lsp::ls_types::TextDocumentPositionParams;
use tower_lsp::ls_types::TextEdit;
use tower_lsp::ls_types::WorkspaceEdit;
use tower_lsp::ls_types::WorkspaceSymbol;
use tower_lsp::ls_types::request::GotoDeclarationParams;
use tower_lsp::ls_types::request::GotoDeclarationResponse;
use tower_lsp::ls_types::request::GotoImplementationParams;
use tower_lsp::ls_types::request::GotoImplementationResponse;
use tower_lsp::ls_types::request::GotoTypeDefinitionParams;
use tower_lsp::ls_types::request::GotoTypeDefinitionResponse;

use crate::features::Definition;
use crate::features::View;
use crate::features::declaration;
use crate::features::definition;
use crate::features::hover;
use crate::features::implementation;
use crate::features::type_definition;
use crate::server::abilities::Abilities;
use crate::server::action;
use crate::server::capabilities::initialize_result;
use crate::server::completion::About;
use crate::server::completion::complete;
use crate::server::completion::documentation;
use crate::server::convert;
use crate::server::document_link;
use crate::server::document_symbol;
use crate::server::files;
use crate::server::folders;
use crate::server::folding_range;
use crate::server::format;
use crate::server::highlight;
use crate::server::inlay_hint;
use crate::server::linked_editing;
use crate::server::references;
use crate::server::rename;
use crate::server::selection_range;
use crate::server::semantic_tokens;
use crate::server::shared::Shared;
use crate::server::surroundings::Surroundings;
use crate::server::symbols;
use crate::server::upkeep::keep_up;
use crate::server::work::blocking;
use crate::server::written::Writing;
use crate::server::written::Written;
use crate::text::Symbol;

/// One connection to one client.
#[derive(Debug)]
pub(crate) struct Backend {
    shared: Arc<Shared>,
}

impl Backend {
    /// A server that has not been initialized.
    pub(crate) fn new(client: Client, surroundings: Surroundings) -> Self {
        Self { shared: Arc::new(Shared::new(client, surroundings)) }
    }

    /// Where `feature` leads from `place` among all articles; as links where the client takes `links` for it.
    async fn lead(
        &self,
        place: &TextDocumentPositionParams,
        feature: fn(View<'_>, usize) -> Option<Definition>,
        links: fn(Abilities) -> bool,
    ) -> Result<Option<GotoDefinitionResponse>> {
        let Some((asked, offset)) = self.shared.ask_at(place) else { return Ok(None) };
        let asked = asked.among_all(&self.shared).await;
        let shared = Arc::clone(&self.shared);
        blocking(move |_| {
            let found = feature(asked.view(), offset)?;
            let (origin, links) = (asked.view().extent(found.origin), links(asked.abilities));
            Some(convert::definition(origin, &found.places, links, |place| shared.uri(&place.path)))
        })
        .await
    }
}

impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let abilities = Abilities::of(&params.capabilities);
        self.shared.state().abilities = abilities;
        folders::open_first(&self.shared, &params);
        tokio::spawn(keep_up(Arc::clone(&self.shared)));
        Ok(initialize_result(abilities))
    }

    async fn initialized(&self, _: InitializedParams) {
        self.shared.initialized.send_replace(true);
        files::watch(&self.shared);
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        folders::open_document(&self.shared, params.text_document);
        self.shared.wake.notify_one();
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        self.shared.state().change(&params);
        self.shared.wake.notify_one();
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        files::saved(&self.shared, &params.text_document.uri);
        self.shared.wake.notify_one();
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.shared.state().close(&params.text_document.uri);
        self.shared.wake.notify_one();
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        files::changed(&self.shared, &params.changes);
        self.shared.wake.notify_one();
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        folders::change(&self.shared, &params.event);
        self.shared.wake.notify_one();
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let asked = self.shared.ask_at(&params.text_document_position_params);
        let Some((asked, offset)) = asked else { return Ok(None) };
        let asked = asked.with_cards(&self.shared).await;
        blocking(move |_| {
            let found = hover(asked.view(), offset)?;
            Some(convert::hover(&found, asked.view().extent(found.span), asked.abilities.markdown_hover))
        })
        .await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let asked = self.shared.ask_at(&params.text_document_position);
        let Some((asked, offset)) = asked else { return Ok(None) };
        let asked = asked.with_cards(&self.shared).await;
        blocking(move |_| Some(CompletionResponse::List(complete(&asked, offset)))).await
    }

    async fn completion_resolve(&self, mut item: CompletionItem) -> Result<CompletionItem> {
        let about = item.data.as_ref().and_then(|data| About::deserialize(data).ok());
        let known = about.and_then(|about| {
            let path: Arc<Path> = Arc::from(Path::new(&about.article));
            Some((self.shared.ask(&path)?, Symbol::known(&about.id)?))
        });
        let Some((asked, id)) = known else { return Ok(item) };
        item.documentation = blocking(move |_| documentation(&asked, id)).await?;
        Ok(item)
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        self.lead(&params.text_document_position_params, definition, |client| client.definition_links).await
    }

    async fn goto_declaration(
        &self,
        params: GotoDeclarationParams,
    ) -> Result<Option<GotoDeclarationResponse>> {
        self.lead(&params.text_document_position_params, declaration, |client| client.declaration_links).await
    }

    async fn goto_type_definition(
        &self,
        params: GotoTypeDefinitionParams,
    ) -> Result<Option<GotoTypeDefinitionResponse>> {
        let place = &params.text_document_position_params;
        self.lead(place, type_definition, |client| client.type_definition_links).await
    }

    async fn goto_implementation(
        &self,
        params: GotoImplementationParams,
    ) -> Result<Option<GotoImplementationResponse>> {
        let place = &params.text_document_position_params;
        self.lead(place, implementation, |client| client.implementation_links).await
    }

    async fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        let asked = self.shared.ask_at(&params.text_document_position_params);
        let Some((asked, offset)) = asked else { return Ok(None) };
        blocking(move |_| Some(highlight::highlights(&asked, offset))).await
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        let path = self.shared.state().path(&params.text_document.uri);
        let Some(asked) = self.shared.ask(&path) else { return Ok(None) };
        let asked = asked.among_all(&self.shared).await;
        blocking(move |_| Some(document_link::links(&asked))).await
    }

    async fn document_link_resolve(&self, link: DocumentLink) -> Result<DocumentLink> {
        Ok(document_link::resolve(&self.shared, link))
    }

    async fn symbol_resolve(&self, symbol: WorkspaceSymbol) -> Result<WorkspaceSymbol> {
        Ok(symbols::resolve(&self.shared, symbol))
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        document_symbol::answer(&self.shared, &params.text_document.uri).await
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        folding_range::answer(&self.shared, &params.text_document.uri).await
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        selection_range::answer(&self.shared, params).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let Some(asked) = self.shared.ask_document(&params.text_document.uri) else { return Ok(None) };
        let (asked, shared) = (asked.among_all(&self.shared).await, Arc::clone(&self.shared));
        blocking(move |_| Some(action::offers(&asked, &shared, &params))).await
    }

    async fn code_action_resolve(&self, chosen: CodeAction) -> Result<CodeAction> {
        let Some((asked, deed)) = action::chosen(&self.shared, &chosen)? else { return Ok(chosen) };
        let (asked, shared) = (asked.among_all(&self.shared).await, Arc::clone(&self.shared));
        blocking(move |_| CodeAction { edit: action::edit(&asked, &shared, deed), ..chosen }).await
    }

    async fn formatting(&self, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        let Some(asked) = self.shared.ask_document(&params.text_document.uri) else { return Ok(None) };
        let asked = asked.with_cards(&self.shared).await;
        blocking(move |_| Some(format::document(&asked))).await
    }

    async fn range_formatting(&self, params: DocumentRangeFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        let Some(asked) = self.shared.ask_document(&params.text_document.uri) else { return Ok(None) };
        let asked = asked.with_cards(&self.shared).await;
        blocking(move |_| Some(format::part(&asked, params.range))).await
    }

    async fn prepare_rename(
        &self,
        place: TextDocumentPositionParams,
    ) -> Result<Option<PrepareRenameResponse>> {
        let Some((asked, offset)) = self.shared.ask_at(&place) else { return Ok(None) };
        let asked = asked.with_cards(&self.shared).await;
        blocking(move |_| rename::prepare(&asked, offset).map(Some)).await?
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let asked = self.shared.ask_at(&params.text_document_position);
        let open = self.shared.state().open_pages();
        let Some((asked, offset)) = asked else { return Ok(None) };
        let (asked, shared) = (asked.among_all(&self.shared).await, Arc::clone(&self.shared));
        blocking(move |cancel| rename::rename(&asked, offset, &params.new_name, &open, &shared, cancel))
            .await?
    }

    async fn semantic_tokens_full(
        &self,
        params: SemanticTokensParams,
    ) -> Result<Option<SemanticTokensResult>> {
        semantic_tokens::full(&self.shared, &params.text_document.uri).await
    }

    async fn semantic_tokens_full_delta(
        &self,
        params: SemanticTokensDeltaParams,
    ) -> Result<Option<SemanticTokensFullDeltaResult>> {
        semantic_tokens::delta(&self.shared, params).await
    }

    async fn semantic_tokens_range(
        &self,
        params: SemanticTokensRangeParams,
    ) -> Result<Option<SemanticTokensRangeResult>> {
        semantic_tokens::range(&self.shared, params).await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        inlay_hint::answer(&self.shared, params).await
    }

    async fn inlay_hint_resolve(&self, hint: InlayHint) -> Result<InlayHint> {
        inlay_hint::resolve(&self.shared, hint).await
    }

    async fn linked_editing_range(
        &self,
        params: LinkedEditingRangeParams,
    ) -> Result<Option<LinkedEditingRanges>> {
        linked_editing::answer(&self.shared, &params.text_document_position_params).await
    }
}

impl Written for Backend {
    fn written(&self, method: &str, params: &Value) -> Option<Writing> {
        match method {
            "textDocument/references" => Some(references::write(&self.shared, params)),
            "workspace/symbol" => Some(symbols::write(&self.shared, params)),
            _ => None,
        }
    }
}
