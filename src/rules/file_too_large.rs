//! A file is larger than the limit of the settings.
//!
//! It is not read. An article is a few kilobytes; a file of many megabytes is rather an export that holds many
//! articles. Split it, or raise the limit in `newsmark.json`.

use crate::rules::Check;
use crate::rules::Rule;
use crate::rules::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "file-too-large",
    severity: Severity::Error,
    source: include_str!("file_too_large.rs"),
    check: Check::File,
};
