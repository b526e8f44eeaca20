//! The report of `check` as JSON, described by `grammar/check.schema.json`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Severity;
use crate::text::Extent;
use crate::text::Position;
use crate::text::Span;
use crate::workspace::FileReport;
use crate::workspace::Labels;
use crate::workspace::RootScan;

/// What `newsmark check --format json` prints.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "Report of newsmark check")]
pub struct Report {
    /// The version of this shape.
    #[schemars(extend("const" = 1))]
    version: u32,
    /// All findings, sorted by path, position and code.
    findings: Vec<ReportedFinding>,
    /// How many there are.
    summary: ReportSummary,
}

/// One thing that is wrong at one place.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ReportedFinding {
    /// The file: the argument joined with the relative path by `/`, bytes that aren't UTF-8 as `%XX`.
    path: String,
    /// The rule; `newsmark explain` says more.
    code: &'static str,
    severity: ReportedSeverity,
    /// What is wrong and what to do.
    message: String,
    range: ReportedRange,
    bytes: ReportedBytes,
    /// Ways to mend it, the best first.
    fixes: Vec<ReportedFix>,
    /// Other places that it is about.
    related: Vec<ReportedRelated>,
}

#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum ReportedSeverity {
    Error,
    Warning,
    Hint,
}

/// Lines and columns; `end` is exclusive.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
struct ReportedRange {
    start: ReportedPosition,
    end: ReportedPosition,
}

#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
struct ReportedPosition {
    /// From 1.
    #[schemars(range(min = 1))]
    line: u32,
    /// From 1, in Unicode scalar values; a byte order mark is not counted.
    #[schemars(range(min = 1))]
    column: u32,
}

/// Offsets in the file as stored, a byte order mark counted: the first byte, and the one behind the last.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
struct ReportedBytes([usize; 2]);

/// One way to mend a finding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ReportedFix {
    title: String,
    /// Whether it may be applied without asking.
    certain: bool,
    /// Replacements that do not overlap, in the order of the text.
    edits: Vec<ReportedEdit>,
}

/// A replacement of text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ReportedEdit {
    path: String,
    bytes: ReportedBytes,
    /// What comes in the place of these bytes.
    text: String,
}

/// Another place that a finding is about.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ReportedRelated {
    path: String,
    range: ReportedRange,
    bytes: ReportedBytes,
    /// What stands there.
    message: String,
}

/// Counts: articles that were named, and findings by severity.
#[derive(Debug, Clone, Copy, Default, Serialize, JsonSchema)]
pub(crate) struct ReportSummary {
    pub(crate) articles: usize,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) hints: usize,
}

impl Report {
    /// The report of `scans`.
    pub fn new(scans: &[RootScan]) -> Self {
        let files = sorted(scans);
        let findings = files.iter().flat_map(|(scan, file)| {
            file.findings.iter().map(|finding| ReportedFinding::new(finding, &file.label, &scan.labels))
        });
        Self { version: 1, findings: findings.collect(), summary: ReportSummary::new(&files) }
    }
}

/// The named files of all roots by their labels.
pub(crate) fn sorted(scans: &[RootScan]) -> Vec<(&RootScan, &FileReport)> {
    let mut files: Vec<_> =
        scans.iter().flat_map(|scan| scan.files.iter().map(move |file| (scan, file))).collect();
    files.sort_by(|(_, one), (_, other)| one.label.cmp(&other.label));
    files
}

impl ReportSummary {
    pub(crate) fn new(files: &[(&RootScan, &FileReport)]) -> Self {
        let mut summary = Self::default();
        for (_, file) in files {
            summary.articles += usize::from(file.counts);
            for finding in &file.findings {
                match finding.severity {
                    Severity::Error => summary.errors += 1,
                    Severity::Warning => summary.warnings += 1,
                    Severity::Hint => summary.hints += 1,
                }
            }
        }
        summary
    }
}

impl ReportedFinding {
    fn new(finding: &Finding, path: &str, labels: &Labels) -> Self {
        let related = finding.related.iter().map(|related| ReportedRelated {
            path: labels.of(&related.path),
            range: related.extent.into(),
            bytes: related.extent.span.into(),
            message: related.message.clone(),
        });
        Self {
            path: path.to_owned(),
            code: finding.rule.code,
            severity: finding.severity.into(),
            message: finding.message.clone(),
            range: finding.extent.into(),
            bytes: finding.extent.span.into(),
            fixes: finding.fixes.iter().map(|fix| ReportedFix::new(fix, path)).collect(),
            related: related.collect(),
        }
    }
}

impl ReportedFix {
    fn new(fix: &Fix, path: &str) -> Self {
        let edits = fix.edits.iter().map(|edit| ReportedEdit {
            path: path.to_owned(),
            bytes: edit.span.into(),
            text: edit.text.clone(),
        });
        Self { title: fix.title.clone(), certain: fix.certain, edits: edits.collect() }
    }
}

impl From<Severity> for ReportedSeverity {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Hint => Self::Hint,
        }
    }
}

impl From<Extent> for ReportedRange {
    fn from(extent: Extent) -> Self {
        Self { start: extent.start.into(), end: extent.end.into() }
    }
}

impl From<Position> for ReportedPosition {
    fn from(position: Position) -> Self {
        Self { line: position.line + 1, column: position.column + 1 }
    }
}

impl From<Span> for ReportedBytes {
    fn from(span: Span) -> Self {
        Self([span.start(), span.end()])
    }
}
