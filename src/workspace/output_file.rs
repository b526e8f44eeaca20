//! Writing a file so that it is there whole or not at all.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;

/// Makes the folder `path`, if it isn't there, and answers its one name: absolute, without links.
///
/// # Errors
///
/// Where it can't be made, or something else is there.
pub fn output_folder(path: &Path) -> Result<PathBuf> {
    let shown = || format!("can't make the folder {}", super::printed(path));
    fs::create_dir_all(path).with_context(shown)?;
    path.canonicalize().with_context(shown)
}

/// Writes `content` to `path`, making its folders; a reader sees the old file or the new one, never a part.
///
/// # Errors
///
/// Where a folder can't be made or the file can't be written; then nothing is left behind.
#[expect(
    clippy::disallowed_methods,
    reason = "workspace is the only writer of disk, and this is where it writes"
)]
pub fn write_whole(path: &Path, content: &str) -> Result<()> {
    let shown = super::printed(path);
    let folder = path.parent().with_context(|| format!("no folder to write to: {shown}"))?;
    fs::create_dir_all(folder).with_context(|| format!("can't make the folder of {shown}"))?;
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().with_context(|| format!("not the name of a file: {shown}"))?);
    name.push(format!(".{}.part", std::process::id()));
    let part = folder.join(name);
    let written = fs::write(&part, content).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written.with_context(|| format!("can't write {shown}"))
}

/// Makes the file at `path` hold `content` instead of what it holds. A link stays one, and whoever may read or write the
/// file still may.
///
/// # Errors
///
/// As [`write_whole`], and where there is no file.
pub fn rewrite(path: &Path, content: &str) -> Result<()> {
    let shown = || format!("can't write {}", super::printed(path));
    let file = path.canonicalize().with_context(shown)?;
    let permissions = fs::metadata(&file).with_context(shown)?.permissions();
    if permissions.readonly() {
        bail!("{}: it is read-only", shown());
    }
    write_whole(&file, content)?;
    fs::set_permissions(&file, permissions).with_context(shown)
}

/// Makes `path` hold `content`, read-only: a copy that people may look at. One that says the same already is left
/// alone.
///
/// # Errors
///
/// As [`write_whole`].
#[expect(clippy::disallowed_methods, reason = "workspace is the only reader of disk")]
pub fn write_once(path: &Path, content: &str) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == content.as_bytes()) {
        return Ok(());
    }
    write_whole(path, content)?;
    let mut permissions = fs::metadata(path)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).with_context(|| format!("can't protect {}", super::printed(path)))
}
