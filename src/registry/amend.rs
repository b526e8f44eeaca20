//! What is written into registry files: a card more, two cards made one. All else stays as the file has it: indentation,
//! line breaks, comments, trailing commas.

mod layout;

use jsonc_parser::ast::Array;
use jsonc_parser::ast::Object;
use jsonc_parser::ast::ObjectProp;
use jsonc_parser::ast::Value;

use crate::registry::CardType;
use crate::registry::amend::layout::Container;
use crate::registry::amend::layout::Layout;
use crate::registry::document::Document;
use crate::registry::file::STARTER;
use crate::text::Span;
use crate::text::Symbol;

/// What stands somewhere, and what comes in its place.
pub(crate) type Amendment = (Span, String);

/// A card that is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCard {
    /// Its id.
    pub id: Symbol,
    /// What kind of thing it is.
    pub kind: CardType,
    /// Its name.
    pub name: String,
    /// The language of that name, a BCP 47 tag, where it is known.
    pub language: Option<String>,
    /// Whether it is never recognised by that name.
    pub weak: bool,
    /// What else is known: fields of one string, in the order in which they are to stand.
    pub facts: Vec<(&'static str, String)>,
}

/// What a card gains when it takes another one up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heritage {
    /// The ids that lead to it from now on.
    pub former: Vec<Symbol>,
    /// The names that it has from now on, and whether each is weak.
    pub names: Vec<(String, bool)>,
}

/// The edits that put `card` behind the last one of the registry file with `text`, in the order of the text; none where
/// it stands there already. `None` where the file is broken.
pub fn with_card(text: &str, card: &NewCard) -> Option<Vec<Amendment>> {
    let (document, root) = Document::parse(text);
    let root = root?;
    let root = root.as_object()?;
    let layout = Layout::of(text);
    match root.get("cards").map(|property| &property.value) {
        Some(Value::Array(cards)) if has_id(cards, card.id) => Some(Vec::new()),
        Some(Value::Array(cards)) => {
            let style = cards.elements.iter().rev().find_map(|sibling| {
                let sibling = sibling.as_object().filter(|sibling| !sibling.properties.is_empty())?;
                Some(Style::of(sibling, &document, layout))
            });
            let indent = layout.indent_at(document.span(cards).start());
            let style = style.unwrap_or_else(|| Style::plain(layout, layout.deeper(indent)));
            Some(layout.append(&list(cards, &document), &[card.written(&style, layout)]))
        }
        Some(_) => None,
        None => {
            let container = object(root, &document);
            let indent = match container.members.last() {
                Some(last) => layout.indent_at(last.start()).to_owned(),
                None => layout.deeper(layout.indent_at(container.span.start())),
            };
            let inner = layout.deeper(&indent);
            let written = card.written(&Style::plain(layout, inner.clone()), layout);
            let newline = layout.newline;
            let cards = if layout.dense {
                format!("\"cards\":[{written}]")
            } else {
                format!("\"cards\": [{newline}{inner}{written}{newline}{indent}]")
            };
            Some(layout.append(&container, &[cards]))
        }
    }
}

fn has_id(cards: &Array<'_>, id: Symbol) -> bool {
    let ids = cards.elements.iter().filter_map(|card| card.as_object()?.get("id")?.value.as_string_lit());
    ids.into_iter().any(|known| known.value == id.as_str())
}

/// The first registry file of a newsroom, with `card`; the cards of the program stay in force beneath it.
pub fn first_file(card: &NewCard) -> String {
    let text = format!("{{\n  \"extends\": [\"{STARTER}\"],\n  \"cards\": []\n}}\n");
    let edits = with_card(&text, card).unwrap_or_default();
    edits.into_iter().rev().fold(text, |mut text, (span, new)| {
        text.replace_range(span.range(), &new);
        text
    })
}

/// The edits of the registry file with `text` by which the card `from` goes and the card `into` takes its `heritage`, as
/// far as they stand in this file; in the order of the text. `None` where the file is broken.
pub fn merged(text: &str, from: Symbol, into: Symbol, heritage: &Heritage) -> Option<Vec<Amendment>> {
    let (document, root) = Document::parse(text);
    let root = root?;
    let layout = Layout::of(text);
    let Some(Value::Array(cards)) = root.as_object()?.get("cards").map(|property| &property.value) else {
        return Some(Vec::new());
    };
    let container = list(cards, &document);
    let mut edits = Vec::new();
    for (index, card) in cards.elements.iter().enumerate() {
        let Some(card) = card.as_object() else { continue };
        let id = card.get("id").and_then(|property| property.value.as_string_lit());
        match id.map(|id| &*id.value) {
            Some(id) if id == from.as_str() => edits.extend(layout.remove(&container, index)),
            Some(id) if id == into.as_str() => {
                edits.extend(inherited(card, heritage, &document, layout));
            }
            _ => {}
        }
    }
    edits.sort_by_key(|(span, _)| *span);
    Some(edits)
}

