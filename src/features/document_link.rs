//! Links: the article's own page, the pages of those whom ids name, the articles to read also.

use crate::corpus::ArticleId;
use crate::corpus::Thing;
use crate::features::View;
use crate::features::markdown::bare_address;
use crate::features::markdown::web_address;
use crate::features::read_also::read_also;
use crate::registry::Card;
use crate::syntax::HeaderKey;
use crate::text::Span;
use crate::text::Symbol;

/// A stretch of the article that leads out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLink {
    /// The address, the id, or the title.
    pub span: Span,
    /// Where it leads to.
    pub target: LinkTarget,
    /// The same in words.
    pub tooltip: String,
}

/// Where a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// A page on the web, by its address.
    Web(String),
    /// The page that the card with this id says is the same as it.
    Card(Symbol),
    /// Another article.
    Article(ArticleId),
}

/// All links, in the order of the text.
pub fn document_links(view: View<'_>) -> Vec<DocumentLink> {
    let mut links: Vec<DocumentLink> = address(view).into_iter().collect();
    for (span, id) in header_ids(view).into_iter().chain(tag_ids(view)) {
        let Some(card) = view.registry().card(id) else { continue };
        if let Some(page) = page_of(card, view.article_language()) {
            let name = card.name.best(view.article_language()).unwrap_or_else(|| card.id.as_str());
            let tooltip = format!("{name} · {page}");
            links.push(DocumentLink { span, target: LinkTarget::Card(card.id), tooltip });
        }
    }
    for found in read_also(view) {
        let Some(summary) = view.corpus.summary(found.article) else { continue };
        let date = summary.date.map_or_else(|| "undated".to_owned(), |date| date.day.to_string());
        let title = summary.headline.as_ref().map_or("", |headline| &headline.text);
        let tooltip = format!("{date} · {title}");
        links.push(DocumentLink { span: found.span, target: LinkTarget::Article(found.article), tooltip });
    }
    links.sort_by_key(|link| link.span);
    links
}

/// The page on the web that stands for `id` as `view`'s article has it: in the article's language where there is one.
pub fn web_page(view: View<'_>, id: Symbol) -> Option<String> {
    page_of(view.registry().card(id)?, view.article_language())
}

/// Of the pages on the web of `card` the first in `language`, as encyclopedias put it before their names, else the first.
fn page_of(card: &Card, language: Option<&str>) -> Option<String> {
    let language = language.and_then(|language| language.split(['-', '_']).next()).unwrap_or_default();
    let pages = || card.same_as.iter().filter_map(|address| web_address(address));
    let is_own =
        |host: &str| host.split('.').next().is_some_and(|first| first.eq_ignore_ascii_case(language));
    let own = pages().find(|(_, host)| is_own(host));
    own.or_else(|| pages().next()).map(|(address, _)| bare_address(&address).into_owned())
}

/// The article's own page.
fn address(view: View<'_>) -> Option<DocumentLink> {
    let span = view.article.header.line(HeaderKey::Url)?.value;
    let (address, _) = web_address(span.of(view.text))?;
    let address = bare_address(&address).into_owned();
    Some(DocumentLink { span, tooltip: address.clone(), target: LinkTarget::Web(address) })
}

/// The ids that tags name.
fn tag_ids(view: View<'_>) -> Vec<(Span, Symbol)> {
    view.article.named_ids().map(|(_, _, named)| (named.span, named.id)).collect()
}

/// The header's values that mean one card each.
fn header_ids(view: View<'_>) -> Vec<(Span, Symbol)> {
    let lines = view.article.header.lines.iter();
    let found = lines.filter_map(|line| {
        let target = view.target(line.value.start()).filter(|target| target.span == line.value)?;
        match target.thing {
            Thing::HeaderId { ids, .. } => {
                ids.first().copied().filter(|_| ids.len() == 1).map(|id| (target.span, id))
            }
            Thing::Mention { .. }
            | Thing::TagId { .. }
            | Thing::Time { .. }
            | Thing::Status(_)
            | Thing::Date(_)
            | Thing::HeaderKey(_)
            | Thing::TagKey(_) => None,
        }
    });
    found.collect()
}
