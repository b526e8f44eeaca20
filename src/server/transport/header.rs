//! Headers: the one line that counts, wherever it stands.

use memchr::memchr_iter;
use memchr::memmem;

/// The name that counts, in lower case.
const NAME: &[u8] = b"content-length:";

/// Bytes that the line that counts can have: name, blanks, digits.
pub(super) const LONGEST: usize = 64;

/// The length that a line promises: the number behind the last `Content-Length:` in it.
///
/// The rest of a body that was longer than promised may stand before it.
pub(super) fn length(line: &[u8]) -> Option<u64> {
    let line = line.trim_ascii_end();
    if !line.last().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let end = line.get(line.len().saturating_sub(LONGEST)..)?.to_ascii_lowercase();
    let behind = memmem::rfind(&end, NAME)? + NAME.len();
    let digits = str::from_utf8(end.get(behind..)?.trim_ascii()).ok()?;
    let all_digits = digits.bytes().all(|digit| digit.is_ascii_digit());
    all_digits.then(|| digits.parse().unwrap_or(u64::MAX))
}

/// Where a line with a length begins in `body`, if one ends at `from` or behind it.
pub(super) fn find(body: &[u8], from: usize) -> Option<usize> {
    let behind = body.get(from..)?;
    memchr_iter(b'\n', behind).find_map(|end| {
        let end = from + end;
        let begin = end.saturating_sub(LONGEST);
        let line = body.get(begin..end)?;
        length(line)?;
        memmem::rfind(&line.to_ascii_lowercase(), NAME).map(|at| begin + at)
    })
}

/// Whether `rest`, which is not empty, may be where a header begins: its first letters are those of `Content-`.
pub(super) fn begins(rest: &[u8]) -> bool {
    let word = b"content-";
    let shared = rest.len().min(word.len());
    rest.get(..shared)
        .is_some_and(|letters| word.get(..shared).is_some_and(|word| letters.eq_ignore_ascii_case(word)))
}
