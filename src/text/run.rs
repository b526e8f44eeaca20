//! Runs of plain letters, measured many bytes at a time.
//!
//! Long runs are passed in blocks that a machine compares at once. Where one ends is found in eight bytes taken as one
//! number, in which the highest bit of a byte comes to say whether the run ends there.

/// How many of `bytes` come before the first that is an ASCII capital or no ASCII at all.
#[inline]
pub fn run_without_capitals(bytes: &[u8]) -> usize {
    let passed = blocks(bytes, |byte| byte.is_ascii_uppercase() || !byte.is_ascii());
    passed + run(&bytes[passed..], |word| (within(word, b'A', b'Z') | word) & HIGH)
}

/// How many of `bytes` come before the first ASCII digit.
#[inline]
pub fn run_without_digits(bytes: &[u8]) -> usize {
    let passed = blocks(bytes, |byte| byte.is_ascii_digit());
    passed + run(&bytes[passed..], |word| within(word, b'0', b'9') & HIGH)
}

/// How many of `bytes` come before the first that is no ASCII letter in lower case.
#[inline]
pub fn run_of_small_letters(bytes: &[u8]) -> usize {
    run(bytes, |word| !within(word, b'a', b'z') & HIGH)
}

/// How many bytes of whole blocks come before one in which a byte `ends` the run.
#[inline]
fn blocks(bytes: &[u8], ends: impl Fn(u8) -> bool) -> usize {
    let (blocks, _) = bytes.as_chunks::<16>();
    // No byte is skipped once one was found: only so are all of a block compared at once.
    let passed = blocks.iter().take_while(|block| !block.iter().fold(false, |end, &byte| end | ends(byte)));
    passed.count() * 16
}

/// How many bytes come before the first whose highest bit is set in what `ends` makes of it.
#[inline]
fn run(bytes: &[u8], ends: impl Fn(u64) -> u64) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let found = ends(u64::from_le_bytes(*word));
        if found != 0 {
            return index * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let found = ends(u64::from_le_bytes(last)).trailing_zeros() as usize / 8;
    words.len() * 8 + found.min(rest.len())
}

const HIGH: u64 = each(0x80);

/// A number of eight bytes that are all `byte`.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Sets the highest bit of each byte of `word` that lies from `first` to `last`, both ASCII; other bits mean nothing.
#[inline]
fn within(word: u64, first: u8, last: u8) -> u64 {
    let low = word & !HIGH;
    let (from_first, behind_last) = (low + each(0x80 - first), low + each(0x7f - last));
    from_first & !behind_last & !word
}
