//! The command line: subcommands, their options, and exit codes.

mod check;
mod diff;
mod excerpt;
mod fmt;
mod harmless;
mod human;
mod log;
mod lsp;
mod mention_lines;
mod mentions;
mod now;
mod options;
mod output;
mod report;
mod rule_pages;
mod schema;
mod strip;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use clap::Subcommand;

pub use report::Report;

/// Reads annotated news markup: checks it, lists who and what it mentions, and gives the clean text back.
#[derive(Debug, Parser)]
#[command(name = "newsmark", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Mentions(mentions::Arguments),
    Strip(strip::Arguments),
    Fmt(fmt::Arguments),
    Lsp(lsp::Arguments),
    Rules(rule_pages::RulesArguments),
    Explain(rule_pages::ExplainArguments),
    Schema(schema::Arguments),
}

/// Runs the program with the arguments of the process.
///
/// Exit codes: 0 where there is no error, 1 where `check` found errors or `fmt` something to change, 2 where it could not run.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(refusal) => {
            let _ = refusal.print();
            return ExitCode::from(u8::try_from(refusal.exit_code()).unwrap_or(2));
        }
    };
    match arguments.command.run() {
        Ok(code) => code,
        Err(error) => {
            output::complain(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

impl Command {
    fn run(&self) -> Result<ExitCode> {
        match self {
            Self::Check(arguments) => check::run(arguments),
            Self::Mentions(arguments) => mentions::run(arguments),
            Self::Strip(arguments) => strip::run(arguments),
            Self::Fmt(arguments) => fmt::run(arguments),
            Self::Lsp(arguments) => lsp::run(arguments),
            Self::Rules(arguments) => rule_pages::list(arguments),
            Self::Explain(arguments) => rule_pages::explain(arguments),
            Self::Schema(arguments) => schema::run(arguments),
        }
    }
}
