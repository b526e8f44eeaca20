//! `newsmark check`: what is wrong with the articles.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use clap::ValueEnum;

use crate::cli::human;
use crate::cli::options::ScanArguments;
use crate::cli::output;
use crate::cli::report::Report;
use crate::rules::Severity;
use crate::workspace::scan;

/// Says what is wrong with the articles, and how to mend it
///
/// Exits with 0 where there is no error (warnings and hints don't count), with 1 where there are errors, with 2 where
/// it could not run.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    scan: ScanArguments,
    /// How the findings are printed; `newsmark schema check` describes the JSON
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Whether colours are used; `auto` asks the terminal and `NO_COLOR`
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    color: Color,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Source lines with what is wrong underlined
    Human,
    /// One JSON object
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let options = arguments.scan.options()?;
    let scans = scan(&options)?;
    match arguments.format {
        Format::Json => {
            let report = Report::new(&scans);
            output::print(|out| {
                serde_json::to_writer(&mut *out, &report)?;
                writeln!(out)
            })?;
        }
        Format::Human => {
            let color = arguments.color.holds();
            output::print(|out| human::write(out, &scans, &options.disk, color))?;
        }
    }
    let mut findings = scans.iter().flat_map(|scan| &scan.files).flat_map(|file| &file.findings);
    let failed = findings.any(|finding| finding.severity == Severity::Error);
    // The process ends: giving a whole archive's index back piece by piece would only keep the user waiting.
    std::mem::forget(scans);
    Ok(ExitCode::from(u8::from(failed)))
}

impl Color {
    fn holds(self) -> bool {
        match self {
            Self::Auto => anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never,
            Self::Always => true,
            Self::Never => false,
        }
    }
}
