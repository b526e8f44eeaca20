//! A card that is to be written.

use crate::features::errand::Home;
use crate::features::errand::Newsroom;
use crate::features::errand::Plan;
use crate::features::errand::Planned;
use crate::features::errand::Task;
use crate::features::errand::home;
use crate::features::errand::refused;
use crate::registry::NewCard;
use crate::registry::first_file;

pub(super) fn plan<'a>(newsroom: Newsroom<'a>, card: &NewCard) -> Planned<'a> {
    let registry = newsroom.corpus.registry();
    if let Some(owner) = registry.card(card.id) {
        return refused(format!("`{}` leads to a card already: `{}`", card.id, owner.id));
    }
    if registry.is_doubtful(card.id) {
        return refused(format!("the card of `{}` can't be read: mend its registry file first", card.id));
    }
    let (cards, made) = match home(newsroom, card.kind) {
        Home::File(path) => (vec![path], None),
        Home::New(path) => (Vec::new(), Some((path, first_file(card)))),
        Home::Nowhere(why) => return Planned::Refused(why),
    };
    let task = Task::Card(card.clone());
    Planned::Plan(Plan { articles: Vec::new(), cards, made, corpus: newsroom.corpus, task })
}
