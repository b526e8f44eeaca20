//! The JSON Schema of registry files, generated from types that say what the reader takes.
//!
//! The types exist for the schema and for whoever writes registry files; the reader goes through the JSON by
//! itself, because it must know where each value stands and go on behind a bad one.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde::Deserialize;

/// The JSON Schema (2020-12) of a registry file.
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<RegistryDocument>()
}

/// What the newsroom knows: persons, organisations, places and events, with their names.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Newsmark registry", extend("allowTrailingCommas" = true))]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct RegistryDocument {
    /// The schema of this file, for editors.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// Cards that lie beneath those of this file; a card here replaces one with the same id.
    #[serde(default)]
    extends: Vec<Extended>,
    /// The cards.
    #[serde(default)]
    cards: Vec<CardDocument>,
}

/// What can be extended.
#[derive(Deserialize, JsonSchema)]
enum Extended {
    /// The cards that the program carries.
    #[serde(rename = "newsmark:starter")]
    Starter,
}

/// One person, organisation, place or event.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Card", rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct CardDocument {
    /// ASCII kebab-case, unique over all cards, former ids and declared events.
    id: Id,
    /// What kind of thing it is.
    #[serde(rename = "type")]
    kind: TypeDocument,
    /// The name, as one string or by language; each is recognised in prose.
    name: Text,
    /// Other names; a weak one is offered in completion and never recognised by itself.
    alternate_name: Option<OneOrMany<NameDocument>>,
    /// What to say of it, as one string or by language.
    description: Option<Text>,
    /// Web addresses that stand for the same thing.
    same_as: Option<OneOrMany<String>>,
    /// Ids that this card had or swallowed; old tags stay valid and lead here.
    formerly: Option<OneOrMany<Id>>,
    /// Offices over time.
    roles: Option<Vec<RoleDocument>>,
    /// An event's start, EDTF level 1.
    start_date: Option<String>,
    /// An event's end, EDTF level 1.
    end_date: Option<String>,
    /// The id of an event's place, or of an organisation's seat.
    location: Option<Id>,
    /// The id of the event that this one is part of.
    super_event: Option<Id>,
    /// The id of the event that this one follows.
    previous_event: Option<Id>,
    /// Ids of an event's actors.
    participant: Option<OneOrMany<Id>>,
    /// An event's status.
    event_status: Option<String>,
}

/// ASCII kebab-case.
#[derive(Deserialize, JsonSchema)]
#[expect(dead_code, reason = "the field is read by the schema's generator")]
struct Id(#[schemars(regex(pattern = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"))] String);

/// schema.org's type.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Type")]
enum TypeDocument {
    Person,
    Organization,
    Place,
    Event,
}

/// A text: one string, or one by language tag (`{"ro": "…", "en": "…"}`).
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
enum Text {
    One(String),
    ByLanguage(BTreeMap<String, String>),
}

/// One, or a list.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

/// A name.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged, rename = "Name")]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
enum NameDocument {
    Strong(String),
    Said(SaidName),
}

/// A name with what is to be said of it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct SaidName {
    /// The name.
    text: String,
    /// Whether it is offered only, and never recognised by itself.
    #[serde(default)]
    weak: bool,
}

/// An office that a person holds or held.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Role", rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct RoleDocument {
    /// What it is called, as one string or by language.
    role_name: Text,
    /// The id of the organisation, or of the place that is governed.
    organization: Option<Id>,
    /// From, EDTF level 1.
    start_date: Option<String>,
    /// Until, EDTF level 1; null: still.
    end_date: Option<String>,
}
