//! Frames: bodies behind `Content-Length` headers, found again after whatever stands between them.
//!
//! A raw line break can't stand in a JSON string, nor a word outside of one: a line that ends in `content-length:` and
//! digits is never part of a sound body. Where one is met, there a frame begins, whatever length was promised before.

use std::io::ErrorKind;
use std::io::Read;

use serde_json::Value;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::ErrorCode;

use crate::server::transport::header;
use crate::server::transport::json;

/// Bytes that a body may have.
const LARGEST: usize = 64 << 20;

/// Bytes of a line of a header that are kept; of a longer line only its end is.
const LONGEST_LINE: usize = 64 << 10;

/// Bytes that are read at once.
const PIECE: usize = 64 << 10;

/// What a frame held.
pub(super) struct Frame {
    /// The message, or what is wrong with it.
    pub(super) content: Result<Value, Error>,
    /// Bytes of the body.
    pub(super) size: usize,
}

/// A header: it promises so many bytes, or says nothing of them.
enum Header {
    Promise(u64),
    Silent,
}

/// The frames of a stream of bytes.
pub(super) struct Frames<R> {
    input: R,
    held: Vec<u8>,
    start: usize,
    /// Whether the client was told that the stream makes no sense, and it didn't since.
    lost: bool,
    /// Bytes of a body that is too large, still to be read past.
    beyond: usize,
}

impl<R: Read> Frames<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, held: Vec::new(), start: 0, lost: false, beyond: 0 }
    }

    /// The next frame; `None` at the end of input.
    pub(super) fn next(&mut self) -> Option<Frame> {
        self.skip();
        loop {
            match self.header()? {
                Header::Promise(length) => {
                    self.lost = false;
                    return self.promised(usize::try_from(length).unwrap_or(usize::MAX));
                }
                Header::Silent if self.lost => {}
                Header::Silent => {
                    self.lost = true;
                    return Some(refused(ErrorCode::ParseError, "a header without a Content-Length"));
                }
            }
        }
    }

    /// The frame whose body should have `length` bytes.
    fn promised(&mut self, length: usize) -> Option<Frame> {
        if length <= LARGEST {
            return self.body(length);
        }
        self.beyond = length;
        let message = format!("a body of {length} bytes: send at most {LARGEST}");
        Some(refused(ErrorCode::InvalidRequest, &message))
    }

    /// Reads a header. `None` at the end of input.
    fn header(&mut self) -> Option<Header> {
        let (mut length, mut begun) = (None, false);
        loop {
            let line = self.line()?;
            if line.is_empty() && begun {
                return Some(length.map_or(Header::Silent, Header::Promise));
            }
            begun |= !line.is_empty();
            length = header::length(line).or(length);
        }
    }

    /// Reads a line, without its end. `None` at the end of input.
    fn line(&mut self) -> Option<&[u8]> {
        let mut seen = 0;
        let length = loop {
            let window = self.window();
            if let Some(end) = window.get(seen..).and_then(|rest| memchr::memchr(b'\n', rest)) {
                break seen + end;
            }
            seen = window.len();
            if seen > LONGEST_LINE {
                self.start += seen - header::LONGEST;
                seen = header::LONGEST;
            }
            if !self.fill() {
                return None;
            }
        };
        let begin = self.start;
        self.start += length + 1;
        let line = self.held.get(begin..begin + length)?;
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    }

    /// Reads a body of `length` bytes, or up to where the next frame begins if that is earlier.
    fn body(&mut self, length: usize) -> Option<Frame> {
        let (size, whole) = self.extent(length);
        let body = self.window().get(..size).unwrap_or_default();
        let (content, used) = match json::first_value(body) {
            Some(Ok((value, used))) => {
                let rest = body.get(used..).unwrap_or_default();
                let blanks = rest.len() - rest.trim_ascii_start().len();
                match rest.trim_ascii_start() {
                    [] => (Ok(value), size),
                    stray if header::begins(stray) => (Ok(value), used + blanks),
                    _ => (Err(unreadable("there is more behind its end")), size),
                }
            }
            Some(Err(error)) => (Err(unreadable(error)), size),
            None => (Err(unreadable("it is empty")), size),
        };
        self.start += used;
        self.release();
        (whole || content.is_ok()).then_some(Frame { content, size })
    }

    /// Bytes of a body that should have `length`, once they are held; and whether it was cut by the end of input.
    fn extent(&mut self, length: usize) -> (usize, bool) {
        let mut seen = 0;
        loop {
            let window = self.window();
            let known = window.get(..length).unwrap_or(window);
            if let Some(stray) = header::find(known, seen) {
                tracing::warn!(length, stray, "a frame begins inside of a body");
                return (stray, true);
            }
            if known.len() == length {
                return (length, true);
            }
            seen = known.len();
            if !self.fill() {
                return (seen, false);
            }
        }
    }

    /// Reads past a body that is too large, or up to where the next frame begins, and holds none of it.
    fn skip(&mut self) {
        let (mut left, mut seen) = (std::mem::take(&mut self.beyond), 0);
        loop {
            let window = self.window();
            let known = window.get(..left).unwrap_or(window);
            if let Some(stray) = header::find(known, seen) {
                self.start += stray;
                return;
            }
            let done = known.len() == left;
            let gone = if done { left } else { known.len().saturating_sub(header::LONGEST) };
            seen = known.len() - gone;
            self.start += gone;
            left -= gone;
            if done || !self.fill() {
                return;
            }
        }
    }

    /// What is held and not yet used.
    fn window(&self) -> &[u8] {
        self.held.get(self.start..).unwrap_or_default()
    }

    /// Reads more; false at the end of input, or where it fails.
    fn fill(&mut self) -> bool {
        if self.start > self.held.len() / 2 {
            self.held.drain(..self.start);
            self.start = 0;
        }
        let filled = self.held.len();
        self.held.resize(filled + PIECE, 0);
        let read = loop {
            match self.input.read(self.held.get_mut(filled..).unwrap_or_default()) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    tracing::warn!(%error, "the input fails");
                    break 0;
                }
                Ok(read) => break read,
            }
        };
        self.held.truncate(filled + read);
        read > 0
    }

    /// Gives the memory of a large body back.
    fn release(&mut self) {
        if self.held.capacity() > 16 * PIECE && self.window().len() < PIECE {
            self.held.drain(..self.start);
            self.start = 0;
            self.held.shrink_to(PIECE);
        }
    }
}

fn refused(code: ErrorCode, message: &str) -> Frame {
    Frame { content: Err(Error { code, message: message.to_owned().into(), data: None }), size: 0 }
}

fn unreadable(why: impl std::fmt::Display) -> Error {
    let message = format!("the body is no JSON: {why}");
    Error { code: ErrorCode::ParseError, message: message.into(), data: None }
}
