//! Checks of the layers: which exist, in which order, and who names whom.

use super::Source;

/// The layers that the house knows, bottom-up; one that isn't built yet is simply not there.
const LAYERS: [&str; 11] = [
    "text",
    "time",
    "syntax",
    "registry",
    "settings",
    "corpus",
    "rules",
    "features",
    "workspace",
    "server",
    "cli",
];

/// Crates whose types belong to the wire between server and editor.
const PROTOCOL_CRATES: [&str; 5] = ["tower_lsp", "tower_lsp_server", "lsp_types", "lsp_server", "async_lsp"];

/// Paths `crate::Y` in a file of layer X where Y is above X.
pub(super) fn upward_paths(sources: &[Source]) -> Vec<String> {
    let mut departures = Vec::new();
    for source in sources {
        let Some(own) = layer(source) else { continue };
        let rank = LAYERS.iter().position(|layer| *layer == own);
        for (line, code) in source.numbered_code() {
            for (at, path) in code.match_indices("crate::") {
                let named = word_at(code, at + path.len());
                let above = LAYERS.iter().position(|layer| *layer == named) > rank;
                if above || !LAYERS.contains(&named) {
                    let place = format!("{}:{line}", source.path);
                    departures.push(format!("{place}: `{own}` names `crate::{named}`"));
                }
            }
            if code.contains("super::super::") || (is_facade(source) && code.contains("super::")) {
                departures.push(format!("{}:{line}: name it by its path from `crate::`", source.path));
            }
        }
    }
    departures
}

/// Where the map of the crate's documentation and the modules differ.
pub(super) fn map_mismatches(sources: &[Source]) -> Vec<String> {
    let present = present(sources);
    let Some(library) = sources.iter().find(|source| source.path == "src/lib.rs") else {
        return vec!["src/lib.rs:1: there is none".to_owned()];
    };
    let mut departures = Vec::new();
    for name in present.iter().filter(|name| !LAYERS.contains(name)) {
        departures.push(format!("src/{name}.rs:1: `{name}` is no layer"));
    }
    let mut rows = Vec::new();
    for (line, text) in (1_usize..).zip(library.text.lines()) {
        let Some(name) = text.strip_prefix("//! | `").and_then(|rest| rest.split('`').next()) else {
            continue;
        };
        if present.get(rows.len()) != Some(&name) {
            let expected = present.get(rows.len()).unwrap_or(&"the end of the map");
            departures.push(format!("src/lib.rs:{line}: the map says `{name}` where `{expected}` belongs"));
        }
        rows.push(name);
    }
    for missing in present.iter().filter(|name| !rows.contains(name)) {
        departures.push(format!("src/lib.rs:1: the map doesn't name `{missing}`"));
    }
    departures
}

/// Where the numbered list of layers in the README leaves the order of the layers that exist, or leaves one out.
pub(super) fn readme_mismatches(sources: &[Source], readme: &str) -> Vec<String> {
    let present = present(sources);
    let mut left = present.as_slice();
    for text in readme.lines() {
        let Some(name) = text.split_once(". `").and_then(|(_, rest)| rest.split('`').next()) else {
            continue;
        };
        if left.first() == Some(&name) {
            left = left.get(1..).unwrap_or_default();
        }
    }
    let after = present.len() - left.len();
    left.first()
        .map(|name| format!("README.md:1: `{name}` is missing as layer {}", after + 1))
        .into_iter()
        .collect()
}

/// Lines outside the server that name a crate of the protocol.
pub(super) fn protocol_types(sources: &[Source]) -> Vec<String> {
    let mut departures = Vec::new();
    for source in sources.iter().filter(|source| source.is_crate() && layer(source) != Some("server")) {
        for (line, code) in source.numbered_code() {
            let mut words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
            if let Some(name) = words.find(|word| PROTOCOL_CRATES.contains(word)) {
                departures.push(format!("{}:{line}: names `{name}`", source.path));
            }
        }
    }
    departures
}

/// The layers that exist, in order, then whatever else has files of its own.
fn present(sources: &[Source]) -> Vec<&str> {
    let mut present: Vec<&str> = sources.iter().filter_map(layer).collect();
    present.sort_by_key(|name| LAYERS.iter().position(|layer| layer == name).unwrap_or(LAYERS.len()));
    present.dedup();
    present
}

/// The layer of a file of the crate; the program and the library's root are outside all layers.
fn layer(source: &Source) -> Option<&str> {
    let below = source.path.strip_prefix("src/")?.trim_end_matches(".rs");
    let name = below.split('/').next()?;
    (!matches!(below, "main" | "lib")).then_some(name)
}

fn is_facade(source: &Source) -> bool {
    source.path.matches('/').count() == 1
}

fn word_at(code: &str, at: usize) -> &str {
    let rest = code.get(at..).unwrap_or_default();
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}
