//! Whom it concerns that an article says something else.

use std::path::Path;
use std::sync::Arc;

use newsmark::features::Change;
use newsmark::features::repercussions;
use newsmark::text::Encoding;

use crate::newsroom::Newsroom;

/// The articles and events that it concerns when the first `old` in an article becomes `new`; `pointing` are articles
/// with findings that point into it.
fn concerned(
    encoding: Encoding,
    fixture: &str,
    path: &str,
    (old, new): (&str, &str),
    pointing: &[&str],
) -> String {
    let mut newsroom = Newsroom::new_in(encoding, fixture);
    let before = newsroom.corpus.clone();
    let text = newsroom.texts[path].replacen(old, new, 1);
    assert_ne!(text, newsroom.texts[path], "something changes");
    newsroom.set(path, &text);
    let change = Change { before: &before, after: &newsroom.corpus };
    let known = |path: &str| -> Arc<Path> { Arc::from(Path::new(path)) };
    let found = repercussions(change, &[known(path)], pointing.iter().map(|one| known(one)));
    let articles = found.articles.iter().map(|path| path.to_str().expect("test paths are UTF-8"));
    let events = found.events.iter().map(|event| event.as_str());
    format!("{} | {}", articles.collect::<Vec<_>>().join(" "), events.collect::<Vec<_>>().join(" "))
}

/// An event that is declared, mentioned with a time, and only named by its id in a header.
const ROUND: &str = "-- 1.news --
date 2025-12-20

A început [runda]{#runda when=2025-12-20}.
-- 2.news --
date 2025-12-22

După [rundă]{event=runda when=2025-12-20} au plecat.
-- 3.news --
date 2025-12-23
event runda

Atât.
-- 4.news --
date 2025-12-23

Despre [altceva]{#altceva when=2025-12-23}.
";

#[test]
fn plain() {
    let told = concerned(Encoding::Scalar, ROUND, "1.news", ("#runda", "#alta"), &[]);
    assert_eq!(told, "2.news 3.news | alta runda");
}

#[test]
fn empty() {
    assert_eq!(concerned(Encoding::Scalar, ROUND, "1.news", ("A început", "Ieri a început"), &[]), " | ");
    let named = concerned(Encoding::Scalar, ROUND, "1.news", ("[runda]", "[runda a doua]"), &[]);
    assert_eq!(named, " | ", "what it is called concerns nobody's findings");
}

#[test]
fn across() {
    let told = concerned(Encoding::Scalar, ROUND, "1.news", ("when=2025-12-20", "when=2025-12-21"), &[]);
    assert_eq!(told, "1.news 2.news | runda", "who says no time contradicts nobody");
    let later = concerned(Encoding::Scalar, ROUND, "4.news", ("#altceva", "#runda"), &[]);
    assert_eq!(later, "1.news 4.news | altceva runda", "the other declaration, not who mentions the event");
    let dated = concerned(Encoding::Scalar, ROUND, "2.news", ("2025-12-22", "2025-12-21"), &[]);
    assert_eq!(dated, " | runda", "another date, the same findings");
}

#[test]
fn recognised() {
    let named = ROUND.replace("Atât.", "A fost întâlnirea de la Miami.");
    let named = named.replace("[altceva]{#altceva", "[întâlnirea de la Miami]{#altceva");
    let told = concerned(Encoding::Scalar, &named, "4.news", ("when=2025-12-23", "when=2025-12-24"), &[]);
    assert_eq!(told, " | altceva", "a name that nobody tagged is no finding");
}

#[test]
fn unicode() {
    let twice = ROUND.replace("{event=runda when=2025-12-20}", "{#runda when=2025-12-21}");
    for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Scalar] {
        let edit = ("A început", "🗞️ e\u{301}\r\nA început");
        let told = concerned(encoding, &twice, "1.news", edit, &["2.news", "3.news"]);
        assert_eq!(told, "2.news | ", "where it points to has moved");
    }
}
