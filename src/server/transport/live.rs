//! Requests that wait for their answers, and how they are called off.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use futures_util::future::AbortHandle;
use futures_util::future::AbortRegistration;

use crate::server::transport::message::Ticket;

/// The requests that were read and not yet answered.
#[derive(Default)]
pub(super) struct Live(Mutex<HashMap<Ticket, AbortHandle>>);

impl Live {
    /// Enters a request; `None` where one of the same id still waits.
    pub(super) fn enter(&self, ticket: &Ticket) -> Option<AbortRegistration> {
        match self.table().entry(ticket.clone()) {
            Entry::Occupied(_) => None,
            Entry::Vacant(free) => {
                let (handle, registration) = AbortHandle::new_pair();
                free.insert(handle);
                Some(registration)
            }
        }
    }

    /// Calls a request off; one that was answered, or never asked, stays as it is.
    pub(super) fn cancel(&self, ticket: &Ticket) {
        if let Some(handle) = self.table().get(ticket) {
            handle.abort();
        }
    }

    /// Strikes a request out, just before its answer: from then on the client may use its id again.
    pub(super) fn leave(&self, ticket: &Ticket) {
        self.table().remove(ticket);
    }

    fn table(&self) -> MutexGuard<'_, HashMap<Ticket, AbortHandle>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
