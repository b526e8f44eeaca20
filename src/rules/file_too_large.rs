//! A file is larger than the settings allow.
//!
//! An article of many megabytes is a mistake more often than an article. `limits` in `newsmark.json` raises the
//! limit (`articleBytes`, `registryBytes`). Nothing in the file is checked.
//!
//! An example would fill the page, so there is none.

use crate::rules::Finding;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::text::Extent;

pub(crate) static RULE: Rule = Rule {
    code: "file-too-large",
    severity: Severity::Error,
    source: include_str!("file_too_large.rs"),
    checks: &[],
};

/// A finding for a file of `size` bytes where `limit` bytes are allowed by the setting `name`.
pub fn finding(size: u64, limit: u64, name: &str) -> Finding {
    Finding {
        rule: &RULE,
        severity: RULE.severity,
        extent: Extent::default(),
        message: format!(
            "this file has {size} bytes and {limit} are allowed: split it or raise `limits.{name}` in newsmark.json"
        ),
        fixes: Vec::new(),
        related: Vec::new(),
    }
}
