//! The mentions of one article as lines of JSON.

use std::cmp::Reverse;

use edtf_core::Edtf;
use serde::Serialize;

use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::Source;
use crate::corpus::summarise;
use crate::syntax::Article;
use crate::syntax::CleanText;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::parse;
use crate::text::Encoding;
use crate::text::LineIndex;
use crate::text::Span;
use crate::workspace::FileReport;
use crate::workspace::RootScan;

#[derive(Debug, Serialize)]
struct Line<'a> {
    path: &'a str,
    bytes: [usize; 2],
    text: &'a str,
    kind: &'static str,
    id: Option<&'a str>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
}

/// By start, longer first, then by where the attribute stands.
type Place = (usize, Reverse<usize>, usize);

/// The lines of `file`, whose text was read again as `text`, each with its line break.
pub(crate) fn mention_lines(scan: &RootScan, file: &FileReport, text: &str, encoding: Encoding) -> Vec<u8> {
    let (article, lines) = (parse(text), LineIndex::new(text));
    let names = file.article.map(|id| scan.corpus.names_for(id)).unwrap_or_default();
    let summary = summarise(Source {
        path: &file.path,
        text,
        article: &article,
        lines: &lines,
        registry: &scan.registry,
        names: &names,
        language: scan.language.as_deref(),
        encoding,
    });
    let clean = CleanText::new(text, &article);
    let line = |span: Span| Line {
        path: &file.label,
        bytes: [span.start(), span.end()],
        text: clean.of(span),
        kind: "when",
        id: None,
        status: "tagged",
        value: None,
    };
    let mut sorted: Vec<(Place, Line<'_>)> = Vec::new();
    for mention in &summary.mentions {
        let (kind, status) = (mention.kind.name(), mention.status.name());
        let id = Some(scan.registry.resolve(mention.id).as_str());
        let place = place(mention.extent.span, written_at(mention, &article));
        sorted.push((place, Line { kind, id, status, ..line(mention.extent.span) }));
    }
    for tag in &article.tags {
        if let Some((at, value)) = when(tag, &article, text) {
            sorted.push((place(tag.text, at), Line { value: Some(value), ..line(tag.text) }));
        }
    }
    sorted.sort_by_key(|(place, _)| *place);
    let mut out = Vec::new();
    for (_, line) in &sorted {
        serde_json::to_writer(&mut out, line)
            .expect("a line has string keys, and a Vec takes all that is written");
        out.push(b'\n');
    }
    out
}

fn place(span: Span, attribute: usize) -> Place {
    (span.start(), Reverse(span.end()), attribute)
}

/// Where the attribute stands that a mention comes from; behind all others for a recognised one.
fn written_at(mention: &Mention, article: &Article) -> usize {
    let span = mention.extent.span;
    let key = match (mention.kind, mention.status) {
        (_, MentionStatus::Recognised) => return usize::MAX,
        (MentionKind::Event, MentionStatus::Declared) => Key::Declare,
        (MentionKind::Actor, _) => Key::Actor,
        (MentionKind::Place, _) => Key::Place,
        (MentionKind::Event, _) => Key::Event,
        (MentionKind::Source, _) => Key::Source,
        (MentionKind::Quote, _) => Key::Quote,
    };
    let first = article.tags.partition_point(|tag| tag.span.start() < span.start().saturating_sub(1));
    let mut near = article.tags.iter().skip(first).take_while(|tag| tag.span.start() <= span.start());
    let tag = near.find(|tag| tag.text == span);
    let attribute = tag.and_then(|tag| article.attributes(tag).iter().find(|attribute| attribute.key == key));
    attribute.map_or(usize::MAX, |attribute| attribute.span.start())
}

/// The time that `tag` gives, and where its `when` stands; `None` where there is none or it isn't well-formed.
fn when(tag: &Tag, article: &Article, text: &str) -> Option<(usize, String)> {
    let attributes = article.attributes(tag);
    let first = |key| attributes.iter().find(|attribute| attribute.key == key);
    let from = first(Key::When)?;
    let start = from.value.of(text);
    let whole = first(Key::Until).map(|until| format!("{start}/{}", until.value.of(text)));
    let value =
        whole.filter(|whole| well_formed(whole)).or_else(|| well_formed(start).then(|| start.to_owned()))?;
    Some((from.span.start(), value))
}

fn well_formed(value: &str) -> bool {
    Edtf::parse(value).is_ok_and(|time| time.level() <= 1)
}
