//! What has to be known to say what is wrong with one document: taken under the lock, answered without it.

use std::path::Path;
use std::sync::Arc;

use tokio::sync::watch;

use crate::corpus::Corpus;
use crate::corpus::Summary;
use crate::features::diagnostics;
use crate::rules::Finding;
use crate::server::asked::Asked;
use crate::server::document::Document;
use crate::server::document::Page;
use crate::server::room::Knowledge;
use crate::server::shared::Shared;
use crate::server::state::State;
use crate::time::Moment;
use crate::workspace::Outline;

/// A question what is wrong with a document, with everything that the answer takes but the files that aren't open.
#[derive(Debug)]
pub(crate) struct Inquiry {
    pub(crate) path: Arc<Path>,
    /// The version of the document where it is open.
    pub(crate) version: Option<i32>,
    about: About,
    /// Tells when all articles of the document's root are read, where they aren't.
    to_come: Option<watch::Receiver<Knowledge>>,
    now: Moment,
}

/// What kind of document it is.
#[derive(Debug)]
enum About {
    /// Nothing that is checked.
    Nothing,
    /// An open article.
    Article(Box<Asked>),
    /// An article that isn't open.
    File(Among),
    /// Settings or a registry file, or what can't be read at all; with its text where it is open.
    Other(Among, Option<Arc<Page>>),
}

/// All articles of a root.
#[derive(Debug)]
struct Among {
    outline: Arc<Outline>,
    corpus: Corpus,
}

/// What the answer is.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    pub(crate) findings: Vec<Finding>,
    /// What the file of an article that isn't open says, where it was looked at.
    pub(crate) file: Option<FileSays>,
}

/// What the file of an article says, and what it was known to say.
#[derive(Debug)]
pub(crate) struct FileSays {
    pub(crate) known: Option<Arc<Summary>>,
    /// `None` where it can't be read.
    pub(crate) now: Option<Arc<Summary>>,
}

impl State {
    /// To ask what is wrong with the document at `path`.
    pub(crate) fn inquire(&mut self, path: &Arc<Path>, now: Moment) -> Inquiry {
        self.take_up_edits();
        let page = self.documents.get_mut(path).map(Document::page);
        let asked = self.ask(path, now);
        let version = page.as_ref().map(|page| page.version);
        let room = self.room_of(path).map(|room| &self.rooms[room]);
        let Some(room) = room else {
            return Inquiry { path: Arc::clone(path), version, about: About::Nothing, to_come: None, now };
        };
        let outline = Arc::clone(&room.outline);
        let among = || Among { outline: Arc::clone(&outline), corpus: room.corpus.clone() };
        let about = if outline.is_configuration(path) {
            About::Other(among(), page)
        } else if let Some(asked) = asked {
            About::Article(Box::new(asked))
        } else if page.is_some() {
            About::Nothing
        } else if outline.lists(path) {
            About::File(among())
        } else if outline.has_problem(path) {
            About::Other(among(), None)
        } else {
            About::Nothing
        };
        let to_come = (room.knowledge() < Knowledge::Articles).then(|| room.to_come());
        Inquiry { path: Arc::clone(path), version, about, to_come, now }
    }
}

impl Inquiry {
    /// Whether it can be answered: before all articles are read nobody knows.
    pub(crate) fn is_ready(&self) -> bool {
        self.to_come.is_none()
    }

    /// The same question once all articles of the root are read; an open document's text is as it was.
    pub(crate) async fn among_all(mut self, shared: &Shared) -> Self {
        while let Some(mut to_come) = self.to_come.take() {
            // A room that is gone has nothing more to read; the document may be in another one by now.
            let _ = to_come.wait_for(|known| *known == Knowledge::Articles).await;
            let page = match self.about {
                About::Article(asked) => {
                    self.about = About::Article(Box::new(asked.among_all(shared).await));
                    break;
                }
                About::Other(_, page) => page,
                About::Nothing | About::File(_) => None,
            };
            let later = shared.state().inquire(&self.path, self.now);
            let version = page.as_ref().map_or(later.version, |page| Some(page.version));
            let about = match later.about {
                About::Other(among, now) => About::Other(among, page.or(now)),
                about => about,
            };
            self = Self { version, about, ..later };
        }
        self
    }

    /// What is wrong. Reads the file of a document that isn't open.
    pub(crate) fn answer(&self) -> Checked {
        match &self.about {
            About::Nothing => Checked::default(),
            About::Article(asked) => {
                let findings = diagnostics(asked.view(), &asked.outline.levels(&asked.path));
                Checked { findings, file: None }
            }
            About::File(Among { outline, corpus }) => {
                let known = corpus.article(&self.path).and_then(|id| corpus.summary(id)).cloned();
                let now = outline.check_file(&self.path, corpus, outline.settings.day(self.now));
                Checked { findings: now.findings, file: Some(FileSays { known, now: now.summary }) }
            }
            About::Other(Among { outline, corpus }, page) => {
                let findings = match page {
                    Some(page) => outline.findings_in(&self.path, &page.text, corpus),
                    None => outline.findings_of(&self.path, corpus),
                };
                Checked { findings, file: None }
            }
        }
    }

    /// Whether it is about anything that is checked.
    pub(crate) fn is_checked(&self) -> bool {
        !matches!(self.about, About::Nothing)
    }
}

impl FileSays {
    /// Whether the file says something else than was known.
    pub(crate) fn is_new(&self) -> bool {
        match (&self.known, &self.now) {
            (Some(known), Some(now)) => !Arc::ptr_eq(known, now) && known != now,
            (None, None) => false,
            _ => true,
        }
    }
}
