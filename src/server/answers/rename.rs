//! Rename in the protocol's words: an id's places in open texts, in files and in the registry.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tower_lsp::jsonrpc;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::ErrorCode;
use tower_lsp::ls_types::PrepareRenameResponse;
use tower_lsp::ls_types::RenameParams;
use tower_lsp::ls_types::TextDocumentPositionParams;
use tower_lsp::ls_types::TextEdit;
use tower_lsp::ls_types::WorkspaceEdit;

use crate::corpus::id_places;
use crate::features::Renaming;
use crate::features::refusal;
use crate::features::renaming;
use crate::registry::id_extents;
use crate::server::answers::code_action::changed_since;
use crate::server::asked::Asked;
use crate::server::convert::range;
use crate::server::document::Page;
use crate::server::edit::DocumentEdits;
use crate::server::edit::workspace_edit;
use crate::server::shared::Shared;
use crate::server::work::Cancel;
use crate::server::work::blocking;
use crate::syntax::parse;
use crate::text::Extent;
use crate::text::LineIndex;
use crate::text::Symbol;
use crate::workspace::printed;

/// The texts of open documents at one moment.
pub(crate) type OpenPages = BTreeMap<Arc<Path>, Arc<Page>>;

/// The id at `place`, if there is one that can be renamed.
///
/// # Errors
///
/// Where there is none: why.
pub(crate) async fn prepare(
    shared: &Arc<Shared>,
    place: &TextDocumentPositionParams,
) -> jsonrpc::Result<Option<PrepareRenameResponse>> {
    let Some((asked, offset)) = shared.ask_at(place) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    blocking(move |_| match renaming(asked.view(), offset) {
        Renaming::Refused(why) => Err(refused(why)),
        Renaming::Id { id, span } => Ok(Some(PrepareRenameResponse::RangeWithPlaceholder {
            range: range(asked.view().extent(span)),
            placeholder: id.as_str().to_owned(),
        })),
    })
    .await?
}

/// The edits that give the id at a place another name.
///
/// # Errors
///
/// As [`rename`].
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    params: RenameParams,
) -> jsonrpc::Result<Option<WorkspaceEdit>> {
    let asked = shared.ask_at(&params.text_document_position);
    let open = shared.state().open_pages();
    let Some((asked, offset)) = asked else { return Ok(None) };
    let (asked, shared) = (asked.among_all(shared).await, Arc::clone(shared));
    blocking(move |cancel| rename(&asked, offset, &params.new_name, &open, &shared, cancel)).await?
}

/// Everything that is to be written otherwise where the id at `offset` is to be `new`.
///
/// # Errors
///
/// Where the id or the new one is refused, where a registry file can't be read, and where a text has changed since.
fn rename(
    asked: &Asked,
    offset: usize,
    new: &str,
    open: &OpenPages,
    shared: &Shared,
    cancel: &Cancel,
) -> jsonrpc::Result<Option<WorkspaceEdit>> {
    let new = new.trim();
    let id = match renaming(asked.view(), offset) {
        Renaming::Refused(why) => return Err(refused(why)),
        Renaming::Id { id, .. } => id,
    };
    if let Some(why) = refusal(asked.view(), id, new) {
        return Err(refused(why));
    }
    let search = Search { asked, id, open, cancel };
    let mut found = search.articles();
    found.extend(search.registry()?);
    let state = shared.state();
    let is_same = |path: &Arc<Path>| {
        state.documents.get(path).map(|document| document.version) == open.get(path).map(|page| page.version)
    };
    if !found.iter().all(|(path, _)| is_same(path)) {
        return Err(changed_since());
    }
    let edits = found.into_iter().filter_map(|(path, extents)| {
        let edit = |extent: &Extent| TextEdit { range: range(*extent), new_text: new.to_owned() };
        Some(DocumentEdits {
            uri: state.uri(&path)?,
            version: open.get(&path).map(|page| page.version),
            label: Some(search.label(&path, extents.len())),
            edits: extents.iter().map(edit).collect(),
        })
    });
    Ok(Some(workspace_edit(edits.collect(), asked.abilities)))
}

/// What is looked for, and where.
struct Search<'a> {
    asked: &'a Asked,
    id: Symbol,
    open: &'a OpenPages,
    cancel: &'a Cancel,
}

/// Where the id stands in one file.
type Found = (Arc<Path>, Vec<Extent>);

impl Search<'_> {
    /// The articles that write the id, open ones as they are now, others as their files are.
    fn articles(&self) -> Vec<Found> {
        let corpus = &self.asked.corpus;
        let writing = corpus.writing(self.id).into_iter().filter_map(|id| corpus.summary(id));
        let paths: Vec<Arc<Path>> = writing.map(|summary| Arc::clone(&summary.path)).collect();
        let (open, closed): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| self.page(path).is_some());
        let mut found: Vec<Found> = self
            .asked
            .outline
            .read_again(&closed, |path, text| {
                (Arc::clone(path), if self.cancel.is_cancelled() { Vec::new() } else { self.within(text) })
            })
            .into_iter()
            .flatten()
            .collect();
        found.extend(open.into_iter().filter_map(|path| {
            let extents = self.within(&self.page(&path)?.text);
            Some((path, extents))
        }));
        found.retain(|(_, extents)| !extents.is_empty());
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        found
    }

    fn page(&self, path: &Arc<Path>) -> Option<&Arc<Page>> {
        if *path == self.asked.path { Some(&self.asked.page) } else { self.open.get(path) }
    }

    fn within(&self, text: &str) -> Vec<Extent> {
        let registry = self.asked.corpus.registry();
        let places = id_places(text, &parse(text), registry, self.id);
        let lines = LineIndex::new(text);
        places.into_iter().map(|span| lines.extent(text, span, self.asked.abilities.encoding)).collect()
    }

    /// The registry files that name the id.
    fn registry(&self) -> jsonrpc::Result<Vec<Found>> {
        let outline = &self.asked.outline;
        let registry = self.asked.corpus.registry();
        let former = registry.card(self.id).map_or(&[][..], |card| &card.formerly);
        let encoding = self.asked.abilities.encoding;
        let extents = |text: &str| id_extents(text, self.id, former, encoding);
        let files = registry.files.iter().map(|file| Arc::clone(&file.path));
        let files: Vec<Arc<Path>> = files.filter(|path| path.is_absolute()).collect();
        let read = outline.read_again(&files, |path, text| match self.page(path) {
            Some(page) => extents(&page.text),
            None => extents(text),
        });
        let mut found = Vec::new();
        for (path, extents) in files.into_iter().zip(read) {
            let Some(extents) = extents.flatten() else {
                let file = self.below(&path);
                return Err(refused(format!(
                    "{file} can't be read and may name `{}`: mend it first",
                    self.id
                )));
            };
            if !extents.is_empty() {
                found.push((path, extents));
            }
        }
        Ok(found)
    }

    /// What a person is shown of the places in one file.
    fn label(&self, path: &Path, count: usize) -> String {
        let places = if count == 1 { "place" } else { "places" };
        format!("{}: {count} {places}", self.below(path))
    }

    fn below(&self, path: &Path) -> String {
        printed(path.strip_prefix(&self.asked.outline.folder).unwrap_or(path))
    }
}

fn refused(why: String) -> Error {
    /// The protocol's code for a request that is right and can't be granted.
    const REQUEST_FAILED: i64 = -32803;
    Error { code: ErrorCode::ServerError(REQUEST_FAILED), message: why.into(), data: None }
}
