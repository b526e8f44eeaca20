//! The index behind completion: edits lead where a fresh start leads.

use newsmark::corpus::Corpus;
use proptest::prelude::Strategy;
use proptest::prop_assert_eq;
use proptest::proptest;
use proptest::sample::select;

use crate::newsroom::Newsroom;

/// What articles say in these tests.
const TEXTS: &[&str] = &[
    "",
    "date 2025-12-20\n\n[Runda de la Geneva]{#runda-geneva when=2025-12-19} gata.",
    "date 2025-12-22\n\n[Runda]{#runda-geneva} și [târgul]{#targ title=\"Târgul Gaudeamus\"}.",
    "date 2025-12-22T10:30:00Z\n\nPeskov tace.",
    "[Întâlnirea]{#alta} fără zi.",
];

const PATHS: &[&str] = &["a.news", "b.news", "c.news", "d.news"];

fn answers(corpus: &Corpus) -> Vec<String> {
    let path = |id| corpus.summary(id).map_or_else(String::new, |summary| summary.path.display().to_string());
    let mut answers = Vec::new();
    for word in ["r", "ge", "targ", "gaudeamus", "alta", ""] {
        answers.push(format!("{word}: {:?}", corpus.declared_beginning_with(word, 9)));
    }
    for day in ["2025-12-19", "2025-12-20", "2025-12-22"] {
        let mut around: Vec<String> =
            corpus.articles_around(newsmark::time::strict_day(day), 9).into_iter().map(path).collect();
        around.sort();
        answers.push(format!("{day}: {around:?}"));
    }
    answers
}

fn edits() -> impl Strategy<Value = Vec<(&'static str, Option<&'static str>)>> {
    proptest::collection::vec((select(PATHS), proptest::option::of(select(TEXTS))), 0..12)
}

proptest! {
    #[test]
    fn an_index_that_was_edited_equals_a_fresh_one(edits in edits(), asked in 0..12_usize) {
        let mut newsroom = Newsroom::new("-- a.news --\ndate 2025-12-01\n\n[Zero]{#zero}\n");
        let mut snapshots = Vec::new();
        for (number, (path, text)) in edits.into_iter().enumerate() {
            if number == asked {
                newsroom.corpus.prepare_completion();
            }
            snapshots.push(newsroom.corpus.clone());
            match text {
                Some(text) => newsroom.set(path, text),
                None => newsroom.remove(path),
            }
        }
        // Asking a snapshot for what it never made must not change what the others say.
        for snapshot in &snapshots {
            snapshot.prepare_completion();
        }
        let fresh = Newsroom::with_registry(newsroom.corpus.registry().clone(), newsroom.texts.clone());
        prop_assert_eq!(answers(&newsroom.corpus), answers(&fresh.corpus));
    }
}
