//! The Rust files of the tree, and their code without comments and literals.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// One Rust file.
pub(super) struct Source {
    /// Path from the top of the checkout, parts joined by `/`.
    pub(super) path: String,
    /// The text as stored.
    pub(super) text: String,
    /// The text with comments and literals blanked; line numbers stay true.
    pub(super) code: String,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), code: code_alone(text) }
    }

    /// Whether the file belongs to the crate, not to its tests.
    pub(super) fn is_crate(&self) -> bool {
        self.path.starts_with("src/")
    }

    /// Lines of code with their numbers, from 1.
    pub(super) fn numbered_code(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.code.lines())
    }
}

/// All Rust files below `src` and `tests/it`, sorted by path.
#[expect(clippy::disallowed_methods, reason = "a test of the tree reads the tree")]
pub(super) fn all() -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![top.join("src"), top.join("tests").join("it")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the checkout can be listed") {
            let path = entry.expect("a folder of the checkout can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is UTF-8");
                let below = path.strip_prefix(top).expect("it was found below the top");
                sources.push(Source::new(&below.to_string_lossy().replace('\\', "/"), &text));
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// `text` with each character of comments, strings and character literals a blank, line breaks kept.
fn code_alone(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = rest.len() - rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len();
        if let Some(length) = comment(rest).or_else(|| literal(rest)) {
            let (blanked, behind) = rest.split_at(length);
            code.extend(blanked.chars().map(|c| if c == '\n' { c } else { ' ' }));
            rest = behind;
        } else {
            let (kept, behind) = rest.split_at(word.max(first.len_utf8()));
            code.push_str(kept);
            rest = behind;
        }
    }
    code
}

/// Bytes of the comment that `rest` begins with.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if !rest.starts_with("/*") {
        return None;
    }
    let (bytes, mut at, mut depth) = (rest.as_bytes(), 2, 1);
    while depth > 0 && at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"/*") => (at, depth) = (at + 2, depth + 1),
            Some(b"*/") => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
    }
    Some(at)
}

/// Bytes of the string or character literal that `rest` begins with; a lifetime is none.
fn literal(rest: &str) -> Option<usize> {
    let body =
        ["br", "cr", "b", "c", "r"].iter().find_map(|prefix| rest.strip_prefix(prefix)).unwrap_or(rest);
    let prefix = rest.len() - body.len();
    let (raw, after_marks) = (rest.get(..prefix)?.contains('r'), body.trim_start_matches('#'));
    let marks = body.len() - after_marks.len();
    if raw && after_marks.starts_with('"') {
        let end = format!("\"{}", "#".repeat(marks));
        let inside = after_marks.strip_prefix('"')?;
        return Some(prefix + marks + 1 + inside.find(&end).map_or(inside.len(), |at| at + end.len()));
    }
    match body.chars().next()? {
        '"' => Some(prefix + closed(body, b'"')),
        '\'' if body.starts_with("'\\") => Some(prefix + closed(body, b'\'')),
        '\'' if body.chars().nth(2) == Some('\'') => {
            Some(prefix + body.chars().take(3).map(char::len_utf8).sum::<usize>())
        }
        _ => None,
    }
}

/// Bytes from the opening mark of `body` to behind its closing one, backslashes heeded.
fn closed(body: &str, mark: u8) -> usize {
    let (bytes, mut at) = (body.as_bytes(), 1);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            _ if byte == mark => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}
