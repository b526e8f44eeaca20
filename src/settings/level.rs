//! How bad each rule is: settings for all files, and for some.

use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::settings::Globs;
use crate::settings::Settings;

/// What settings make of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Its findings are errors.
    Error,
    /// Its findings are warnings.
    Warning,
    /// Its findings are hints.
    Hint,
    /// Its findings are not shown.
    Off,
}

/// Levels by rule, for all files or for those of some globs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Layer {
    /// `None`: all files.
    pub(super) files: Option<Globs>,
    pub(super) rules: Vec<(String, Level)>,
}

/// The levels that hold for one file.
#[derive(Debug, Clone, Default)]
pub struct Levels<'s> {
    /// From general to special: the last one with a rule holds.
    layers: Vec<&'s [(String, Level)]>,
}

impl Level {
    /// All levels, the worst first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Hint, Self::Off];

    /// The level as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
            Self::Off => "off",
        }
    }
}

impl Levels<'_> {
    /// What settings say of the rule with `code`; `None` leaves it as it is.
    pub fn of(&self, code: &str) -> Option<Level> {
        let said =
            |layer: &&[(String, Level)]| layer.iter().rev().find(|(rule, _)| rule == code).map(|pair| pair.1);
        self.layers.iter().rev().find_map(said)
    }
}

impl Settings {
    /// Whether the levels depend on the file.
    pub fn has_overrides(&self) -> bool {
        self.layers.iter().any(|layer| layer.files.is_some())
    }

    /// The levels for the file at `path`, which is relative to the root: a later override before an earlier one,
    /// overrides before what holds for all files, and all that before what lies beneath these settings.
    pub fn levels(&self, path: &Path) -> Levels<'_> {
        let fits = |layer: &&Layer| layer.files.as_ref().is_none_or(|files| files.matches(path));
        Levels { layers: self.layers.iter().filter(fits).map(|layer| layer.rules.as_slice()).collect() }
    }
}
