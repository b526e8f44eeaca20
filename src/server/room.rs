//! A room: the articles that are indexed together, as the server holds them.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use tokio::sync::watch;

use crate::corpus::Corpus;
use crate::corpus::EventName;
use crate::corpus::Source;
use crate::corpus::Summary;
use crate::corpus::path_key;
use crate::corpus::summarise;
use crate::server::document::Page;
use crate::server::unsettled::Unsettled;
use crate::text::Encoding;
use crate::workspace::Outline;

/// One root, or one document that lives by itself.
#[derive(Debug)]
pub(crate) struct Room {
    /// Settings, cards, and which articles there are.
    pub(crate) outline: Arc<Outline>,
    /// What all its articles say, as far as they are read.
    pub(crate) corpus: Corpus,
    /// How the client writes the room's folder, links and all.
    pub(crate) given: PathBuf,
    /// The document that lives here by itself.
    pub(crate) lone: Option<Arc<Path>>,
    /// The number of the reading that was asked for last; an earlier one that still goes on gives up.
    pub(crate) reading: Arc<AtomicU64>,
    /// What changed since the findings of its files were brought up to date.
    pub(crate) unsettled: Unsettled,
    /// The number of the reading that came to an end last.
    pub(crate) ended: u64,
    /// Files and folders that came, changed or went and aren't looked at yet.
    pub(crate) unseen: BTreeSet<Arc<Path>>,
    /// Whether some are being looked at.
    pub(crate) is_looking: bool,
    /// Documents that are to be checked as soon as all is known.
    pub(crate) put_off: BTreeSet<Arc<Path>>,
    /// How much was read, whatever has changed since.
    read: Knowledge,
    /// How often settings or cards became something else.
    pub(crate) changes: u64,
    /// After how many such changes began the reading that holds.
    pub(crate) covered: u64,
    knowledge: watch::Sender<Knowledge>,
}

/// How much of a room is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Knowledge {
    /// Nothing but what is open.
    Nothing,
    /// Settings and cards.
    Cards,
    /// All articles, too.
    Articles,
}

impl Room {
    /// A root of which nothing is read yet.
    pub(crate) fn new(folder: &Path, given: &Path, encoding: Encoding) -> Self {
        let outline = Outline::empty(folder, encoding);
        let corpus = Corpus::new(Vec::new(), Arc::clone(&outline.registry));
        Self {
            outline: Arc::new(outline),
            corpus,
            given: given.to_owned(),
            lone: None,
            reading: Arc::default(),
            unsettled: Unsettled::default(),
            ended: 0,
            unseen: BTreeSet::new(),
            is_looking: false,
            put_off: BTreeSet::new(),
            read: Knowledge::Nothing,
            changes: 0,
            covered: 0,
            knowledge: watch::Sender::new(Knowledge::Nothing),
        }
    }

    /// A room for the document at `path` alone.
    pub(crate) fn lone(path: &Arc<Path>, encoding: Encoding) -> Self {
        let mut room = Self::new(path, path, encoding);
        room.learn(Knowledge::Articles);
        Self { lone: Some(Arc::clone(path)), ..room }
    }

    /// What the room is known by: its folder, or the path of its one document.
    pub(crate) fn key(&self) -> &Path {
        self.lone.as_deref().unwrap_or(&self.outline.folder)
    }

    /// Whether `path` lies in the room.
    pub(crate) fn holds(&self, path: &Path) -> bool {
        match &self.lone {
            Some(lone) => **lone == *path,
            None => path.starts_with(&self.outline.folder),
        }
    }

    /// How deep the room's folder lies: of two rooms that hold a file the deeper one is its own.
    pub(crate) fn depth(&self) -> usize {
        if self.lone.is_some() { usize::MAX } else { self.outline.folder.components().count() }
    }

    /// How much is known of what there is now. Nothing, where settings or cards say something else than what was read,
    /// and where something is to be looked at: whoever asks waits.
    pub(crate) fn knowledge(&self) -> Knowledge {
        let is_behind = self.changes != self.covered || self.is_looking || !self.unseen.is_empty();
        if self.read == Knowledge::Articles && is_behind { Knowledge::Nothing } else { self.read }
    }

    /// Notes that so much is read, or never will be.
    pub(crate) fn learn(&mut self, knowledge: Knowledge) {
        self.read = knowledge;
        self.announce();
    }

