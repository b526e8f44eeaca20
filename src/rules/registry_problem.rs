//! From what is wrong with the registry to findings in its files.

use crate::registry::RegistryProblem;
use crate::registry::RegistryProblemKind;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::RegistryContext;
use crate::rules::Related;
use crate::rules::Rule;

/// Adds a finding of `rule` for each problem of `kind` in the file of `context`.
pub(super) fn report(
    context: &RegistryContext<'_>,
    rule: &'static Rule,
    kind: RegistryProblemKind,
    findings: &mut Vec<Finding>,
) {
    let problems = &context.registry.problems;
    let first = problems.partition_point(|problem| problem.file < context.file);
    let of_file = problems.iter().skip(first).take_while(|problem| problem.file == context.file);
    findings.extend(
        of_file.filter(|problem| problem.kind == kind).map(|problem| finding(context, rule, problem)),
    );
}

fn finding(context: &RegistryContext<'_>, rule: &'static Rule, problem: &RegistryProblem) -> Finding {
    let files = &context.registry.files;
    let mut extent = problem.extent;
    if context.encoding != context.registry.encoding
        && let Some(file) = files.get(problem.file as usize)
    {
        extent = context.lines.extent(&file.text, extent.span, context.encoding);
    }
    let related = problem.related.as_ref().and_then(|related| {
        let path = files.get(related.file as usize)?.path.clone();
        Some(Related { path, extent: related.extent, message: related.message.clone() })
    });
    let fix =
        |text: &String| Fix::replace(format!("replace with `{text}`"), false, extent.span, text.clone());
    Finding {
        rule,
        severity: rule.severity,
        extent,
        message: problem.message.clone(),
        fixes: problem.suggestions.iter().map(fix).collect(),
        related: related.into_iter().collect(),
    }
}
