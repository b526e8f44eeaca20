//! One registry file: its cards, and everything that is wrong with them by itself.
//!
//! One bad field never takes down its card's others, one bad card never its file's.

use jsonc_parser::ast::Value;
use rustc_hash::FxHashSet;

use crate::registry::Card;
use crate::registry::Reference;
use crate::registry::RegistryFile;
use crate::registry::RegistryProblemKind;
use crate::registry::document::Document;
use crate::registry::document::Flaw;
use crate::registry::document::shortened;
use crate::registry::entry::CardReader;
use crate::registry::extents::Extents;
use crate::registry::nearest::nearest;
use crate::syntax::is_id;
use crate::text::Encoding;
use crate::text::Symbol;

/// How a file asks for the embedded cards.
pub(super) const STARTER: &str = "newsmark:starter";

/// What one file holds.
#[derive(Debug, Default)]
pub(super) struct FileCards {
    /// The cards that could be read, in the order of the file.
    pub(super) cards: Vec<Card>,
    /// The ids that they name beside their own.
    pub(super) references: Vec<Reference>,
    /// What is wrong, without positions yet.
    pub(super) flaws: Vec<(RegistryProblemKind, Flaw)>,
    /// Whether the embedded cards lie beneath this file.
    pub(super) extends_starter: bool,
    /// Whether the syntax is broken.
    pub(super) broken: bool,
    /// Ids of what could not be read.
    pub(super) doubtful: FxHashSet<Symbol>,
}

/// Reads the file with index `file`.
pub(super) fn read(registry_file: &RegistryFile, file: u32, encoding: Encoding) -> FileCards {
    let text: &str = &registry_file.text;
    let (mut document, root) = Document::parse(text);
    let mut found = FileCards::default();
    match &root {
        Some(root) => read_root(root, file, &mut document, &mut found),
        None => guess(text, &mut found),
    }
    let mut extents = Extents::new(text, encoding);
    for card in &mut found.cards {
        card.id_extent = extents.of(card.id_extent.span);
    }
    found.flaws.extend(document.flaws.into_iter().map(|flaw| (RegistryProblemKind::Invalid, flaw)));
    found
}

fn read_root(root: &Value<'_>, file: u32, document: &mut Document, found: &mut FileCards) {
    const FIELDS: [&str; 3] = ["$schema", "extends", "cards"];
    let Some(object) = document.object(root, "a registry file") else { return };
    let mut seen = 0;
    for property in &object.properties {
        match document.field(property, &FIELDS, &mut seen) {
            Some(0) => _ = document.string(&property.value, "`$schema`"),
            Some(1) => found.extends_starter |= extends(&property.value, document),
            Some(2) => {
                let values = document.array(&property.value, "`cards`");
                found.cards.reserve(values.len());
                let mut reader = CardReader { document, found, file };
                for value in values {
                    reader.card(value);
                }
            }
            _ => {}
        }
    }
    if seen & 0b110 == 0 {
        let span = document.brace(object);
        document.flaw(span, "a registry file has a list of `cards`: add it");
    }
}

fn extends(value: &Value<'_>, document: &mut Document) -> bool {
    let mut starter = false;
    for element in document.array(value, "`extends`") {
        let Some(name) = document.string(element, "an element of `extends`") else { continue };
        if name.text == STARTER {
            starter = true;
        } else if nearest(name.text, [STARTER]).is_some() {
            document.flaw_with(
                name.span,
                format!("nothing to extend is called so: did you mean `{STARTER}`?"),
                STARTER,
            );
        } else {
            let shown = shortened(name.text);
            document.flaw(name.span, format!("`{shown}` can't be extended: only `{STARTER}` can"));
        }
    }
    starter
}

/// What can be said of a file whose syntax is broken: every string in it that is an id may be a card's.
fn guess(text: &str, found: &mut FileCards) {
    found.broken = true;
    for piece in text.split('"') {
        if piece == STARTER {
            found.extends_starter = true;
        } else if is_id(piece) {
            found.doubtful.insert(Symbol::new(piece));
        }
    }
}
