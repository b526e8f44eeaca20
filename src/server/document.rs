//! An open document: the client's text, and the tree over it.

use std::sync::Arc;

use ropey::Rope;
use ropey::RopeSlice;
use tower_lsp::ls_types::Position;
use tower_lsp::ls_types::TextDocumentContentChangeEvent;
use tower_lsp::ls_types::TextDocumentItem;
use tower_lsp::ls_types::Uri;

use crate::syntax::Article;
use crate::syntax::parse;
use crate::text::Encoding;
use crate::text::LineIndex;

/// What the client has open under one URI.
#[derive(Debug)]
pub(crate) struct Document {
    /// As the client writes it: answers about the document use just these letters.
    pub(crate) uri: Uri,
    /// The client's name of its language, `newsmark` for articles.
    pub(crate) language: String,
    /// The client's count of its changes.
    pub(crate) version: i32,
    /// How many documents were opened before.
    pub(crate) order: u64,
    text: Rope,
    read: Option<Arc<Page>>,
}

/// The text of a document at one moment, and what the parser found in it.
#[derive(Debug)]
pub(crate) struct Page {
    /// The version of the document.
    pub(crate) version: i32,
    /// The whole text.
    pub(crate) text: String,
    /// The tree over it.
    pub(crate) article: Article,
    /// Where its lines begin.
    pub(crate) lines: LineIndex,
}

impl Document {
    /// A document as it was opened, after so many others.
    pub(crate) fn new(item: TextDocumentItem, order: u64) -> Self {
        let TextDocumentItem { uri, language_id: language, version, text } = item;
        Self { uri, language, version, order, text: Rope::from_str(&text), read: None }
    }

    /// The whole text.
    pub(crate) fn text(&self) -> String {
        self.text.to_string()
    }

    /// Applies changes one after the other, as the protocol has it; positions count in `encoding`.
    pub(crate) fn change(
        &mut self,
        version: i32,
        changes: &[TextDocumentContentChangeEvent],
        encoding: Encoding,
    ) {
        self.version = version;
        self.read = None;
        for change in changes {
            let Some(range) = change.range else {
                self.text = Rope::from_str(&change.text);
                continue;
            };
            let start = self.index(range.start, encoding);
            let end = self.index(range.end, encoding).max(start);
            self.text.remove(start..end);
            self.text.insert(start, &change.text);
        }
    }

    /// The text as it is now, parsed; made when it is first asked for after a change.
    pub(crate) fn page(&mut self) -> Arc<Page> {
        let read = self.read.take().unwrap_or_else(|| {
            let text = self.text.to_string();
            let (article, lines) = (parse(&text), LineIndex::of_sent(&text));
            Arc::new(Page { version: self.version, text, article, lines })
        });
        self.read = Some(Arc::clone(&read));
        read
    }

    /// The index of the character at `position`; a place behind a line's or the text's end is that end.
    fn index(&self, position: Position, encoding: Encoding) -> usize {
        let line = position.line as usize;
        if line >= self.text.len_lines() {
            return self.text.len_chars();
        }
        let content = without_break(self.text.line(line));
        let column = position.character as usize;
        let within = match encoding {
            Encoding::Utf8 => content.byte_to_char(column.min(content.len_bytes())),
            Encoding::Utf16 => content.utf16_cu_to_char(column.min(content.len_utf16_cu())),
            Encoding::Scalar => column.min(content.len_chars()),
        };
        self.text.line_to_char(line) + within
    }
}

fn without_break(line: RopeSlice<'_>) -> RopeSlice<'_> {
    let breaks = line.chars_at(line.len_chars()).reversed().take_while(|&c| c == '\n' || c == '\r').count();
    line.slice(..line.len_chars() - breaks)
}
