//! The process that started the server: when it is gone, nobody will ever say `exit`.

use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use serde_json::Value;
use tokio::time::sleep;

/// Time between two looks.
const PAUSE: Duration = Duration::from_secs(2);

/// The processes that have to live, by number: one said so on the command line, one in `initialize`.
pub(super) struct ClientProcess(Mutex<Vec<u32>>);

impl ClientProcess {
    pub(super) fn new(process: Option<u32>) -> Self {
        Self(Mutex::new(process.into_iter().collect()))
    }

    /// Heeds the `processId` of `initialize`, which may be null.
    pub(super) fn heed(&self, params: &Value) {
        let process = params.get("processId").and_then(Value::as_u64);
        self.processes().extend(process.and_then(|process| u32::try_from(process).ok()));
    }

    /// Waits until one of them is gone.
    pub(super) async fn ended(&self) {
        loop {
            sleep(PAUSE).await;
            if let Some(process) = self.processes().iter().find(|process| is_gone(**process)) {
                tracing::warn!(process, "the client's process is gone");
                return;
            }
        }
    }

    fn processes(&self) -> MutexGuard<'_, Vec<u32>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether no process has this number; one that ended and that nobody waited for is gone too, where that can be told.
#[cfg(unix)]
fn is_gone(process: u32) -> bool {
    let Some(process) = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw) else {
        return false;
    };
    has_ended(process)
        .unwrap_or_else(|| rustix::process::test_kill_process(process) == Err(rustix::io::Errno::SRCH))
}

/// Elsewhere a client that ends closes our input, and that is enough.
#[cfg(not(unix))]
fn is_gone(_: u32) -> bool {
    false
}

#[cfg(target_os = "linux")]
fn has_ended(process: rustix::process::Pid) -> Option<bool> {
    let handle = rustix::process::pidfd_open(process, rustix::process::PidfdFlags::empty()).ok()?;
    let mut polled = [rustix::event::PollFd::new(&handle, rustix::event::PollFlags::IN)];
    let at_once = rustix::event::Timespec { tv_sec: 0, tv_nsec: 0 };
    rustix::event::poll(&mut polled, Some(&at_once)).ok().map(|ended| ended > 0)
}

#[cfg(all(unix, not(target_os = "linux")))]
fn has_ended(_: rustix::process::Pid) -> Option<bool> {
    None
}
