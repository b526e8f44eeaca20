//! References, written as bytes: a name that is in the news stands in ten thousand places.

use std::sync::Arc;

use tower_lsp::ls_types::ReferenceParams;

use crate::features::references;
use crate::features::references_to;
use crate::server::addresses::Addresses;
use crate::server::answers::in_cards::InCards;
use crate::server::archive::Archive;
use crate::server::asked::Asked;
use crate::server::locations::locations;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::server::written::Writing;
use crate::server::written::deliver;
use crate::text::Symbol;

/// So many places go into one part, for a client that takes parts.
const PART: usize = 1_000;

/// Who or what is asked about, and everything that is known of them.
enum Question {
    /// What an article names at a byte.
    Article(Asked, usize),
    /// A card, asked about in its file.
    Card(Archive, Symbol),
}

/// The answer to `textDocument/references` with `params`.
pub(crate) fn write(shared: &Arc<Shared>, params: ReferenceParams) -> Writing {
    let place = &params.text_document_position;
    let asked = shared.ask_at(place);
    let in_cards = if asked.is_none() { InCards::at(shared, place) } else { None };
    let declaration = params.context.include_declaration;
    let shared = Arc::clone(shared);
    Box::pin(async move {
        let question = match (asked, in_cards) {
            (Some((asked, offset)), _) => Question::Article(asked.among_all(&shared).await, offset),
            (None, Some(place)) => match place.card(&shared).await {
                Some((archive, id)) => Question::Card(archive, id),
                None => return Ok(b"null".to_vec()),
            },
            (None, None) => return Ok(b"null".to_vec()),
        };
        let token = params.partial_result_params.partial_result_token;
        let size = if token.is_some() { PART } else { usize::MAX };
        let parts = blocking(move |cancel| {
            let places = match question {
                Question::Article(asked, offset) => references(asked.view(), offset, declaration)?,
                Question::Card(archive, id) => references_to(&archive.corpus, id, declaration),
            };
            let addresses = Addresses::of(&shared);
            let parts = places.chunks(size).take_while(|_| !cancel.is_cancelled());
            Some(parts.map(|part| locations(part, &addresses)).collect())
        });
        let Some(parts) = parts.await? else { return Ok(b"null".to_vec()) };
        Ok(deliver(token.as_ref(), parts).await)
    })
}
