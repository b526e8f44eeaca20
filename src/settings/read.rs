//! Reads `newsmark.json`: what can be read counts, the rest is a problem at its exact place.

use jsonc_parser::ast::Object;
use jsonc_parser::ast::Value;
use rustc_hash::FxHashSet;

use crate::registry::document::Document;
use crate::registry::document::Flaw;
use crate::registry::document::Text;
use crate::registry::document::shortened;
use crate::registry::nearest;
use crate::settings::Globs;
use crate::settings::Level;
use crate::settings::globs;
use crate::settings::level::Layer;
use crate::text::Span;
use crate::time::is_time_zone;

/// The settings of one root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Which files are articles; `None`: `**/*.news`, or `**/*.txt` where there is neither file nor settings.
    pub articles: Option<Globs>,
    /// Which files hold cards.
    pub registry: Globs,
    /// The language of articles that name none, a BCP 47 tag.
    pub lang: Option<String>,
    /// The newsroom's zone, the IANA name of one that there is.
    pub time_zone: Option<String>,
    /// How big files may be.
    pub limits: Limits,
    /// Which hints an editor shows between the words.
    pub hints: Hints,
    /// Every rule that is named, with its place, in the order of the text.
    pub rule_names: Vec<RuleName>,
    /// Whether the JSON itself is broken, so that all this is the default.
    pub broken: bool,
    /// From general to special.
    pub(super) layers: Vec<Layer>,
}

/// How big files may be; a bigger one is `file-too-large` and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The size of an article in bytes.
    pub article_bytes: u64,
    /// The size of a registry file in bytes.
    pub registry_bytes: u64,
}

/// Which hints an editor shows between the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hints {
    /// The weekday and day that a tag's `when` means.
    pub times: bool,
    /// The id of a mention that has no tag.
    pub ids: bool,
}

/// A rule that settings name, known or not: the rules are another layer's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleName {
    /// The name as written.
    pub name: String,
    /// Where it stands, quotes excluded.
    pub span: Span,
}

/// Something wrong at one place of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsProblem {
    /// Where, exactly.
    pub span: Span,
    /// What is wrong and what to do, lower case, no full stop.
    pub message: String,
    /// What could stand at that place instead, the best first.
    pub suggestions: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            articles: None,
            registry: Globs::new(["registry/**/*.json"]),
            lang: None,
            time_zone: None,
            limits: Limits::default(),
            hints: Hints::default(),
            rule_names: Vec::new(),
            broken: false,
            layers: Vec::new(),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { article_bytes: 16 << 20, registry_bytes: 256 << 20 }
    }
}

impl Default for Hints {
    fn default() -> Self {
        Self { times: true, ids: true }
    }
}

impl Settings {
    /// Reads the text of `newsmark.json`; a broken one gives the default and says why.
    pub fn read(text: &str) -> (Self, Vec<SettingsProblem>) {
        Self::read_over(&Self::default(), text)
    }

    /// The same, where `beneath` holds for each field, and of the rules for each rule, of which `text` says nothing.
    pub fn read_over(beneath: &Self, text: &str) -> (Self, Vec<SettingsProblem>) {
        let (document, root) = Document::parse(text);
        let settings = Self { rule_names: Vec::new(), broken: root.is_none(), ..beneath.clone() };
        let mut reader = Reader { document, settings, rules: Vec::new(), overrides: Vec::new() };
        if let Some(root) = &root {
            reader.root(root);
        }
        let all = Layer { files: None, rules: reader.rules };
        let layers = std::iter::once(all).chain(reader.overrides);
        reader.settings.layers.extend(layers.filter(|layer| !layer.rules.is_empty()));
        let mut flaws = reader.document.flaws;
        flaws.sort_by_key(|flaw| flaw.span);
        (reader.settings, flaws.into_iter().map(SettingsProblem::from).collect())
    }
}

impl From<Flaw> for SettingsProblem {
    fn from(flaw: Flaw) -> Self {
        Self { span: flaw.span, message: flaw.message, suggestions: flaw.suggestions }
    }
}

