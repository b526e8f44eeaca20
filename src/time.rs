//! Days, EDTF and the names of months and weekdays.

mod day;

pub use day::ArticleDate;
pub use day::Date;
