//! A snapshot: one article and all others at the moment when somebody asked.

use std::path::Path;
use std::sync::Arc;

use tokio::sync::watch;
use tower_lsp::ls_types::Position;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Summary;
use crate::features::View;
use crate::server::abilities::Abilities;
use crate::server::document::Page;
use crate::server::room::Knowledge;
use crate::server::shared::Shared;
use crate::text::Encoding;
use crate::text::Span;
use crate::time::Date;
use crate::time::Moment;
use crate::workspace::Outline;

/// Everything that an answer needs; later changes don't reach it.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) path: Arc<Path>,
    pub(crate) page: Arc<Page>,
    pub(crate) id: ArticleId,
    pub(crate) summary: Arc<Summary>,
    pub(crate) corpus: Corpus,
    pub(crate) outline: Arc<Outline>,
    /// How much had been read at that moment.
    pub(crate) knowledge: Knowledge,
    pub(crate) to_come: watch::Receiver<Knowledge>,
    pub(crate) now: Moment,
    pub(crate) abilities: Abilities,
}

impl Asked {
    /// As the features see it.
    pub(crate) fn view(&self) -> View<'_> {
        View {
            path: &self.path,
            text: &self.page.text,
            article: &self.page.article,
            lines: &self.page.lines,
            id: self.id,
            summary: &self.summary,
            corpus: &self.corpus,
            today: self.today(),
            language: self.outline.settings.lang.as_deref(),
            encoding: self.abilities.encoding,
        }
    }

    /// The day of reading in the newsroom.
    pub(crate) fn today(&self) -> Date {
        self.outline.settings.day(self.now)
    }

    /// The byte at `position`.
    pub(crate) fn offset(&self, position: Position) -> usize {
        let position = crate::text::Position { line: position.line, column: position.character };
        self.page.lines.offset(&self.page.text, position, self.abilities.encoding)
    }

    /// The byte where what is selected up to `position` ends: Neovim counts in bytes, and one behind the beginning of the
    /// last letter is within that, where it has several.
    pub(crate) fn end_offset(&self, position: Position) -> usize {
        let at = self.offset(position);
        let start = self.page.lines.line_start(position.line as usize);
        let within = start.map_or(0, |start| (start + position.character as usize).saturating_sub(at));
        let last = Span::new(at, self.page.text.len()).of(&self.page.text).chars().next();
        let is_cut = self.abilities.encoding == Encoding::Utf8 && within > 0;
        let rest = last.map(char::len_utf8).filter(|size| is_cut && within < *size);
        at + rest.unwrap_or_default()
    }

    /// The same text among all articles of its root, once they are read.
    pub(crate) async fn among_all(self, shared: &Shared) -> Self {
        self.once(Knowledge::Articles, shared).await
    }

    /// The same text with the cards of its root, once these are read: that is a matter of moments.
    pub(crate) async fn with_cards(self, shared: &Shared) -> Self {
        self.once(Knowledge::Cards, shared).await
    }

    async fn once(mut self, wanted: Knowledge, shared: &Shared) -> Self {
        if self.knowledge >= wanted {
            return self;
        }
        loop {
            // A room that is gone has nothing more to read; the article may be in another one by now.
            let _ = self.to_come.wait_for(|known| *known >= wanted).await;
            let state = shared.state();
            match state.room_of(&self.path).map(|room| &state.rooms[room]) {
                Some(room) if room.knowledge() < wanted => self.to_come = room.to_come(),
                _ => break,
            }
        }
        let state = shared.state();
        let Some(room) = state.room_of(&self.path).map(|room| &state.rooms[room]) else { return self };
        let mut corpus = room.corpus.clone();
        self.id = corpus.set(room.summary(&self.path, &self.page));
        if let Some(summary) = corpus.summary(self.id) {
            self.summary = Arc::clone(summary);
        }
        self.corpus = corpus;
        self.outline = Arc::clone(&room.outline);
        self
    }
}
