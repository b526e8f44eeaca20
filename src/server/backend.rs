//! The table of handlers: what the client asks goes to the file in `answers` that knows, what it tells changes the state.
//!
//! An answer takes its snapshot before it first waits, so that it is for the text as of the request's place in the
//! stream; notifications change the state before they first wait.

use std::sync::Arc;

use serde_json::Value;
use tower_lsp::Client;
use tower_lsp::LanguageServer;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types as lsp;
use tower_lsp::ls_types::request;

use crate::features::Step;
use crate::server::abilities::Abilities;
use crate::server::answers;
use crate::server::answers::lead::DECLARATION;
use crate::server::answers::lead::DEFINITION;
use crate::server::answers::lead::IMPLEMENTATION;
use crate::server::answers::lead::TYPE_DEFINITION;
use crate::server::answers::mention_step::NEXT_MENTION;
use crate::server::answers::mention_step::PREVIOUS_MENTION;
use crate::server::answers::timeline::TIMELINE;
use crate::server::capabilities::initialize_result;
use crate::server::configuration;
use crate::server::files;
use crate::server::folders;
use crate::server::shared::Shared;
use crate::server::surroundings::Surroundings;
use crate::server::upkeep::keep_up;
use crate::server::written::Writing;
use crate::server::written::Written;
use crate::server::written::answered;

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
}

impl LanguageServer for Backend {
    async fn initialize(&self, params: lsp::InitializeParams) -> Result<lsp::InitializeResult> {
        let name = params.client_info.as_ref().map(|client| client.name.as_str());
        let abilities = Abilities::of(&params.capabilities, name).with_commands(&params);
        {
            let mut state = self.shared.state();
            state.abilities = abilities;
            (state.published.pulls, state.due.unhurried) = (abilities.pulls, abilities.pulls);
        }
        configuration::begin(&self.shared, params.initialization_options.clone());
        folders::open_first(&self.shared, &params);
        tokio::spawn(keep_up(Arc::clone(&self.shared)));
        Ok(initialize_result(abilities))
    }

    async fn initialized(&self, _: lsp::InitializedParams) {
        self.shared.initialized.send_replace(true);
        configuration::register(&self.shared);
        files::watch(&self.shared);
    }

    async fn shutdown(&self) -> Result<()> {
        self.shared.ending.send_replace(true);
        Ok(())
    }

    async fn did_open(&self, params: lsp::DidOpenTextDocumentParams) {
        folders::open_document(&self.shared, params.text_document);
        self.shared.wake.notify_one();
    }

    async fn did_change(&self, params: lsp::DidChangeTextDocumentParams) {
        self.shared.state().change(&params);
        self.shared.wake.notify_one();
    }

    async fn will_save(&self, _: lsp::WillSaveTextDocumentParams) {}

    async fn did_save(&self, params: lsp::DidSaveTextDocumentParams) {
        files::saved(&self.shared, &params.text_document.uri);
        self.shared.wake.notify_one();
    }

    async fn did_close(&self, params: lsp::DidCloseTextDocumentParams) {
        folders::close_document(&self.shared, &params.text_document.uri);
        self.shared.wake.notify_one();
    }

    async fn did_change_watched_files(&self, params: lsp::DidChangeWatchedFilesParams) {
        files::changed(&self.shared, &params.changes);
        self.shared.wake.notify_one();
    }

    async fn will_rename_files(&self, params: lsp::RenameFilesParams) -> Result<Option<lsp::WorkspaceEdit>> {
        answers::will_rename::answer(&self.shared, params).await
    }

    async fn did_create_files(&self, params: lsp::CreateFilesParams) {
        files::moved(&self.shared, params.files.iter().map(|file| file.uri.as_str()));
        self.shared.wake.notify_one();
    }

    async fn did_rename_files(&self, params: lsp::RenameFilesParams) {
        let ends = |file: &lsp::FileRename| [file.old_uri.clone(), file.new_uri.clone()];
        let ends: Vec<String> = params.files.iter().flat_map(ends).collect();
        files::moved(&self.shared, ends.iter().map(String::as_str));
        self.shared.wake.notify_one();
    }

