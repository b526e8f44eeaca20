//! Commands executed: places answered, edits sent to be applied.
//!
//! No command waits for the client: what it is asked to apply or to show is sent, and the answer says what was done.

mod arguments;
mod show;

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::ApplyWorkspaceEditParams;
use tower_lsp::ls_types::ExecuteCommandParams;
use tower_lsp::ls_types::MessageType;
use tower_lsp::ls_types::Uri;
use tower_lsp::ls_types::WorkspaceEdit;
use tower_lsp::ls_types::request::ApplyWorkspaceEdit;

use crate::features::ArticleDeed;
use crate::features::Errand;
use crate::registry::CardType;
use crate::registry::NewCard;
use crate::registry::nearest;
use crate::server::answers::code_action::in_article;
use crate::server::answers::execute_command::arguments::Arguments;
use crate::server::archive::Archive;
use crate::server::archive::changed_since;
use crate::server::archive::refused;
use crate::server::asked::Asked;
use crate::server::commands::COMMANDS;
use crate::server::commands::Order;
use crate::server::edit::DocumentEdits;
use crate::server::edit::workspace_edit;
use crate::server::rewriting::rewriting;
use crate::server::shared::Shared;
use crate::server::work::blocking;

/// What a command answers that changes texts.
#[derive(Debug, Serialize)]
struct Done {
    /// What was done, in words.
    title: String,
    /// How many places are written otherwise.
    edits: usize,
    /// In which documents.
    documents: Vec<Uri>,
    /// The edit, for a client that can't be asked to apply it.
    #[serde(skip_serializing_if = "Option::is_none")]
    edit: Option<WorkspaceEdit>,
}

/// The answer of the command.
///
/// # Errors
///
/// Where there is no such command, where its arguments are wrong, and where it can't be done: why.
pub(crate) async fn answer(shared: &Arc<Shared>, params: ExecuteCommandParams) -> Result<Option<Value>> {
    let Some(command) = COMMANDS.iter().find(|command| command.name == params.command) else {
        let meant = nearest(&params.command, COMMANDS.iter().map(|command| command.name));
        let meant = meant.map(|meant| format!(": did you mean `{meant}`?")).unwrap_or_default();
        return Err(Error::invalid_params(format!("there is no command `{}`{meant}", params.command)));
    };
    let arguments = Arguments::of(command, params.arguments)?;
    let value = match command.order {
        Order::ShowMentions => show::mentions(shared, &arguments).await?,
        Order::ShowDocument => show::document(shared, &arguments)?,
        Order::TagAll => amend(shared, &arguments, ArticleDeed::TagAll).await?,
        Order::FixAll => amend(shared, &arguments, ArticleDeed::FixAll).await?,
        Order::CreateCard => {
            let card = new_card(&arguments)?;
            let title = format!("created the card of `{}`", card.id);
            run(shared, &arguments, Errand::CreateCard(card), title).await?
        }
        Order::MoveToRegistry => {
            let id = arguments.needed_id("id")?;
            let errand =
                Errand::MoveToRegistry { id, language: arguments.text("language")?.map(str::to_owned) };
            run(shared, &arguments, errand, format!("moved the event `{id}` to the registry")).await?
        }
        Order::MergeEvents => {
            let (from, into) = (arguments.needed_id("from")?, arguments.needed_id("into")?);
            let title = format!("merged the event `{from}` into `{into}`");
            run(shared, &arguments, Errand::Merge { from, into }, title).await?
        }
    };
    Ok(Some(value))
}

fn new_card(arguments: &Arguments) -> Result<NewCard> {
    let kind = arguments.needed("type")?;
    let Some(kind) = CardType::ALL.into_iter().find(|known| known.name() == kind) else {
        return Err(arguments.wrong(&format!("`{kind}` is no type of cards")));
    };
    Ok(NewCard {
        id: arguments.needed_id("id")?,
        kind,
        name: arguments.needed("name")?.to_owned(),
        language: arguments.text("language")?.map(str::to_owned),
        weak: false,
        facts: Vec::new(),
    })
}

