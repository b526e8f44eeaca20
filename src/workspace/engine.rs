//! Where the scan meets settings, registry and the settling of findings.

use std::path::Path;

use crate::registry::Registry;
use crate::registry::RegistryFile;
use crate::rules::Finding;
use crate::syntax::Article;
use crate::text::Encoding;
use crate::text::Extent;
use crate::text::LineIndex;

/// What the scan takes from settings.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) articles: Vec<String>,
    pub(crate) registry: Vec<String>,
    pub(crate) limit: usize,
    pub(crate) language: Option<String>,
}

/// What an article says about its own findings (`lint ignore`).
#[derive(Debug, Clone, Default)]
pub(crate) struct Directives(Vec<(String, Extent)>);

impl Default for Settings {
    fn default() -> Self {
        Self {
            articles: vec!["**/*.news".to_owned()],
            registry: vec!["registry/**/*.json".to_owned()],
            limit: 16 * 1024 * 1024,
            language: None,
        }
    }
}

/// Reads the text of a settings file.
pub(crate) fn read_settings(_text: &str, _encoding: Encoding) -> (Settings, Vec<Finding>) {
    (Settings::default(), Vec::new())
}

/// Reads registry files; none gives the embedded registry.
pub(crate) fn read_registry(files: Vec<RegistryFile>, _encoding: Encoding) -> Registry {
    Registry::new(Vec::new(), files)
}

/// What `article` says about its own findings.
pub(crate) fn directives(
    _text: &str,
    _article: &Article,
    _lines: &LineIndex,
    _encoding: Encoding,
) -> Directives {
    Directives::default()
}

/// The findings of one file as they are reported; `below` is its path relative to the root.
pub(crate) fn settle(
    mut findings: Vec<Finding>,
    _settings: &Settings,
    _below: &Path,
    directives: &Directives,
) -> Vec<Finding> {
    findings.retain(|finding| !directives.0.iter().any(|(code, _)| code == finding.rule.code));
    findings
        .sort_by(|one, other| (one.extent.span, one.rule.code).cmp(&(other.extent.span, other.rule.code)));
    findings
}
