//! What each word of an article is, for colours: keys, dates, tags, mentions, quotations, times.

use std::cmp::Reverse;

use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::Thing;
use crate::features::View;
use crate::features::paragraph::trimmed;
use crate::syntax::Attribute;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Span;
use crate::time::strict_date;

/// A stretch of the article that is one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands; may go over several lines.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it is a mention without a tag.
    pub recognised: bool,
    /// Whether it declares an event: its words, and its id.
    pub declares: bool,
    /// Whether it is an id that its card no longer has.
    pub former: bool,
}

/// The kinds of [`Token`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// A key of the header.
    HeaderKey,
    /// A date of the header.
    Date,
    /// Brackets, braces, equals signs and quotes of a tag.
    Punctuation,
    /// A key of a tag.
    TagKey,
    /// An id in a tag.
    Id,
    /// The words of a mention of an actor.
    Actor,
    /// The words of a mention of a place; in the header a place that a card knows.
    Place,
    /// The words of a mention of an event; in the header an event.
    Event,
    /// The words that name a source; in the header a source that a card knows.
    Source,
    /// A quotation, but for what is something else in it.
    Quote,
    /// Words that mean a time, and the time that they mean.
    Time,
    /// The value of `status`.
    Status,
    /// The value of `title`.
    Title,
    /// A backslash and what it keeps from being a tag.
    Escape,
}

/// What the words of the article are, in their order: no two tokens overlap, none is blank. Plain prose is no token.
pub fn tokens(view: View<'_>) -> Vec<Token> {
    let mut layers = Vec::new();
    header(view, &mut layers);
    for tag in &view.article.tags {
        self::tag(view.article.attributes(tag), tag, &mut layers);
    }
    ids(view, &mut layers);
    layers.extend(view.article.escapes.iter().map(|span| Layer::new(*span, Some(TokenKind::Escape))));
    let recognised =
        view.summary.mentions.iter().filter(|mention| mention.status == MentionStatus::Recognised);
    layers.extend(recognised.map(recognised_layer));
    layers.retain(|layer| !layer.span.is_empty());
    layers.sort_by_key(|layer| (layer.span.start(), Reverse(layer.span.end())));
    flattened(view.text, &layers)
}

/// Something that lies over what holds it.
#[derive(Debug, Clone, Copy)]
struct Layer {
    span: Span,
    /// `None` hides what lies below.
    kind: Option<TokenKind>,
    recognised: bool,
    declares: bool,
    former: bool,
}

impl Layer {
    fn new(span: Span, kind: Option<TokenKind>) -> Self {
        Self { span, kind, recognised: false, declares: false, former: false }
    }

    /// What can be seen of it at `span`.
    fn seen(self, text: &str, span: Span) -> Option<Token> {
        let words = trimmed(text, span);
        let kind = self.kind.filter(|_| !words.is_empty())?;
        let span = if kind == TokenKind::Punctuation { words } else { span };
        let Self { recognised, declares, former, .. } = self;
        Some(Token { span, kind, recognised, declares, former })
    }
}

/// What can be seen of `layers`, each of which lies over those before it that hold its beginning.
fn flattened(text: &str, layers: &[Layer]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(layers.len());
    let mut below: Vec<Layer> = Vec::new();
    let mut at = 0;
    for layer in layers {
        while let Some(ended) = below.pop_if(|below| below.span.end() <= layer.span.start()) {
            tokens.extend(ended.seen(text, Span::new(at, ended.span.end())));
            at = at.max(ended.span.end());
        }
        let around = below.last().map_or(text.len(), |around| around.span.end());
        if let Some(around) = below.last() {
            tokens.extend(around.seen(text, Span::new(at, layer.span.start())));
        }
        at = layer.span.start();
        below.push(Layer { span: Span::new(at, layer.span.end().min(around)), ..*layer });
    }
    while let Some(ended) = below.pop() {
        tokens.extend(ended.seen(text, Span::new(at, ended.span.end())));
        at = at.max(ended.span.end());
    }
    tokens
}

