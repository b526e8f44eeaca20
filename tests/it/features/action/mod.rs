//! Code actions: what is offered at a place, and what the article reads like once it is done.

mod create_card;
mod declare;
mod errand;
mod fixes;
mod header;
mod merge_events;
mod move_to_registry;
mod property;
mod tags;

use std::path::Path;

use newsmark::features::Action;
use newsmark::features::ActionKind;
use newsmark::features::Deed;
use newsmark::features::Newsroom;
use newsmark::features::Occasion;
use newsmark::features::View;
use newsmark::features::actions;
use newsmark::features::edits_of;
use newsmark::rules::Edit;
use newsmark::settings::Levels;
use newsmark::settings::Settings;
use newsmark::text::Span;

use crate::features::ask;

/// `text` after `edits`.
pub(crate) fn edited(text: &str, edits: &[Edit]) -> String {
    let mut edited = text.to_owned();
    for edit in edits.iter().rev() {
        edited.replace_range(edit.span.range(), &edit.text);
    }
    edited
}

/// What is offered where `selected` stands behind the cursor, one a line: the menu, the title, a star for what needs no
/// asking.
fn offered(fixture: &str, selected: &str, kinds: &[ActionKind]) -> String {
    with(fixture, selected, kinds, |_, _, actions| {
        let line = |action: &Action| {
            let star = if action.preferred { " *" } else { "" };
            let code = action.finding.as_ref().map(|finding| format!(" ({})", finding.rule.code));
            format!("{:?}{}: {}{star}", action.kind, code.unwrap_or_default(), action.title)
        };
        actions.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

/// The article after the first action whose title begins with `title`.
fn done(fixture: &str, selected: &str, title: &str) -> String {
    with(fixture, selected, &ActionKind::ALL, |view, levels, actions| {
        let action = actions.iter().find(|action| action.title.starts_with(title));
        let Some(action) = action else { return format!("not offered: {title}") };
        let Deed::InArticle(deed) = action.deed.clone() else { return format!("an errand: {title}") };
        edited(view.text, &edits_of(view, levels, deed))
    })
}

fn with<T>(
    fixture: &str,
    selected: &str,
    kinds: &[ActionKind],
    answer: impl FnOnce(View<'_>, &Levels<'_>, &[Action]) -> T,
) -> T {
    ask(fixture, |view, offset| {
        let range = Span::new(offset, offset + selected.len());
        assert_eq!(range.of(view.text), selected, "what is selected stands behind the cursor");
        let settings = Settings::default();
        let levels = settings.levels(view.path);
        let newsroom = Newsroom {
            corpus: view.corpus,
            root: Some(Path::new("")),
            settings: &settings,
            makes_files: true,
        };
        let actions = actions(view, &levels, Occasion { range, kinds, shown: &[], newsroom });
        answer(view, &levels, &actions)
    })
}