    /// Tells all who wait how much is known by now.
    pub(crate) fn announce(&self) {
        self.knowledge.send_replace(self.knowledge());
    }

    /// Whether the room is being read, or is about to be for the first time.
    pub(crate) fn is_being_read(&self) -> bool {
        self.read < Knowledge::Articles || self.reading.load(Ordering::Relaxed) != self.ended
    }

    /// Whether all articles were read once; some of what they say may have changed since.
    pub(crate) fn was_read(&self) -> bool {
        self.read == Knowledge::Articles
    }

    /// To wait until more is known.
    pub(crate) fn to_come(&self) -> watch::Receiver<Knowledge> {
        self.announce();
        self.knowledge.subscribe()
    }

    /// Whether the document at `path`, which the client says is in `language`, is an article here: it is where it says
    /// so, by language or name, and where discovery found it.
    pub(crate) fn is_article(&self, path: &Path, language: &str) -> bool {
        let says_so = language == "newsmark" || path.extension().is_some_and(|extension| extension == "news");
        (says_so || self.outline.lists(path)) && !self.outline.is_configuration(path)
    }

    /// What `page`, the open article at `path`, says, read with the names that it was read with last.
    pub(crate) fn summary(&self, path: &Arc<Path>, page: &Page) -> Summary {
        let last = self.corpus.article(path).and_then(|id| self.corpus.summary(id));
        let names = last.map_or(&[][..], |summary| &summary.names);
        self.summary_with(path, page, names)
    }

    /// What `page` says when it is read with `names`, which tags elsewhere taught.
    pub(crate) fn summary_with(&self, path: &Arc<Path>, page: &Page, names: &[EventName]) -> Summary {
        summarise(Source {
            path,
            text: &page.text,
            article: &page.article,
            lines: &page.lines,
            registry: self.corpus.registry(),
            names,
            language: self.outline.settings.lang.as_deref(),
            encoding: self.outline.encoding,
        })
    }

    /// Takes the article at `path` as its file has it, or takes it out where there is none.
    pub(crate) fn read_file(&mut self, path: &Arc<Path>) {
        // Whoever reads or looks at this moment may have missed it.
        if self.is_being_read() || self.is_looking {
            self.unseen.insert(Arc::clone(path));
        }
        let last = self.corpus.article(path).and_then(|id| self.corpus.summary(id));
        let names = last.map_or_else(Vec::new, |summary| summary.names.clone());
        let listed = self.outline.lists(path);
        match self.outline.summary(path, &names, &mut Vec::new()).filter(|_| listed) {
            Some(summary) => self.take(summary),
            None => self.leave_out(path),
        }
    }

    /// Lets go of all that was read, since it isn't there any more.
    pub(crate) fn empty(&mut self) {
        let empty = Outline::empty(&self.outline.folder, self.outline.encoding);
        let gone = self.corpus.articles().into_iter().map(|(_, summary)| Arc::clone(&summary.path));
        self.unsettled.changed.extend(gone);
        self.corpus = Corpus::new(Vec::new(), Arc::clone(&empty.registry));
        self.take_up(&Arc::new(empty));
    }

    /// Takes up what an article says now.
    pub(crate) fn take(&mut self, summary: Summary) {
        self.unsettled.changed.insert(Arc::clone(&summary.path));
        self.corpus.set(summary);
    }

    /// Takes up what an article says, where that is something else than it said before.
    pub(crate) fn take_news(&mut self, summary: Summary) {
        let last = self.corpus.article(&summary.path).and_then(|id| self.corpus.summary(id));
        if last.is_none_or(|last| **last != summary) {
            self.take(summary);
        }
    }

    /// Takes out the article at `path`.
    pub(crate) fn leave_out(&mut self, path: &Arc<Path>) {
        self.unsettled.changed.insert(Arc::clone(path));
        self.corpus.remove(path);
    }

    /// How the client writes `path`, which lies in the room.
    pub(crate) fn as_given(&self, path: &Path) -> PathBuf {
        match path.strip_prefix(&self.outline.folder) {
            Ok(below) if self.lone.is_none() && !path_key(below).is_empty() => self.given.join(below),
            _ => path.to_owned(),
        }
    }
}
