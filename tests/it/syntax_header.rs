//! Tests of the header: what is found in it, and what the fixes make of it.

mod laws;
mod tables;

use std::path::Path;
use std::sync::Arc;

use expect_test::ExpectFile;
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

/// Holds a table: lines that are not indented are texts of an article at `path`, without `before` and `behind`;
/// below each stand its findings: the code, the range's text, and what each fix makes of the text (`!` for a
/// certain one, `?` for another).
pub(crate) fn check(path: &str, before: &str, behind: &str, table: &str, expected: &ExpectFile) {
    let mut out = String::new();
    for shown_text in table.lines().filter(|line| !line.starts_with("    ")) {
        let text = text_of(&format!("{before}{shown_text}{behind}"));
        out.extend([shown_text, "\n"]);
        let bare = |text: &str| {
            let shown = shown(text);
            let shown = shown.strip_prefix(before).map_or(shown.clone(), str::to_owned);
            shown.strip_suffix(behind).map_or(shown.clone(), str::to_owned)
        };
        let found = findings(path, &text);
        if found.is_empty() {
            let day = parse(&text).header.date.map_or("undated".to_owned(), |date| date.day.to_string());
            out.extend(["    fine: ", &day, "\n"]);
        }
        for finding in found {
            out.extend(["    ", finding.rule.code, " «", &shown(finding.extent.span.of(&text)), "»"]);
            for fix in &finding.fixes {
                let mark = if fix.certain { " ! " } else { " ? " };
                out.extend([mark, &bare(&applied(&text, fix))]);
            }
            out.push('\n');
        }
    }
    expected.assert_eq(&out);
}

/// Characters that don't show, and what tables write for them.
const SHOWN: &[(char, &str)] = &[
    ('\r', "<d>"),
    ('\n', "⏎"),
    ('\t', "→"),
    ('\u{a0}', "␣"),
    ('\u{200b}', "<200b>"),
    ('\u{ad}', "<ad>"),
    ('\u{feff}', "<feff>"),
    ('\u{2009}', "<2009>"),
    ('\u{202f}', "<202f>"),
];

fn shown(text: &str) -> String {
    SHOWN.iter().fold(text.to_owned(), |text, (character, name)| text.replace(*character, name))
}

fn text_of(shown: &str) -> String {
    SHOWN
        .iter()
        .fold(shown.replace('∅', ""), |text, (character, name)| text.replace(name, &character.to_string()))
}
