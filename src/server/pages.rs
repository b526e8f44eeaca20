//! Files of the program itself that a client can open: the rules' page and the embedded cards.

use std::path::Path;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use tower_lsp::ls_types::Uri;

use crate::registry::Registry;
use crate::rules::markdown;
use crate::server::address::uri_of;
use crate::workspace::write_once;

/// Written to the user's cache when first asked for; where that can't be, there is no page.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    folder: Option<PathBuf>,
    rules: OnceLock<Option<Rules>>,
    starter: OnceLock<Option<Uri>>,
}

#[derive(Debug)]
struct Rules {
    page: Uri,
    /// The one-based line of each rule's heading.
    lines: FxHashMap<String, usize>,
}

impl Pages {
    /// Pages below `cache`, the user's folder for caches.
    pub(crate) fn new(cache: Option<PathBuf>) -> Self {
        let folder = cache.map(|cache| cache.join("newsmark").join(env!("CARGO_PKG_VERSION")));
        Self { folder, ..Self::default() }
    }

    /// Where the rule with `code` is described: the page and the line of its heading, as editors take it (`#L12`).
    pub(crate) fn rule(&self, code: &str) -> Option<Uri> {
        let rules = self.rules.get_or_init(|| self.write_rules()).as_ref()?;
        let line = rules.lines.get(code)?;
        Uri::from_str(&format!("{}#L{line}", rules.page.as_str())).ok()
    }

    /// The copy of the embedded cards, where `path` stands for them.
    pub(crate) fn starter(&self, path: &Path) -> Option<Uri> {
        let file = Some(Registry::starter_file()).filter(|file| *file.path == *path)?;
        self.starter.get_or_init(|| self.write("starter.json", &file.text)).clone()
    }

    fn write_rules(&self) -> Option<Rules> {
        let text = markdown();
        let page = self.write("rules.md", &text)?;
        let headings = (1..).zip(text.lines()).filter_map(|(number, line)| {
            let code = line.strip_prefix("## ")?.trim().trim_matches('`');
            Some((code.to_owned(), number))
        });
        Some(Rules { page, lines: headings.collect() })
    }

    fn write(&self, name: &str, text: &str) -> Option<Uri> {
        let path = self.folder.as_ref()?.join(name);
        match write_once(&path, text) {
            Ok(()) => uri_of(&path),
            Err(error) => {
                tracing::warn!("no page for the client: {error:#}");
                None
            }
        }
    }
}
