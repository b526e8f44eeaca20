//! The course of a session: what may be asked before `initialize`, between, and after `shutdown`.

use std::sync::Mutex;
use std::sync::PoisonError;

use serde_json::Value;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::ErrorCode;

use crate::server::transport::client_process::ClientProcess;

/// How far it has come.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Stage {
    Fresh,
    Ready,
    ShutDown,
}

/// A session with a client.
pub(super) struct Session {
    stage: Mutex<Stage>,
    pub(super) client: ClientProcess,
}

impl Session {
    pub(super) fn new(client: ClientProcess) -> Self {
        Self { stage: Mutex::new(Stage::Fresh), client }
    }

    /// Why a request can't be answered now, if so.
    pub(super) fn refusal(&self, method: &str) -> Option<Error> {
        let not_initialized = ErrorCode::ServerError(-32002);
        let (code, message) = match (self.stage(), method) {
            (Stage::Fresh, "initialize") => return None,
            (Stage::Fresh, _) => (not_initialized, "the server is not initialized: send initialize first"),
            (Stage::Ready, "initialize") => (ErrorCode::InvalidRequest, "the server is initialized already"),
            (Stage::Ready, _) => return None,
            (Stage::ShutDown, _) => (ErrorCode::InvalidRequest, "the server is shut down: send exit"),
        };
        Some(Error { code, message: message.into(), data: None })
    }

    /// Whether a notification is heard now: between `initialize` and `shutdown`, unless it should be a request.
    pub(super) fn heeds(&self, method: &str) -> bool {
        self.stage() == Stage::Ready && !matches!(method, "initialize" | "shutdown")
    }

    /// A request that isn't refused is begun.
    pub(super) fn begin(&self, method: &str, params: &Value) {
        match method {
            "initialize" => self.client.heed(params),
            "shutdown" => self.set(Stage::ShutDown),
            _ => {}
        }
    }

    /// A request was answered, or refused: with a result where it `succeeded`.
    pub(super) fn end(&self, method: &str, succeeded: bool) {
        if method == "initialize" && succeeded {
            self.set(Stage::Ready);
        }
    }

    /// The code to exit with: 0 if the client said before that the end is near.
    pub(super) fn exit_code(&self) -> u8 {
        u8::from(self.stage() != Stage::ShutDown)
    }

    fn stage(&self) -> Stage {
        *self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, stage: Stage) {
        *self.stage.lock().unwrap_or_else(PoisonError::into_inner) = stage;
    }
}
