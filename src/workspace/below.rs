//! What of a path lies below a folder, without taking either apart: both are compared as bytes.

use std::path::Path;

/// What of `path` lies below `folder`, nothing for the folder itself; `None` elsewhere. Both are absolute and have no
/// separator behind their last part.
pub(crate) fn below<'p>(path: &'p Path, folder: &Path) -> Option<&'p [u8]> {
    let rest = path.as_os_str().as_encoded_bytes().strip_prefix(folder.as_os_str().as_encoded_bytes())?;
    match rest {
        [] => Some(rest),
        [first, below @ ..] if std::path::is_separator(char::from(*first)) => Some(below),
        // The root of a file system is all separator.
        _ => folder.parent().is_none().then_some(rest),
    }
}
