//! Tests of the index: what it answers, and that edits lead where a fresh start leads.

mod events;
mod incremental;

use newsmark::corpus::Corpus;
use newsmark::corpus::Holder;
use newsmark::text::Symbol;

/// What the index knows of one event, as a person sees it.
fn event(corpus: &Corpus, id: &str) -> String {
    let event = Symbol::new(id);
    let path = |article| {
        corpus.summary(article).map_or_else(String::new, |summary| summary.path.display().to_string())
    };
    let holder = match corpus.holder(event) {
        Some(Holder::Card(card)) => format!("card {}", card.id),
        Some(Holder::Inline(article, _)) => format!("declared in {}", path(article)),
        None => "undeclared".to_owned(),
    };
    let mut lines = vec![format!("{id}: {holder}")];
    if let Some(days) = corpus.event_days(event) {
        let edge =
            |day: Option<newsmark::time::Date>| day.map_or_else(|| "..".to_owned(), |day| day.to_string());
        lines.push(format!("  {} to {}", edge(days.earliest), edge(days.latest)));
    }
    for coverage in corpus.coverage(event) {
        let kind = if coverage.preview { "preview" } else { "report" };
        lines.push(format!("  {kind} {}", path(coverage.article)));
    }
    if let Some((status, article)) = corpus.status(event) {
        lines.push(format!("  {} says {}", status.name(), path(article)));
    }
    lines.join("\n") + "\n"
}

/// All mentions of all articles, as a person sees them.
fn mentions(corpus: &Corpus) -> String {
    let mut lines = Vec::new();
    for (_, summary) in corpus.articles() {
        lines.push(format!("{}", summary.path.display()));
        for mention in &summary.mentions {
            let (start, end) = (mention.extent.start, mention.extent.end);
            lines.push(format!(
                "  {}:{}-{}:{} {} {} {:?}",
                start.line,
                start.column,
                end.line,
                end.column,
                mention.kind.name(),
                mention.id,
                mention.status
            ));
        }
        lines.extend(summary.names.iter().map(|name| format!("  taught {:?} {}", name.text, name.event)));
    }
    lines.join("\n") + "\n"
}
