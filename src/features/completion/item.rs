//! What completion answers: plain data, to be put in an editor's words elsewhere.

use crate::registry::CardType;
use crate::text::Span;
use crate::text::Symbol;
use crate::text::folded;

/// What the editor can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Abilities {
    /// Whether it knows snippets: texts with places to fill in.
    pub snippets: bool,
}

/// Everything that may be written at one place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completions {
    /// The best first, at most a hundred.
    pub items: Vec<Completion>,
    /// Whether to ask again when more is typed.
    pub incomplete: bool,
}

/// Something that may be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What the list shows.
    pub label: String,
    /// What the list shows beside it, on one line; may be empty.
    pub detail: String,
    /// What it is.
    pub kind: CompletionKind,
    /// What an editor compares with the text from the beginning of `span` to the cursor.
    pub filter: String,
    /// Its place in the list, zero-based.
    pub rank: u32,
    /// What is replaced: within one line, around the cursor.
    pub span: Span,
    /// What is written there.
    pub text: String,
    /// Whether `text` is a snippet: `${1:text}` are places to fill in, `$0` is where the cursor goes.
    pub snippet: bool,
    /// Replacements elsewhere in the same line, apart from `span`.
    pub additional: Vec<(Span, String)>,
    /// The card or event that it stands for, to be asked about later.
    pub about: Option<Symbol>,
}

/// The kinds of [`Completion`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CompletionKind {
    /// A person.
    Person,
    /// An organisation.
    Organization,
    /// A place.
    Place,
    /// An event, or the declaration of one.
    Event,
    /// A source that is not named.
    Unnamed,
    /// A key of a tag or of the header.
    Key,
    /// A time.
    Time,
    /// One of a few fixed words: a status, a language, the code of a rule.
    Word,
}

impl Completion {
    /// `label`, written as it is in place of `span`, found by itself.
    pub(super) fn new(label: impl Into<String>, kind: CompletionKind, span: Span) -> Self {
        let label = label.into();
        Self {
            filter: folded(&label),
            text: label.clone(),
            label,
            detail: String::new(),
            kind,
            rank: 0,
            span,
            snippet: false,
            additional: Vec::new(),
            about: None,
        }
    }

    pub(super) fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    pub(super) fn with_text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }
}

impl Completions {
    /// A list that doesn't change as more is typed.
    pub(super) fn whole(items: Vec<Completion>) -> Self {
        Self { items, incomplete: false }
    }
}

impl From<CardType> for CompletionKind {
    fn from(kind: CardType) -> Self {
        match kind {
            CardType::Person => Self::Person,
            CardType::Organization => Self::Organization,
            CardType::Place => Self::Place,
            CardType::Event => Self::Event,
        }
    }
}

/// `text` as it has to stand in a snippet.
pub(super) fn in_snippet(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '$' | '}' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
