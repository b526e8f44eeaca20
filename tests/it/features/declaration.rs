//! Where declaration leads to: a card, or a tag.

use expect_test::expect;
use newsmark::features::declaration;

use crate::features::kinship::check;
use crate::features::kinship::check_empty;
use crate::features::kinship::check_units;
use crate::features::kinship::summit;

#[test]
fn empty() {
    check_empty(declaration);
}

#[test]
fn plain() {
    check(
        declaration,
        &summit("Despre [su<|>mmit]{event=summit}."),
        &expect![[r#"
        from "summit"
        registry/a.json:3: summit"#]],
    );
    check(declaration, &summit("Despre [balul]{event=ba<|>l}."), &expect!["nowhere"]);
}

#[test]
fn across() {
    check(
        declaration,
        &summit("Despre [cin<|>ă]{event=cina}."),
        &expect![[r#"
        from "cină"
        b.news:3: cina"#]],
    );
}

#[test]
fn recognised() {
    check(
        declaration,
        &summit("Despre Ana P<|>op."),
        &expect![[r#"
        from "Ana Pop"
        registry/a.json:2: ana-pop"#]],
    );
}

#[test]
fn unicode() {
    let fixture = "-- 1.news --
date 2025-12-20

🙂 A\u{306}na, [s\u{326}i 🙂 runda]{#runda when=2025-12-20}\r
-- 2.news --
date 2025-12-21\r
\r
🇷🇴 A\u{306}na [run<|>da 🙂]{event=runda}";
    check_units(
        declaration,
        fixture,
        &expect![[r#"
            from "runda 🙂"
            1.news:3: s\u{326}i 🙂 runda"#]],
    );
}
