//! A file is not UTF-8.
//!
//! Files are UTF-8; an initial byte order mark is tolerated. Save the file as UTF-8: old exports are often
//! Windows-1250, ISO 8859-2 or UTF-16. Nothing in it is checked.
//!
//! A text on a page is always UTF-8, so there is no example.

use crate::rules::Finding;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::text::Encoding;
use crate::text::LineIndex;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "file-encoding",
    severity: Severity::Error,
    source: include_str!("file_encoding.rs"),
    checks: &[],
};

/// A finding for a file whose `good` beginning is UTF-8 and whose next byte is not; columns in `encoding`.
pub fn finding(good: &str, encoding: Encoding) -> Finding {
    Finding {
        rule: &RULE,
        severity: RULE.severity,
        extent: LineIndex::new(good).extent(good, Span::empty(good.len()), encoding),
        message: "this is not UTF-8 from here on: save the file as UTF-8".to_owned(),
        fixes: Vec::new(),
        related: Vec::new(),
    }
}
