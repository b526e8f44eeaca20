//! Every article's summary, merged into one index of mentions.

mod index;
mod mention;
mod recognise;
mod summary;

pub use index::ArticleId;
pub use index::Corpus;
pub use mention::Mention;
pub use mention::MentionKind;
pub use mention::MentionStatus;
pub use recognise::EventName;
pub use recognise::Recognised;
pub use recognise::Surroundings;
pub use recognise::recognise;
pub use summary::Source;
pub use summary::Summary;
pub use summary::summarise;
