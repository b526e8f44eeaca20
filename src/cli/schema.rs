//! `newsmark schema`: JSON Schemas of what is read and printed.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use clap::ValueEnum;
use schemars::Schema;
use schemars::schema_for;

use crate::cli::output;
use crate::cli::report::Report;
use crate::registry;
use crate::settings;

/// Prints the JSON Schema (2020-12) of a kind of file
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Which one
    #[arg(value_enum, value_name = "WHAT")]
    what: What,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum What {
    /// newsmark.json
    Settings,
    /// Registry files
    Registry,
    /// What `check --format json` prints
    Check,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let text = serde_json::to_string_pretty(&schema(arguments.what))?;
    output::print(|out| writeln!(out, "{text}"))?;
    Ok(ExitCode::SUCCESS)
}

fn schema(what: What) -> Schema {
    match what {
        What::Settings => settings::schema(),
        What::Registry => registry::schema(),
        What::Check => schema_for!(Report),
    }
}
