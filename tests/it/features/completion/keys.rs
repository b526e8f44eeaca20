//! Keys of tags, and statuses.

use expect_test::expect;

use super::SNIPPETS;
use super::check;
use super::check_with;
use super::labels;

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
