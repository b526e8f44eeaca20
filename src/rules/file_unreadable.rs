//! A file can't be read.
//!
//! It is missing where a link leads, it may not be read, or it is no regular file (a pipe, a device). All other
//! files are still checked. Mend the link or the permissions, or leave the file out by `.gitignore`.

use crate::rules::Check;
use crate::rules::Rule;
use crate::rules::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "file-unreadable",
    severity: Severity::Error,
    source: include_str!("file_unreadable.rs"),
    check: Check::File,
};
