//! References, written as bytes: a name that is in the news stands in ten thousand places.

use std::sync::Arc;

use tower_lsp::ls_types::ReferenceParams;

use crate::features::references;
use crate::server::addresses::Addresses;
use crate::server::locations::locations;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::server::written::Writing;
use crate::server::written::deliver;

/// So many places go into one part, for a client that takes parts.
const PART: usize = 1_000;

/// The answer to `textDocument/references` with `params`.
pub(crate) fn write(shared: &Arc<Shared>, params: ReferenceParams) -> Writing {
    let asked = shared.ask_at(&params.text_document_position);
    let shared = Arc::clone(shared);
    Box::pin(async move {
        let Some((asked, offset)) = asked else { return Ok(b"null".to_vec()) };
        let asked = asked.among_all(&shared).await;
        let token = params.partial_result_params.partial_result_token;
        let size = if token.is_some() { PART } else { usize::MAX };
        let parts = blocking(move |cancel| {
            let places = references(asked.view(), offset, params.context.include_declaration)?;
            let addresses = Addresses::of(&shared);
            let parts = places.chunks(size).take_while(|_| !cancel.is_cancelled());
            Some(parts.map(|part| locations(part, &addresses)).collect())
        });
        let Some(parts) = parts.await? else { return Ok(b"null".to_vec()) };
        Ok(deliver(token.as_ref(), parts).await)
    })
}
