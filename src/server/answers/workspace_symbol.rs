//! Workspace symbols of all roots, in the protocol's words.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashSet;
use serde::Deserialize;
use serde::Serialize;
use tower_lsp::ls_types::Location;
use tower_lsp::ls_types::OneOf;
use tower_lsp::ls_types::SymbolKind;
use tower_lsp::ls_types::WorkspaceLocation;
use tower_lsp::ls_types::WorkspaceSymbol;
use tower_lsp::ls_types::WorkspaceSymbolParams;

use crate::features;
use crate::features::What;
use crate::features::symbol_place;
use crate::features::workspace_symbols;
use crate::registry::CardType;
use crate::server::addresses::Addresses;
use crate::server::archive::Archive;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::server::written::Writing;
use crate::server::written::deliver;
use crate::server::written::json_text;
use crate::text::Symbol;

/// So many symbols are given at the most, of however many roots.
const MOST: usize = 256;

/// What a symbol without a range says of itself, for the client to ask again.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    /// A path in the root that it was found in.
    root: String,
    /// The id of the card or event; without one it is the article at `root`.
    id: Option<String>,
}

/// The answer to `workspace/symbol` with `params`.
pub(crate) fn write(shared: &Arc<Shared>, params: WorkspaceSymbolParams) -> Writing {
    let archives = Archive::all(shared);
    let shared = Arc::clone(shared);
    Box::pin(async move {
        let archives = Archive::once_read(archives, || Archive::all(&shared)).await;
        let token = params.partial_result_params.partial_result_token;
        let written = blocking(move |_| {
            let lazy = shared.state().abilities.lazy_symbol_ranges;
            let addresses = Addresses::of(&shared);
            let found = search(&archives, &params.query).into_iter();
            let symbols = found.filter_map(|(one, root)| symbol(one, &archives[root], &addresses, lazy));
            json_text(&symbols.collect::<Vec<_>>())
        });
        Ok(deliver(token.as_ref(), vec![written.await?]).await)
    })
}

/// The symbol with its range, as it is now; without one where it is gone.
pub(crate) fn resolve(shared: &Shared, mut symbol: WorkspaceSymbol) -> WorkspaceSymbol {
    let about = symbol.data.as_ref().and_then(|data| About::deserialize(data).ok());
    let place = about.and_then(|about| {
        let mut state = shared.state();
        state.take_up_edits();
        let path = Path::new(&about.root);
        let own = state.rooms.iter().position(|room| *room.key() == *path);
        let room = own.or_else(|| state.room_of(path));
        let corpus = &state.rooms[room?].corpus;
        let what = match about.id {
            Some(id) => What::Entity(Symbol::known(&id)?),
            None => What::Article(corpus.article(path)?),
        };
        symbol_place(corpus, what)
    });
    if let Some(place) = place
        && let Some(uri) = shared.uri(&place.path)
    {
        symbol.location = OneOf::Left(Location { uri, range: range(place.extent) });
    }
    symbol
}

/// What `query` finds in all roots, the best first, each place once; with the index of its root.
fn search(archives: &[Archive], query: &str) -> Vec<(features::WorkspaceSymbol, usize)> {
    let each = archives.iter().enumerate().flat_map(|(root, one)| {
        let found = workspace_symbols(&one.corpus, query).into_iter();
        found.map(move |symbol| (symbol, root))
    });
    let mut all: Vec<_> = each.collect();
    if archives.len() > 1 {
        all.sort_by_key(|(symbol, _)| u32::MAX - symbol.score);
        // Roots without cards of their own share the embedded ones.
        let mut seen = FxHashSet::default();
        all.retain(|(symbol, _)| seen.insert((Arc::clone(&symbol.place.path), symbol.place.extent)));
        all.truncate(MOST);
    }
    all
}

fn symbol(
    found: features::WorkspaceSymbol,
    archive: &Archive,
    addresses: &Addresses,
    lazy: bool,
) -> Option<WorkspaceSymbol> {
    let uri = addresses.uri(&found.place.path)?;
    let about = || {
        let (root, id) = match found.what {
            What::Entity(id) => (&*archive.path, Some(id.as_str().to_owned())),
            What::Article(_) => (&*found.place.path, None),
        };
        serde_json::to_value(About { root: root.to_str()?.to_owned(), id }).ok()
    };
    let data = lazy.then(about).flatten();
    let location = if data.is_some() {
        OneOf::Right(WorkspaceLocation { uri })
    } else {
        OneOf::Left(Location { uri, range: range(found.place.extent) })
    };
    let container_name = Some(found.container).filter(|container| !container.is_empty());
    Some(WorkspaceSymbol {
        name: found.name,
        kind: kind(found.kind),
        tags: None,
        container_name,
        location,
        data,
    })
}

/// The protocol's kinds are those of programming languages; what matters is that different things look different.
fn kind(kind: features::SymbolKind) -> SymbolKind {
    match kind {
        features::SymbolKind::Entity(CardType::Person) => SymbolKind::CLASS,
        features::SymbolKind::Entity(CardType::Organization) => SymbolKind::MODULE,
        features::SymbolKind::Entity(CardType::Place) => SymbolKind::FIELD,
        features::SymbolKind::Entity(CardType::Event) => SymbolKind::EVENT,
        features::SymbolKind::Article => SymbolKind::FILE,
    }
}
