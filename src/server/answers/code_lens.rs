//! Lenses in the protocol's words: listed at once, told when they are shown.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;
use serde_json::json;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::CodeLens;
use tower_lsp::ls_types::Command;
use tower_lsp::ls_types::Location;
use tower_lsp::ls_types::Uri;

use crate::features::Lens;
use crate::features::LensAbout;
use crate::features::LensText;
use crate::features::lens_text;
use crate::features::lenses;
use crate::server::abilities::SHOW_DOCUMENT;
use crate::server::abilities::SHOW_REFERENCES;
use crate::server::addresses::Addresses;
use crate::server::asked::Asked;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::text::Span;
use crate::text::Symbol;

/// What a lens says of itself, for the client to ask again.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    /// The path by which the server knows the article.
    article: String,
    /// What it says: its place in [`LensAbout::ALL`].
    what: usize,
    event: String,
}

/// The lenses of the article at `uri`.
pub(crate) async fn answer(shared: &Arc<Shared>, uri: &Uri) -> Result<Option<Vec<CodeLens>>> {
    let Some(asked) = shared.ask_document(uri) else { return Ok(None) };
    let asked = asked.among_all(shared).await;
    blocking(move |_| Some(lenses(asked.view()).iter().filter_map(|lens| listed(&asked, lens)).collect()))
        .await
}

/// The lens with what it says and what happens to who follows it, by what is known now.
pub(crate) async fn resolve(shared: &Arc<Shared>, lens: CodeLens) -> Result<CodeLens> {
    let about = lens.data.as_ref().and_then(|data| About::deserialize(data).ok());
    let known = about.and_then(|about| {
        let asked = shared.ask(&Arc::from(Path::new(&about.article)))?;
        let (what, event) = (*LensAbout::ALL.get(about.what)?, Symbol::known(&about.event)?);
        Some((asked, Lens { span: Span::default(), about: what, event }))
    });
    let Some((asked, found)) = known else { return Ok(lens) };
    let asked = asked.among_all(shared).await;
    let shared = Arc::clone(shared);
    blocking(move |_| {
        let gone = || LensText { title: "not in the news any more".to_owned(), places: Vec::new() };
        let text = lens_text(asked.view(), found).unwrap_or_else(gone);
        CodeLens { command: Some(command(&asked, found, text, &lens, &shared)), ..lens }
    })
    .await
}

fn listed(asked: &Asked, lens: &Lens) -> Option<CodeLens> {
    let view = asked.view();
    let mut range = range(view.extent(lens.span));
    if range.end.line > range.start.line {
        // A lens stands over one line.
        range.end = range.start;
    }
    let what = LensAbout::ALL.iter().position(|about| *about == lens.about)?;
    let (article, event) = (asked.path.to_str()?.to_owned(), lens.event.as_str().to_owned());
    let data = serde_json::to_value(About { article, what, event }).ok()?;
    Some(CodeLens { range, command: None, data: Some(data) })
}

/// What happens to who follows the lens: a command of the client's where it has one, else one of ours.
fn command(asked: &Asked, lens: Lens, text: LensText, shown: &CodeLens, shared: &Shared) -> Command {
    let addresses = Addresses::of(shared);
    let uri = addresses.uri(&asked.path);
    let located = |place: &crate::features::Place| {
        Some(Location { uri: addresses.uri(&place.path)?, range: range(place.extent) })
    };
    let (command, arguments): (&str, Vec<Value>) = match (lens.about, text.places.first().and_then(located)) {
        (LensAbout::First | LensAbout::Last | LensAbout::Before | LensAbout::After, Some(place)) => {
            (SHOW_DOCUMENT, vec![json!(place.uri), json!(place.range)])
        }
        _ if asked.abilities.has_show_references => {
            let locations: Vec<Location> = text.places.iter().filter_map(located).collect();
            (SHOW_REFERENCES, vec![json!(uri), json!(shown.range.start), json!(locations)])
        }
        _ => ("newsmark.showMentions", vec![json!({ "id": lens.event.as_str(), "uri": uri, "show": true })]),
    };
    Command { title: text.title, command: command.to_owned(), arguments: Some(arguments) }
}
