//! What a hover says, as lines of pieces: one structure, shown as Markdown or as plain text.

use crate::features::markdown::bare_address;
use crate::features::markdown::code;
use crate::features::markdown::escaped;
use crate::features::markdown::one_line;
use crate::features::markdown::web_address;

/// Characters of a single text that are shown.
const LONGEST: usize = 400;

/// Some lines to read, in one or several sections.
///
/// Whatever is put in as text stays text: all escaping happens where it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    lines: Vec<Line>,
}

/// One line: pieces that follow each other as they are, blanks included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    pieces: Vec<Piece>,
    /// Whether a section begins with it.
    divided: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Strong(String),
    Code(String),
    /// Label, address as a link's target.
    Link(String, String),
}

impl Note {
    /// Adds a line; one that says nothing is left out.
    pub fn push(&mut self, line: Line) {
        if !line.is_empty() {
            self.lines.push(line);
        }
    }

    /// Adds `other` as a section of its own.
    pub fn append(&mut self, other: Self) {
        let follows = !self.lines.is_empty();
        let numbered = other.lines.into_iter().enumerate();
        self.lines.extend(
            numbered.map(|(at, line)| Line { divided: line.divided || (follows && at == 0), ..line }),
        );
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// As Markdown, for clients that render it.
    pub fn markdown(&self) -> String {
        self.shown("  \n", "\n\n---\n\n", Line::markdown)
    }

    /// As plain text.
    pub fn plain(&self) -> String {
        self.shown("\n", "\n\n", Line::plain)
    }

    fn shown(&self, line_break: &str, divider: &str, show: fn(&Line) -> String) -> String {
        let mut out = String::new();
        for line in &self.lines {
            if !out.is_empty() {
                out.push_str(if line.divided { divider } else { line_break });
            }
            out.push_str(&show(line));
        }
        out
    }
}

impl Line {
    /// A line that begins with `text`.
    pub fn new(text: &str) -> Self {
        Self::default().text(text)
    }

    /// Adds `name` in bold. A blank or nothing has to stand before it, and behind it.
    #[must_use]
    pub fn strong(self, name: &str) -> Self {
        self.with(one_line(name, LONGEST), Piece::Strong)
    }

    /// Adds words of whomever, on one line, long ones cut. A blank at either end stays.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        let blank = |is: bool| if is { " " } else { "" };
        let line = one_line(text, LONGEST);
        let (before, behind) = (blank(text.starts_with(' ')), blank(text.ends_with(' ') && !line.is_empty()));
        self.with(format!("{before}{line}{behind}"), Piece::Text)
    }

    /// Adds an id, a key or an example.
    #[must_use]
    pub fn code(self, text: &str) -> Self {
        self.with(one_line(text, LONGEST), Piece::Code)
    }

    /// Adds a link to a web `address`, shown by its host; nothing for any other address.
    #[must_use]
    pub fn link(self, address: &str) -> Self {
        let Some((target, host)) = web_address(address) else { return self };
        let host = one_line(host.strip_prefix("www.").unwrap_or(host), LONGEST);
        self.with(host, |host| Piece::Link(host, target))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.plain().is_empty()
    }

    /// How many pieces it has.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    fn with(mut self, text: String, piece: impl FnOnce(String) -> Piece) -> Self {
        if !text.is_empty() {
            self.pieces.push(piece(text));
        }
        self
    }

    fn markdown(&self) -> String {
        let shown = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => escaped(text),
            Piece::Strong(text) => format!("**{}**", escaped(text)),
            Piece::Code(text) => code(text),
            Piece::Link(label, address) => format!("[{}]({address})", escaped(label)),
        });
        shown.collect::<String>().trim().to_owned()
    }

    fn plain(&self) -> String {
        let shown = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) | Piece::Strong(text) | Piece::Code(text) => text.clone(),
            Piece::Link(_, address) => bare_address(address).into_owned(),
        });
        shown.collect::<String>().trim().to_owned()
    }
}