/// The fields of `newsmark.json`.
pub(super) const FIELDS: [&str; 9] =
    ["$schema", "articles", "registry", "rules", "overrides", "lang", "timeZone", "limits", "hints"];

struct Reader {
    document: Document,
    settings: Settings,
    /// What holds for all files.
    rules: Vec<(String, Level)>,
    overrides: Vec<Layer>,
}

impl Reader {
    fn root(&mut self, root: &Value<'_>) {
        let Some(object) = self.document.object(root, "newsmark.json") else { return };
        let mut seen = 0;
        for property in &object.properties {
            let value = &property.value;
            let field = self.document.field(property, &FIELDS, &mut seen).map(|field| FIELDS[field]);
            if matches!(value, Value::NullKeyword(_)) {
                continue;
            }
            match field {
                Some("$schema") => _ = self.document.string(value, "`$schema`"),
                Some("articles") => {
                    if let Some(globs) = self.globs(value, "`articles`") {
                        self.settings.articles = Some(globs);
                    }
                }
                Some("registry") => {
                    if let Some(globs) = self.globs(value, "`registry`") {
                        self.settings.registry = globs;
                    }
                }
                Some("rules") => self.rules(value),
                // Most linters have them beside their rules, so both places are read.
                Some("overrides") => self.overrides(value),
                Some("lang") => self.language(value),
                Some("timeZone") => self.time_zone(value),
                Some("limits") => self.limits(value),
                Some(_) => self.hints(value),
                None => {}
            }
        }
    }

    /// The globs of a list; `None` where it isn't one.
    fn globs(&mut self, value: &Value<'_>, what: &str) -> Option<Globs> {
        let Value::Array(array) = value else {
            self.document.wrong_type(value, what, "a list of globs in brackets");
            return None;
        };
        let mut good = Vec::new();
        for element in &array.elements {
            let Some(glob) = self.document.string(element, "a glob") else { continue };
            match globs::flaw(glob.text) {
                None => good.push(glob.text),
                Some(flaw) => {
                    let span = if glob.span.is_empty() { self.document.span(element) } else { glob.span };
                    self.document.flaw(span, format!("`{}` is not a glob: {flaw}", shortened(glob.text)));
                }
            }
        }
        // A list of nothing but bad globs is not a wish for no files.
        (!good.is_empty() || array.elements.is_empty()).then(|| Globs::new(good))
    }

    fn rules(&mut self, value: &Value<'_>) {
        let Some(object) = self.document.object(value, "`rules`") else { return };
        self.rules = self.levels(object, true);
    }

    fn levels(&mut self, object: &Object<'_>, top: bool) -> Vec<(String, Level)> {
        let mut levels: Vec<(String, Level)> = Vec::new();
        let mut seen = FxHashSet::default();
        for property in &object.properties {
            let (name, span) = (property.name.as_str(), self.document.key(property));
            if !seen.insert(name) {
                self.document.flaw(
                    span,
                    format!("`{}` stands twice and the first holds: remove one", shortened(name)),
                );
            } else if name == "overrides" && top {
                self.overrides(&property.value);
            } else {
                self.settings.rule_names.push(RuleName { name: name.to_owned(), span });
                if let Some(level) = self.level(&property.value) {
                    levels.push((name.to_owned(), level));
                }
            }
        }
        levels
    }

    fn level(&mut self, value: &Value<'_>) -> Option<Level> {
        let text = self.document.string(value, "a rule")?;
        let level = Level::ALL.into_iter().find(|level| level.name() == text.text);
        if level.is_none() {
            let message = "a rule is `error`, `warning`, `hint` or `off`";
            let span = if text.span.is_empty() { self.document.span(value) } else { text.span };
            match meant(text) {
                Some(meant) => {
                    self.document.flaw_with(span, format!("{message}: did you mean `{meant}`?"), meant);
                }
                None => self.document.flaw(span, format!("{message}, not `{}`", shortened(text.text))),
            }
        }
        level
    }

