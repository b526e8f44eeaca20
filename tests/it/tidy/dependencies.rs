//! Check of `Cargo.toml`: each dependency says what it is for.

/// Dependencies of the manifest without a comment directly above them.
pub(super) fn without_comment(path: &str, manifest: &str) -> Vec<String> {
    let mut departures = Vec::new();
    let (mut inside, mut above) = (false, "");
    for (line, text) in (1_usize..).zip(manifest.lines()) {
        let name = if let Some(section) = text.strip_prefix('[') {
            let section = section.split(']').next().unwrap_or_default();
            inside = section.ends_with("dependencies");
            section.split_once("dependencies.").map(|(_, name)| name)
        } else if inside && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '"') {
            text.split_once('=').map(|(name, _)| name.trim())
        } else {
            None
        };
        if let Some(name) = name.filter(|_| !above.starts_with("# ")) {
            departures.push(format!("{path}:{line}: `{name}`"));
        }
        above = text;
    }
    departures
}
