//! URIs and paths: documents are known by the decoded path of their file, or by their URI where they have none.

use std::path::Path;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use percent_encoding::AsciiSet;
use percent_encoding::NON_ALPHANUMERIC;
use percent_encoding::percent_decode_str;
use percent_encoding::percent_encode;
use tower_lsp::ls_types::Uri;

use crate::workspace::without_links;

/// What stays as it is in the path of a URI: RFC 3986, "unreserved", and the slash.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The path that `uri` is known by: the file's, absolute, its folder without symbolic links; for what is no file
/// (`untitled:`, `git:`) the URI itself, which is no absolute path.
pub(crate) fn path_of(uri: &Uri) -> Arc<Path> {
    match file_of(uri) {
        Some(file) => without_links(&file).into(),
        None => Path::new(uri.as_str()).into(),
    }
}

/// The folder that `uri` names, without symbolic links; `None` where it is no folder that is there.
pub(crate) fn folder_of(uri: &Uri) -> Option<PathBuf> {
    let folder = file_of(uri)?.canonicalize().ok()?;
    folder.is_dir().then_some(folder)
}

/// The file's path as the URI has it; `None` for what is no file.
pub(crate) fn file_of(uri: &Uri) -> Option<PathBuf> {
    if !uri.scheme().as_str().eq_ignore_ascii_case("file") {
        return None;
    }
    let path = native_path(uri)?;
    path.is_absolute().then_some(path)
}

/// The `file:` URI of the absolute `path`; the URI that it holds where it is none.
pub(crate) fn uri_of(path: &Path) -> Option<Uri> {
    if !path.is_absolute() {
        return Uri::from_str(path.to_str()?).ok();
    }
    let bytes = path.as_os_str().as_encoded_bytes();
    if cfg!(windows) {
        return Uri::from_file_path(path);
    }
    Uri::from_str(&format!("file://{}", percent_encode(bytes, KEPT))).ok()
}

/// The bytes of a path as they stand in a URI, piece by piece.
pub(crate) fn encoded(path: &[u8]) -> impl Iterator<Item = &str> {
    percent_encode(path, KEPT)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there are URIs without a path")]
fn native_path(uri: &Uri) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    let bytes: Vec<u8> = percent_decode_str(uri.path().as_str()).collect();
    Some(PathBuf::from(std::ffi::OsString::from_vec(bytes)))
}

#[cfg(not(unix))]
fn native_path(uri: &Uri) -> Option<PathBuf> {
    uri.to_file_path().map(std::borrow::Cow::into_owned)
}
