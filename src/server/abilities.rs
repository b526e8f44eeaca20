//! What the client can do, as it said in `initialize`.

use tower_lsp::ls_types::ClientCapabilities;
use tower_lsp::ls_types::CodeActionClientCapabilities;
use tower_lsp::ls_types::GotoCapability;
use tower_lsp::ls_types::InitializeParams;
use tower_lsp::ls_types::MarkupKind;
use tower_lsp::ls_types::PositionEncodingKind;
use tower_lsp::ls_types::ResourceOperationKind;
use tower_lsp::ls_types::SemanticTokensFullOptions;
use tower_lsp::ls_types::SymbolKind;
use tower_lsp::ls_types::WorkspaceClientCapabilities;
use tower_lsp::ls_types::WorkspaceEditClientCapabilities;

use crate::server::legend::Legend;
use crate::text::Encoding;

/// A command of the client: shows a list of places. Arguments: URI, position, locations.
pub(crate) const SHOW_REFERENCES: &str = "newsmark.showReferences";
/// A command of the client and of the server: shows a place. Arguments: URI, range.
pub(crate) const SHOW_DOCUMENT: &str = "newsmark.showDocument";
/// What Neovim calls itself.
const NEOVIM: &str = "Neovim";

/// The client's abilities; a client that says nothing of one hasn't got it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the protocol negotiates each of them by itself")]
pub(crate) struct Abilities {
    /// The unit of columns: UTF-8 where it is offered, else what the client prefers among those that we know.
    pub(crate) encoding: Encoding,
    /// Hovers may be Markdown.
    pub(crate) markdown_hover: bool,
    /// Documentation of completions may be Markdown.
    pub(crate) markdown_documentation: bool,
    /// Completions may be snippets.
    pub(crate) snippets: bool,
    /// Documentation of a completion is asked for when it is selected, and may be missing before.
    pub(crate) lazy_documentation: bool,
    /// Definitions may be `LocationLink`s.
    pub(crate) definition_links: bool,
    /// Declarations may be `LocationLink`s.
    pub(crate) declaration_links: bool,
    /// Type definitions may be `LocationLink`s.
    pub(crate) type_definition_links: bool,
    /// Implementations may be `LocationLink`s.
    pub(crate) implementation_links: bool,
    /// Diagnostics may point to other places.
    pub(crate) related_information: bool,
    /// Diagnostics may link to a page about their code.
    pub(crate) code_description: bool,
    /// The client asks what is wrong with a document, and isn't told.
    pub(crate) pulls: bool,
    /// An answer about one document may tell of others.
    pub(crate) related_documents: bool,
    /// The client can be asked to ask again what is wrong.
    pub(crate) refresh_diagnostics: bool,
    /// Ranges of workspace symbols are asked for when one is chosen, and may be missing before.
    pub(crate) lazy_symbol_ranges: bool,
    /// Links may say where they lead to.
    pub(crate) link_tooltips: bool,
    /// Symbols of a document may hold each other.
    pub(crate) nested_symbols: bool,
    /// Symbols may be of kinds that younger versions of the protocol added.
    pub(crate) all_symbol_kinds: bool,
    /// So many folds are taken, `None`: all.
    pub(crate) fold_limit: Option<u32>,
    /// Code actions may be more than commands.
    pub(crate) literal_actions: bool,
    /// What a code action does is asked for when it is chosen, and may be missing before.
    pub(crate) lazy_actions: bool,
    /// Edits may name the versions of the documents that they are about.
    pub(crate) versioned_edits: bool,
    /// Edits may be grouped under labels.
    pub(crate) edit_labels: bool,
    /// Actions that can't be done may be shown with the reason.
    pub(crate) disabled_actions: bool,
    /// Edits may make files.
    pub(crate) makes_files: bool,
    /// The client can be asked to apply edits.
    pub(crate) applies_edits: bool,
    /// The client can be asked to show a place.
    pub(crate) shows_documents: bool,
    /// The client has a command of ours that shows a list of places.
    pub(crate) has_show_references: bool,
    /// The client has a command of ours that shows a place.
    pub(crate) has_show_document: bool,
    /// The client can be asked to renew its lenses.
    pub(crate) refresh_lenses: bool,
    /// How tokens are called.
    pub(crate) legend: Legend,
    /// Tokens may go over several lines.
    pub(crate) multiline_tokens: bool,
    /// Tokens may be told as what changed since the last answer.
    pub(crate) token_deltas: bool,
    /// The client can be asked to renew its tokens.
    pub(crate) refresh_tokens: bool,
    /// The client can be asked to renew its hints.
    pub(crate) refresh_hints: bool,
    /// Work may be shown as it goes on.
    pub(crate) progress: bool,
    /// Files may be watched for us.
    pub(crate) watched_files: bool,
    /// Files may be watched that lie outside the client's folders.
    pub(crate) relative_patterns: bool,
    /// The client can be asked for its settings.
    pub(crate) configuration: bool,
    /// The client says that its settings have changed if it is asked to.
    pub(crate) tells_configuration_on_request: bool,
}

