//! The outline of an article.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::outline;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// Each item on a line below the one that holds it: its kind, name and detail, and the beginning of what is
/// selected.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, shown));
}

fn shown(view: View<'_>, _: usize) -> String {
    let lines = outline(view).into_iter().map(|item| {
        assert!(item.span.contains(item.selection), "{item:?}");
        let blank = "  ".repeat(item.depth);
        let selected: String = seen(view, item.selection).chars().take(40).collect();
        format!("{blank}{:?} {:?} ({}) selects {selected:?}", item.kind, item.name, item.detail)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn plain() {
    check(
        "date 2025-12-22
title Kremlinul neagă progresul de la [Miami]{place=miami}
source Reuters

[Discuțiile de la [Miami]{place=miami}]{#talks when=2025-12-20} au luat sfârșit, spune Dmitri Peskov, care a vorbit mult.

[„Nu s-a decis nimic cu [Rubio]{actor=marco-rubio}.”]{quote=dmitri-peskov}<|>
",
        &expect![[r#"
            Header "header" (Monday 22 December 2025) selects "date"
              HeaderLine "date" (2025-12-22) selects "date"
              Title "Kremlinul neagă progresul de la Miami" (title) selects "Kremlinul neagă progresul de la [Miami]{"
                Organization "Kremlinul" (actor kremlin, recognised) selects "Kremlinul"
                Place "Miami" (place miami) selects "Miami"
              HeaderLine "source" (Reuters) selects "source"
            Paragraph "Discuțiile de la Miami au luat sfârșit, spune Dmitri Peskov…" () selects "[Discuțiile de la [Miami]{place=miami}]{"
              Declaration "Discuțiile de la Miami" (declares talks) selects "Discuțiile de la [Miami]{place=miami}"
                Place "Miami" (place miami) selects "Miami"
              Person "Dmitri Peskov" (actor dmitri-peskov, recognised) selects "Dmitri Peskov"
            Paragraph "„Nu s-a decis nimic cu Rubio.”" () selects "[„Nu s-a decis nimic cu [Rubio]{actor=ma"
              Quote "„Nu s-a decis nimic cu Rubio.”" (quote dmitri-peskov) selects "„Nu s-a decis nimic cu [Rubio]{actor=mar"
                Person "Rubio" (actor marco-rubio) selects "Rubio""#]],
    );
}

#[test]
fn empty() {
    check("<|>", &expect![""]);
    check(" \n\n<|>\u{feff}\n", &expect![""]);
    check(
        "\u{feff}Un text<|>.\r\n\r\nAlt text.",
        &expect![[r#"
        Paragraph "Un text." () selects "Un text."
        Paragraph "Alt text." () selects "Alt text.""#]],
    );
}

#[test]
fn the_compact_form_has_a_header_too() {
    check(
        " date 2025-12-22 Emisarii au plecat.<|>\n\nGata.\n",
        &expect![[r#"
        Header "header" (Monday 22 December 2025) selects "date"
          HeaderLine "date" (2025-12-22) selects "date"
        Paragraph "Emisarii au plecat." () selects "Emisarii au plecat."
        Paragraph "Gata." () selects "Gata.""#]],
    );
}

#[test]
fn lines_are_paragraphs_where_none_is_broken() {
    check(
        "date 2025-12-22

O primă știre.
[„A doua”]{quote=unnamed}, spune el!
Titlu de secțiune:
– A treia…
<|>",
        &expect![[r#"
            Header "header" (Monday 22 December 2025) selects "date"
              HeaderLine "date" (2025-12-22) selects "date"
            Paragraph "O primă știre." () selects "O primă știre."
            Paragraph "„A doua”, spune el!" () selects "[„A doua”]{quote=unnamed}, spune el!"
              Quote "„A doua”" (quote unnamed) selects "„A doua”"
            Paragraph "Titlu de secțiune:" () selects "Titlu de secțiune:"
            Paragraph "– A treia…" () selects "– A treia…""#]],
    );
    let long = "Cuvinte ".repeat(20);
    check(
        &format!("date 2025-12-22\n\nUn titlu\n{long}<|>\nAlta.\n"),
        &expect![[r#"
            Header "header" (Monday 22 December 2025) selects "date"
              HeaderLine "date" (2025-12-22) selects "date"
            Paragraph "Un titlu" () selects "Un titlu"
            Paragraph "Cuvinte Cuvinte Cuvinte Cuvinte Cuvinte Cuvinte Cuvinte…" () selects "Cuvinte Cuvinte Cuvinte Cuvinte Cuvinte "
            Paragraph "Alta." () selects "Alta.""#]],
    );
}

#[test]
fn broken_lines_are_one_paragraph() {
    check(
        "date 2025-12-22\n\nO știre ruptă de\nPutin. Și iarăși\nSfârșit.<|>\n",
        &expect![[r#"
            Header "header" (Monday 22 December 2025) selects "date"
              HeaderLine "date" (2025-12-22) selects "date"
            Paragraph "O știre ruptă de Putin. Și iarăși Sfârșit." () selects "O știre ruptă de\nPutin. Și iarăși\nSfârși"
              Person "Putin" (actor vladimir-putin, recognised) selects "Putin""#]],
    );
    check(
        "date 2025-12-22\n\nO știre ruptă.\n[„așa”]{quote=unnamed}\nSfârșit.<|>\n",
        &expect![[r#"
            Header "header" (Monday 22 December 2025) selects "date"
              HeaderLine "date" (2025-12-22) selects "date"
            Paragraph "O știre ruptă. „așa” Sfârșit." () selects "O știre ruptă.\n[„așa”]{quote=unnamed}\nSf"
              Quote "„așa”" (quote unnamed) selects "„așa”""#]],
    );
}

#[test]
fn across() {
    check(
        "-- 1.news --
date 2025-12-20

[Runda de la Geneva]{#geneva}.
-- 2.news --
date 2025-12-21

[Cei doi]{actor=\"steve-witkoff jared-kushner\"} la [rundă]{event=geneva status=planned}, [azi]{when=2025-12-21}, [cineva]{source=unnamed-oficial}.<|>
",
        &expect![[r#"
            Header "header" (Sunday 21 December 2025) selects "date"
              HeaderLine "date" (2025-12-21) selects "date"
            Paragraph "Cei doi la rundă, azi, cineva." () selects "[Cei doi]{actor=\"steve-witkoff jared-kus"
              Person "Cei doi" (actor steve-witkoff jared-kushner) selects "Cei doi"
              Event "rundă" (event geneva) selects "rundă"
              Person "cineva" (source unnamed-oficial) selects "cineva""#]],
    );
}

#[test]
fn emoji_and_long_words_and_empty_tags() {
    check(
        "date 2025-12-22\r\n\r\n🇷🇴 [👩‍🚀]{actor=nimeni} []{actor=gol} și\r\n[\r\n]{event=x}\r\n<|>",
        &expect![[r#"
            Header "header" (Monday 22 December 2025) selects "date"
              HeaderLine "date" (2025-12-22) selects "date"
            Paragraph "🇷🇴 👩\u{200d}🚀 și" () selects "🇷🇴 [👩\u{200d}🚀]{actor=nimeni} []{actor=gol} și\r"
              Person "👩\u{200d}🚀" (actor nimeni) selects "👩\u{200d}🚀"
              Person "gol" (actor gol) selects ""
              Event "x" (event x) selects "\r\n""#]],
    );
    let word = "ă".repeat(3000);
    check(
        &format!("date 2025-12-22\n\n{word}<|>\n"),
        &expect![[r#"
            Header "header" (Monday 22 December 2025) selects "date"
              HeaderLine "date" (2025-12-22) selects "date"
            Paragraph "ăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăă…" () selects "ăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăă""#]],
    );
}

#[test]
fn tags_in_tags_go_no_deeper_than_clients_can_read() {
    let deep = |depth: usize| format!("{}x{}", "[".repeat(depth), "]{actor=a}".repeat(depth));
    let fixture = format!("date 2025-12-22\n\n{}<|>\n", deep(5_000));
    let depths =
        ask(&fixture, |view, _| outline(view).into_iter().map(|item| item.depth).collect::<Vec<_>>());
    assert_eq!(depths.len(), 5_000 + 3);
    assert_eq!(depths.iter().max(), Some(&8));
}

#[test]
fn recognised() {
    check(
        "date 2025-12-22\n\nDupă discuțiile de la Miami, Peskov tace, [zice]{source=reuters} Kremlinul.<|>\n",
        &expect![[r#"
            Header "header" (Monday 22 December 2025) selects "date"
              HeaderLine "date" (2025-12-22) selects "date"
            Paragraph "După discuțiile de la Miami, Peskov tace, zice Kremlinul." () selects "După discuțiile de la Miami, Peskov tace"
              Event "discuțiile de la Miami" (event miami-talks-2025-12, recognised) selects "discuțiile de la Miami"
              Person "Peskov" (actor dmitri-peskov, recognised) selects "Peskov"
              Organization "zice" (source reuters) selects "zice"
              Organization "Kremlinul" (actor kremlin, recognised) selects "Kremlinul""#]],
    );
}

#[test]
fn unicode() {
    let fixture = "date 2025-12-22\r\ntitle 🙂 A\u{306}na [și 🙂]{#runda}\r\n\r\n🇷🇴 s\u{326}i Peskov\r\n\r\n[👩\u{200d}🚀 s\u{326}i]{actor=nimeni} 🙂<|>";
    expect![[r#"
        Header "header" (Monday 22 December 2025) selects "date"
          HeaderLine "date" (2025-12-22) selects "date"
          Title "🙂 A\u{306}na și 🙂" (title) selects "🙂 A\u{306}na [și 🙂]{#runda}"
            Declaration "și 🙂" (declares runda) selects "și 🙂"
        Paragraph "🇷🇴 s\u{326}i Peskov" () selects "🇷🇴 s\u{326}i Peskov"
          Person "Peskov" (actor dmitri-peskov, recognised) selects "Peskov"
        Paragraph "👩\u{200d}🚀 s\u{326}i 🙂" () selects "[👩\u{200d}🚀 s\u{326}i]{actor=nimeni} 🙂"
          Person "👩\u{200d}🚀 s\u{326}i" (actor nimeni) selects "👩\u{200d}🚀 s\u{326}i""#]]
    .assert_eq(&in_every_unit(fixture, shown));
}
