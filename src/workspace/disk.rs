//! Reading a file: from an open buffer where there is one, else from disk, into a buffer that is used again.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::text::Encoding;
use crate::text::Extent;
use crate::text::LineIndex;
use crate::text::Span;

const FIRST_READ: usize = 64 * 1024;

/// Where texts come from.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    /// Texts that hold instead of the files at these absolute paths: what an editor has open.
    pub open: FxHashMap<PathBuf, Arc<str>>,
    /// The unit of columns in problems.
    pub encoding: Encoding,
}

/// Why there is no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadProblem {
    /// The system refused; its reason.
    Unreadable(String),
    /// The file holds more bytes than the limit allows: so many.
    TooLarge(u64),
    /// Not UTF-8: the first bytes that are wrong.
    Encoding(Extent),
}

impl Disk {
    /// The text of `path`, which must be a regular file as far as the caller knows: opening a pipe would wait.
    ///
    /// # Errors
    ///
    /// Where the file can't be read, holds more than `limit` bytes (and at most one more is read) or isn't UTF-8.
    pub fn text<'a>(
        &'a self,
        path: &Path,
        limit: u64,
        buffer: &'a mut Vec<u8>,
    ) -> Result<&'a str, ReadProblem> {
        if !self.open.is_empty()
            && let Some(text) = self.open.get(path)
        {
            return Ok(text);
        }
        let length = fill(path, limit, buffer)?;
        let bytes = buffer.get(..length).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|error| {
            let valid = error.valid_up_to();
            let length = error.error_len().unwrap_or(bytes.len() - valid);
            let before = std::str::from_utf8(bytes.get(..valid).unwrap_or_default()).unwrap_or_default();
            let mut extent = LineIndex::new(before).extent(before, Span::empty(valid), self.encoding);
            extent.span = Span::new(valid, valid + length);
            extent.end.column += 1;
            ReadProblem::Encoding(extent)
        })
    }

    /// The text of `path`, which may be anything: what isn't a regular file is not opened.
    ///
    /// # Errors
    ///
    /// As [`Disk::text`], and where there is no regular file at `path`.
    pub fn text_of_any(&self, path: &Path, limit: u64) -> Result<String, ReadProblem> {
        if !self.open.contains_key(path) {
            let metadata = std::fs::metadata(path).map_err(unreadable)?;
            if !metadata.is_file() {
                return Err(ReadProblem::Unreadable("not a regular file".to_owned()));
            }
        }
        let mut buffer = Vec::new();
        self.text(path, limit, &mut buffer).map(str::to_owned)
    }
}

/// Reads `path` into the front of `buffer` and answers how many bytes there are.
#[expect(
    clippy::disallowed_methods,
    reason = "workspace is the only reader of disk, and this is where it reads"
)]
fn fill(path: &Path, limit: u64, buffer: &mut Vec<u8>) -> Result<usize, ReadProblem> {
    let mut file = File::open(path).map_err(unreadable)?;
    if buffer.len() < FIRST_READ {
        buffer.resize(FIRST_READ, 0);
    }
    let mut length = 0;
    loop {
        if length == buffer.len() {
            let size = file.metadata().map_err(unreadable)?.len();
            if size > limit {
                return Err(ReadProblem::TooLarge(size));
            }
            buffer.resize(buffer.len() * 2, 0);
        }
        match file.read(&mut buffer[length..]) {
            Ok(0) => return Ok(length),
            Ok(count) => length += count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
        if length as u64 > limit {
            let size = file.metadata().map_err(unreadable)?.len();
            return Err(ReadProblem::TooLarge(size.max(length as u64)));
        }
    }
}

/// What the system said, in our words.
#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
pub(crate) fn unreadable(error: std::io::Error) -> ReadProblem {
    let said = error.to_string();
    let reason = said.split(" (os error").next().unwrap_or_default();
    ReadProblem::Unreadable(reason.to_lowercase())
}
