//! Whole tags, prose, and tags whose pieces are misplaced.

use expect_test::expect;

use super::show::check;

#[test]
fn whole_tags() {
    check(
        &[
            "[Peskov]{actor=dmitri-peskov} a spus",
            "[discuțiile de la [Miami]{place=miami}]{event=miami-talks-2025-12} de [duminică]{when=2025-12-21}",
            "[[K]{actor=kremlin}]{source=kremlin}",
            "[a]{#summit when=\"2025-08~\" title=\"Summit \\\"X\\\" \\\\\"}",
            "[a]{ actor=x\n\twhen=2025 }",
            "[see [1] here]{actor=x}",
            "a [b [c]{actor=x} d] e",
            "ex[Putin]{actor=p}ului",
            "[cei doi]{actor=\"witkoff umerov\"}",
            "[a]{title=\"x } [b]{c=d} y\" actor=z}",
        ],
        &expect![[r#"
            [Peskov]{actor=dmitri-peskov} a spus
            ‹Peskov›: Actor=dmitri-peskov
            ----
            [discuțiile de la [Miami]{place=miami}]{event=miami-talks-2025-12} de [duminică]{when=2025-12-21}
            ‹discuțiile de la [Miami]{place=miami}›: Event=miami-talks-2025-12
              ‹Miami›: Place=miami
            ‹duminică›: When=2025-12-21
            ----
            [[K]{actor=kremlin}]{source=kremlin}
            ‹[K]{actor=kremlin}›: Source=kremlin
              ‹K›: Actor=kremlin
            ----
            [a]{#summit when="2025-08~" title="Summit \"X\" \\"}
            ‹a›: Declare=summit When='2025-08~' Title='Summit "X" \'
            ----
            [a]{ actor=x
            	when=2025 }
            ‹a›: Actor=x When=2025
            ----
            [see [1] here]{actor=x}
            ‹see [1] here›: Actor=x
            ----
            a [b [c]{actor=x} d] e
            ‹c›: Actor=x
            ----
            ex[Putin]{actor=p}ului
            ‹Putin›: Actor=p
            ----
            [cei doi]{actor="witkoff umerov"}
            ‹cei doi›: Actor='witkoff umerov'
            ----
            [a]{title="x } [b]{c=d} y" actor=z}
            ‹a›: Title='x } [b]{c=d} y' Actor=z
        "#]],
    );
}

#[test]
fn prose() {
    check(
        &[
            "[1] [nr. red.] [a](b){k=v} Peskov{k=v} [1] {sic} [notă]{vezi} [x]{!} {actor=x}",
            "\\[Peskov\\]{actor=x} și C:\\dir \\{ \\} \\\\",
            "[a\\]{actor=x}",
            "] [ ]] [[",
            "[nr. red. {sic} și atât",
        ],
        &expect![[r"
            [1] [nr. red.] [a](b){k=v} Peskov{k=v} [1] {sic} [notă]{vezi} [x]{!} {actor=x}
            ----
            \[Peskov\]{actor=x} și C:\dir \{ \} \\
            escapes: \[ \] \{ \} \\
            ----
            [a\]{actor=x}
            escapes: \]
            ----
            ] [ ]] [[
            ----
            [nr. red. {sic} și atât
        "]],
    );
}

#[test]
fn unopened_and_detached() {
    check(
        &[
            "Peskov]{actor=x} a spus",
            "Peskov]{actor=x a spus",
            "\\[a]{actor=x}",
            "[Peskov] {actor=x}",
            "[Peskov]\n{actor=x}",
            "[Peskov]\n\n{actor=x}",
        ],
        &expect![[r"
            Peskov]{actor=x} a spus
            Unopened at ‹]{actor=x}›
            ----
            Peskov]{actor=x a spus
            Unopened at ‹]{actor=x›
            ----
            \[a]{actor=x}
            escapes: \[
            Unopened at ‹]{actor=x}›
            ----
            [Peskov] {actor=x}
            ‹Peskov›: Actor=x
            Detached at ‹ ›
            ----
            [Peskov]
            {actor=x}
            ‹Peskov›: Actor=x
            Detached at ‹⏎›
            ----
            [Peskov]

            {actor=x}
        "]],
    );
}

#[test]
fn empty_and_blank_line() {
    check(
        &[
            "[]{actor=x}",
            "[ ]{actor=x}",
            "[Peskov]{}",
            "[Peskov]{ }",
            "[]{}",
            "[„Unu.\n\nDoi.”]{quote=x}",
            "[„Unu.\n\nDoi. [nr]\n\nTrei”]{quote=x}",
            "[a]{actor=x\n\nwhen=2025}",
        ],
        &expect![[r"
            []{actor=x}
            ‹›: Actor=x
            Empty at ‹[]›
            ----
            [ ]{actor=x}
            ‹ ›: Actor=x
            Empty at ‹[ ]›
            ----
            [Peskov]{}
            ‹Peskov›:
            Empty at ‹{}›
            ----
            [Peskov]{ }
            ‹Peskov›:
            Empty at ‹{ }›
            ----
            []{}
            ‹›:
            Empty at ‹[]›
            ----
            [„Unu.

            Doi.”]{quote=x}
            ‹„Unu.⏎⏎Doi.”›: Quote=x
            BlankLine at ‹[„Unu.⏎⏎Doi.”]{quote=x}›
            ----
            [„Unu.

            Doi. [nr]

            Trei”]{quote=x}
            ‹„Unu.⏎⏎Doi. [nr]⏎⏎Trei”›: Quote=x
            BlankLine at ‹[„Unu.⏎⏎Doi. [nr]⏎⏎Trei”]{quote=x}›
            ----
            [a]{actor=x

            when=2025}
            ‹a›: Actor=x When=2025
            BlankLine at ‹[a]{actor=x⏎⏎when=2025}›
        "]],
    );
}

#[test]
fn titles() {
    check(
        &["date 2025-12-22\ntitle [Peskov]{actor=x}: [nu\n\nda]{actor=y} [b]{actor=z}\n"],
        &expect![[r"
            date 2025-12-22
            title [Peskov]{actor=x}: [nu

            da]{actor=y} [b]{actor=z}

            ‹Peskov›: Actor=x
            ‹b›: Actor=z
            Unopened at ‹]{actor=y}›
        "]],
    );
}
