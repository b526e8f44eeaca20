//! Days, intervals and how far they are.

use expect_test::expect;
use expect_test::expect_file;
use newsmark::features::hover;

use crate::features::ask;
use crate::features::hover::check;

#[test]
fn a_day_and_how_far_it_is() {
    check(
        "date 2025-12-22\n\n[dumi<|>nică]{when=2025-12-19}",
        &expect![[r#"
        "duminică"
        **Friday 19 December 2025**··
        3 days before this article
    "#]],
    );
    check(
        "date 2025-12-22\n\n[runda]{event=x when=2025-<|>12-23}",
        &expect![[r#"
        "2025-12-23"
        **Tuesday 23 December 2025**··
        the day after this article
    "#]],
    );
    check(
        "[du<|>minică]{when=2025-12-19T10:30:00Z}",
        &expect![[r#"
        "duminică"
        **Friday 19 December 2025, 10:30 UTC**
    "#]],
    );
}

#[test]
fn two_days() {
    check(
        "date 2025-12-22\n\n[weekend]{when=2025-12-20 until=2025-12-<|>21}",
        &expect![[r#"
        "2025-12-21"
        **Saturday 20 December 2025 to Sunday 21 December 2025**··
        ends the day before this article
    "#]],
    );
    check(
        "date 2025-12-22\n\n[weekend]{when=2026-12-20 until=<|>2025-12-21}",
        &expect![[r#"
            "2025-12-21"
            the end comes before the beginning
        "#]],
    );
}

#[test]
fn what_is_no_time() {
    check(
        "date 2025-12-22\n\n[luni]{when=22.12.<|>2025}",
        &expect![[r#"
        "22.12.2025"
        no time as it stands: write `2025-12-22`
    "#]],
    );
    check(
        "date 2025-12-22\n\n[lu<|>ni]{when=ieri}",
        &expect![[r#"
        "luni"
        no time as it stands: write a day, month or year such as `2025-12-22`, `2025-12` or `2025`
    "#]],
    );
    check(
        "date 2025-12-22\n\n[lu<|>ni]{until=2025-12-22}",
        &expect![[r#"
        "luni"
        an end without a beginning: add `when`
    "#]],
    );
    check(
        "date 2025-12-22\n\n[lu<|>ni]{when=\"2025-12-22/2025-12-20\"}",
        &expect![[r#"
        "luni"
        the end comes before the beginning
    "#]],
    );
}

#[test]
fn dates_of_the_header() {
    check(
        "date 2025-12-<|>22\n\nText.",
        &expect![[r#"
        "2025-12-22"
        **Monday 22 December 2025**··
        24 days ago
    "#]],
    );
    check(
        "date 2026-01-15T10:30:<|>00+02:00\n\nText.",
        &expect![[r#"
        "2026-01-15T10:30:00+02:00"
        **Thursday 15 January 2026, 10:30**··
        today
    "#]],
    );
    check(
        "Date: 22 decembrie <|>2025\n\nText.",
        &expect![[r#"
        "22 decembrie 2025"
        **Monday 22 December 2025**··
        24 days ago··
        read as `2025-12-22`
    "#]],
    );
    check(
        "date 2025-12-22\nupdated 2025-12-<|>24\n\nText.",
        &expect![[r#"
        "2025-12-24"
        **Wednesday 24 December 2025**··
        2 days after this article
    "#]],
    );
    check(
        "date 2025-12-22\nupdated mâi<|>ne\n\nText.",
        &expect![[r#"
        "mâine"
        no date as it stands: write a day such as `2025-12-22`
    "#]],
    );
}

/// What hovering over a `when` with `value` shows, on one line.
fn time(value: &str) -> String {
    let fixture = format!("date 2026-01-15\n\n[a<|>b]{{when=\"{value}\"}}\n");
    let shown = ask(&fixture, |view, offset| hover(view, offset).map(|hover| hover.note.plain()));
    format!("{value:<26}  {}\n", shown.unwrap_or_default().replace('\n', " | "))
}

#[test]
fn every_form_of_a_time() {
    let values = include_str!("times.txt").lines().map(|line| line.split("  ").next().unwrap_or_default());
    let shown: String = values.map(time).collect();
    expect_file!["./times.txt"].assert_eq(&shown);
}
