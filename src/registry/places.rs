//! Where a registry file writes ids, in the file's text as it is now.

use std::path::Path;
use std::sync::Arc;

use crate::registry::ReferenceField;
use crate::registry::RegistryFile;
use crate::registry::extents::Extents;
use crate::registry::file;
use crate::text::Encoding;
use crate::text::Extent;
use crate::text::Span;
use crate::text::Symbol;

/// Where the registry file with `text` writes `id` or one of the `former` ids that lead to it: as a card's own id and
/// where cards name each other, `formerly` excepted. `None` where the syntax is broken.
pub fn id_extents(text: &str, id: Symbol, former: &[Symbol], encoding: Encoding) -> Option<Vec<Extent>> {
    let mut extents = Extents::new(text, encoding);
    Some(id_spans(text, id, former)?.into_iter().map(|span| extents.of(span)).collect())
}

/// The same, without positions.
pub fn id_spans(text: &str, id: Symbol, former: &[Symbol]) -> Option<Vec<Span>> {
    if !std::iter::once(&id).chain(former).any(|id| text.contains(id.as_str())) {
        return Some(Vec::new());
    }
    let read = RegistryFile { path: Arc::from(Path::new("")), text: Arc::from(text) };
    let found = file::read(&read, 0, Encoding::default());
    if found.broken {
        return None;
    }
    let own = found.cards.iter().filter(|card| card.id == id).map(|card| card.id_extent.span);
    let named = found.references.iter().filter(|reference| {
        let leads = reference.id == id || former.contains(&reference.id);
        leads && reference.field != ReferenceField::Formerly
    });
    let mut spans: Vec<Span> = own.chain(named.map(|reference| reference.span)).collect();
    spans.sort_unstable();
    spans.dedup();
    Some(spans)
}

/// What id the registry file with `text` writes at byte `offset`, and where; `None` where it writes none, or is broken.
pub fn id_at(text: &str, offset: usize) -> Option<WrittenId> {
    let read = RegistryFile { path: Arc::from(Path::new("")), text: Arc::from(text) };
    let found = file::read(&read, 0, Encoding::default());
    let own = found.cards.iter().find(|card| card.id_extent.span.touches(offset));
    let own = own.map(|card| WrittenId { id: card.id, span: card.id_extent.span, former: false });
    own.or_else(|| {
        let named = found.references.iter().find(|reference| reference.span.touches(offset))?;
        let former = named.field == ReferenceField::Formerly;
        Some(WrittenId { id: named.id, span: named.span, former })
    })
}

/// An id in a registry file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenId {
    /// The id as written.
    pub id: Symbol,
    /// Where it stands, quotes excluded.
    pub span: Span,
    /// Whether it is one that a card had or swallowed.
    pub former: bool,
}
