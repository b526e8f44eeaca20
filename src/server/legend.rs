//! How kinds of tokens are called: by our own words where the client knows them, else by the protocol's.

use tower_lsp::ls_types::SemanticTokenModifier;
use tower_lsp::ls_types::SemanticTokenType;
use tower_lsp::ls_types::SemanticTokensClientCapabilities;
use tower_lsp::ls_types::SemanticTokensLegend;

use crate::features::Token;
use crate::features::TokenKind;

/// A kind, our word for it, and the protocol's nearest.
const TYPES: [(TokenKind, &str, &str); 14] = [
    (TokenKind::HeaderKey, "headerKey", "keyword"),
    (TokenKind::Date, "date", "number"),
    (TokenKind::Punctuation, "tagPunctuation", "operator"),
    (TokenKind::TagKey, "tagKey", "property"),
    (TokenKind::Id, "id", "variable"),
    (TokenKind::Actor, "actor", "class"),
    (TokenKind::Place, "place", "namespace"),
    (TokenKind::Event, "event", "event"),
    (TokenKind::Source, "source", "interface"),
    (TokenKind::Quote, "quote", "string"),
    (TokenKind::Time, "time", "number"),
    (TokenKind::Status, "status", "enumMember"),
    (TokenKind::Title, "title", "string"),
    (TokenKind::Escape, "escape", "macro"),
];

/// Whether something is said of a token.
type IsSo = fn(&Token) -> bool;

/// What is said beside the kind: whether a token is so, our word, and the protocol's nearest.
const MODIFIERS: [(IsSo, &str, &str); 3] = [
    (|token| token.declares, "declaration", "declaration"),
    // What the newsroom's cards know, as a language knows its library, without a word of the author.
    (|token| token.recognised, "recognised", "defaultLibrary"),
    (|token| token.former, "former", "deprecated"),
];

/// The names that were agreed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Legend {
    types: [Wording; TYPES.len()],
    modifiers: [Wording; MODIFIERS.len()],
}

/// A legend as numbers: what counts is a name's place in it.
#[derive(Debug)]
pub(crate) struct Numbering {
    types: Vec<Option<u32>>,
    modifiers: Vec<Option<u32>>,
}

/// Whose word the client knows for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wording {
    Own,
    Nearest,
    None,
}

impl Default for Legend {
    fn default() -> Self {
        Self::among(&[], &[])
    }
}

impl Legend {
    /// The legend for a client; one that names nothing is taken to know what the protocol names.
    pub(crate) fn of(client: Option<&SemanticTokensClientCapabilities>) -> Self {
        let types = client.map_or(&[][..], |client| &client.token_types);
        let modifiers = client.map_or(&[][..], |client| &client.token_modifiers);
        let types: Vec<&str> = types.iter().map(SemanticTokenType::as_str).collect();
        let modifiers: Vec<&str> = modifiers.iter().map(SemanticTokenModifier::as_str).collect();
        Self::among(&types, &modifiers)
    }

    fn among(types: &[&str], modifiers: &[&str]) -> Self {
        Self {
            types: TYPES.map(|(_, own, nearest)| chosen(own, nearest, types)),
            modifiers: MODIFIERS.map(|(_, own, nearest)| chosen(own, nearest, modifiers)),
        }
    }

    /// As the client is told.
    pub(crate) fn names(&self) -> SemanticTokensLegend {
        SemanticTokensLegend {
            token_types: distinct(&self.type_names()).into_iter().map(SemanticTokenType::new).collect(),
            token_modifiers: distinct(&self.modifier_names())
                .into_iter()
                .map(SemanticTokenModifier::new)
                .collect(),
        }
    }

    /// The numbers that tokens are told by.
    pub(crate) fn numbering(&self) -> Numbering {
        Numbering { types: numbers(&self.type_names()), modifiers: numbers(&self.modifier_names()) }
    }

    fn type_names(&self) -> Vec<Option<&'static str>> {
        let names = self.types.iter().zip(TYPES);
        names.map(|(wording, (_, own, nearest))| wording.name(own, nearest)).collect()
    }

    fn modifier_names(&self) -> Vec<Option<&'static str>> {
        let names = self.modifiers.iter().zip(MODIFIERS);
        names.map(|(wording, (_, own, nearest))| wording.name(own, nearest)).collect()
    }
}

impl Numbering {
    /// The number of a kind's type in the legend.
    pub(crate) fn number(&self, kind: TokenKind) -> Option<u32> {
        let index = TYPES.iter().position(|(known, ..)| *known == kind)?;
        self.types.get(index).copied().flatten()
    }

    /// The bits of what is said beside the kind.
    pub(crate) fn bits(&self, token: &Token) -> u32 {
        let said = MODIFIERS.iter().zip(&self.modifiers).filter(|((is_so, ..), _)| is_so(token));
        said.filter_map(|(_, number)| *number).fold(0, |bits, number| bits | 1 << number)
    }
}

fn chosen(own: &str, nearest: &str, known: &[&str]) -> Wording {
    if known.contains(&own) {
        Wording::Own
    } else if known.is_empty() || known.contains(&nearest) {
        Wording::Nearest
    } else {
        Wording::None
    }
}

impl Wording {
    fn name(self, own: &'static str, nearest: &'static str) -> Option<&'static str> {
        match self {
            Self::Own => Some(own),
            Self::Nearest => Some(nearest),
            Self::None => None,
        }
    }
}

fn distinct(names: &[Option<&'static str>]) -> Vec<&'static str> {
    let mut distinct = Vec::new();
    for name in names.iter().flatten() {
        if !distinct.contains(name) {
            distinct.push(*name);
        }
    }
    distinct
}

fn numbers(names: &[Option<&'static str>]) -> Vec<Option<u32>> {
    let distinct = distinct(names);
    let number = |name: &'static str| distinct.iter().position(|known| *known == name);
    names.iter().map(|name| name.and_then(number).and_then(|number| u32::try_from(number).ok())).collect()
}
