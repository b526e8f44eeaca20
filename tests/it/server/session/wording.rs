//! Answers of the server as a person sees them: words instead of positions.

use std::fmt::Write;

use serde_json::Value;

use crate::server::session::columns::offset;
use crate::server::session::columns::words;
use crate::server::session::desk::Desk;

/// The words that a card is about, and what it says.
pub(super) fn hover(desk: &Desk, uri: &str, answer: &Value) -> String {
    if answer.is_null() {
        return "nothing".to_owned();
    }
    let text = desk.text(uri).expect("it was asked about");
    let about = words(&text, &answer["range"], desk.unit);
    format!("{about:?}\n{}", answer["contents"]["value"].as_str().expect("a text"))
}

/// The words that something leads from, and each place that it leads to.
pub(super) fn definition(desk: &Desk, uri: &str, answer: &Value) -> String {
    let Some(places) = answer.as_array() else { return "nowhere".to_owned() };
    let mut lines = Vec::new();
    if let Some(origin) = places.first().and_then(|first| first.get("originSelectionRange")) {
        let text = desk.text(uri).expect("it was asked about");
        lines.push(format!("{:?}", words(&text, origin, desk.unit)));
    }
    for place in places {
        let of = |link: &str, location: &str| place.get(link).unwrap_or(&place[location]).clone();
        lines.push(format!(
            "→ {}",
            place_of(desk, &of("targetUri", "uri"), &of("targetSelectionRange", "range"))
        ));
    }
    lines.join("\n")
}

/// What is wrong with a document, a finding a line.
pub(super) fn diagnostics(desk: &Desk, told: &Value) -> String {
    let uri = told["uri"].as_str().expect("a string");
    let version = told["version"].as_i64().map(|version| format!(" {version}")).unwrap_or_default();
    let mut out = format!("{}{version}\n", name(desk, uri));
    let text = desk.text(uri).unwrap_or_default();
    for finding in told["diagnostics"].as_array().expect("a list") {
        let severity = ["error", "warning", "information", "hint"];
        let severity =
            finding["severity"].as_u64().and_then(|number| severity.get(usize::try_from(number).ok()? - 1));
        let about = words(&text, &finding["range"], desk.unit);
        let (code, message) = (&finding["code"], &finding["message"]);
        let [code, message] = [code, message].map(|text| text.as_str().expect("a string"));
        writeln!(out, "{} {code}: {about:?}: {message}", severity.expect("one of four"))
            .expect("a string takes it");
        for related in finding["relatedInformation"].as_array().into_iter().flatten() {
            let place = place_of(desk, &related["location"]["uri"], &related["location"]["range"]);
            let message = related["message"].as_str().expect("a string");
            writeln!(out, "  {place}: {message}").expect("a string takes it");
        }
    }
    out
}

/// A place in some file: its name, line and words.
pub(super) fn place_of(desk: &Desk, uri: &Value, range: &Value) -> String {
    let uri = uri.as_str().expect("a string");
    let line = range["start"]["line"].as_u64().expect("a number") + 1;
    let words = desk.text(uri).map(|text| format!(": {:?}", words(&text, range, desk.unit)));
    format!("{}:{line}{}", name(desk, uri), words.unwrap_or_default())
}

/// The name of a document: its path in the newsroom, the file's name for files of the program.
pub(super) fn name(desk: &Desk, uri: &str) -> String {
    if let Some(path) = uri.strip_prefix(&desk.spelled) {
        return path.trim_start_matches('/').to_owned();
    }
    let cache = crate::server::session::files::uri(&desk.files.cache());
    if uri.starts_with(&cache) {
        return format!("({})", uri.rsplit('/').next().unwrap_or_default());
    }
    uri.to_owned()
}

/// The text at `path` after `edits`, which are in its order.
pub(super) fn edited(desk: &Desk, path: &str, edits: &Value) -> String {
    let mut text = desk.open[&desk.uri(path)].1.clone();
    for edit in edits.as_array().into_iter().flatten().rev() {
        let [start, end] = ["start", "end"].map(|end| offset(&text, &edit["range"][end], desk.unit));
        text.replace_range(start..end, edit["newText"].as_str().expect("a string"));
    }
    text
}