impl Abilities {
    /// Reads what the client said, which goes by `name`.
    pub(crate) fn of(client: &ClientCapabilities, name: Option<&str>) -> Self {
        let document = client.text_document.as_ref();
        let hover = document.and_then(|document| document.hover.as_ref());
        let completion = document.and_then(|document| document.completion.as_ref());
        let item = completion.and_then(|completion| completion.completion_item.as_ref());
        let symbols = document.and_then(|document| document.document_symbol.as_ref());
        let kinds = symbols.and_then(|symbols| symbols.symbol_kind.as_ref()?.value_set.as_deref());
        let tokens = document.and_then(|document| document.semantic_tokens.as_ref());
        let full = tokens.and_then(|tokens| tokens.requests.full.as_ref());
        let workspace = client.workspace.as_ref();
        let resolved = item.and_then(|item| item.resolve_support.as_ref());
        let edits = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let links = document.and_then(|document| document.document_link.as_ref());
        let found = workspace.and_then(|workspace| workspace.symbol.as_ref());
        let watched = workspace.and_then(|workspace| workspace.did_change_watched_files);
        Self {
            encoding: encoding(client),
            markdown_hover: takes_markdown(hover.and_then(|hover| hover.content_format.as_deref())),
            markdown_documentation: takes_markdown(item.and_then(|one| one.documentation_format.as_deref())),
            snippets: item.and_then(|item| item.snippet_support).unwrap_or_default(),
            lazy_documentation: resolved.is_some_and(|resolved| has(&resolved.properties, "documentation")),
            definition_links: takes_links(document.and_then(|document| document.definition)),
            declaration_links: takes_links(document.and_then(|document| document.declaration)),
            type_definition_links: takes_links(document.and_then(|document| document.type_definition)),
            implementation_links: takes_links(document.and_then(|document| document.implementation)),
            lazy_symbol_ranges: found
                .and_then(|found| found.resolve_support.as_ref())
                .is_some_and(|resolved| has(&resolved.properties, "location.range")),
            link_tooltips: links.and_then(|links| links.tooltip_support).unwrap_or_default(),
            nested_symbols: symbols
                .and_then(|symbols| symbols.hierarchical_document_symbol_support)
                .unwrap_or_default(),
            all_symbol_kinds: kinds.is_some_and(|kinds| kinds.contains(&SymbolKind::EVENT)),
            fold_limit: document.and_then(|document| document.folding_range.as_ref()?.range_limit),
            literal_actions: document
                .is_some_and(|document| document.code_action.as_ref().is_some_and(takes_literals)),
            lazy_actions: document
                .is_some_and(|document| document.code_action.as_ref().is_some_and(resolves_actions)),
            versioned_edits: edits.and_then(|edits| edits.document_changes).unwrap_or_default(),
            edit_labels: edits.is_some_and(|edits| edits.change_annotation_support.is_some()),
            legend: Legend::of(tokens),
            multiline_tokens: tokens.and_then(|tokens| tokens.multiline_token_support).unwrap_or_default(),
            token_deltas: full
                .is_some_and(|full| *full == SemanticTokensFullOptions::Delta { delta: Some(true) }),
            refresh_tokens: workspace.is_some_and(renews_tokens),
            refresh_hints: workspace.is_some_and(renews_hints),
            progress: client.window.as_ref().and_then(|window| window.work_done_progress).unwrap_or_default(),
            watched_files: watched.and_then(|watched| watched.dynamic_registration).unwrap_or_default(),
            relative_patterns: watched.is_some_and(|watched| watched.relative_pattern_support == Some(true)),
            configuration: workspace.and_then(|workspace| workspace.configuration).unwrap_or_default(),
            tells_configuration_on_request: tells_configuration(workspace),
            ..Self::of_findings(client, name)
        }
        .with_deeds(client)
    }

    /// How the client learns what is wrong, and as much of it as it takes.
    fn of_findings(client: &ClientCapabilities, name: Option<&str>) -> Self {
        let document = client.text_document.as_ref();
        let told = document.and_then(|document| document.publish_diagnostics.as_ref());
        let pulled = document.and_then(|document| document.diagnostic.as_ref());
        let workspace = client.workspace.as_ref().and_then(|workspace| workspace.diagnostics.as_ref());
        // Some clients say of what they are told what holds for what they ask, too.
        let related = told.and_then(|told| told.related_information);
        let described = told.and_then(|told| told.code_description_support);
        let refresh_diagnostics = workspace.and_then(|one| one.refresh_support).unwrap_or_default();
        // Neovim 0.11 asks when a text in a window changes and never otherwise: what a saved card or another article
        // changes would never be seen there. It is told, like clients that can't ask; younger ones can be asked to.
        let never_asks_again = name == Some(NEOVIM) && !refresh_diagnostics;
        Self {
            related_information: related.or_else(|| pulled?.related_information).unwrap_or_default(),
            code_description: described.or_else(|| pulled?.code_description_support).unwrap_or_default(),
            pulls: pulled.is_some() && !never_asks_again,
            related_documents: pulled.and_then(|pulled| pulled.related_document_support).unwrap_or_default(),
            refresh_diagnostics,
            ..Self::default()
        }
    }

