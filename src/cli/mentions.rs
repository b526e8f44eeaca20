//! `newsmark mentions`: who and what the articles mention, one JSON object a line.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use clap::ValueEnum;
use rayon::prelude::IntoParallelRefIterator;
use rayon::prelude::ParallelIterator;

use crate::cli::mention_lines::mention_lines;
use crate::cli::options::ScanArguments;
use crate::cli::output;
use crate::cli::report::sorted;
use crate::workspace::Disk;
use crate::workspace::FileReport;
use crate::workspace::RootScan;
use crate::workspace::scan;

const AT_ONCE: usize = 512;

/// Lists who and what the articles mention: actors, places, events, sources, speakers, times
///
/// One JSON object a line: `path`, `bytes` (the text between the brackets, or the recognised words), `text`, `kind`,
/// `id` (the id in force; null for `when`, which has a `value`), `status`. Exits with 1 where an article can't be
/// read, with 2 where it could not run.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    scan: ScanArguments,
    /// How mentions are printed
    #[arg(long, value_enum, default_value = "jsonl")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object a line
    Jsonl,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Format::Jsonl = arguments.format;
    let options = arguments.scan.options()?;
    let scans = scan(&options)?;
    let files = sorted(&scans);
    let articles: Vec<_> = files.into_iter().filter(|(_, file)| file.counts).collect();
    let unreadable = articles.iter().filter(|(_, file)| file.article.is_none());
    let mut code = ExitCode::SUCCESS;
    for (_, file) in unreadable {
        code = ExitCode::FAILURE;
        let reason = file.findings.first().map_or("this can't be read", |finding| finding.message.as_str());
        output::complain(&format!("{}: {reason}", file.label));
    }
    let threads = options.threads()?;
    output::print(|out| {
        articles.chunks(AT_ONCE).try_for_each(|chunk| {
            let of_files =
                || chunk.par_iter().map(|(scan, file)| of_file(scan, file, &options.disk)).collect();
            let lines: Vec<Vec<u8>> = threads.install(of_files);
            lines.iter().try_for_each(|lines| out.write_all(lines))
        })
    })?;
    Ok(code)
}

/// The lines of one article; none where it can't be read (any more).
fn of_file(scan: &RootScan, file: &FileReport, disk: &Disk) -> Vec<u8> {
    let text = file.article.and_then(|_| disk.text_of_any(&file.path, scan.limit).ok());
    text.map(|text| mention_lines(scan, file, &text, disk.encoding)).unwrap_or_default()
}
