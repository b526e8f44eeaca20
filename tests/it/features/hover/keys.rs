//! Keys of the header and of tags, and values of `status`.

use expect_test::expect;
use expect_test::expect_file;
use newsmark::features::hover;
use newsmark::syntax::HeaderKey;
use newsmark::syntax::Key;

use crate::features::ask;
use crate::features::hover::check;

#[test]
fn a_key_of_a_tag() {
    check(
        "date 2025-12-22\n\n[x]{wh<|>en=2025-12-22}",
        &expect![[r#"
        "when"
        **when** · a day, month, year or interval (EDTF)··
        The time that the text means; beside # or event, when the event is. About: "2025-08\~"; spring: 2026-21; open: "2025-12-20/..".··
        `[duminică]{when=2025-12-21}`
    "#]],
    );
    check(
        "date 2025-12-22\n\n[Peskov]{act<|>or=",
        &expect![[r#"
        "actor"
        **actor** · ids of persons, organisations, or places that act··
        The text mentions these actors. Several ids stand in quotes, blanks between them.··
        `[Peskov]{actor=dmitri-peskov}`
    "#]],
    );
}

#[test]
fn a_key_of_the_header() {
    check(
        "da<|>te 2025-12-22\n\nText.",
        &expect![[r#"
        "date"
        **date** · the article's day, or day and time with an offset··
        Required, and first. With an offset: 2025-12-22T10:30:00+02:00. The story may go on in the same line.··
        `date 2025-12-22`
    "#]],
    );
}

#[test]
fn a_status() {
    check(
        "date 2025-12-22\n\n[x]{event=y status=post<|>poned}",
        &expect![[r#"
        "postponed"
        **postponed** · it is to come later than was planned··
        What this article reports of the event; the latest article by date holds.
    "#]],
    );
}

#[test]
fn all_keys_have_their_page() {
    let mut pages = String::new();
    for key in HeaderKey::ALL {
        let date = if key == HeaderKey::Date { "" } else { "date 2025-12-22\n" };
        pages.push_str(&page(&format!("{date}<|>{} 2025-12-22\n\nText.", key.name())));
    }
    for name in Key::NAMES {
        pages.push_str(&page(&format!("date 2025-12-22\n\n[x]{{<|>{name}=x}}")));
    }
    expect_file!["./keys.txt"].assert_eq(&pages);
}

fn page(fixture: &str) -> String {
    let page = ask(fixture, |view, offset| hover(view, offset).map(|hover| hover.note.plain()));
    format!("{}\n\n", page.expect("every key has a page"))
}
