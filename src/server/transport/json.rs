//! The JSON text of a body, and the one mistake in it that editors make.

use std::ops::RangeInclusive;

use memchr::memchr;
use serde_json::Deserializer;
use serde_json::Error;
use serde_json::Value;

/// What a lone half of a surrogate pair becomes: as long, in the text as in UTF-16.
const REPLACEMENT: &[u8; 6] = br"\ufffd";

/// The first value in `text`, and the offset behind it; `None` where there is nothing but white space.
///
/// A client that counts in UTF-16 can send half a character, when somebody's cursor stood in the middle of an emoji.
/// That is no JSON, but to lose the edit would be worse: the half becomes U+FFFD.
pub(super) fn first_value(text: &[u8]) -> Option<Result<(Value, usize), Error>> {
    let failed = match parse(text)? {
        Err(error) => error,
        read => return Some(read),
    };
    Some(match mended(text) {
        Some(mended) => parse(&mended)?,
        None => Err(failed),
    })
}

fn parse(text: &[u8]) -> Option<Result<(Value, usize), Error>> {
    let mut values = Deserializer::from_slice(text).into_iter::<Value>();
    let value = values.next()?;
    Some(value.map(|value| (value, values.byte_offset())))
}

/// `text` with each lone surrogate replaced, offsets unchanged; `None` where there is none.
fn mended(text: &[u8]) -> Option<Vec<u8>> {
    const HIGH: RangeInclusive<u16> = 0xD800..=0xDBFF;
    const LOW: RangeInclusive<u16> = 0xDC00..=0xDFFF;
    let mut mended = None;
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| memchr(b'\\', rest)) {
        at += found;
        match unit(text, at) {
            Some(high)
                if HIGH.contains(&high) && unit(text, at + 6).is_some_and(|low| LOW.contains(&low)) =>
            {
                at += 12;
            }
            Some(half) if HIGH.contains(&half) || LOW.contains(&half) => {
                let copy = mended.get_or_insert_with(|| text.to_vec());
                copy.get_mut(at..at + 6).expect("an escape has six bytes").copy_from_slice(REPLACEMENT);
                at += 6;
            }
            _ => at += 2,
        }
    }
    mended
}

/// The UTF-16 unit that the escape at `at` spells.
fn unit(text: &[u8], at: usize) -> Option<u16> {
    let digits = text.get(at..at + 6)?.strip_prefix(br"\u")?;
    let digits = str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'))?;
    u16::from_str_radix(digits, 16).ok()
}
