//! What an editor does with the edits that a server gives it: to open documents by changes, to others on disk.

use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::offset;
use crate::server::session::desk::Desk;

impl Desk {
    /// Carries out `edit`, a workspace edit in any of its forms; the documents that it is about, in order.
    ///
    /// Fails where the edit is for another version than the open one, as an editor would refuse it.
    pub(super) fn carry_out(&mut self, edit: &Value) -> Vec<String> {
        let mut about = Vec::new();
        let plain = edit["changes"].as_object().into_iter().flatten();
        let mut documents: Vec<(String, Value)> =
            plain.map(|(uri, edits)| (uri.clone(), edits.clone())).collect();
        documents.sort_by(|one, other| one.0.cmp(&other.0));
        for change in edit["documentChanges"].as_array().into_iter().flatten() {
            if change["kind"] == "create" {
                self.create(change["uri"].as_str().expect("a string"));
                continue;
            }
            let document = &change["textDocument"];
            let uri = document["uri"].as_str().expect("a string");
            let version = self.open.get(uri).map(|(version, _)| *version);
            assert_eq!(document["version"].as_i64(), version, "{uri}: {edit}");
            documents.push((uri.to_owned(), change["edits"].clone()));
        }
        for (uri, edits) in documents {
            self.amend(&uri, edits.as_array().expect("a list"));
            about.push(uri);
        }
        about
    }

    /// Carries out `edits` of the document at `uri`.
    pub(super) fn amend(&mut self, uri: &str, edits: &[Value]) {
        let mut text = self.text(uri).unwrap_or_else(|| panic!("{uri} is there"));
        let mut placed: Vec<([usize; 2], &Value)> = edits
            .iter()
            .map(|edit| (["start", "end"].map(|end| offset(&text, &edit["range"][end], self.unit)), edit))
            .collect();
        // From the end, so that what is still to be done stays where it is; of two at one place the later first.
        placed.sort_by_key(|(ends, _)| *ends);
        placed.reverse();
        let mut changes = Vec::new();
        let mut last = usize::MAX;
        for ([start, end], edit) in placed {
            assert!(end <= last, "edits don't overlap: {edits:?}");
            last = start;
            let new = edit["newText"].as_str().expect("a string");
            text.replace_range(start..end, new);
            changes.push(json!({ "range": edit["range"], "text": new }));
        }
        let Some((version, held)) = self.open.get_mut(uri) else {
            let path = self.path(uri).expect("it lies in the newsroom");
            self.files.write(path.to_str().expect("paths of tests are UTF-8"), &text);
            return self.tell(&[(uri, "changed")]);
        };
        *version += 1;
        *held = text;
        let document = json!({ "uri": uri, "version": version });
        self.client
            .notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    /// Makes an empty file.
    fn create(&mut self, uri: &str) {
        let path = self.path(uri).expect("it lies in the newsroom");
        if !path.exists() {
            self.files.write(path.to_str().expect("paths of tests are UTF-8"), "");
            self.tell(&[(uri, "created")]);
        }
    }
}
