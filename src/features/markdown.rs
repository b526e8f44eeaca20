//! Words of others inside Markdown: whatever a card or an article says is shown as the letters that it is.
//!
//! Escaped is what may act, not all punctuation: some editors show backslashes. A joiner that nobody sees keeps
//! addresses apart where a backslash doesn't, since some parsers look for them after they took backslashes off.

use std::borrow::Cow;

/// Web addresses that are longer than this in bytes are left out.
const LONGEST_ADDRESS: usize = 2_000;

/// Parts two characters without showing.
const JOINER: char = '\u{2060}';

/// Stands for a character that must not reach a screen.
const REPLACEMENT: char = '\u{fffd}';

/// `text` on one line, without what a screen obeys: each run of white space is one blank, control characters and
/// those that override the direction of writing become `�`. At most `longest` characters: of a longer text the
/// beginning, cut behind a word, and `…`.
pub(crate) fn one_line(text: &str, longest: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    let mut blank = false;
    for character in text.trim().chars() {
        if character.is_whitespace() {
            blank = true;
            continue;
        }
        if count + usize::from(blank) >= longest {
            return cut(line, !blank, character);
        }
        if std::mem::take(&mut blank) {
            line.push(' ');
            count += 1;
        }
        line.push(if is_obeyed(character) { REPLACEMENT } else { character });
        count += 1;
    }
    line
}

/// `text`, a line as [`one_line`] gives it or a part of one, as Markdown that shows these very characters wherever it
/// stands.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut before: Option<char> = None;
    let mut numbers = true;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let next = rest.clone().next();
        if character == '@' && before != Some(' ') {
            out.push(JOINER);
        }
        let list = numbers && matches!(character, '.' | ')') && next.is_none_or(char::is_whitespace);
        let host = character == '.' && ends_with_www(&out);
        let entity = character == '&' && may_be_entity(rest.as_str());
        if list || host || entity || acts(character, before, next) {
            out.push('\\');
        }
        out.push(character);
        numbers &= character.is_ascii_digit() || character == ' ';
        before = before.map_or((character != ' ').then_some(character), |_| Some(character));
    }
    out
}

/// `text` as a piece of code.
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let blank = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// `address` as the target of a link, and the host that it leads to; `None` for what is not on the web, hides its host
/// or is longer than any real one.
pub(crate) fn web_address(address: &str) -> Option<(String, &str)> {
    let address = address.trim();
    let (scheme, behind) = address.split_once("://")?;
    let on_web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let host = behind.split(['/', '?', '#']).next().filter(|host| !host.is_empty())?;
    let plain = host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':'));
    (on_web && plain && address.len() <= LONGEST_ADDRESS).then(|| (encoded(address), host))
}

/// `address` in the characters that neither Markdown nor HTML gives a meaning inside a link.
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let mut bytes = address.bytes();
    while let Some(byte) = bytes.next() {
        let escape = byte == b'%' && bytes.clone().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
        match byte {
            _ if escape || byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'=' | b'+' | b',' | b';' => {
                out.push(char::from(byte));
            }
            b'&' => out.push_str("&amp;"),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    out
}

/// An address as [`web_address`] encodes it, for a reader of plain text.
pub(crate) fn bare_address(encoded: &str) -> Cow<'_, str> {
    if encoded.contains("&amp;") { encoded.replace("&amp;", "&").into() } else { encoded.into() }
}

/// The cut-off `line` with its mark. Where the cut is `inside` a word, that word goes where it isn't most of the line;
/// else its last letter where `next` is a mark on it.
fn cut(mut line: String, inside: bool, next: char) -> String {
    let blank = line.rfind(' ').filter(|&blank| inside && blank * 2 >= line.len());
    if let Some(blank) = blank {
        line.truncate(blank);
    } else if inside && is_joined(next) {
        while line.pop().is_some_and(is_joined) {}
    }
    line.truncate(line.trim_end_matches([' ', ',', ';', ':', '\u{200d}']).len());
    line.push('…');
    line
}

/// Whether `character` belongs to the one before it.
fn is_joined(character: char) -> bool {
    character == '\u{200d}' || unicode_normalization::char::is_combining_mark(character)
}

/// Whether what stands behind a `&` makes it a character reference, or may once more text follows.
fn may_be_entity(behind: &str) -> bool {
    const LONGEST: usize = 40;
    let name = behind.strip_prefix('#').unwrap_or(behind);
    let end = name.bytes().take(LONGEST).position(|byte| !byte.is_ascii_alphanumeric());
    end.map_or(name.len() <= LONGEST, |end| name.as_bytes().get(end) == Some(&b';'))
}

fn ends_with_www(text: &str) -> bool {
    text.as_bytes().last_chunk::<3>().is_some_and(|end| end.eq_ignore_ascii_case(b"www"))
}

fn is_obeyed(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}')
}

/// Whether `character` may mean something to Markdown between its neighbours; at either end of a text anything may
/// follow.
fn acts(character: char, before: Option<char>, next: Option<char>) -> bool {
    let follows = |fits: fn(char) -> bool| next.is_none_or(fits);
    match character {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '^' | '$' | '{' | '}' => true,
        '#' | '-' | '>' => before.is_none(),
        '+' | '=' => [before, next].into_iter().any(|beside| beside.is_none_or(|beside| beside == character)),
        ':' => before.is_none() || follows(|next| !next.is_whitespace() && !next.is_ascii_digit()),
        '!' => follows(|next| next == '['),
        _ => false,
    }
}
