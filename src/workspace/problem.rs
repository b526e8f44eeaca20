//! A file that can't be read, as a finding.

use crate::rules::Finding;
use crate::rules::find;
use crate::text::Extent;
use crate::workspace::ReadProblem;

/// The finding for a file or folder that couldn't be read; `limit` is in bytes.
pub(crate) fn finding(problem: &ReadProblem, limit: usize) -> Finding {
    let (code, extent, message) = match problem {
        ReadProblem::Unreadable(reason) => (
            "file-unreadable",
            Extent::default(),
            format!("this can't be read ({reason}): check that it is a file and that you may read it"),
        ),
        ReadProblem::TooLarge => (
            "file-too-large",
            Extent::default(),
            format!("this file is larger than {limit} bytes: split it, or raise the limit in the settings"),
        ),
        ReadProblem::Encoding(extent) => (
            "file-encoding",
            *extent,
            format!("this is not UTF-8 from byte {} on: save the file as UTF-8", extent.span.start()),
        ),
    };
    let rule = find(code).expect("each problem of reading has its rule");
    Finding { rule, severity: rule.severity, extent, message, fixes: Vec::new(), related: Vec::new() }
}
