//! Links in the protocol's words; where a card or an article lies is asked when somebody follows one.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::DocumentLink;
use tower_lsp::ls_types::Uri;

use crate::features;
use crate::features::LinkTarget;
use crate::features::document_links;
use crate::features::web_page;
use crate::server::asked::Asked;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::text::Symbol;

/// What a link without a target says of itself, for the client to ask again.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    /// The path of the article that the link stands in; without an id that of the one that it leads to.
    article: String,
    /// The id of the card.
    id: Option<String>,
}

/// All links of the article at `uri`.
pub(crate) async fn answer(shared: &Arc<Shared>, uri: &Uri) -> Result<Option<Vec<DocumentLink>>> {
    let Some(asked) = shared.ask_document(uri) else { return Ok(None) };
    let asked = asked.among_all(shared).await;
    blocking(move |_| {
        Some(document_links(asked.view()).into_iter().filter_map(|found| link(&asked, found)).collect())
    })
    .await
}

/// The link with its target; without one where what it leads to is gone.
pub(crate) fn resolve(shared: &Shared, mut link: DocumentLink) -> DocumentLink {
    let about = link.data.as_ref().and_then(|data| About::deserialize(data).ok());
    let target = about.and_then(|about| {
        let article: Arc<Path> = Arc::from(Path::new(&about.article));
        match about.id {
            Some(id) => {
                let asked = shared.ask(&article)?;
                Uri::from_str(&web_page(asked.view(), Symbol::known(&id)?)?).ok()
            }
            None => shared.uri(&article),
        }
    });
    link.target = target.or(link.target);
    link
}

fn link(asked: &Asked, found: features::DocumentLink) -> Option<DocumentLink> {
    let about = |path: &Path, id: Option<Symbol>| {
        let id = id.map(|id| id.as_str().to_owned());
        serde_json::to_value(About { article: path.to_str()?.to_owned(), id }).ok()
    };
    let (target, data) = match found.target {
        LinkTarget::Web(address) => (Some(Uri::from_str(&address).ok()?), None),
        LinkTarget::Card(id) => (None, Some(about(&asked.path, Some(id))?)),
        LinkTarget::Article(article) => (None, Some(about(&asked.corpus.summary(article)?.path, None)?)),
    };
    let tooltip = Some(found.tooltip).filter(|_| asked.abilities.link_tooltips);
    Some(DocumentLink { range: range(asked.view().extent(found.span)), target, tooltip, data })
}
