//! What the server can do, as it says in answer to `initialize`.

use serde_json::Map;
use serde_json::Value;
use tower_lsp::ls_types::CodeActionOptions;
use tower_lsp::ls_types::CodeActionProviderCapability;
use tower_lsp::ls_types::CodeLensOptions;
use tower_lsp::ls_types::CompletionOptions;
use tower_lsp::ls_types::DeclarationCapability;
use tower_lsp::ls_types::DiagnosticOptions;
use tower_lsp::ls_types::DiagnosticServerCapabilities;
use tower_lsp::ls_types::DocumentLinkOptions;
use tower_lsp::ls_types::DocumentOnTypeFormattingOptions;
use tower_lsp::ls_types::ExecuteCommandOptions;
use tower_lsp::ls_types::FileOperationFilter;
use tower_lsp::ls_types::FileOperationPattern;
use tower_lsp::ls_types::FileOperationPatternKind;
use tower_lsp::ls_types::FileOperationRegistrationOptions;
use tower_lsp::ls_types::FoldingRangeProviderCapability;
use tower_lsp::ls_types::HoverProviderCapability;
use tower_lsp::ls_types::ImplementationProviderCapability;
use tower_lsp::ls_types::InitializeResult;
use tower_lsp::ls_types::InlayHintOptions;
use tower_lsp::ls_types::InlayHintServerCapabilities;
use tower_lsp::ls_types::LinkedEditingRangeServerCapabilities;
use tower_lsp::ls_types::OneOf;
use tower_lsp::ls_types::RenameOptions;
use tower_lsp::ls_types::SaveOptions;
use tower_lsp::ls_types::SelectionRangeProviderCapability;
use tower_lsp::ls_types::SemanticTokensFullOptions;
use tower_lsp::ls_types::SemanticTokensOptions;
use tower_lsp::ls_types::SemanticTokensServerCapabilities;
use tower_lsp::ls_types::ServerCapabilities;
use tower_lsp::ls_types::ServerInfo;
use tower_lsp::ls_types::TextDocumentSyncCapability;
use tower_lsp::ls_types::TextDocumentSyncKind;
use tower_lsp::ls_types::TextDocumentSyncOptions;
use tower_lsp::ls_types::TextDocumentSyncSaveOptions;
use tower_lsp::ls_types::TypeDefinitionProviderCapability;
use tower_lsp::ls_types::WorkDoneProgressOptions;
use tower_lsp::ls_types::WorkspaceFileOperationsServerCapabilities;
use tower_lsp::ls_types::WorkspaceFoldersServerCapabilities;
use tower_lsp::ls_types::WorkspaceServerCapabilities;
use tower_lsp::ls_types::WorkspaceSymbolOptions;

use crate::features::ActionKind;
use crate::server::abilities::Abilities;
use crate::server::abilities::SHOW_DOCUMENT;
use crate::server::answers::code_action::kind;
use crate::server::answers::mention_step::NEXT_MENTION;
use crate::server::answers::mention_step::PREVIOUS_MENTION;
use crate::server::answers::timeline::TIMELINE;
use crate::server::commands::COMMANDS;

/// What a client must type for completions to be offered unasked: what begins a tag's keys, a value, a further id in
/// quotes, an id of a new event, a whole tag.
const TRIGGERS: [&str; 6] = ["{", "=", "\"", " ", "#", "@"];

/// The answer to `initialize`.
pub(crate) fn initialize_result(abilities: Abilities) -> InitializeResult {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        will_save: Some(true),
        save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
        ..TextDocumentSyncOptions::default()
    };
    let folders = WorkspaceFoldersServerCapabilities {
        supported: Some(true),
        change_notifications: Some(OneOf::Left(true)),
    };
    let capabilities = ServerCapabilities {
        position_encoding: Some(abilities.position_encoding()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        declaration_provider: Some(DeclarationCapability::Simple(true)),
        type_definition_provider: Some(TypeDefinitionProviderCapability::Simple(true)),
        implementation_provider: Some(ImplementationProviderCapability::Simple(true)),
        references_provider: Some(OneOf::Left(true)),
        workspace_symbol_provider: Some(OneOf::Right(workspace_symbols())),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        }),
        document_highlight_provider: Some(OneOf::Left(true)),
        completion_provider: Some(completion()),
        document_symbol_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        selection_range_provider: Some(SelectionRangeProviderCapability::Simple(true)),
        code_action_provider: Some(code_actions()),
        code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(true) }),
        execute_command_provider: Some(commands(abilities)),
        document_formatting_provider: Some(OneOf::Left(true)),
        document_range_formatting_provider: Some(OneOf::Left(true)),
        document_on_type_formatting_provider: Some(formatting_while_typing()),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        })),
        semantic_tokens_provider: Some(semantic_tokens(abilities)),
        inlay_hint_provider: Some(OneOf::Right(InlayHintServerCapabilities::Options(InlayHintOptions {
            resolve_provider: Some(true),
            ..InlayHintOptions::default()
        }))),
        diagnostic_provider: abilities.pulls.then(diagnostics),
        linked_editing_range_provider: Some(LinkedEditingRangeServerCapabilities::Simple(true)),
        workspace: Some(WorkspaceServerCapabilities {
            workspace_folders: Some(folders),
            file_operations: Some(file_operations()),
        }),
        experimental: Some(own_requests()),
        ..ServerCapabilities::default()
    };
    InitializeResult { capabilities, server_info: Some(server_info()), ..InitializeResult::default() }
}