/// The edits by which `card` has the `heritage`.
fn inherited(
    card: &Object<'_>,
    heritage: &Heritage,
    document: &Document,
    layout: Layout<'_>,
) -> Vec<Amendment> {
    let style = Style::of(card, document, layout);
    let names = heritage.names.iter().map(|(name, weak)| if *weak { style.weak(name) } else { quoted(name) });
    let former = heritage.former.iter().map(|id| quoted(id.as_str()));
    let fields: [(&str, Vec<String>); 2] =
        [("alternateName", names.collect()), ("formerly", former.collect())];
    let (mut edits, mut new) = (Vec::new(), Vec::new());
    for (field, values) in fields.into_iter().filter(|(_, values)| !values.is_empty()) {
        match card.get(field).map(|property| &property.value) {
            None => new.push(style.field(field, &style.list(&values))),
            Some(Value::Array(known)) => edits.extend(layout.append(&list(known, document), &values)),
            Some(Value::StringLit(one)) => {
                let one = std::iter::once(quoted(&one.value)).chain(values).collect::<Vec<_>>();
                edits.push((value_span(card, field, document), style.list(&one)));
            }
            Some(_) => {
                edits.push((value_span(card, field, document), style.list(&values)));
            }
        }
    }
    if !new.is_empty() {
        edits.extend(layout.append(&object(card, document), &new));
    }
    edits
}

fn value_span(card: &Object<'_>, field: &str, document: &Document) -> Span {
    card.get(field).map(|property| document.span(&property.value)).unwrap_or_default()
}

fn list(array: &Array<'_>, document: &Document) -> Container {
    let members = array.elements.iter().map(|element| document.span(element));
    Container { span: document.span(array), members: members.collect() }
}

fn object(object: &Object<'_>, document: &Document) -> Container {
    let members = object.properties.iter().map(|property: &ObjectProp<'_>| document.span(property));
    Container { span: document.span(object), members: members.collect() }
}

/// How the fields of a card are written.
struct Style {
    /// The indentation of the fields, where each has a line of its own, and that of the brace behind them.
    lines: Option<(String, String)>,
    /// A comma behind the last field, too.
    trailing: bool,
    /// What stands behind colons.
    colon: &'static str,
    /// What stands behind commas.
    comma: &'static str,
    /// What stands within the braces of one line.
    pad: &'static str,
}

impl Style {
    /// A line a field, for a card that stands at `indent`; all in a row in a file without blanks.
    fn plain(layout: Layout<'_>, indent: String) -> Self {
        let lines = (!layout.dense).then(|| (layout.deeper(&indent), indent));
        let blank = blank(!layout.dense);
        Self { lines, trailing: false, colon: blank, comma: blank, pad: blank }
    }

    /// As `card` is written, which has a field.
    fn of(card: &Object<'_>, document: &Document, layout: Layout<'_>) -> Self {
        let text = layout.text;
        let whole = object(card, document);
        let (first, last) = (whole.members.first(), whole.members.last());
        let (start, end) = (first.map_or(0, |first| first.start()), last.map_or(0, |last| last.end()));
        let lines = layout.begins_line(start).then(|| {
            let brace = whole.span.end() - 1;
            (layout.indent_at(start).to_owned(), layout.indent_at(brace).to_owned())
        });
        let name = card.properties.first().map(|property| document.key(property).end() + 1);
        let value = card.properties.first().map(|property| document.span(&property.value).start());
        let between = name.zip(value).map(|(name, value)| Span::new(name, value).of(text));
        let colon = between.is_none_or(|between| between.ends_with(char::is_whitespace));
        let comma = match whole.members.as_slice() {
            [one, other, ..] => Span::new(one.end(), other.start()).of(text).ends_with(char::is_whitespace),
            _ => colon,
        };
        let padded = match lines {
            Some(_) => colon,
            None => Span::new(whole.span.start() + 1, start).of(text).ends_with(' '),
        };
        let trailing = layout.has_comma(end);
        Self { lines, trailing, colon: blank(colon), comma: blank(comma), pad: blank(padded) }
    }

    fn field(&self, name: &str, value: &str) -> String {
        format!("\"{name}\":{}{value}", self.colon)
    }

    fn list(&self, values: &[String]) -> String {
        format!("[{}]", self.row(values))
    }

    /// Something within an object, all in a row.
    fn braced(&self, fields: &[String]) -> String {
        format!("{{{0}{1}{0}}}", self.pad, self.row(fields))
    }

    /// A name by which nobody is recognised.
    fn weak(&self, name: &str) -> String {
        self.braced(&[self.field("text", &quoted(name)), self.field("weak", "true")])
    }

    fn row(&self, members: &[String]) -> String {
        members.join(&format!(",{}", self.comma))
    }
}

fn blank(wanted: bool) -> &'static str {
    if wanted { " " } else { "" }
}

impl NewCard {
    /// The card as JSON.
    fn written(&self, style: &Style, layout: Layout<'_>) -> String {
        let name = match &self.language {
            Some(language) => {
                style.braced(&[format!("{}:{}{}", quoted(language), style.colon, quoted(&self.name))])
            }
            None => quoted(&self.name),
        };
        let own = [("id", quoted(self.id.as_str())), ("type", quoted(self.kind.name())), ("name", name)];
        let weak = self.weak.then(|| ("alternateName", style.list(&[style.weak(&self.name)])));
        let facts = self.facts.iter().map(|(field, value)| (*field, quoted(value)));
        let fields = own.into_iter().chain(weak).chain(facts);
        let fields: Vec<String> = fields.map(|(field, value)| style.field(field, &value)).collect();
        let trailing = if style.trailing { "," } else { "" };
        if let Some((inner, outer)) = &style.lines {
            let newline = layout.newline;
            let fields = fields.join(&format!(",{newline}{inner}"));
            return format!("{{{newline}{inner}{fields}{trailing}{newline}{outer}}}");
        }
        let pad = style.pad;
        format!("{{{pad}{}{trailing}{pad}}}", style.row(&fields))
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("any string is JSON")
}
