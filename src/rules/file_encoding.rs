//! A file is not UTF-8.
//!
//! The range is the first sequence of bytes that no UTF-8 text holds. All other files are still checked. Save the
//! file as UTF-8; texts of Windows-1250 or ISO 8859-2 can be converted by `iconv -f WINDOWS-1250 -t UTF-8`.

use crate::rules::Check;
use crate::rules::Rule;
use crate::rules::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "file-encoding",
    severity: Severity::Error,
    source: include_str!("file_encoding.rs"),
    check: Check::File,
};
