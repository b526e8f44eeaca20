//! What is wrong is said of each version once, and of other articles when it changes.

use expect_test::expect;

use crate::server::session::desk::Desk;

#[test]
fn a_date_is_mended() {
    let mut desk = Desk::new("-- a.news --\ndate 22 decembrie 2025\n\nKremlinul tace.\n");
    desk.open("a.news");
    expect![[r#"
        a.news 1
        error date-malformed: "22 decembrie 2025": a date is written YYYY-MM-DD: write `2025-12-22`
    "#]].assert_eq(&desk.wrong("a.news"));
    desk.edit("a.news", "22 decembrie 2025", "2025-12-22");
    expect![[r#"
        a.news 2
    "#]].assert_eq(&desk.wrong("a.news"));
    desk.edit("a.news", "tace", "tace. 🗞️ [Ea]{actor=maria-zaharov}");
    expect![[r#"
        a.news 3
    "#]].assert_eq(&desk.wrong("a.news"));
    desk.edit("a.news", "zaharov", "zaharova");
    expect![[r#"
        a.news 4
    "#]].assert_eq(&desk.wrong("a.news"));
    expect!["nothing"].assert_eq(&desk.hover("a.news", "Krem<|>linul"));
    expect!["nowhere"].assert_eq(&desk.definition("a.news", "Krem<|>linul"));
    desk.finish();
}
