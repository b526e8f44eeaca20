//! The report of `check` for people: source lines with what is wrong underlined.
//!
//! Whatever comes from a file or from its name goes through [`harmless`] first: the renderer cleans neither labels
//! nor paths.

use std::io::Write;

use annotate_snippets::AnnotationKind;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Origin;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;
use anstream::adapter::strip_str;

use crate::cli::excerpt::excerpt;
use crate::cli::harmless::harmless;
use crate::cli::report::ReportSummary;
use crate::cli::report::sorted;
use crate::rules::Finding;
use crate::rules::Severity;
use crate::text::Extent;
use crate::text::LineIndex;
use crate::workspace::Disk;
use crate::workspace::Labels;
use crate::workspace::RootScan;

const FIXES: usize = 4;
/// Columns; excerpts are cut shorter, at a place of our choice.
const WIDTH: usize = 1000;

/// Writes the findings of `scans`, reading again the files that have some.
pub(crate) fn write(
    out: &mut dyn Write,
    scans: &[RootScan],
    disk: &Disk,
    color: bool,
) -> std::io::Result<()> {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let files = sorted(scans);
    for (scan, file) in files.iter().filter(|(_, file)| !file.findings.is_empty()) {
        let text = disk.text_of_any(&file.path, scan.limit).unwrap_or_default();
        let page =
            Page { label: harmless(&file.label), lines: LineIndex::new(&text), text, labels: &scan.labels };
        for finding in &file.findings {
            writeln!(out, "{}\n", without_jump(&renderer.render(&page.groups(finding))))?;
        }
    }
    writeln!(out, "{}", summary_line(ReportSummary::new(&files)))
}

struct Page<'a> {
    label: String,
    text: String,
    lines: LineIndex,
    labels: &'a Labels,
}

impl Page<'_> {
    fn groups(&self, finding: &Finding) -> Vec<Group<'static>> {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Hint => Level::INFO.with_name("hint"),
        };
        let title = level.primary_title(harmless(&finding.message)).id(finding.rule.code);
        let mut group = title.element(origin(self.label.clone(), finding.extent));
        if let Some(excerpt) = excerpt(&self.text, &self.lines, finding.extent)
            && !excerpt.source.is_empty()
        {
            let mark = AnnotationKind::Primary.span(excerpt.marked);
            let snippet = Snippet::source(excerpt.source).line_start(excerpt.line + 1).fold(false);
            group = group.element(snippet.annotation(mark));
        }
        for fix in finding.fixes.iter().take(FIXES) {
            group = group.element(Level::HELP.message(harmless(&fix.title)));
        }
        if finding.fixes.len() > FIXES {
            let more = format!("and {} other ways to mend it", finding.fixes.len() - FIXES);
            group = group.element(Level::HELP.message(more));
        }
        let related = finding.related.iter().map(|related| {
            let title = Level::NOTE.secondary_title(harmless(&related.message));
            title.element(origin(harmless(&self.labels.of(&related.path)), related.extent))
        });
        std::iter::once(group).chain(related).collect()
    }
}

/// Leaves out the `:::` that the renderer puts between a place and lines without a path of their own. The place is
/// told apart from the lines because a cut line has other columns.
fn without_jump(rendered: &str) -> String {
    let jump = |line: &str| strip_str(line).to_string().trim() == ":::";
    rendered.lines().filter(|line| !jump(line)).collect::<Vec<_>>().join("\n")
}

fn origin(label: String, extent: Extent) -> Origin<'static> {
    let (line, column) = (extent.start.line as usize + 1, extent.start.column as usize + 1);
    Origin::path(label).line(line).char_column(column)
}

fn summary_line(summary: ReportSummary) -> String {
    format!(
        "{} checked: {}, {}, {}",
        counted(summary.articles, "article"),
        counted(summary.errors, "error"),
        counted(summary.warnings, "warning"),
        counted(summary.hints, "hint"),
    )
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
