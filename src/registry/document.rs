//! A file of JSON with comments: its values, each with its exact place, and what is wrong with them.
//!
//! Comments and trailing commas are allowed, everything else is JSON. Settings are read by the same means.

use std::borrow::Cow;

use jsonc_parser::CollectOptions;
use jsonc_parser::ParseOptions;
use jsonc_parser::ast::Object;
use jsonc_parser::ast::ObjectProp;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Range;
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::parse_to_ast;

use crate::registry::nearest::nearest;
use crate::text::Span;

/// Something wrong in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flaw {
    /// Where, exactly, in the text that was given, byte order mark included.
    pub(crate) span: Span,
    /// What is wrong and what to do.
    pub(crate) message: String,
    /// What could stand there instead.
    pub(crate) suggestions: Vec<String>,
}

/// The reading of one document: knows where its text begins and collects what is wrong.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// Length of the byte order mark that was cut off.
    shift: usize,
    /// What is wrong, in the order in which it was met.
    pub(crate) flaws: Vec<Flaw>,
}

/// A string of a document with the place of its content, quotes excluded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'v> {
    /// The string, escapes resolved.
    pub(crate) text: &'v str,
    /// Where it stands.
    pub(crate) span: Span,
}

impl Document {
    /// Reads the syntax of `text` and gives the document and its root; no root where the syntax is broken.
    pub(crate) fn parse(text: &str) -> (Self, Option<Value<'_>>) {
        let content = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut document = Self { shift: text.len() - content.len(), flaws: Vec::new() };
        let root = match parse_to_ast(content, &CollectOptions::default(), &strict()) {
            Ok(parsed) => parsed.value,
            Err(error) => {
                let at = document.place(pointed(error.kind(), error.range()));
                document.flaw(at, describe(error.kind()));
                return (document, None);
            }
        };
        if root.is_none() {
            document.flaw(Span::empty(document.shift), "the file is empty: write an object in braces");
        }
        (document, root)
    }

    /// Where `node` stands.
    pub(crate) fn span(&self, node: &impl Ranged) -> Span {
        self.place(node.range())
    }

    /// Notes something wrong at `span`.
    pub(crate) fn flaw(&mut self, span: Span, message: impl Into<String>) {
        self.flaws.push(Flaw { span, message: message.into(), suggestions: Vec::new() });
    }

    /// Notes something wrong at `span`, and what could stand there.
    pub(crate) fn flaw_with(
        &mut self,
        span: Span,
        message: impl Into<String>,
        suggestion: impl Into<String>,
    ) {
        self.flaws.push(Flaw { span, message: message.into(), suggestions: vec![suggestion.into()] });
    }

    /// The index in `known` of a field's name; `None`, and a flaw, where it isn't there or stands twice.
    ///
    /// `seen` has a bit for each known field that was met in this object.
    pub(crate) fn field(
        &mut self,
        property: &ObjectProp<'_>,
        known: &[&str],
        seen: &mut u32,
    ) -> Option<usize> {
        let name = property.name.as_str();
        let Some(index) = known.iter().position(|&field| field == name) else {
            self.unknown_field(property, known);
            return None;
        };
        if *seen & (1 << index) != 0 {
            let span = self.key(property);
            self.flaw(span, format!("`{name}` stands twice in this object and the first holds: remove one"));
            return None;
        }
        *seen |= 1 << index;
        Some(index)
    }

    /// The brace that an object begins with: where something is missing from it.
    pub(crate) fn brace(&self, object: &Object<'_>) -> Span {
        let start = self.span(object).start();
        Span::new(start, start + 1)
    }

    /// Where a field's name stands, quotes excluded.
    pub(crate) fn key(&self, property: &ObjectProp<'_>) -> Span {
        let range = property.name.range();
        self.place(Range::new(range.start + 1, range.end - 1))
    }

    /// The string that `value` is; a flaw where it is something else. `what` names the field.
    pub(crate) fn string<'v>(&mut self, value: &'v Value<'_>, what: &str) -> Option<Text<'v>> {
        let Value::StringLit(literal) = value else {
            self.wrong_type(value, what, "a string");
            return None;
        };
        let content = Range::new(literal.range.start + 1, literal.range.end - 1);
        Some(Text { text: &literal.value, span: self.place(content) })
    }

