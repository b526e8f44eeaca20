//! A newsroom in memory: articles that come, change and go, as the workspace would hand them to the engine.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use newsmark::corpus::Corpus;
use newsmark::corpus::EventName;
use newsmark::corpus::Source;
use newsmark::corpus::Summary;
use newsmark::corpus::summarise;
use newsmark::registry::Registry;
use newsmark::registry::RegistryFile;
use newsmark::syntax::parse;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;

use crate::fixture::Fixture;

/// Articles and their index. Files under `registry/` are the registry; without one the embedded one holds.
pub(crate) struct Newsroom {
    pub(crate) corpus: Corpus,
    pub(crate) texts: BTreeMap<String, String>,
    encoding: Encoding,
}

impl Newsroom {
    pub(crate) fn new(fixture: &str) -> Self {
        Self::new_in(Encoding::Scalar, fixture)
    }

    /// The same, with columns counted in `encoding`.
    pub(crate) fn new_in(encoding: Encoding, fixture: &str) -> Self {
        let (cards, articles): (Vec<_>, Vec<_>) =
            Fixture::new(fixture).files.into_iter().partition(|(path, _)| path.starts_with("registry/"));
        let files = cards
            .into_iter()
            .map(|(path, text)| RegistryFile { path: Arc::from(Path::new(&path)), text: Arc::from(text) });
        let files: Vec<RegistryFile> = files.collect();
        let registry =
            if files.is_empty() { Registry::starter() } else { Registry::read_in(files, encoding) };
        Self::read(Arc::new(registry), articles.into_iter().collect(), encoding)
    }

    /// Reads all of `texts` from scratch.
    pub(crate) fn with_registry(registry: Arc<Registry>, texts: BTreeMap<String, String>) -> Self {
        Self::read(registry, texts, Encoding::Scalar)
    }

    fn read(registry: Arc<Registry>, texts: BTreeMap<String, String>, encoding: Encoding) -> Self {
        let summaries = texts.iter().map(|(path, text)| summary(&registry, path, text, &[], encoding));
        let summaries = summaries.collect();
        let mut newsroom = Self { corpus: Corpus::new(summaries, registry), texts, encoding };
        newsroom.settle();
        newsroom
    }

    /// Writes an article, read with the names that it was read with before.
    pub(crate) fn set(&mut self, path: &str, text: &str) {
        let before = self.corpus.article(Path::new(path)).and_then(|id| self.corpus.summary(id).cloned());
        let names = before.map_or_else(Vec::new, |summary| summary.names.clone());
        self.corpus.set(summary(self.corpus.registry(), path, text, &names, self.encoding));
        self.texts.insert(path.to_owned(), text.to_owned());
    }

    /// Takes an article out.
    pub(crate) fn remove(&mut self, path: &str) {
        self.corpus.remove(Path::new(path));
        self.texts.remove(path);
    }

    /// Reads again what the names that tags taught concern.
    pub(crate) fn settle(&mut self) {
        for id in self.corpus.stale() {
            let path = self.corpus.summary(id).expect("stale articles are there").path.clone();
            let path = path.to_str().expect("test paths are UTF-8");
            let names = self.corpus.names_for(id);
            let again = summary(self.corpus.registry(), path, &self.texts[path], &names, self.encoding);
            self.corpus.set(again);
        }
        assert_eq!(self.corpus.stale(), [], "reading again settles it");
    }
}

fn summary(registry: &Registry, path: &str, text: &str, names: &[EventName], encoding: Encoding) -> Summary {
    summarise(Source {
        path: &Arc::from(Path::new(path)),
        text,
        article: &parse(text),
        lines: &LineIndex::new(text),
        registry,
        names,
        language: None,
        encoding,
    })
}
