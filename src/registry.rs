//! What the newsroom knows: cards of persons, organisations, places and events, and their names.

mod card;
pub(crate) mod language;
pub(crate) mod names;

pub use card::Card;
pub use card::CardType;
pub use card::Localized;
pub use card::Name;
pub use card::Registry;
pub use card::RegistryFile;
pub use card::Role;
