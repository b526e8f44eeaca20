//! Makes a card of the event that the article declares at the cursor's place.

use crate::corpus::Holder;
use crate::features::Errand;
use crate::features::View;
use crate::features::action::Action;
use crate::features::action::ActionKind;
use crate::features::action::Occasion;
use crate::features::errand::Home;
use crate::features::errand::home;
use crate::features::errand::move_refusal;
use crate::registry::CardType;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::is_id;
use crate::text::Symbol;

/// Offered where the declaration at the cursor's place is the one that holds.
pub(super) fn move_to_registry(view: View<'_>, occasion: Occasion<'_>) -> Option<Action> {
    let range = occasion.range;
    let holds = |tag: &&Tag| tag.closed && tag.span.touches(range.start()) && tag.span.touches(range.end());
    let tag = view.article.tags.iter().filter(holds).min_by_key(|tag| tag.span.len())?;
    let id = view.article.attribute(tag, Key::Declare)?.value.of(view.text);
    let id = Symbol::known(id).filter(|_| is_id(id))?;
    match view.corpus.holder(id)? {
        Holder::Inline(article, note) if article == view.id && note.text.span == tag.text => {}
        Holder::Inline(..) | Holder::Card(_) => return None,
    }
    let disabled = move_refusal(view.corpus, id).or_else(|| match home(occasion.newsroom, CardType::Event) {
        Home::Nowhere(why) => Some(why),
        Home::File(_) | Home::New(_) => None,
    });
    let errand = Errand::MoveToRegistry { id, language: view.article_language().map(str::to_owned) };
    let title = format!("move the event `{id}` to the registry");
    Some(Action { disabled, ..Action::errand(title, ActionKind::Rewrite, errand) })
}
