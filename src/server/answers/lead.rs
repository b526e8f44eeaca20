//! Where words lead to, in the protocol's words: definition and its kin.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::GotoDefinitionResponse;
use tower_lsp::ls_types::Location;
use tower_lsp::ls_types::LocationLink;
use tower_lsp::ls_types::TextDocumentPositionParams;

use crate::features;
use crate::features::Definition;
use crate::features::View;
use crate::server::abilities::Abilities;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;

/// One of the requests that lead somewhere.
#[derive(Clone, Copy)]
pub(crate) struct Lead {
    find: fn(View<'_>, usize) -> Option<Definition>,
    /// Whether the client takes links for it.
    links: fn(Abilities) -> bool,
}

pub(crate) const DEFINITION: Lead =
    Lead { find: features::definition, links: |client| client.definition_links };
pub(crate) const DECLARATION: Lead =
    Lead { find: features::declaration, links: |client| client.declaration_links };
pub(crate) const TYPE_DEFINITION: Lead =
    Lead { find: features::type_definition, links: |client| client.type_definition_links };
pub(crate) const IMPLEMENTATION: Lead =
    Lead { find: features::implementation, links: |client| client.implementation_links };

/// Where `lead` leads from `place`, among all articles.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    place: &TextDocumentPositionParams,
    lead: Lead,
) -> Result<Option<GotoDefinitionResponse>> {
    let Some((asked, offset)) = shared.ask_at(place) else { return Ok(None) };
    let asked = asked.among_all(shared).await;
    let shared = Arc::clone(shared);
    blocking(move |cancel| {
        let found = (lead.find)(asked.view(), offset)?;
        let wanted = found.places.iter().take_while(|_| !cancel.is_cancelled());
        let places = wanted.filter_map(|place| Some((shared.uri(&place.path)?, range(place.extent))));
        if !(lead.links)(asked.abilities) {
            let locations = places.map(|(uri, range)| Location { uri, range });
            return Some(GotoDefinitionResponse::Array(locations.collect()));
        }
        let origin = range(asked.view().extent(found.origin));
        let links = places.map(|(target_uri, target)| LocationLink {
            origin_selection_range: Some(origin),
            target_uri,
            target_range: target,
            target_selection_range: target,
        });
        Some(GotoDefinitionResponse::Link(links.collect()))
    })
    .await
}
