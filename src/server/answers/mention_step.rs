//! The next and the previous mention, in our own words.

use std::future::ready;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;
use tower_lsp::jsonrpc::Error;
use tower_lsp::ls_types::TextDocumentPositionParams;

use crate::features::Entity;
use crate::features::Step;
use crate::features::mention_step;
use crate::server::addresses::Addresses;
use crate::server::answers::mentioned::Mentioned;
use crate::server::answers::mentioned::excerpts;
use crate::server::answers::mentioned::read;
use crate::server::asked::Asked;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::server::written::Writing;
use crate::server::written::json_text;

/// The request for the mention after a place.
pub(crate) const NEXT_MENTION: &str = "newsmark/nextMention";
/// The request for the mention before a place.
pub(crate) const PREVIOUS_MENTION: &str = "newsmark/previousMention";

/// `MentionStep` in `editors/README.md`.
#[derive(Debug, Serialize)]
struct Found<'a> {
    #[serde(flatten)]
    mention: Mentioned<'a>,
    name: &'a str,
    #[serde(rename = "type")]
    kind: Option<&'static str>,
    number: usize,
    count: usize,
    label: String,
}

/// The answer to a request for the `step` from a place, with `params`.
pub(crate) fn write(shared: &Arc<Shared>, params: &Value, step: Step) -> Writing {
    let takes = "`textDocument` and `position` say where the step begins";
    let place: TextDocumentPositionParams = match read(params, takes) {
        Ok(place) => place,
        Err(wrong) => return Box::pin(ready(Err(Error::invalid_params(wrong)))),
    };
    let asked = shared.ask_at(&place);
    let shared = Arc::clone(shared);
    Box::pin(async move {
        let Some((asked, offset)) = asked else { return Ok(b"null".to_vec()) };
        let asked = asked.among_all(&shared).await;
        blocking(move |_| found(&asked, offset, step, &shared).unwrap_or_else(|| b"null".to_vec())).await
    })
}

fn found(asked: &Asked, offset: usize, step: Step, shared: &Shared) -> Option<Vec<u8>> {
    let stepped = mention_step(asked.view(), offset, step)?;
    let corpus = &asked.corpus;
    let uri = Addresses::of(shared).uri(&stepped.mention.place.path)?;
    let words = excerpts(std::slice::from_ref(&stepped.mention), &asked.outline, shared);
    let entity = Entity::of(corpus, stepped.mention.id, asked.view().article_language());
    let found = Found {
        mention: Mentioned::new(&stepped.mention, corpus, uri.as_str(), words.into_iter().next().flatten()),
        name: &entity.name,
        kind: entity.kind.map(crate::registry::CardType::name),
        number: stepped.number,
        count: stepped.count,
        label: stepped.label(corpus),
    };
    Some(json_text(&found))
}
