//! `newsmark rules` and `newsmark explain`: the rules in words.

use std::process::ExitCode;

use anyhow::Result;
use anyhow::bail;
use clap::Args;
use clap::ValueEnum;

use crate::cli::output;
use crate::rules::RULES;
use crate::rules::find;
use crate::rules::markdown;

/// Lists all rules: code, default severity, what it finds
#[derive(Debug, Args)]
pub(crate) struct RulesArguments {
    /// How they are printed; `markdown` gives all their pages
    #[arg(long, value_enum, default_value = "table")]
    format: RulesFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum RulesFormat {
    Table,
    Markdown,
}

/// Explains a rule: what it finds, why, what to do, with examples
#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// The rule's code, as `check` prints it
    #[arg(value_name = "RULE")]
    rule: String,
}

pub(crate) fn list(arguments: &RulesArguments) -> Result<ExitCode> {
    let width = RULES.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
    output::print(|out| match arguments.format {
        RulesFormat::Markdown => out.write_all(markdown().as_bytes()),
        RulesFormat::Table => RULES.iter().try_for_each(|rule| {
            writeln!(out, "{:width$}  {:7}  {}", rule.code, rule.severity.name(), rule.sentence())
        }),
    })?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn explain(arguments: &ExplainArguments) -> Result<ExitCode> {
    let code = arguments.rule.trim();
    let Some(rule) = find(code) else {
        match nearest(code) {
            Some(near) => bail!("no rule `{code}`: did you mean `{near}`? `newsmark rules` lists them all"),
            None => bail!("no rule `{code}`: `newsmark rules` lists them all"),
        }
    };
    output::print(|out| write!(out, "{} ({})\n\n{}", rule.code, rule.severity.name(), rule.page()))?;
    Ok(ExitCode::SUCCESS)
}

fn nearest(code: &str) -> Option<&'static str> {
    let near = RULES.iter().map(|rule| (strsim::damerau_levenshtein(code, rule.code), rule.code)).min()?;
    (near.0 <= 1 + near.1.len() / 4).then_some(near.1)
}
