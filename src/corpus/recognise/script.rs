//! Which script a text is written in.

/// No more of a text is looked at than this, in bytes.
const SAMPLE: usize = 16 * 1024;

/// The language that a text's script tells: `ru` stands for whatever is mostly Cyrillic; `None` for Latin letters.
pub(super) fn language(text: &str) -> Option<&'static str> {
    let sample = text.as_bytes().get(..SAMPLE).unwrap_or(text.as_bytes());
    let cyrillic = memchr::memchr2_iter(0xd0, 0xd1, sample).count();
    if cyrillic < 8 {
        return None;
    }
    let latin = sample.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    (cyrillic > latin).then_some("ru")
}
