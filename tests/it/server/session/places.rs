//! Folders and files by all the names that clients give them.

use std::path::Path;
use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::files::uri;

/// Two reports of one event, in a folder and one below it; they declare it differently.
const TWO: &str = "
-- 1.news --
date 2025-12-20

A început [runda]{#runda when=2025-12-20}.
-- știri [vechi]/2 a%20b.news --
date 2025-12-22

🗞️ A început [runda]{#runda when=2025-12-21}, spune Kremlinul.
";

fn files() -> Rc<Files> {
    Rc::new(Files::new(TWO.trim_start()))
}

/// Parameters of `initialize` with these folders.
fn introduction(folders: &Value) -> Value {
    let mut params = json!({ "processId": null, "capabilities": able() });
    for (key, value) in folders.as_object().expect("an object") {
        params[key] = value.clone();
    }
    params
}

/// What is seen from the first article, named as the desk names it: each of the answers names files, too.
fn seen(desk: &mut Desk, path: &str) -> String {
    desk.open(path);
    let mut seen = vec![desk.wrong(path), desk.definition(path, "[run<|>da")];
    seen.push(desk.hover(path, "[run<|>da").lines().take(3).collect::<Vec<_>>().join("\n"));
    desk.close(path);
    seen.push(desk.wrong_when(path, |told| told.get("version").is_none()));
    seen.join("\n")
}

/// The same, from a desk that spells the folder so, and names it so in `initialize`.
fn seen_from(files: &Rc<Files>, spelled: &str, folders: &Value) -> String {
    let mut desk = Desk::introduced(files, introduction(folders));
    spelled.clone_into(&mut desk.spelled);
    let seen = seen(&mut desk, "1.news");
    desk.finish();
    seen
}

/// What of `seen` a client without folders sees: its root goes when the document is closed, and nothing is wrong then.
fn without_folders(seen: &str) -> String {
    let (open, _) = seen.rsplit_once("\n1.news\n").expect("it was closed");
    format!("{open}\n1.news\n")
}

#[test]
fn a_folder_by_whatever_key() {
    let files = files();
    let (path, root) = (files.folder(), uri(&files.folder()));
    let right = seen_from(&files, &root, &json!({ "workspaceFolders": [{ "uri": root, "name": "" }] }));
    expect![[r##"
        1.news 1
        error event-declared-twice: "#runda": `runda` is declared elsewhere with another time or place: correct one, or choose another id
          %C8%99tiri%20%5Bvechi%5D/2%20a%2520b.news:3: "#runda": declared again here

        "runda"
        → %C8%99tiri%20%5Bvechi%5D/2%20a%2520b.news:3: "runda"
        "runda"
        **runda** · event · `runda`  
        Sat 20 Dec 2025  
        1.news
        error event-declared-twice: "#runda": `runda` is declared elsewhere with another time or place: correct one, or choose another id
          %C8%99tiri%20%5Bvechi%5D/2%20a%2520b.news:3: "#runda": declared again here
    "##]].assert_eq(&right);
    for folders in [
        json!({ "rootUri": root }),
        json!({ "rootUri": format!("{root}/") }),
        json!({ "rootUri": root, "workspaceFolders": null }),
        json!({ "rootUri": root, "workspaceFolders": [] }),
        json!({ "rootUri": null, "rootPath": path, "workspaceFolders": null }),
        json!({ "rootPath": path }),
    ] {
        assert_eq!(seen_from(&files, &root, &folders), right, "{folders}");
    }
    for folders in [
        json!({ "rootUri": null, "rootPath": null, "workspaceFolders": null }),
        json!({ "rootUri": null }),
        json!({}),
    ] {
        assert_eq!(seen_from(&files, &root, &folders), without_folders(&right), "{folders}");
    }
}

#[test]
fn folders_that_are_not_there() {
    let files = files();
    let root = uri(&files.folder());
    for gone in ["gone", "1.news", "../gone/deep"] {
        let gone = uri(&files.folder().join(gone));
        let mut desk = Desk::introduced(&files, introduction(&json!({ "rootUri": gone })));
        desk.open("1.news");
        assert_eq!(desk.wrong("1.news"), "1.news 1\n", "it lives by itself");
        assert!(desk.hover("1.news", "[run<|>da").contains("1 report"));
        desk.finish();
    }
    let both = json!({ "workspaceFolders": [{ "uri": format!("{root}-gone"), "name": "" }, { "uri": root, "name": "" }] });
    assert!(seen_from(&files, &root, &both).contains("event-declared-twice"));
    for odd in ["untitled:x", "vscode-vfs://github/a/b", "file:relative"] {
        let mut desk = Desk::introduced(&files, introduction(&json!({ "rootUri": odd })));
        desk.open("1.news");
        // No folder at all: that of the file is read.
        let said = desk.hover("1.news", "[run<|>da");
        assert!(said.contains("2 reports"), "{odd}: {said}");
        desk.finish();
    }
}

#[test]
fn a_host_and_letters_that_nobody_escaped() {
    let files = files();
    let root = uri(&files.folder());
    let right = seen_from(&files, &root, &json!({ "rootUri": root }));
    let local = root.replace("file://", "file://localhost");
    let seen = seen_from(&files, &local, &json!({ "rootUri": local })).replace(&format!("{root}/"), "");
    assert_eq!(seen, right);

    let below = "știri [vechi]/2 a%20b.news";
    for spelled in [uri(&files.folder().join(below)), format!("{root}/știri [vechi]/2 a%2520b.news")] {
        let mut desk = Desk::introduced(&files, introduction(&json!({ "rootUri": root })));
        let text = files.read(below);
        desk.open_with(&spelled, &text);
        assert!(desk.hover(&spelled, "Krem<|>linul").contains("recognised by name"));
        expect![[r#"
            "runda"
            → 1.news:3: "runda""#]]
        .assert_eq(&desk.definition(&spelled, "[run<|>da"));
        desk.edit(&spelled, "when=2025-12-21", "when=2025-12-20");
        desk.open("1.news");
        assert!(desk.hover("1.news", "[run<|>da").contains("2 reports"), "one article, not two");
        desk.finish();
    }
}

#[cfg(unix)]
#[test]
fn a_linked_folder_keeps_the_name_that_the_client_gives_it() {
    let files = files();
    let root = uri(&files.folder());
    let right = seen_from(&files, &root, &json!({ "rootUri": root }));
    let link = files.top().join("legătură [nouă]");
    std::os::unix::fs::symlink(files.folder(), &link).expect("a link can be made");
    let linked = uri(&link);
    assert_eq!(seen_from(&files, &linked, &json!({ "rootUri": linked })), right);
    assert_eq!(seen_from(&files, &linked, &json!({})), without_folders(&right));
    // A folder below, whose settings lie above.
    files.write("newsmark.json", "{}");
    let below = format!("{linked}/{}", uri(Path::new("/știri [vechi]")).trim_start_matches("file:///"));
    assert_eq!(seen_from(&files, &linked, &json!({ "rootUri": below })), right);
    // Known by another name than the one that it is opened by.
    let mut desk = Desk::introduced(&files, introduction(&json!({ "rootUri": root })));
    desk.spelled = linked;
    desk.open("1.news");
    desk.until("1.news", "event-declared-twice", true);
    desk.close("1.news");
    let closed = desk.wrong_when("1.news", |told| told.get("version").is_none());
    assert!(closed.contains("event-declared-twice"), "under the same name");
    desk.finish();
}

#[test]
fn texts_that_have_no_file() {
    let files = files();
    let mut desk = Desk::within(&files, able());
    desk.open("1.news");
    let text = "date 2025-12-22\n\n🗞️ [runda]{event=runda} la Kremlin, [x]{actor=nimeni}.\n";
    let elsewhere = uri(&files.top().join("elsewhere/not yet/a.news"));
    for spelled in ["zed:///1", &elsewhere] {
        desk.open_with(spelled, text);
        let told = desk.wrong(spelled);
        assert!(told.contains("unknown-id") && told.contains("event-undeclared"), "{told}");
        assert!(desk.hover(spelled, "Krem<|>lin").contains("recognised by name"), "{spelled}");
        assert!(desk.definition(spelled, "Krem<|>lin").contains("starter.json"), "{spelled}");
        desk.edit(spelled, "nimeni", "nato");
        assert!(!desk.wrong(spelled).contains("unknown-id"));
        desk.close(spelled);
        assert!(!desk.until(spelled, "event-undeclared", false).contains("warning"));
    }
    // A new file of the newsroom is one of its articles before it is saved, and so is a text that is just begun.
    for spelled in ["new.news", "untitled:Untitled-1", "untitled:/a%20b.news"] {
        desk.open_with(spelled, text);
        let told = desk.wrong(spelled);
        assert!(told.contains("unknown-id") && !told.contains("event-undeclared"), "{told}");
        expect![[r#"
            "runda"
            → 1.news:3: "runda""#]]
        .assert_eq(&desk.definition(spelled, "[run<|>da"));
        let mut place = desk.place(spelled, "[run<|>da");
        place["context"] = json!({ "includeDeclaration": false });
        let found = desk.client.request("textDocument/references", place);
        let spelled_so = desk.uri(spelled);
        assert!(found.to_string().contains(&spelled_so), "{spelled_so}: {found}");
        desk.edit(spelled, "nimeni", "nato");
        assert!(!desk.wrong(spelled).contains("unknown-id"));
        desk.close(spelled);
        desk.ask_until(|desk| !desk.hover("1.news", "[run<|>da").contains("3 reports"));
    }
    desk.finish();
    // With several folders nobody knows which newsroom it is for; with none it lives by itself.
    let [one, other] = ["", "știri [vechi]"].map(|name| uri(&files.folder().join(name)));
    let both = json!({ "workspaceFolders": [{ "uri": one, "name": "" }, { "uri": other, "name": "" }] });
    for folders in [both, json!({ "rootUri": null })] {
        let mut desk = Desk::introduced(&files, introduction(&folders));
        desk.open_with("untitled:Untitled-1", text);
        assert!(desk.wrong("untitled:Untitled-1").contains("event-undeclared"), "{folders}");
        desk.finish();
    }
}
