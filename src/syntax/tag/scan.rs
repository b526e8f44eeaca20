//! Pairs the brackets of one region, in one pass from left to right.
//!
//! Every `]` closes the nearest open `[` of its paragraph. Where braces follow that make a tag, the pair is a
//! draft of a tag; all other pairs are prose. A block that can't be read as closed is left to `settle`, and the
//! pass goes on behind its `{`, because what follows may be prose with tags of its own.

use crate::syntax::Attribute;
use crate::syntax::tag::block;
use crate::syntax::tag::block::Block;
use crate::syntax::tag::plain;
use crate::text::Span;

/// A pair of bracket and block, or what there is of one.
#[derive(Debug)]
pub(super) struct Draft {
    /// Offset of the `[`; of the `]` where there is no `[`.
    pub(super) open: usize,
    /// Offset of the `]`; of the `{` where there is no `]`.
    pub(super) close: usize,
    /// Offset of the `{`.
    pub(super) brace: usize,
    /// The block, where it was read as closed.
    pub(super) block: Option<Block>,
    pub(super) shape: Shape,
}

/// How much of a tag is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// `[text]{…}`
    Whole,
    /// `[text] {…}`
    Detached,
    /// `[text … blank line … text]{…}`
    BlankLine,
    /// `[text]{…` without an end of its own.
    Unfinished,
    /// `[text{…}`
    Lone,
    /// `text]{…}` or `text]{…`
    Unopened,
}

/// What one pass over a region gives.
#[derive(Debug)]
pub(super) struct Drafts {
    /// The drafts in the order of their `[`.
    pub(super) drafts: Vec<Draft>,
    /// The attributes of their blocks, in no particular order.
    pub(super) attributes: Vec<Attribute>,
}

/// The drafts of `region`; escapes go to `escapes` in the order of the text.
pub(super) fn scan(text: &str, region: Span, escapes: &mut Vec<Span>) -> Drafts {
    let end = region.end();
    let fuel = region.len().saturating_mul(16).saturating_add(4096);
    let room = (region.len() / BYTES_A_TAG).min(MOST_AT_FIRST);
    let mut scanner = Scanner {
        text,
        end,
        stack: Vec::new(),
        orphans: Vec::new(),
        drafts: Vec::with_capacity(room),
        attributes: Vec::with_capacity(room),
        blank: 0,
        line_end: 0,
        fuel,
    };
    let bytes = &text.as_bytes()[..end];
    let mut at = region.start();
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr3(b'[', b']', b'\\', rest)) {
        let event = at + found;
        scanner.look_for_lone(at, event);
        scanner.end_paragraphs(event);
        at = match bytes[event] {
            b'[' => {
                scanner.open(event);
                event + 1
            }
            b']' => scanner.close(event),
            _ if matches!(bytes.get(event + 1), Some(b'[' | b']' | b'{' | b'}' | b'\\')) => {
                escapes.push(Span::new(event, event + 2));
                event + 2
            }
            _ => event + 1,
        };
    }
    scanner.look_for_lone(at, end);
    scanner.end_paragraph();
    scanner.drafts.sort_unstable_by_key(|draft| draft.open);
    Drafts { drafts: scanner.drafts, attributes: scanner.attributes }
}

/// How many bytes there are to a tag in a text that is well tagged: room for so many drafts is made at once.
const BYTES_A_TAG: usize = 200;
/// No room is made for more drafts than these before they are there.
const MOST_AT_FIRST: usize = 32;

/// A `[` that nothing has closed yet.
#[derive(Debug, Clone, Copy)]
struct Open {
    at: usize,
    line_end: usize,
    /// The first `{` behind it that may be its block.
    brace: Option<usize>,
}

struct Scanner<'t> {
    text: &'t str,
    end: usize,
    stack: Vec<Open>,
    /// What was left open in the paragraphs before this one.
    orphans: Vec<usize>,
    drafts: Vec<Draft>,
    attributes: Vec<Attribute>,
    /// Start of the first blank line behind the last `[`, or behind a blank line before it.
    blank: usize,
    /// End of the line of the last `[`.
    line_end: usize,
    /// How many bytes may still be looked at in search of blocks. Quoted values let readings overlap, but only
    /// a few at each place, so this never runs out; it makes linear time certain without a proof.
    fuel: usize,
}

