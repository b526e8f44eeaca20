//! Files that are about to be renamed: what has to be written in articles whose name begins with their date.
//!
//! Prose is never edited unasked: each edit waits for the user's consent, and a client that can't ask for it gets none.

use std::path::Path;
use std::sync::Arc;

use tower_lsp::jsonrpc;
use tower_lsp::ls_types::RenameFilesParams;
use tower_lsp::ls_types::TextEdit;
use tower_lsp::ls_types::Uri;
use tower_lsp::ls_types::WorkspaceEdit;

use crate::features::following_date;
use crate::rules::Edit;
use crate::server::address::path_of;
use crate::server::archive::Archive;
use crate::server::archive::changed_since;
use crate::server::convert::range;
use crate::server::document::Page;
use crate::server::edit::DocumentEdits;
use crate::server::edit::workspace_edit;
use crate::server::shared::Shared;
use crate::server::work::Cancel;
use crate::server::work::blocking;
use crate::syntax::parse;
use crate::text::LineIndex;
use crate::workspace::printed;

/// An article that is about to have another name.
struct Renamed {
    /// As the client writes it.
    uri: Uri,
    old: Arc<Path>,
    new: Arc<Path>,
    /// Its text where it is open.
    page: Option<Arc<Page>>,
    archive: Archive,
}

/// The edits that let the dates of articles follow their names, each under a label that asks for consent.
///
/// # Errors
///
/// Where a text has changed since.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    params: RenameFilesParams,
) -> jsonrpc::Result<Option<WorkspaceEdit>> {
    let abilities = shared.state().abilities;
    if !abilities.versioned_edits || !abilities.edit_labels {
        return Ok(None);
    }
    let named = params.files.iter().filter_map(|file| named(shared, &file.old_uri, &file.new_uri));
    let mut renamed: Vec<Renamed> = Vec::new();
    for file in named.collect::<Vec<_>>() {
        // Which files are articles is known once the root is read.
        let archive = file.archive.among_all(shared).await;
        if file.page.is_some() || archive.outline.lists(&file.old) {
            renamed.push(Renamed { archive, ..file });
        }
    }
    if renamed.is_empty() {
        return Ok(None);
    }
    let shared = Arc::clone(shared);
    blocking(move |cancel| {
        let edits: Vec<DocumentEdits> = renamed.iter().filter_map(|renamed| renamed.edits(cancel)).collect();
        let state = shared.state();
        let is_same = |renamed: &Renamed| {
            state.documents.get(&renamed.old).map(|document| document.version)
                == renamed.page.as_ref().map(|page| page.version)
        };
        if !renamed.iter().all(is_same) {
            return Err(changed_since());
        }
        if edits.is_empty() {
            return Ok(None);
        }
        let mut edit = workspace_edit(edits, abilities);
        for annotation in edit.change_annotations.iter_mut().flat_map(|annotations| annotations.values_mut())
        {
            annotation.needs_confirmation = Some(true);
        }
        Ok(Some(edit))
    })
    .await?
}

/// The file at `old`, an article perhaps.
fn named(shared: &Shared, old: &str, new: &str) -> Option<Renamed> {
    let (uri, new): (Uri, Uri) = (old.parse().ok()?, new.parse().ok()?);
    let (old, new) = (shared.state().path(&uri), path_of(&new));
    let archive = shared.archive(&old)?;
    let page = archive.open.get(&old).cloned();
    Some(Renamed { uri, old, new, page, archive })
}

impl Renamed {
    /// What has to be written in the article.
    fn edits(&self, cancel: &Cancel) -> Option<DocumentEdits> {
        if cancel.is_cancelled() {
            return None;
        }
        let edit = if let Some(page) = &self.page {
            self.edit(&page.text)
        } else {
            let read =
                self.archive.outline.read_again(std::slice::from_ref(&self.old), |_, text| self.edit(text));
            read.into_iter().flatten().next().flatten()
        };
        let (edit, label) = edit?;
        let version = self.page.as_ref().map(|page| page.version);
        Some(DocumentEdits {
            uri: self.uri.clone(),
            version,
            edits: vec![edit],
            label: Some(label),
            made: false,
        })
    }

    /// What has to be written in `text`, the article's, and what a person is asked.
    fn edit(&self, text: &str) -> Option<(TextEdit, String)> {
        let language = self.archive.outline.settings.lang.as_deref();
        let Edit { span, text: new } = following_date(text, &parse(text), &self.old, &self.new, language)?;
        let extent = LineIndex::of_sent(text).extent(text, span, self.archive.outline.encoding);
        let file = self.old.strip_prefix(&self.archive.outline.folder).unwrap_or(&self.old);
        let label = format!("{}: change its date to {new}", printed(file));
        Some((TextEdit { range: range(extent), new_text: new }, label))
    }
}
