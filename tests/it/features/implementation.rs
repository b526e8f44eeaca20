//! Where implementation leads to: from an event to its parts.

use expect_test::expect;
use newsmark::features::implementation;

use crate::features::kinship::check;
use crate::features::kinship::check_empty;
use crate::features::kinship::check_units;
use crate::features::kinship::summit;

#[test]
fn empty() {
    check_empty(implementation);
}

#[test]
fn plain() {
    check(
        implementation,
        &summit("[Balul]{#bal part-of=gala}, apoi [ga<|>la]{event=gala}."),
        &expect![[r#"
        from "gala"
        a.news:3: Balul"#]],
    );
    check(implementation, &summit("Ana P<|>op"), &expect!["nowhere"]);
}

#[test]
fn across() {
    check(
        implementation,
        &summit("Despre [su<|>mmit]{event=old-summit}."),
        &expect![[r#"
        from "summit"
        b.news:3: Prima zi
        registry/a.json:4: gala
        c.news:3: fără zi"#]],
    );
}

#[test]
fn recognised() {
    check(
        implementation,
        &summit("După Summi<|>tul mare."),
        &expect![[r#"
        from "Summitul"
        b.news:3: Prima zi
        registry/a.json:4: gala
        c.news:3: fără zi"#]],
    );
    check(implementation, &summit("După G<|>ala."), &expect!["nowhere"]);
}

#[test]
fn unicode() {
    let fixture = "-- 1.news --
date 2025-12-20

🙂 A\u{306}na, [s\u{326}i 🙂 masa]{#masa part-of=runda when=2025-12-20}\r
-- 2.news --
date 2025-12-21\r
\r
🇷🇴 A\u{306}na [run<|>da 🙂]{#runda}";
    check_units(
        implementation,
        fixture,
        &expect![[r#"
            from "runda 🙂"
            1.news:3: s\u{326}i 🙂 masa"#]],
    );
}
