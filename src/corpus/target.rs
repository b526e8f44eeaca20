//! What lies under the cursor: the one place that all features ask.

use crate::corpus::EventStatus;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::Summary;
use crate::corpus::tagged::effective;
use crate::corpus::tagged::kind;
use crate::registry::Registry;
use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::syntax::HeaderKey;
use crate::syntax::HeaderLine;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;
use crate::time::Edtf;

/// Something that an article says at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Where it stands: the words, the id, the key or the value, without quotes and punctuation.
    pub span: Span,
    /// What it is.
    pub thing: Thing,
}

/// The kinds of [`Target`]. Ids are those in force: a former one is its card's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// The words of a mention: the text of a tag, or a recognised name.
    Mention {
        /// Whom or what it means, at least one; several where the tag's value holds several.
        ids: Vec<Symbol>,
        /// As what; a quotation is one of its speakers.
        kind: MentionKind,
        /// How we know.
        status: MentionStatus,
    },
    /// An id as it is written in a tag.
    TagId {
        /// The id.
        id: Symbol,
        /// Under which key.
        key: Key,
    },
    /// The value of a header line that takes an id or a card's name: `source`, `place`, `event`.
    HeaderId {
        /// The cards or the event that it means; empty for free text.
        ids: Vec<Symbol>,
        /// Under which key.
        key: HeaderKey,
    },
    /// The text of a tag that tells a time and nothing else, or the value of its `when` or `until`.
    Time {
        /// The days that the tag means, both keys together; `None` where they are malformed.
        days: Option<Edtf>,
        /// The value of `when`.
        when: Option<Span>,
        /// The value of `until`.
        until: Option<Span>,
    },
    /// The value of `status`.
    Status(EventStatus),
    /// A date of the header: the value of `date` or `updated`.
    Date(HeaderKey),
    /// A key of the header.
    HeaderKey(HeaderKey),
    /// A key of a tag.
    TagKey(Key),
}

/// What lies at byte `offset` of the article, the innermost thing where several do; a place behind the last
/// character of something belongs to it where nothing begins there.
pub fn target(
    text: &str,
    article: &Article,
    summary: &Summary,
    registry: &Registry,
    offset: usize,
) -> Option<Target> {
    let page = Page { text, article, registry };
    let mut found = page.header(offset);
    for tag in article.tags.iter().filter(|tag| tag.span.touches(offset)) {
        found.extend(page.tag(tag, offset));
    }
    let recognised = summary.mentions.iter().filter(|mention| mention.status == MentionStatus::Recognised);
    found.extend(recognised.filter(|mention| mention.extent.span.touches(offset)).map(|mention| Target {
        span: mention.extent.span,
        thing: Thing::Mention { ids: vec![mention.id], kind: mention.kind, status: mention.status },
    }));
    found.into_iter().min_by_key(|target| (target.span.end() <= offset, target.span.len()))
}

#[derive(Clone, Copy)]
struct Page<'a> {
    text: &'a str,
    article: &'a Article,
    registry: &'a Registry,
}

