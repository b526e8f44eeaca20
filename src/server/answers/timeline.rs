//! The timeline of somebody or something, in our own words, written as bytes: a name that is in the news stands in ten
//! thousand places.

use std::cmp::Reverse;
use std::future::ready;
use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;
use tower_lsp::jsonrpc::Error;
use tower_lsp::ls_types::Position;
use tower_lsp::ls_types::ProgressToken;
use tower_lsp::ls_types::TextDocumentIdentifier;
use tower_lsp::ls_types::TextDocumentPositionParams;

use crate::corpus::Corpus;
use crate::features::Entity;
use crate::features::Timeline;
use crate::features::timeline;
use crate::features::timeline_of;
use crate::registry::CardType;
use crate::server::addresses::Addresses;
use crate::server::answers::in_cards::InCards;
use crate::server::answers::mentioned;
use crate::server::archive::Archive;
use crate::server::asked::Asked;
use crate::server::shared::Shared;
use crate::server::work::Cancel;
use crate::server::work::blocking;
use crate::server::written::Writing;
use crate::server::written::deliver;
use crate::syntax::is_id;
use crate::text::Symbol;
use crate::workspace::Outline;

/// The request for a timeline.
pub(crate) const TIMELINE: &str = "newsmark/timeline";

/// What it takes.
const TAKES: &str = "`id` says whose timeline is wanted, or `textDocument` and `position` where it is named";
/// So many mentions go into one part, for a client that takes parts.
const PART: usize = 500;

/// `TimelineParams` in `editors/README.md`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct TimelineParams {
    id: Option<String>,
    text_document: Option<TextDocumentIdentifier>,
    position: Option<Position>,
    #[serde(default = "yes")]
    excerpts: bool,
    partial_result_token: Option<ProgressToken>,
}

/// `Entity` there.
#[derive(Debug, Serialize)]
struct Described {
    id: &'static str,
    name: String,
    #[serde(rename = "type")]
    kind: Option<&'static str>,
}

/// Who is asked about, with what is known of them at that moment.
enum Question {
    /// What an article names at a byte.
    Article(Asked, usize),
    /// What a registry file names at a byte.
    Registry(InCards),
    /// An id, in one root or wherever it is known.
    Id(Symbol, Vec<Archive>, Option<TextDocumentIdentifier>),
    /// Nobody.
    Nobody,
}

/// A timeline, and what it was taken from.
struct Answer {
    timeline: Timeline,
    corpus: Corpus,
    outline: Arc<Outline>,
    language: Option<String>,
}