    async fn did_delete_files(&self, params: lsp::DeleteFilesParams) {
        files::moved(&self.shared, params.files.iter().map(|file| file.uri.as_str()));
        self.shared.wake.notify_one();
    }

    async fn did_change_configuration(&self, params: lsp::DidChangeConfigurationParams) {
        configuration::changed(&self.shared, &params.settings);
        self.shared.wake.notify_one();
    }

    async fn did_change_workspace_folders(&self, params: lsp::DidChangeWorkspaceFoldersParams) {
        folders::change(&self.shared, &params.event);
        self.shared.wake.notify_one();
    }

    async fn hover(&self, params: lsp::HoverParams) -> Result<Option<lsp::Hover>> {
        answers::hover::answer(&self.shared, &params.text_document_position_params).await
    }

    async fn completion(&self, params: lsp::CompletionParams) -> Result<Option<lsp::CompletionResponse>> {
        answers::completion::answer(&self.shared, &params.text_document_position).await
    }

    async fn completion_resolve(&self, item: lsp::CompletionItem) -> Result<lsp::CompletionItem> {
        answers::completion::resolve(&self.shared, item).await
    }

    async fn goto_definition(
        &self,
        params: lsp::GotoDefinitionParams,
    ) -> Result<Option<lsp::GotoDefinitionResponse>> {
        answers::lead::answer(&self.shared, &params.text_document_position_params, DEFINITION).await
    }

    async fn goto_declaration(
        &self,
        params: request::GotoDeclarationParams,
    ) -> Result<Option<request::GotoDeclarationResponse>> {
        answers::lead::answer(&self.shared, &params.text_document_position_params, DECLARATION).await
    }

    async fn goto_type_definition(
        &self,
        params: request::GotoTypeDefinitionParams,
    ) -> Result<Option<request::GotoTypeDefinitionResponse>> {
        answers::lead::answer(&self.shared, &params.text_document_position_params, TYPE_DEFINITION).await
    }

    async fn goto_implementation(
        &self,
        params: request::GotoImplementationParams,
    ) -> Result<Option<request::GotoImplementationResponse>> {
        answers::lead::answer(&self.shared, &params.text_document_position_params, IMPLEMENTATION).await
    }

    async fn document_highlight(
        &self,
        params: lsp::DocumentHighlightParams,
    ) -> Result<Option<Vec<lsp::DocumentHighlight>>> {
        answers::highlight::answer(&self.shared, &params.text_document_position_params).await
    }

    async fn document_link(&self, params: lsp::DocumentLinkParams) -> Result<Option<Vec<lsp::DocumentLink>>> {
        answers::document_link::answer(&self.shared, &params.text_document.uri).await
    }

    async fn document_link_resolve(&self, link: lsp::DocumentLink) -> Result<lsp::DocumentLink> {
        Ok(answers::document_link::resolve(&self.shared, link))
    }

    async fn symbol_resolve(&self, symbol: lsp::WorkspaceSymbol) -> Result<lsp::WorkspaceSymbol> {
        Ok(answers::workspace_symbol::resolve(&self.shared, symbol))
    }

    async fn folding_range(&self, params: lsp::FoldingRangeParams) -> Result<Option<Vec<lsp::FoldingRange>>> {
        answers::folding_range::answer(&self.shared, &params.text_document.uri).await
    }

    async fn selection_range(
        &self,
        params: lsp::SelectionRangeParams,
    ) -> Result<Option<Vec<lsp::SelectionRange>>> {
        answers::selection_range::answer(&self.shared, params).await
    }

    async fn code_action(&self, params: lsp::CodeActionParams) -> Result<Option<lsp::CodeActionResponse>> {
        answers::code_action::answer(&self.shared, params).await
    }

    async fn code_action_resolve(&self, action: lsp::CodeAction) -> Result<lsp::CodeAction> {
        answers::code_action::resolve(&self.shared, action).await
    }

    async fn code_lens(&self, params: lsp::CodeLensParams) -> Result<Option<Vec<lsp::CodeLens>>> {
        answers::code_lens::answer(&self.shared, &params.text_document.uri).await
    }

