//! Asks the client to ask again, where what it shows depends on more than the text that it changed.

use crate::server::published::News;
use crate::server::room::Knowledge;
use crate::server::room::Room;
use crate::server::shared::Shared;

impl Shared {
    /// Everything is checked that was to be: those who wait for news of what is wrong are told that there are some, and
    /// the client is asked to ask again where it shows what doesn't hold any more.
    pub(crate) fn give_news(&self) {
        let (news, refresh) = {
            let mut state = self.state();
            let is_read = |room: &Room| room.knowledge() == Knowledge::Articles && !room.unsettled.awaited;
            if !state.due.is_idle() || !state.rooms.iter().all(is_read) {
                return;
            }
            (state.published.news(), state.abilities.refresh_diagnostics)
        };
        let News { changed, stale } = news;
        // The first time it is news that everything is checked.
        self.news.send_if_modified(|count| {
            let is_news = changed || *count == 0;
            *count += u64::from(is_news);
            is_news
        });
        if stale && refresh {
            let client = self.client.clone();
            tokio::spawn(async move { client.workspace_diagnostic_refresh().await.ok() });
        }
    }

    /// What is known of all articles has changed: names that tags taught, cards, a root that was read. Clients that
    /// can are asked to renew colours, hints and lenses.
    pub(crate) fn refresh(&self) {
        let abilities = self.state().abilities;
        if abilities.refresh_tokens {
            let client = self.client.clone();
            // Nothing depends on the client's answer.
            tokio::spawn(async move { client.semantic_tokens_refresh().await.ok() });
        }
        if abilities.refresh_hints {
            let client = self.client.clone();
            tokio::spawn(async move { client.inlay_hint_refresh().await.ok() });
        }
        self.refresh_lenses();
    }

    /// What articles say has changed, which lenses in others may tell.
    pub(crate) fn refresh_lenses(&self) {
        if self.state().abilities.refresh_lenses {
            let client = self.client.clone();
            tokio::spawn(async move { client.code_lens_refresh().await.ok() });
        }
    }
}
