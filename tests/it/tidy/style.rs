//! Checks of single lines: imports, and what is left unfinished.

use super::Source;

/// What may not stand in code, and why.
const UNFINISHED: [(&str, &str); 6] = [
    (".unwrap()", "doesn't say why it holds"),
    ("todo!", "is unfinished"),
    ("unimplemented!", "is unfinished"),
    ("dbg!", "was for a moment only"),
    ("#[ignore", "is a test that nobody runs"),
    ("#[allow", "is silent for ever: `#[expect(…, reason = \"…\")]` speaks up when it is no longer needed"),
];

/// Words of comments that promise to come back.
const PROMISES: [&str; 2] = [concat!("TO", "DO"), concat!("FIX", "ME")];

pub(super) fn imports(sources: &[Source]) -> Vec<String> {
    let mut departures = Vec::new();
    for source in sources {
        for (line, code) in source.numbered_code() {
            let Some(path) = import(code) else { continue };
            if path.contains('{') || !path.trim_end().ends_with(';') {
                departures.push(format!("{}:{line}: several paths in one import", source.path));
            }
            if path.contains("::*") {
                departures.push(format!("{}:{line}: a glob hides what is used", source.path));
            }
        }
    }
    departures
}

pub(super) fn unfinished(sources: &[Source]) -> Vec<String> {
    let mut departures = Vec::new();
    for source in sources {
        for (line, code) in source.numbered_code() {
            for (words, why) in UNFINISHED.iter().filter(|(words, _)| code.contains(words)) {
                departures.push(format!("{}:{line}: `{words}` {why}", source.path));
            }
        }
        for (line, text) in (1_usize..).zip(source.text.lines()) {
            for word in PROMISES.iter().filter(|word| text.contains(*word)) {
                departures.push(format!("{}:{line}: `{word}`", source.path));
            }
        }
    }
    departures
}

/// What follows `use` in a line of code that begins an import.
fn import(code: &str) -> Option<&str> {
    let line = code.trim_start();
    let visible = line.strip_prefix("pub").map_or(line, |rest| {
        let rest = rest.trim_start();
        rest.strip_prefix('(').and_then(|inner| inner.split_once(')')).map_or(rest, |(_, behind)| behind)
    });
    visible.trim_start().strip_prefix("use ")
}
