//! A declaration that becomes a mention.

use crate::rules::Edit;
use crate::syntax::Article;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Span;
use crate::text::Symbol;

/// The edits that make a mention of `event` of the declaration in `tag`, whose attributes of the kinds `gone` go; in the
/// order of the text.
pub(super) fn instead(text: &str, article: &Article, tag: &Tag, event: Symbol, gone: &[Key]) -> Vec<Edit> {
    let mut declares = false;
    let edit = |attribute: &crate::syntax::Attribute| {
        let again = attribute.key == Key::Declare && std::mem::replace(&mut declares, true);
        if attribute.key == Key::Declare && !again {
            return Some(Edit { span: attribute.span, text: format!("event={event}") });
        }
        let goes = again || gone.contains(&attribute.key);
        goes.then(|| Edit { span: with_blanks(text, attribute.span), text: String::new() })
    };
    article.attributes(tag).iter().filter_map(edit).collect()
}

/// What stands beside a declaration and nowhere else.
pub(super) const OWN: [Key; 4] = [Key::At, Key::PartOf, Key::After, Key::Title];

/// `span` with the blanks before it; at the beginning of a block with those behind it.
fn with_blanks(text: &str, span: Span) -> Span {
    let before = Span::new(0, span.start()).of(text);
    let start = before.trim_end_matches([' ', '\t', '\n', '\r']).len();
    if text.get(..start).is_some_and(|before| before.ends_with('{')) {
        let behind = Span::new(span.end(), text.len()).of(text);
        let blanks = behind.len() - behind.trim_start_matches([' ', '\t']).len();
        return Span::new(span.start(), span.end() + blanks);
    }
    Span::new(start, span.end())
}