/// Does something to one article.
async fn amend(shared: &Arc<Shared>, arguments: &Arguments, deed: ArticleDeed) -> Result<Value> {
    let asked = article(shared, arguments)?.among_all(shared).await;
    let done = match deed {
        ArticleDeed::TagAll => "tagged recognised mentions",
        ArticleDeed::FixAll | ArticleDeed::Edits(_) => "mended what is certain",
    };
    let worker = Arc::clone(shared);
    let (asked, documents) = blocking(move |_| {
        let documents = in_article(&asked, &worker, deed);
        (asked, documents)
    })
    .await?;
    let now = shared.state().documents.get(&asked.path).map(|document| document.version);
    if now != Some(asked.page.version) {
        return Err(changed_since());
    }
    let documents = documents.into_iter().filter(|document| !document.edits.is_empty()).collect();
    Ok(send(shared, done.to_owned(), documents))
}

/// Runs `errand` in the newsroom that is meant.
async fn run(shared: &Arc<Shared>, arguments: &Arguments, errand: Errand, title: String) -> Result<Value> {
    let archive = archive(shared, arguments)?.among_all(shared).await;
    let worker = Arc::clone(shared);
    let errand = match errand {
        Errand::MoveToRegistry { id, language } => {
            let language = language.or_else(|| archive.outline.settings.lang.clone());
            Errand::MoveToRegistry { id: archive.corpus.registry().resolve(id), language }
        }
        other => other,
    };
    let documents = blocking(move |cancel| rewriting(&archive, &errand, &worker, cancel)).await??;
    Ok(send(shared, title, documents))
}

/// Has the client apply the edits, if it can.
fn send(shared: &Arc<Shared>, title: String, documents: Vec<DocumentEdits>) -> Value {
    let abilities = shared.state().abilities;
    let edits = documents.iter().map(|document| document.edits.len()).sum();
    let uris = documents.iter().map(|document| document.uri.clone()).collect();
    let edit = (!documents.is_empty()).then(|| workspace_edit(documents, abilities));
    let title = if edit.is_some() { title } else { "nothing is to be done".to_owned() };
    let mut done = Done { title: title.clone(), edits, documents: uris, edit };
    if let Some(edit) = done.edit.take_if(|_| abilities.applies_edits) {
        let shared = Arc::clone(shared);
        // The answer doesn't wait: a client may apply edits only after it.
        tokio::spawn(async move {
            let params = ApplyWorkspaceEditParams { label: Some(title.clone()), edit };
            match shared.client.send_request::<ApplyWorkspaceEdit>(params).await {
                Ok(answer) if answer.applied => {}
                Ok(answer) => {
                    let why = answer.failure_reason.unwrap_or_else(|| "it gives no reason".to_owned());
                    let message = format!("not done ({title}): the editor applied no edit: {why}");
                    shared.client.show_message(MessageType::WARNING, message).await;
                }
                Err(error) => tracing::warn!("the client doesn't apply edits: {error}"),
            }
        });
    }
    serde_json::to_value(done).unwrap_or_default()
}

/// The open article at `uri`.
fn article(shared: &Shared, arguments: &Arguments) -> Result<Asked> {
    let Some(uri) = arguments.uri()? else { return Err(arguments.wrong("`uri` is missing")) };
    let asked = shared.ask_document(&uri);
    asked.ok_or_else(|| refused(format!("{} isn't open as an article: open it first", uri.as_str())))
}

/// The newsroom that `uri` lies in, else the only one.
fn archive(shared: &Shared, arguments: &Arguments) -> Result<Archive> {
    let path: Arc<Path> = if let Some(uri) = arguments.uri()? {
        shared.state().path(&uri)
    } else {
        let state = shared.state();
        match state.rooms.as_slice() {
            [] => return Err(refused("no newsroom is open: open its folder or an article")),
            [room] => Arc::from(room.lone.as_deref().unwrap_or(&room.outline.folder)),
            _ => return Err(arguments.wrong("several newsrooms are open: say by `uri` which is meant")),
        }
    };
    let found = shared.archive(&path);
    found.ok_or_else(|| refused(format!("{} lies in no newsroom that is open", path.display())))
}
