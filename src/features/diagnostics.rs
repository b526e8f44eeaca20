//! Diagnostics: what is wrong with an open article, the same as `newsmark check` says.

use crate::features::View;
use crate::rules::CorpusContext;
use crate::rules::Declarers;
use crate::rules::Directives;
use crate::rules::Finding;
use crate::rules::check_article;
use crate::rules::check_corpus;
use crate::rules::settle;
use crate::settings::Levels;

/// Everything that is wrong with the article, in the order of its text; `levels` say how bad it is.
pub fn diagnostics(view: View<'_>, levels: &Levels<'_>) -> Vec<Finding> {
    let mut findings = check_article(&view.context());
    findings.extend(check_corpus(&CorpusContext {
        corpus: view.corpus,
        id: view.id,
        summary: view.summary,
        registry: view.registry(),
        declarers: &Declarers::new(view.corpus),
    }));
    settle(findings, levels, &Directives::of(view.text, view.article, view.lines, view.encoding))
}