fn code_actions() -> CodeActionProviderCapability {
    CodeActionProviderCapability::Options(CodeActionOptions {
        code_action_kinds: Some(ActionKind::ALL.map(kind).to_vec()),
        resolve_provider: Some(true),
        ..CodeActionOptions::default()
    })
}

/// Our commands, without one that the client has under the same name: clients register ours as theirs.
fn commands(abilities: Abilities) -> ExecuteCommandOptions {
    let is_ours = |name: &&str| !(abilities.has_show_document && *name == SHOW_DOCUMENT);
    let commands = COMMANDS.iter().map(|command| command.name).filter(is_ours).map(str::to_owned);
    ExecuteCommandOptions { commands: commands.collect(), ..ExecuteCommandOptions::default() }
}

/// Whatever the client does to files is told, and it asks before it gives another name to a file that begins with a
/// date.
fn file_operations() -> WorkspaceFileOperationsServerCapabilities {
    const DATED: &str = "**/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*";
    let on = |glob: &str, matches| {
        let pattern = FileOperationPattern { glob: glob.to_owned(), matches, options: None };
        let filter = FileOperationFilter { scheme: Some("file".to_owned()), pattern };
        Some(FileOperationRegistrationOptions { filters: vec![filter] })
    };
    WorkspaceFileOperationsServerCapabilities {
        did_create: on("**/*", None),
        did_rename: on("**/*", None),
        will_rename: on(DATED, Some(FileOperationPatternKind::File)),
        did_delete: on("**/*", None),
        ..WorkspaceFileOperationsServerCapabilities::default()
    }
}

fn server_info() -> ServerInfo {
    ServerInfo { name: "newsmark".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) }
}

/// The requests that the protocol doesn't know, each under its name.
fn own_requests() -> Value {
    let names = [TIMELINE, NEXT_MENTION, PREVIOUS_MENTION];
    names.into_iter().map(|name| (name.to_owned(), Value::Bool(true))).collect::<Map<_, _>>().into()
}

fn completion() -> CompletionOptions {
    CompletionOptions {
        trigger_characters: Some(TRIGGERS.map(str::to_owned).to_vec()),
        resolve_provider: Some(true),
        ..CompletionOptions::default()
    }
}

/// What is finished by a key: a tag by its last brace, a line by its end.
fn formatting_while_typing() -> DocumentOnTypeFormattingOptions {
    let more_trigger_character = Some(vec!["\n".to_owned()]);
    DocumentOnTypeFormattingOptions { first_trigger_character: "}".to_owned(), more_trigger_character }
}

fn workspace_symbols() -> WorkspaceSymbolOptions {
    let work_done_progress_options = WorkDoneProgressOptions::default();
    WorkspaceSymbolOptions { resolve_provider: Some(true), work_done_progress_options }
}

/// Offered to clients that ask; the others are told.
fn diagnostics() -> DiagnosticServerCapabilities {
    DiagnosticServerCapabilities::Options(DiagnosticOptions {
        identifier: Some("newsmark".to_owned()),
        inter_file_dependencies: true,
        workspace_diagnostics: true,
        work_done_progress_options: WorkDoneProgressOptions::default(),
    })
}

fn semantic_tokens(abilities: Abilities) -> SemanticTokensServerCapabilities {
    SemanticTokensServerCapabilities::SemanticTokensOptions(SemanticTokensOptions {
        legend: abilities.legend.names(),
        range: Some(true),
        full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
        ..SemanticTokensOptions::default()
    })
}
