//! The day that a file's name begins with.

use std::path::Path;

use crate::time::Date;
use crate::time::strict_day;

/// The `YYYY-MM-DD` that the name of the file at `path` begins with, unless a digit goes on.
pub fn date_in_file_name(path: &Path) -> Option<Date> {
    let name = path.file_name()?.as_encoded_bytes();
    if name.get(10).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    strict_day(std::str::from_utf8(name.get(..10)?).ok()?)
}
