//! Settings that the client has for us: handed over, told or asked for, and laid beneath those of each root's file.
//!
//! A client that can be asked is asked for each root by itself, when there is a new one and when the client says that
//! something has changed. What it says nothing of is as `initializationOptions` or the last notification had it.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use tower_lsp::ls_types::ConfigurationItem;
use tower_lsp::ls_types::MessageType;
use tower_lsp::ls_types::Registration;

use crate::rules::check_settings;
use crate::server::address::uri_of;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::server::state::State;
use crate::settings::Settings;
use crate::settings::key_at;
use crate::settings::own_part;
use crate::text::Encoding;
use crate::workspace::Outline;

/// The section of the client's settings that is ours.
const SECTION: &str = "newsmark";

/// What the client said without being asked, and which question was the last.
#[derive(Debug, Default)]
pub(crate) struct Configuration {
    /// For all roots: what `initialize` brought.
    first: Arc<Settings>,
    /// For all roots: what was told last.
    told: Arc<Settings>,
    asked: u64,
}

/// Takes up `initializationOptions`: our settings themselves, or under `newsmark`.
pub(crate) fn begin(shared: &Arc<Shared>, options: Option<Value>) {
    let Some(options) = options.filter(Value::is_object) else { return };
    let ours = options.get(SECTION).cloned().unwrap_or(options);
    let settings = settings_of(shared, ours);
    let mut state = shared.state();
    state.configuration.first = Arc::clone(&settings);
    state.configuration.told = settings;
}

/// Asks the client to say when its settings change, if that has to be asked for.
pub(crate) fn register(shared: &Arc<Shared>) {
    if !shared.state().abilities.tells_configuration_on_request {
        return;
    }
    let registration = Registration {
        id: "newsmark-settings".to_owned(),
        method: "workspace/didChangeConfiguration".to_owned(),
        register_options: Some(serde_json::json!({ "section": SECTION })),
    };
    let shared = Arc::clone(shared);
    tokio::spawn(async move {
        if let Err(error) = shared.client.register_capability(vec![registration]).await {
            tracing::warn!("the client doesn't tell when its settings change: {error}");
        }
    });
}

/// The client says that its settings have changed: it is asked for them, or says them along with it.
pub(crate) fn changed(shared: &Arc<Shared>, said: &Value) {
    if shared.state().abilities.configuration {
        shared.state().due.ask_settings();
        return;
    }
    let told = said.get(SECTION).filter(|section| !section.is_null());
    let told = told.map(|section| settings_of(shared, section.clone()));
    let mut state = shared.state();
    let told = told.unwrap_or_else(|| Arc::clone(&state.configuration.first));
    state.configuration.told = Arc::clone(&told);
    let everywhere = state.rooms.iter().map(|room| (room.key().into(), Arc::clone(&told))).collect();
    lay(shared, state, everywhere);
}

/// Asks the client for the settings of all rooms, if it can be asked.
pub(crate) async fn ask(shared: Arc<Shared>) {
    let (number, rooms, items) = {
        let mut state = shared.state();
        if !state.abilities.configuration || state.rooms.is_empty() {
            return;
        }
        state.configuration.asked += 1;
        let rooms: Vec<Arc<Path>> = state.rooms.iter().map(|room| room.key().into()).collect();
        let items: Vec<ConfigurationItem> = state.rooms.iter().map(|room| item(&state, room)).collect();
        (state.configuration.asked, rooms, items)
    };
    let said = match shared.client.configuration(items).await {
        Ok(said) => said,
        Err(error) => return tracing::warn!("the client doesn't say its settings: {error}"),
    };
    let mut laid: Vec<(Arc<Path>, Arc<Settings>)> = Vec::new();
    for (room, said) in rooms.into_iter().zip(said) {
        let settings = match said {
            Value::Null => Arc::clone(&shared.state().configuration.told),
            said => settings_of(&shared, said),
        };
        laid.push((room, settings));
    }
    let state = shared.state();
    // A later question has a later answer.
    if state.configuration.asked == number {
        lay(&shared, state, laid);
    }
}

/// What the client means by `section`; what is wrong in it is shown, once for each mistake.
fn settings_of(shared: &Arc<Shared>, section: Value) -> Arc<Settings> {
    let text = own_part(section).to_string();
    let (settings, problems) = Settings::read(&text);
    for finding in check_settings(&text, &settings, &problems, Encoding::default()) {
        let key = key_at(&text, finding.extent.span);
        let message = match key.as_str() {
            "" => format!("{SECTION}: write an object with the keys of newsmark.json"),
            key => format!("{SECTION}.{key}: {}", finding.message),
        };
        shared.complain(message);
    }
    Arc::new(settings)
}

/// Lays `settings` beneath the files' of the rooms that they are for, and has done again what depends on them.
fn lay(
    shared: &Shared,
    mut state: std::sync::MutexGuard<'_, State>,
    settings: Vec<(Arc<Path>, Arc<Settings>)>,
) {
    let mut is_changed = false;
    for (of, beneath) in settings {
        let Some(room) = state.rooms.iter_mut().find(|room| *room.key() == *of) else { continue };
        if room.outline.beneath == beneath {
            continue;
        }
        is_changed = true;
        let is_read_again = room.lay(&beneath);
        match room.lone.clone() {
            Some(lone) => state.enter(&lone),
            None if is_read_again => state.due.read_again(&of),
            None => {}
        }
    }
    if !is_changed {
        return;
    }
    state.due.saved();
    state.check_all_later();
    drop(state);
    shared.refresh();
    shared.wake.notify_one();
}

/// The question for the settings of `room`.
fn item(state: &State, room: &Room) -> ConfigurationItem {
    let scope_uri = match &room.lone {
        Some(lone) => state.uri(lone),
        None => uri_of(&room.given),
    };
    ConfigurationItem { scope_uri, section: Some(SECTION.to_owned()) }
}

impl State {
    /// Takes in a new room, with the settings that hold for all until the client is asked for its own.
    pub(crate) fn take_in(&mut self, mut room: Room) {
        room.lay(&self.configuration.told);
        self.rooms.push(room);
        if self.abilities.configuration {
            self.due.ask_settings();
        }
    }
}

impl Room {
    /// Has the client's settings `beneath` hold where the file says nothing. `true`: the root has to be read again.
    fn lay(&mut self, beneath: &Arc<Settings>) -> bool {
        let (outline, is_read_again) = self.outline.over(beneath);
        self.outline = Arc::new(outline);
        is_read_again
    }

    /// Takes up what was read of the root; the client may have said other settings meanwhile. `true`: it has to be read
    /// again for them.
    pub(crate) fn take_up(&mut self, read: &Arc<Outline>) -> bool {
        let beneath = Arc::clone(&self.outline.beneath);
        self.outline = Arc::clone(read);
        self.outline.beneath != beneath && self.lay(&beneath)
    }
}

impl Shared {
    /// Shows `message` to the user as soon as the client may be told things, once for all times.
    pub(crate) fn complain(self: &Arc<Self>, message: String) {
        if self.state().complaints.insert(message.clone()) {
            let shared = Arc::clone(self);
            tokio::spawn(async move {
                shared.until_initialized().await;
                shared.client.show_message(MessageType::WARNING, message).await;
            });
        }
    }
}
