//! Takes the tag at the cursor off its words.

use crate::features::View;
use crate::features::action::Action;
use crate::rules::Edit;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Span;

/// How much of a tag's text a title shows, in characters.
const SHOWN: usize = 40;

/// Takes the innermost closed tag around `range` off; the words stay, tags inside and around them too.
pub(super) fn untag(view: View<'_>, range: Span) -> Option<Action> {
    let holds = |tag: &&Tag| tag.closed && tag.span.touches(range.start()) && tag.span.touches(range.end());
    let tag = view.article.tags.iter().filter(holds).min_by_key(|tag| tag.span.len())?;
    let removed = [Span::new(tag.span.start(), tag.text.start()), Span::new(tag.text.end(), tag.block.end())];
    let edits = removed.map(|span| Edit { span, text: String::new() });
    Some(Action::rewrite(title(view, tag), edits.to_vec()))
}

fn title(view: View<'_>, tag: &Tag) -> String {
    if let Some(declared) = view.article.attribute(tag, Key::Declare) {
        return format!("untag: take back the declaration of `{}`", declared.value.of(view.text));
    }
    let clean = crate::syntax::clean(view.text, view.article, tag.text);
    let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("untag “{}…”", Span::new(0, end).of(&words)),
        None => format!("untag “{words}”"),
    }
}
