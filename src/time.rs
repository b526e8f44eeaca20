//! Days, EDTF and the names of months and weekdays.

mod day;
mod days;

pub use day::ArticleDate;
pub use day::Date;
pub use days::Days;

/// stub
pub fn date_in_file_name(_path: &std::path::Path) -> Option<Date> {
    None
}
