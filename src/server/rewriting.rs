//! An errand run: what is to be written otherwise in open texts, in articles that nobody has open, and in registry files.

use std::path::Path;
use std::sync::Arc;

use tower_lsp::jsonrpc;
use tower_lsp::ls_types::TextEdit;

use crate::features::Errand;
use crate::features::Plan;
use crate::features::Planned;
use crate::features::plan;
use crate::registry::Extents;
use crate::rules::Edit;
use crate::server::archive::Archive;
use crate::server::archive::changed_since;
use crate::server::archive::refused;
use crate::server::convert::range;
use crate::server::edit::DocumentEdits;
use crate::server::shared::Shared;
use crate::server::work::Cancel;
use crate::workspace::printed;

/// What `errand` does, file by file.
///
/// # Errors
///
/// Where it is refused, where a registry file can't be read, and where a text has changed since.
pub(crate) fn rewriting(
    archive: &Archive,
    errand: &Errand,
    shared: &Shared,
    cancel: &Cancel,
) -> jsonrpc::Result<Vec<DocumentEdits>> {
    let plan = match plan(archive.newsroom(), errand) {
        Planned::Plan(plan) => plan,
        Planned::Refused(why) => return Err(refused(why)),
    };
    let run = Run { archive, plan, cancel };
    let mut found = run.articles();
    found.extend(run.cards()?);
    let state = shared.state();
    if !archive.holds(&state, found.iter().map(|(path, _)| Arc::clone(path))) {
        return Err(changed_since());
    }
    let made = run.plan.made.iter().filter_map(|(path, text)| {
        let label = Some(format!("{}: a new file", run.below(path)));
        let edits = vec![TextEdit { range: tower_lsp::ls_types::Range::default(), new_text: text.clone() }];
        Some(DocumentEdits { uri: state.uri(path)?, version: None, edits, label, made: true })
    });
    let edits = found.iter().filter_map(|(path, edits)| {
        let version = archive.open.get(path).map(|page| page.version);
        let label = Some(run.label(path, edits.len()));
        Some(DocumentEdits { uri: state.uri(path)?, version, edits: edits.clone(), label, made: false })
    });
    Ok(edits.chain(made).collect())
}

struct Run<'a> {
    archive: &'a Archive,
    plan: Plan<'a>,
    cancel: &'a Cancel,
}

/// What is written otherwise in one file.
type Found = (Arc<Path>, Vec<TextEdit>);

impl Run<'_> {
    /// The articles, open ones as they are now, others as their files are.
    fn articles(&self) -> Vec<Found> {
        let open = &self.archive.open;
        let paths = self.plan.articles.iter().cloned();
        let (open_ones, closed): (Vec<_>, Vec<_>) = paths.partition(|path| open.contains_key(path));
        let edits = |path: &Path, text: &str| {
            if self.cancel.is_cancelled() {
                Vec::new()
            } else {
                self.edits(text, &self.plan.in_article(path, text))
            }
        };
        let read =
            self.archive.outline.read_again(&closed, |path, text| (Arc::clone(path), edits(path, text)));
        let mut found: Vec<Found> = read.into_iter().flatten().collect();
        found.extend(open_ones.into_iter().filter_map(|path| {
            let edits = edits(&path, &open.get(&path)?.text);
            Some((path, edits))
        }));
        found.retain(|(_, edits)| !edits.is_empty());
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        found
    }

    /// The registry files.
    fn cards(&self) -> jsonrpc::Result<Vec<Found>> {
        let files = &self.plan.cards;
        let edits = |text: &str| Some(self.edits(text, &self.plan.in_cards(text)?));
        let read = self.archive.outline.read_again(files, |path, text| match self.archive.open.get(path) {
            Some(page) => edits(&page.text),
            None => edits(text),
        });
        let mut found = Vec::new();
        for (path, edits) in files.iter().zip(read) {
            let Some(edits) = edits.flatten() else {
                let (file, about) = (self.below(path), self.plan.about());
                return Err(refused(format!("{file} can't be read and may name `{about}`: mend it first")));
            };
            if !edits.is_empty() {
                found.push((Arc::clone(path), edits));
            }
        }
        Ok(found)
    }

    fn edits(&self, text: &str, edits: &[Edit]) -> Vec<TextEdit> {
        if edits.is_empty() {
            return Vec::new();
        }
        let mut extents = Extents::new(text, self.archive.abilities.encoding);
        let edit =
            |edit: &Edit| TextEdit { range: range(extents.of(edit.span)), new_text: edit.text.clone() };
        // An id that is to be what it is stays untouched.
        edits.iter().filter(|edit| edit.span.of(text) != edit.text).map(edit).collect()
    }

    /// What a person is shown of the places in one file.
    fn label(&self, path: &Path, count: usize) -> String {
        let places = if count == 1 { "place" } else { "places" };
        format!("{}: {count} {places}", self.below(path))
    }

    fn below(&self, path: &Path) -> String {
        printed(path.strip_prefix(&self.archive.outline.folder).unwrap_or(path))
    }
}
