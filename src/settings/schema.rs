//! The JSON Schema of `newsmark.json`, generated from types that say what the reader takes.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde::Deserialize;

use crate::settings::Level;

/// The JSON Schema (2020-12) of `newsmark.json`.
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<SettingsDocument>()
}

/// Settings of one root: which files count, how bad each rule is, limits.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(title = "Newsmark settings", extend("allowTrailingCommas" = true))]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct SettingsDocument {
    /// The schema of this file, for editors.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// Globs of articles, relative to this file; `**/*.news` where nothing is said.
    articles: Option<Vec<String>>,
    /// Globs of registry files, relative to this file; `registry/**/*.json` where nothing is said.
    registry: Option<Vec<String>>,
    /// How bad each rule is, by its code.
    rules: Option<RulesDocument>,
    /// Levels for the files of some globs; may stand inside `rules` as well.
    overrides: Option<Vec<OverrideDocument>>,
    /// The language of articles that name none, a BCP 47 tag.
    lang: Option<String>,
    /// The newsroom's zone, an IANA name: by it the day of reading is counted, in UTC where nothing is said.
    time_zone: Option<String>,
    /// How big files may be.
    limits: Option<LimitsDocument>,
    /// Which hints an editor shows between the words; all where nothing is said.
    hints: Option<HintsDocument>,
}

/// Levels by rule, for all files and for some.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Rules")]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct RulesDocument {
    /// Levels for the files of some globs; a later override holds before an earlier one.
    #[serde(default)]
    overrides: Vec<OverrideDocument>,
    /// Levels by rule.
    #[serde(flatten)]
    levels: BTreeMap<String, Level>,
}

/// Levels by rule for the files of some globs.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Override", deny_unknown_fields)]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct OverrideDocument {
    /// Globs of files, relative to the settings.
    files: Vec<String>,
    /// Levels by rule.
    rules: BTreeMap<String, Level>,
}

/// How big files may be; a bigger one is reported and not read.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Limits", rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct LimitsDocument {
    /// The size of an article in bytes; 16 MiB where nothing is said.
    #[schemars(range(min = 1, max = 4_294_967_295_u64))]
    article_bytes: Option<u64>,
    /// The size of a registry file in bytes; 256 MiB where nothing is said.
    #[schemars(range(min = 1, max = 4_294_967_295_u64))]
    registry_bytes: Option<u64>,
}

/// Which hints an editor shows between the words.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Hints", deny_unknown_fields)]
#[expect(dead_code, reason = "the fields are read by the schema's generator")]
struct HintsDocument {
    /// The weekday and day that a tag's `when` means.
    times: Option<bool>,
    /// The id of a mention that has no tag.
    ids: Option<bool>,
}
