//! Files that can't be read, as findings.

use crate::rules::Finding;
use crate::rules::file_encoding;
use crate::rules::file_too_large;
use crate::rules::file_unreadable;
use crate::text::Encoding;
use crate::workspace::ReadProblem;

/// The finding for an article (or a folder, or settings) that couldn't be read; `limit` is in bytes.
pub(crate) fn of_article(problem: &ReadProblem, limit: u64) -> Finding {
    finding(problem, limit, "articleBytes")
}

/// The finding for a registry file that couldn't be read; `limit` is in bytes.
pub(crate) fn of_registry(problem: &ReadProblem, limit: u64) -> Finding {
    finding(problem, limit, "registryBytes")
}

fn finding(problem: &ReadProblem, limit: u64, setting: &str) -> Finding {
    match problem {
        ReadProblem::Unreadable(reason) => file_unreadable(reason),
        ReadProblem::TooLarge(size) => file_too_large(*size, limit, setting),
        ReadProblem::Encoding(extent) => {
            Finding { extent: *extent, ..file_encoding("", Encoding::default()) }
        }
    }
}
