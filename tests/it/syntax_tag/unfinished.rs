//! Tags that are not closed: where they end.

use expect_test::expect;

use super::show::check;

#[test]
fn while_typing() {
    check(
        &[
            "[Peskov]{actor=",
            "[Peskov]{act",
            "[Peskov]{",
            "[Peskov]{\nalt rând",
            "[Cei doi]{actor=\"peskov pu",
        ],
        &expect![[r#"
            [Peskov]{actor=
            ‹Peskov› unfinished: Actor=!
            Unclosed at ‹{actor=›
            ----
            [Peskov]{act
            ‹Peskov› unfinished:
            Unclosed at ‹{act›
            ----
            [Peskov]{
            ‹Peskov› unfinished:
            Unclosed at ‹{›
            ----
            [Peskov]{
            alt rând
            ‹Peskov› unfinished:
            Unclosed at ‹{›
            ----
            [Cei doi]{actor="peskov pu
            ‹Cei doi› unfinished: Actor='peskov'!
            Unclosed at ‹{actor="peskov pu›
        "#]],
    );
}

#[test]
fn without_a_brace() {
    check(
        &[
            "[Peskov]{actor=dmitri-peskov a vorbit luni.\nAlt rând }",
            "[Peskov]{actor=x a vorbit cu [Trump]{actor=y} azi",
            "[Peskov]{actor=\"x a vorbit cu [Trump]{actor=\"y\"} azi",
            "[Peskov]{actor=x[Trump]{actor=y}",
            "[la [Miami]{place=miami]{event=talks} azi",
            "[Miami]{place=miami]{event=talks} azi",
            "[a]{actor=x [b]{actor=y luni",
            "[A]{actor=\"x} a zis „da\" ok",
            "[A]{actor=pes[kov} și",
        ],
        &expect![[r#"
            [Peskov]{actor=dmitri-peskov a vorbit luni.
            Alt rând }
            ‹Peskov› unfinished: Actor=dmitri-peskov
            Unclosed at ‹{actor=dmitri-peskov a vorbit luni.›
            ----
            [Peskov]{actor=x a vorbit cu [Trump]{actor=y} azi
            ‹Peskov› unfinished: Actor=x
            ‹Trump›: Actor=y
            Unclosed at ‹{actor=x a vorbit cu ›
            ----
            [Peskov]{actor="x a vorbit cu [Trump]{actor="y"} azi
            ‹Peskov› unfinished: Actor='x'!
            ‹Trump›: Actor='y'
            Unclosed at ‹{actor="x a vorbit cu ›
            ----
            [Peskov]{actor=x[Trump]{actor=y}
            ‹Peskov› unfinished: Actor=x!
            ‹Trump›: Actor=y
            Unclosed at ‹{actor=x›
            ----
            [la [Miami]{place=miami]{event=talks} azi
            ‹la [Miami]{place=miami›: Event=talks
              ‹Miami› unfinished: Place=miami!
            Unclosed at ‹{place=miami›
            ----
            [Miami]{place=miami]{event=talks} azi
            ‹Miami›: Place=miami]{event=talks!
            BadId at ‹miami]{event=talks›
            ----
            [a]{actor=x [b]{actor=y luni
            ‹a› unfinished: Actor=x
            Unclosed at ‹{actor=x [b]{actor=y luni›
            ----
            [A]{actor="x} a zis „da" ok
            ‹A›: Actor='x'!
            Syntax at ‹"x›
            ----
            [A]{actor=pes[kov} și
            ‹A›: Actor=pes[kov!
            BadId at ‹pes[kov›
        "#]],
    );
}

#[test]
fn without_a_bracket() {
    check(
        &[
            "[Peskov{actor=x} a spus",
            "[Peskov{actor=x} a spus lui [Trump]{actor=y}",
            "[Peskov {actor=x a spus",
            "[Peskov{actor=x} și [Vance{actor=y}",
        ],
        &expect![[r"
            [Peskov{actor=x} a spus
            ‹Peskov› unfinished: Actor=x
            Unclosed at ‹[Peskov{actor=x} a spus›
            ----
            [Peskov{actor=x} a spus lui [Trump]{actor=y}
            ‹Peskov› unfinished: Actor=x
            ‹Trump›: Actor=y
            Unclosed at ‹[Peskov{actor=x} a spus lui ›
            ----
            [Peskov {actor=x a spus
            ‹Peskov › unfinished: Actor=x
            Unclosed at ‹[Peskov {actor=x a spus›
            ----
            [Peskov{actor=x} și [Vance{actor=y}
            ‹Peskov› unfinished: Actor=x
            ‹Vance› unfinished: Actor=y
            Unclosed at ‹[Peskov{actor=x} și ›
            Unclosed at ‹[Vance{actor=y}›
        "]],
    );
}
