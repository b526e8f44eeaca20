//! Where a new card goes.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use crate::features::errand::Newsroom;
use crate::registry::CardType;
use crate::registry::Registry;

/// The file for a new card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Home {
    /// One that is there.
    File(Arc<Path>),
    /// One that is to be made.
    New(Arc<Path>),
    /// None: why.
    Nowhere(String),
}

/// Where a new card of `kind` goes: to the file that holds most of its kind, else to the first, else to a new one.
pub(crate) fn home(newsroom: Newsroom<'_>, kind: CardType) -> Home {
    let registry = newsroom.corpus.registry();
    let starter = &Registry::starter_file().path;
    let numbered = (0_u32..).zip(&registry.files);
    let whole = numbered.filter(|(index, file)| file.path != *starter && !registry.broken.contains(index));
    let count =
        |index: u32| registry.cards.iter().filter(|card| card.file == index && card.kind == kind).count();
    let fullest = whole.min_by_key(|(index, _)| (usize::MAX - count(*index), *index));
    if let Some((_, file)) = fullest {
        return Home::File(Arc::clone(&file.path));
    }
    if registry.files.iter().any(|file| file.path != *starter) {
        return Home::Nowhere("no registry file can be read: mend one first".to_owned());
    }
    let Some(root) = newsroom.root else {
        return Home::Nowhere("this article belongs to no newsroom: open the newsroom's folder".to_owned());
    };
    let Some(below) = new_file(newsroom) else {
        return Home::Nowhere(
            "there is no registry file, and `registry` in newsmark.json fits none that could be made: add one by hand"
                .to_owned(),
        );
    };
    if !newsroom.makes_files {
        return Home::Nowhere(format!(
            "there is no registry file, and this editor can't make one: save {} with {{ \"cards\": [] }} first",
            below.display()
        ));
    }
    Home::New(Arc::from(root.join(below)))
}

/// The registry files, without the embedded one.
pub(super) fn card_files(registry: &Registry) -> Vec<Arc<Path>> {
    let starter = &Registry::starter_file().path;
    let paths = registry.files.iter().map(|file| &file.path);
    paths.filter(|path| *path != starter).cloned().collect()
}

/// A file below the root that the settings take for one of cards.
fn new_file(newsroom: Newsroom<'_>) -> Option<PathBuf> {
    let globs = &newsroom.settings.registry;
    let examples = globs.patterns.iter().flat_map(|pattern| {
        let example = example(pattern);
        [format!("{example}/cards.json"), format!("{example}.json"), example].into_iter().rev()
    });
    let is_json = |path: &PathBuf| path.extension().is_some_and(|extension| extension != "news");
    examples.map(PathBuf::from).filter(is_json).find(|path| globs.matches(path))
}

/// A path that `pattern`, a glob, fits, or a folder of such paths: `registry/cards.json` for `registry/**/*.json`.
fn example(pattern: &str) -> String {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let parts = pattern.split('/').filter(|part| *part != "**").map(|part| {
        let mut written = String::new();
        let mut rest = part;
        while let Some(at) = rest.find(['*', '{']) {
            let (before, behind) = rest.split_at(at);
            written.push_str(before);
            rest = if let Some(choice) = behind.strip_prefix('{') {
                let (choice, behind) = choice.split_once('}').unwrap_or((choice, ""));
                written.push_str(choice.split(',').next().unwrap_or_default());
                behind
            } else {
                written.push_str("cards");
                behind.trim_start_matches('*')
            };
        }
        written + rest
    });
    parts.collect::<Vec<_>>().join("/")
}
