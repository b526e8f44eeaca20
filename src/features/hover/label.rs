//! How a hover calls what it speaks of: entities by their names, articles by their files and days.

use crate::corpus::ArticleId;
use crate::corpus::Holder;
use crate::features::View;
use crate::registry::Card;
use crate::registry::CardType;
use crate::text::Symbol;
use crate::time::day_in_brief;

/// So many things are listed.
const MOST: usize = 8;

impl View<'_> {
    /// The name of `card` for the readers of this article.
    pub(super) fn card_name(self, card: &Card) -> &str {
        card.name
            .best(self.article_language())
            .filter(|name| !name.trim().is_empty())
            .unwrap_or(card.id.as_str())
    }

    /// The name of `id`: its card's, its declaration's, else the id.
    pub(super) fn name_of(self, id: Symbol) -> String {
        if let Some(card) = self.registry().card(id) {
            return self.card_name(card).to_owned();
        }
        let declared = match self.corpus.holder(id) {
            Some(Holder::Inline(_, note)) => {
                note.declaration.as_ref().map(|declaration| declaration.name.to_string())
            }
            _ => None,
        };
        declared.filter(|name| !name.is_empty()).unwrap_or_else(|| id.as_str().to_owned())
    }

    /// The day of `article`, its year where it isn't that of this one.
    pub(in crate::features) fn brief_day(self, article: ArticleId) -> Option<String> {
        self.corpus.date(article).map(|date| day_in_brief(date.day, self.day()))
    }

    /// Which article it is: „this article", else its file's name.
    pub(in crate::features) fn article_name(self, article: ArticleId) -> String {
        let path = self.corpus.summary(article).map(|summary| &summary.path);
        let name = path.and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
        name.filter(|_| article != self.id).unwrap_or_else(|| "this article".to_owned())
    }
}

/// The type of a card in words.
pub(super) fn kind(kind: CardType) -> &'static str {
    match kind {
        CardType::Person => "person",
        CardType::Organization => "organisation",
        CardType::Place => "place",
        CardType::Event => "event",
    }
}

/// `things` one after the other; of many the first, and how many more there are.
pub(super) fn list(things: impl IntoIterator<Item = String>) -> String {
    let mut things = things.into_iter();
    let mut shown: Vec<String> = things.by_ref().take(MOST).collect();
    let more = things.count();
    if more > 0 {
        shown.push(format!("{more} more"));
    }
    shown.join(", ")
}

/// `count` of what `one` names.
pub(in crate::features) fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}
