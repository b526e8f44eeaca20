//! What stands between the braces.

use expect_test::expect;

use super::show::check;

#[test]
fn odd_syntax() {
    check(
        &[
            "[a]{actor = x}",
            "[a]{actor=x, when=2025}",
            "[a]{actor=witkoff,kushner}",
            "[a]{.class}",
            "[a]{actor='x y'}",
            "[a]{actor='x}",
            "[a]{actor=x\u{a0}when=2025}",
            "[a]{actor=x}{when=2025}",
            "[a]{actor=\"x\"y}",
        ],
        &expect![[r#"
            [a]{actor = x}
            ‹a›: Actor=x!
            Syntax at ‹actor = x›
            ----
            [a]{actor=x, when=2025}
            ‹a›: Actor=x! When=2025
            Syntax at ‹,›
            ----
            [a]{actor=witkoff,kushner}
            ‹a›: Actor=witkoff,kushner!
            Syntax at ‹witkoff,kushner›
            ----
            [a]{.class}
            ‹a›:
            Syntax at ‹.class›
            ----
            [a]{actor='x y'}
            ‹a›: Actor='x y'!
            Syntax at ‹'x y'›
            ----
            [a]{actor='x}
            ‹a›: Actor='x'!
            Syntax at ‹'x›
            ----
            [a]{actor=x when=2025}
            ‹a›: Actor=x When=2025
            Syntax at ‹ ›
            ----
            [a]{actor=x}{when=2025}
            ‹a›: Actor=x When=2025
            Syntax at ‹{when=2025}›
            ----
            [a]{actor="x"y}
            ‹a›: Actor='x'
            Syntax at ‹y›
        "#]],
    );
}

#[test]
fn quotes() {
    check(
        &["[a]{actor=„x”} și „b”", "[a]{actor=\"x” when=2025}", "[a]{title=„D’Artagnan” actor=x}"],
        &expect![[r#"
            [a]{actor=„x”} și „b”
            ‹a›: Actor='x'
            SmartQuote at ‹„x”›
            ----
            [a]{actor="x” when=2025}
            ‹a›: Actor='x' When=2025
            SmartQuote at ‹"x”›
            ----
            [a]{title=„D’Artagnan” actor=x}
            ‹a›: Title='D’Artagnan' Actor=x
            SmartQuote at ‹„D’Artagnan”›
        "#]],
    );
}

#[test]
fn values() {
    check(
        &[
            "[a]{actor=țoiu}",
            "[a]{actor=Dmitri_Peskov when=2025-12-20/2025-12-21}",
            "[a]{actor=\"x Y z--w\"}",
            "[a]{actor= when=2025}",
            "[a]{actor=\"\"}",
            "[a]{actor=x when}",
            "[a]{#}",
            "[a]{#A b}",
        ],
        &expect![[r#"
            [a]{actor=țoiu}
            ‹a›: Actor=țoiu!
            BadId at ‹țoiu›
            ----
            [a]{actor=Dmitri_Peskov when=2025-12-20/2025-12-21}
            ‹a›: Actor=Dmitri_Peskov! When=2025-12-20/2025-12-21!
            BadId at ‹Dmitri_Peskov›
            UnquotedValue at ‹2025-12-20/2025-12-21›
            ----
            [a]{actor="x Y z--w"}
            ‹a›: Actor='x Y z--w'!
            BadId at ‹Y›
            BadId at ‹z--w›
            ----
            [a]{actor= when=2025}
            ‹a›: Actor=! When=2025
            MissingValue at ‹actor›
            ----
            [a]{actor=""}
            ‹a›: Actor=''!
            MissingValue at ‹actor›
            ----
            [a]{actor=x when}
            ‹a›: Actor=x When=!
            MissingValue at ‹when›
            ----
            [a]{#}
            ‹a›: Declare=!
            MissingValue at ‹#›
            ----
            [a]{#A b}
            ‹a›: Declare=A!
            BadId at ‹A›
            Syntax at ‹b›
        "#]],
    );
}

#[test]
fn keys() {
    check(
        &["[a]{actor=x actor=y foo=1 foo=2}", "[a]{Actor=x}"],
        &expect![[r"
            [a]{actor=x actor=y foo=1 foo=2}
            ‹a›: Actor=x Actor=y Unknown=1 Unknown=2
            DuplicateKey at ‹actor›
            DuplicateKey at ‹foo›
            ----
            [a]{Actor=x}
            ‹a›: Unknown=x
        "]],
    );
}
