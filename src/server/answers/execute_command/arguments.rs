//! The arguments of a command, checked against the table.

use std::str::FromStr;

use serde_json::Map;
use serde_json::Value;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::Uri;

use crate::registry::nearest;
use crate::server::commands::Command;
use crate::syntax::id_for;
use crate::syntax::is_id;
use crate::text::Symbol;

/// What a command was given: fields by name, none that it doesn't take, none missing that it must have.
#[derive(Debug)]
pub(super) struct Arguments {
    command: &'static Command,
    fields: Map<String, Value>,
}

impl Arguments {
    /// Takes `given`: one object, or the values in the order of the table.
    ///
    /// # Errors
    ///
    /// Where something is missing or isn't known: what, and what to give.
    pub(super) fn of(command: &'static Command, mut given: Vec<Value>) -> Result<Self> {
        let wrong = |why: String| Err(wrong(command, &why));
        let known = command.arguments;
        let fields = if let [Value::Object(_)] = given.as_slice() {
            let Some(Value::Object(fields)) = given.pop() else { return wrong("it is no object".to_owned()) };
            fields
        } else {
            if given.len() > known.len() {
                return wrong(format!("{} arguments are too many", given.len()));
            }
            known.iter().map(|argument| argument.name.to_owned()).zip(given).collect()
        };
        for name in fields.keys() {
            if known.iter().any(|argument| argument.name == name) {
                continue;
            }
            return match nearest(name, known.iter().map(|argument| argument.name)) {
                Some(meant) => wrong(format!("`{name}` is unknown: did you mean `{meant}`?")),
                None => wrong(format!("`{name}` is unknown")),
            };
        }
        let fields: Map<String, Value> = fields.into_iter().filter(|(_, value)| !value.is_null()).collect();
        for argument in known.iter().filter(|argument| argument.required) {
            if !fields.contains_key(argument.name) {
                return wrong(format!("`{}` is missing: {}", argument.name, argument.sentence));
            }
        }
        Ok(Self { command, fields })
    }

    /// The error that says `why` the arguments won't do, and what would.
    pub(super) fn wrong(&self, why: &str) -> Error {
        wrong(self.command, why)
    }

    /// The text of a field; `None` where it isn't given.
    ///
    /// # Errors
    ///
    /// Where it is something else, or blank.
    pub(super) fn text(&self, name: &str) -> Result<Option<&str>> {
        match self.fields.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text.trim())),
            Some(Value::String(_)) => Err(self.wrong(&format!("`{name}` is empty"))),
            Some(_) => Err(self.wrong(&format!("`{name}` takes a string"))),
        }
    }

    /// The text of a field that has to be there.
    ///
    /// # Errors
    ///
    /// As [`Self::text`].
    pub(super) fn needed(&self, name: &str) -> Result<&str> {
        self.text(name)?.ok_or_else(|| self.wrong(&format!("`{name}` is missing")))
    }

    /// The id in a field.
    ///
    /// # Errors
    ///
    /// Where it is none.
    pub(super) fn id(&self, name: &str) -> Result<Option<Symbol>> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        if is_id(text) {
            return Ok(Some(Symbol::new(text)));
        }
        let such = id_for(text).map(|id| format!(", such as `{id}`")).unwrap_or_default();
        Err(self.wrong(&format!(
            "`{text}` is no id: write lower-case words without diacritics, joined by hyphens{such}"
        )))
    }

    /// The id in a field that has to be there.
    ///
    /// # Errors
    ///
    /// As [`Self::id`].
    pub(super) fn needed_id(&self, name: &str) -> Result<Symbol> {
        self.id(name)?.ok_or_else(|| self.wrong(&format!("`{name}` is missing")))
    }

    /// The URI in `uri`.
    ///
    /// # Errors
    ///
    /// Where it is none.
    pub(super) fn uri(&self) -> Result<Option<Uri>> {
        let Some(text) = self.text("uri")? else { return Ok(None) };
        let uri = Uri::from_str(text).ok().filter(|uri| !uri.scheme().as_str().is_empty());
        match uri {
            Some(uri) => Ok(Some(uri)),
            None => Err(self.wrong(&format!("`{text}` is no URI: write file:///…"))),
        }
    }

    /// Whether a field is true.
    ///
    /// # Errors
    ///
    /// Where it is neither true nor false.
    pub(super) fn flag(&self, name: &str) -> Result<bool> {
        match self.fields.get(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(self.wrong(&format!("`{name}` takes true or false"))),
        }
    }

    /// A field of the protocol's own types; `form` says of which.
    ///
    /// # Errors
    ///
    /// Where it is something else.
    pub(super) fn value<T: serde::de::DeserializeOwned>(&self, name: &str, form: &str) -> Result<Option<T>> {
        let Some(value) = self.fields.get(name) else { return Ok(None) };
        match T::deserialize(value) {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(self.wrong(&format!("`{name}` takes {form}"))),
        }
    }
}

fn wrong(command: &Command, why: &str) -> Error {
    let pause = if why.ends_with('?') { "" } else { ";" };
    Error::invalid_params(format!("{why}{pause} give {}", command.signature()))
}
