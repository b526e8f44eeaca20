//! Checks of files as wholes: how they open, how long they are, what they are called.

use super::Source;

/// Lines that a file may have.
const LONGEST: usize = 400;

/// Lines that the median file of the crate may have.
const MEDIAN: usize = 120;

/// Names that say nothing of what a file holds.
const EMPTY_NAMES: [&str; 9] =
    ["util", "utils", "common", "misc", "helper", "helpers", "manager", "managers", "stuff"];

pub(super) fn without_opening(sources: &[Source]) -> Vec<String> {
    let opens = |source: &&Source| {
        source
            .text
            .strip_prefix("//! ")
            .is_some_and(|rest| !rest.lines().next().unwrap_or_default().trim().is_empty())
    };
    sources.iter().filter(|source| !opens(source)).map(|source| format!("{}:1", source.path)).collect()
}

pub(super) fn too_long(sources: &[Source]) -> Vec<String> {
    let mut departures = Vec::new();
    for source in sources {
        let lines = source.text.lines().count();
        if lines > LONGEST {
            departures.push(format!("{}:{}: {lines} lines, {LONGEST} may be", source.path, LONGEST + 1));
        }
    }
    departures
}

pub(super) fn median_too_long(sources: &[Source]) -> Vec<String> {
    let own = sources.iter().filter(|source| source.is_crate());
    let mut lengths: Vec<(usize, &str)> =
        own.map(|source| (source.text.lines().count(), source.path.as_str())).collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).map_or(0, |&(lines, _)| lines);
    if median <= MEDIAN {
        return Vec::new();
    }
    let longest = lengths.iter().rev().take(5);
    longest.map(|(lines, path)| format!("{path}:1: {lines} lines (the median is {median})")).collect()
}

pub(super) fn named_after_nothing(sources: &[Source]) -> Vec<String> {
    let mut departures = Vec::new();
    for source in sources {
        let path = source.path.trim_end_matches(".rs");
        for part in path.split('/').filter(|part| EMPTY_NAMES.contains(part)) {
            departures.push(format!("{}:1: `{part}` says nothing", source.path));
        }
    }
    departures
}
