//! The options that `check`, `mentions`, `strip` and `fmt` share.

use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use clap::Args;

use crate::cli::now::now;
use crate::text::Encoding;
use crate::workspace::Disk;
use crate::workspace::Options;
use crate::workspace::Target;

#[derive(Debug, Args)]
pub(crate) struct ScanArguments {
    /// Files and folders; the current folder where none is given
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The folder whose articles are indexed together, instead of the nearest one upward with a newsmark.json
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// The settings file, instead of the root's newsmark.json
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// A registry file, instead of those that the settings name; may be given several times
    #[arg(long, value_name = "FILE")]
    registry: Vec<PathBuf>,
    /// The day of reading, instead of the system's (in the newsroom's time zone, else in UTC)
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    /// How many threads work; all cores where it isn't given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

impl ScanArguments {
    /// What to scan, in the terms of the workspace.
    pub(crate) fn options(&self) -> Result<Options> {
        self.options_for(&self.paths)
    }

    /// The same for other files and folders than those that were named.
    pub(crate) fn options_for(&self, paths: &[PathBuf]) -> Result<Options> {
        let current = current_folder()?;
        let here = [PathBuf::new()];
        let given = if paths.is_empty() { &here[..] } else { paths };
        let targets = given.iter().map(|path| Target::find(path, &current)).collect::<Result<_>>()?;
        Ok(Options {
            targets,
            root: self.root.clone(),
            settings: self.settings.clone(),
            registry: self.registry.clone(),
            home: std::env::home_dir().and_then(|home| home.canonicalize().ok()),
            current,
            now: now(self.today.as_deref())?,
            jobs: self.jobs.map_or(0, usize::from),
            disk: Disk { encoding: Encoding::Scalar, ..Disk::default() },
        })
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "paths are arguments everywhere else, and this is where it is asked"
)]
fn current_folder() -> Result<PathBuf> {
    std::env::current_dir().context("the current folder is gone: change to one that exists")
}
