//! A tag holds a blank line.
//!
//! A tag ends with its paragraph. A quotation over several paragraphs gets a tag in each.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [„Am spus deja.
//!
//! Vom vedea”]{quote=dmitri-peskov}, a explicat el.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [„Am spus deja.]{quote=dmitri-peskov}
//!
//! [Vom vedea”]{quote=dmitri-peskov}, a explicat el.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::TagProblemKind;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "tag-blank-line",
    severity: Severity::Error,
    source: include_str!("tag_blank_line.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::BlankLine) {
        let Some(tag) = context.article.tag_of(problem) else { continue };
        let message = "a tag can't hold a blank line: tag each paragraph by itself";
        let mut finding = context.finding(&RULE, problem.span, message);
        if context.article.attribute(tag, Key::Declare).is_none() {
            finding.fixes.extend(split(context, tag));
        }
        findings.push(finding);
    }
}

/// One tag a paragraph. Not for a declaration: an id is declared once.
fn split(context: &ArticleContext<'_>, tag: &Tag) -> Option<Fix> {
    let block = tag.block.of(context.text);
    let text = tag.text.of(context.text);
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(['\n', '\r'])) {
        let end = at + found;
        let rest = text.get(end..)?;
        let blank = rest.len() - rest.trim_start().len();
        let gap = rest.get(..blank)?;
        let breaks = gap.matches(['\n', '\r']).count() - gap.matches("\r\n").count();
        at = end + blank;
        if breaks > 1 {
            let start = tag.text.start();
            let close = Span::empty(start + text.get(..end)?.trim_end().len());
            edits.push(Edit { span: close, text: format!("]{block}") });
            edits.push(Edit { span: Span::empty(start + at), text: "[".to_owned() });
        }
    }
    let sound = !edits.is_empty() && !block.contains(['\n', '\r']) && edits.len() < 40;
    sound.then(|| Fix { title: "tag each paragraph".to_owned(), certain: false, edits })
}
