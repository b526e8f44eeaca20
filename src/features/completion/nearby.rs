//! Who is mentioned near a place of an article, and in the articles around its day.

use rustc_hash::FxHashMap;

use crate::features::completion::scene::Scene;
use crate::text::Span;
use crate::text::Symbol;

/// How many mentions on each side of the place are looked at.
const MENTIONS: usize = 1000;
/// How many articles before the day are looked at.
const ARTICLES: usize = 60;
/// How many mentions of them.
const VISITS: usize = 4000;
/// How many of those whom they mention count.
const CURRENT: usize = 300;
/// How much nearer the same sentence is than the rest of the article.
const SENTENCE: u32 = 1 << 30;

/// What is mentioned in the article itself: the higher the nearer. `inside`: in what is marked, too; who is named in a
/// quotation doesn't speak it.
pub(super) fn nearness(scene: &Scene<'_>, inside: bool) -> FxHashMap<Symbol, u32> {
    let mut nearness: FxHashMap<Symbol, u32> = FxHashMap::default();
    let mentions = &scene.view.summary.mentions;
    let here = mentions.partition_point(|mention| mention.extent.span.start() < scene.text.start());
    let around = mentions.iter().skip(here.saturating_sub(MENTIONS)).take(2 * MENTIONS);
    let counts = |span: Span| span != scene.text && (inside || !scene.text.contains(span));
    for mention in around.filter(|mention| counts(mention.extent.span)) {
        let span = mention.extent.span;
        let gap =
            span.start().saturating_sub(scene.text.end()) + scene.text.start().saturating_sub(span.end());
        let near = SENTENCE - u32::try_from(gap).unwrap_or(SENTENCE).min(SENTENCE - 1);
        let near = near + if scene.sentence.contains(span) { SENTENCE } else { 0 };
        let known = nearness.entry(mention.id).or_default();
        *known = near.max(*known);
    }
    nearness
}

/// Whether what has this nearness stands in the same sentence.
pub(super) fn in_sentence(nearness: u32) -> bool {
    nearness > SENTENCE
}

/// What the articles around the article's day mention: the higher the more of them do and the nearer they are.
pub(super) fn currency(scene: &Scene<'_>) -> FxHashMap<Symbol, u32> {
    let view = scene.view;
    let mut currency: FxHashMap<Symbol, (u32, usize)> = FxHashMap::default();
    let mut visits = 0;
    for (rank, article) in view.corpus.articles_around(view.day(), ARTICLES).into_iter().enumerate() {
        let Some(summary) = view.corpus.summary(article).filter(|_| article != view.id) else { continue };
        let weight = u32::try_from(2 * ARTICLES - rank.min(2 * ARTICLES - 1)).unwrap_or(1);
        for mention in summary.mentions.iter().take(VISITS - visits) {
            visits += 1;
            let known = currency.entry(mention.id).or_insert((0, usize::MAX));
            if known.1 != rank {
                *known = (known.0 + weight, rank);
            }
        }
        if visits >= VISITS {
            break;
        }
    }
    let mut current: Vec<(Symbol, u32)> =
        currency.into_iter().map(|(id, (weight, _))| (id, weight)).collect();
    if current.len() > CURRENT {
        current.select_nth_unstable_by_key(CURRENT, |&(id, weight)| (u32::MAX - weight, id.as_str()));
        current.truncate(CURRENT);
    }
    current.into_iter().collect()
}
