//! What one edit costs in an archive of any size.
//!
//! `keystroke ARTICLES EDITS` builds a newsroom of so many articles in memory and edits one of them so often, each
//! time as an editor would: read, summarise, merge, check, with a snapshot of the state before still in use. Run
//! under callgrind with two numbers of edits, the difference is the cost of the edits alone; `.ci/cost` does that.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use newsmark::corpus::Corpus;
use newsmark::corpus::Source;
use newsmark::corpus::Summary;
use newsmark::corpus::summarise;
use newsmark::registry::Registry;
use newsmark::rules::CorpusContext;
use newsmark::rules::Declarers;
use newsmark::rules::check_corpus;
use newsmark::syntax::parse;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;

fn main() {
    let mut arguments = std::env::args().skip(1).filter_map(|argument| argument.parse::<usize>().ok());
    let (Some(articles), Some(edits)) = (arguments.next(), arguments.next()) else { return };
    let registry = Arc::new(Registry::starter());
    let summaries = (0..articles).map(|number| summary(&registry, number, 0)).collect();
    let mut corpus = Corpus::new(summaries, Arc::clone(&registry));
    corpus.stale();
    let mut findings = 0;
    for edit in 1..=edits {
        let before = corpus.clone();
        let id = corpus.set(summary(&registry, articles / 2, edit));
        corpus.stale();
        let summary = corpus.summary(id).expect("it was just set");
        let (corpus, registry, declarers) = (&corpus, &registry, &Declarers::new(&corpus));
        findings += check_corpus(&CorpusContext { corpus, id, summary, registry, declarers }).len();
        drop(before);
    }
    assert!(findings < usize::MAX, "the findings are used");
}

/// Article `number` after `edit` edits: each mentions what all mention, and an event of its own and of neighbours.
fn summary(registry: &Registry, number: usize, edit: usize) -> Summary {
    let path: Arc<Path> = Arc::from(Path::new(&format!("{number:07}.news")));
    let (month, day) = (1 + number / 28 % 12, 1 + number % 28);
    let mut text = format!("date 2025-{month:02}-{day:02}\n\n");
    for sentence in 0..12 {
        let neighbour = (number * 7 + sentence * 13) % (number + 1);
        let _ = writeln!(
            text,
            "Potrivit Kremlinului, [întâlnirea {neighbour}]{{event=e-{neighbour}}} cu [Peskov]{{actor=dmitri-peskov}} \
             a durat, iar la Moscova se așteaptă urmarea."
        );
    }
    let _ =
        writeln!(text, "[Întâlnirea {number}]{{#e-{number} when=2025-{month:02}-{day:02}}} s-a încheiat.");
    if edit % 2 == 1 {
        text += "[Vance]{actor=jd-vance} a plecat la Kiev.\n";
    }
    summarise(Source {
        path: &path,
        text: &text,
        article: &parse(&text),
        lines: &LineIndex::new(&text),
        registry,
        names: &[],
        language: None,
        encoding: Encoding::Utf16,
    })
}
