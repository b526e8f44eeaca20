//! Where type definition leads to: from a quotation to its speaker, from an event to what it is part of.

use expect_test::expect;
use newsmark::features::type_definition;

use crate::features::kinship::check;
use crate::features::kinship::check_empty;
use crate::features::kinship::check_units;
use crate::features::kinship::summit;

#[test]
fn empty() {
    check_empty(type_definition);
}

#[test]
fn plain() {
    check(
        type_definition,
        &summit("🙂 [„Vi<|>n.”]{quote=ana-pop}"),
        &expect![[r#"
        from "„Vin.”"
        registry/a.json:2: ana-pop"#]],
    );
    check(type_definition, &summit("Despre [su<|>mmit]{event=summit}."), &expect!["nowhere"]);
}

#[test]
fn across() {
    check(
        type_definition,
        &summit("Despre [cin<|>ă]{event=cina}."),
        &expect![[r#"
        from "cină"
        b.news:3: Prima zi"#]],
    );
}

#[test]
fn recognised() {
    check(
        type_definition,
        &summit("După G<|>ala."),
        &expect![[r#"
        from "Gala"
        registry/a.json:3: summit"#]],
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
🇷🇴 A\u{306}na [ma<|>sa 🙂]{#masa part-of=runda}";
    check_units(
        type_definition,
        fixture,
        &expect![[r#"
            from "masa 🙂"
            1.news:3: s\u{326}i 🙂 runda"#]],
    );
}
