//! Days, EDTF and the names of months and weekdays.

mod clock;
mod dateline;
mod day;
mod days;
mod file_name;
mod locales;
mod names;
mod notation;
mod number_notation;
mod prose;
mod reader;
mod reading;
mod scan;
mod strict;

pub(crate) use dateline::dateline;
pub use day::ArticleDate;
pub use day::Date;
pub use days::Days;
pub use file_name::date_in_file_name;
pub(crate) use names::weekday_name;
pub(crate) use prose::WeekdayDate;
pub(crate) use prose::dates_mentioned;
pub(crate) use prose::weekday_dates;
pub(crate) use reader::index_of;
pub(crate) use reader::names_weekday;
pub(crate) use reader::read;
pub(crate) use reading::Fullness;
pub(crate) use reading::Reading;
pub(crate) use scan::is_invisible;
pub use strict::strict_date;
pub use strict::strict_day;
pub use strict::strict_prefix;