/// The answer to a request for a timeline with `params`.
pub(crate) fn write(shared: &Arc<Shared>, params: &Value) -> Writing {
    let read = mentioned::read::<TimelineParams>(params, TAKES);
    let asked = read.and_then(|params| Ok((Question::of(shared, &params)?, params)));
    let (question, params) = match asked {
        Ok(asked) => asked,
        Err(wrong) => return Box::pin(ready(Err(Error::invalid_params(wrong)))),
    };
    let shared = Arc::clone(shared);
    Box::pin(async move {
        let Some(answer) = question.answer(&shared).await else { return Ok(b"null".to_vec()) };
        let token = params.partial_result_token;
        let size = if token.is_some() { PART } else { usize::MAX };
        let (mut out, parts) =
            blocking(move |cancel| (answer.entities(), answer.parts(size, params.excerpts, &shared, cancel)))
                .await?;
        out.extend_from_slice(br#","mentions":"#);
        out.append(&mut deliver(token.as_ref(), parts).await);
        out.push(b'}');
        Ok(out)
    })
}

impl Question {
    /// What `params` ask, as things are now; what is wrong with them where they ask nothing.
    fn of(shared: &Shared, params: &TimelineParams) -> Result<Self, String> {
        let document = params.text_document.clone();
        match (&params.id, document, params.position) {
            (Some(id), ..) if !is_id(id) => {
                Err(format!("{TAKES}: `{id}` is no id, which has lower-case words joined by hyphens"))
            }
            (Some(id), document, _) => {
                let Some(id) = Symbol::known(id) else { return Ok(Self::Nobody) };
                Ok(Self::Id(id, archives(shared, document.as_ref()), document))
            }
            (None, Some(text_document), Some(position)) => {
                Ok(Self::at(shared, &TextDocumentPositionParams { text_document, position }))
            }
            (None, ..) => Err(TAKES.to_owned()),
        }
    }

    /// What is named at `place`.
    fn at(shared: &Shared, place: &TextDocumentPositionParams) -> Self {
        if let Some((asked, offset)) = shared.ask_at(place) {
            return Self::Article(asked, offset);
        }
        InCards::at(shared, place).map_or(Self::Nobody, Self::Registry)
    }

    /// The timeline among all articles, once they are read.
    async fn answer(self, shared: &Shared) -> Option<Answer> {
        match self {
            Self::Article(asked, offset) => {
                let asked = asked.among_all(shared).await;
                let timeline = timeline(asked.view(), offset)?;
                let language = asked.view().article_language().map(str::to_owned);
                Some(Answer { timeline, corpus: asked.corpus, outline: asked.outline, language })
            }
            Self::Registry(place) => {
                let (archive, id) = place.card(shared).await?;
                Some(Answer::of(archive, id))
            }
            Self::Id(id, archives, document) => {
                let take = || self::archives(shared, document.as_ref());
                let archives = Archive::once_read(archives, take).await;
                let known = archives.into_iter().filter(|one| one.corpus.knows(one.in_force(id)));
                // Of equals the first: later ones have to have more.
                let best = known.min_by_key(|one| {
                    let presence = one.corpus.presence(one.in_force(id));
                    Reverse(presence.map_or(0, |presence| presence.articles))
                });
                best.map(|archive| Answer::of(archive, id))
            }
            Self::Nobody => None,
        }
    }
}

impl Answer {
    fn of(archive: Archive, id: Symbol) -> Self {
        let timeline = timeline_of(&archive.corpus, &[archive.in_force(id)]);
        let language = archive.outline.settings.lang.clone();
        Self { timeline, corpus: archive.corpus, outline: archive.outline, language }
    }

    /// The beginning of the JSON text: whom it is about.
    fn entities(&self) -> Vec<u8> {
        let entity = |&id: &Symbol| Entity::of(&self.corpus, id, self.language.as_deref());
        let described = |Entity { id, name, kind }: Entity| Described {
            id: id.as_str(),
            name,
            kind: kind.map(CardType::name),
        };
        let entities: Vec<Described> = self.timeline.ids.iter().map(entity).map(described).collect();
        let mut out = br#"{"entities":"#.to_vec();
        serde_json::to_writer(&mut out, &entities).expect("it has no keys but strings");
        out
    }

    /// The mentions in parts of `size`, each the JSON text of a list.
    fn parts(&self, size: usize, excerpts: bool, shared: &Shared, cancel: &Cancel) -> Vec<Vec<u8>> {
        let addresses = Addresses::of(shared);
        let parts = self.timeline.mentions.chunks(size).take_while(|_| !cancel.is_cancelled());
        let part = |part| {
            let words = if excerpts {
                mentioned::excerpts(part, &self.outline, shared)
            } else {
                vec![None; part.len()]
            };
            mentioned::written(part, words, &self.corpus, &addresses)
        };
        parts.map(part).collect()
    }
}

/// The root of `document`, or all where none is named.
fn archives(shared: &Shared, document: Option<&TextDocumentIdentifier>) -> Vec<Archive> {
    let Some(document) = document else { return Archive::all(shared) };
    let path = shared.state().path(&document.uri);
    shared.archive(&path).into_iter().collect()
}

fn yes() -> bool {
    true
}
