//! What `newsmark.json` says: which files count, how bad each rule is, limits. Pure: texts in, values out.

mod client;
mod day;
mod globs;
mod level;
mod read;
mod schema;

pub use client::key_at;
pub use client::own_part;
pub use globs::Below;
pub use globs::Globs;
pub use level::Level;
pub use level::Levels;
pub use read::Hints;
pub use read::Limits;
pub use read::RuleName;
pub use read::Settings;
pub use read::SettingsProblem;
pub use schema::schema;
