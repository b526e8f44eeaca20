//! `newsmark fmt`: the canonical form of articles, in place.

use std::io::Read;
use std::process::ExitCode;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use clap::Args;

use crate::cli::diff;
use crate::cli::options::ScanArguments;
use crate::cli::output;
use crate::features::format;
use crate::rules::Edit;
use crate::syntax::parse;
use crate::text::Span;
use crate::workspace::ReadProblem;
use crate::workspace::named_articles;
use crate::workspace::rewrite;
use crate::workspace::settings_of_text;

/// Gives articles their canonical form: header, attributes, letters, no blanks at the ends of lines
///
/// Prose stays as it is. `-` reads standard input and writes standard output, by the settings of the current folder's
/// root. With --check and --diff nothing is
/// written: exits with 1 where something would be, with 2 where it could not run or an article can't be read.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    scan: ScanArguments,
    /// Name the articles that would change
    #[arg(long, conflicts_with = "diff")]
    check: bool,
    /// Show what would change
    #[arg(long)]
    diff: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.scan.paths.iter().any(|path| path.as_os_str() == "-") {
        return standard_input(arguments);
    }
    let options = arguments.scan.options()?;
    let articles = named_articles(&options)?;
    let (mut changed, mut unreadable) = (0, 0);
    for article in &articles {
        let text = match options.disk.text_of_any(&article.path, article.limit) {
            Ok(text) => text,
            Err(problem) => {
                unreadable += 1;
                output::complain(&format!("{}: {}", article.label, reason(&problem)));
                continue;
            }
        };
        let edits = edits(&text, article.language.as_deref());
        if edits.is_empty() {
            continue;
        }
        changed += 1;
        if arguments.diff {
            output::print(|out| out.write_all(diff::unified(&article.label, &text, &edits).as_bytes()))?;
        } else {
            if !arguments.check {
                rewrite(&article.path, &edited(&text, &edits))?;
            }
            output::print(|out| writeln!(out, "{}", article.label))?;
        }
    }
    Ok(match (unreadable, changed) {
        (0, 0) => ExitCode::SUCCESS,
        (0, _) => ExitCode::from(u8::from(arguments.check || arguments.diff)),
        _ => ExitCode::from(2),
    })
}

fn standard_input(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.scan.paths.len() > 1 {
        bail!("`-` stands alone: standard input goes to standard output");
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).context("can't read standard input")?;
    let Ok(text) = String::from_utf8(bytes) else { bail!("standard input is not UTF-8: convert it first") };
    let settings = settings_of_text(&arguments.scan.options_for(&[])?)?;
    let edits = edits(&text, settings.lang.as_deref());
    let written = match (arguments.check, arguments.diff) {
        (true, _) => String::new(),
        (_, true) => diff::unified("-", &text, &edits),
        (false, false) => edited(&text, &edits),
    };
    output::print(|out| out.write_all(written.as_bytes()))?;
    let differs = (arguments.check || arguments.diff) && !edits.is_empty();
    Ok(ExitCode::from(u8::from(differs)))
}

fn edits(text: &str, language: Option<&str>) -> Vec<Edit> {
    let article = parse(text);
    format(text, &article, article.header.language(text).or(language))
}

/// `text` with `edits`.
fn edited(text: &str, edits: &[Edit]) -> String {
    let (mut edited, mut at) = (String::with_capacity(text.len()), 0);
    for edit in edits {
        edited.push_str(Span::new(at, edit.span.start()).of(text));
        edited.push_str(&edit.text);
        at = edit.span.end();
    }
    edited.push_str(Span::new(at, text.len()).of(text));
    edited
}

fn reason(problem: &ReadProblem) -> String {
    match problem {
        ReadProblem::Unreadable(reason) => format!("can't be read: {reason}"),
        ReadProblem::TooLarge(size) => format!("too large: {size} bytes"),
        ReadProblem::Encoding(extent) => {
            format!("not UTF-8 from byte {} on: convert it first", extent.span.start())
        }
    }
}
