//! Tests of the header: what is found in it, and what the fixes make of it.

mod forms;
mod keywords;
mod laws;
mod pages;
mod places;
mod prose;

use std::path::Path;
use std::sync::Arc;

use newsmark::corpus::Source;
use newsmark::corpus::summarise;
use newsmark::registry::Registry;
use newsmark::rules::ArticleContext;
use newsmark::rules::Finding;
use newsmark::rules::Fix;
use newsmark::rules::check_article;
use newsmark::syntax::parse;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;
use newsmark::time::Date;

/// The findings about header and dates of `text` at `path`, read on 31 December 2025.
pub(crate) fn findings(path: &str, text: &str) -> Vec<Finding> {
    let path: Arc<Path> = Arc::from(Path::new(path));
    let article = parse(text);
    let lines = LineIndex::new(text);
    let registry = Registry::default();
    let summary = summarise(Source {
        path: &path,
        text,
        article: &article,
        lines: &lines,
        registry: &registry,
        names: &[],
        language: None,
        encoding: Encoding::Scalar,
    });
    let mut findings = check_article(&ArticleContext {
        path: &path,
        text,
        article: &article,
        summary: &summary,
        registry: &registry,
        today: Date::constant(2025, 12, 31),
        lines: &lines,
        encoding: Encoding::Scalar,
    });
    let dated = ["date-", "header-", "updated-", "weekday-"];
    findings.retain(|finding| dated.iter().any(|prefix| finding.rule.code.starts_with(prefix)));
    findings.sort_by_key(|finding| (finding.extent.span, finding.rule.code));
    findings
}

/// `text` after `fix`.
pub(crate) fn applied(text: &str, fix: &Fix) -> String {
    let mut edits: Vec<_> = fix.edits.iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let mut out = text.to_owned();
    for edit in edits.into_iter().rev() {
        out.replace_range(edit.span.range(), &edit.text);
    }
    out
}

/// Each text with its findings: the code, the range's text, and the first lines that each fix leads to (`!` for a
/// certain one, `?` for another).
pub(crate) fn table(path: &str, texts: &[&str]) -> String {
    let mut out = String::new();
    for text in texts {
        out.push_str(&format!("{}\n", shown(text)));
        let found = findings(path, text);
        if found.is_empty() {
            out.push_str(&format!(
                "    fine: {:?}\n",
                parse(text).header.date.map(|date| date.day.to_string())
            ));
        }
        for finding in found {
            out.push_str(&format!("    {} «{}»", finding.rule.code, shown(finding.extent.span.of(text))));
            for fix in &finding.fixes {
                let mark = if fix.certain { '!' } else { '?' };
                out.push_str(&format!(" {mark} {}", shown(&applied(text, fix))));
            }
            out.push('\n');
        }
    }
    out
}

fn shown(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\n' => out.push('⏎'),
            '\t' => out.push('→'),
            '\u{a0}' => out.push('␣'),
            _ if character.is_control()
                || "\u{200b}\u{ad}\u{feff}\u{2009}\u{200d}\u{2060}\u{200f}".contains(character) =>
            {
                out.push_str(&format!("<{:x}>", u32::from(character)));
            }
            _ => out.push(character),
        }
    }
    out
}
