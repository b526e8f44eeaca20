//! A tree of tags as a person sees it.

use std::fmt::Write as _;

use expect_test::Expect;
use newsmark::syntax::Article;
use newsmark::syntax::parse;
use newsmark::text::Span;

/// Shows each of `texts` by itself, separated by lines of `----`.
pub(crate) fn check(texts: &[&str], expected: &Expect) {
    let shown: Vec<String> = texts.iter().map(|text| format!("{text}\n{}", show(text))).collect();
    expected.assert_eq(&shown.join("----\n"));
}

/// The tags, indented by depth, then the escapes, then the problems with what they underline.
fn show(text: &str) -> String {
    let article = parse(text);
    let mut out = String::new();
    for tag in &article.tags {
        let mut depth = 0;
        let mut parent = tag.parent;
        while let Some(index) = parent {
            depth += 1;
            parent = article.tags[index as usize].parent;
        }
        let unfinished = if tag.closed { "" } else { " unfinished" };
        let _ = write!(out, "{}{}{unfinished}:", "  ".repeat(depth), quote(text, tag.text));
        for attribute in article.attributes(tag) {
            let flawed = if attribute.flawed { "!" } else { "" };
            let mark = if attribute.quoted { "'" } else { "" };
            let value = attribute.text(text);
            let _ = write!(out, " {:?}={mark}{value}{mark}{flawed}", attribute.key);
        }
        out.push('\n');
    }
    if !article.escapes.is_empty() {
        let escapes: Vec<&str> = article.escapes.iter().map(|escape| escape.of(text)).collect();
        let _ = writeln!(out, "escapes: {}", escapes.join(" "));
    }
    out + &problems(text, &article)
}

fn problems(text: &str, article: &Article) -> String {
    let mut out = String::new();
    for problem in &article.problems {
        let _ = writeln!(out, "{:?} at {}", problem.kind, quote(text, problem.span));
    }
    out
}

fn quote(text: &str, span: Span) -> String {
    format!("‹{}›", span.of(text).replace('\n', "⏎").replace('\r', "␍"))
}
