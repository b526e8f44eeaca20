//! Whom or what the cursor names, for the features that lead from there to somewhere else.

use crate::corpus::Thing;
use crate::features::Definition;
use crate::features::Place;
use crate::features::View;
use crate::text::Span;
use crate::text::Symbol;

/// What is named at one place.
pub(super) struct Subject {
    /// The words, the id or the value under the cursor.
    pub(super) span: Span,
    /// The ids in force, at least one.
    pub(super) ids: Vec<Symbol>,
}

impl Subject {
    /// Whom or what the article names at byte `offset`; `None` for what is no name: times, keys, plain prose.
    pub(super) fn at(view: View<'_>, offset: usize) -> Option<Self> {
        let target = view.target(offset)?;
        let ids = match target.thing {
            Thing::Mention { ids, .. } | Thing::HeaderId { ids, .. } => ids,
            Thing::TagId { id, .. } => vec![id],
            Thing::Time { .. }
            | Thing::Status(_)
            | Thing::Date(_)
            | Thing::HeaderKey(_)
            | Thing::TagKey(_) => {
                return None;
            }
        };
        (!ids.is_empty()).then_some(Self { span: target.span, ids })
    }

    /// The words that stand for them in the text: those of the tag where the cursor, at byte `offset`, stands in its
    /// attributes; the subject itself where no words do.
    pub(super) fn words(&self, view: View<'_>, offset: usize) -> Span {
        let mut tags = view.article.tags.iter();
        let around = tags.rfind(|tag| tag.block.touches(offset) && tag.block.contains(self.span));
        around.map_or(self.span, |tag| tag.text)
    }

    /// The way from here to wherever each of the ids leads, each place once; `None` where that is nowhere.
    pub(super) fn leading<P>(&self, lead: impl Fn(Symbol) -> P) -> Option<Definition>
    where
        P: IntoIterator<Item = Place>,
    {
        let mut places: Vec<Place> = Vec::new();
        for place in self.ids.iter().flat_map(|&id| lead(id)) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        (!places.is_empty()).then_some(Definition { origin: self.span, places })
    }
}