impl Page<'_> {
    fn header(self, offset: usize) -> Vec<Target> {
        let mut found = Vec::new();
        if let Some(line) = self.article.header.lines.iter().find(|line| line.span.touches(offset)) {
            if line.key_span.touches(offset) {
                found.push(Target { span: line.key_span, thing: Thing::HeaderKey(line.key) });
            }
            if line.value.touches(offset) && !line.value.is_empty() {
                found.extend(self.header_value(line));
            }
        }
        if let Some(span) = self.article.header.date_span.filter(|span| span.touches(offset)) {
            found.push(Target { span, thing: Thing::Date(HeaderKey::Date) });
        }
        found
    }

    fn header_value(self, line: &HeaderLine) -> Option<Target> {
        let thing = match line.key {
            HeaderKey::Updated => Thing::Date(line.key),
            HeaderKey::Source | HeaderKey::Place | HeaderKey::Event => {
                let ids = header_ids(line.value.of(self.text), line.key, self.registry);
                Thing::HeaderId { ids, key: line.key }
            }
            HeaderKey::Date
            | HeaderKey::Title
            | HeaderKey::Author
            | HeaderKey::Lang
            | HeaderKey::Url
            | HeaderKey::Lint => return None,
        };
        Some(Target { span: line.value, thing })
    }

    /// What of `tag` lies at `offset`: an attribute's part, else the tag's text.
    fn tag(self, tag: &Tag, offset: usize) -> Option<Target> {
        let attributes = self.article.attributes(tag);
        let inside = attributes.iter().find(|attribute| attribute.span.touches(offset));
        if let Some(target) = inside.and_then(|attribute| self.attribute(tag, attribute, offset)) {
            return Some(target);
        }
        let subject = effective(self.article, tag).find_map(|attribute| {
            let (kind, status) = kind(attribute.key)?;
            let ids = self.ids(attribute);
            (!ids.is_empty()).then_some(Thing::Mention { ids, kind, status })
        });
        let thing = subject.or_else(|| self.time(tag))?;
        let span = if tag.text.touches(offset) { tag.text } else { tag.span };
        Some(Target { span, thing })
    }

    fn attribute(self, tag: &Tag, attribute: &Attribute, offset: usize) -> Option<Target> {
        let key = attribute.key;
        if attribute.key_span.touches(offset) && key != Key::Declare {
            return (key != Key::Unknown)
                .then_some(Target { span: attribute.key_span, thing: Thing::TagKey(key) });
        }
        match key {
            _ if !attribute.value.touches(offset) => None,
            Key::When | Key::Until => Some(Target { span: attribute.value, thing: self.time(tag)? }),
            Key::Status => {
                let status = EventStatus::from_name(attribute.value.of(self.text))?;
                Some(Target { span: attribute.value, thing: Thing::Status(status) })
            }
            _ if key.takes_ids() => {
                let mut ids = attribute.ids(self.text).filter(|(_, id)| is_id(id));
                let (span, id) = ids.find(|(span, _)| span.touches(offset))?;
                let id = self.registry.resolve(Symbol::new(id));
                Some(Target { span, thing: Thing::TagId { id, key } })
            }
            _ => None,
        }
    }

    fn ids(self, attribute: &Attribute) -> Vec<Symbol> {
        let ids = attribute.ids(self.text).filter(|(_, id)| is_id(id));
        let mut ids: Vec<Symbol> = ids.map(|(_, id)| self.registry.resolve(Symbol::new(id))).collect();
        let mut seen = Vec::new();
        ids.retain(|id| {
            !seen.contains(id) && {
                seen.push(*id);
                true
            }
        });
        ids
    }

    /// The time that `tag` tells.
    fn time(self, tag: &Tag) -> Option<Thing> {
        let value = |key| self.article.attribute(tag, key).map(|attribute| attribute.value);
        let (when, until) = (value(Key::When), value(Key::Until));
        if when.is_none() && until.is_none() {
            return None;
        }
        let days = |span: Span| Edtf::parse(span.of(self.text));
        let days = match (when.map(days), until.map(days)) {
            (Some(when), None) => when,
            (Some(when), Some(until)) => when.zip(until).map(|(when, until)| when.until(until)),
            (None, _) => None,
        };
        Some(Thing::Time { days, when, until })
    }
}

/// Whom the header's `value` under `key` means: the card with that id, else those that own it as a name and are of
/// the right type; an id that no card has means the event that articles know by it.
pub(crate) fn header_ids(value: &str, key: HeaderKey, registry: &Registry) -> Vec<Symbol> {
    use crate::registry::CardType;
    let fits = |kind: CardType| match key {
        HeaderKey::Event => kind == CardType::Event,
        HeaderKey::Place => kind == CardType::Place,
        _ => kind != CardType::Event,
    };
    if let Some(card) = Symbol::known(value).and_then(|id| registry.card(id)) {
        return vec![card.id];
    }
    let named: Vec<Symbol> =
        registry.named(value).into_iter().filter(|card| fits(card.kind)).map(|card| card.id).collect();
    if named.is_empty() && key == HeaderKey::Event && is_id(value) {
        return vec![Symbol::new(value)];
    }
    named
}
