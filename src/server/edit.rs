//! Edits of documents, in the form that the client takes.

use std::collections::HashMap;

use tower_lsp::ls_types::AnnotatedTextEdit;
use tower_lsp::ls_types::ChangeAnnotation;
use tower_lsp::ls_types::CreateFile;
use tower_lsp::ls_types::DocumentChangeOperation;
use tower_lsp::ls_types::DocumentChanges;
use tower_lsp::ls_types::OneOf;
use tower_lsp::ls_types::OptionalVersionedTextDocumentIdentifier;
use tower_lsp::ls_types::ResourceOp;
use tower_lsp::ls_types::TextDocumentEdit;
use tower_lsp::ls_types::TextEdit;
use tower_lsp::ls_types::Uri;
use tower_lsp::ls_types::WorkspaceEdit;

use crate::features::View;
use crate::rules::Edit;
use crate::server::abilities::Abilities;
use crate::server::convert::range;

/// What is to be done to one document.
#[derive(Debug)]
pub(crate) struct DocumentEdits {
    pub(crate) uri: Uri,
    /// Of the open document; `None` for a file that isn't open.
    pub(crate) version: Option<i32>,
    pub(crate) edits: Vec<TextEdit>,
    /// What a person is shown of these edits.
    pub(crate) label: Option<String>,
    /// Whether the file is to be made first.
    pub(crate) made: bool,
}

/// Edits of one text.
pub(crate) fn text_edits(view: View<'_>, edits: &[Edit]) -> Vec<TextEdit> {
    let edit = |edit: &Edit| TextEdit { range: range(view.extent(edit.span)), new_text: edit.text.clone() };
    edits.iter().map(edit).collect()
}

/// Edits of several documents, in their order: with versions where the client takes them, with labels where it shows
/// them. Files are made for clients that can do that; they take versions, too.
pub(crate) fn workspace_edit(documents: Vec<DocumentEdits>, abilities: Abilities) -> WorkspaceEdit {
    if !abilities.versioned_edits {
        let changes: HashMap<_, _> =
            documents.into_iter().map(|document| (document.uri, document.edits)).collect();
        return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
    }
    let mut annotations: HashMap<String, ChangeAnnotation> = HashMap::new();
    let (mut made, mut changes) = (Vec::new(), Vec::with_capacity(documents.len()));
    for (number, document) in documents.into_iter().enumerate() {
        let label = document.label.filter(|_| abilities.edit_labels);
        let annotation = label.as_ref().map(|_| number.to_string());
        if document.made {
            made.push(ResourceOp::Create(CreateFile {
                uri: document.uri.clone(),
                options: None,
                annotation_id: annotation.clone(),
            }));
        }
        let edit = |text_edit| match annotation.clone() {
            Some(annotation_id) => OneOf::Right(AnnotatedTextEdit { text_edit, annotation_id }),
            None => OneOf::Left(text_edit),
        };
        changes.push(TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier {
                uri: document.uri,
                version: document.version,
            },
            edits: document.edits.into_iter().map(edit).collect(),
        });
        annotations.extend(annotation.zip(label.map(|label| ChangeAnnotation {
            label,
            needs_confirmation: None,
            description: None,
        })));
    }
    let document_changes = if made.is_empty() {
        DocumentChanges::Edits(changes)
    } else {
        let made = made.into_iter().map(DocumentChangeOperation::Op);
        DocumentChanges::Operations(
            made.chain(changes.into_iter().map(DocumentChangeOperation::Edit)).collect(),
        )
    };
    WorkspaceEdit {
        changes: None,
        document_changes: Some(document_changes),
        change_annotations: (!annotations.is_empty()).then_some(annotations),
    }
}
