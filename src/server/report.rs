//! Reports of what is wrong with documents, as JSON text.

use std::io::Write;

use tower_lsp::ls_types::Uri;

use crate::server::verdict::ResultId;
use crate::server::verdict::Verdict;

/// Appends what a report says that tells everything: all but the braces around it.
pub(crate) fn full(id: ResultId, items: &[u8], out: &mut Vec<u8>) {
    write!(out, r#""kind":"full","resultId":"{id}","items":"#).expect("memory takes everything");
    out.extend_from_slice(items);
}

/// Appends what a report says that tells that nothing has changed: all but the braces around it.
pub(crate) fn unchanged(id: ResultId, out: &mut Vec<u8>) {
    write!(out, r#""kind":"unchanged","resultId":"{id}""#).expect("memory takes everything");
}

/// One document's report among those of a workspace.
pub(crate) struct Item<'a> {
    pub(crate) uri: &'a Uri,
    pub(crate) version: Option<i32>,
    pub(crate) id: ResultId,
    /// The diagnostics; `None` where the client has them.
    pub(crate) items: Option<&'a [u8]>,
}

impl<'a> Item<'a> {
    /// The report of `verdict` for a client that knows it, or doesn't.
    pub(crate) fn of(verdict: &'a Verdict, is_known: bool) -> Self {
        let items = (!is_known).then_some(&*verdict.items);
        Self { uri: &verdict.uri, version: verdict.version, id: verdict.id, items }
    }

    /// The report of a document with which nothing is wrong.
    pub(crate) fn empty(uri: &'a Uri, is_known: bool) -> Self {
        let items = (!is_known).then_some(&b"[]"[..]);
        Self { uri, version: None, id: ResultId::empty(), items }
    }

    /// Appends the report.
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(br#"{"uri":""#);
        // A URI has no letter that JSON knows otherwise.
        out.extend_from_slice(self.uri.as_str().as_bytes());
        match self.version {
            Some(version) => write!(out, r#"","version":{version},"#).expect("memory takes everything"),
            None => out.extend_from_slice(br#"","version":null,"#),
        }
        match self.items {
            Some(items) => full(self.id, items, out),
            None => unchanged(self.id, out),
        }
        out.push(b'}');
    }
}