    /// The elements of the array that `value` is; a flaw, and none, where it is something else.
    pub(crate) fn array<'v, 't>(&mut self, value: &'v Value<'t>, what: &str) -> &'v [Value<'t>] {
        if let Value::Array(array) = value {
            return &array.elements;
        }
        self.wrong_type(value, what, "a list in brackets");
        &[]
    }

    /// The object that `value` is; a flaw where it is something else.
    pub(crate) fn object<'v, 't>(&mut self, value: &'v Value<'t>, what: &str) -> Option<&'v Object<'t>> {
        if let Value::Object(object) = value {
            return Some(object);
        }
        self.wrong_type(value, what, "an object in braces");
        None
    }

    /// Notes that `value` is not what `what` takes.
    pub(crate) fn wrong_type(&mut self, value: &Value<'_>, what: &str, expected: &str) {
        let found: Cow<'_, str> = match value {
            Value::StringLit(_) => "a string".into(),
            Value::NumberLit(number) => format!("the number {}", shortened(number.value)).into(),
            Value::BooleanLit(_) => "true or false".into(),
            Value::Object(_) => "an object".into(),
            Value::Array(_) => "a list".into(),
            Value::NullKeyword(_) => "null".into(),
        };
        let span = self.span(value);
        let message = format!("{what} takes {expected}, not {found}");
        match value {
            Value::NumberLit(number) if expected == "a string" => {
                self.flaw_with(span, message, format!("\"{}\"", number.value));
            }
            _ => self.flaw(span, message),
        }
    }

    fn unknown_field(&mut self, property: &ObjectProp<'_>, known: &[&str]) {
        let (name, span) = (property.name.as_str(), self.key(property));
        let shown = shortened(name);
        if let Some(meant) = nearest(name, known.iter().copied()) {
            self.flaw_with(span, format!("no field is called `{shown}`: did you mean `{meant}`?"), meant);
        } else {
            let fields = known.join("`, `");
            self.flaw(span, format!("no field is called `{shown}`: known here are `{fields}`"));
        }
    }

    fn place(&self, range: Range) -> Span {
        Span::new(range.start + self.shift, range.end + self.shift)
    }
}

/// `text` as far as a message can show it.
pub(crate) fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", Span::new(0, end).of(text)).into(),
        None => text.into(),
    }
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: true,
        allow_trailing_commas: true,
        allow_loose_object_property_names: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// Where a syntax error is: of something that is never closed, its first character.
fn pointed(kind: &ParseErrorKind, range: Range) -> Range {
    match kind {
        ParseErrorKind::UnterminatedObject
        | ParseErrorKind::UnterminatedArray
        | ParseErrorKind::UnterminatedCommentBlock
        | ParseErrorKind::NestingDepthExceeded => Range::new(range.start, range.end.min(range.start + 1)),
        _ => range,
    }
}

/// A syntax error in our words.
fn describe(kind: &ParseErrorKind) -> String {
    let said = match kind {
        ParseErrorKind::UnterminatedObject => "this `{` is never closed: add the missing `}`",
        ParseErrorKind::UnterminatedArray => "this `[` is never closed: add the missing `]`",
        ParseErrorKind::UnterminatedCommentBlock => "this comment is never closed: add the missing `*/`",
        ParseErrorKind::ExpectedComma => "a comma is missing here",
        ParseErrorKind::UnexpectedComma => "this comma has nothing before it: remove it",
        ParseErrorKind::UnexpectedCloseBrace => "this `}` closes nothing, or a value is missing before it",
        ParseErrorKind::UnexpectedCloseBracket => "this `]` closes nothing, or a value is missing before it",
        ParseErrorKind::ExpectedColonAfterObjectKey => "a colon is missing between a field and its value",
        ParseErrorKind::ExpectedObjectValue => "a value is missing behind the colon",
        ParseErrorKind::ExpectedStringObjectProperty => "a field's name stands in double quotes",
        ParseErrorKind::UnexpectedTokenInObject => "a field in double quotes belongs here",
        ParseErrorKind::SingleQuotedStringsNotAllowed => "strings stand in double quotes, not in single ones",
        ParseErrorKind::NonFiniteNumbersNotAllowed => {
            "JSON has no `NaN` and no `Infinity`: write a number or null"
        }
        ParseErrorKind::MultipleRootJsonValues => "the file holds one object: remove what follows it",
        ParseErrorKind::NestingDepthExceeded => "this is nested too deeply: registry and settings are flat",
        ParseErrorKind::UnexpectedWord => {
            "only strings in double quotes, numbers, true, false and null stand here"
        }
        other => return format!("not JSON: {}", lower_first(&other.to_string())),
    };
    said.to_owned()
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
