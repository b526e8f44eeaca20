//! Commands that lead somewhere.

use std::sync::Arc;

use serde_json::Value;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::Location;
use tower_lsp::ls_types::MessageActionItem;
use tower_lsp::ls_types::MessageType;
use tower_lsp::ls_types::Position;
use tower_lsp::ls_types::Range;
use tower_lsp::ls_types::ShowDocumentParams;

use crate::corpus::Corpus;
use crate::features::Place;
use crate::features::mentions_of;
use crate::features::references;
use crate::server::addresses::Addresses;
use crate::server::answers::execute_command::archive;
use crate::server::answers::execute_command::arguments::Arguments;
use crate::server::answers::execute_command::article;
use crate::server::archive::refused;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::time::Date;
use crate::time::day_in_brief;

/// So many articles are offered, the latest of all.
const OFFERED: usize = 9;

/// Every mention of an id, or of what stands at a place.
pub(super) async fn mentions(shared: &Arc<Shared>, arguments: &Arguments) -> Result<Value> {
    let show = arguments.flag("show")?;
    let id = arguments.id("id")?;
    let at: Option<Position> = arguments.value("position", "{ line, character }")?;
    let (places, corpus, today, name) = match (id, at) {
        (Some(id), _) => {
            let archive = archive(shared, arguments)?.among_all(shared).await;
            let (corpus, today) = (archive.corpus, archive.outline.settings.day(shared.now()));
            if !corpus.knows(id) {
                return Err(refused(format!("nothing has the id `{id}`")));
            }
            let asked = corpus.clone();
            let places = blocking(move |_| mentions_of(&asked, asked.registry().resolve(id))).await?;
            (places, corpus, today, format!("`{id}`"))
        }
        (None, Some(at)) => {
            let asked = article(shared, arguments)?;
            let offset = asked.offset(at);
            let asked = asked.among_all(shared).await;
            let (corpus, today) = (asked.corpus.clone(), asked.today());
            let found = blocking(move |_| {
                let (view, places) = (asked.view(), references(asked.view(), offset, false)?);
                Some((places, view.target(offset)?.span.of(view.text).to_owned()))
            });
            let Some((places, words)) = found.await? else {
                return Err(refused("nobody and nothing is mentioned there"));
            };
            (places, corpus, today, words)
        }
        (None, None) => return Err(arguments.wrong("give `id`, or `uri` and `position`")),
    };
    let addresses = Addresses::of(shared);
    let located = places.iter().filter_map(|place| location(place, &addresses));
    let value = serde_json::to_value(located.collect::<Vec<_>>()).unwrap_or_default();
    if show {
        offer(shared, &name, &places, &corpus, today, &addresses);
    }
    Ok(value)
}

/// Shows a document, where the client can.
pub(super) fn document(shared: &Arc<Shared>, arguments: &Arguments) -> Result<Value> {
    let Some(uri) = arguments.uri()? else { return Err(arguments.wrong("`uri` is missing")) };
    let selection: Option<Range> = arguments.value("range", "{ start, end }")?;
    let location = Location { uri, range: selection.unwrap_or_default() };
    show(shared, &location, selection);
    Ok(serde_json::to_value(location).unwrap_or_default())
}

/// Asks the client to show a place; nothing waits for its answer.
fn show(shared: &Arc<Shared>, location: &Location, selection: Option<Range>) {
    if !shared.state().abilities.shows_documents {
        return;
    }
    let (shared, uri) = (Arc::clone(shared), location.uri.clone());
    tokio::spawn(async move {
        let params = ShowDocumentParams { uri, external: None, take_focus: Some(true), selection };
        if let Err(error) = shared.client.show_document(params).await {
            tracing::warn!("the client doesn't show a document: {error}");
        }
    });
}

fn location(place: &Place, addresses: &Addresses) -> Option<Location> {
    Some(Location { uri: addresses.uri(&place.path)?, range: range(place.extent) })
}

/// Offers the user the articles that hold `places`: a client without a list of places has nothing else to show.
fn offer(
    shared: &Arc<Shared>,
    name: &str,
    places: &[Place],
    corpus: &Corpus,
    today: Date,
    addresses: &Addresses,
) {
    let mut firsts: Vec<&Place> = places.iter().collect();
    firsts.dedup_by(|one, other| one.path == other.path);
    let (count, articles) = (places.len(), firsts.len());
    let plural =
        |count: usize, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    let message = format!("{name}: {} in {}", plural(count, "mention"), plural(articles, "article"));
    let latest = firsts.iter().skip(articles.saturating_sub(OFFERED));
    let choices = latest.filter_map(|place| Some((label(place, corpus, today), location(place, addresses)?)));
    let choices: Vec<(String, Location)> = choices.collect();
    let shared = Arc::clone(shared);
    tokio::spawn(async move {
        if choices.is_empty() || !shared.state().abilities.shows_documents {
            let lines = choices.iter().map(|(label, _)| label.as_str());
            let told = std::iter::once(message.as_str()).chain(lines).collect::<Vec<_>>().join("\n");
            shared.client.show_message(MessageType::INFO, told).await;
            return;
        }
        let item = |(title, _): &(String, Location)| MessageActionItem {
            title: title.clone(),
            properties: std::collections::HashMap::default(),
        };
        let items = choices.iter().map(item).collect();
        let chosen = shared.client.show_message_request(MessageType::INFO, message, Some(items)).await;
        let chosen = chosen.ok().flatten().map(|chosen| chosen.title);
        if let Some((_, location)) = choices.iter().find(|(title, _)| Some(title) == chosen.as_ref()) {
            show(&shared, location, Some(location.range));
        }
    });
}

/// „22 Dec: Its headline", else the file's name.
fn label(place: &Place, corpus: &Corpus, today: Date) -> String {
    let summary = corpus.article(&place.path).and_then(|article| corpus.summary(article));
    let day = summary.and_then(|summary| summary.date).map(|date| day_in_brief(date.day, Some(today)));
    let headline =
        summary.and_then(|summary| summary.headline.as_ref()).map(|headline| headline.text.to_string());
    let file = || place.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let what = headline.unwrap_or_else(file);
    day.map_or_else(|| what.clone(), |day| format!("{day}: {what}"))
}
