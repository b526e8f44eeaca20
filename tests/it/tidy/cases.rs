//! Check that each feature has its five fixtures.

use super::Source;

/// What each feature is asked: the usual case, the one without an answer, one about several articles, one about names
/// that nobody tagged, and one with emoji, combining marks and other line ends, in every unit of columns.
const CASES: [&str; 5] = ["plain", "empty", "across", "recognised", "unicode"];

/// Cases that a feature can't have, and why.
const IMPOSSIBLE: [(&str, &str, &str); 4] = [
    ("folding_range", "across", "what folds is the article's own text"),
    ("folding_range", "recognised", "a name folds nothing"),
    ("format", "across", "the canonical form is the article's own"),
    ("on_type_formatting", "across", "the canonical form is the article's own"),
];

/// Functions that are no features by themselves, and which one they belong to.
const PARTS: [(&str, &str); 2] = [("excerpt", "timeline"), ("fix_all", "action")];

pub(super) fn missing(sources: &[Source]) -> Vec<String> {
    let mut departures = Vec::new();
    for feature in features(sources) {
        let tests = tests(sources, feature);
        for case in CASES {
            let is_there = tests.contains(&case);
            let excuse = IMPOSSIBLE.iter().find(|(module, left, _)| *module == feature && *left == case);
            match (is_there, excuse) {
                (false, None) => departures.push(format!("tests/it/features/{feature}: no test `{case}`")),
                (true, Some((.., why))) => {
                    departures
                        .push(format!("tests/it/features/{feature}: has a test `{case}`, though {why}"));
                }
                _ => {}
            }
        }
    }
    departures
}

/// The features: whatever the facade gives a function of.
fn features(sources: &[Source]) -> Vec<&str> {
    let facade = sources.iter().find(|source| source.path == "src/features.rs");
    let lines = facade.into_iter().flat_map(|facade| facade.code.lines());
    let used = lines.filter_map(|line| line.strip_prefix("pub use ")?.strip_suffix(';')?.split_once("::"));
    let functions = used.filter(|(_, name)| name.starts_with(char::is_lowercase)).map(|(module, _)| module);
    let mut features: Vec<&str> =
        functions.filter(|module| !PARTS.iter().any(|(part, _)| part == module)).collect();
    features.dedup();
    features
}

/// The names of the tests of `feature`.
fn tests<'s>(sources: &'s [Source], feature: &str) -> Vec<&'s str> {
    let file = format!("tests/it/features/{feature}.rs");
    let folder = format!("tests/it/features/{feature}/");
    let own = sources.iter().filter(|source| source.path == file || source.path.starts_with(&folder));
    let attributed = own.flat_map(|source| source.code.split("#[test]").skip(1));
    attributed.filter_map(|behind| behind.trim_start().strip_prefix("fn ")?.split('(').next()).collect()
}
