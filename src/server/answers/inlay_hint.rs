//! Hints in the protocol's words, and what is said of one when it is looked at.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::InlayHint;
use tower_lsp::ls_types::InlayHintKind;
use tower_lsp::ls_types::InlayHintLabel;
use tower_lsp::ls_types::InlayHintLabelPart;
use tower_lsp::ls_types::InlayHintParams;
use tower_lsp::ls_types::InlayHintTooltip;
use tower_lsp::ls_types::Location;
use tower_lsp::ls_types::TextEdit;

use crate::features::Hint;
use crate::features::HintAbout;
use crate::features::WantedHints;
use crate::features::definition;
use crate::features::hints;
use crate::features::hover;
use crate::server::asked::Asked;
use crate::server::convert::markup;
use crate::server::convert::position;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::settings::Hints;

/// What a hint says of itself when the client asks for more.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    /// The path by which the server knows the article.
    article: String,
    /// The version of the text that the hint was made for: another one's places are others.
    version: i32,
    /// The byte that it speaks of.
    offset: usize,
}

/// The hints within the range that is asked for.
pub(crate) async fn answer(shared: &Arc<Shared>, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
    let Some(asked) = shared.ask_document(&params.text_document.uri) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    blocking(move |_| {
        let within = asked.offset(params.range.start)..asked.offset(params.range.end);
        let Hints { times, ids } = asked.outline.settings.hints;
        let wanted = WantedHints { times, ids };
        let found = hints(asked.view(), within, wanted);
        Some(found.into_iter().map(|hint| converted(&asked, hint)).collect())
    })
    .await
}

/// `hint` with its tooltip and the place that it leads to; as it is where the text has changed since.
pub(crate) async fn resolve(shared: &Arc<Shared>, hint: InlayHint) -> Result<InlayHint> {
    let about = hint.data.as_ref().and_then(|data| About::deserialize(data).ok());
    let known = about.and_then(|about| {
        let asked = shared.ask(&Arc::from(Path::new(&about.article)))?;
        (asked.page.version == about.version).then_some((asked, about.offset))
    });
    let Some((asked, offset)) = known else { return Ok(hint) };
    let asked = asked.among_all(shared).await;
    let shared = Arc::clone(shared);
    blocking(move |_| told(&asked, offset, &shared, hint)).await
}

fn converted(asked: &Asked, hint: Hint) -> InlayHint {
    let view = asked.view();
    let edit = |(span, new_text)| TextEdit { range: range(view.extent(span)), new_text };
    let (offset, edits, kind) = match hint.about {
        HintAbout::Time(value) => (value.start(), None, None),
        HintAbout::Mention { words, tag, .. } => {
            (words.start(), Some(tag.map(edit).to_vec()), Some(InlayHintKind::TYPE))
        }
    };
    let article = asked.path.to_str().map(str::to_owned);
    let about = article.map(|article| About { article, version: asked.page.version, offset });
    InlayHint {
        position: position(view.lines.position(view.text, hint.offset, view.encoding)),
        label: InlayHintLabel::LabelParts(vec![InlayHintLabelPart {
            value: hint.label,
            ..InlayHintLabelPart::default()
        }]),
        kind,
        text_edits: edits,
        tooltip: None,
        padding_left: Some(true),
        padding_right: None,
        data: about.and_then(|about| serde_json::to_value(about).ok()),
    }
}

fn told(asked: &Asked, offset: usize, shared: &Shared, mut hint: InlayHint) -> InlayHint {
    let view = asked.view();
    let markdown = asked.abilities.markdown_hover;
    let note = hover(view, offset).map(|hover| markup(&hover.note, markdown));
    hint.tooltip = note.map(InlayHintTooltip::MarkupContent);
    let place = definition(view, offset).and_then(|found| found.places.into_iter().next());
    let place = place.and_then(|place| Some((shared.uri(&place.path)?, range(place.extent))));
    if let InlayHintLabel::LabelParts(parts) = &mut hint.label
        && let Some(part) = parts.first_mut()
    {
        part.location = place.map(|(uri, range)| Location { uri, range });
    }
    hint
}
