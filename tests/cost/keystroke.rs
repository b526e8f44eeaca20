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
use newsmark::features::View;
use newsmark::features::diagnostics;
use newsmark::registry::Registry;
use newsmark::settings::Settings;
use newsmark::syntax::Article;
use newsmark::syntax::parse;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;
use newsmark::time::strict_day;

const ENCODING: Encoding = Encoding::Utf16;

fn main() {
    let mut arguments = std::env::args().skip(1).filter_map(|argument| argument.parse::<usize>().ok());
    let (Some(articles), Some(edits)) = (arguments.next(), arguments.next()) else { return };
    let registry = Arc::new(Registry::starter());
    let summaries = (0..articles).map(|number| Page::new(number, 0).summary(&registry)).collect();
    let mut corpus = Corpus::new(summaries, Arc::clone(&registry));
    corpus.stale();
    let findings: usize =
        (1..=edits).map(|edit| keystroke(&mut corpus, &Page::new(articles / 2, edit))).sum();
    assert!(findings < usize::MAX, "the findings are used");
}

/// Takes `page` up and checks it, as the server does; answers how much is wrong.
fn keystroke(corpus: &mut Corpus, page: &Page) -> usize {
    let before = corpus.clone();
    let registry = Arc::clone(corpus.registry());
    let id = corpus.set(page.summary(&registry));
    corpus.stale();
    let view = View {
        path: &page.path,
        text: &page.text,
        article: &page.article,
        lines: &page.lines,
        id,
        summary: corpus.summary(id).expect("it was just set"),
        corpus,
        today: strict_day("2026-01-15").expect("a day"),
        language: None,
        encoding: ENCODING,
    };
    let findings = diagnostics(view, &Settings::default().levels(&page.path)).len();
    drop(before);
    findings
}

/// An article, read.
struct Page {
    path: Arc<Path>,
    text: String,
    article: Article,
    lines: LineIndex,
}

impl Page {
    /// Article `number` after `edit` edits.
    fn new(number: usize, edit: usize) -> Self {
        let text = text(number, edit);
        let path = Arc::from(Path::new(&format!("{number:07}.news")));
        Self { path, article: parse(&text), lines: LineIndex::new(&text), text }
    }

    fn summary(&self, registry: &Registry) -> Summary {
        summarise(Source {
            path: &self.path,
            text: &self.text,
            article: &self.article,
            lines: &self.lines,
            registry,
            names: &[],
            language: None,
            encoding: ENCODING,
        })
    }
}

/// Article `number` after `edit` edits: each mentions what all mention, and an event of its own and of neighbours.
fn text(number: usize, edit: usize) -> String {
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
    text
}