impl Scanner<'_> {
    fn open(&mut self, at: usize) {
        if self.line_end <= at {
            self.line_end = line_end(self.text, at, self.end);
        }
        if self.blank <= at {
            self.blank = blank_line(self.text, at, self.end);
        }
        self.stack.push(Open { at, line_end: self.line_end, brace: None });
    }

    /// Looks between two brackets for a `{` that may be the block of the nearest open `[`.
    fn look_for_lone(&mut self, from: usize, to: usize) {
        let Some(top) = self.stack.last_mut().filter(|top| top.brace.is_none()) else { return };
        let to = to.min(top.line_end);
        let bytes = self.text.as_bytes();
        let Some(segment) = bytes.get(from..to) else { return };
        top.brace = memchr::memchr_iter(b'{', segment).map(|found| from + found).find(|&brace| {
            let before = Span::new(top.at + 1, brace).of(self.text).trim_end();
            !before.is_empty()
                && !before.ends_with(['(', ')', '[', ']', '{', '}', '\\'])
                && block::begins_with_attribute(self.text, brace, self.end)
        });
    }

    fn close(&mut self, bracket: usize) -> usize {
        let open = self.stack.pop();
        let bytes = self.text.as_bytes();
        let glued = bracket + 1;
        if bytes.get(glued) == Some(&b'{') && glued < self.end {
            if let Some(block) = self.read_plain(glued) {
                return self.close_tag(open, bracket, Some(block));
            }
            if block::begins(self.text, glued, self.end) {
                let block = self.read(glued);
                return self.close_tag(open, bracket, block);
            }
        }
        let Some(open) = open else {
            self.orphans.pop();
            return glued;
        };
        let Some(brace) = self.detached_brace(glued) else { return glued };
        let Some(block) = self.read(brace) else { return glued };
        let behind = block.end;
        let (open, shape) = (open.at, Shape::Detached);
        self.drafts.push(Draft { open, close: bracket, brace, block: Some(block), shape });
        behind
    }

    fn close_tag(&mut self, open: Option<Open>, bracket: usize, block: Option<Block>) -> usize {
        let brace = bracket + 1;
        let behind = block.as_ref().map_or(brace + 1, |block| block.end);
        let (open, shape) = match (open, &block) {
            (Some(open), Some(_)) => (open.at, Shape::Whole),
            (Some(open), None) => (open.at, Shape::Unfinished),
            (None, Some(_)) => {
                self.orphans.pop().map_or((bracket, Shape::Unopened), |orphan| (orphan, Shape::BlankLine))
            }
            (None, None) => (bracket, Shape::Unopened),
        };
        self.drafts.push(Draft { open, close: bracket, brace, block, shape });
        behind
    }

    /// The block at `brace`, where it is a plain one and stands alone.
    fn read_plain(&mut self, brace: usize) -> Option<Block> {
        let block = plain::read(self.text, brace, self.end, &mut self.attributes)?;
        self.kept(block, |block, text| text.as_bytes().get(block.end) != Some(&b'{'))
    }

    /// `block` where it `holds`; else its attributes go with it.
    fn kept(&mut self, block: Block, holds: impl Fn(&Block, &str) -> bool) -> Option<Block> {
        if holds(&block, self.text) {
            return Some(block);
        }
        self.attributes.truncate(block.attributes.start);
        None
    }

    /// The closed block at `brace`, together with those that follow it at once.
    fn read(&mut self, brace: usize) -> Option<Block> {
        let mut block = self.read_one(brace)?;
        while block.end < self.end
            && self.text.as_bytes().get(block.end) == Some(&b'{')
            && block::begins(self.text, block.end, self.end)
        {
            let Some(next) = self.read_one(block.end) else { break };
            block.append(next);
        }
        Some(block)
    }

    fn read_one(&mut self, brace: usize) -> Option<Block> {
        if self.fuel == 0 {
            return None;
        }
        let block = block::read(self.text, brace, self.end, false, &mut self.attributes);
        self.fuel = self.fuel.saturating_sub(block.reach.saturating_sub(brace));
        self.kept(block, |block, _| block.closed)
    }

    /// The `{` behind blanks (and at most one line break) at `from`.
    fn detached_brace(&self, from: usize) -> Option<usize> {
        let rest = self.text.get(from..self.end)?;
        let brace = from + rest.find(|character: char| !character.is_whitespace())?;
        let blanks = Span::new(from, brace).of(self.text);
        let breaks = blanks.matches(['\n', '\r']).count() - blanks.matches("\r\n").count();
        let found = self.text.as_bytes().get(brace) == Some(&b'{') && breaks < 2;
        (found && block::begins_with_attribute(self.text, brace, self.end)).then_some(brace)
    }

    /// Ends the paragraphs that lie wholly before `at`.
    fn end_paragraphs(&mut self, at: usize) {
        while self.blank < at && !(self.stack.is_empty() && self.orphans.is_empty()) {
            self.end_paragraph();
            self.blank = blank_line(self.text, skip_blank(self.text, self.blank, self.end), self.end);
        }
    }

    fn end_paragraph(&mut self) {
        for open in self.stack.drain(..) {
            let Some(brace) = open.brace else {
                self.orphans.push(open.at);
                continue;
            };
            self.drafts.push(Draft { open: open.at, close: brace, brace, block: None, shape: Shape::Lone });
        }
    }
}

/// Where the line of `at` ends, before its break.
pub(super) fn line_end(text: &str, at: usize, end: usize) -> usize {
    let rest = text.as_bytes().get(at..end).unwrap_or_default();
    memchr::memchr2(b'\n', b'\r', rest).map_or(end, |found| at + found)
}

/// Start of the first blank line behind the line of `at`; `end` where there is none.
fn blank_line(text: &str, at: usize, end: usize) -> usize {
    let mut start = line_end(text, at, end);
    while start < end {
        start += if Span::new(start, end).of(text).starts_with("\r\n") { 2 } else { 1 };
        let line = Span::new(start, line_end(text, start, end));
        if line.of(text).trim_start().is_empty() && line.end() < end {
            return start;
        }
        start = line.end();
    }
    end
}

/// The first offset from `at` that is not white space.
fn skip_blank(text: &str, at: usize, end: usize) -> usize {
    let rest = Span::new(at, end).of(text);
    at + rest.find(|character: char| !character.is_whitespace()).unwrap_or(rest.len())
}
