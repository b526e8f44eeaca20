//! Settings, registry files and suppressions, as `check` obeys them.

use expect_test::expect;

use crate::cli::folder::Folder;

const NEWSROOM: &str = r#"
-- newsmark.json --
{ "rules": { "unknown-id": "error", "overrides": [{ "files": ["old/**"], "rules": { "unknown-id": "off" } }] } }
-- registry/cards.json --
{ "cards": [{ "id": "ion-popa", "type": "Person", "name": "Ion Popa", "location": "nicaieri" }] }
-- new.news --
date 2026-01-05

[Ion Popă]{actor=ion-pop} tace.
-- old/old.news --
date 2026-01-05

[Ion Popa]{actor=ion-pop} tace.
-- ignored.news --
date 2026-01-05
lint ignore unknown-id tag-unclosed

[Ion Popa]{actor=ion-pop} tace.
"#;

#[test]
fn levels_overrides_and_suppressions_hold() {
    let folder = Folder::new(NEWSROOM.trim_start());
    expect![[r"
        ignored.news:2:24 lint-unused
        new.news:3:18 unknown-id
        registry/cards.json:1:84 registry-unknown-id
        3 articles, exit 1
    "]]
    .assert_eq(&folder.check([] as [&str; 0]));
}

#[test]
fn registry_and_settings_are_reported_where_their_folder_or_they_were_named() {
    let folder = Folder::new(NEWSROOM.trim_start());
    folder.file("newsmark.json", "{ \"nonsense\": 1 }");
    let registry = "./registry/cards.json:1:84 registry-unknown-id";
    let all = folder.check(["."]);
    assert!(all.contains(registry) && all.contains("./newsmark.json:1:4 settings-invalid"), "{all}");
    let one = folder.check(["old"]);
    assert!(!one.contains("registry") && !one.contains("settings"), "{one}");
    assert!(folder.check(["registry/cards.json"]).contains("registry-unknown-id\n0 articles"));
    assert!(folder.check(["newsmark.json"]).contains("settings-invalid\n0 articles"));
}

#[test]
fn files_named_by_hand_come_first() {
    let folder = Folder::new(NEWSROOM.trim_start());
    folder.file("other.json", r#"{ "cards": [{ "id": "ion-pop", "type": "Person", "name": "Ion Pop" }] }"#);
    folder.file("mild.json", r#"{ "rules": { "unknown-id": "hint" } }"#);
    assert!(!folder.check(["new.news", "--registry", "other.json"]).contains("unknown-id"));
    let answer = folder.run(["check", "new.news", "--settings", "mild.json", "--format", "json"]);
    assert!(answer.code == 0 && answer.out.contains("\"hints\":1"), "{}", answer.out);
    folder.file("mild.json", "{ \"rules\": ");
    assert!(folder.check(["new.news", "--settings", "mild.json"]).contains("mild.json:1:"));
}

#[test]
fn a_limit_of_the_settings_holds() {
    let folder = Folder::new("-- newsmark.json --\n{ \"limits\": { \"articleBytes\": 20 } }\n-- a.news --\n");
    folder.file("a.news", "x".repeat(21));
    folder.file("b.news", "date 2026-01-05\n\nx\n");
    expect![[r"
        a.news:1:1 file-too-large
        2 articles, exit 1
    "]]
    .assert_eq(&folder.check([] as [&str; 0]));
}
