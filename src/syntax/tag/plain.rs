//! Reads attribute blocks that are written as the grammar has them: `{key=value}`, `{#id key=value}`.
//!
//! Nearly all are. This one pass asks nothing else, and leaves whatever is not just so (quotes, blanks, breaks, ids
//! that are none) to the reading of all blocks, which would make the same of what this one takes.

use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::is_id;
use crate::syntax::tag::block::Block;
use crate::syntax::tag::examine::is_bare;
use crate::text::Span;

/// The block whose `{` stands at `open`, where it is a plain one that ends before `end`; its attributes go to
/// `attributes`.
pub(super) fn read(text: &str, open: usize, end: usize, attributes: &mut Vec<Attribute>) -> Option<Block> {
    let first = attributes.len();
    let closed = pairs(text, open, end, attributes);
    if closed.is_none() {
        attributes.truncate(first);
    }
    let end = closed?;
    let attributes = first..attributes.len();
    Some(Block { attributes, end, closed: true, reach: end, ..Block::default() })
}

/// Reads attributes up to the `}`; where the block ends.
fn pairs(text: &str, open: usize, end: usize, attributes: &mut Vec<Attribute>) -> Option<usize> {
    let bytes = text.as_bytes().get(..end)?;
    let mut at = open + 1;
    loop {
        let attribute = attribute(text, bytes, at)?;
        at = attribute.span.end() + 1;
        attributes.push(attribute);
        match bytes.get(at - 1)? {
            b' ' => {}
            b'}' => return Some(at),
            _ => return None,
        }
    }
}

fn attribute(text: &str, bytes: &[u8], start: usize) -> Option<Attribute> {
    let (key, key_span, first) = if bytes.get(start) == Some(&b'#') {
        (Key::Declare, Span::new(start, start + 1), start + 1)
    } else {
        let span = Span::new(start, start + length(bytes, start, is_key));
        (Key::from_name(span.of(text)), span, span.end() + 1)
    };
    let value = Span::new(first, first + length(bytes, first, is_bare));
    let named = key == Key::Declare || (!key_span.is_empty() && bytes.get(first - 1) == Some(&b'='));
    let plain = named && !value.is_empty() && (!key.takes_ids() || is_id(value.of(text)));
    let span = Span::new(start, value.end());
    plain.then_some(Attribute { span, key_span, key, value, quoted: false, flawed: false })
}

fn length(bytes: &[u8], start: usize, is_part: impl Fn(u8) -> bool) -> usize {
    bytes.get(start..).unwrap_or_default().iter().take_while(|&&byte| is_part(byte)).count()
}

fn is_key(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte == b'-'
}
