//! From our words to the protocol's.

use tower_lsp::ls_types::CodeDescription;
use tower_lsp::ls_types::Diagnostic;
use tower_lsp::ls_types::DiagnosticRelatedInformation;
use tower_lsp::ls_types::DiagnosticSeverity;
use tower_lsp::ls_types::Location;
use tower_lsp::ls_types::MarkupContent;
use tower_lsp::ls_types::MarkupKind;
use tower_lsp::ls_types::NumberOrString;
use tower_lsp::ls_types::Position;
use tower_lsp::ls_types::Range;

use crate::features::Note;
use crate::rules::Finding;
use crate::rules::Related;
use crate::rules::Severity;
use crate::server::abilities::Abilities;
use crate::server::addresses::Addresses;
use crate::server::pages::Pages;
use crate::text::Extent;

/// A place between two characters.
pub(crate) fn position(position: crate::text::Position) -> Position {
    Position { line: position.line, character: position.column }
}

/// A stretch of a document.
pub(crate) fn range(extent: Extent) -> Range {
    Range { start: position(extent.start), end: position(extent.end) }
}

/// A finding, with as much of it as the client takes.
pub(crate) fn diagnostic(
    finding: &Finding,
    abilities: Abilities,
    pages: &Pages,
    addresses: &Addresses,
) -> Diagnostic {
    let related = || finding.related.iter().filter_map(|related| related_information(related, addresses));
    Diagnostic {
        range: range(finding.extent),
        severity: Some(match finding.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Hint => DiagnosticSeverity::HINT,
        }),
        code: Some(NumberOrString::String(finding.rule.code.to_owned())),
        code_description: Some(pages)
            .filter(|_| abilities.code_description)
            .and_then(|pages| pages.rule(finding.rule.code))
            .map(|href| CodeDescription { href }),
        source: Some("newsmark".to_owned()),
        message: finding.message.clone(),
        related_information: (abilities.related_information && !finding.related.is_empty())
            .then(|| related().collect()),
        ..Diagnostic::default()
    }
}

fn related_information(related: &Related, addresses: &Addresses) -> Option<DiagnosticRelatedInformation> {
    let location = Location { uri: addresses.uri(&related.path)?, range: range(related.extent) };
    Some(DiagnosticRelatedInformation { location, message: related.message.clone() })
}

/// Something to read, in the form that the client renders.
pub(crate) fn markup(note: &Note, markdown: bool) -> MarkupContent {
    if markdown {
        MarkupContent { kind: MarkupKind::Markdown, value: note.markdown() }
    } else {
        MarkupContent { kind: MarkupKind::PlainText, value: note.plain() }
    }
}
