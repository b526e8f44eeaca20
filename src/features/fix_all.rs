//! Everything that can be mended without asking, at once.

use std::collections::BTreeMap;

use crate::features::View;
use crate::features::diagnostics;
use crate::features::draft::Draft;
use crate::features::patch::Patch;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::settings::Levels;

/// One fix may give rise to another; so many times over is looked again.
const ROUNDS: usize = 64;

/// The edits of every certain fix, in the order of the text, none touching another: what is certain after them is
/// mended too, until nothing is. `levels` say which rules speak.
pub fn fix_all(view: View<'_>, levels: &Levels<'_>) -> Vec<Edit> {
    let mut patch = Patch::new(view.text);
    let mut edits = certain_edits(&diagnostics(view, levels));
    for _ in 0..ROUNDS {
        if edits.is_empty() {
            break;
        }
        patch.apply(&edits);
        let Some(draft) = Draft::new(view, patch.text()) else { break };
        edits = certain_edits(&diagnostics(draft.view(view), levels));
    }
    patch.edits()
}

/// The fix of `finding` that may be applied without asking.
pub(super) fn certain_fix(finding: &Finding) -> Option<&Fix> {
    finding.fixes.iter().find(|fix| fix.certain && !fix.edits.is_empty())
}

/// The edits of certain fixes, as many as don't touch each other: of two that do the earlier finding's.
fn certain_edits(findings: &[Finding]) -> Vec<Edit> {
    // Starts and ends of what is edited already, none touching another.
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut edits: Vec<Edit> = Vec::new();
    for fix in findings.iter().filter_map(certain_fix) {
        let is_free = |edit: &Edit| {
            let before = taken.range(..=edit.span.end()).next_back();
            before.is_none_or(|(_, &end)| end < edit.span.start())
        };
        if fix.edits.iter().all(is_free) {
            taken.extend(fix.edits.iter().map(|edit| (edit.span.start(), edit.span.end())));
            edits.extend(fix.edits.iter().cloned());
        }
    }
    edits.sort_by_key(|edit| edit.span);
    edits
}
