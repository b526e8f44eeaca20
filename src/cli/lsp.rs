//! `newsmark lsp`: the language server.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use anyhow::bail;
use clap::Args;

use crate::cli::now::now;
use crate::server;
use crate::server::Surroundings;

/// Serves an editor: the Language Server Protocol over standard input and output
///
/// Editors start it; there is nothing to see on a terminal. Exits with 0 after `shutdown` and `exit`, else with 1.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Speak over standard input and output, as it does anyway: many editors say so
    #[arg(long)]
    stdio: bool,
    /// The day of reading, instead of the system's (in the newsroom's time zone, else in UTC)
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    /// Write what goes on to this file, at its end
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// The editor's process, beside the one that it names itself: the server ends when it is gone
    #[arg(long, value_name = "PID", alias = "client-process-id", alias = "clientProcessId")]
    client_process: Option<u32>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    if std::io::stdin().is_terminal() {
        bail!("nobody to serve on a terminal: let an editor start `newsmark lsp`");
    }
    let given = arguments.today.clone();
    let first = now(given.as_deref())?;
    if let Some(log) = &arguments.log {
        crate::cli::log::write_to(log)?;
    }
    let code = server::run(
        Surroundings {
            now: Box::new(move || now(given.as_deref()).unwrap_or(first)),
            home: std::env::home_dir().and_then(|home| home.canonicalize().ok()),
            cache: dirs::cache_dir(),
            watches: None,
        },
        arguments.client_process,
    )?;
    Ok(ExitCode::from(code))
}