    /// The same with what the client does for whoever asks it to.
    fn with_deeds(self, client: &ClientCapabilities) -> Self {
        let document = client.text_document.as_ref();
        let workspace = client.workspace.as_ref();
        let shown = client.window.as_ref().and_then(|window| window.show_document.as_ref());
        Self {
            disabled_actions: document
                .and_then(|document| document.code_action.as_ref()?.disabled_support)
                .unwrap_or_default(),
            makes_files: workspace
                .and_then(|workspace| workspace.workspace_edit.as_ref())
                .is_some_and(makes_files),
            applies_edits: workspace.and_then(|workspace| workspace.apply_edit).unwrap_or_default(),
            shows_documents: shown.is_some_and(|shown| shown.support),
            refresh_lenses: workspace
                .and_then(|workspace| workspace.code_lens.as_ref()?.refresh_support)
                .unwrap_or_default(),
            ..self
        }
    }

    /// The same with the commands that the client says it has for us: a list of names under `commands`, or `commands`
    /// below that, of `initializationOptions` or of its experimental capabilities.
    pub(crate) fn with_commands(mut self, params: &InitializeParams) -> Self {
        let options = params.initialization_options.as_ref();
        let said = [options, params.capabilities.experimental.as_ref()].into_iter().flatten();
        let lists = said.filter_map(|said| {
            let commands = said.get("commands")?;
            commands.as_array().or_else(|| commands.get("commands")?.as_array())
        });
        for command in lists.flatten().filter_map(|command| command.as_str()) {
            self.has_show_references |= command == SHOW_REFERENCES;
            self.has_show_document |= command == SHOW_DOCUMENT;
        }
        self
    }

    /// The unit of columns, as the protocol names it.
    pub(crate) fn position_encoding(self) -> PositionEncodingKind {
        match self.encoding {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
            Encoding::Scalar => PositionEncodingKind::UTF32,
        }
    }
}

/// Whether edits may make files: these stand among changes of documents.
fn makes_files(edits: &WorkspaceEditClientCapabilities) -> bool {
    let operations = edits.resource_operations.as_deref().unwrap_or_default();
    edits.document_changes.unwrap_or_default() && operations.contains(&ResourceOperationKind::Create)
}

/// Whether an action's edit may be left out until it is asked for: the action is asked about by its data.
/// Who says more of code actions than that there are some knows them as more than commands.
fn takes_literals(actions: &CodeActionClientCapabilities) -> bool {
    actions.code_action_literal_support.is_some()
        || actions.resolve_support.is_some()
        || actions.data_support.is_some()
}

fn resolves_actions(actions: &CodeActionClientCapabilities) -> bool {
    let resolved = actions.resolve_support.as_ref();
    let edit = resolved.is_some_and(|resolved| resolved.properties.iter().any(|property| property == "edit"));
    edit && actions.data_support.unwrap_or_default()
}

/// UTF-8 if the client offers it, else the first that it offers and we know, else UTF-16, which every client knows.
fn encoding(client: &ClientCapabilities) -> Encoding {
    let offered = client.general.as_ref().and_then(|general| general.position_encodings.as_deref());
    let known = offered.unwrap_or_default().iter().filter_map(|kind| match kind.as_str() {
        "utf-8" => Some(Encoding::Utf8),
        "utf-16" => Some(Encoding::Utf16),
        "utf-32" => Some(Encoding::Scalar),
        _ => None,
    });
    let known: Vec<Encoding> = known.collect();
    if known.contains(&Encoding::Utf8) {
        return Encoding::Utf8;
    }
    known.first().copied().unwrap_or(Encoding::Utf16)
}

/// Whether the client can be asked to renew its tokens.
fn renews_tokens(workspace: &WorkspaceClientCapabilities) -> bool {
    workspace.semantic_tokens.as_ref().is_some_and(|tokens| tokens.refresh_support == Some(true))
}

/// Whether the client can be asked to renew its hints.
fn renews_hints(workspace: &WorkspaceClientCapabilities) -> bool {
    workspace.inlay_hint.as_ref().is_some_and(|hints| hints.refresh_support == Some(true))
}

/// Whether the client says that its settings have changed if it is asked to.
fn tells_configuration(workspace: Option<&WorkspaceClientCapabilities>) -> bool {
    let told = workspace.and_then(|workspace| workspace.did_change_configuration);
    told.and_then(|told| told.dynamic_registration).unwrap_or_default()
}

/// Whether places may be `LocationLink`s.
fn takes_links(capability: Option<GotoCapability>) -> bool {
    capability.and_then(|capability| capability.link_support).unwrap_or_default()
}

fn has(properties: &[String], wanted: &str) -> bool {
    properties.iter().any(|property| property == wanted)
}

/// Whether the client prefers Markdown to plain text: formats stand in the order of preference.
fn takes_markdown(formats: Option<&[MarkupKind]>) -> bool {
    formats.and_then(<[_]>::first) == Some(&MarkupKind::Markdown)
}
