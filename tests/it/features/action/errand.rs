//! Errands run on a whole fixture: what all its files read like afterwards, and what is wrong with them then.

use std::path::Path;

use newsmark::features::ActionKind;
use newsmark::features::Deed;
use newsmark::features::Errand;
use newsmark::features::Newsroom;
use newsmark::features::Occasion;
use newsmark::features::Planned;
use newsmark::features::View;
use newsmark::features::actions;
use newsmark::features::diagnostics;
use newsmark::features::plan;
use newsmark::rules::RegistryContext;
use newsmark::rules::check_registry;
use newsmark::settings::Settings;
use newsmark::text::LineIndex;
use newsmark::text::Span;

use crate::features::action::edited;
use crate::features::ask;
use crate::fixture::Fixture;

/// Runs the first errand at the cursor whose title begins with `title`: all files that it changed, the whole fixture
/// afterwards being as right as it was.
pub(super) fn run(fixture: &str, selected: &str, title: &str) -> String {
    let files = Fixture::new(fixture).files;
    let errand = ask(fixture, |view, offset| {
        let settings = Settings::default();
        let range = Span::new(offset, offset + selected.len());
        assert_eq!(range.of(view.text), selected, "what is selected stands behind the cursor");
        let newsroom = newsroom(view, &settings);
        let occasion = Occasion { range, kinds: &ActionKind::ALL, shown: &[], newsroom };
        let actions = actions(view, &settings.levels(view.path), occasion);
        let action = actions.into_iter().find(|action| action.title.starts_with(title));
        action.map(|action| (action.deed, action.disabled))
    });
    let errand = match errand {
        None => return format!("not offered: {title}"),
        Some((_, Some(why))) => return format!("disabled: {why}"),
        Some((Deed::InArticle(_), None)) => return format!("no errand: {title}"),
        Some((Deed::Errand(errand), None)) => errand,
    };
    match done(fixture, &errand) {
        Ok(after) => {
            let before = findings(&joined(&files));
            let is_new = |(path, code): &(String, &str)| {
                let known = |(other, same): &(String, &str)| same == code && (other == path || path == CARDS);
                !before.iter().any(known)
            };
            let new: Vec<_> = findings(&after).into_iter().filter(is_new).collect();
            assert_eq!(new, [], "nothing new is wrong");
            changed(&files, &after)
        }
        Err(why) => format!("refused: {why}"),
    }
}

/// Runs `errand`: what it changed; else why it is refused.
pub(super) fn run_errand(fixture: &str, errand: &Errand) -> String {
    match done(fixture, errand) {
        Ok(after) => changed(&Fixture::new(fixture).files, &after),
        Err(why) => format!("refused: {why}"),
    }
}

/// The fixture after `errand`.
fn done(fixture: &str, errand: &Errand) -> Result<String, String> {
    let mut files = Fixture::new(fixture).files;
    ask(fixture, |view, _| {
        let settings = Settings::default();
        let plan = match plan(newsroom(view, &settings), errand) {
            Planned::Plan(plan) => plan,
            Planned::Refused(why) => return Err(why),
        };
        for path in &plan.articles {
            let (_, text) = file(&mut files, path);
            *text = edited(text, &plan.in_article(path, text));
        }
        for path in &plan.cards {
            let (_, text) = file(&mut files, path);
            *text = edited(text, &plan.in_cards(text).expect("it is no broken file"));
        }
        files.extend(plan.made.map(|(path, text)| (path.to_string_lossy().into_owned(), text)));
        Ok(())
    })?;
    Ok(joined(&files))
}

fn newsroom<'a>(view: View<'a>, settings: &'a Settings) -> Newsroom<'a> {
    Newsroom { corpus: view.corpus, root: Some(Path::new("")), settings, makes_files: true }
}

fn file<'f>(files: &'f mut [(String, String)], path: &Path) -> &'f mut (String, String) {
    files.iter_mut().find(|(name, _)| Path::new(name) == path).expect("it is a file of the fixture")
}

fn joined(files: &[(String, String)]) -> String {
    let ends = |text: &str| if text.ends_with('\n') { "" } else { "\n" };
    let parts = files.iter().map(|(path, text)| format!("-- {path} --\n{text}{}", ends(text)));
    parts.collect::<Vec<_>>().concat()
}

/// The files of `after` that aren't as they were.
fn changed(before: &[(String, String)], after: &str) -> String {
    let before = Fixture::new(&joined(before)).files;
    let after = Fixture::new(after).files.into_iter();
    joined(&after.filter(|file| !before.contains(file)).collect::<Vec<_>>())
        .replace('\r', "␍")
        .replace('\u{301}', "´")
}

/// Stands for all registry files.
const CARDS: &str = "registry";

/// What is wrong with all files: where, and the code.
fn findings(fixture: &str) -> Vec<(String, &'static str)> {
    let settings = Settings::default();
    let mut found = Vec::new();
    let files = Fixture::new(fixture).files.into_iter();
    for (path, _) in files.filter(|(path, _)| !path.starts_with("registry/")) {
        let asked = fixture.replace(&format!("-- {path} --\n"), &format!("-- {path} --\n<|>"));
        ask(&asked, |view, _| {
            let own = diagnostics(view, &settings.levels(view.path)).into_iter();
            found.extend(own.map(|finding| (path.clone(), finding.rule.code)));
            let registry = view.registry();
            for (file, read) in (0..).zip(&registry.files) {
                let (lines, encoding, corpus) = (LineIndex::new(&read.text), view.encoding, view.corpus);
                let context = RegistryContext { corpus, registry, file, lines: &lines, encoding };
                let own = check_registry(&context).into_iter();
                found.extend(own.map(|finding| (CARDS.to_owned(), finding.rule.code)));
            }
        });
    }
    found
}
