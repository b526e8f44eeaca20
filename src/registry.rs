//! What the newsroom knows: cards of persons, organisations, places and events, and their names.

mod ambiguous;
mod beginnings;
mod card;
mod claims;
pub(crate) mod document;
mod entry;
mod exact;
mod extents;
mod file;
pub(crate) mod language;
mod load;
pub(crate) mod names;
mod nearest;
mod period;
mod problem;
mod schema;
mod unknown;

pub(crate) use beginnings::beginnings;
pub(crate) use beginnings::first_letters;
pub use card::Card;
pub use card::CardType;
pub use card::Localized;
pub use card::Name;
pub use card::Registry;
pub use card::RegistryFile;
pub use card::Role;
pub(crate) use extents::Extents;
pub use nearest::nearest;
pub use problem::Reference;
pub use problem::ReferenceField;
pub use problem::RegistryProblem;
pub use problem::RegistryProblemKind;
pub use problem::RelatedPlace;
pub use schema::schema;
