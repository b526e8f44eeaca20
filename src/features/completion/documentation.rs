//! What to say of an id in the list of completions, when somebody asks.

use crate::features::View;
use crate::features::completion::candidate::Candidate;
use crate::text::Symbol;

/// The name, what tells it from others, its description, and in how many articles it is mentioned: plain text. `None`
/// where the id is neither a card's nor a declared event's.
pub fn documentation(view: View<'_>, id: Symbol) -> Option<String> {
    let day = view.day().unwrap_or(view.today);
    let candidate = Candidate::new(view, id)?;
    let mut paragraphs = vec![candidate.detail(view, day)];
    let language = view.article_language().unwrap_or_default();
    let card = view.registry().card(id);
    paragraphs.extend(card.and_then(|card| card.description.get(language)).map(str::to_owned));
    paragraphs.push(match view.corpus.familiarity(id).articles {
        0 => "mentioned in no article yet".to_owned(),
        1 => "mentioned in 1 article".to_owned(),
        articles => format!("mentioned in {articles} articles"),
    });
    Some(paragraphs.join("\n\n"))
}
