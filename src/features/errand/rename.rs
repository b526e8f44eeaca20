//! An id that is to be another one, wherever it stands.

use crate::corpus::id_places;
use crate::features::errand::Newsroom;
use crate::features::errand::Plan;
use crate::features::errand::Task;
use crate::features::errand::home::card_files;
use crate::registry::Registry;
use crate::registry::id_spans;
use crate::rules::Edit;
use crate::syntax::Article;
use crate::text::Span;
use crate::text::Symbol;

/// The id, what leads to it, and what it is to be.
#[derive(Debug)]
pub(super) struct Rename {
    pub(super) id: Symbol,
    former: Vec<Symbol>,
    new: String,
}

pub(super) fn plan<'a>(newsroom: Newsroom<'a>, id: Symbol, new: &str) -> Plan<'a> {
    let corpus = newsroom.corpus;
    let former = corpus.registry().card(id).map_or_else(Vec::new, |card| card.formerly.clone());
    let writing = corpus.writing(id).into_iter().filter_map(|id| corpus.summary(id));
    Plan {
        articles: writing.map(|summary| summary.path.clone()).collect(),
        cards: card_files(corpus.registry()),
        made: None,
        corpus,
        task: Task::Rename(Rename { id, former, new: new.to_owned() }),
    }
}

impl Rename {
    pub(super) fn in_article(&self, text: &str, article: &Article, registry: &Registry) -> Vec<Edit> {
        id_places(text, article, registry, self.id).into_iter().map(|span| self.edit(span)).collect()
    }

    pub(super) fn in_cards(&self, text: &str) -> Option<Vec<Edit>> {
        let spans = id_spans(text, self.id, &self.former)?;
        Some(spans.into_iter().map(|span| self.edit(span)).collect())
    }

    fn edit(&self, span: Span) -> Edit {
        Edit { span, text: self.new.clone() }
    }
}
