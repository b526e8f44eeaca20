//! Keys of tags, and statuses.

use expect_test::expect;
use newsmark::features::completions;

use super::SNIPPETS;
use super::check;
use super::check_with;
use super::labels;
use super::line_after;
use crate::features::ask;

#[test]
fn the_likeliest_key_comes_first() {
    check(
        "date 2025-12-22\n\n[Peskov]{<|>",
        &expect![[r"
        actor — whom the text mentions
        place — the place that it mentions
        event — the event that it mentions
        #peskov — declares an event
        … 7 in all
        => [Peskov]{actor=
    "]],
    );
    check(
        "date 2025-12-22\n\n[Peskov]{<|> a spus",
        &expect![[r"
        actor — whom the text mentions
        place — the place that it mentions
        event — the event that it mentions
        #peskov — declares an event
        … 7 in all
        => [Peskov]{actor= a spus
    "]],
    );
    check(
        "date 2025-12-22\n\n[duminică]{<|>}",
        &expect![[r"
        when — the time that it means, or when the event is
        actor — whom the text mentions
        place — the place that it mentions
        event — the event that it mentions
        … 7 in all
        => [duminică]{when=}
    "]],
    );
    check(
        "date 2025-12-22\n\n[„Nu”]{<|>}",
        &expect![[r"
        quote — whose words it quotes
        actor — whom the text mentions
        place — the place that it mentions
        event — the event that it mentions
        … 7 in all
        => [„Nu”]{quote=}
    "]],
    );
    check(
        "date 2025-12-22\n\nla [Miami]{<|>}",
        &expect![[r"
        place — the place that it mentions
        actor — whom the text mentions
        event — the event that it mentions
        #miami-2025-12 — declares an event
        … 7 in all
        => la [Miami]{place=}
    "]],
    );
}

#[test]
fn keys_that_fit_the_tag() {
    let keys = |block: &str| labels(&format!("date 2025-12-22\n\n[x]{{{block}}}")).join(" ");
    let shown = [
        keys("event=x <|>"),
        keys("#y <|>"),
        keys("#y when=2025-12-20 <|>"),
        keys("when=2025-12-20 <|>"),
        keys("actor=kremlin <|>"),
        keys("<|> status=planned"),
        keys("a<|>"),
        keys("event=x s<|>"),
    ];
    expect![[r"
        when status
        when at part-of after title status
        until at part-of after title status
        event #x until

        event #x when
        actor
        status"]]
    .assert_eq(&shown.join("\n"));
}

#[test]
fn a_key_is_replaced_exactly() {
    check(
        "date 2025-12-22\n\n[x]{ac<|>} a",
        &expect![[r"
        actor — whom the text mentions
        => [x]{actor=} a
    "]],
    );
    check(
        "date 2025-12-22\n\n[x]{so<|>ce=reuters}",
        &expect![[r"
        source — the source that it names
        => [x]{source=reuters}
    "]],
    );
    check_with(
        "date 2025-12-22\n\n[x]{ac<|> a spus",
        SNIPPETS,
        &expect![[r"
            actor — whom the text mentions
            => [x]{actor=$0} a spus
        "]],
    );
    check_with(
        "date 2025-12-22\n\n[x]{#y ti<|>}",
        SNIPPETS,
        &expect![[r#"
        title — the name of the event
        => [x]{#y title="$0"}
    "#]],
    );
}

/// The line of `text` after accepting the first key.
fn after_first(text: &str) -> String {
    ask(&format!("date 2025-12-22\n\n{text}"), |view, offset| {
        let found = completions(view, offset, SNIPPETS);
        line_after(view.text, offset, found.items.first().expect("a key"))
    })
}

#[test]
fn the_brace_that_stands_there_is_kept() {
    for text in ["[x]{a<|>}\n", "[x]{ac<|>}, y", "A [x]{ac<|>}.", "[x]{<|>}", "[x]{ac<|> }", "[x]{a<|>c}"] {
        let after = after_first(text);
        assert_eq!(after.matches('}').count(), 1, "{after}");
    }
}

#[test]
fn a_key_before_others_leaves_them_alone() {
    let after = [
        "[x]{event=y <|>status=planned}",
        "[x]{<|>event=y}",
        "[x]{<|>#y when=2026-01-01}",
        "[x]{<|>when=2026-01-01}",
        "[x]{<|>status=planned a",
        "[x]{event=y st<|>atus=planned}",
        "[x]{<|>spus",
    ]
    .map(after_first);
    expect![[r"
        [x]{event=y when=$0 status=planned}
        [x]{when=$0 event=y}
        [x]{until=$0 #y when=2026-01-01}
        [x]{event=$0 when=2026-01-01}
        [x]{event=$0 status=planned a
        [x]{event=y status=planned}
        [x]{actor=$0}spus"]]
    .assert_eq(&after.join("\n"));
}

#[test]
fn statuses() {
    check(
        "date 2025-12-22\n\n[x]{event=y status=<|> a fost",
        &expect![[r"
        planned — the event is to come
        happened — it took place
        postponed — it is to come later than was planned
        cancelled — it will not come
        => [x]{event=y status=planned} a fost
    "]],
    );
    check(
        "date 2025-12-22\n\n[x]{event=y status=p<|>ost}",
        &expect![[r"
        planned — the event is to come
        postponed — it is to come later than was planned
        => [x]{event=y status=planned}
    "]],
    );
}