fn header(view: View<'_>, layers: &mut Vec<Layer>) {
    let header = &view.article.header;
    layers.extend(header.lines.iter().map(|line| Layer::new(line.key_span, Some(TokenKind::HeaderKey))));
    layers.extend(header.date_span.map(|date| Layer::new(date, Some(TokenKind::Date))));
    let updated = header.line(HeaderKey::Updated).map(|line| line.value);
    let updated = updated.filter(|date| strict_date(date.of(view.text)).is_some());
    layers.extend(updated.map(|date| Layer::new(date, Some(TokenKind::Date))));
    let named = [
        (HeaderKey::Source, TokenKind::Source),
        (HeaderKey::Place, TokenKind::Place),
        (HeaderKey::Event, TokenKind::Event),
    ];
    for (key, kind) in named {
        let Some(value) = header.line(key).map(|line| line.value) else { continue };
        let thing = view.target(value.start()).map(|target| target.thing);
        if matches!(thing, Some(Thing::HeaderId { ids, .. }) if !ids.is_empty()) {
            layers.push(Layer::new(value, Some(kind)));
        }
    }
}

fn tag(attributes: &[Attribute], tag: &Tag, layers: &mut Vec<Layer>) {
    let bracket = Span::new(tag.span.start(), tag.text.start());
    layers.push(Layer::new(bracket, Some(TokenKind::Punctuation)));
    layers.push(words(tag, attributes));
    layers.push(Layer::new(Span::new(tag.text.end(), tag.block.end()), Some(TokenKind::Punctuation)));
    for attribute in attributes {
        if attribute.key != Key::Declare {
            layers.push(Layer::new(attribute.key_span, Some(TokenKind::TagKey)));
        }
        let kind = match attribute.key {
            Key::When | Key::Until => Some(TokenKind::Time),
            Key::Status => Some(TokenKind::Status),
            Key::Title => Some(TokenKind::Title),
            // Ids come by themselves; what else stands in their place is none.
            _ => None,
        };
        layers.push(Layer::new(attribute.value, kind));
    }
}

/// The text of `tag`, as what its first telling key says.
fn words(tag: &Tag, attributes: &[Attribute]) -> Layer {
    let keys = || attributes.iter().map(|attribute| attribute.key);
    let time = || keys().find(|key| matches!(key, Key::When | Key::Until));
    let key = keys().find(|key| key.is_subject()).or_else(time);
    let kind = key.and_then(|key| match key {
        Key::Declare | Key::Event => Some(TokenKind::Event),
        Key::Actor => Some(TokenKind::Actor),
        Key::Place => Some(TokenKind::Place),
        Key::Source => Some(TokenKind::Source),
        Key::Quote => Some(TokenKind::Quote),
        Key::When | Key::Until => Some(TokenKind::Time),
        Key::At | Key::PartOf | Key::After | Key::Title | Key::Status | Key::Unknown => None,
    });
    Layer { declares: key == Some(Key::Declare), ..Layer::new(tag.text, kind) }
}

fn ids(view: View<'_>, layers: &mut Vec<Layer>) {
    layers.extend(view.article.named_ids().map(|(_, attribute, named)| Layer {
        declares: attribute.key == Key::Declare,
        former: view.registry().resolve(named.id) != named.id,
        ..Layer::new(named.span, Some(TokenKind::Id))
    }));
}

fn recognised_layer(mention: &Mention) -> Layer {
    let kind = match mention.kind {
        MentionKind::Actor => TokenKind::Actor,
        MentionKind::Place => TokenKind::Place,
        MentionKind::Event => TokenKind::Event,
        MentionKind::Source => TokenKind::Source,
        MentionKind::Quote => TokenKind::Quote,
    };
    Layer { recognised: true, ..Layer::new(mention.extent.span, Some(kind)) }
}