    fn overrides(&mut self, value: &Value<'_>) {
        for element in self.document.array(value, "`overrides`") {
            let Some(object) = self.document.object(element, "an override") else { continue };
            let (mut files, mut rules, mut seen) = (None, Vec::new(), 0);
            for property in &object.properties {
                match self.document.field(property, &["files", "rules"], &mut seen) {
                    Some(0) => files = self.globs(&property.value, "`files`"),
                    Some(_) => {
                        if let Some(object) = self.document.object(&property.value, "`rules`") {
                            rules = self.levels(object, false);
                        }
                    }
                    None => {}
                }
            }
            for (index, field) in ["files", "rules"].into_iter().enumerate() {
                if seen & (1 << index) == 0 {
                    let brace = self.document.brace(object);
                    self.document.flaw(brace, format!("this override has no `{field}`: add it"));
                }
            }
            if let Some(files) = files {
                self.overrides.push(Layer { files: Some(files), rules });
            }
        }
    }

    fn language(&mut self, value: &Value<'_>) {
        let Some(text) = self.document.string(value, "`lang`") else { return };
        let mut parts = text.text.split('-');
        let primary = parts.next().unwrap_or_default();
        let letters = primary.bytes().all(|byte| byte.is_ascii_alphabetic());
        let rest = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        if letters && (2..=8).contains(&primary.len()) && parts.all(rest) {
            self.settings.lang = Some(text.text.to_owned());
            return;
        }
        let span = self.document.span(value);
        self.document.flaw(span, "this is no language tag: write one like `ro` or `en-GB`");
    }

    fn time_zone(&mut self, value: &Value<'_>) {
        let Some(text) = self.document.string(value, "`timeZone`") else { return };
        if is_time_zone(text.text) {
            self.settings.time_zone = Some(text.text.to_owned());
            return;
        }
        let span = self.document.span(value);
        self.document.flaw(span, "this is no time zone: write one like `Europe/Chisinau`");
    }

    fn limits(&mut self, value: &Value<'_>) {
        const FIELDS: [&str; 2] = ["articleBytes", "registryBytes"];
        let Some(object) = self.document.object(value, "`limits`") else { return };
        let mut seen = 0;
        for property in &object.properties {
            let Some(field) = self.document.field(property, &FIELDS, &mut seen) else { continue };
            let null = matches!(property.value, Value::NullKeyword(_));
            let Some(bytes) = (!null).then(|| self.bytes(&property.value)).flatten() else { continue };
            match FIELDS[field] {
                "articleBytes" => self.settings.limits.article_bytes = bytes,
                _ => self.settings.limits.registry_bytes = bytes,
            }
        }
    }

    fn hints(&mut self, value: &Value<'_>) {
        let Some(object) = self.document.object(value, "`hints`") else { return };
        let mut seen = 0;
        for property in &object.properties {
            let Some(field) = self.document.field(property, &["times", "ids"], &mut seen) else { continue };
            let (what, wish) = match field {
                0 => ("`times`", &mut self.settings.hints.times),
                _ => ("`ids`", &mut self.settings.hints.ids),
            };
            match &property.value {
                Value::BooleanLit(said) => *wish = said.value,
                Value::NullKeyword(_) => {}
                other => self.document.wrong_type(other, what, "true or false"),
            }
        }
    }

    fn bytes(&mut self, value: &Value<'_>) -> Option<u64> {
        // Offsets are 32 bits wide.
        let bytes: Option<u32> = value.as_number_lit().and_then(|number| number.value.parse().ok());
        let bytes = bytes.filter(|&bytes| bytes > 0);
        if bytes.is_none() {
            let span = self.document.span(value);
            self.document.flaw(span, "a limit is a whole number of bytes from 1 to 4294967295");
        }
        bytes.map(u64::from)
    }
}

/// The level that was probably meant: another case, a slip, or another tool's word.
fn meant(text: Text<'_>) -> Option<&'static str> {
    let lower = text.text.to_ascii_lowercase();
    let names = Level::ALL.map(Level::name);
    let exact = names.into_iter().find(|name| *name == lower);
    exact.or(match lower.as_str() {
        "warn" => Some("warning"),
        "info" | "information" | "note" => Some("hint"),
        "none" | "ignore" | "allow" | "disable" | "disabled" => Some("off"),
        _ => nearest(&lower, names),
    })
}
