//! Asks the client to ask again, where what it shows depends on more than the text that it changed.

use crate::server::shared::Shared;

impl Shared {
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
