//! Checks of `Cargo.toml`: each dependency says what it is for, and is used; a panic can be caught.

use crate::tidy::source::Source;

/// Dependencies of the manifest without a comment directly above them.
pub(super) fn without_comment(path: &str, manifest: &str) -> Vec<String> {
    let lone = dependencies(manifest).into_iter().filter(|(_, _, above)| !above.starts_with("# "));
    lone.map(|(line, name, _)| format!("{path}:{line}: `{name}`")).collect()
}

/// Dependencies of the manifest whose names no code says.
pub(super) fn unused(path: &str, manifest: &str, sources: &[Source]) -> Vec<String> {
    let is_used = |name: &str| {
        let wanted = format!("{}::", name.replace('-', "_"));
        sources.iter().any(|source| source.code.contains(&wanted))
    };
    let unused = dependencies(manifest).into_iter().filter(|(_, name, _)| !is_used(name));
    unused.map(|(line, name, _)| format!("{path}:{line}: `{name}`")).collect()
}

/// Dependencies of the manifest that the README doesn't name.
pub(super) fn untold(manifest: &str, readme: &str) -> Vec<String> {
    let untold =
        dependencies(manifest).into_iter().filter(|(_, name, _)| !readme.contains(&format!("`{name}`")));
    untold.map(|(_, name, _)| format!("README.md:1: `{name}` is missing")).collect()
}

/// Lines of the manifest that let a panic end the program.
pub(super) fn aborting(path: &str, manifest: &str) -> Vec<String> {
    let settings = (1_usize..).zip(manifest.lines()).filter(|(_, text)| !text.starts_with('#'));
    let aborting = settings.filter(|(_, text)| text.starts_with("panic") && text.contains("abort"));
    aborting.map(|(line, text)| format!("{path}:{line}: `{text}`")).collect()
}

/// Line, name, and the line above.
fn dependencies(manifest: &str) -> Vec<(usize, &str, &str)> {
    let mut dependencies = Vec::new();
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
        dependencies.extend(name.map(|name| (line, name, above)));
        above = text;
    }
    dependencies
}
