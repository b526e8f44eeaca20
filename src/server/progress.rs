//! Shows the client how far the reading of a root is.

use std::sync::Arc;
use std::sync::Weak;
use std::time::Duration;

use tokio::time::sleep;
use tower_lsp::ls_types::ProgressToken;

use crate::server::opening::Ticket;
use crate::server::shared::Shared;

/// How long nothing is shown, and how often it is brought up to date.
const PACE: Duration = Duration::from_millis(100);

/// Shows the progress of the reading with `ticket` towards `total`, until it is dropped; for clients that show any.
pub(crate) fn show_progress(shared: &Arc<Shared>, ticket: Weak<Ticket>, total: usize) {
    if shared.state().abilities.progress {
        tokio::spawn(follow(Arc::clone(shared), ticket, total));
    }
}

async fn follow(shared: Arc<Shared>, ticket: Weak<Ticket>, total: usize) {
    shared.until_initialized().await;
    let token = ProgressToken::String(format!("newsmark-reading-{}", shared.number()));
    if shared.client.create_work_done_progress(token.clone()).await.is_err() {
        return;
    }
    let progress =
        shared.client.progress(token, "Newsmark: reading articles").with_percentage(0).begin().await;
    while let Some(ticket) = ticket.upgrade() {
        let count = ticket.count().min(total);
        drop(ticket);
        let percent = u32::try_from(count * 100 / total.max(1)).unwrap_or(100);
        progress.report_with_message(format!("{count} of {total}"), percent).await;
        sleep(PACE).await;
    }
    progress.finish().await;
}
