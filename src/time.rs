//! Days, EDTF and the names of months and weekdays.

mod day;
mod edtf;
mod mend;
mod weekday;

pub use day::ArticleDate;
pub use day::Date;
pub use edtf::Edtf;
pub use mend::mend_edtf;
pub use weekday::Weekday;
pub use weekday::named_weekday;
