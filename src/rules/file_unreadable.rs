//! A file can't be read.
//!
//! It is listed or matches the settings, but the system doesn't hand it out: it is gone, it is a folder, or
//! permission is missing. Nothing in it is checked.
//!
//! Only the system can tell, so there is no example text.

use crate::rules::Finding;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::text::Extent;

pub(crate) static RULE: Rule = Rule {
    code: "file-unreadable",
    severity: Severity::Error,
    source: include_str!("file_unreadable.rs"),
    checks: &[],
};

/// A finding for a file that `reason` kept from being read; `reason` is lower case, without a full stop.
pub fn finding(reason: &str) -> Finding {
    Finding {
        rule: &RULE,
        severity: RULE.severity,
        extent: Extent::default(),
        message: format!("this file can't be read ({reason}): mend its path or its permissions"),
        fixes: Vec::new(),
        related: Vec::new(),
    }
}
