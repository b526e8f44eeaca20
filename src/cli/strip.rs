//! `newsmark strip`: the clean text for publishing.

use std::io::Read;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use clap::Args;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::cli::options::ScanArguments;
use crate::cli::output;
use crate::syntax::parse;
use crate::syntax::strip;
use crate::workspace::Disk;
use crate::workspace::NamedFile;
use crate::workspace::Options;
use crate::workspace::ReadProblem;
use crate::workspace::Target;
use crate::workspace::named_articles;
use crate::workspace::output_folder;
use crate::workspace::write_whole;

/// Gives the clean text for publishing: tags off, escapes resolved, everything else byte for byte
///
/// One input goes to standard output, several need --out. `-` reads standard input. Input files are never overwritten.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    scan: ScanArguments,
    /// Leave the header out, too
    #[arg(long)]
    no_header: bool,
    /// The folder to write to; files keep their paths relative to what was named
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.scan.paths.iter().any(|path| path.as_os_str() == "-") {
        return standard_input(arguments);
    }
    let options = arguments.scan.options()?;
    let out = arguments.out.as_deref().map(|out| options.current.join(out));
    let mut articles = named_articles(&options)?;
    if let Some(out) = out.as_deref().and_then(|out| out.canonicalize().ok()) {
        articles.retain(|article| !written_before(article, &out, &options));
    }
    match (out, articles.as_slice()) {
        (None, [article]) => {
            let text = clean(&read(article, &options.disk)?, arguments.no_header);
            output::print(|out| out.write_all(text.as_bytes()))?;
        }
        (None, _) => bail!("{} articles can't go to standard output: give --out FOLDER", articles.len()),
        (Some(out), _) => write_all(&articles, &out, arguments.no_header, &options)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn standard_input(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.scan.paths.len() > 1 || arguments.out.is_some() {
        bail!("`-` stands alone: standard input goes to standard output");
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).context("can't read standard input")?;
    let Ok(text) = String::from_utf8(bytes) else { bail!("standard input is not UTF-8: convert it first") };
    let text = clean(&text, arguments.no_header);
    output::print(|out| out.write_all(text.as_bytes()))?;
    Ok(ExitCode::SUCCESS)
}

fn write_all(articles: &[NamedFile], out: &Path, no_header: bool, options: &Options) -> Result<()> {
    for article in articles {
        read(article, &options.disk)?;
    }
    // Only a folder that is there has one name.
    let out = output_folder(out)?;
    let inputs: FxHashSet<PathBuf> =
        articles.iter().filter_map(|article| article.path.canonicalize().ok()).collect();
    let mut sources: FxHashMap<PathBuf, &NamedFile> = FxHashMap::default();
    for article in articles {
        let destination = out.join(below(article, options));
        if destination.canonicalize().is_ok_and(|existing| inputs.contains(&existing)) {
            bail!("{} would be overwritten: give --out another folder", article.label);
        }
        if let Some(other) = sources.insert(destination, article) {
            bail!("{} and {} would be one file: name their folder instead", other.label, article.label);
        }
    }
    for article in articles {
        let text = clean(&read(article, &options.disk)?, no_header);
        write_whole(&out.join(below(article, options)), &text)?;
    }
    Ok(())
}

/// Where an article goes below the output folder: its path below the folder that was named; for a file that was named,
/// the path as given, or its name alone where that path leads out.
fn below(article: &NamedFile, options: &Options) -> PathBuf {
    let naming = options.targets.iter().find(|target| article.path.starts_with(&target.place));
    let name = || article.path.file_name().map(PathBuf::from).unwrap_or_default();
    match naming {
        Some(Target { place, folder: true, .. }) => {
            article.path.strip_prefix(place).map_or_else(|_| name(), Path::to_owned)
        }
        Some(Target { given, .. }) => {
            let inner = |part: &Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
            let tame = given.components().all(|part| inner(&part));
            if tame { given.components().filter(|part| *part != Component::CurDir).collect() } else { name() }
        }
        None => name(),
    }
}

/// Whether the article is an output of an earlier run: it lies in `out`, and nothing in there was named.
fn written_before(article: &NamedFile, out: &Path, options: &Options) -> bool {
    article.path.starts_with(out) && !options.targets.iter().any(|target| target.place.starts_with(out))
}

fn read(article: &NamedFile, disk: &Disk) -> Result<String> {
    match disk.text_of_any(&article.path, article.limit) {
        Ok(text) => Ok(text),
        Err(ReadProblem::Unreadable(reason)) => bail!("can't read {}: {reason}", article.label),
        Err(ReadProblem::TooLarge(size)) => bail!("{} is too large: {size} bytes", article.label),
        Err(ReadProblem::Encoding(extent)) => {
            bail!("{} is not UTF-8 from byte {} on: convert it first", article.label, extent.span.start())
        }
    }
}

/// The clean text of an article.
fn clean(text: &str, no_header: bool) -> String {
    strip(text, &parse(text), !no_header)
}
