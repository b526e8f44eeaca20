//! Names that tags teach: known in their article at once, elsewhere after a save or a little quiet.

use expect_test::expect;

use crate::server::session::desk::Desk;

/// Two articles that are opened, and one that stays closed.
const NEWSROOM: &str = "
-- open.news --
date 2025-12-22

Rusia și SUA au avut o [rundă la Miami]{event=miami-talks-2025-12}.
-- other.news --
date 2025-12-23

După dialogul de la Miami a venit iarna.
-- closed.news --
date 2025-12-21

Începe dialogul de la Miami.
";

fn desk() -> Desk {
    let mut desk = Desk::new(NEWSROOM.trim_start());
    desk.open("open.news");
    desk.open("other.news");
    for path in ["open.news", "other.news"] {
        desk.wrong(path);
    }
    assert!(desk.hover("other.news", "dia<|>logul de la").contains("nothing"));
    desk
}

/// Asks until the name is known, or no longer: for as long as the client's patience lasts.
fn until(desk: &mut Desk, known: bool) {
    desk.ask_until(|desk| (desk.hover("other.news", "dia<|>logul de la") != "nothing") == known);
}

#[test]
fn a_name_is_known_elsewhere_after_a_save() {
    let mut desk = desk();
    desk.edit("open.news", "rundă la Miami", "dialogul de la Miami");
    desk.save("open.news");
    until(&mut desk, true);
    expect![[r#"
        "dialogul de la Miami"
        **discuțiile de la Miami** · event · `miami-talks-2025-12`  
        Sat 20 Dec 2025 to Sun 21 Dec 2025 · Miami  
        first reported 21 Dec · 3 reports · happened  
        Discuții între emisari americani și ruși despre războiul din Ucraina.  
        participants: Steve Witkoff, Jared Kushner, Kirill Dmitriev  
        first report: closed.news  
        also: Miami talks, întâlnirea de la Miami, întâlnirile de la Miami, negocierile de la Miami, convorbirile de la Miami, reuniunea de la Miami, discuțiile ruso-americane de la Miami, talks in Miami, 2 more  
        in tags only: discuțiile de două zile  
        recognised by name, not tagged"#]].assert_eq(&desk.hover("other.news", "dia<|>logul de la"));
    expect![[r#"
        "dialogul de la Miami"
        → closed.news:3: "dialogul de la Miami""#]]
    .assert_eq(&desk.definition("other.news", "dia<|>logul de la"));
    expect![[r#"
        "dialogul de la Miami"
        → closed.news:3: "dialogul de la Miami""#]]
    .assert_eq(&desk.definition("open.news", "[dia<|>logul de la"));
    desk.edit("open.news", "event=miami", "event=mimi");
    desk.save("open.news");
    until(&mut desk, false);
    desk.finish();
}

#[test]
fn a_name_is_known_elsewhere_after_a_little_quiet() {
    let mut desk = desk();
    desk.edit("open.news", "rundă la Miami", "dialogul de la Miami");
    assert!(desk.hover("open.news", "[dia<|>logul de la").contains("miami-talks"));
    until(&mut desk, true);
    expect![[r#"
        "dialogul de la Miami"
        → closed.news:3: "dialogul de la Miami""#]]
    .assert_eq(&desk.definition("other.news", "dia<|>logul de la"));
    // What was never saved is gone with the document.
    desk.close("open.news");
    until(&mut desk, false);
    desk.finish();
}

#[test]
fn a_name_that_came_to_a_closed_article() {
    let mut desk = desk();
    desk.files.write(
        "closed.news",
        "date 2025-12-21\n\nÎncepe [dialogul de la Miami]{event=miami-talks-2025-12}.\n",
    );
    desk.tell(&[("closed.news", "changed")]);
    until(&mut desk, true);
    desk.files.remove("closed.news");
    desk.tell(&[("closed.news", "deleted")]);
    until(&mut desk, false);
    desk.files
        .write("new.news", "date 2025-12-21\n\nÎncepe [dialogul de la Miami]{event=miami-talks-2025-12}.\n");
    desk.tell(&[("new.news", "created")]);
    until(&mut desk, true);
    desk.finish();
}
