//! Every article's summary, merged into one index of mentions.

mod event;
mod event_note;
mod index;
mod lesson;
mod mention;
mod notes;
mod postings;
mod recognise;
mod references;
mod similar;
mod summary;
mod table;
mod tagged;
mod teaching;

pub use event::Coverage;
pub use event::Holder;
pub use event_note::Dating;
pub use event_note::Declaration;
pub use event_note::EventNote;
pub use event_note::EventStatus;
pub use event_note::Reference;
pub use index::ArticleId;
pub use index::Corpus;
pub use lesson::Lesson;
pub use mention::Mention;
pub use mention::MentionKind;
pub use mention::MentionStatus;
pub use postings::Posting;
pub use postings::Postings;
pub use recognise::EventName;
pub use recognise::Recognised;
pub use recognise::Surroundings;
pub use recognise::recognise;
pub use summary::Source;
pub use summary::Summary;
pub use summary::summarise;