    async fn code_lens_resolve(&self, lens: lsp::CodeLens) -> Result<lsp::CodeLens> {
        answers::code_lens::resolve(&self.shared, lens).await
    }

    async fn execute_command(&self, params: lsp::ExecuteCommandParams) -> Result<Option<lsp::LSPAny>> {
        answers::execute_command::answer(&self.shared, params).await
    }

    async fn formatting(&self, params: lsp::DocumentFormattingParams) -> Result<Option<Vec<lsp::TextEdit>>> {
        answers::format::document(&self.shared, &params.text_document.uri).await
    }

    async fn range_formatting(
        &self,
        params: lsp::DocumentRangeFormattingParams,
    ) -> Result<Option<Vec<lsp::TextEdit>>> {
        answers::format::part(&self.shared, &params.text_document.uri, params.range).await
    }

    async fn on_type_formatting(
        &self,
        params: lsp::DocumentOnTypeFormattingParams,
    ) -> Result<Option<Vec<lsp::TextEdit>>> {
        answers::format::typed(&self.shared, params).await
    }

    async fn prepare_rename(
        &self,
        place: lsp::TextDocumentPositionParams,
    ) -> Result<Option<lsp::PrepareRenameResponse>> {
        answers::rename::prepare(&self.shared, &place).await
    }

    async fn rename(&self, params: lsp::RenameParams) -> Result<Option<lsp::WorkspaceEdit>> {
        answers::rename::answer(&self.shared, params).await
    }

    async fn semantic_tokens_full(
        &self,
        params: lsp::SemanticTokensParams,
    ) -> Result<Option<lsp::SemanticTokensResult>> {
        answers::semantic_tokens::full(&self.shared, &params.text_document.uri).await
    }

    async fn semantic_tokens_full_delta(
        &self,
        params: lsp::SemanticTokensDeltaParams,
    ) -> Result<Option<lsp::SemanticTokensFullDeltaResult>> {
        answers::semantic_tokens::delta(&self.shared, params).await
    }

    async fn semantic_tokens_range(
        &self,
        params: lsp::SemanticTokensRangeParams,
    ) -> Result<Option<lsp::SemanticTokensRangeResult>> {
        answers::semantic_tokens::range(&self.shared, params).await
    }

    async fn inlay_hint(&self, params: lsp::InlayHintParams) -> Result<Option<Vec<lsp::InlayHint>>> {
        answers::inlay_hint::answer(&self.shared, params).await
    }

    async fn inlay_hint_resolve(&self, hint: lsp::InlayHint) -> Result<lsp::InlayHint> {
        answers::inlay_hint::resolve(&self.shared, hint).await
    }

    async fn linked_editing_range(
        &self,
        params: lsp::LinkedEditingRangeParams,
    ) -> Result<Option<lsp::LinkedEditingRanges>> {
        answers::linked_editing::answer(&self.shared, &params.text_document_position_params).await
    }
}

impl Written for Backend {
    fn written(&self, method: &str, params: &Value) -> Option<Writing> {
        let shared = &self.shared;
        let written = match method {
            "textDocument/references" => answered(params, |asked| answers::references::write(shared, asked)),
            "textDocument/documentSymbol" => {
                answered(params, |asked| answers::document_symbol::write(shared, asked))
            }
            "workspace/symbol" => answered(params, |asked| answers::workspace_symbol::write(shared, asked)),
            "textDocument/diagnostic" => answered(params, |asked| answers::diagnostic::write(shared, asked)),
            "workspace/diagnostic" => {
                answered(params, |asked| answers::workspace_diagnostic::write(shared, asked))
            }
            TIMELINE => answers::timeline::write(shared, params),
            NEXT_MENTION => answers::mention_step::write(shared, params, Step::Next),
            PREVIOUS_MENTION => answers::mention_step::write(shared, params, Step::Previous),
            _ => return None,
        };
        Some(written)
    }

    fn no_more(&self) {
        self.shared.ending.send_replace(true);
    }
}
